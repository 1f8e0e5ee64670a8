"""Articles of editors that are to be published at an instant: each once, whoever looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema_desk import publications
from storage.vocabulary_desk import Stage


@dataclass(frozen=True, slots=True)
class Publication:
    """One that was put off: by whom (as he is called), what (`payload` as of a draft), until when,
    and what became of it; `article` once it is published."""

    id: int
    draft: int
    editor_id: int
    name: str
    title: str
    payload: str
    due_at: datetime
    stage: Stage
    article: int | None


_COLUMNS = (
    publications.c.id,
    publications.c.draft,
    publications.c.editor_id,
    publications.c.name,
    publications.c.title,
    publications.c.payload,
    publications.c.due_at,
    publications.c.stage,
    publications.c.article,
)


async def add(
    connection: AsyncConnection,
    draft: int,
    *,
    editor_id: int,
    name: str,
    title: str,
    payload: str,
    due_at: datetime,
    now: datetime,
) -> int:
    """Put a draft off until an instant; the number of its publication. Raises IntegrityError where
    it waits already."""
    added = await connection.execute(
        publications.insert()
        .values(
            draft=draft,
            editor_id=editor_id,
            name=name,
            title=title,
            payload=payload,
            due_at=due_at,
            made_at=now,
        )
        .returning(publications.c.id)
    )
    return int(added.scalar_one())


async def by_id(connection: AsyncConnection, number: int) -> Publication | None:
    """A publication by its number."""
    found = await connection.execute(select(*_COLUMNS).where(publications.c.id == number))
    row = found.one_or_none()
    return Publication(*row) if row else None


async def waiting_of(connection: AsyncConnection, draft: int) -> Publication | None:
    """The publication for which a draft waits."""
    found = await connection.execute(
        select(*_COLUMNS).where(
            publications.c.draft == draft, publications.c.stage == Stage.SCHEDULED
        )
    )
    row = found.one_or_none()
    return Publication(*row) if row else None


async def last_of(connection: AsyncConnection, draft: int) -> Stage | None:
    """Where the last publication of a draft stands; None where it was never put off."""
    found: Stage | None = await connection.scalar(
        select(publications.c.stage)
        .where(publications.c.draft == draft)
        .order_by(publications.c.id.desc())
        .limit(1)
    )
    return found


async def due(connection: AsyncConnection, now: datetime, *, limit: int) -> list[Publication]:
    """Those whose instant has come, the longest waiting first."""
    found = await connection.execute(
        select(*_COLUMNS)
        .where(publications.c.stage == Stage.SCHEDULED, publications.c.due_at <= now)
        .order_by(publications.c.due_at, publications.c.id)
        .limit(limit)
    )
    return [Publication(*row) for row in found]


async def end(
    connection: AsyncConnection, number: int, become: Stage, *, article: int | None = None
) -> bool:
    """Say what became of one that waits; False where that was said before: of all who would only
    one does. Its words go with it: what is published is an article, what is not is a draft."""
    ended = await connection.execute(
        update(publications)
        .where(publications.c.id == number, publications.c.stage == Stage.SCHEDULED)
        .values(stage=become, article=article, payload="{}")
    )
    return ended.rowcount == 1


async def became(
    connection: AsyncConnection, number: int, stage: Stage, article: int | None
) -> None:
    """What the publication that was claimed a moment before has become."""
    await connection.execute(
        update(publications).where(publications.c.id == number).values(stage=stage, article=article)
    )
