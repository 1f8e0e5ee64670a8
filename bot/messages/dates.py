"""Instants as a reader of each language, in its zone, is shown them. Pure.

How dates and times are bent is bot/grammar's.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.grammar.dates import weekday_name
from bot.grammar.times import Moment
from bot.grammar.times import moment as moment_told


def weekday_names(language: str) -> tuple[str, ...]:
    """Short names of the days of a week, Monday first: "пн", "вт", …"""
    return tuple(weekday_name(number, language, short=True) for number in range(7))


def minute_of_day(minute: int) -> str:
    """Minutes after midnight as a clock shows them: 480 is "08:00"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def local_moment(value: datetime, zone: ZoneInfo, *, now: datetime) -> Moment:
    """An instant on a zone's clock, for a text that calls MOMENT."""
    return Moment(in_zone(value, zone), in_zone(now, zone).date())


def moment(value: datetime, zone: ZoneInfo, language: str, *, today: date) -> str:
    """The local time (24 hours), with the day unless it is today, and with the year unless it is
    this one; as it stands by itself, outside any sentence."""
    return moment_told(Moment(in_zone(value, zone), today), language)


def in_zone(value: datetime, zone: ZoneInfo) -> datetime:
    """An instant on a zone's clock; at the ends of the calendar, where there is none, on UTC's."""
    try:
        return value.astimezone(zone)
    except OverflowError:
        return value.astimezone(UTC)
