"""When a source is visited next: by how often it has news, what it asks for, what fails. Pure.

Seconds throughout. A source is visited about twice in the time in which it publishes once, and
seldomer the longer it is silent; never more often than the installation says (`least`) nor than the
source asks for; at least every half hour if it spoke within two weeks, else every six hours. All of
that is spread a little, so that those that began together do not stay together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MOST = 6 * 3600
# Of a source that has told nothing yet. One that has, and of which no more is known, is visited as
# often as the installation allows, and the seldomer the longer it is silent.
_FIRST = 15 * 60
# Of its dates the newest, and none from longer ago: what it does nowadays.
_DATES = 20
_LEAST_DATES = 4
_NOWADAYS = timedelta(days=14)
_OFTEN = 2
_SHARE_OF_SILENCE = 24
# Whoever follows a small desk wants its one article of the day as soon; a visit that finds nothing
# new is one conditional request.
_MOST_NOWADAYS = 30 * 60
_SPREAD = 0.1
# More of those that fail: a server that was down is not to meet all that wait for it at once.
_SPREAD_OF_FAILURES = 0.5
# Who asks for longer than a day ("Retry-After: 31536000") has made a mistake.
_LONGEST_WAIT = 24 * 3600
_DOUBLED_AT_MOST = 10
_WEEK_HOURS = 7 * 24


@dataclass(frozen=True, slots=True)
class Skips:
    """Hours (UTC, 0 to 23) and days (0 is Monday) at which a source does not want to be asked."""

    hours: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()

    def packed(self) -> str:
        """As a few characters; "" for none."""
        hours = sum(1 << hour for hour in self.hours if 0 <= hour < 24)
        days = sum(1 << day for day in self.days if 0 <= day < 7)
        return f"{hours:06x}{days:02x}" if hours or days else ""

    @classmethod
    def unpacked(cls, packed: str) -> Skips:
        """What `packed` made; none of anything else."""
        try:
            hours, days = int(packed[:6], 16), int(packed[6:8], 16)
        except ValueError:
            return cls()
        return cls(
            frozenset(hour for hour in range(24) if hours >> hour & 1),
            frozenset(day for day in range(7) if days >> day & 1),
        )


NO_SKIPS = Skips()


def rhythm(
    dates: Sequence[datetime],
    *,
    now: datetime,
    before: int,
    news: bool,
    news_at: datetime | None,
    asked: Sequence[int | None] = (),
    least: int,
) -> int:
    """Seconds between visits, from what it says now: `dates` of its items, `news` whether one was
    new, `asked` for how long what it says holds (None: it does not say).

    `before` is the rhythm until now (0: none yet), `news_at` when it last had something new.
    """
    newest = sorted((one for one in dates if now - _NOWADAYS <= one <= now), reverse=True)[:_DATES]
    if len(newest) >= _LEAST_DATES:
        gap = (newest[0] - newest[-1]).total_seconds() / (len(newest) - 1)
        own = max(min(gap / _OFTEN, _MOST_NOWADAYS), _stretched(now - newest[0]))
    elif news and before:
        own = before / _OFTEN
    else:
        own = before or (least if news else _FIRST)
        if news_at is not None:
            own = max(own, _stretched(now - news_at))
    wanted = [one for one in asked if one is not None]
    return bounded(max([own, *wanted]), least)


def unchanged(
    *, now: datetime, before: int, news_at: datetime | None, asked: int | None, least: int
) -> int:
    """The same of one that says nothing new: what it asked for before is in `before`."""
    own: float = max(before or _FIRST, asked or 0)
    if news_at is not None:
        own = max(own, _stretched(now - news_at))
    return bounded(own, least)


def _stretched(silence: timedelta) -> float:
    own = silence.total_seconds() / _SHARE_OF_SILENCE
    return min(own, _MOST_NOWADAYS) if silence <= _NOWADAYS else own


def bounded(seconds: float, least: int) -> int:
    """Within what an installation allows."""
    return round(max(least, min(seconds, MOST)))


def next_visit(now: datetime, every: int, skips: Skips, chance: float) -> datetime:
    """The instant of the next visit. `chance`, 0 to 1, spreads; what it spreads is only added."""
    return awake(now + timedelta(seconds=every * (1 + _SPREAD * chance)), skips)


def awake(at: datetime, skips: Skips) -> datetime:
    """The first instant from one on at which it wants to be asked; as it is where there is none."""
    at = at.astimezone(UTC)
    found = at
    for _ in range(_WEEK_HOURS + 1):
        if found.hour not in skips.hours and found.weekday() not in skips.days:
            return found
        found = found.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return at


def after_failure(
    now: datetime,
    *,
    failures: int,
    least: int,
    retry_after: int | None,
    chance: float,
    skips: Skips = NO_SKIPS,
) -> datetime:
    """When one is tried again that has failed so many times in a row (from 1): each time after
    twice as long, at most six hours; not before it asks for, nor when it sleeps. `chance`, 0 to 1,
    spreads; what it spreads is only added.

    For how long an answer holds (`ttl`, max-age) has passed by then: it counts from an answer.
    """
    doubled = least * 2 ** min(max(failures - 1, 0), _DOUBLED_AT_MOST)
    seconds = max(least, min(doubled, MOST / (1 + _SPREAD_OF_FAILURES)))
    seconds *= 1 + _SPREAD_OF_FAILURES * chance
    if retry_after is not None:
        asked = min(max(retry_after, 0), _LONGEST_WAIT)
        seconds = max(seconds, asked * (1 + _SPREAD * chance))
    return awake(now + timedelta(seconds=seconds), skips)
