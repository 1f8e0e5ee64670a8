"""Owes what chats had not wanted before: when their quiet ends, or at the hour of their digest."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.digest.quiet import quiet_of, quiet_until
from storage import deferred, fanouts
from storage.database import Database
from storage.deferred import Due

log = logging.getLogger(__name__)

# So many alerts at a time, and what else their chats have: some ten milliseconds on SQLite, for
# which a reader's command may have to wait.
_ALERTS = 500
# What was composed at the last moment of a quiet is written down by then, and comes with the rest.
_MARGIN = timedelta(seconds=2)


async def release_deferred(
    database: Database, now: datetime, wake: Callable[[], None] = lambda: None
) -> int:
    """Owe every deferred alert whose time has come: of a chat that has one the alert, of one that
    has several a catch-up; how many deliveries. Calls `wake` as soon as some are owed.

    A chat that is quiet again, or still (its hours or its zone were changed), is put off. After
    `owe_digests`: what is in a digest is said there.
    """
    until = now - _MARGIN
    async with database.read() as connection:
        if not await deferred.any_due(connection, until):
            return 0
    released = 0
    while True:
        async with database.write(background=True) as connection:
            await fanouts.share(connection)
            due = await deferred.due(connection, until, limit=_ALERTS)
            ends = {one.chat: end for one in due if (end := _quiet(one, now)) is not None}
            await deferred.put_off(connection, ends)
            free = [one.chat for one in due if one.chat not in ends]
            owed = await deferred.release(connection, free, until, now)
        released += owed
        if owed:
            wake()
        if not due:
            return released


def _quiet(one: Due, now: datetime) -> datetime | None:
    quiet = quiet_of(one.quiet_from, one.quiet_to, one.quiet_days)
    return quiet_until(quiet, one.time_zone, now)
