"""How much a chat may follow, and one topic more within that."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from storage import subscriptions
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
        raise UserError("error-limit", limit=MAX_SUBSCRIPTIONS, count=1)
    return topic in added
