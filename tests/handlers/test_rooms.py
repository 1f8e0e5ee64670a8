"""Conversations that stand in one world after the other have nothing of the one before."""

from __future__ import annotations

from aiogram import Dispatcher

from handlers import make_dispatcher
from storage.database import Database
from tests.handlers import rooms
from tests.handlers.talking import NOW
from tests.handlers.worlds import world_on


def _surroundings(dispatcher: Dispatcher) -> list[tuple[str, list[type], list[type]]]:
    return [
        (name, list(map(type, one.outer_middleware)), list(map(type, one.middleware)))
        for name, one in dispatcher.observers.items()
    ]


async def test_each_world_is_the_only_one(database: Database) -> None:
    world = world_on(database, NOW)
    wanted = _surroundings(make_dispatcher(world, {}))
    first = rooms.enter(world, {})
    beside = rooms.enter(world, {})
    assert beside is not first
    before = [list(one.outer_middleware) for one in (first.message, first.callback_query)]
    rooms.leave(first)
    again = rooms.enter(world, {})
    assert again is first
    assert _surroundings(again) == wanted
    after = [list(one.outer_middleware) for one in (again.message, again.callback_query)]
    assert not [one for old, new in zip(before, after, strict=True) for one in old if one in new]
    rooms.leave(again)
    rooms.leave(beside)
    await world.studio.close()
