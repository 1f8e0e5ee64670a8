"""What each source has offered, so that it is read once: by a hash of the item's id, with a hash of
what it said and the article that became of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_sources import source_items

# Asked for and written so many at a time: SQLite takes 32,766 parameters in a statement.
_PIECE = 500
# That an item is still offered is noted once a day: it is pruned after months.
_NOTED_AGAIN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Offered:
    """An item that was offered. `content` is a hash of what it said; `article` is None where none
    became of it (nothing was told in it), or it was removed."""

    item: str
    content: str
    article: int | None


@dataclass(frozen=True, slots=True)
class Known(Offered):
    """One that is stored, with when it was last seen to be offered (UTC)."""

    seen_at: datetime


async def known(
    connection: AsyncConnection, source: int, items: Collection[str]
) -> dict[str, Known]:
    """Which of these items the source has offered before, by the item."""
    found: dict[str, Known] = {}
    wanted = sorted(set(items))
    columns = [source_items.c[name] for name in ("item", "content", "article", "seen_at")]
    for start in range(0, len(wanted), _PIECE):
        query = select(*columns).where(
            source_items.c.source == source,
            source_items.c.item.in_(wanted[start : start + _PIECE]),
        )
        for row in await connection.execute(query):
            found[row.item] = Known(*row)
    return found


async def last_seen(connection: AsyncConnection, source: int) -> datetime | None:
    """When an item of a source was last seen to be offered (UTC); None: it has none."""
    query = select(func.max(source_items.c.seen_at)).where(source_items.c.source == source)
    seen_at: datetime | None = await connection.scalar(query)
    return seen_at


async def last_offered(connection: AsyncConnection, source: int, article: int) -> datetime | None:
    """When a source was last seen to offer an item that became an article, under whatever id (UTC);
    None: it has offered none."""
    query = select(func.max(source_items.c.seen_at)).where(
        source_items.c.source == source, source_items.c.article == article
    )
    seen_at: datetime | None = await connection.scalar(query)
    return seen_at


async def keep(
    connection: AsyncConnection, source: int, offered: Sequence[Offered], now: datetime
) -> None:
    """Remember items, or what those that are known say now."""
    for start in range(0, len(offered), _PIECE):
        rows = [
            {
                "source": source,
                "item": one.item,
                "content": one.content,
                "article": one.article,
                "seen_at": now,
            }
            for one in offered[start : start + _PIECE]
        ]
        insert = insert_into(connection, source_items)
        said = {name: insert.excluded[name] for name in ("content", "article", "seen_at")}
        await connection.execute(
            insert.on_conflict_do_update(index_elements=["source", "item"], set_=said), rows
        )


async def forget(connection: AsyncConnection, source: int, article: int) -> None:
    """Forget which items of a source an article is."""
    await connection.execute(
        delete(source_items).where(
            source_items.c.source == source, source_items.c.article == article
        )
    )


async def move(connection: AsyncConnection, source: int, former: int, article: int) -> None:
    """Let the items of a source that are an article be another one."""
    await connection.execute(
        update(source_items)
        .where(source_items.c.source == source, source_items.c.article == former)
        .values(article=article)
    )


async def still_offered(
    connection: AsyncConnection, source: int, items: Mapping[str, Known], now: datetime
) -> int:
    """Note that known items are still offered, once a day; how many were noted now."""
    stale = sorted(item for item, one in items.items() if now - one.seen_at >= _NOTED_AGAIN)
    for start in range(0, len(stale), _PIECE):
        await connection.execute(
            update(source_items)
            .where(
                source_items.c.source == source,
                source_items.c.item.in_(stale[start : start + _PIECE]),
            )
            .values(seen_at=now)
        )
    return len(stale)
