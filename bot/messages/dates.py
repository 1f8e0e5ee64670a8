"""Dates and times as a reader of each language writes them. Pure (CLDR by Babel)."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date


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
    """The local time (24 hours), with the day unless it is today."""
    local = value.astimezone(zone)
    clock = f"{local:%H:%M}"
    return clock if local.date() == today else f"{day(local.date(), language)}, {clock}"
