"""What an editor was shown and has not confirmed yet: articles, entries of the registry."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema_desk import drafts
from storage.vocabulary import DraftKind


async def add(
    connection: AsyncConnection, editor_id: int, kind: DraftKind, payload: str, now: datetime
) -> int:
    """Keep a draft; its id. `payload` is JSON: of the parsed article, or {"kind", "entry"}."""
    inserted = await connection.execute(
        drafts.insert()
        .values(kind=kind, editor_id=editor_id, payload=payload, created_at=now)
        .returning(drafts.c.id)
    )
    return int(inserted.scalar_one())


async def get(
    connection: AsyncConnection, draft: int, editor_id: int, kind: DraftKind
) -> str | None:
    """The payload of an editor's draft, which stays; None when it is gone, another's, or of
    another kind."""
    payload: str | None = await connection.scalar(
        select(drafts.c.payload).where(
            drafts.c.id == draft, drafts.c.editor_id == editor_id, drafts.c.kind == kind
        )
    )
    return payload


async def take(
    connection: AsyncConnection, draft: int, editor_id: int, kind: DraftKind
) -> str | None:
    """Remove an editor's draft and give its payload; None when it is gone, another's, or of
    another kind.

    Whoever takes it has it alone: of two presses on "publish" only one gets the payload.
    """
    removed = await connection.execute(
        delete(drafts)
        .where(drafts.c.id == draft, drafts.c.editor_id == editor_id, drafts.c.kind == kind)
        .returning(drafts.c.payload)
    )
    payload: str | None = removed.scalar_one_or_none()
    return payload


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Remove drafts older than an instant; how many."""
    removed = await connection.execute(delete(drafts).where(drafts.c.created_at < before))
    return removed.rowcount
