"""When the digest comes next follows from the hour, the days and the place, by one function."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.middleware import World
from handlers.schedules import change, schedule_of
from storage import chats
from storage.chats import Chat
from storage.database import Database
from tests.handlers.worlds import world_on

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # a Tuesday
MONDAYS = 1


@pytest.fixture
def world(database: Database) -> World:
    return world_on(database, NOW)


@pytest.fixture
async def chat(database: Database) -> Chat:
    """A chat that follows since yesterday, with its digest at eight in Almaty."""
    async with database.write() as connection:
        return await chats.add(
            connection,
            chat_id=1001,
            kind="private",
            title="",
            language="ru",
            time_zone="Asia/Almaty",
            digest_at=480,
            next_digest_at=datetime(2026, 11, 25, 3, 0, tzinfo=UTC),
            now=NOW - timedelta(days=1),
        )


async def test_a_new_hour_moves_the_next_digest(world: World, chat: Chat) -> None:
    changed = await change(world, chat, at=18 * 60)
    schedule = await schedule_of(world, changed)
    assert (schedule.at, schedule.days) == (18 * 60, 127)
    assert schedule.next_at == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    assert schedule.since == NOW - timedelta(days=1)


async def test_midnight_is_an_hour_too(world: World, chat: Chat) -> None:
    schedule = await schedule_of(world, await change(world, chat, at=0))
    assert (schedule.at, schedule.next_at) == (0, datetime(2026, 11, 24, 19, 0, tzinfo=UTC))


async def test_another_day_moves_it_to_that_day(world: World, chat: Chat) -> None:
    schedule = await schedule_of(world, await change(world, chat, days=MONDAYS))
    assert (schedule.at, schedule.days) == (480, MONDAYS)
    assert schedule.next_at == datetime(2026, 11, 30, 3, 0, tzinfo=UTC)


async def test_another_place_keeps_the_hour(world: World, chat: Chat) -> None:
    changed = await change(world, chat, time_zone="UTC")
    assert changed.time_zone == "UTC"
    schedule = await schedule_of(world, changed)
    assert (schedule.at, schedule.next_at) == (480, datetime(2026, 11, 25, 8, 0, tzinfo=UTC))


async def test_what_came_while_the_digest_was_off_is_left_out(world: World, chat: Chat) -> None:
    off = await change(world, chat, digest_on=False)
    assert (await schedule_of(world, off)).since == NOW - timedelta(days=1)
    later = replace(world, clock=lambda: NOW + timedelta(days=3))
    on = await change(later, off, digest_on=True)
    assert on.digest_on
    assert (await schedule_of(later, on)).since == NOW + timedelta(days=3)
    # already on: nothing is left out
    again = await change(replace(world, clock=lambda: NOW + timedelta(days=4)), on, digest_on=True)
    assert (await schedule_of(world, again)).since == NOW + timedelta(days=3)
