"""When a feed wishes to be read again; wishes that make no sense are none."""

from __future__ import annotations

import pytest

from bot.feeds.rhythm import period_seconds, skip_days, skip_hours, ttl_minutes


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("60", 60), (" 5\n", 5), ("0", None), ("-5", None), ("1.5", None), ("", None), ("٦٠", None),
     ("999999999999", None), ("10081", None), ("10080", 10080)],
)  # fmt: skip
def test_ttl(written: str, minutes: int | None) -> None:
    assert ttl_minutes(written) == minutes


@pytest.mark.parametrize(
    ("period", "frequency", "seconds"),
    [("hourly", "2", 1_800), (" Daily ", "", 86_400), ("weekly", "1", 604_800),
     ("daily", "0", None),
     ("fortnightly", "1", None), ("", "2", None), ("hourly", "x", None),
     ("hourly", "100000", None)],
)  # fmt: skip
def test_periods(period: str, frequency: str, seconds: int | None) -> None:
    assert period_seconds(period, frequency) == seconds


def test_hours_to_skip() -> None:
    assert skip_hours(["0", " 1 ", "24", "25", "x", ""]) == {0, 1}
    assert skip_hours(map(str, range(24))) == frozenset()


def test_days_to_skip() -> None:
    assert skip_days(["Saturday", " sunday\n", "сенбі", ""]) == {5, 6}
    every = "monday tuesday wednesday thursday friday saturday sunday".split()
    assert skip_days(every) == frozenset()
