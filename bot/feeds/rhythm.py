"""When a feed wishes to be read again, by its own words. Pure."""

from __future__ import annotations

from collections.abc import Iterable

# Wishes outside of these are a slip ("ttl" in seconds, a year): minutes, and times in a period.
_LONGEST_TTL, _MOST_OFTEN = 7 * 24 * 60, 1_000
# https://web.resource.org/rss/1.0/modules/syndication/
_PERIODS = {
    "hourly": 3_600, "daily": 86_400, "weekly": 7 * 86_400, "monthly": 30 * 86_400,
    "yearly": 365 * 86_400,
}  # fmt: skip
_DAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())


def ttl_minutes(value: str) -> int | None:
    """The minutes for which a feed may be kept; None where it does not say, or says nonsense."""
    number = _number(value)
    return number if number is not None and 0 < number <= _LONGEST_TTL else None


def period_seconds(period: str, frequency: str) -> int | None:
    """The seconds between two changes, of `sy:updatePeriod` and `sy:updateFrequency`."""
    length = _PERIODS.get(period.strip().casefold())
    often = _number(frequency) if frequency.strip() else 1
    if length is None or often is None or not 0 < often <= _MOST_OFTEN:
        return None
    return length // often


def skip_hours(values: Iterable[str]) -> frozenset[int]:
    """The hours (UTC) in which nothing is new; 24 is midnight, as RSS 0.91 has it. A feed that
    skips all of them says nothing."""
    numbers = {_number(value) for value in values}
    hours = frozenset(one % 24 for one in numbers if one is not None and 0 <= one <= 24)
    return hours if len(hours) < 24 else frozenset()


def skip_days(values: Iterable[str]) -> frozenset[int]:
    """The days of the week (0 is Monday) on which nothing is new."""
    names = {value.strip().casefold() for value in values}
    days = frozenset(at for at, name in enumerate(_DAYS) if name in names)
    return days if len(days) < 7 else frozenset()


def _number(value: str) -> int | None:
    value = value.strip()
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else None
