"""Words that the registry does not know, or that fit several: what is offered can be pressed, and
what is said of it is true."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.server import Sandbox
from bot.texts import Texts, texts_for
from storage.opening import open_database
from tests.handlers.talking import NOW, Talk, as_typed
from tests.handlers.test_conversations import labels
from tests.handlers.test_requests import said
from tests.handlers.test_themes import mine
from tests.seeding import article
from tests.shipped import shipped
from tests.test_end_to_end import AIGUL, EMMA, IVAN

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


@pytest.mark.parametrize("typed", ["ЫЪ, ЪЬ", "ЫЪ и ЪЬ"])
async def test_several_words_that_cannot_be_followed_are_not_asked_about(
    talk: Talk, typed: str
) -> None:
    told = await said(talk, IVAN, typed)
    for one in told:  # each question has something to press
        assert one["text"] != RU("offer-follow", text=typed)
        assert list(labels(one))


async def test_words_too_short_to_be_followed_are_offered_by_the_button_there_is(
    talk: Talk,
) -> None:
    for person, texts, words in ((IVAN, RU, "ЪЬ"), (AIGUL, KK, "ЪЬ"), (EMMA, EN, "ZQ")):
        told = await talk.say(person, words)
        assert told["text"] == texts("topic-unknown", text=words, words="tag", whole="yes")
        assert list(labels(told)) == [texts("button-follow-hashtag", tag=f"#{words}")]
    assert "запрос" not in RU("topic-unknown", text="ЕО", words="tag", whole="yes")
    assert "сөздің" not in KK("topic-unknown", text="ЕО", words="tag", whole="yes")


async def test_a_request_that_fits_several_is_followed_without_a_word_on_the_registry(
    talk: Talk,
) -> None:
    """The registry does know a name like that: it stands on the buttons above."""
    asked = await talk.say(IVAN, "/subscribe парламент")
    await talk.press(IVAN, asked, labels(asked)[as_typed(RU, "парламент")])
    assert "Подписка:" in talk.heard(IVAN)[-1]["text"]
    assert "справочник" not in talk.heard(IVAN)[-1]["text"]


@pytest.mark.parametrize(
    ("person", "texts", "typed", "phrase"),
    [
        (IVAN, RU, "/subscribe «садовые товарищества»", "«садовые товарищества» (подряд)"),
        (AIGUL, KK, '/subscribe "қала көліктері"', "«қала көліктері» (осы ретпен)"),
        (EMMA, EN, "/subscribe “town buses”", "“town buses” (in this order)"),
        (IVAN, RU, '/subscribe "сады без заборов"', "«сады без заборов» (подряд)"),
    ],
)
async def test_a_phrase_in_quotation_marks_is_followed_at_once_and_taken_back(
    talk: Talk, person: int, texts: Texts, typed: str, phrase: str
) -> None:
    [told] = await said(talk, person, typed)
    assert told["text"].startswith(texts("subscribed", topic=phrase))
    assert texts("follows-from-now", count=1) in told["text"]
    [again] = await said(talk, person, typed)
    assert again["text"].startswith(texts("subscribed-already", topic=phrase))
    await talk.press(person, told, labels(told)[texts("button-undo")])
    [anew] = await said(talk, person, typed)
    assert anew["text"].startswith(texts("subscribed", topic=phrase))


async def test_a_known_name_in_quotation_marks_is_that_name(talk: Talk) -> None:
    [told] = await said(talk, IVAN, '/subscribe "ТюркПА", «оросительные каналы»')
    assert RU("subscribed", topic="ТюркПА") in told["text"]
    assert RU("subscribed", topic="«оросительные каналы» (подряд)") in told["text"]
    [asked] = await said(talk, EMMA, '/subscribe "Grand National Assembly"')
    title = "Grand National Assembly of Türkiye"
    assert asked["text"] == EN("did-you-mean", text="Grand National Assembly", topic=title)
    assert list(labels(asked)) == [title, as_typed(EN)]


async def test_words_beside_a_quotation_are_not_left_out(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "/subscribe закон «О пчеловодстве»")
    assert told["text"] == RU(
        "topic-unknown", text="закон «О пчеловодстве»", words="meant", whole="yes"
    )


async def test_a_quotation_that_is_only_said_is_offered_without_a_word_on_its_spelling(
    talk: Talk,
) -> None:
    [told] = await said(talk, IVAN, "«садовые товарищества»")
    assert told["text"] == RU("offer-follow", text="садовые товарищества")
    assert len(labels(told)) == 1


async def test_a_hashtag_under_conditions_is_spelt_as_it_was_typed(talk: Talk) -> None:
    [shown] = await said(talk, IVAN, "/subscribe #ТюркПа -#Футбол")
    assert "#ТюркПа" in shown["text"]
    assert "#Футбол" in shown["text"]
    only = RU("button-conditions-follow-tag", tag="#ТюркПа")
    await talk.press(IVAN, shown, labels(shown)[only])
    saved = next(one for one in talk.heard(IVAN) if one["message_id"] == shown["message_id"])
    assert saved["text"].startswith(RU("conditions-saved", new="yes", topic="#ТюркПа"))
    assert RU("follows-hashtag-of", topic="ТюркПА") in saved["text"]
    assert "#Футбол" in saved["text"]
    buttons = labels(saved)
    assert RU("button-conditions-follow-it", topic="ТюркПА") in buttons
    await talk.press(IVAN, saved, buttons[RU("button-topic", topic="#ТюркПа")])
    card = next(one for one in talk.heard(IVAN) if one["message_id"] == shown["message_id"])
    assert "#ТюркПа" in card["text"]


async def test_a_country_is_offered_as_a_word_first(talk: Talk) -> None:
    [told] = await said(talk, EMMA, "Uzbekistan")
    assert told["text"].startswith(EN("which-of-country", text="Uzbekistan"))
    assert "Өзбекстан" in told["text"]
    assert next(iter(labels(told))) == EN("button-follow", topic="“Uzbekistan”")
    assert len(labels(told)) > 2


async def test_a_theme_in_quotation_marks_is_offered_second(talk: Talk) -> None:
    [told] = await said(talk, EMMA, '"human rights"')
    first, second = labels(told)
    assert first == EN("button-follow", topic="“human rights”")
    assert second == EN("button-follow-theme", topic="human rights")


@pytest.mark.parametrize(
    ("person", "texts", "typed", "other"),
    [
        (IVAN, RU, "таможня", "таможенный"),
        (AIGUL, KK, "кеден", "кедендік"),
        (EMMA, EN, "human rights", "rights defender"),
    ],
)
async def test_whoever_follows_a_word_in_quotation_marks_is_told_of_its_theme(
    talk: Talk, person: int, texts: Texts, typed: str, other: str
) -> None:
    [told] = await said(talk, person, f'/subscribe "{typed}"')
    assert told["text"].startswith(texts("subscribed", topic=typed)[:12])
    assert other in told["text"]  # what is followed is as it was typed: this is only offered
    theme = labels(told)[texts("button-follow-theme", topic=typed)]
    await talk.press(person, told, theme)
    [again] = await said(talk, person, f'/subscribe "{typed}"')
    assert again["text"].startswith(texts("subscribed-already", topic="")[:6])
    listed = list(labels((await said(talk, person, "/subscriptions"))[0]))
    assert len({one for one in listed if typed in one}) == 2
    apart = "🔗" if " " in typed else texts("topic-by-name", topic=typed)
    assert any(apart in one for one in listed)


async def test_of_a_theme_that_is_followed_nothing_is_told(talk: Talk) -> None:
    [asked] = await said(talk, IVAN, "/subscribe таможня")
    await talk.press(IVAN, asked, labels(asked)[RU("button-follow", topic="«таможня»")])
    [told] = await said(talk, IVAN, '/subscribe "таможня"')
    assert RU("button-follow-theme", topic="таможня") not in labels(told)


async def test_words_in_their_order_look_otherwise_than_those_in_any(talk: Talk) -> None:
    await said(talk, IVAN, '/subscribe "садовые товарищества"')
    [asked] = await said(talk, IVAN, "/subscribe садовые товарищества")
    await talk.press(IVAN, asked, labels(asked)[as_typed(RU, "садовые товарищества")])
    [listed] = await said(talk, IVAN, "/subscriptions")
    assert "⚡📰 🔗 «садовые товарищества»" in labels(listed)
    assert "🔗 слова подряд." in listed["text"]
    assert "⚡📰 «садовые товарищества»" in labels(listed)


@pytest.mark.parametrize(
    ("person", "texts", "typed"),
    [(IVAN, RU, "подпиши на таможню"), (AIGUL, KK, "кеден"), (EMMA, EN, "/subscribe customs")],
)
async def test_before_a_theme_is_followed_it_is_told_what_would_have_come(
    talk: Talk, person: int, texts: Texts, typed: str
) -> None:
    for at, days in enumerate((1, 3, 20, 25, 40)):
        text = f"Таможенный пост {at}\n\nОткрыт новый пост на границе."
        await article(talk.database, text, at=NOW - timedelta(days=days))
    [told] = await said(talk, person, typed)
    assert texts("conditions-count", days=7, count=2) in told["text"]
    assert texts("conditions-count", days=30, count=4) in told["text"]
    assert [at for at in range(5) if f"Таможенный пост {at}" in told["text"]] == [0, 1, 2]


async def test_of_a_theme_in_a_case_the_words_alone_and_the_hashtag_are_its_name(
    talk: Talk,
) -> None:
    [told] = await said(talk, IVAN, "подпиши на таможню")
    assert RU("button-words-alone", words="таможня") in labels(told)
    assert RU("button-follow-hashtag", tag="#таможня") in labels(told)


@pytest.mark.parametrize(
    ("person", "texts", "typed", "theme", "alone"),
    [
        (IVAN, RU, "pensii", "пенсии", "пенсии"),
        (AIGUL, KK, "densaulyq", "денсаулық сақтау", "денсаулық"),
        (EMMA, EN, "health", "healthcare", "health"),
    ],
)
async def test_a_theme_is_found_by_what_is_said_for_it_and_in_other_letters(
    talk: Talk, person: int, texts: Texts, typed: str, theme: str, alone: str
) -> None:
    [told] = await said(talk, person, typed)
    assert texts("button-words-alone", words=alone) in labels(told)
    assert texts("button-follow-hashtag", tag=f"#{alone}") in labels(told)
    follow = [one for one in labels(told) if theme in one and "#" not in one]
    assert follow
    await talk.press(person, told, labels(told)[follow[0]])
    assert theme in talk.heard(person)[-1]["text"]


@pytest.mark.parametrize(
    ("person", "texts", "typed", "theme"),
    [
        (IVAN, RU, "выборы 2026", "выборы"),
        (AIGUL, KK, "ауа райы Қостанай", "ауа райы"),
        (EMMA, EN, "weather in Astana", "weather"),
    ],
)
async def test_a_theme_that_some_of_the_words_are_is_offered_second(
    talk: Talk, person: int, texts: Texts, typed: str, theme: str
) -> None:
    [told] = await said(talk, person, typed)
    first, second, *_ = labels(told)
    assert (first, second) == (as_typed(texts), texts("button-follow-theme", topic=theme))
    await talk.press(person, told, labels(told)[second])
    [again] = await said(talk, person, typed)
    assert second not in labels(again)


@pytest.mark.parametrize(
    ("person", "typed", "themes"),
    [
        (IVAN, "налоги и пенсии", ["налоги", "пенсии"]),
        (AIGUL, "мектеп пен мұғалім", ["мектеп", "мұғалім"]),
        (EMMA, "schools and teachers", ["schools", "teachers"]),
    ],
)
async def test_two_themes_that_are_joined_are_offered_each(
    talk: Talk, person: int, typed: str, themes: list[str]
) -> None:
    [told] = await said(talk, person, typed)
    assert [one for one in themes if any(one in label for label in labels(told))] == themes
    assert "#" not in "".join(labels(told))


@pytest.mark.parametrize(
    ("typed", "what"),
    [("я" * 101, "long"), ("https://a.example/1", "link"), ("Длинный текст. " * 9, "long")],
)
async def test_what_is_no_topic_is_told_to_be_what_it_is(talk: Talk, typed: str, what: str) -> None:
    for person, texts in ((IVAN, RU), (AIGUL, KK), (EMMA, EN)):
        assert (await talk.say(person, typed))["text"] == texts("talk-hint", what=what)


async def test_a_body_that_is_a_part_of_what_was_typed_stands_behind_the_words(talk: Talk) -> None:
    [told] = await said(talk, EMMA, "EU customs deal")
    shown = list(labels(told))
    assert shown[0] == EN("button-follow-keyword", many="several", words="EU customs deal")
    assert shown.index(EN("button-follow", topic="European Union")) > 0
    assert EN("topic-broader", topic="European Union") in told["text"]
    assert EN("did-you-mean", text="EU customs deal", topic="European Union") not in told["text"]


async def test_both_chambers_with_one_press(talk: Talk) -> None:
    """News of either are news of the whole (registry: their parent)."""
    [told] = await said(talk, IVAN, "Олий Мажлис")
    whole = next(iter(labels(told)))
    assert whole == RU("button-follow", topic="Олий Мажлис")
    await talk.press(IVAN, told, labels(told)[whole])
    [one] = await mine(talk)
    assert shipped().registry.bodies["uz-senate"].parent == one.topic.key


@pytest.mark.parametrize(
    ("person", "typed"),
    [(EMMA, "Kazakh MPs"), (AIGUL, "Қазақстан Парламенті"), (IVAN, "парламент в Казахстане")],
)
async def test_both_chambers_there_are_with_one_press(
    sandbox: Sandbox, sqlite_url: str, person: int, typed: str
) -> None:
    database = await open_database(sqlite_url)
    talk = Talk(sandbox, database, clock=lambda: datetime(2025, 3, 3, tzinfo=UTC))
    told = await talk.say(person, typed)
    await talk.press(person, told, next(iter(labels(told).values())))
    own = await mine(talk)
    await talk.close()
    await database.close()
    assert {one.topic.key for one in own} == {"kz-senate", "kz-mazhilis"}
