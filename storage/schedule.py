"""Whose digest is due, and the step of the schedule that owes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import chats


@dataclass(frozen=True, slots=True)
class Due:
    """A chat whose digest is due at `next_digest_at`, with what decides the next one."""

    chat: int
    next_digest_at: datetime
    digest_since: datetime
    time_zone: str
    digest_at: int
    digest_days: int
    digest_on: bool
    paused_until: datetime | None
    set_aside: str | None


async def due_chats(connection: AsyncConnection, now: datetime, *, limit: int) -> list[Due]:
    """The chats whose schedule has come to its next digest, the longest waiting first."""
    query = (
        select(
            chats.c.id,
            chats.c.next_digest_at,
            chats.c.digest_since,
            chats.c.time_zone,
            chats.c.digest_at,
            chats.c.digest_days,
            chats.c.digest_on,
            chats.c.paused_until,
            chats.c.set_aside,
        )
        .where(chats.c.next_digest_at <= now)
        .order_by(chats.c.next_digest_at, chats.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        query = query.with_for_update(skip_locked=True)
    return [Due(*row) for row in await connection.execute(query)]


async def advance(
    connection: AsyncConnection, steps: Sequence[tuple[Due, datetime, datetime]]
) -> None:
    """Move schedules on: (chat, next digest, where the next window begins)."""
    for due, following, since in steps:
        await connection.execute(
            update(chats)
            .where(chats.c.id == due.chat, chats.c.next_digest_at == due.next_digest_at)
            .values(next_digest_at=following, digest_since=since)
        )
