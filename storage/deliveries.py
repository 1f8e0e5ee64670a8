"""The outbox: claimed with a lease, settled when Telegram has answered (drawn in schema.py)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among, insert_into
from storage.schema import articles, chats, deliveries, milliseconds

ALERT, DIGEST, NOTICE = 1, 2, 3
OWED, CLAIMED, WAITING, SENT, DROPPED, DEAD = range(6)
STATE_NAMES = ("owed", "claimed", "waiting", "sent", "dropped", "dead")
KIND_NAMES = {ALERT: "alert", DIGEST: "digest", NOTICE: "notice"}


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this process may send until its lease ends, with the chat it goes to."""

    id: int
    kind: int
    subject: int
    lane: int
    attempts: int
    parts_sent: int
    message_id: int | None
    more_message_ids: str | None
    since: datetime | None
    until: datetime | None
    created_at: datetime
    chat: int
    chat_id: int
    thread_id: int
    chat_kind: str
    language: str
    time_zone: str
    alerts_on: bool
    digest_empty: bool
    paused_until: datetime | None
    set_aside: str | None


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a claimed delivery; `due_at` only for WAITING."""

    id: int
    state: int
    attempts: int
    uncertain: int = 0  # added to the count
    parts_sent: int = 0
    message_id: int | None = None
    more_message_ids: str | None = None
    reason: str | None = None
    due_at: datetime | None = None


_CLAIMED = (
    *(
        deliveries.c[name]
        for name in (
            "id", "kind", "subject", "lane", "attempts", "parts_sent", "message_id",
            "more_message_ids", "since", "until", "created_at", "chat",
        )
    ),
    *(
        chats.c[name]
        for name in (
            "chat_id", "thread_id", "kind", "language", "time_zone", "alerts_on", "digest_empty",
            "paused_until", "set_aside",
        )
    ),
)  # fmt: skip


async def claim(
    connection: AsyncConnection,
    *,
    owner: str,
    now: datetime,
    lease: timedelta,
    limit: int,
    most_lane: int = 99,
) -> list[Claimed]:
    """Take up to `limit` owed deliveries of the lanes up to `most_lane`: first lane, oldest first.

    Another process does not see them until the lease ends.
    """
    wanted = (
        select(deliveries.c.id)
        .where(deliveries.c.state == OWED, deliveries.c.lane <= most_lane)
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        wanted = wanted.with_for_update(skip_locked=True)
    taken = await connection.execute(
        update(deliveries)
        .where(deliveries.c.id.in_(wanted.scalar_subquery()))
        .values(state=CLAIMED, owner=owner, due_at=now + lease)
        .returning(deliveries.c.id)
    )
    ids = list(taken.scalars())
    if not ids:
        return []
    found = await connection.execute(
        select(*_CLAIMED)
        .join(chats, chats.c.id == deliveries.c.chat)
        .where(among(connection, deliveries.c.id, ids))
        .order_by(deliveries.c.lane, deliveries.c.id)
    )
    return [Claimed(*row) for row in found]


# Written by hand, for it runs for every message: SQLAlchemy's own parameters cost more than the
# statement. `settled_at` and `due_at` are milliseconds, as `Instant` stores them.
_SETTLE_SQLITE = """
UPDATE deliveries SET state = ?, owner = NULL, due_at = ?, attempts = ?,
    uncertain = uncertain + ?, parts_sent = ?, message_id = ?, more_message_ids = ?, reason = ?,
    settled_at = ?
WHERE id = ? AND state = 1 AND owner = ?
"""
_SETTLE_POSTGRESQL = """
UPDATE deliveries AS d SET state = s.state, owner = NULL, due_at = s.due_at,
    attempts = s.attempts, uncertain = d.uncertain + s.uncertain, parts_sent = s.parts_sent,
    message_id = s.message_id, more_message_ids = s.more_message_ids, reason = s.reason,
    settled_at = s.settled_at
FROM unnest($1::smallint[], $2::bigint[], $3::smallint[], $4::smallint[], $5::smallint[],
    $6::bigint[], $7::text[], $8::text[], $9::bigint[], $10::bigint[], $11::text[])
    AS s(state, due_at, attempts, uncertain, parts_sent, message_id, more_message_ids, reason,
        settled_at, id, owner)
WHERE d.id = s.id AND d.state = 1 AND d.owner = s.owner
"""


async def settle(
    connection: AsyncConnection, owner: str, settlements: Sequence[Settlement], now: datetime
) -> None:
    """Write down what became of claimed deliveries; one whose lease is gone is left alone."""
    if not settlements:
        return
    settled_at = milliseconds(now)
    rows: list[tuple[Any, ...]] = [
        (
            one.state,
            milliseconds(one.due_at) if one.due_at else None,
            one.attempts,
            one.uncertain,
            one.parts_sent,
            one.message_id,
            one.more_message_ids,
            one.reason,
            settled_at if one.state > WAITING else None,
            one.id,
            owner,
        )
        for one in settlements
    ]
    if connection.dialect.name == "sqlite":
        await connection.exec_driver_sql(_SETTLE_SQLITE, rows)
    else:
        columns = tuple(list(column) for column in zip(*rows, strict=True))
        await connection.exec_driver_sql(_SETTLE_POSTGRESQL, columns)


async def renew(connection: AsyncConnection, owner: str, until: datetime) -> int:
    """Extend the leases of a process that is alive; how many it holds."""
    renewed = await connection.execute(
        update(deliveries)
        .where(deliveries.c.state == CLAIMED, deliveries.c.owner == owner)
        .values(due_at=until)
    )
    return renewed.rowcount


async def release(
    connection: AsyncConnection, owner: str, ids: Collection[int] | None = None
) -> int:
    """Give claimed deliveries back unsent: some, or all of a process; how many."""
    mine = (deliveries.c.state == CLAIMED) & (deliveries.c.owner == owner)
    if ids is not None:
        mine &= deliveries.c.id.in_(list(ids))
    released = await connection.execute(
        update(deliveries).where(mine).values(state=OWED, owner=None, due_at=None)
    )
    return released.rowcount


async def wake_due(connection: AsyncConnection, now: datetime) -> int:
    """Owe again what waited long enough, and what a dead process had claimed; how many."""
    woken = await connection.execute(
        update(deliveries)
        .where(deliveries.c.state.in_((CLAIMED, WAITING)), deliveries.c.due_at <= now)
        .values(state=OWED, owner=None, due_at=None)
    )
    return woken.rowcount


async def take_over_all(connection: AsyncConnection) -> int:
    """Owe again whatever is claimed: for the one process of a SQLite file, at its start."""
    taken = await connection.execute(
        update(deliveries)
        .where(deliveries.c.state == CLAIMED)
        .values(state=OWED, owner=None, due_at=None)
    )
    return taken.rowcount


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the next retry or lease is due; None when nothing waits."""
    return await connection.scalar(
        select(deliveries.c.due_at)
        .where(deliveries.c.state.in_((CLAIMED, WAITING)))
        .order_by(deliveries.c.due_at)
        .limit(1)
    )


async def article_of_message(
    connection: AsyncConnection, chat: int, message_id: int | None
) -> int | None:
    """The article of an alert by its message id, or (None) of the chat's latest alert."""
    query = (
        select(deliveries.c.subject)
        .where(deliveries.c.chat == chat, deliveries.c.kind == ALERT, deliveries.c.state == SENT)
        .order_by(deliveries.c.id.desc())
        .limit(1)
    )
    if message_id is not None:
        query = query.where(deliveries.c.message_id == message_id)
    return await connection.scalar(query)


async def prune(connection: AsyncConnection, before: datetime, *, limit: int = 1000) -> int:
    """Remove finished deliveries settled before an instant, some at a time; how many."""
    old = (
        select(deliveries.c.id)
        .where(deliveries.c.state > WAITING, deliveries.c.settled_at < before)
        .limit(limit)
    )
    removed = await connection.execute(
        delete(deliveries).where(deliveries.c.id.in_(old.scalar_subquery()))
    )
    return removed.rowcount


async def count_by_state(connection: AsyncConnection) -> dict[str, int]:
    """How many deliveries are in each state."""
    found = await connection.execute(
        select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
    )
    counts: dict[int, int] = {row[0]: row[1] for row in found}
    return {name: counts.get(state, 0) for state, name in enumerate(STATE_NAMES)}


async def oldest_owed_alert(connection: AsyncConnection) -> datetime | None:
    """Since when the oldest alert that is not sent has been owed; None when none is."""
    return await connection.scalar(
        select(deliveries.c.created_at)
        .where(deliveries.c.state == OWED, deliveries.c.lane == ALERT)
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(1)
    )


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A delivery that was given up, for people to look at."""

    id: int
    kind: int
    subject: int
    chat_id: int
    attempts: int
    uncertain: int
    reason: str | None
    created_at: datetime
    settled_at: datetime | None
    title: str | None


async def dead_letters(connection: AsyncConnection, *, limit: int) -> list[DeadLetter]:
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
        .outerjoin(articles, (articles.c.id == deliveries.c.subject) & (deliveries.c.kind == ALERT))
        .where(deliveries.c.state == DEAD)
        .order_by(deliveries.c.settled_at.desc(), deliveries.c.id.desc())
        .limit(limit)
    )
    return [DeadLetter(**row) for row in found.mappings()]


async def requeue(connection: AsyncConnection, ids: Collection[int] | None) -> int:
    """Owe dead letters again, with fresh attempts: some, or (None) all; how many."""
    dead = deliveries.c.state == DEAD
    if ids is not None:
        dead &= deliveries.c.id.in_(list(ids))
    requeued = await connection.execute(
        update(deliveries).where(dead).values(state=OWED, attempts=0, reason=None, settled_at=None)
    )
    return requeued.rowcount


async def owe_digest(
    connection: AsyncConnection,
    rows: Sequence[dict[str, Any]],
    now: datetime,
) -> None:
    """Owe digests: each row has chat, due (the instant on the schedule), since and until."""
    await connection.execute(
        insert_into(connection, deliveries).on_conflict_do_nothing(),
        [
            {
                "chat": row["chat"],
                "kind": DIGEST,
                "subject": milliseconds(row["due"]),
                "lane": DIGEST,
                "since": row["since"],
                "until": row["until"],
                "created_at": now,
            }
            for row in rows
        ],
    )
