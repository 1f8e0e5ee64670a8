"""A schedule that goes, or tells of fewer topics, leaves no gap: another tells what was left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.owing import owe_digests
from bot.digest.clock import Rhythm
from handlers.schedules import next_of
from storage import schedules
from storage.database import Database
from storage.handing_over import hand_over
from storage.schedules import Schedule
from tests.seeding import reader

MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)
DAY = timedelta(days=1)
DAILY, WEEKLY, LATER = Rhythm((480,)), Rhythm((540,), 0b0000001), Rhythm((1200,), 0b1000000)


async def add(database: Database, chat: int, rhythm: Rhythm, now: datetime) -> int:
    async with database.write() as connection:
        return await schedules.add(
            connection, chat, at=rhythm.times[0], days=rhythm.days, now=now,
            next_at=next_of(rhythm, zone="UTC", now=now),
        )  # fmt: skip


async def set_up(database: Database) -> tuple[int, int]:
    """A chat with one digest a day since Monday, and the number of that schedule."""
    chat = await reader(database, 1, {})
    async with database.write() as connection:
        for one in await schedules.of_chat(connection, chat):
            await schedules.remove(connection, one.id)
    return chat, await add(database, chat, DAILY, MONDAY)


async def of_chat(database: Database, chat: int) -> dict[int, Schedule]:
    async with database.read() as connection:
        return {one.id: one for one in await schedules.of_chat(connection, chat)}


async def without(database: Database, chat: int, schedule: int) -> dict[int, Schedule]:
    """The schedules of a chat once one is removed."""
    async with database.write() as connection:
        planned = await schedules.of_chat(connection, chat)
        one = next(one for one in planned if one.id == schedule)
        await hand_over(connection, one, planned)
        await schedules.remove(connection, one.id)
    return await of_chat(database, chat)


async def test_the_first_to_come_tells_what_a_removed_one_had_yet_to(database: Database) -> None:
    chat, daily = await set_up(database)
    weekly = await add(database, chat, WEEKLY, MONDAY + 2 * DAY)
    later = await add(database, chat, LATER, MONDAY + 2 * DAY)  # comes the day before
    left = await without(database, chat, daily)
    assert (left[later].since, left[weekly].since) == (MONDAY, MONDAY + 2 * DAY)


async def test_one_that_is_older_has_told_it_or_will(database: Database) -> None:
    chat, daily = await set_up(database)
    weekly = await add(database, chat, WEEKLY, MONDAY + 2 * DAY)
    left = await without(database, chat, weekly)
    assert left[daily].since == MONDAY


async def test_what_is_owed_and_is_not_sent_is_told_too(database: Database) -> None:
    chat, daily = await set_up(database)
    weekly = await add(database, chat, WEEKLY, MONDAY + timedelta(hours=3))
    owed = MONDAY + 2 * DAY
    await owe_digests(database, owed)
    assert (await of_chat(database, chat))[daily].since > MONDAY
    left = await without(database, chat, daily)
    assert left[weekly].since == MONDAY


@pytest.mark.parametrize("own", ["", "7"])
async def test_one_of_some_topics_hands_nothing_over(database: Database, own: str) -> None:
    chat, daily = await set_up(database)
    weekly = await add(database, chat, WEEKLY, MONDAY + DAY)
    async with database.write() as connection:
        await schedules.change(connection, weekly, topics="7")
        await schedules.change(connection, daily, topics=own or None)
    left = await without(database, chat, daily)
    assert left[weekly].since == MONDAY + DAY
