"""How many named topics a chat may follow: each costs a row of every article that has its words, as
a rule for that chat alone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import subscriptions, topics
from storage.vocabulary import TopicKind

MOST_NAMED = 30


async def count(connection: AsyncConnection, chat: int) -> int:
    """How many named topics a chat (our id) follows."""
    mine = subscriptions.join(topics, topics.c.id == subscriptions.c.topic)
    found = await connection.scalar(
        select(func.count())
        .select_from(mine)
        .where(subscriptions.c.chat == chat, topics.c.kind == TopicKind.NAMED)
    )
    return found or 0


async def beyond(connection: AsyncConnection, chat: int, new: Sequence[int]) -> set[int]:
    """Those of some topics, which a chat does not follow, that are named and for which it has no
    room."""
    if not new:
        return set()
    kinds = select(topics.c.id).where(topics.c.kind == TopicKind.NAMED, topics.c.id.in_(list(new)))
    those = set(await connection.scalars(kinds))
    named = [topic for topic in new if topic in those]
    left = max(0, MOST_NAMED - await count(connection, chat)) if named else 0
    return set(named[left:])
