"""Buttons of named topics that are pressed once more."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.texts import texts_for
from storage import subscriptions
from storage.vocabulary import Mode
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


async def _changed(talk: Talk, mode: Mode | None = None) -> tuple[dict[str, Any], str]:
    """A topic without one of its words, in another mode where one is given: what is said then, and
    what its button says that takes it back."""
    await some_news(talk)
    await talk.say(IVAN, TYPED)
    await press(talk, IVAN, RU("button-follow-this"))
    await press(talk, IVAN, RU("button-topic", topic="«жилищное строительство»"))
    await press(talk, IVAN, RU("button-words"))
    await press(talk, IVAN, "✖ ипотека")
    save = labels(talk.heard(IVAN)[-1])[RU("button-conditions-save")]
    said = talk.heard(IVAN)[-1]
    await talk.press(IVAN, said, f"{save}:{mode}" if mode else save)
    said = talk.heard(IVAN)[-1]
    return said, labels(said)[RU("button-undo")]


async def test_a_change_of_words_and_mode_is_taken_back(talk: Talk) -> None:
    said, back = await _changed(talk, Mode.DIGEST)
    [changed] = await mine(talk)
    assert (changed.mode, "ипотека" in changed.topic.words) == (Mode.DIGEST, False)
    assert await talk.press(IVAN, said, back) == RU("undo-done")
    [before] = await mine(talk)
    assert (before.mode, "ипотека" in before.topic.words) == (Mode.BOTH, True)


@pytest.mark.parametrize("since", [Mode.MUTED, Mode.INSTANT])
async def test_a_mode_chosen_since_stays_when_the_words_are_taken_back(
    talk: Talk, since: Mode
) -> None:
    said, back = await _changed(talk, Mode.DIGEST)
    [one] = await mine(talk)
    async with talk.database.write() as connection:
        await subscriptions.set_mode(connection, 1, one.topic.id, since, talk.at)
    assert await talk.press(IVAN, said, back) == RU("undo-done")
    [one] = await mine(talk)
    assert (one.mode, "ипотека" in one.topic.words) == (since, True)


@pytest.mark.parametrize("mode", [None, Mode.DIGEST])
async def test_taken_back_by_several_taps_at_once_it_is_taken_back(
    talk: Talk, mode: Mode | None
) -> None:
    said, back = await _changed(talk, mode)
    before = len(talk.world.updates)
    for _ in range(4):
        talk.world.press(IVAN, IVAN, said["message_id"], back)
    await asyncio.gather(*map(talk.feed, list(talk.world.updates)[before:]))
    assert [toast["text"] for toast in talk.world.toasts[-4:]] == [RU("undo-done")] * 4
    [one] = await mine(talk)
    assert (one.mode, "ипотека" in one.topic.words) == (Mode.BOTH, True)
