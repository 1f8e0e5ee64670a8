"""Owes the heartbeats of chats whose week was quiet, once a week, and moves their instants on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.digest.heartbeat import is_in_time, next_heartbeat
from storage import heartbeats
from storage.database import Database
from storage.heartbeats import WEEK, Due

log = logging.getLogger(__name__)

# As of digests (owing.py): a reader's command may have to wait for one on SQLite.
_CHUNK = 1000


async def owe_heartbeats(
    database: Database, now: datetime, wake: Callable[[], None] = lambda: None
) -> int:
    """Owe every heartbeat that is due; how many. Calls `wake` as soon as some are.

    One that is late (the process was down), or whose chat has another hour or zone since, is left
    out for this week.
    """
    async with database.read() as connection:
        if not await heartbeats.any_due(connection, now):
            return 0
        busy = await heartbeats.topics_with_news(connection, now - WEEK)
    plan = _Plan(now)
    owed = 0
    loop = asyncio.get_running_loop()
    while True:
        started = loop.time()
        async with database.write(background=True) as connection:
            due = await heartbeats.due(connection, busy, now, limit=_CHUNK)
            some = [one for one in due if one.quiet and plan.in_time(one)]
            made = await heartbeats.owe(connection, some, now)
            await heartbeats.advance(connection, [(one, plan.following(one)) for one in due])
        owed += made
        if made:
            wake()
        if len(due) < _CHUNK:
            plan.complain()
            if owed:
                log.info("%s chats are to be told of a quiet week", owed)
            return owed
        # Another process that waits for SQLite's lock only looks now and then if it is free.
        await asyncio.sleep(loop.time() - started)


class _Plan:
    """When heartbeats come; most chats share their zone and their hour."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._following: dict[tuple[str, int | None], datetime] = {}  # bounded: lives for a tick
        self._faults: list[str] = []

    def in_time(self, one: Due) -> bool:
        """Whether it is now that the chat's week is told of."""
        try:
            return is_in_time(one.planned, self._now, zone=one.time_zone, minute=one.minute)
        except (ValueError, OverflowError):  # told where it is moved on
            return False

    def following(self, one: Due) -> datetime:
        """When the chat's week is looked at the next time."""
        key = one.time_zone, one.minute
        found = self._following.get(key)
        if found is None:
            try:
                found = next_heartbeat(self._now, zone=one.time_zone, minute=one.minute)
            except (ValueError, OverflowError) as error:  # of this row alone: no minute of a day
                self._faults.append(f"chat {one.chat} ({error})")
                return self._now + timedelta(days=1)
            self._following[key] = found
        return found

    def complain(self) -> None:
        """Say in the log which rows hold no time."""
        if self._faults:
            log.error("%s chats have no hour, such as %s", len(self._faults), self._faults[0])
