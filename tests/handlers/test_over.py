"""What is over, offered with what is in its place: typed, as a hashtag, under conditions."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_conditions import said_before
from tests.handlers.test_conversations import labels
from tests.handlers.test_requests import said
from tests.handlers.test_themes import mine
from tests.test_end_to_end import AIGUL, EMMA, IVAN

RU = texts_for("ru")


@pytest.mark.parametrize(
    ("person", "typed"), [(IVAN, "мажилис"), (AIGUL, "мәжілс"), (IVAN, "#Мажилис")]
)
async def test_what_is_over_is_followed_with_what_is_in_its_place(
    talk: Talk, person: int, typed: str
) -> None:
    """One press: who calls it so means its work, and news still calls it so, too."""
    told = (await said(talk, person, typed))[-1]
    await talk.press(person, told, next(iter(labels(told).values())))
    bodies = {one.topic.key for one in await mine(talk) if one.topic.kind != "hashtag"}
    assert bodies == {"kz-mazhilis", "kz-qurultai"}


async def test_so_is_what_a_hashtag_names_that_is_followed(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "/subscribe #Сенат")
    assert "Преемник: Курултай" in told["text"]
    await talk.press(IVAN, told, next(iter(labels(told).values())))
    assert {one.topic.key for one in await mine(talk)} == {"сенат", "kz-senate", "kz-qurultai"}


async def test_so_is_it_under_conditions_and_one_press_takes_both_back(talk: Talk) -> None:
    [told] = await said(talk, AIGUL, "/subscribe #Мәжіліс -спорт")
    both = next(iter(labels(told)))
    assert both == "✅ Осы шартпен: Мәжіліс, Құрылтай"
    await talk.press(AIGUL, told, labels(told)[both])
    own = {one.topic.key: one.rule for one in await mine(talk)}
    assert own.keys() == {"kz-mazhilis", "kz-qurultai"}
    assert None not in own.values()
    saved = said_before(talk, AIGUL)
    await talk.press(AIGUL, saved, labels(saved)["↩ Болдырмау"])
    assert not await mine(talk)


@pytest.mark.parametrize(
    ("person", "typed"), [(EMMA, "Kazakhstan parliament"), (IVAN, "парламент Казахстана")]
)
async def test_so_is_a_parliament_with_the_chambers_that_it_had(
    talk: Talk, person: int, typed: str
) -> None:
    told = (await said(talk, person, typed))[-1]
    await talk.press(person, told, next(iter(labels(told).values())))
    bodies = {one.topic.key for one in await mine(talk)}
    assert bodies == {"kz-qurultai", "kz-senate", "kz-mazhilis"}


async def test_so_are_two_of_them(talk: Talk) -> None:
    told = (await said(talk, EMMA, "Mazhilis, Senate"))[-1]
    await talk.press(EMMA, told, next(iter(labels(told).values())))
    bodies = {one.topic.key for one in await mine(talk)}
    assert bodies == {"kz-qurultai", "kz-senate", "kz-mazhilis"}


async def test_one_press_follows_all_that_several_hashtags_name(talk: Talk) -> None:
    told = (await said(talk, IVAN, "/subscribe #Мажилис #Сенат #Токаев"))[-1]
    every = RU("button-follow-together", kind="topics", count=4)
    await talk.press(IVAN, told, labels(told)[every])
    assert len(await mine(talk)) == 3 + 4


async def test_a_theme_with_a_sign_is_taken_for_conditions_at_once(talk: Talk) -> None:
    told = (await said(talk, IVAN, "бюджет -спорт"))[-1]
    assert next(iter(labels(told))) == RU("button-conditions-follow")
    await talk.press(IVAN, told, labels(told)[RU("button-conditions-follow")])
    [one] = await mine(talk)
    assert (one.topic.title, one.rule is None) == ("бюджет", False)
