"""What subscriptions bring at this moment: one may be muted for a time, or for good by its mode."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.dialects import among
from storage.notices import release
from storage.schema import subscriptions
from storage.vocabulary import ALERTING, Mode


def alerting(now: datetime) -> ColumnElement[bool]:
    """Whether a subscription (of a query on them) brings an article at once at an instant."""
    return subscriptions.c.mode.in_(ALERTING) & _is_heard(now)


def _is_heard(now: datetime) -> ColumnElement[bool]:
    return or_(subscriptions.c.muted_until.is_(None), subscriptions.c.muted_until <= now)


async def mute(
    connection: AsyncConnection, chat: int, topic: int, *, until: datetime, now: datetime
) -> datetime | None:
    """Send nothing of a topic at once until an instant; a mute that lasts is left as it is. When it
    ends; None when the chat does not follow the topic."""
    mine = _one(chat, topic)
    await connection.execute(
        update(subscriptions).where(mine, _is_heard(now)).values(muted_until=until)
    )
    return await connection.scalar(select(subscriptions.c.muted_until).where(mine))


async def end(connection: AsyncConnection, chat: int, topic: int, now: datetime) -> bool:
    """Send it at once again, and first what waited for the end. False when the chat does not follow
    the topic."""
    changed = await connection.execute(
        update(subscriptions).where(_one(chat, topic)).values(muted_until=None)
    )
    await release(connection, chat, [topic], now)
    return changed.rowcount == 1


def _one(chat: int, topic: int) -> ColumnElement[bool]:
    return (subscriptions.c.chat == chat) & (subscriptions.c.topic == topic)


async def alerted_topics(
    connection: AsyncConnection,
    chats: Collection[int],
    topics: Collection[int],
    now: datetime,
) -> dict[int, set[int]]:
    """For each chat id, those of some topics that bring it an article at once at an instant."""
    return await _topics_where(connection, chats, topics, alerting(now))


async def heard_topics(
    connection: AsyncConnection, chats: Collection[int], topics: Collection[int]
) -> dict[int, set[int]]:
    """For each chat id, those of some topics that it follows and wants to hear of."""
    return await _topics_where(connection, chats, topics, subscriptions.c.mode != Mode.MUTED)


async def only_instant_topics(
    connection: AsyncConnection, chats: Collection[int], topics: Collection[int]
) -> dict[int, set[int]]:
    """For each chat id, those of some topics that come at once and in no digest."""
    return await _topics_where(connection, chats, topics, subscriptions.c.mode == Mode.INSTANT)


async def _topics_where(
    connection: AsyncConnection,
    chats: Collection[int],
    topics: Collection[int],
    wanted: ColumnElement[bool],
) -> dict[int, set[int]]:
    found = await connection.execute(
        select(subscriptions.c.chat, subscriptions.c.topic).where(
            among(connection, subscriptions.c.chat, chats),
            subscriptions.c.topic.in_(list(topics)),
            wanted,
        )
    )
    answer: dict[int, set[int]] = {}
    for row in found:
        answer.setdefault(row.chat, set()).add(row.topic)
    return answer
