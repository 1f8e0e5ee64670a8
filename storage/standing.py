"""How articles stand now: to which wording they have come, and whether they stand at all."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import articles


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
