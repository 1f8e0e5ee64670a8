"""The watch: looks every few seconds at what waits and what fails, and keeps the book of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.watch import disk, ledger, visited
from bot.watch.jobs import Jobs
from bot.watch.signs import Signs
from bot.watch.silence import LEARN_FROM, silent_since
from bot.watch.sources import Sources
from bot.watch.troubles import (
    FAILED_TIMES,
    LATE,
    LATELY,
    POLICIES,
    Trouble,
    backlog_trouble,
    given_up_trouble,
)
from storage import backlog, incidents, moving, roles, source_channels
from storage.database import Database
from storage.faults import REFUSALS
from storage.incidents import Incident
from storage.sources import StoredSource
from storage.vocabulary import IncidentKind

log = logging.getLogger(__name__)

# A process that has just begun knows too little to say that something is over.
_GRACE = timedelta(minutes=2)
_LEARN_EVERY = timedelta(minutes=10)
# The bot was away for longer than this: what sources posted meanwhile was not heard in time.
_AWAY = timedelta(hours=1)
_SEEN, _HEARD_FROM = "watch: last look", "watch: heard from"


class Watcher:
    """One per process; all processes of an installation keep one book."""

    def __init__(
        self,
        database: Database,
        signs: Signs,
        sources: Sources,
        jobs: Jobs,
        *,
        editors: Collection[int],
        wake: Callable[[], None],
        clock: Callable[[], datetime],
        room: Callable[[Path], disk.Room] = disk.room_of,
    ) -> None:
        self.signs = signs
        self._database = database
        self._sources = sources
        self._jobs = jobs
        self._editors = editors
        self._wake = wake
        self._clock = clock
        self._room = room
        self._began = clock()
        self._first_seen: dict[tuple[IncidentKind, str], datetime] = {}
        self._silent: list[Trouble] = []
        # bounded: the sources that there are, read anew at each look
        self._stored_sources: dict[str, StoredSource] = {}
        self._learnt: datetime | None = None
        # Since when posts could be heard without a long break.
        self._heard_from: datetime | None = None
        self._low = False

    async def look(self) -> None:
        """Look once, write down what has begun and what is over, owe what is to be told."""
        await self.signs.ask_telegram()
        try:
            owed = await self._look()
        except REFUSALS as error:
            self.signs.database_failed(type(error).__name__)
            return
        finally:
            self.signs.writing = None
        if owed:
            self._wake()

    async def _look(self) -> int:
        now = self._clock()
        async with self._database.read() as connection:
            seen = await self._stored_troubles(connection, now)
        seen += self.signs.troubles() + self._sources.troubles()
        if self.signs.database is None:  # what failed with it is no fault of the jobs
            seen += self._job_troubles()
        seen += await self._disk_troubles()
        self._first_seen = {one.key: self._first_seen.get(one.key, now) for one in seen}
        self.signs.writing = now
        async with self._database.write(background=True) as connection:
            await incidents.lock(connection)
            away_since = self.signs.database
            if away_since is not None:
                await ledger.note_past(connection, IncidentKind.DATABASE, away_since, now)
            outage = await ledger.outage_lately(connection, now, LATE) or any(
                one.kind is not IncidentKind.DATABASE for one in self.signs.troubles()
            )
            await ledger.write_down(
                connection,
                [one for one in seen if one.kind is not IncidentKind.DATABASE],
                begins=lambda one: self._begins(one, now, outage=outage),
                may_end=lambda one: self._may_end(one, now),
                moot=self._is_moot,
                now=now,
            )
            editors = {*self._editors, *await roles.numbers(connection)}
            owed = await ledger.tell(connection, editors, now)
            await moving.set_mark(connection, _SEEN, now.isoformat())
            if self._heard_from is not None:
                await moving.set_mark(connection, _HEARD_FROM, self._heard_from.isoformat())
        # It takes what is written, not only what is asked.
        if self.signs.database_answered() is not None:
            self._jobs.forgive()
        return owed

    def _begins(self, one: Trouble, now: datetime, *, outage: bool) -> bool:
        if one.kind is IncidentKind.BACKLOG and outage:
            return False
        return now - self._first_seen[one.key] >= POLICIES[one.kind].after

    def _may_end(self, one: Incident, now: datetime) -> bool:
        if one.kind is IncidentKind.JOB:
            return self._jobs.ran(one.about)
        if one.kind is IncidentKind.SOURCE_SILENT and self._learnt is None:
            return False
        return now - self._began >= _GRACE

    def _is_moot(self, one: Incident) -> bool:
        """What is no source any more is not missed; that Telegram answers is no good news while it
        refuses the token, which is the same outage."""
        if one.kind is IncidentKind.TELEGRAM:
            return self.signs.token is not None
        if visited.is_of_source(one.about):
            return not visited.is_back(self._stored_sources.get(one.about), one)
        if one.kind is IncidentKind.SOURCE_SILENT:
            return one.about not in map(str, self._sources.heard)
        return one.kind is IncidentKind.SOURCE_LEFT and one.about not in map(
            str, self._sources.channels
        )

    # --- what there is to see ----------------------------------------------------------------

    async def _stored_troubles(self, connection: AsyncConnection, now: datetime) -> list[Trouble]:
        dead = await backlog.dead_since(connection, now - LATELY)
        given_up = await backlog.updates_given_up_since(connection, now - LATELY)
        await self._learn(connection, now)
        found = (
            backlog_trouble(await backlog.measure(connection, now), now),
            given_up_trouble(IncidentKind.DEAD, dead),
            given_up_trouble(IncidentKind.UPDATES, given_up),
        )
        self._stored_sources = await visited.by_about(connection)
        troubles = [one for one in found if one is not None]
        return troubles + self._silent + await visited.failing(connection, now)

    async def _learn(self, connection: AsyncConnection, now: datetime) -> None:
        """Which sources are silent; asked seldom, for it reads four weeks of articles."""
        if self._heard_from is None:  # the first look of this process
            last = await moving.mark(connection, _SEEN)
            away = last is None or now - datetime.fromisoformat(last) > _AWAY
            kept = None if away else await moving.mark(connection, _HEARD_FROM)
            self._heard_from = datetime.fromisoformat(kept) if kept else self._began
        if not self._sources.known or (self._learnt and now - self._learnt < _LEARN_EVERY):
            return
        posts = await source_channels.hours_of_posts(connection, now - LEARN_FROM)
        self._silent = [
            Trouble(IncidentKind.SOURCE_SILENT, since, str(channel), {"channel": name})
            for channel, name in self._sources.heard.items()
            if (since := silent_since(posts.get(channel, []), now, self._heard_from)) is not None
        ]
        self._silent += await visited.silent(connection, now, self._heard_from)
        self._learnt = now

    def _job_troubles(self) -> list[Trouble]:
        return [
            Trouble(IncidentKind.JOB, failing.since, job, {"reason": failing.why})
            for job, failing in self._jobs.failing.items()
            if failing.times >= FAILED_TIMES
        ]

    async def _disk_troubles(self) -> list[Trouble]:
        if not self._database.is_sqlite or self._database.engine.url.database is None:
            return []
        folder = Path(self._database.engine.url.database).parent
        try:
            room = await asyncio.to_thread(self._room, folder)
        except OSError as error:
            log.warning("the room on the disk is not known: %s", error.strerror)
            return []
        self._low = room.short(already=self._low)
        if not self._low:
            return []
        details = {"megabytes": room.free // disk.MEGABYTE}
        return [Trouble(IncidentKind.DISK, self._clock(), details=details)]
