"""Days and times as readers of each language write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.messages.dates import day, in_zone, moment, weekday

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


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "24 ноября 2025\u202fг., 08:00"),
        ("kk", "2025\u202fж. 24 қараша, 08:00"),
        ("en", "24 November 2025, 08:00"),
    ],
)
def test_a_moment_of_another_year_has_its_year(language: str, told: str) -> None:
    at = datetime(2025, 11, 24, 3, tzinfo=UTC)
    assert moment(at, ZoneInfo("Asia/Almaty"), language, today=TODAY) == told


@pytest.mark.parametrize("at", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Almaty", "Etc/GMT+12", "Etc/GMT-14"])
def test_the_ends_of_the_calendar_are_shown_anywhere(at: datetime, zone: str) -> None:
    for language in ("ru", "kk", "en"):
        assert str(in_zone(at, ZoneInfo(zone)).year) in moment(
            at, ZoneInfo(zone), language, today=TODAY
        )
