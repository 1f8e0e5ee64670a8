"""What is forgotten of sources by itself: items, answers to requests, sources that were removed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema_sources import answered_requests, source_items, sources
from storage.vocabulary import SourceBy

# What a feed offers again after so long is recognised by the door all the same.
ITEMS_KEPT = timedelta(days=180)
# Who got no answer asks again within minutes.
ANSWERS_KEPT = timedelta(days=2)
# So long what was removed can come back as it was.
REMOVED_KEPT = timedelta(days=30)
# In one transaction: a few milliseconds.
_AT_ONCE = 1000


async def prune_items(connection: AsyncConnection, now: datetime) -> int:
    """Forget items that were not offered for long, some at a time; how many."""
    old = source_items.c.seen_at < now - ITEMS_KEPT
    return await _prune(connection, source_items, old, by=source_items.c.seen_at)


async def prune_answers(connection: AsyncConnection, now: datetime) -> int:
    """Forget answers to requests that nobody sends again, some at a time; how many."""
    old = answered_requests.c.answered_at < now - ANSWERS_KEPT
    return await _prune(connection, answered_requests, old, by=answered_requests.c.answered_at)


async def prune_removed(
    connection: AsyncConnection, now: datetime, named: Collection[int] = ()
) -> int:
    """Forget sources that were removed long ago, with their items, answers and tokens, some at a
    time; how many of all these. Their articles stay, with the names of their sources.

    Not those of the settings, nor those that they name (`named`, their numbers) though a person has
    added them, too: forgotten, they would be added again by the next start.
    """
    gone = and_(
        sources.c.removed_at < now - REMOVED_KEPT,
        sources.c.added_by != SourceBy.SETTING,
        sources.c.id.not_in(list(named)),
    )
    # What hangs on them goes first: with them it would go in one piece, however much it is.
    for table in (source_items, answered_requests):
        of_them = table.c.source.in_(select(sources.c.id).where(gone))
        if removed := await _prune(connection, table, of_them):
            return removed
    return await _prune(connection, sources, gone)


async def _prune(
    connection: AsyncConnection,
    table: Table,
    which: ColumnElement[bool],
    *,
    by: ColumnElement[Any] | None = None,
) -> int:
    """Delete some rows of a table, the first ones where there is an order; how many."""
    key = list(table.primary_key)
    rows = (await connection.execute(select(*key).where(which).order_by(by).limit(_AT_ONCE))).all()
    if rows:
        names = [f"its_{column.name}" for column in key]
        is_one = and_(*(one == bindparam(name) for one, name in zip(key, names, strict=True)))
        await connection.execute(
            delete(table).where(is_one), [dict(zip(names, row, strict=True)) for row in rows]
        )
    return len(rows)
