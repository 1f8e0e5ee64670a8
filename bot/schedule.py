"""The timetable: every recurring job on one page.

| job          | when            | what                                                          |
|--------------|-----------------|---------------------------------------------------------------|
| digests      | every 2 seconds | owe the digests whose instant has come, move their schedules   |
| edge         | every 30 seconds| on PostgreSQL: move on where windows end (storage/received.py) |
| registry     | every 5 seconds | use the registry that was imported or edited meanwhile         |
| endings      | every 10 minutes| tell followers that a role has ended or a body was dissolved    |
| housekeeping | every hour      | prune the record of what was sent, and forgotten drafts        |

The schedule itself is data (`schedules.next_at`): a tick that comes late, or on another replica
as well, owes the same digests once. Late ticks are never dropped as misfires.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError

from bot.delivery.owing import owe_digests
from bot.officials.current import Reloading
from bot.officials.telling import tell_endings
from storage import deliveries, drafts, received
from storage.database import Database

log = logging.getLogger(__name__)

_TICK_SECONDS = 2
_EDGE_SECONDS = 30
_REGISTRY_SECONDS = 5
_ENDINGS_SECONDS = 600


class Timetable:
    """The scheduler and the jobs that it is running just now."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            # It would warn of each round that comes too early; `every` leaves it out.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1000},
        )
        self._running: set[asyncio.Task[None]] = set()

    def every(self, job: Callable[[], Coroutine[Any, Any, None]], **interval: float) -> None:
        """Run a job again and again; a database that refuses is tried again at the next round."""

        running: list[asyncio.Task[None]] = []

        async def run() -> None:
            if running and not running[-1].done():
                return  # the round before goes on: a hundred thousand digests take a while
            # APScheduler cancels what runs when it is shut down, and SQLite keeps the lock of a
            # transaction that was cut in its middle: so the job is a task of its own.
            task = asyncio.create_task(guarded())
            running[:] = [task]
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            # Cancelled only by the scheduler's end, which would log it as a job that failed; `stop`
            # waits for the task itself.
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.shield(task)

        async def guarded() -> None:
            try:
                await job()
            except (SQLAlchemyError, OSError) as error:
                log.error("%s: the database refuses: %s", job.__name__, error)

        self._scheduler.add_job(run, "interval", id=job.__name__, **interval)

    async def start(self) -> None:
        """Begin. The scheduler takes the running loop."""
        self._scheduler.start()

    async def stop(self, seconds: float) -> None:
        """Begin nothing more, and wait for what runs."""
        self._scheduler.shutdown(wait=False)
        if self._running:
            await asyncio.wait(set(self._running), timeout=seconds)


def make_timetable(
    database: Database,
    wake: Callable[[], None],
    *,
    keep_days: int,
    reloading: Reloading,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Timetable:
    """Every job, not started."""

    async def digests() -> None:
        owed = await owe_digests(database, clock(), wake)
        if owed:
            log.info("%s digests are due", owed)

    async def edge() -> None:
        async with database.write(background=True) as connection:
            await received.move_edge(connection, clock())

    async def housekeeping() -> None:
        now = clock()
        removed = 1
        while removed:
            async with database.write(background=True) as connection:
                removed = await deliveries.prune(connection, now - timedelta(days=keep_days))
        async with database.write(background=True) as connection:
            await drafts.prune(connection, now - timedelta(days=7))

    async def registry() -> None:
        if await reloading.look() and await tell_endings(database, reloading.subjects, clock()):
            wake()

    async def endings() -> None:
        if await tell_endings(database, reloading.subjects, clock()):
            wake()

    timetable = Timetable()
    timetable.every(digests, seconds=_TICK_SECONDS)
    if not database.is_sqlite:
        timetable.every(edge, seconds=_EDGE_SECONDS)
    timetable.every(registry, seconds=_REGISTRY_SECONDS)
    timetable.every(endings, seconds=_ENDINGS_SECONDS)
    timetable.every(housekeeping, hours=1)
    return timetable
