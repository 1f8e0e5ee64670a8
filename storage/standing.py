"""How articles stand now: to which wording they have come, whose word they are, and whether they
stand at all."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.schema import articles
from storage.vocabulary import Source


async def standing_of(
    connection: AsyncConnection, ids: Collection[int]
) -> dict[int, tuple[int, bool]]:
    """To which wording some articles have come, and whether they were taken back, by id."""
    found = await connection.execute(
        select(articles.c.id, articles.c.revision, articles.c.retracted_at).where(
            articles.c.id.in_(list(ids))
        )
    )
    return {row.id: (row.revision, row.retracted_at is not None) for row in found}


async def rewritten(connection: AsyncConnection, ids: Collection[int], by: Source) -> list[int]:
    """Those of some articles that are the word of a kind of source, and not its first."""
    if not ids:
        return []
    found = await connection.scalars(
        select(articles.c.id).where(
            among(connection, articles.c.id, ids), articles.c.source == by, articles.c.revision > 1
        )
    )
    return list(found)


async def sources_of(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Source]:
    """Whose word some articles are, by id."""
    found = await connection.execute(
        select(articles.c.id, articles.c.source).where(among(connection, articles.c.id, ids))
    )
    return {row.id: row.source for row in found}
