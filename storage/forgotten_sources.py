"""What is forgotten of sources by itself: items, answers to requests, sources that were removed."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select
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
    old = (
        select(source_items.c.source, source_items.c.item)
        .where(source_items.c.seen_at < now - ITEMS_KEPT)
        .order_by(source_items.c.seen_at)
        .limit(_AT_ONCE)
    )
    rows = (await connection.execute(old)).all()
    if rows:
        await connection.execute(
            delete(source_items).where(
                source_items.c.source == bindparam("of"), source_items.c.item == bindparam("which")
            ),
            [{"of": row.source, "which": row.item} for row in rows],
        )
    return len(rows)


async def prune_answers(connection: AsyncConnection, now: datetime) -> int:
    """Forget answers to requests that nobody sends again; how many."""
    removed = await connection.execute(
        delete(answered_requests).where(answered_requests.c.answered_at < now - ANSWERS_KEPT)
    )
    return removed.rowcount


async def prune_removed(connection: AsyncConnection, now: datetime) -> int:
    """Forget sources that were removed long ago, with their items and tokens; how many. Their
    articles stay, with the names of their sources.

    Not those of the settings: forgotten, they would be added again by the next start.
    """
    removed = await connection.execute(
        delete(sources).where(
            sources.c.removed_at < now - REMOVED_KEPT, sources.c.added_by != SourceBy.SETTING
        )
    )
    return removed.rowcount
