"""Whom a change of a published article reaches: who was alerted, and who will be only now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, literal_column, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import judging
from storage.conditions import Facts
from storage.edits import PERHAPS_SENT
from storage.fanouts import reachable
from storage.mutes import alerting
from storage.schema import chats, deliveries, subscriptions
from storage.vocabulary import Kind

# Written out, not as a parameter: the index holds alerts only.
_IS_ALERT: ColumnElement[bool] = deliveries.c.kind == literal_column(f"{Kind.ALERT:d}")


async def count_alerted(connection: AsyncConnection, story: int) -> int:
    """How many chats were sent an alert of a story, or just are."""
    found = await connection.scalar(
        select(func.count()).where(
            deliveries.c.subject == story, _IS_ALERT, deliveries.c.state.in_(PERHAPS_SENT)
        )
    )
    return int(found or 0)


async def count_fresh(
    connection: AsyncConnection,
    topics: Sequence[int],
    story: int,
    now: datetime,
    facts: Facts | None = None,
) -> int:
    """How many chats follow one of some topics with alerts under conditions that an article with
    these `facts` meets (None: one of the topics alone), and are owed none of a story yet."""
    if not topics:
        return 0
    owed = select(deliveries.c.chat).where(deliveries.c.subject == story, _IS_ALERT)
    found = await connection.scalar(
        select(func.count(func.distinct(subscriptions.c.chat)))
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(
            subscriptions.c.topic.in_(list(topics)),
            await judging.lets_come(connection, topics, facts or Facts(frozenset(topics))),
            alerting(now),
            reachable(now),
            subscriptions.c.chat.not_in(owed),
        )
    )
    return int(found or 0)
