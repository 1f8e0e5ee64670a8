"""Notices: something told once to everyone who follows a topic."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema import chats, deliveries, subscriptions
from storage.schema_owed import notices
from storage.vocabulary import Kind, Lane, Mode, State


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice; `details` is JSON of what to say."""

    id: int
    topic: int
    about: str
    details: str


async def add(
    connection: AsyncConnection, topic: int, about: str, details: str, now: datetime
) -> int | None:
    """Store a notice; its id, or None when the same was told before."""
    id_: int | None = await connection.scalar(
        insert_into(connection, notices)
        .values(topic=topic, about=about, details=details, created_at=now)
        .on_conflict_do_nothing()
        .returning(notices.c.id)
    )
    return id_


async def owe(
    connection: AsyncConnection, notice: int, topic: int, *, before: datetime, now: datetime
) -> int:
    """Owe a notice to those who followed its topic before an instant and want to hear of it; how
    many."""
    is_muted = subscriptions.c.muted_until > now
    states, instants = deliveries.c.state.type, deliveries.c.created_at.type
    owed = (
        select(
            subscriptions.c.chat,
            literal(Kind.NOTICE, deliveries.c.kind.type),
            literal(notice),
            literal(Lane.NOTICE, deliveries.c.lane.type),
            # One that is muted for a time is told it afterwards, and owed it from then on: nobody
            # waits for it before.
            case((is_muted, literal(State.WAITING, states)), else_=literal(State.OWED, states)),
            case((is_muted, subscriptions.c.muted_until)),
            case((is_muted, subscriptions.c.muted_until), else_=literal(now, instants)),
        )
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(
            subscriptions.c.topic == topic,
            subscriptions.c.created_at < before,
            subscriptions.c.mode != Mode.MUTED,
            chats.c.set_aside.is_(None),
        )
        .order_by(subscriptions.c.chat)
    )
    if connection.dialect.name == "postgresql":  # as in storage/fanouts.py
        owed = owed.with_for_update(of=chats, read=True, key_share=True)
    columns = ["chat", "kind", "subject", "lane", "state", "due_at", "created_at"]
    made = await connection.execute(
        insert_into(connection, deliveries).from_select(columns, owed).on_conflict_do_nothing()
    )
    return made.rowcount


async def release(
    connection: AsyncConnection, chat: int, topics: Collection[int], now: datetime
) -> None:
    """Owe a chat the notices of some topics that waited for the end of a mute: it has ended. One
    that waits for another reason was owed before it is due, and is left alone."""
    about = select(notices.c.id).where(notices.c.topic.in_(list(topics)))
    await connection.execute(
        update(deliveries)
        .where(
            deliveries.c.chat == chat,
            deliveries.c.kind == Kind.NOTICE,
            deliveries.c.subject.in_(about),
            deliveries.c.state == State.WAITING,
            deliveries.c.created_at > now,
            deliveries.c.due_at == deliveries.c.created_at,
        )
        .values(state=State.OWED, due_at=None, created_at=now)
    )


async def by_ids(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Notice]:
    """Notices by id."""
    found = await connection.execute(
        select(notices.c.id, notices.c.topic, notices.c.about, notices.c.details).where(
            notices.c.id.in_(list(ids))
        )
    )
    return {row.id: Notice(*row) for row in found}
