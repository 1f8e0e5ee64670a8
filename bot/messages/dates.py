"""Dates and times as a reader of each language writes them. Pure (CLDR by Babel)."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date


def day(value: date, language: str) -> str:
    """The day and the month: "24 ноября", "24 қараша", "24 November"."""
    return format_date(value, "d MMMM", locale=language)


def weekday(value: date, language: str) -> str:
    """The day with its weekday: "вторник, 24 ноября"."""
    return format_date(value, "EEEE, d MMMM", locale=language)


def moment(value: datetime, zone: ZoneInfo, language: str, *, today: date) -> str:
    """The local time (24 hours), with the day unless it is today."""
    local = value.astimezone(zone)
    clock = f"{local:%H:%M}"
    return clock if local.date() == today else f"{day(local.date(), language)}, {clock}"
