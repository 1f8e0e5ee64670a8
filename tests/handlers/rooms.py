"""The conversations are wired once in a process of tests, and stand in one world after the other.

To wire fifty routers takes longer than what most tests say. A world's own state is in its
middlewares (what it was asked for, who was told to be slower): each world gets new ones.
"""

from __future__ import annotations

from aiogram import Dispatcher
from aiogram.dispatcher.middlewares.manager import MiddlewareManager

from handlers import World, make_rooms, surround

# What no world has. Two that talk at the same time have one each.
_free: list[Dispatcher] = []


def enter(world: World, counts: dict[str, int]) -> Dispatcher:
    """The conversations in a world, until `leave`."""
    rooms = _free.pop() if _free else make_rooms()
    surround(rooms, world, counts)
    return rooms


def leave(rooms: Dispatcher) -> None:
    """The world is over: as it is without one, another may enter."""
    for name in rooms.resolve_used_update_types():
        observer = rooms.observers[name]
        _clear(observer.outer_middleware)
        _clear(observer.middleware)
    _free.append(rooms)


def _clear(manager: MiddlewareManager) -> None:
    while len(manager):
        manager.unregister(manager[0])
