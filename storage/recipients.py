"""How many chats an article would be sent to at once, before anybody is owed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import judging
from storage.conditions import Facts
from storage.fanouts import reachable
from storage.mutes import alerting
from storage.schema import chats, subscriptions


async def count(
    connection: AsyncConnection, topics: Sequence[int], now: datetime, facts: Facts | None = None
) -> dict[str, int]:
    """How many chats an alert about these topics would go to, by their languages; `facts` are what
    its article is judged by (None: by the topics alone)."""
    if not topics:
        return {}
    found = await connection.execute(
        select(chats.c.language, func.count(func.distinct(subscriptions.c.chat)).label("chats"))
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(
            subscriptions.c.topic.in_(list(topics)),
            await judging.lets_come(connection, topics, facts or Facts(frozenset(topics))),
            alerting(now),
            reachable(now),
        )
        .group_by(chats.c.language)
    )
    return {row.language: row.chats for row in found}
