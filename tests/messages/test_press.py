"""How presses are made: each has a word of its own, and every field its bounds."""

from __future__ import annotations

import pytest

from bot.messages.callbacks.fields import Id
from bot.messages.callbacks.presses import Follow, SetTime
from bot.messages.press import BY_WORD, Press, press, read


def test_a_word_is_given_once() -> None:
    with pytest.raises(ValueError, match="two presses say sub"):

        @press("sub")
        class Another(Press):
            """Nobody could tell it from Follow."""

            topic: Id

    assert BY_WORD["sub"] is Follow


def test_a_field_without_bounds_is_refused() -> None:
    with pytest.raises(TypeError, match="has no bounds"):

        @press("unbound")
        class Unbound(Press):
            """An int may be anything."""

            number: int

    assert "unbound" not in BY_WORD


def test_the_longer_word_is_tried_first() -> None:
    assert read("set:time:5") == SetTime(5)
    assert read("set:time:") is None
    assert read("set:5") is None
