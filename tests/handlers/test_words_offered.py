"""Words that the registry does not know, or that fit several: what is offered can be pressed, and
what is said of it is true."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_conversations import labels
from tests.handlers.test_requests import said
from tests.test_end_to_end import AIGUL, EMMA, IVAN

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


@pytest.mark.parametrize("typed", ["ЕО, ЪЬ", "ЕО и ЪЬ"])
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
        assert told["text"] == texts("topic-unknown", text=words, offered="yes")
        assert list(labels(told)) == [texts("button-follow-hashtag", tag=f"#{words}")]
    assert "запрос" not in RU("topic-unknown", text="ЕО", offered="yes")
    assert "сөздің" not in KK("topic-unknown", text="ЕО", offered="yes")


async def test_a_request_that_fits_several_is_followed_without_a_word_on_the_registry(
    talk: Talk,
) -> None:
    """The registry does know a name like that: it stands on the buttons above."""
    asked = await talk.say(IVAN, "/subscribe парламент")
    await talk.press(IVAN, asked, labels(asked)[RU("button-follow-keyword")])
    assert "Подписка:" in talk.heard(IVAN)[-1]["text"]
    assert "справочник" not in talk.heard(IVAN)[-1]["text"]
