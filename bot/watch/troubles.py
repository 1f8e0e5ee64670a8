"""What is wrong just now, as values: what makes readers wait, and when editors are told. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from storage.vocabulary import IncidentKind

if TYPE_CHECKING:
    from storage.backlog import Backlog, GivenUp

# What goes its way takes less, a broadcast to very many excepted; and then readers do wait.
LATE = timedelta(minutes=10)
# A job fails now and then; so often in a row it does not work.
FAILED_TIMES = 3
# How long what was given up is news.
LATELY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong, since an instant (UTC). `about` says of what: a job, a channel."""

    kind: IncidentKind
    since: datetime
    about: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> tuple[IncidentKind, str]:
        """What makes it the same trouble later on."""
        return self.kind, self.about


@dataclass(frozen=True, slots=True)
class Policy:
    """When a trouble of a kind becomes an incident, and what editors are told of it.

    `after`: once it was seen for so long. `at_once`: they are told when it begins, not only when it
    is over (then, that it was, if it lasted `least`). `readers_wait`: it is a reason to say that
    the bot is not ready.
    """

    after: timedelta = timedelta()
    at_once: bool = True
    least: timedelta = timedelta()
    readers_wait: bool = False


_MINUTE = timedelta(minutes=1)
# What stands in the way of the telling itself is told when it is over, if it mattered.
_UNTOLD = Policy(after=2 * _MINUTE, at_once=False, least=5 * _MINUTE, readers_wait=True)
POLICIES: Mapping[IncidentKind, Policy] = {
    IncidentKind.DEAD: Policy(),
    IncidentKind.UPDATES: Policy(),
    IncidentKind.BACKLOG: Policy(after=_MINUTE, readers_wait=True),
    IncidentKind.JOB: Policy(after=_MINUTE, readers_wait=True),
    IncidentKind.TELEGRAM: _UNTOLD,
    IncidentKind.TOKEN: _UNTOLD,
    IncidentKind.DATABASE: _UNTOLD,
    IncidentKind.DISK: Policy(),
    IncidentKind.SOURCE_SILENT: Policy(),
    IncidentKind.SOURCE_FAILING: Policy(),
    IncidentKind.SOURCE_LEFT: Policy(),
    IncidentKind.SOURCE_MOVED: Policy(),
}
# While one of these lasts, and for a while after, that things wait is its doing and no news.
OUTAGES = (IncidentKind.TELEGRAM, IncidentKind.TOKEN, IncidentKind.DATABASE)


def late_places(backlog: Backlog, now: datetime) -> dict[str, datetime]:
    """Where something has waited for too long, and since when."""
    return {
        place: waiting.oldest
        for place, waiting in backlog.places().items()
        if waiting.oldest is not None and now - waiting.oldest >= LATE
    }


def backlog_trouble(backlog: Backlog, now: datetime) -> Trouble | None:
    """All places together are one trouble; `details` counts what waits in each that is late."""
    late = late_places(backlog, now)
    if not late:
        return None
    places = backlog.places()
    counts = {place: places[place].count for place in late}
    return Trouble(IncidentKind.BACKLOG, min(late.values()), details=counts)


def given_up_trouble(kind: IncidentKind, given_up: GivenUp | None) -> Trouble | None:
    """Deliveries or updates that were given up lately."""
    if given_up is None:
        return None
    details = {"count": given_up.count, "reason": given_up.reasons[0]}
    return Trouble(kind, given_up.since, details=details)
