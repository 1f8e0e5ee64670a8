"""Deliveries that were given up: for people to look at, and to give another try."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import given_back
from storage.dialects import among
from storage.schema import articles, chats, deliveries
from storage.vocabulary import Kind, State

# As the index of what is finished says it, or SQLite would not use it.
_IS_FINISHED = text(f"deliveries.state > {State.WAITING:d}")


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A delivery that was given up; `title` is that of the article that an alert,
    or what followed it, is about."""

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
            (articles.c.id == deliveries.c.subject)
            & deliveries.c.kind.in_((Kind.ALERT, Kind.EDIT, Kind.SEQUEL)),
        )
        .where(deliveries.c.state == State.DEAD)
        .order_by(deliveries.c.settled_at.desc(), deliveries.c.id.desc())
        .limit(limit)
    )
    return [DeadLetter(**row) for row in found.mappings()]


async def requeue(
    connection: AsyncConnection, ids: Collection[int] | None, now: datetime
) -> set[int]:
    """Owe dead letters again: some, or (None) all; which.

    With fresh attempts and as from now, or what was too old would be given up again at once; what
    was sent of one stays so. A digest that had given its window back takes it again.
    """
    is_dead = and_(_IS_FINISHED, deliveries.c.state == State.DEAD)
    wanted = select(deliveries.c.id).where(is_dead)
    if ids is not None:
        wanted = wanted.where(among(connection, deliveries.c.id, ids))
    dead = (await connection.execute(wanted)).scalars().all()
    await given_back.hold(connection, dead)
    requeued = await connection.execute(
        update(deliveries)
        .where(is_dead, among(connection, deliveries.c.id, dead))
        .values(state=State.OWED, attempts=0, reason=None, settled_at=None, created_at=now)
        .returning(deliveries.c.id)
    )
    found = set(requeued.scalars())
    # What a digest shows now the next one does not.
    await given_back.take_again(connection, found)
    return found
