"""What subscriptions bring at this moment: one may be muted for a time, or for good by its mode."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import FromClause, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.dialects import among
from storage.notices import release
from storage.schema import subscriptions
from storage.vocabulary import ALERTING, DIGESTING, Mode, Urgency


def alerting(now: datetime) -> ColumnElement[bool]:
    """Whether a subscription (of a query on them) brings an article at once at an instant."""
    return subscriptions.c.mode.in_(ALERTING) & _is_heard(now)


def digesting(rows: FromClause, now: datetime) -> ColumnElement[bool]:
    """Whether subscriptions (the table, or an alias of it) bring an article in digests at an
    instant."""
    is_off = rows.c.off & (rows.c.muted_until > now)
    return rows.c.mode.in_(DIGESTING) & or_(rows.c.muted_until.is_(None), ~is_off)


def _is_heard(now: datetime) -> ColumnElement[bool]:
    return or_(subscriptions.c.muted_until.is_(None), subscriptions.c.muted_until <= now)


async def mute(
    connection: AsyncConnection, chat: int, topic: int, *, until: datetime, now: datetime
) -> datetime | None:
    """Send nothing of a topic at once until an instant; a mute that lasts is left as it is. When it
    ends; None when the chat does not follow the topic."""
    mine = _one(chat, topic)
    await connection.execute(
        update(subscriptions).where(mine, _is_heard(now)).values(muted_until=until, off=False)
    )
    return await connection.scalar(select(subscriptions.c.muted_until).where(mine))


async def switch_off(
    connection: AsyncConnection, chat: int, topic: int, until: datetime, now: datetime
) -> bool:
    """Send nothing of a topic at all until an instant, in digests neither, whatever was chosen
    before. False when the chat does not follow the topic."""
    changed = await connection.execute(
        update(subscriptions).where(_one(chat, topic)).values(muted_until=until, off=True)
    )
    await release(connection, chat, [topic], now)
    return changed.rowcount == 1


async def end(connection: AsyncConnection, chat: int, topic: int, now: datetime) -> bool:
    """Send it at once again, and first what waited for the end. False when the chat does not follow
    the topic."""
    changed = await connection.execute(
        update(subscriptions).where(_one(chat, topic)).values(muted_until=None, off=False)
    )
    await release(connection, chat, [topic], now)
    return changed.rowcount == 1


def _one(chat: int, topic: int) -> ColumnElement[bool]:
    return (subscriptions.c.chat == chat) & (subscriptions.c.topic == topic)


async def set_urgency(connection: AsyncConnection, chat: int, topic: int, urgency: Urgency) -> bool:
    """How what a topic brings at once comes from now on. False when the chat does not follow it."""
    changed = await connection.execute(
        update(subscriptions).where(_one(chat, topic)).values(urgency=urgency)
    )
    return changed.rowcount == 1


async def alerted_topics(
    connection: AsyncConnection,
    chats: Collection[int],
    topics: Collection[int],
    now: datetime,
) -> dict[int, dict[int, Urgency]]:
    """For each chat id, those of some topics that bring it an article at once at an instant, and
    how that comes."""
    found = await connection.execute(
        select(subscriptions.c.chat, subscriptions.c.topic, subscriptions.c.urgency).where(
            among(connection, subscriptions.c.chat, chats),
            subscriptions.c.topic.in_(list(topics)),
            alerting(now),
        )
    )
    answer: dict[int, dict[int, Urgency]] = {}
    for chat, topic, urgency in found:
        answer.setdefault(chat, {})[topic] = urgency
    return answer


async def heard_topics(
    connection: AsyncConnection, chats: Collection[int], topics: Collection[int]
) -> dict[int, set[int]]:
    """For each chat id, those of some topics that it follows and wants to hear of."""
    return await _topics_where(connection, chats, topics, subscriptions.c.mode != Mode.MUTED)


async def loud_topics(
    connection: AsyncConnection, chats: Collection[int], topics: Collection[int]
) -> dict[int, set[int]]:
    """For each chat id, those of some topics of which what follows its alert makes a sound, too:
    those that are important, and those that come at once and in no digest, if not silent."""
    only_at_once = subscriptions.c.mode == Mode.INSTANT
    heard = only_at_once & (subscriptions.c.urgency != Urgency.SILENT)
    loud = or_(subscriptions.c.urgency == Urgency.IMPORTANT, heard)
    return await _topics_where(connection, chats, topics, loud)


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
