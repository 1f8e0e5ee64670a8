"""The timetable: every recurring job on one page.

| job          | when            | what                                                          |
|--------------|-----------------|---------------------------------------------------------------|
| digests      | every 2 seconds | owe the digests whose instant has come, move their schedules   |
| registry     | every 5 seconds | use the registry that was imported or edited meanwhile         |
| housekeeping | every hour      | prune the record of what was sent, and forgotten drafts        |

The schedule itself is data (`chats.next_digest_at`): a tick that comes late, or on another replica
as well, owes the same digests once. Late ticks are never dropped as misfires.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError

from bot.digest.clock import next_digest
from bot.officials.current import Reloading
from storage import deliveries, drafts, schedule
from storage.database import Database

log = logging.getLogger(__name__)

_TICK_SECONDS = 2
_REGISTRY_SECONDS = 5
_CHUNK = 200


async def owe_digests(database: Database, now: datetime) -> int:
    """Owe every digest that is due; how many.

    One missed while the process was down is owed once, with everything since the last one. A
    paused chat's schedule moves on and its window stays open, so that nothing is lost to it.
    """
    owed = 0
    while True:
        async with database.write() as connection:
            due = await schedule.due_chats(connection, now, limit=_CHUNK)
            rows, steps = [], []
            for chat in due:
                following = next_digest(
                    now, zone=chat.time_zone, minute_of_day=chat.digest_at, days=chat.digest_days
                )
                paused = chat.paused_until is not None and chat.paused_until > now
                if chat.digest_on and not paused and not chat.set_aside:
                    rows.append(
                        {
                            "chat": chat.chat,
                            "due": chat.next_digest_at,
                            "since": chat.digest_since,
                            "until": now,
                        }
                    )
                    steps.append((chat, following, now))
                else:
                    steps.append((chat, following, chat.digest_since))
            if rows:
                await deliveries.owe_digest(connection, rows, now)
            await schedule.advance(connection, steps)
        owed += len(rows)
        if len(due) < _CHUNK:
            return owed


def make_scheduler(
    database: Database,
    wake: Callable[[], None],
    *,
    keep_days: int,
    reloading: Reloading,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> AsyncIOScheduler:
    """The scheduler with its jobs, not started."""

    async def digests() -> None:
        try:
            owed = await owe_digests(database, clock())
        except (SQLAlchemyError, OSError) as error:
            log.error("digest tick: the database refuses: %s", error)
            return
        if owed:
            log.info("%s digests are due", owed)
            wake()

    async def housekeeping() -> None:
        now = clock()
        try:
            removed = 1
            while removed:
                async with database.write() as connection:
                    removed = await deliveries.prune(connection, now - timedelta(days=keep_days))
            async with database.write() as connection:
                await drafts.prune(connection, now - timedelta(days=7))
        except (SQLAlchemyError, OSError) as error:
            log.error("housekeeping: the database refuses: %s", error)

    async def registry() -> None:
        try:
            await reloading.look()
        except (SQLAlchemyError, OSError) as error:
            log.error("registry: the database refuses: %s", error)

    scheduler = AsyncIOScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
    )
    scheduler.add_job(digests, "interval", seconds=_TICK_SECONDS, id="digests")
    scheduler.add_job(registry, "interval", seconds=_REGISTRY_SECONDS, id="registry")
    scheduler.add_job(housekeeping, "interval", hours=1, id="housekeeping")
    return scheduler
