"""When a topic has far more news than usual, as a table."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.digest.surge import Surge, surge_of

NONE = [0] * 56
DAILY = [2] * 56  # 14 a week
TUESDAYS = [0, 0, 0, 0, 0, 0, 6] * 8
BUSY = [10] * 56


@pytest.mark.parametrize(
    ("today", "days", "surge"),
    [
        (4, NONE, None),
        (5, NONE, Surge(5, 0)),
        (6, DAILY, None),  # three times a day of its week, not more
        (7, DAILY, Surge(7, 14)),
        (30, BUSY, None),
        (31, BUSY, Surge(31, 70)),
        # what comes each week on one day is usual on it
        (6, TUESDAYS, None),
        (9, TUESDAYS, None),
        (10, TUESDAYS, Surge(10, 6)),
        # young ones say nothing
        (50, NONE[:27], None),
        (50, NONE[:28], Surge(50, 0)),
        (50, [], None),
        (7, DAILY[:34], Surge(7, 14)),  # days beyond four whole weeks do not count
        # one week of noise changes nothing, half of the weeks do
        (7, [20] * 7 + [2] * 49, Surge(7, 14)),
        (7, [20] * 21 + [2] * 35, Surge(7, 14)),
        (7, [20] * 28 + [2] * 28, None),
        # older than eight weeks is not looked at
        (7, [2] * 56 + [20] * 70, Surge(7, 14)),
    ],
)
def test_far_more_than_usual(today: int, days: Sequence[int], surge: Surge | None) -> None:
    assert surge_of(today, days) == surge


def test_what_new_sources_tell_is_said_and_decides_nothing() -> None:
    assert surge_of(20, NONE, known=4) is None
    assert surge_of(20, NONE, known=5) == Surge(20, 0)
    assert surge_of(20, DAILY, known=6) is None
