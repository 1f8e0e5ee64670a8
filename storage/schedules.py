"""When a chat's digests are due, and the step that moves a schedule on; a chat can have several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import among, for_rows
from storage.schema import chats, deliveries, schedules
from storage.vocabulary import Kind, Lane, SetAside, State


@dataclass(frozen=True, slots=True)
class Schedule:
    """One schedule of a chat. `at` and `further` are minutes after local midnight; `days` has bit 0
    for Monday; `month_day` (0: none) is a day of each month instead, the last one where there are
    not so many; `next_at` (None: never) is the next digest and `since` where its window begins, in
    UTC; `topics` (None: all) are those of which it tells."""

    id: int
    chat: int
    at: int
    days: int
    next_at: datetime | None
    since: datetime
    created_at: datetime
    further: tuple[int, ...] = ()
    month_day: int = 0
    topics: tuple[int, ...] | None = None

    @property
    def times(self) -> tuple[int, ...]:
        """All its minutes of a day, the earliest first."""
        return tuple(sorted({self.at, *self.further}))


@dataclass(frozen=True, slots=True)
class Due:
    """A schedule that has come to its `next_at`, with what decides the next one."""

    id: int
    chat: int
    at: int
    days: int
    next_at: datetime
    since: datetime
    time_zone: str
    digest_on: bool
    paused_until: datetime | None
    set_aside: SetAside | None
    further: str = ""  # as it is stored
    month_day: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """Where a due schedule goes on: its next instant, and where the next window begins."""

    due: Due
    next_at: datetime
    since: datetime


_COLUMNS = tuple(schedules.c[name] for name in Schedule.__dataclass_fields__)
_DUE = tuple(
    (schedules if name in schedules.c else chats).c[name] for name in Due.__dataclass_fields__
)


def _schedule(row: Row[*tuple[Any, ...]]) -> Schedule:
    stored = row._asdict()
    return Schedule(
        **stored | {"further": read_minutes(row.further), "topics": read_topics(row.topics)}
    )


_OF_CHAT = select(*_COLUMNS).where(schedules.c.chat == bindparam("of")).order_by(schedules.c.id)


async def of_chat(connection: AsyncConnection, chat: int) -> list[Schedule]:
    """The schedules of a chat, the first made first."""
    found = await connection.execute(_OF_CHAT, {"of": chat})
    return [_schedule(row) for row in found]


async def topics_of(
    connection: AsyncConnection, ids: Collection[int]
) -> dict[int, tuple[int, ...]]:
    """Of which topics alone some schedules tell, by their ids; those that tell of all are left
    out."""
    found = await connection.execute(
        select(schedules.c.id, schedules.c.topics).where(
            among(connection, schedules.c.id, ids), schedules.c.topics.is_not(None)
        )
    )
    return {row.id: read_topics(row.topics) or () for row in found}


def read_topics(stored: str | None) -> tuple[int, ...] | None:
    """Topics as a schedule keeps them; None: all."""
    return None if stored is None else read_minutes(stored)


def read_minutes(stored: str) -> tuple[int, ...]:
    """Minutes of a day as a schedule keeps them."""
    return tuple(map(int, filter(None, stored.split(","))))


async def add(
    connection: AsyncConnection,
    chat: int,
    *,
    at: int,
    next_at: datetime | None,
    now: datetime,
    days: int = 127,
    further: Sequence[int] = (),
    month_day: int = 0,
) -> int:
    """Give a chat one more schedule, of all topics, whose first window begins now; its id."""
    made = await connection.execute(
        schedules.insert()
        .values(
            chat=chat,
            at=at,
            days=days,
            further=written(further),
            month_day=month_day,
            next_at=next_at,
            since=now,
            created_at=now,
        )
        .returning(schedules.c.id)
    )
    return int(made.scalar_one())


def written(numbers: Sequence[int]) -> str:
    """Minutes or topics as a schedule keeps them."""
    return ",".join(map(str, numbers))


async def remove(connection: AsyncConnection, schedule: int) -> None:
    """Remove a schedule; what it owes and nobody has begun to send is not sent either."""
    await connection.execute(
        update(deliveries)
        .where(*unsent(schedule))
        .values(state=State.DROPPED, reason="schedule removed", due_at=None, owner=None)
    )
    await connection.execute(delete(schedules).where(schedules.c.id == schedule))


def unsent(schedule: int) -> tuple[ColumnElement[bool], ...]:
    """Whether a digest is one that a schedule owes, and that nobody has begun to send."""
    chat = select(schedules.c.chat).where(schedules.c.id == schedule).scalar_subquery()
    return (
        deliveries.c.kind == Kind.DIGEST,
        deliveries.c.schedule == schedule,
        deliveries.c.state.in_((State.OWED, State.WAITING)),
        deliveries.c.chat == chat,
    )


async def change(connection: AsyncConnection, schedule: int, **values: object) -> None:
    """Set columns of a schedule, as they are stored: at, further, days, month_day, topics, …"""
    await connection.execute(update(schedules).where(schedules.c.id == schedule).values(**values))


async def begin_windows(connection: AsyncConnection, chats_: Collection[int], at: datetime) -> None:
    """Begin the next window of every schedule of some chats at an instant: what came before it is
    not wanted."""
    await connection.execute(
        update(schedules).where(schedules.c.chat.in_(list(chats_))).values(since=at)
    )


async def hold(connection: AsyncConnection, chats_: Collection[int]) -> None:
    """Keep others from the schedules of some chats until the transaction ends.

    Schedules come first, then chats, then deliveries, each in the order of their ids: whoever is
    to change or remove several of these does this first, so that no two wait for each other.
    """
    if connection.dialect.name == "postgresql":
        await connection.execute(
            select(schedules.c.id)
            .where(schedules.c.chat.in_(list(chats_)))
            .order_by(schedules.c.id)
            .with_for_update()
        )


async def any_due(connection: AsyncConnection, now: datetime) -> bool:
    """Whether some schedule has come to its next digest."""
    found = await connection.scalar(
        select(schedules.c.id).where(schedules.c.next_at <= now).limit(1)
    )
    return found is not None


async def due(connection: AsyncConnection, now: datetime, *, limit: int) -> list[Due]:
    """The schedules that have come to their next digest, the longest waiting first."""
    query = (
        select(*_DUE)
        .join(chats, chats.c.id == schedules.c.chat)
        .where(schedules.c.next_at <= now)
        .order_by(schedules.c.next_at, schedules.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        query = query.with_for_update(of=schedules, skip_locked=True)
    return [Due(*row) for row in await connection.execute(query)]


# One statement for hundreds: as storage/deliveries.py says of its own.
_ADVANCE_SQLITE = """
UPDATE schedules AS d NOT INDEXED
SET next_at = json_extract(s.value, '$[2]'), since = json_extract(s.value, '$[3]')
FROM json_each(?) AS s
WHERE d.id = json_extract(s.value, '$[0]') AND d.next_at = json_extract(s.value, '$[1]')
"""
_ADVANCE_POSTGRESQL = """
UPDATE schedules AS d SET next_at = s.following, since = s.begins
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[]) AS s(id, was, following, begins)
WHERE d.id = s.id AND d.next_at = s.was
"""


async def advance(connection: AsyncConnection, steps: Sequence[Step]) -> None:
    """Move schedules on; one that was moved or changed meanwhile is left alone."""
    rows = [
        (
            step.due.id,
            milliseconds(step.due.next_at),
            milliseconds(step.next_at),
            milliseconds(step.since),
        )
        for step in steps
    ]
    await for_rows(connection, rows, sqlite=_ADVANCE_SQLITE, postgresql=_ADVANCE_POSTGRESQL)


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest to owe: the chat's schedule, the instant at which it was due, and its window."""

    chat: int
    schedule: int
    due: datetime
    since: datetime
    until: datetime


_OWE = f"""
INSERT INTO deliveries (kind, lane, chat, schedule, subject, since, until, created_at)
SELECT {Kind.DIGEST:d}, {Lane.DIGEST:d}, %s
ON CONFLICT DO NOTHING RETURNING schedule
"""
# WHERE true: without it SQLite takes ON CONFLICT for the condition of a join
# (https://www.sqlite.org/lang_upsert.html#parsing_ambiguity).
_OWE_SQLITE = _OWE % (
    ", ".join(f"json_extract(s.value, '$[{column}]')" for column in range(5))
    + ", ?2 FROM json_each(?1) AS s WHERE true"
)
_OWE_POSTGRESQL = _OWE % (
    "s.chat, s.schedule, s.subject, s.since, s.until, $6 FROM unnest($1::bigint[], $2::bigint[], "
    "$3::bigint[], $4::bigint[], $5::bigint[]) AS s(chat, schedule, subject, since, until)"
)


async def owe(connection: AsyncConnection, digests: Sequence[Digest], now: datetime) -> set[int]:
    """Owe digests, and say of which schedules: one that is owed already, or was, is not again."""
    rows = [
        (
            one.chat,
            one.schedule,
            milliseconds(one.due),
            milliseconds(one.since),
            milliseconds(one.until),
        )
        for one in digests
    ]
    at = milliseconds(now)
    owed = await for_rows(connection, rows, at, sqlite=_OWE_SQLITE, postgresql=_OWE_POSTGRESQL)
    return {row[0] for row in owed}
