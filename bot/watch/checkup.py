"""How the bot is at this moment, asked by /readyz and /metrics: measured now, remembered since."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.watch.jobs import Jobs
from bot.watch.signs import Signs
from bot.watch.troubles import FAILED_TIMES, late_places
from storage import backlog, incidents
from storage.backlog import Backlog
from storage.database import Database
from storage.faults import REFUSALS
from storage.incidents import Incident
from storage.vocabulary import IncidentKind

log = logging.getLogger(__name__)

# A busy machine is no database that is away.
_DATABASE_SECONDS = 5.0
_COUNT_SHARE = 20
_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True)
class Ill:
    """One thing that is wrong: its name, since when (UTC), and whether readers wait for its end."""

    name: str
    since: datetime
    readers_wait: bool
    about: str = ""
    details: dict[str, Any] | None = None

    def told(self, now: datetime) -> dict[str, Any]:
        """As /readyz says it."""
        told: dict[str, Any] = {
            "name": self.name,
            "since": self.since.isoformat(timespec="seconds"),
            "seconds": round(max(0.0, (now - self.since).total_seconds()), 1),
        }
        if self.about:
            told["about"] = self.about
        return told | (self.details or {})


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found. `backlog` and `states` are None where the database does not answer; `states`
    also where it was not asked for."""

    ills: Sequence[Ill]
    backlog: Backlog | None
    incidents: Sequence[Incident]
    states: dict[str, int] | None = None

    @property
    def ready(self) -> bool:
        """Whether no reader waits for something that is wrong."""
        return not any(ill.readers_wait for ill in self.ills)

    def has(self, name: str) -> bool:
        """Whether something is wrong with this."""
        return any(ill.name == name for ill in self.ills)


class Doctor:
    """Examines when asked."""

    def __init__(
        self, database: Database, signs: Signs, jobs: Jobs, *, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._signs = signs
        self._jobs = jobs
        self._clock = clock
        self._silent_since: datetime | None = None
        self._states: dict[str, int] | None = None
        self._count_again = float("-inf")

    async def examine(self, *, count: bool = False) -> Checkup:
        """Ask the database and, unless it spoke lately, Telegram. `count` also counts deliveries
        by state, which takes longer the more are kept."""
        await self._signs.ask_telegram()
        now = self._clock()
        answer = await self._ask(lambda connection: _measured(connection, now))
        waiting, live = answer or (None, [])
        if answer is not None:
            self._silent_since = None
        elif self._silent_since is None:
            self._silent_since = now
        states = await self._count() if count and answer else None
        return Checkup(_merged(self._present(waiting, now), live), waiting, live, states)

    async def _count(self) -> dict[str, int] | None:
        """How many deliveries are in each state. To count a record of millions takes its time, and
        that is no trouble; so it is done again only after twenty times as long."""
        started = time.monotonic()
        if started >= self._count_again:
            self._states = await self._ask(backlog.count_by_state)
            ended = time.monotonic()
            self._count_again = ended + _COUNT_SHARE * (ended - started)
        return self._states

    async def _ask(self, query: Callable[[AsyncConnection], Awaitable[_Told]]) -> _Told | None:
        """What the database says; None where it does not, or not in time."""
        try:
            async with asyncio.timeout(_DATABASE_SECONDS), self._database.read() as connection:
                return await query(connection)
        except REFUSALS as error:
            if self._silent_since is None:  # said once, however often it is asked meanwhile
                log.warning("the database does not answer: %s", type(error).__name__)
            return None

    def _present(self, waiting: Backlog | None, now: datetime) -> list[Ill]:
        """What is wrong at this moment."""
        since = {one.kind: one.since for one in self._signs.troubles()}
        if self._silent_since is not None:
            database = IncidentKind.DATABASE
            since[database] = min(self._silent_since, since.get(database, now))
        ills = [Ill(kind.value, instant, True) for kind, instant in since.items()]
        if waiting is not None:
            places = waiting.places()
            ills += [
                Ill(place, since, True, details={"count": places[place].count})
                for place, since in late_places(waiting, now).items()
            ]
        if IncidentKind.DATABASE not in since:  # what fails with it is no fault of the jobs
            ills += [
                Ill(IncidentKind.JOB.value, failing.since, True, job, {"times": failing.times})
                for job, failing in self._jobs.failing.items()
                if failing.times >= FAILED_TIMES
            ]
        return ills


async def _measured(connection: AsyncConnection, now: datetime) -> tuple[Backlog, list[Incident]]:
    return await backlog.measure(connection, now), await incidents.live(connection)


def _merged(present: Sequence[Ill], live: Sequence[Incident]) -> list[Ill]:
    """What is wrong now, and what is on the book: it knows since when from before a restart, and
    what other processes see, but only what is wrong here makes this one unready."""
    found = {(ill.name, ill.about): ill for ill in present}
    for one in live:
        key = (one.kind.value, one.about)
        known = found.get(key)
        if known is None:
            details = {name: value for name, value in one.details.items() if name != "reason"}
            found[key] = Ill(one.kind.value, one.since, False, one.about, details)
        elif one.since < known.since:
            found[key] = replace(known, since=one.since)
    return list(found.values())
