"""Subscriptions: one chat follows one topic, in a mode. The only writer of `topics.followers`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among, insert_into
from storage.schema import subscriptions, topics
from storage.topics import Topic
from storage.vocabulary import Mode

MODES = tuple(Mode)


@dataclass(frozen=True, slots=True)
class Subscription:
    """One topic that a chat follows, and how."""

    topic: Topic
    mode: Mode
    created_at: datetime


_COLUMNS = (
    topics.c.id,
    topics.c.kind,
    topics.c.key,
    topics.c.title,
    topics.c.followers,
    subscriptions.c.mode,
    subscriptions.c.created_at,
)


def _subscription(row: Row[*tuple[Any, ...]]) -> Subscription:
    return Subscription(Topic(*row[:5]), Mode(row.mode), row.created_at)


async def add(connection: AsyncConnection, chat: int, topic: int, mode: str, now: datetime) -> bool:
    """Follow a topic. False when the chat follows it already (its mode is left alone)."""
    added = await connection.execute(
        insert_into(connection, subscriptions)
        .values(chat=chat, topic=topic, mode=mode, created_at=now)
        .on_conflict_do_nothing()
    )
    if added.rowcount != 1:
        return False
    await connection.execute(
        update(topics).where(topics.c.id == topic).values(followers=topics.c.followers + 1)
    )
    return True


async def remove(connection: AsyncConnection, chat: int, topic: int) -> bool:
    """Follow a topic no longer. False when the chat did not follow it."""
    removed = await connection.execute(
        delete(subscriptions).where(subscriptions.c.chat == chat, subscriptions.c.topic == topic)
    )
    if removed.rowcount != 1:
        return False
    await connection.execute(
        update(topics).where(topics.c.id == topic).values(followers=topics.c.followers - 1)
    )
    return True


async def set_mode(connection: AsyncConnection, chat: int, topic: int, mode: str) -> bool:
    """Change how a chat follows a topic. False when it does not follow it."""
    changed = await connection.execute(
        update(subscriptions)
        .where(subscriptions.c.chat == chat, subscriptions.c.topic == topic)
        .values(mode=mode)
    )
    return changed.rowcount == 1


async def of_chat(
    connection: AsyncConnection, chat: int, *, offset: int = 0, limit: int | None = None
) -> list[Subscription]:
    """What a chat follows, in the order it subscribed."""
    found = await connection.execute(
        select(*_COLUMNS)
        .join(topics, topics.c.id == subscriptions.c.topic)
        .where(subscriptions.c.chat == chat)
        .order_by(subscriptions.c.created_at, subscriptions.c.topic)
        .offset(offset)
        .limit(limit)
    )
    return [_subscription(row) for row in found]


async def get(connection: AsyncConnection, chat: int, topic: int) -> Subscription | None:
    """One subscription of a chat; None when it does not follow the topic."""
    row = (
        await connection.execute(
            select(*_COLUMNS)
            .join(topics, topics.c.id == subscriptions.c.topic)
            .where(subscriptions.c.chat == chat, subscriptions.c.topic == topic)
        )
    ).first()
    return _subscription(row) if row else None


async def count(connection: AsyncConnection, chat: int) -> int:
    """How many topics a chat follows."""
    found = await connection.scalar(
        select(func.count()).select_from(subscriptions).where(subscriptions.c.chat == chat)
    )
    return found or 0


async def topics_in_modes(
    connection: AsyncConnection,
    chats_: Collection[int],
    modes: Collection[str],
    *,
    topics_: Collection[int] | None = None,
) -> dict[int, dict[int, Mode]]:
    """For each chat id, the topic ids (of `topics_` only, if given) it follows in the modes."""
    query = select(subscriptions.c.chat, subscriptions.c.topic, subscriptions.c.mode).where(
        among(connection, subscriptions.c.chat, chats_), subscriptions.c.mode.in_(list(modes))
    )
    if topics_ is not None:
        query = query.where(subscriptions.c.topic.in_(list(topics_)))
    found = await connection.execute(query)
    answer: dict[int, dict[int, Mode]] = {}
    for row in found:
        answer.setdefault(row.chat, {})[row.topic] = row.mode
    return answer
