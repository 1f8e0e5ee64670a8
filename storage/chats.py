"""Chats: who receives, in which language, at which hour, and whether they can be reached."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import schedules
from storage.dialects import among, insert_into
from storage.schema import chats, deliveries
from storage.vocabulary import Alerted, ChatKind, DigestForm, SetAside, State


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat as stored. `id` is ours; `chat_id` and `thread_id` (0: none) are Telegram's.

    `set_aside` is why nothing can be sent (None while all is well); instants are UTC. When its
    digests are due is in storage/schedules.py.
    """

    id: int
    chat_id: int
    thread_id: int
    kind: ChatKind
    title: str
    language: str
    time_zone: str
    alerts_on: bool
    digest_on: bool
    digest_empty: bool
    paused_until: datetime | None
    set_aside: SetAside | None
    created_at: datetime
    alerted_in_digest: Alerted = Alerted.SHORT
    outlets: str = ""  # as storage/outlets.py reads it
    quiet_from: int | None = None  # minutes after local midnight, as `quiet_to`; None: no quiet
    quiet_to: int | None = None
    quiet_days: int = 127
    alerts_most: int | None = None  # in a local day; None: all
    heartbeat_on: bool = True  # whether it is told that its week was quiet
    digest_form: DigestForm = DigestForm.CLASSIC
    week_picture: bool = True  # after a weekly digest

    def paused(self, now: datetime) -> bool:
        """Whether the reader has asked for silence at this instant."""
        return self.paused_until is not None and self.paused_until > now


_COLUMNS = tuple(chats.c[name] for name in Chat.__dataclass_fields__)
# Each message of a person asks this: the statement is made once, not anew each time.
_GET = select(*_COLUMNS).where(
    chats.c.chat_id == bindparam("of"), chats.c.thread_id == bindparam("thread")
)


def _chat(row: Row[*tuple[Any, ...]]) -> Chat:
    return Chat(*row)


async def get(connection: AsyncConnection, chat_id: int, thread_id: int = 0) -> Chat | None:
    """The chat of Telegram's ids; None when it never spoke to us or was forgotten."""
    row = (await connection.execute(_GET, {"of": chat_id, "thread": thread_id})).first()
    return _chat(row) if row else None


async def all_of(connection: AsyncConnection, chat_id: int) -> list[Chat]:
    """A Telegram chat and its forum topics, as many as spoke to us, in the order in which they are
    changed where all are."""
    rows = await connection.execute(
        select(*_COLUMNS).where(chats.c.chat_id == chat_id).order_by(chats.c.id)
    )
    return [_chat(row) for row in rows]


async def add(
    connection: AsyncConnection,
    *,
    chat_id: int,
    thread_id: int = 0,
    kind: str,
    title: str,
    language: str,
    time_zone: str,
    digest_at: int,
    next_digest_at: datetime,
    now: datetime,
) -> Chat:
    """Store a chat that is new to us, with its first schedule and the defaults for the rest; one
    that another process made meanwhile is given as it is.

    `kind` is Telegram's word for it, one of ChatKind.
    """
    made = await connection.execute(
        insert_into(connection, chats)
        .values(
            chat_id=chat_id,
            thread_id=thread_id,
            kind=kind,
            title=title,
            language=language,
            time_zone=time_zone,
            created_at=now,
        )
        .on_conflict_do_nothing()
        .returning(*_COLUMNS)
    )
    row = made.first()
    if row is None:
        # Another process has just made it: the insert has waited for that, so it is visible now.
        there = await get(connection, chat_id, thread_id)
        if there is None:
            raise LookupError(f"chat {chat_id} was there and is gone")
        return there
    chat = _chat(row)
    await schedules.add(connection, chat.id, at=digest_at, next_at=next_digest_at, now=now)
    return chat


async def change(connection: AsyncConnection, chat: int, **values: object) -> None:
    """Set columns of a chat (by our id): language, time_zone, digest_on, paused_until, …"""
    await connection.execute(update(chats).where(chats.c.id == chat).values(**values))


async def with_week_picture(connection: AsyncConnection, of: Collection[int]) -> set[int]:
    """Those of some chats (our ids) that want the picture of their week."""
    return set(
        await connection.scalars(
            select(chats.c.id).where(among(connection, chats.c.id, of), chats.c.week_picture)
        )
    )


async def wishes(
    connection: AsyncConnection, chat: int
) -> tuple[tuple[int | None, int | None, int], str, int | None]:
    """The quiet hours of a chat (by our id), its zone, and how many alerts it wants a day."""
    names = ("quiet_from", "quiet_to", "quiet_days", "time_zone", "alerts_most")
    asked = select(*(chats.c[name] for name in names)).where(chats.c.id == chat)
    begin, end, days, zone, most = (await connection.execute(asked)).one()
    return (begin, end, days), zone, most


async def revive(connection: AsyncConnection, chat: int, now: datetime) -> None:
    """Take a chat back into service: what was owed while it was away is old news and dropped."""
    await schedules.hold(connection, [chat])
    await connection.execute(
        update(chats).where(chats.c.id == chat).values(set_aside=None, set_aside_at=None)
    )
    await schedules.begin_windows(connection, [chat], now)
    await connection.execute(
        update(deliveries)
        .where(deliveries.c.chat == chat, deliveries.c.state <= State.WAITING)
        .where(deliveries.c.state != State.CLAIMED)
        .values(
            state=State.DROPPED,
            reason="revived",
            due_at=None,
            within=None,
            owner=None,
            settled_at=now,
        )
    )


async def set_aside(
    connection: AsyncConnection, chat: int, reason: SetAside, now: datetime
) -> None:
    """Nothing can be sent to a chat (by our id): keep why. Its subscriptions stay."""
    await connection.execute(
        update(chats)
        .where(chats.c.id == chat, chats.c.set_aside.is_(None))
        .values(set_aside=reason, set_aside_at=now)
    )
