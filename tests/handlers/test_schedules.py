"""When the digest comes next follows from the hour, the days and the place, by one function."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.delivery.owing import owe_digests
from bot.digest.clock import next_digest
from handlers import schedules as planning
from handlers.middleware import World
from handlers.schedules import schedule_of
from storage import chats
from storage.chats import Chat
from storage.database import Database
from tests.handlers.worlds import world_on

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # a Tuesday
MONDAYS = 1


async def change(world: World, chat: Chat, **values: Any) -> Chat:
    """The chat with other settings."""
    changed, _ = await planning.change(world, chat, "test", **values)
    return changed


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


@pytest.mark.parametrize(
    "pressed",
    [
        {"language": "en"},
        {"alerts_on": False},
        {"digest_empty": True},
        {"at": 18 * 60},
        {"days": MONDAYS},
        {"time_zone": "UTC"},
    ],
    ids=lambda pressed: next(iter(pressed)),
)
async def test_no_setting_costs_a_digest_that_is_due(
    world: World, chat: Chat, pressed: dict[str, Any]
) -> None:
    """The bot was down when it was due, and the reader is quicker than the first tick."""
    due = (await schedule_of(world, chat)).next_at
    assert due is not None
    later = due + timedelta(hours=1)
    changed = await change(replace(world, clock=lambda: later), chat, **pressed)
    assert await owe_digests(world.database, later) == 1
    schedule = await schedule_of(world, changed)
    assert schedule.next_at == next_digest(
        later, zone=changed.time_zone, minute_of_day=schedule.at, days=schedule.days
    )


async def test_what_is_no_hour_leaves_the_schedule_alone(world: World, chat: Chat) -> None:
    before = await schedule_of(world, chat)
    changed = await change(world, chat, language="kk", alerts_on=False)
    assert (changed.language, changed.alerts_on) == ("kk", False)
    assert await schedule_of(world, changed) == before


async def test_a_digest_that_came_due_while_it_was_off_is_not_owed_when_it_is_on_again(
    world: World, chat: Chat
) -> None:
    off = await change(world, chat, digest_on=False)
    later = NOW + timedelta(days=3, hours=1)  # nothing has moved the schedule on
    on = await change(replace(world, clock=lambda: later), off, digest_on=True)
    assert await owe_digests(world.database, later) == 0
    assert (await schedule_of(world, on)).next_at == datetime(2026, 11, 28, 3, 0, tzinfo=UTC)
