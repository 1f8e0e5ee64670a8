"""Days and times as readers of each language write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.messages.dates import day, moment, weekday

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "short", "long"),
    [
        ("ru", "24 ноября", "вторник, 24 ноября"),
        ("kk", "24 қараша", "сейсенбі, 24 қараша"),
        ("en", "24 November", "Tuesday, 24 November"),
    ],
)
def test_a_day(language: str, short: str, long: str) -> None:
    assert day(TODAY, language) == short
    assert weekday(TODAY, language) == long


def test_a_moment_has_its_day_unless_it_is_today_where_the_reader_is() -> None:
    almaty = ZoneInfo("Asia/Almaty")
    at = datetime(2026, 11, 23, 20, 5, tzinfo=UTC)  # the 24th in Almaty
    assert moment(at, almaty, "ru", today=TODAY) == "01:05"
    assert moment(at, ZoneInfo("UTC"), "ru", today=TODAY) == "23 ноября, 20:05"
