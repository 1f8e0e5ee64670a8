"""An editor's articles between the preview and "publish"."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import drafts


async def add(connection: AsyncConnection, editor_id: int, payload: str, now: datetime) -> int:
    """Keep a draft (JSON of the parsed article); its id."""
    inserted = await connection.execute(
        drafts.insert()
        .values(editor_id=editor_id, payload=payload, created_at=now)
        .returning(drafts.c.id)
    )
    return int(inserted.scalar_one())


async def get(connection: AsyncConnection, draft: int, editor_id: int) -> str | None:
    """The payload of an editor's draft, which stays; None when it is gone or another's."""
    return await connection.scalar(
        select(drafts.c.payload).where(drafts.c.id == draft, drafts.c.editor_id == editor_id)
    )


async def take(connection: AsyncConnection, draft: int, editor_id: int) -> str | None:
    """Remove an editor's draft and give its payload; None when it is gone or another's.

    Whoever takes it has it alone: of two presses on "publish" only one gets the payload.
    """
    row = (
        await connection.execute(
            select(drafts.c.payload).where(drafts.c.id == draft, drafts.c.editor_id == editor_id)
        )
    ).first()
    removed = await connection.execute(
        delete(drafts).where(drafts.c.id == draft, drafts.c.editor_id == editor_id)
    )
    return str(row.payload) if row and removed.rowcount == 1 else None


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Remove drafts older than an instant; how many."""
    removed = await connection.execute(delete(drafts).where(drafts.c.created_at < before))
    return removed.rowcount
