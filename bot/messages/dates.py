"""Dates and times as a reader of each language writes them. Pure (CLDR by Babel)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date

# Without a country CLDR's English is that of the United States, where the month goes first.
_WITH_YEAR = {"en": "en_GB"}


def day(value: date, language: str) -> str:
    """The day and the month: "24 ноября", "24 қараша", "24 November"."""
    return format_date(value, "d MMMM", locale=language)


def weekday(value: date, language: str) -> str:
    """The day with its weekday: "вторник, 24 ноября"."""
    return format_date(value, "EEEE, d MMMM", locale=language)


def weekday_names(language: str) -> tuple[str, ...]:
    """Short names of the days of a week, Monday first: "пн", "вт", …"""
    names = Locale(language).days["format"]["abbreviated"]
    return tuple(str(names[number]) for number in range(7))


def minute_of_day(minute: int) -> str:
    """Minutes after midnight as a clock shows them: 480 is "08:00"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def moment(value: datetime, zone: ZoneInfo, language: str, *, today: date) -> str:
    """The local time (24 hours), with the day unless it is today, and with the year unless it is
    this one."""
    local = in_zone(value, zone)
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return clock
    if local.year == today.year:
        return f"{day(local.date(), language)}, {clock}"
    return f"{_day_and_year(local.date(), language)}, {clock}"


def in_zone(value: datetime, zone: ZoneInfo) -> datetime:
    """An instant on a zone's clock; at the ends of the calendar, where there is none, on UTC's."""
    try:
        return value.astimezone(zone)
    except OverflowError:
        return value.astimezone(UTC)


def _day_and_year(value: date, language: str) -> str:
    """With its year, as in 24 ноября 2025 г., 2025 ж. 24 қараша, 24 November 2025."""
    return format_date(value, "long", locale=_WITH_YEAR.get(language, language))
