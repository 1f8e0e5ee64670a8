"""The timetable: every recurring job on one page.

| job          | when            | what                                                          |
|--------------|-----------------|---------------------------------------------------------------|
| sources      | every minute    | ask which channel a @name is, until it is known; then hourly    |
| watch        | every 15 seconds| see what waits and what fails, tell the editors                |
| publications | every 2 seconds | publish what editors have put off                             |
| cards        | every 2 seconds | edit the cards that count how far a sending has come           |
| digests      | every 2 seconds | owe the digests whose instant has come, move their schedules;  |
|              |                 | and what chats had not wanted before (deferred alerts)         |
| heartbeats   | every minute    | owe it to chats whose week was quiet that they are told so     |
| edge         | every 30 seconds| on PostgreSQL: move on where windows end (storage/received.py) |
| registry     | every 5 seconds | use the registry that was imported or edited meanwhile         |
| endings      | every 10 minutes| tell followers that a role has ended or a body was dissolved    |
| housekeeping | every hour      | prune what was sent, updates, drafts, questions, words, lines, |
|              |                 | what sources offered, sources that were removed, invitations, |
|              |                 | what stories were compared by                                 |

The first run comes after the first interval; of the sources, the watch and the housekeeping a
moment after the start (at most half a minute): who restarts the bot every half hour is kept in
order, too.

The schedule itself is data (`schedules.next_at`): a tick that comes late, or on another replica
as well, owes the same digests once. Late ticks are never dropped as misfires.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.heartbeats import owe_heartbeats
from bot.delivery.owing import owe_digests
from bot.delivery.releasing import release_deferred
from bot.desk.live import LiveCards
from bot.desk.publishing import Publisher
from bot.officials.current import Reloading
from bot.officials.telling import tell_endings
from bot.watch.jobs import Jobs
from bot.watch.watching import Watching
from storage import (
    boilerplate,
    catch_ups,
    channel_posts,
    deliveries,
    drafts,
    forgetting,
    forgotten_sources,
    growth,
    incidents,
    pictures,
    received,
    roles,
    sequels,
    stops,
    stories,
    updates,
)
from storage.database import Database
from storage.faults import REFUSALS

log = logging.getLogger(__name__)

_TICK_SECONDS = 2
_HEARTBEATS_SECONDS = 60
_EDGE_SECONDS = 30
_REGISTRY_SECONDS = 5
_ENDINGS_SECONDS = 600
# Telegram brings an update again for a day at most (https://core.telegram.org/bots/api#getting-updates).
_UPDATES_KEPT = timedelta(days=3)
_STORIES_KEPT = timedelta(days=8)  # longer than any story goes on
_PICTURES_KEPT = timedelta(days=30)
_SOURCES_SECONDS = 60
_WATCH_SECONDS = 15
_HOUSEKEEPING_SECONDS = 3600
# After the start, so that what must be quick is quick, one after the other.
_FIRST_SECONDS = {"sources": 1.0, "watch": 5.0, "housekeeping": 30.0}


class Timetable:
    """The scheduler and the jobs that it is running just now."""

    def __init__(
        self,
        jobs: Jobs | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._jobs = jobs or Jobs()
        self._clock = clock
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            # Three: the one that runs, and those that see it and leave.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 3},
        )
        self._running: set[asyncio.Task[None]] = set()
        self._busy: set[str] = set()
        self._later: list[tuple[str, float]] = []

    def every(
        self, job: Callable[[], Coroutine[Any, Any, None]], *, seconds: float, name: str = ""
    ) -> None:
        """Run a job again and again; one that fails is tried again at the next round, and counted
        under its name."""
        name = name or job.__name__

        async def run() -> None:
            if name in self._busy:  # a database that is waited for; the next round comes
                return
            self._busy.add(name)
            # APScheduler cancels what runs when it is shut down, and SQLite keeps the lock of a
            # transaction that was cut in its middle: so the job is a task of its own.
            task = asyncio.create_task(guarded())
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            task.add_done_callback(lambda _: self._busy.discard(name))
            # Cancelled only by the scheduler's end, which would log it as a job that failed; `stop`
            # waits for the task itself.
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.shield(task)

        async def guarded() -> None:
            try:
                await job()
            except Exception as error:  # whatever it was, the job runs again; the watch tells of it
                if isinstance(error, REFUSALS):
                    log.error("%s: the database refuses: %s", name, error)
                else:
                    log.exception("%s failed by a bug", name)
                self._jobs.failed(name, type(error).__name__, self._clock())
            else:
                self._jobs.done(name)

        first = min(seconds, _FIRST_SECONDS.get(name, seconds))
        self._later.append((name, first))
        self._scheduler.add_job(run, "interval", id=name, name=name, seconds=seconds)

    async def start(self) -> None:
        """Begin. The scheduler takes the running loop."""
        self._scheduler.start()
        now = datetime.now(UTC)
        for name, first in self._later:
            self._scheduler.modify_job(name, next_run_time=now + timedelta(seconds=first))

    async def stop(self, seconds: float) -> None:
        """Begin nothing more, and wait for what runs."""
        self._scheduler.shutdown(wait=False)
        if self._running:
            await asyncio.wait(set(self._running), timeout=seconds)


# Which sources the settings name, by their numbers.
Named = Callable[[AsyncConnection], Awaitable[Collection[int]]]


async def keep_house(
    database: Database,
    now: datetime,
    keep_days: int,
    named: Named | None = None,
    window: timedelta = timedelta(),
) -> None:
    """Forget what nobody asks for any more; what is many, in pieces that let others in between.
    `named` says which sources the settings name: those are kept. `window`: for how long a story
    goes on."""
    kept: Collection[int] = ()
    if named is not None:
        async with database.read() as connection:
            kept = await named(connection)
    in_pieces: tuple[Callable[[AsyncConnection], Awaitable[int]], ...] = (
        lambda connection: deliveries.prune(connection, now - timedelta(days=keep_days)),
        lambda connection: updates.prune(connection, _UPDATES_KEPT),
        lambda connection: forgotten_sources.prune_items(connection, now),
        lambda connection: forgotten_sources.prune_answers(connection, now),
        lambda connection: forgotten_sources.prune_removed(connection, now, kept),
        lambda connection: stories.prune_traits(connection, now - window),
    )
    for prune in in_pieces:
        removed = 1
        while removed:
            async with database.write(background=True) as connection:
                removed = await prune(connection)
    async with database.write(background=True) as connection:
        await drafts.prune(connection, now - timedelta(days=7))
        await boilerplate.prune(connection, now)
        await incidents.prune(connection, now - timedelta(days=keep_days))
        await roles.prune(connection, now)
        await channel_posts.prune_parts(connection, now)
        await growth.prune(connection, now - _STORIES_KEPT)
        await sequels.prune(connection, now - _STORIES_KEPT)
        await stops.prune(connection, now - _STORIES_KEPT)
        await pictures.prune(connection, now - _PICTURES_KEPT)
        if lost := await catch_ups.mend(connection, now):
            log.error("%s alerts were bound to no catch-up, and are owed again", lost)
    async with database.write(background=True) as connection:
        await forgetting.tidy(connection, now)
    await forgetting.wipe_log(database)


async def owe_what_is_due(
    database: Database, clock: Callable[[], datetime], wake: Callable[[], None]
) -> None:
    """Digests whose instant has come, and then what chats had not wanted before: of what is in a
    digest no more is said."""
    if owed := await owe_digests(database, clock(), wake):
        log.info("%s digests are due", owed)
    if released := await release_deferred(database, clock(), wake):
        log.info("%s alerts and catch-ups are due that had been deferred", released)


def make_timetable(
    database: Database,
    wake: Callable[[], None],
    *,
    keep_days: int,
    window: timedelta = timedelta(),
    reloading: Reloading,
    watching: Watching | None = None,
    named: Named | None = None,
    at_desk: tuple[Publisher, LiveCards] | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Timetable:
    """Every job, not started. `window`: for how long a story goes on."""

    async def digests() -> None:
        await owe_what_is_due(database, clock, wake)

    async def heartbeats() -> None:
        await owe_heartbeats(database, clock(), wake)

    async def edge() -> None:
        async with database.write(background=True) as connection:
            await received.move_edge(connection, clock())

    async def housekeeping() -> None:
        await keep_house(database, clock(), keep_days, named, window)

    async def registry() -> None:
        if await reloading.look() and await tell_endings(database, reloading.subjects, clock()):
            wake()

    async def endings() -> None:
        if await tell_endings(database, reloading.subjects, clock()):
            wake()

    timetable = Timetable(watching.jobs if watching else None, clock=clock)
    timetable.every(digests, seconds=_TICK_SECONDS)
    timetable.every(heartbeats, seconds=_HEARTBEATS_SECONDS)
    if not database.is_sqlite:
        timetable.every(edge, seconds=_EDGE_SECONDS)
    timetable.every(registry, seconds=_REGISTRY_SECONDS)
    timetable.every(endings, seconds=_ENDINGS_SECONDS)
    timetable.every(housekeeping, seconds=_HOUSEKEEPING_SECONDS)
    if at_desk is not None:
        publisher, live = at_desk
        timetable.every(publisher.look, seconds=_TICK_SECONDS, name="publications")
        timetable.every(live.look, seconds=_TICK_SECONDS, name="cards")
    if watching is not None:
        timetable.every(watching.sources.look, seconds=_SOURCES_SECONDS, name="sources")
        timetable.every(watching.watcher.look, seconds=_WATCH_SECONDS, name="watch")
    return timetable
