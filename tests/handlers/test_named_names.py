"""No two topics of a chat have one name: not renamed, not by an old message, not typed."""

from __future__ import annotations

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_named import IVAN, mine, some_news
from tests.handlers.test_subscriptions import labels, press

RU = texts_for("ru")


async def followed(talk: Talk, typed: str) -> None:
    await talk.say(IVAN, f"/subscribe {typed}")
    await press(talk, IVAN, RU("button-follow-this"))


async def names(talk: Talk) -> list[str]:
    return sorted(one.topic.title for one in await mine(talk))


async def test_a_name_that_another_topic_has_is_not_given(talk: Talk) -> None:
    await some_news(talk)
    await followed(talk, "жильё: ипотека")
    await followed(talk, "банки: Самал банк")
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, "⚡📰 «банки»")
    await press(talk, IVAN, RU("button-words"))
    await press(talk, IVAN, RU("button-rename"))
    said = await talk.say(IVAN, "ЖИЛЬЁ")
    assert said["text"] == RU("error-name-taken", name="жильё")
    await talk.say(IVAN, "вклады")  # it goes on waiting
    await press(talk, IVAN, RU("button-conditions-save"))
    assert await names(talk) == ["вклады", "жильё"]


async def test_two_previews_of_one_name_become_one_topic(talk: Talk) -> None:
    await some_news(talk)
    first = await talk.say(IVAN, "/subscribe банк: ипотека")
    second = await talk.say(IVAN, "/subscribe банк: ипотека, Самал банк")
    for preview in (second, first):
        await press(talk, IVAN, RU("button-follow-this"), message=preview)
    [one] = await mine(talk)
    assert one.topic.words == ("ипотека", "Самал банк")


async def test_the_same_name_typed_anew_changes_the_words(talk: Talk) -> None:
    await some_news(talk)
    await followed(talk, "банк: ипотека")
    said = await talk.say(IVAN, "/subscribe Банк: Самал банк")
    assert RU("button-follow-this") not in labels(said), labels(said)
    await press(talk, IVAN, RU("button-words-replace"), message=said)
    [one] = await mine(talk)
    assert one.topic.words == ("Самал банк",)
