"""Quiet hours: whether a chat wants none of its alerts at an instant, and until when. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.digest.clock import EVERY_DAY, next_digest
from bot.zones import zone_of

_DAY = timedelta(days=1)
# One quiet may begin where another ends, but not for ever: they all have the same hours.
_MOST_IN_A_ROW = 9


@dataclass(frozen=True, slots=True)
class Quiet:
    """Quiet hours: minutes after local midnight, from one to another, which is on the next day
    where it is not later; `days` (bit 0: Monday) are those on which they begin."""

    begin: int
    end: int
    days: int = EVERY_DAY


def quiet_of(begin: int | None, end: int | None, days: int) -> Quiet | None:
    """Quiet hours as they are stored; None for none, and for what is no hour of a day."""
    if begin is None or end is None or begin == end:
        return None
    if not (0 <= begin < 24 * 60 and 0 <= end < 24 * 60):
        return None
    return Quiet(begin, end, days & EVERY_DAY or EVERY_DAY)


def quiet_until(quiet: Quiet | None, zone: str, now: datetime) -> datetime | None:
    """When the quiet ends (UTC) that a chat in a zone (IANA) has at an instant; None where it has
    none then. Where a clock is changed, what it shows before and after the change is quiet as well:
    rather an hour too much than a sound at night."""
    if quiet is None:
        return None
    local = zone_of(zone)
    end = None
    at = now
    for _ in range(_MOST_IN_A_ROW):
        later = _ends(quiet, local, at)
        if later is None:
            return end
        end = at = later
    return end


def _ends(quiet: Quiet, zone: ZoneInfo, now: datetime) -> datetime | None:
    today = now.astimezone(zone).date()
    ends = [
        end
        for back in range(3)
        for day in [today + (1 - back) * _DAY]
        if quiet.days >> day.weekday() & 1
        for begin, end in [_around(quiet, zone, day)]
        if begin <= now < end
    ]
    return max(ends, default=None)


def _around(quiet: Quiet, zone: ZoneInfo, day: date) -> tuple[datetime, datetime]:
    """When the quiet that begins on a day begins and ends, in UTC."""
    until = day if quiet.end > quiet.begin else day + _DAY
    return min(_readings(day, quiet.begin, zone)), max(_readings(until, quiet.end, zone))


def _readings(day: date, minute: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The instants that a clock in a zone may mean: one, but where it is put forward or back."""
    wall = datetime.combine(day, time(*divmod(minute, 60)), zone)
    return wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)


def day_began(zone: str, now: datetime) -> datetime:
    """When the day of a zone (IANA) began that it is at an instant, in UTC."""
    local = zone_of(zone)
    return min(_readings(now.astimezone(local).date(), 0, local))


def quiet_begins(quiet: Quiet | None, zone: str, now: datetime) -> datetime | None:
    """When the next quiet begins (UTC) of a chat in a zone (IANA) that has none now; None where it
    never has."""
    if quiet is None:
        return None
    local = zone_of(zone)
    today = now.astimezone(local).date()
    for ahead in range(-1, 9):
        day = today + ahead * _DAY
        if quiet.days >> day.weekday() & 1:
            begin, _ = _around(quiet, local, day)
            if begin > now:
                return begin
    return None


def next_list(quiet: Quiet | None, minute: int, zone: str, now: datetime) -> datetime:
    """When what is beyond a cap comes next (UTC) in a zone (IANA): at the `minute` of the day at
    which the digest comes, or, where that is in the quiet, when the quiet ends."""
    at = next_digest(now, zone=zone, minute_of_day=minute, days=EVERY_DAY)
    return quiet_until(quiet, zone, at) or at
