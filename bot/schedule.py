"""The timetable: every recurring job on one page.

| job          | when            | what                                                          |
|--------------|-----------------|---------------------------------------------------------------|
| digests      | every 2 seconds | owe the digests whose instant has come, move their schedules   |
| registry     | every 5 seconds | use the registry that was imported or edited meanwhile         |
| endings      | every 10 minutes| tell followers that a role has ended or a body was dissolved    |
| housekeeping | every hour      | prune the record of what was sent, drafts, questions, words    |

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

from bot.digest.clock import next_digest
from bot.officials.current import Reloading
from bot.officials.telling import tell_endings
from storage import deliveries, drafts, forgetting, schedules
from storage.database import Database
from storage.deliveries import Digest
from storage.schedules import Step

log = logging.getLogger(__name__)

_TICK_SECONDS = 2
_REGISTRY_SECONDS = 5
_ENDINGS_SECONDS = 600
_CHUNK = 200


async def owe_digests(
    database: Database, now: datetime, wake: Callable[[], None] = lambda: None
) -> int:
    """Owe every digest that is due; how many. Calls `wake` as soon as some are.

    One missed while the process was down is owed once, with everything since the last one. A
    paused chat's schedule moves on and its window stays open, so that nothing is lost to it.
    """
    owed = 0
    loop = asyncio.get_running_loop()
    while True:
        started = loop.time()
        async with database.write(background=True) as connection:
            due = await schedules.due(connection, now, limit=_CHUNK)
            digests, steps = [], []
            for one in due:
                following = next_digest(
                    now, zone=one.time_zone, minute_of_day=one.at, days=one.days
                )
                paused = one.paused_until is not None and one.paused_until > now
                since = one.since
                if one.digest_on and not paused and not one.set_aside:
                    digests.append(Digest(one.chat, one.id, one.next_at, one.since, now))
                    since = now
                steps.append(Step(one, following, since))
            await deliveries.owe_digests(connection, digests, now)
            await schedules.advance(connection, steps)
        owed += len(digests)
        if digests:
            wake()
        if len(due) < _CHUNK:
            return owed
        # Another process that waits for SQLite's lock only looks now and then if it is free.
        await asyncio.sleep(loop.time() - started)


class Timetable:
    """The scheduler and the jobs that it is running just now."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )
        self._running: set[asyncio.Task[None]] = set()

    def every(self, job: Callable[[], Coroutine[Any, Any, None]], **interval: float) -> None:
        """Run a job again and again; a database that refuses is tried again at the next round."""

        async def run() -> None:
            # APScheduler cancels what runs when it is shut down, and SQLite keeps the lock of a
            # transaction that was cut in its middle: so the job is a task of its own.
            task = asyncio.create_task(guarded())
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

    async def housekeeping() -> None:
        now = clock()
        removed = 1
        while removed:
            async with database.write(background=True) as connection:
                removed = await deliveries.prune(connection, now - timedelta(days=keep_days))
        async with database.write(background=True) as connection:
            await drafts.prune(connection, now - timedelta(days=7))
        async with database.write(background=True) as connection:
            await forgetting.tidy(connection, now)
        await forgetting.wipe_log(database)

    async def registry() -> None:
        if await reloading.look() and await tell_endings(database, reloading.subjects, clock()):
            wake()

    async def endings() -> None:
        if await tell_endings(database, reloading.subjects, clock()):
            wake()

    timetable = Timetable()
    timetable.every(digests, seconds=_TICK_SECONDS)
    timetable.every(registry, seconds=_REGISTRY_SECONDS)
    timetable.every(endings, seconds=_ENDINGS_SECONDS)
    timetable.every(housekeeping, hours=1)
    return timetable
