"""Owes the digests whose instant has come, and moves their schedules on: many in a transaction."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta

from bot.digest.clock import next_digest
from bot.digest.trends import week_of_digest
from bot.zones import zone_of
from storage import received, schedules, trends
from storage.database import Database
from storage.schedules import Digest, Due, Step

log = logging.getLogger(__name__)

# Some twenty milliseconds on SQLite, for which a reader's command may have to wait.
_CHUNK = 1000
_DAY = timedelta(days=1)


async def owe_digests(
    database: Database, now: datetime, wake: Callable[[], None] = lambda: None
) -> int:
    """Owe every digest that is due; how many. Calls `wake` as soon as some are.

    One missed while the process was down is owed once, with everything since the last one. A
    paused chat's schedule moves on and its window stays open, so that nothing is lost to it.
    """
    if not await _any_due(database, now):
        return 0
    async with database.write(background=True) as connection:
        edge = await received.move_edge(connection, now)
    following = _following(now)
    owed = 0
    loop = asyncio.get_running_loop()
    while True:
        started = loop.time()
        async with database.write(background=True) as connection:
            due = await schedules.due(connection, now, limit=_CHUNK)
            ended = await schedules.owe(connection, _wanted(due, now, edge), now)
            await schedules.advance(connection, _steps(due, now, edge, ended, following))
            await trends.owe(connection, _weeks(due, ended), now)
        owed += len(ended)
        if ended:
            wake()
        if len(due) < _CHUNK:
            return owed
        # Another process that waits for SQLite's lock only looks now and then if it is free.
        await asyncio.sleep(loop.time() - started)


async def _any_due(database: Database, now: datetime) -> bool:
    """Looks without writing: most of the time there is nothing."""
    async with database.read() as connection:
        return await schedules.any_due(connection, now)


def _following(now: datetime) -> Callable[[Due], datetime]:
    """When the digest after this one is due; most chats share their zone and their rhythm."""
    known: dict[tuple[object, ...], datetime] = {}  # bounded: lives as long as one tick

    def work_out(one: Due) -> datetime:
        rhythm = one.time_zone, one.at, one.days, one.further, one.month_day
        found = known.get(rhythm)
        if found is None:
            found = known[rhythm] = next_digest(
                now,
                zone=one.time_zone,
                minute_of_day=one.at,
                days=one.days,
                further=schedules.read_minutes(one.further),
                month_day=one.month_day,
            )
        return found

    return work_out


def _wanted(due: Sequence[Due], now: datetime, edge: datetime) -> list[Digest]:
    """The digests of those who take one now."""
    return [
        Digest(one.chat, one.id, one.next_at, one.since, _until(one, edge))
        for one in due
        if one.digest_on
        and not one.set_aside
        and (one.paused_until is None or one.paused_until <= now)
    ]


def _weeks(due: Sequence[Due], ended: AbstractSet[int]) -> list[tuple[int, date]]:
    """Of those whose digest comes once a week, of which week a picture follows it."""
    return [
        (one.chat, week_of_digest(one.next_at, zone_of(one.time_zone)))
        for one in due
        if one.id in ended and trends.is_weekly(one.days, one.month_day)
    ]


def _until(one: Due, edge: datetime) -> datetime:
    """Where the window ends; of a chat that has just come the edge can be behind its beginning."""
    return max(edge, one.since)


def _steps(
    due: Sequence[Due],
    now: datetime,
    edge: datetime,
    ended: AbstractSet[int],
    following: Callable[[Due], datetime],
) -> list[Step]:
    """Where the schedules go on; the windows of those that have `ended` begin anew."""
    steps = []
    faults = []
    for one in due:
        try:
            next_at = following(one)
        except (ValueError, OverflowError) as error:  # of this row alone: numbers that are no time
            faults.append(f"{one.id} of chat {one.chat} ({error})")
            next_at = now + _DAY
        steps.append(Step(one, next_at, _until(one, edge) if one.id in ended else one.since))
    if faults:
        log.error("%s schedules say no time, such as %s", len(faults), faults[0])
    return steps
