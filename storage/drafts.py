"""What an editor was shown before it counts: articles, entries of the registry, sources that an
address offers; and for some days, what became of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.publications import WAITING
from storage.schema_desk import drafts, publications
from storage.vocabulary import DraftKind

_THROWN_AWAY = (DraftKind.DISCARDED, DraftKind.DROPPED)


async def add(
    connection: AsyncConnection, editor_id: int, kind: DraftKind, payload: str, now: datetime
) -> int:
    """Keep a draft; its id. `payload` is JSON: of the parsed article,
    {"kind", "entry"}, or {"given", "found", "added"}."""
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


async def change(
    connection: AsyncConnection,
    draft: int,
    editor_id: int,
    payload: str,
    kind: DraftKind = DraftKind.ARTICLE,
) -> bool:
    """Put something else into an editor's draft; False where it is none of the kind any more."""
    changed = await connection.execute(
        update(drafts)
        .where(
            drafts.c.id == draft,
            drafts.c.editor_id == editor_id,
            drafts.c.kind == kind,
        )
        .values(payload=payload)
    )
    return changed.rowcount == 1


async def became(connection: AsyncConnection, draft: int, editor_id: int) -> DraftKind | None:
    """What became of an editor's draft, or what it is still; None when it is gone, or another's."""
    kind: DraftKind | None = await connection.scalar(
        select(drafts.c.kind).where(drafts.c.id == draft, drafts.c.editor_id == editor_id)
    )
    return kind


async def end(
    connection: AsyncConnection, draft: int, editor_id: int, kind: DraftKind, become: DraftKind
) -> str | None:
    """Say what became of an editor's draft, and give its payload; None when it is gone, another's,
    or of another kind.

    Whoever ends it has it alone: of two presses on "publish" only one gets the payload. It stays
    with what became of it, so that a press that is handled again is answered as the first time; of
    what is thrown away nothing else stays.
    """
    mine = (drafts.c.id == draft) & (drafts.c.editor_id == editor_id)
    ended = await connection.execute(
        update(drafts)
        .where(mine, drafts.c.kind == kind)
        .values(kind=become)
        .returning(drafts.c.payload)
    )
    payload: str | None = ended.scalar_one_or_none()
    if become in _THROWN_AWAY:
        await connection.execute(
            update(drafts).where(mine, drafts.c.kind == become).values(payload="{}")
        )
    return payload


async def rewrite(connection: AsyncConnection, draft: int, editor_id: int, payload: str) -> None:
    """Keep something else of an editor's draft."""
    mine = (drafts.c.id == draft) & (drafts.c.editor_id == editor_id)
    await connection.execute(update(drafts).where(mine).values(payload=payload))


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Remove drafts older than an instant; how many. One that waits for its time stays."""
    waits = exists().where(publications.c.draft == drafts.c.id, publications.c.stage.in_(WAITING))
    old = (drafts.c.created_at < before) & ((drafts.c.kind != DraftKind.SCHEDULED) | ~waits)
    removed = await connection.execute(delete(drafts).where(old))
    return removed.rowcount
