"""Words that the registry does not know, or that fit several: what is offered can be pressed, and
what is said of it is true."""

from __future__ import annotations

import pytest

from bot.texts import Texts, texts_for
from tests.handlers.talking import Talk, as_typed
from tests.handlers.test_conversations import labels
from tests.handlers.test_requests import said
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
        assert told["text"] == texts("topic-unknown", text=words, words="tag")
        assert list(labels(told)) == [texts("button-follow-hashtag", tag=f"#{words}")]
    assert "запрос" not in RU("topic-unknown", text="ЕО", words="tag")
    assert "сөздің" not in KK("topic-unknown", text="ЕО", words="tag")


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
        (IVAN, RU, "/subscribe «садовые товарищества»", "«садовые товарищества»"),
        (AIGUL, KK, '/subscribe "қала көліктері"', "«қала көліктері»"),
        (EMMA, EN, "/subscribe “town buses”", "“town buses”"),
        (IVAN, RU, '/subscribe "сады без заборов"', "«сады без заборов»"),
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
    assert RU("subscribed", topic="«оросительные каналы»") in told["text"]
    [asked] = await said(talk, EMMA, '/subscribe "Grand National Assembly"')
    title = "Grand National Assembly of Türkiye"
    assert asked["text"] == EN("did-you-mean", text="Grand National Assembly", topic=title)
    assert list(labels(asked)) == [title, as_typed(EN)]


async def test_words_beside_a_quotation_are_not_left_out(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "/subscribe закон «О пчеловодстве»")
    assert told["text"] == RU("topic-unknown", text="закон «О пчеловодстве»", words="near")


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
    await talk.press(IVAN, shown, labels(shown)[RU("button-conditions-follow")])
    saved = next(one for one in talk.heard(IVAN) if one["message_id"] == shown["message_id"])
    assert saved["text"].startswith(RU("conditions-saved", new="yes", topic="#ТюркПа"))
    assert RU("follows-hashtag-of", topic="ТюркПА") in saved["text"]
    assert "#Футбол" in saved["text"]
    buttons = labels(saved)
    assert RU("button-follow", topic="ТюркПА") in buttons
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
