"""Conversations with people: aiogram routers, one conversation a file, wired here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from aiogram import Dispatcher

from bot.settings import Settings
from bot.topics.subjects import Subjects
from handlers import (
    alerts,
    channels,
    digest,
    editors,
    follow,
    forget,
    help,  # noqa: A004  # the command's own name
    membership,
    officials,
    pause,
    preferences,
    refuse,
    registry,
    review,
    start,
    subscriptions,
    talk,
    why,
)
from handlers.menu import set_menu
from handlers.middleware import Counting, Surroundings
from storage.database import Database

__all__ = ["make_dispatcher", "set_menu"]


def make_dispatcher(
    *,
    database: Database,
    settings: Settings,
    subjects: Subjects,
    wake: Callable[[], None],
    clock: Callable[[], datetime],
    counts: dict[str, int] | None = None,
) -> Dispatcher:
    """The dispatcher with every conversation; `wake` tells the engine that something is owed,
    `counts` is filled with the updates each took."""
    dispatcher = Dispatcher(disable_fsm=True)
    surroundings = Surroundings(database, settings, subjects, wake, clock)
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.outer_middleware(surroundings)
    for observer in (dispatcher.channel_post, dispatcher.my_chat_member):
        observer.outer_middleware(surroundings.unseen)
    if counts is not None:
        for observer in (dispatcher.message, dispatcher.callback_query, dispatcher.channel_post):
            observer.middleware(Counting(counts))
    for room in (
        membership,
        channels,
        start,
        follow,
        subscriptions,
        digest,
        preferences,
        pause,
        why,
        forget,
        help,
        alerts,
        refuse,
        review,
        registry,
        officials,
        editors,
        talk,  # last: whatever nobody else understood
    ):
        dispatcher.include_router(room.make_router())
    return dispatcher
