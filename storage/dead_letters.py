"""Deliveries that were given up: for people to look at, and to give another try."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import windows
from storage.schema import articles, chats, deliveries
from storage.vocabulary import Kind, State


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A delivery that was given up; `title` is that of an alert's article."""

    id: int
    kind: Kind
    subject: int
    chat_id: int
    attempts: int
    uncertain: int
    reason: str | None
    created_at: datetime
    settled_at: datetime | None
    title: str | None


async def newest(connection: AsyncConnection, *, limit: int) -> list[DeadLetter]:
    """What was given up, the newest first."""
    found = await connection.execute(
        select(
            deliveries.c.id,
            deliveries.c.kind,
            deliveries.c.subject,
            chats.c.chat_id,
            deliveries.c.attempts,
            deliveries.c.uncertain,
            deliveries.c.reason,
            deliveries.c.created_at,
            deliveries.c.settled_at,
            articles.c.title,
        )
        .join(chats, chats.c.id == deliveries.c.chat)
        .outerjoin(
            articles,
            (articles.c.id == deliveries.c.subject) & (deliveries.c.kind == Kind.ALERT),
        )
        .where(deliveries.c.state == State.DEAD)
        .order_by(deliveries.c.settled_at.desc(), deliveries.c.id.desc())
        .limit(limit)
    )
    return [DeadLetter(**row) for row in found.mappings()]


async def requeue(connection: AsyncConnection, ids: Collection[int] | None) -> int:
    """Owe dead letters again, with fresh attempts: some, or (None) all; how many."""
    dead = deliveries.c.state == State.DEAD
    if ids is not None:
        dead &= deliveries.c.id.in_(list(ids))
    requeued = await connection.execute(
        update(deliveries)
        .where(dead)
        .values(state=State.OWED, attempts=0, reason=None, settled_at=None)
        .returning(deliveries.c.id)
    )
    found = list(requeued.scalars())
    # What a digest shows now the next one does not.
    await windows.take_again(connection, found)
    return len(found)
