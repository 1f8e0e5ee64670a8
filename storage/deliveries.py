"""The outbox: claimed with a lease, settled when Telegram has answered (drawn in schema.py)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import windows
from storage.columns import milliseconds
from storage.dialects import among
from storage.schema import chats, deliveries
from storage.vocabulary import Kind, Lane, SetAside, State


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this process may send until its lease ends, with the chat it goes to."""

    id: int
    kind: Kind
    subject: int
    lane: Lane
    attempts: int
    parts_sent: int
    since: datetime | None
    until: datetime | None
    created_at: datetime
    chat: int
    chat_id: int
    thread_id: int
    language: str
    time_zone: str
    alerts_on: bool
    digest_on: bool
    digest_empty: bool
    paused_until: datetime | None
    set_aside: SetAside | None


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a claimed delivery; `due_at` only for WAITING.

    `parts_sent` counts the parts that have gone out so far, and `sent` has the ids of the messages
    of this attempt: of the last `len(sent)` of those parts.
    """

    id: int
    state: State
    attempts: int
    uncertain: int = 0  # added to the count
    parts_sent: int = 0
    sent: tuple[int, ...] = ()
    reason: str | None = None
    due_at: datetime | None = None
    # Of a digest: what it would have shown belongs to the next one (storage/windows.py).
    unread: bool = False


_CLAIMED = tuple(
    (deliveries if name in deliveries.c else chats).c[name] for name in Claimed.__dataclass_fields__
)


async def claim(
    connection: AsyncConnection,
    *,
    owner: str,
    now: datetime,
    lease: timedelta,
    limit: int,
    most_lane: Lane = Lane.NOTICE,
) -> list[Claimed]:
    """Take up to `limit` owed deliveries of the lanes up to `most_lane`: first lane, oldest first.

    Another process does not see them until the lease ends. A kind that is unknown here, owed by a
    newer process beside this one, is left to it.
    """
    wanted = (
        select(deliveries.c.id)
        .where(
            deliveries.c.state == State.OWED,
            deliveries.c.lane <= most_lane,
            deliveries.c.kind.in_(list(Kind)),
        )
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        wanted = wanted.with_for_update(skip_locked=True)
    taken = await connection.execute(
        update(deliveries)
        .where(deliveries.c.id.in_(wanted.scalar_subquery()))
        .values(state=State.CLAIMED, owner=owner, due_at=now + lease)
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


# Written by hand, for they run for every message: SQLAlchemy's own parameters cost more than the
# statement. `settled_at` and `due_at` are milliseconds, as `Instant` stores them. One statement for
# a batch: the sqlite3 module gives Python's lock away and takes it back for each one that it runs,
# which costs a busy process more than the statement does. The messages come first, while the row
# still says whose it is; CROSS JOIN and NOT INDEXED have each row found by its number.
_SENT_SQLITE = f"""
INSERT INTO sent_messages (delivery, part, chat, message_id)
SELECT d.id, json_extract(s.value, '$[1]'), d.chat, json_extract(s.value, '$[2]')
FROM json_each(?) AS s CROSS JOIN deliveries AS d
WHERE d.id = json_extract(s.value, '$[0]') AND d.state = {State.CLAIMED:d} AND d.owner = ?
ON CONFLICT (delivery, part) DO UPDATE SET message_id = excluded.message_id
"""
_SENT_POSTGRESQL = f"""
INSERT INTO sent_messages (delivery, part, chat, message_id)
SELECT d.id, s.part, d.chat, s.message_id
FROM unnest($1::bigint[], $2::smallint[], $3::bigint[]) AS s(id, part, message_id)
JOIN deliveries AS d ON d.id = s.id AND d.state = {State.CLAIMED:d} AND d.owner = $4
ON CONFLICT (delivery, part) DO UPDATE SET message_id = excluded.message_id
"""
_SETTLE_SQLITE = f"""
UPDATE deliveries AS d NOT INDEXED SET owner = NULL,
    state = json_extract(s.value, '$[1]'), due_at = json_extract(s.value, '$[2]'),
    attempts = json_extract(s.value, '$[3]'),
    uncertain = d.uncertain + json_extract(s.value, '$[4]'),
    parts_sent = json_extract(s.value, '$[5]'), reason = json_extract(s.value, '$[6]'),
    settled_at = json_extract(s.value, '$[7]')
FROM json_each(?) AS s
WHERE d.id = json_extract(s.value, '$[0]') AND d.state = {State.CLAIMED:d} AND d.owner = ?
"""
_SETTLE_POSTGRESQL = f"""
UPDATE deliveries AS d SET state = s.state, owner = NULL, due_at = s.due_at,
    attempts = s.attempts, uncertain = d.uncertain + s.uncertain, parts_sent = s.parts_sent,
    reason = s.reason, settled_at = s.settled_at
FROM unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::smallint[], $5::smallint[],
    $6::smallint[], $7::text[], $8::bigint[])
    AS s(id, state, due_at, attempts, uncertain, parts_sent, reason, settled_at)
WHERE d.id = s.id AND d.state = {State.CLAIMED:d} AND d.owner = $9
"""


async def settle(
    connection: AsyncConnection, owner: str, settlements: Sequence[Settlement], now: datetime
) -> None:
    """Write down what became of claimed deliveries; one whose lease is gone is left alone."""
    sent = [
        (one.id, part, message)
        for one in settlements
        for part, message in enumerate(one.sent, start=one.parts_sent - len(one.sent))
    ]
    await _for_each(connection, _SENT_SQLITE, _SENT_POSTGRESQL, sent, owner)
    settled_at = milliseconds(now)
    rows = [
        (
            one.id,
            int(one.state),
            milliseconds(one.due_at) if one.due_at else None,
            one.attempts,
            one.uncertain,
            one.parts_sent,
            one.reason,
            settled_at if one.state.finished else None,
        )
        for one in settlements
    ]
    await _for_each(connection, _SETTLE_SQLITE, _SETTLE_POSTGRESQL, rows, owner)
    unread = [one.id for one in settlements if one.unread]
    if unread:
        await windows.give_back(connection, unread)


async def _for_each(
    connection: AsyncConnection,
    sqlite: str,
    postgresql: str,
    rows: Sequence[tuple[Any, ...]],
    owner: str,
) -> None:
    """Run a statement over rows: SQLite takes them as JSON, PostgreSQL as one array a column."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        await connection.exec_driver_sql(sqlite, (orjson.dumps(rows).decode(), owner))
    else:
        columns = [list(column) for column in zip(*rows, strict=True)]
        await connection.exec_driver_sql(postgresql, (*columns, owner))


async def renew(connection: AsyncConnection, owner: str, until: datetime) -> int:
    """Extend the leases of a process that is alive; how many it holds."""
    renewed = await connection.execute(
        update(deliveries)
        .where(deliveries.c.state == State.CLAIMED, deliveries.c.owner == owner)
        .values(due_at=until)
    )
    return renewed.rowcount


async def release(
    connection: AsyncConnection, owner: str, ids: Collection[int] | None = None
) -> int:
    """Give claimed deliveries back unsent: some, or all of a process; how many."""
    mine = (deliveries.c.state == State.CLAIMED) & (deliveries.c.owner == owner)
    if ids is not None:
        mine &= deliveries.c.id.in_(list(ids))
    released = await connection.execute(
        update(deliveries).where(mine).values(state=State.OWED, owner=None, due_at=None)
    )
    return released.rowcount


async def wake_due(connection: AsyncConnection, now: datetime) -> int:
    """Owe again what waited long enough, and what a dead process had claimed; how many."""
    woken = await connection.execute(
        update(deliveries)
        .where(deliveries.c.state.in_((State.CLAIMED, State.WAITING)), deliveries.c.due_at <= now)
        .values(state=State.OWED, owner=None, due_at=None)
    )
    return woken.rowcount


async def take_over_all(connection: AsyncConnection) -> int:
    """Owe again whatever is claimed: for the one process of a SQLite file, at its start."""
    taken = await connection.execute(
        update(deliveries)
        .where(deliveries.c.state == State.CLAIMED)
        .values(state=State.OWED, owner=None, due_at=None)
    )
    return taken.rowcount


async def prune(connection: AsyncConnection, before: datetime, *, limit: int = 1000) -> int:
    """Remove finished deliveries settled before an instant, some at a time; how many."""
    old = (
        select(deliveries.c.id)
        .where(deliveries.c.state > State.WAITING, deliveries.c.settled_at < before)
        .limit(limit)
    )
    removed = await connection.execute(
        delete(deliveries).where(deliveries.c.id.in_(old.scalar_subquery()))
    )
    return removed.rowcount
