"""Buttons of named topics that are pressed once more."""

from __future__ import annotations

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_named import IVAN, TYPED, mine, some_news
from tests.handlers.test_subscriptions import labels, press

RU = texts_for("ru")


async def test_pressed_again_what_was_saved_stays_saved(talk: Talk) -> None:
    await some_news(talk)
    said = await talk.say(IVAN, TYPED)
    save = next(data for data in labels(said).values() if data.startswith("nsave"))
    for _ in range(3):
        await talk.press(IVAN, said, save)
    [one] = await mine(talk)
    await talk.say(IVAN, "/unsubscribe жилищное строительство")
    await talk.press(IVAN, said, f"ndel:{save.split(':')[1]}:{save.split(':')[1]}:0:0")
    assert await mine(talk) == []
    assert one.topic.followers == 1


async def test_a_change_that_is_saved_by_two_taps_is_no_change_taken_back(talk: Talk) -> None:
    """The second one comes from the message as the first has drawn it anew."""
    await some_news(talk)
    await talk.say(IVAN, TYPED)
    await press(talk, IVAN, RU("button-follow-this"))
    [before] = await mine(talk)
    await press(talk, IVAN, RU("button-topic", topic="«жилищное строительство»"))
    await press(talk, IVAN, RU("button-words"))
    await press(talk, IVAN, "✖ ипотека")
    save = labels(talk.heard(IVAN)[-1])[RU("button-conditions-save")]
    for _ in range(2):
        assert await talk.press(IVAN, talk.heard(IVAN)[-1], save) == RU("saved")
    assert await press(talk, IVAN, RU("button-undo")) == RU("undo-done")
    [again] = await mine(talk)
    assert again.topic == before.topic
