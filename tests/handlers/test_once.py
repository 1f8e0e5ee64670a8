"""Twenty taps on a button bring one answer, and a new one where something has changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.messages.callbacks.presses import Explain
from bot.texts import texts_for
from handlers.once import Once
from tests.handlers.talking import Talk
from tests.handlers.test_alert_panel import IVAN, alerted, data

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
RU = texts_for("ru")


def test_the_same_words_below_the_same_message_are_said_once_a_minute() -> None:
    once = Once()
    assert not once.is_said(1, 2, "a", NOW)
    once.keep(1, 2, "a", NOW)
    assert once.is_said(1, 2, "a", NOW)
    assert once.is_said(1, 2, "a", NOW + timedelta(seconds=59))
    assert not once.is_said(1, 2, "a", NOW + timedelta(minutes=1))
    # a clock that was put back keeps nobody from an answer
    assert not once.is_said(1, 2, "a", NOW - timedelta(hours=1))
    for other in ((1, 2, "b"), (1, 3, "a"), (2, 2, "a")):
        assert not once.is_said(*other, NOW)


async def test_twenty_taps_on_why_bring_one_message(talk: Talk) -> None:
    number, alert = await alerted(talk, "#Проба Ашимбаев")
    before = len(talk.heard(IVAN))
    popped = [await talk.press(IVAN, alert, data(alert, Explain)) for _ in range(20)]
    assert popped == ["", *[RU("why-told")] * 19]
    assert len(talk.heard(IVAN)) == before + 1
    # once the answer is another one, it is given
    await talk.say(IVAN, "/unsubscribe #Проба")
    before = len(talk.heard(IVAN))
    assert [await talk.press(IVAN, alert, f"why:{number}") for _ in range(2)] == [
        "",
        RU("why-told"),
    ]
    assert len(talk.heard(IVAN)) == before + 1
