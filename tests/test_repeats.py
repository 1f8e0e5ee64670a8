"""Said once a minute, with how often."""

from __future__ import annotations

from bot.repeats import Repeats


def test_it_is_said_at_once_and_then_once_a_minute_with_how_often() -> None:
    repeats = Repeats()
    assert repeats.say("away", 100.0) == 1
    assert [repeats.say("away", 100.0 + second) for second in range(1, 60)] == [0] * 59
    assert repeats.say("away", 160.0) == 60
    assert repeats.say("away", 161.0) == 0
    assert repeats.say("away", 500.0) == 2


def test_each_thing_is_said_by_itself() -> None:
    repeats = Repeats(every=5)
    assert repeats.say(("claiming", "OSError"), 1.0) == 1
    assert repeats.say(("settling", "OSError"), 1.0) == 1
    assert repeats.say(("claiming", "OSError"), 2.0) == 0


def test_it_does_not_grow_with_what_it_is_told() -> None:
    repeats = Repeats()
    for number in range(5000):
        assert repeats.say(number, 1.0) == 1
    assert len(repeats._said) <= 1001
