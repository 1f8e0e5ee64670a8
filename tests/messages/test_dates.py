"""Instants as readers of each language, in their zone, are shown them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.messages.dates import in_zone, local_moment, minute_of_day, moment

TODAY = date(2026, 11, 24)


def test_a_moment_has_its_day_unless_it_is_today_where_the_reader_is() -> None:
    almaty = ZoneInfo("Asia/Almaty")
    at = datetime(2026, 11, 23, 20, 5, tzinfo=UTC)  # the 24th in Almaty
    assert moment(at, almaty, "ru", today=TODAY) == "01:05"
    assert moment(at, ZoneInfo("UTC"), "ru", today=TODAY) == "23 ноября, 20:05"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "24 ноября 2025 года, 08:00"),
        ("kk", "2025 жылғы 24 қараша, 08:00"),
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


def test_a_minute_of_the_day_is_a_time() -> None:
    assert minute_of_day(485) == "08:05"


def test_a_moment_for_a_text_is_on_the_readers_clock() -> None:
    almaty, now = ZoneInfo("Asia/Almaty"), datetime(2026, 11, 23, 20, 5, tzinfo=UTC)
    made = local_moment(now, almaty, now=now)
    assert (made.local.hour, made.told) == (1, TODAY)
