"""Rows out of every table and into them again, in bulk: what `export` and `import` stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import insert_into
from storage.schema import metadata
from storage.schema_desk import marks
from storage.schema_sources import sources
from storage.vocabulary import ChatKind, SourceBy

# Parents before children, so that foreign keys hold at every commit. Drafts and dialogs are
# conversations of the moment and stay behind, and so do claims, updates, offers and answers to
# requests; marks, replicas, incidents and the secrets of tokens and invitations belong to the
# installation. What stories are compared by is read from the texts.
_LEFT = {"drafts", "dialogs", "updates", "offers", "marks", "replicas", "incidents"}
_LEFT |= {"tokens", "answered_requests", "invitations", "claims", "story_traits"}
EXPORTED: tuple[Table, ...] = tuple(
    table for table in metadata.sorted_tables if table.name not in _LEFT
)


async def rows_of(connection: AsyncConnection, table: Table) -> AsyncIterator[dict[str, Any]]:
    """Every row of a table as column values, in primary-key order, a few at a time."""
    keys = list(table.primary_key.columns)
    async with connection.stream(
        select(table).order_by(*keys).execution_options(yield_per=1000)
    ) as rows:
        async for row in rows.mappings():
            # SQLAlchemy's names are a kind of str that JSON writers refuse.
            yield {"".join(name): value for name, value in row.items()}


async def put_rows(
    connection: AsyncConnection, table: Table, rows: Sequence[dict[str, Any]]
) -> None:
    """Insert rows as they were, ids included; rows that are there already are left alone."""
    await connection.execute(insert_into(connection, table).on_conflict_do_nothing(), list(rows))


# Rows of these have a number of our own, which is never given again.
_NUMBERED = {
    # SQLAlchemy's names are a kind of str that JSON writers refuse.
    "".join(table.name): table
    for table in metadata.sorted_tables
    if table.dialect_options["sqlite"]["autoincrement"]
}


async def numbers_given(connection: AsyncConnection) -> dict[str, int]:
    """By table, the highest number that a row ever had, of removed rows and of drafts too."""
    if connection.dialect.name == "sqlite":
        rows = await connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
        given = {row.name: int(row.seq) for row in rows}
        return {name: given.get(name, 0) for name in _NUMBERED}
    return {
        name: await connection.scalar(
            text(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {name}_id_seq")
        )
        or 0
        for name in _NUMBERED
    }


async def go_on_after(connection: AsyncConnection, numbers: Mapping[str, int]) -> None:
    """Number new rows after those that are there, and after what `numbers_given` said elsewhere: a
    button in a chat may still name a row that was removed there."""
    given = await numbers_given(connection)
    for name, table in _NUMBERED.items():
        highest = await connection.scalar(select(func.max(table.c.id))) or 0
        last = max(highest, given[name], numbers.get(name, 0))
        if not last:
            continue
        if connection.dialect.name == "postgresql":
            await connection.execute(text(f"SELECT setval('{name}_id_seq', {last:d})"))
            continue
        values = {"name": name, "seq": last}
        await connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
        await connection.execute(
            text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"), values
        )


async def is_empty(connection: AsyncConnection) -> bool:
    """Whether nobody and nothing is stored yet, but for what a start fills before anybody has said
    a word: the sources of the settings."""
    for table in EXPORTED:
        if table.name == "source_channels":
            continue
        there = table.select().limit(1)
        if table is sources:
            there = there.where(sources.c.added_by != SourceBy.SETTING)
        if await connection.scalar(select(func.count()).select_from(there.subquery())):
            return False
    return True


async def make_room(connection: AsyncConnection) -> None:
    """Remove what a start has filled, before the first row of an export is put: its sources have
    their own numbers. The next start adds what is missing again."""
    await connection.execute(delete(sources).where(sources.c.added_by == SourceBy.SETTING))


async def mark(connection: AsyncConnection, name: str) -> str | None:
    """The value of a mark; None when it was never set."""
    return await connection.scalar(select(marks.c.value).where(marks.c.name == name))


async def set_mark(connection: AsyncConnection, name: str, value: str) -> None:
    """Set a mark."""
    await connection.execute(
        insert_into(connection, marks)
        .values(name=name, value=value)
        .on_conflict_do_update(index_elements=["name"], set_={"value": value})
    )


@dataclass(frozen=True, slots=True)
class PlainChat:
    """A chat of a plain list: `digest_at` is minutes after local midnight, instants are
    milliseconds, `at` is now."""

    chat_id: int
    kind: ChatKind
    language: str
    time_zone: str
    digest_on: bool
    digest_at: int
    next_digest_at: int
    at: int


async def put_chats(connection: AsyncConnection, rows: Sequence[PlainChat]) -> None:
    """Add private or group chats with a schedule each, in bulk; those known already keep theirs.

    Driver-level SQL: at 20,000 chats a second the cost is in preparing parameters.
    """
    await connection.exec_driver_sql(
        _numbered(
            connection,
            "INSERT INTO chats (chat_id, kind, language, time_zone, digest_on, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        ),
        [
            (row.chat_id, row.kind.value, row.language, row.time_zone, row.digest_on, row.at)
            for row in rows
        ],
    )
    await connection.exec_driver_sql(
        _numbered(
            connection,
            'INSERT INTO schedules (chat, "at", next_at, since, created_at)'
            " SELECT id, ?, ?, ?, ? FROM chats WHERE chat_id = ? AND thread_id = 0"
            " AND NOT EXISTS (SELECT 1 FROM schedules WHERE chat = chats.id)",
            types=("smallint", "bigint", "bigint", "bigint", "bigint"),
        ),
        [(row.digest_at, row.next_digest_at, row.at, row.at, row.chat_id) for row in rows],
    )


async def put_subscriptions(
    connection: AsyncConnection, rows: Sequence[tuple[int, str, int]], now: datetime
) -> None:
    """Add subscriptions in bulk: (topic id, mode, Telegram's chat_id). Known ones are left alone.

    `topics.followers` is counted afterwards by `count_followers`.
    """
    at = milliseconds(now)
    await connection.exec_driver_sql(
        _numbered(
            connection,
            "INSERT INTO subscriptions (chat, topic, mode, created_at)"
            " SELECT id, ?, ?, ? FROM chats WHERE chat_id = ? AND thread_id = 0"
            " ON CONFLICT DO NOTHING",
            types=("bigint", "varchar", "bigint", "bigint"),
        ),
        [(topic, mode, at, chat_id) for topic, mode, chat_id in rows],
    )


def _numbered(connection: AsyncConnection, sql: str, types: Sequence[str] = ()) -> str:
    """asyncpg's parameters are $1, $2…, and in a SELECT list they need a type."""
    if connection.dialect.name == "sqlite":
        return sql
    parts = sql.split("?")
    return "".join(
        part + (f"${n}" + (f"::{types[n - 1]}" if types else "") if n < len(parts) else "")
        for n, part in enumerate(parts, start=1)
    )
