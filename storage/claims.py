"""Who is changing an article at the desk, so that two do not do so at once unawares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import case, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.acts import Who
from storage.dialects import insert_into
from storage.schema_decisions import claims


@dataclass(frozen=True, slots=True)
class Claim:
    """Who is changing an article, since when, and in which draft of his (0: none yet)."""

    editor_id: int
    name: str
    since: datetime
    draft: int = 0


_COLUMNS = (claims.c.editor_id, claims.c.name, claims.c.since, claims.c.draft)


async def claim(
    connection: AsyncConnection,
    article: int,
    who: Who,
    now: datetime,
    *,
    patience: timedelta,
    over: bool = False,
) -> Claim:
    """Have an article alone, or go on having it. Of another, who did something with it within the
    `patience`, it is taken only where `over`. Who has it then."""
    fresh = insert_into(connection, claims).values(
        article=article, editor_id=who.id, name=who.name, since=now, seen_at=now
    )
    is_mine, ended = claims.c.editor_id == who.id, claims.c.seen_at <= now - patience
    taken = await connection.execute(
        fresh.on_conflict_do_update(
            index_elements=["article"],
            set_={
                "editor_id": who.id,
                "name": who.name,
                "draft": case((is_mine, claims.c.draft), else_=0),
                "since": case((is_mine & ~ended, claims.c.since), else_=fresh.excluded.since),
                "seen_at": now,
            },
            where=None if over else or_(is_mine, ended),
        ).returning(*_COLUMNS)
    )
    row = taken.first()
    there = Claim(*row) if row is not None else await of(connection, article)
    assert there is not None  # noqa: S101 - it is held by the statement above
    return there


async def of(connection: AsyncConnection, article: int) -> Claim | None:
    """Who is changing an article; None where nobody is."""
    found = await connection.execute(select(*_COLUMNS).where(claims.c.article == article))
    row = found.first()
    return Claim(*row) if row else None


async def begin(connection: AsyncConnection, article: int, editor_id: int, draft: int) -> None:
    """Keep in which draft an editor changes an article that he has."""
    mine = (claims.c.article == article) & (claims.c.editor_id == editor_id)
    await connection.execute(update(claims).where(mine).values(draft=draft))


async def release(connection: AsyncConnection, article: int, editor_id: int) -> None:
    """Have it no more; another's claim stays."""
    await connection.execute(
        delete(claims).where(claims.c.article == article, claims.c.editor_id == editor_id)
    )
