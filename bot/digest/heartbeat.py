"""When a chat is told that its week was quiet, and what can truly be said of the sources. Pure.

| of the week | what is said |
|---|---|
| no news at all was read | nothing: whether the sources work nobody can say |
| what reads or stores them does not work, or did not for long (`_WOUNDS`) | nothing |
| a source failed, was silent, or was lost | that it was quiet, and how many sources those were |
| else | that it was quiet, and that the sources work, with how much was read of how many |
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.digest.clock import next_digest
from storage.vocabulary import IncidentKind

_MONDAY = 1
USUAL_MINUTE = 9 * 60
# One that is later is not of this morning any more.
LATE = timedelta(hours=12)
_STEP = timedelta(milliseconds=1)
_OF_SOURCES = (
    IncidentKind.SOURCE_SILENT,
    IncidentKind.SOURCE_FAILING,
    IncidentKind.SOURCE_LEFT,
    IncidentKind.SOURCE_MOVED,
)
# How long something may have failed in a week without anything being lost that was to be read:
# sites have their lists for days, and Telegram keeps the posts of channels for one.
_WOUNDS = {
    IncidentKind.DATABASE: timedelta(hours=1),
    IncidentKind.JOB: timedelta(hours=1),
    IncidentKind.TELEGRAM: timedelta(hours=20),
    IncidentKind.TOKEN: timedelta(hours=20),
}


class Health(StrEnum):
    """What is true of the sources in a week; the words of the text `heartbeat`."""

    WELL = "well"
    SOME = "some"  # of them failed
    UNKNOWN = "unknown"


class Failure(Protocol):
    """What an incident says here; instants are UTC, `over_at` None while it lasts."""

    @property
    def kind(self) -> IncidentKind: ...
    @property
    def about(self) -> str: ...
    @property
    def since(self) -> datetime: ...
    @property
    def over_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in a week: so much news, of so many of the sources that are watched (0: of
    whoever brings it); of how many something was amiss."""

    health: Health
    news: int = 0
    sources: int = 0
    troubled: int = 0


def read_of(news: int, sources: int, failures: Iterable[Failure], now: datetime) -> Read:
    """What of a week, which ends now, is said, by what was read and what failed in it."""
    some = list(failures)
    wounded = any(
        one.kind in _WOUNDS
        and (one.over_at is None or one.over_at - one.since >= _WOUNDS[one.kind])
        for one in some
    )
    if wounded or not news:
        return Read(Health.UNKNOWN)
    troubled = len({one.about for one in some if one.kind in _OF_SOURCES})
    return Read(Health.SOME if troubled else Health.WELL, news, sources, troubled)


def next_heartbeat(after: datetime, *, zone: str, minute: int | None) -> datetime:
    """When the week of a chat is looked at next (UTC): on a Monday of its zone, at the minute of
    the day at which its digest comes (None: it has none). Raises ValueError for no minute."""
    at = USUAL_MINUTE if minute is None else minute
    return next_digest(after, zone=zone, minute_of_day=at, days=_MONDAY)


def is_in_time(planned: datetime, now: datetime, *, zone: str, minute: int | None) -> bool:
    """Whether an instant that was worked out before is still what follows from a chat's hour and
    zone, and not long ago."""
    if now - planned > LATE:
        return False
    return next_heartbeat(planned - _STEP, zone=zone, minute=minute) == planned
