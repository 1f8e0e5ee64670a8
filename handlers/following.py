"""How much a chat may follow, and one topic more within that."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from handlers.middleware import World
from storage import named_room, subscriptions
from storage.chats import Chat
from storage.named_room import MOST_NAMED
from storage.vocabulary import Mode

MAX_SUBSCRIPTIONS = 100


async def follow_one(
    connection: AsyncConnection, chat: int, topic: int, mode: Mode, now: datetime
) -> bool:
    """Follow a topic. False for one that is followed already, which stays as it is. Raises
    UserError where the chat follows as many as it may."""
    added, over = await subscriptions.add_within(
        connection, chat, [topic], mode, now, limit=MAX_SUBSCRIPTIONS
    )
    if over:
        if await subscriptions.count(connection, chat) < MAX_SUBSCRIPTIONS:
            raise UserError("error-limit-named", limit=MOST_NAMED, count=1)
        raise UserError("error-limit", limit=MAX_SUBSCRIPTIONS, count=1)
    return topic in added


async def within_named(connection: AsyncConnection, chat: int) -> None:
    """Raise UserError where a chat follows as many named topics as it may."""
    if await named_room.count(connection, chat) >= MOST_NAMED:
        raise UserError("error-limit-named", limit=MOST_NAMED, count=1)


async def full(world: World, chat: Chat) -> tuple[int, bool]:
    """Which limit a chat has come to that could not follow something: how many, and whether only of
    named topics."""
    async with world.database.read() as connection:
        named = await subscriptions.count(connection, chat.id) < MAX_SUBSCRIPTIONS
    return (MOST_NAMED if named else MAX_SUBSCRIPTIONS), named
