"""When a chat's next digest is due: its own hours in its own time zone. Pure."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.zones import zone_of

EVERY_DAY = 127
# The day of a month that stands for its last one.
LAST_DAY = 31
MOST_TIMES = 8


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a digest comes: at some minutes of the local day, the earliest first, on some `days` of
    the week (a bitmask with bit 0 for Monday) or, unless it is 0, on one day of each month."""

    times: tuple[int, ...]
    days: int = EVERY_DAY
    month_day: int = 0


def next_digest(
    after: datetime,
    *,
    zone: str,
    minute_of_day: int,
    days: int,
    further: Sequence[int] = (),
    month_day: int = 0,
) -> datetime:
    """The first due instant strictly after `after`, both UTC.

    `zone` is an IANA name (an unknown one goes as `zone_of` says), `minute_of_day` and `further`
    are minutes after local midnight, `days` a bitmask with bit 0 for Monday (none set counts as
    every day); `month_day`, unless it is 0, a day of each month instead: where there are not so
    many, the last one. A local time that a clock change skips is moved on by the gap; one that it
    repeats is taken the first time. Raises ValueError for what is no minute of a day.
    """
    local_zone = zone_of(zone)
    wanted = [time(*divmod(minute, 60)) for minute in (minute_of_day, *further)]
    days = days & EVERY_DAY or EVERY_DAY
    day = after.astimezone(local_zone).date() - timedelta(days=1)
    while True:
        if _is_wanted(day, days, month_day):
            # fold=0: before the change, in a gap as in an overlap; through UTC the gap is skipped.
            due = [datetime.combine(day, at, local_zone).astimezone(UTC) for at in wanted]
            coming = min((at for at in due if at > after), default=None)
            if coming is not None:
                return coming
        day += timedelta(days=1)


def _is_wanted(day: date, days: int, month_day: int) -> bool:
    if month_day > 0:
        return day.day == min(month_day, monthrange(day.year, day.month)[1])
    return bool(days >> day.weekday() & 1)
