"""When a chat's next digest is due: its own hour in its own time zone. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from bot.zones import zone_of

EVERY_DAY = 127


def next_digest(after: datetime, *, zone: str, minute_of_day: int, days: int) -> datetime:
    """The first due instant strictly after `after`, both UTC.

    `zone` is an IANA name (an unknown one goes as `zone_of` says), `minute_of_day` minutes after
    local midnight, `days` a bitmask with bit 0 for Monday (none set counts as every day). A local
    time that a clock change skips is moved on by the gap; one that it repeats is taken the first
    time. Raises ValueError for what is no minute of a day.
    """
    local_zone = zone_of(zone)
    wanted = time(*divmod(minute_of_day, 60))
    days = days & EVERY_DAY or EVERY_DAY
    day = after.astimezone(local_zone).date() - timedelta(days=1)
    while True:
        if days >> day.weekday() & 1:
            # fold=0: before the change, in a gap as in an overlap; through UTC the gap is skipped.
            due = datetime.combine(day, wanted, local_zone).astimezone(UTC)
            if due > after:
                return due
        day += timedelta(days=1)
