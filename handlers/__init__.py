"""Conversations with people: aiogram handlers, one conversation a file, wired here."""

from __future__ import annotations

from aiogram import Dispatcher

from handlers import (
    acts,
    alerts,
    amendment_sent,
    amendments,
    bundles,
    channels,
    conditions,
    conditions_saved,
    desk,
    digest,
    digest_form,
    digest_pages,
    earlier,
    editors,
    follow,
    forget,
    heartbeat,
    held,
    help,  # noqa: A004  # the command's own name
    joining,
    less,
    membership,
    named,
    officials,
    outlets,
    pause,
    preferences,
    preview,
    publications,
    quiet_hours,
    refuse,
    registry,
    review,
    roles,
    saved,
    sending,
    sequels,
    source_channels,
    source_found,
    source_search,
    source_traits,
    sources,
    start,
    subscriptions,
    talk,
    timetable,
    together,
    trends,
    undone,
    unsubscribe,
    urgency,
    why,
)
from handlers.desk_menu import set_desk_menus
from handlers.flood import NotSoFast
from handlers.menu import set_menu
from handlers.middleware import Counting, Surroundings, World
from handlers.noting import note_update
from handlers.presses import ByPress
from handlers.profile import set_profile

__all__ = [
    "World",
    "make_dispatcher",
    "make_rooms",
    "set_desk_menus",
    "set_menu",
    "set_profile",
    "surround",
]


_ROOMS = (
    membership,
    channels,
    start,
    follow,
    together,
    subscriptions,
    urgency,
    conditions,
    conditions_saved,
    named,
    unsubscribe,
    digest,
    digest_pages,
    trends,
    digest_form,
    preferences,
    timetable,
    quiet_hours,
    heartbeat,
    outlets,
    pause,
    why,
    forget,
    help,
    alerts,
    less,
    undone,
    earlier,
    sequels,
    saved,
    bundles,
    refuse,
    review,
    registry,
    roles,
    held,
    acts,
    desk,
    sending,
    amendments,
    amendment_sent,
    officials,
    source_channels,
    sources,
    source_found,
    source_search,
    source_traits,
    preview,
    joining,
    publications,
    editors,
    talk,  # last: whatever nobody else understood
)


def make_dispatcher(world: World, counts: dict[str, int] | None = None) -> Dispatcher:
    """The dispatcher with every conversation; `counts` is filled with the updates each took."""
    dispatcher = make_rooms()
    surround(dispatcher, world, counts)
    return dispatcher


def make_rooms() -> Dispatcher:
    """Every conversation, in no world yet."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.callback_query = dispatcher.observers["callback_query"] = ByPress(dispatcher)
    for room in _ROOMS:
        room.wire(dispatcher)
    dispatcher.update.outer_middleware(note_update)
    return dispatcher


def surround(dispatcher: Dispatcher, world: World, counts: dict[str, int] | None = None) -> None:
    """Give conversations their world: every handler gets it, and `counts` is filled."""
    surroundings, not_so_fast = Surroundings(world), NotSoFast(world, counts)
    for name in dispatcher.resolve_used_update_types():
        observer = dispatcher.observers[name]
        answered = observer in (dispatcher.message, dispatcher.callback_query)
        if answered:
            observer.outer_middleware(not_so_fast)
        observer.outer_middleware(surroundings if answered else surroundings.unseen)
        if counts is not None:
            observer.middleware(Counting(counts))
