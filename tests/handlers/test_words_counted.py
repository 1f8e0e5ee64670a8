"""Words of a reader's own under conditions are counted before they are followed, as others are."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_conditions import news, some_news
from tests.handlers.test_conversations import labels
from tests.test_end_to_end import IVAN

RU = texts_for("ru")


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("/subscribe бюджет -музеи", "за 1 день: 2 новости"),
        ("/subscribe бюджет язык:казахский", "за 1 день: 1 новость"),
        ("/subscribe бюджет в заголовке", "за 1 день: 0 новостей"),
        ("/subscribe семинар о мостах +#Проба", "за 1 день: 1 новость"),
        ("/subscribe «мостах семинар» +#Проба", "за 1 день: 0 новостей"),
    ],
)
async def test_words_are_looked_for_before_they_are_followed(
    talk: Talk, typed: str, count: str
) -> None:
    await some_news(talk)
    told = await talk.say(IVAN, typed)
    alone = labels(told).get(RU("button-words-alone", words="бюджет"))
    if alone:  # a theme has other words, too
        await talk.press(IVAN, told, alone)
        told = talk.heard(IVAN)[-1]
    assert count in told["text"], told["text"]
    await talk.press(IVAN, told, labels(told)[RU("button-conditions-follow")])
    saved = next(one for one in talk.heard(IVAN) if one["message_id"] == told["message_id"])
    assert RU("follows-from-now", count=1) in saved["text"]


async def test_too_much_of_a_word_is_warned_of(talk: Talk) -> None:
    await news(talk, *(f"Новость {at}\n\nОбсудили мост номер {at}." for at in range(31)))
    told = await talk.say(IVAN, "/subscribe мост язык:русский")
    assert RU("conditions-firehose", limit=30, digest="on") in told["text"]
