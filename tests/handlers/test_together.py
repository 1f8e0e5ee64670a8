"""One press follows several things that were typed in one line, or an office with its body; one
press takes that back."""

from __future__ import annotations

import pytest

from bot.grammar.quotes import quoted
from bot.messages.callbacks.together import FollowTogether
from bot.messages.together import Together, together_buttons
from bot.texts import Texts, texts_for
from bot.topics.proper import is_proper
from storage.vocabulary import TopicKind
from tests.handlers.talking import Talk
from tests.handlers.test_requests import said
from tests.handlers.test_subscriptions import labels, press
from tests.handlers.test_themes import AIGUL, EMMA, EN, IVAN, KK, RU, mine

_THEME, _WORD, _BODY = TopicKind.NAMED, TopicKind.KEYWORD, TopicKind.BODY


@pytest.mark.parametrize(
    ("person", "texts", "typed", "names", "kinds"),
    [
        (IVAN, RU, "таможня и фермеры", ["таможня", "фермеры"], [_THEME, _THEME]),
        (IVAN, RU, "/subscribe таможня и фермеры", ["таможня", "фермеры"], [_THEME, _THEME]),
        (IVAN, RU, "ипотека и паводки", ["ипотека", "паводки"], [_THEME, _THEME]),
        (IVAN, RU, "ручей и валун", ["ручей", "валун"], [_WORD, _WORD]),
        (IVAN, RU, "KAZNET и нефть", ["KAZNET", "нефть"], [_WORD, _THEME]),
        (AIGUL, KK, "Каспий мен көлдер", ["Каспий", "көлдер"], [_THEME, _WORD]),
        (EMMA, EN, "customs and bridges", ["customs", "bridges"], [_THEME, _THEME]),
    ],
)
async def test_the_first_button_follows_each_of_several_things(
    talk: Talk, person: int, texts: Texts, typed: str, names: list[str], kinds: list[str]
) -> None:
    [told] = await said(talk, person, typed)
    first, second = (quoted(one, texts.language) for one in names)
    both = next(iter(labels(told)))
    assert both == texts("button-follow-several", many=2, names=f"{first}, {second}")
    await talk.press(person, told, labels(told)[both])
    followed = {it.topic.title: it.topic.kind for it in await mine(talk)}
    assert followed == dict(zip(names, kinds, strict=True))
    answer = talk.heard(person)[-1]
    popped = await talk.press(person, told, labels(told)[both])  # pressed again
    titles = [one if is_proper(one) else quoted(one, texts.language) for one in names]
    assert popped == texts("subscribed-already", topic=", ".join(titles))
    assert talk.heard(person)[-1] == answer
    await press(talk, person, texts("button-undo"), message=answer)
    assert await mine(talk) == []


@pytest.mark.parametrize(
    ("person", "typed"),
    [
        (IVAN, "парламент Азербайджана и Узбекистана"),
        (AIGUL, "Әзербайжан мен Өзбекстан парламенті"),
    ],
)
async def test_countries_share_what_the_first_or_the_last_is_of(
    talk: Talk, person: int, typed: str
) -> None:
    [told] = await said(talk, person, typed)
    await talk.press(person, told, next(iter(labels(told).values())))
    assert {it.topic.key for it in await mine(talk)} == {"az-milli-majlis", "uz-oliy-majlis"}


async def test_plain_words_may_still_be_meant_near_one_another(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "ручей и мост")
    near = RU("button-words-near", words="ручей и мост")
    await talk.press(IVAN, told, labels(told)[near])
    assert [it.topic.title for it in await mine(talk)] == ["ручей и мост"]


async def test_what_is_followed_already_is_left_as_it_is(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "таможня и ручей")
    await talk.press(IVAN, told, labels(told)[RU("button-follow", topic="«таможня»")])
    await talk.press(IVAN, told, next(iter(labels(told).values())))
    assert RU("subscribed-already", topic="«таможня»") in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, RU("button-undo"), message=talk.heard(IVAN)[-1])
    assert [it.topic.title for it in await mine(talk)] == ["таможня"]


@pytest.mark.parametrize(
    ("person", "texts", "typed"),
    [
        (IVAN, RU, "министр просвещения"),
        (AIGUL, KK, "энергетика министрі"),
        (EMMA, EN, "minister of energy"),
    ],
)
async def test_an_office_is_offered_with_its_body_and_alone(
    talk: Talk, person: int, texts: Texts, typed: str
) -> None:
    [told] = await said(talk, person, typed)
    both, alone = list(labels(told))
    assert both == texts("button-follow-together", kind="ministry", count=2)
    await talk.press(person, told, labels(told)[both])
    assert {it.topic.kind for it in await mine(talk)} == {TopicKind.OFFICE, _BODY}
    body = told["text"].split("• ")[-1].strip()
    assert body in talk.heard(person)[-1]["text"]
    await press(talk, person, texts("button-undo"), message=talk.heard(person)[-1])
    await talk.press(person, told, labels(told)[alone])
    assert {it.topic.kind for it in await mine(talk)} == {TopicKind.OFFICE}


async def test_an_office_of_no_body_of_its_own_is_offered_alone(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "Президент Казахстана")
    assert len(labels(told)) == 1


async def test_a_forged_press_follows_nothing(talk: Talk) -> None:
    [told] = await said(talk, EMMA, "customs and bridges")
    theirs = labels(told)[next(iter(labels(told)))]
    [own] = await said(talk, IVAN, "таможня")
    for data in (theirs, FollowTogether((998, 999)).pack()):
        await talk.press(IVAN, own, data)
        assert await mine(talk) == []


def test_more_topics_than_a_button_can_name_have_none() -> None:
    assert FollowTogether.of([1]) is None
    assert FollowTogether.of([7, 7]) is None
    assert FollowTogether.of(range(1, 10)) is None
    assert FollowTogether.of([2**62 + one for one in range(8)]) is None
    assert FollowTogether.of([3, 1, 3]) == FollowTogether((3, 1))
    assert together_buttons(Together(()), texts_for("ru")) == []


async def test_a_town_and_its_region_are_followed_with_one_press(talk: Talk) -> None:
    [told] = await said(talk, AIGUL, "Павлодар")
    both, town, region, *_ = labels(told)
    assert both == KK("button-follow-together", kind="place", count=2)
    assert town == KK("button-follow", topic="«Павлодар»")
    assert region == KK("button-follow", topic="«Павлодар облысы»")
    await talk.press(AIGUL, told, labels(told)[both])
    assert {one.topic.title for one in await mine(talk)} == {"Павлодар", "Павлодар облысы"}


@pytest.mark.parametrize(
    ("person", "typed", "name"),
    [
        (
            EMMA,
            "Milli Majlis, Grand National Assembly",
            "Follow both topics",
        ),
        (AIGUL, "Қырғызстан парламенті, Әзірбайжан парламенті", "Екі тақырыпқа да жазылу"),
    ],
)
async def test_what_can_mean_one_thing_alone_is_followed_with_the_other(
    talk: Talk, person: int, typed: str, name: str
) -> None:
    [told] = await said(talk, person, typed)
    first = next(iter(labels(told)))
    assert first.split()[:3] == name.split()[:3]
    await talk.press(person, told, labels(told)[first])
    assert [one.topic.kind for one in await mine(talk)] == [_BODY, _BODY]
