"""What a hashtag offers that is followed under conditions."""

from __future__ import annotations

from storage import subscriptions
from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import labels

IVAN = 1001


async def test_a_hashtag_under_conditions_offers_its_words_too(talk: Talk) -> None:
    """Channels seldom tag: what is followed by the hashtag alone may bring nothing. Its
    words are followed under the conditions that were typed."""
    told = await talk.say(IVAN, "/subscribe #Экология -реклама")
    save = next(data for data in labels(told).values() if data.startswith("csave:"))
    await talk.press(IVAN, told, save)
    saved = talk.heard(IVAN)[-1]
    assert "Придут только новости с этим хештегом. Можно искать и слова: " in saved["text"]
    words = next(data for label, data in labels(saved).items() if label.startswith("Подписаться"))
    await talk.press(IVAN, saved, words)
    async with talk.database.read() as connection:
        mine = await subscriptions.of_chat(connection, 1)
    assert len(mine) == 2
    assert len({one.rule for one in mine} - {None}) == 1  # the words, under the same condition


async def test_what_a_hashtag_is_the_name_of_is_offered_before_it_is_saved(talk: Talk) -> None:
    """A tag that nobody has set brings nothing: the body stands first, under these conditions."""
    told = await talk.say(IVAN, "/subscribe #ТюркПА -спорт")
    assert "Придут только новости с этим хештегом." in told["text"]
    first, data = next(iter(labels(told).items()))
    assert first == "✅ С этими условиями: ТюркПА"
    await talk.press(IVAN, told, data)
    assert talk.heard(IVAN)[-1]["text"].startswith("✅ Подписка: ТюркПА\n• не упоминается: «спорт»")
    async with talk.database.read() as connection:
        [mine] = await subscriptions.of_chat(connection, 1)
    assert (mine.topic.kind, mine.rule is None) == ("body", False)
