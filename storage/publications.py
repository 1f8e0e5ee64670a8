"""Articles of editors that are to be published at an instant: each once, whoever looks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.acts import Who
from storage.schema_desk import publications, roles
from storage.vocabulary_desk import Stage

# Nothing is published of what is held before an owner has it; until then anybody may cancel it.
ON_HOLD = (Stage.HELD, Stage.ASKED)
WAITING = (Stage.SCHEDULED, *ON_HOLD)


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
    connection: AsyncConnection,
    number: int,
    become: Stage,
    *,
    of: Collection[Stage] = (Stage.SCHEDULED,),
) -> bool:
    """Say what became of one that waits (`of` which stages); False where that was said before: of
    all who would only one does. Its words go with it: what is published is an article, what is not
    is a draft."""
    ended = await connection.execute(
        update(publications)
        .where(publications.c.id == number, publications.c.stage.in_(of))
        .values(stage=become, payload="{}")
    )
    return ended.rowcount == 1


async def scheduled_by(connection: AsyncConnection, editor_id: int) -> list[Publication]:
    """What an editor has put off and nobody holds, the next one first."""
    mine = (publications.c.editor_id == editor_id) & (publications.c.stage == Stage.SCHEDULED)
    return await _found(connection, mine)


async def held_of(connection: AsyncConnection, editor_id: int) -> list[Publication]:
    """What is held of somebody, the next one first."""
    mine = (publications.c.editor_id == editor_id) & publications.c.stage.in_(ON_HOLD)
    return await _found(connection, mine)


async def held(connection: AsyncConnection) -> list[Publication]:
    """All that is held."""
    return await _found(connection, publications.c.stage.in_(ON_HOLD))


async def untold(
    connection: AsyncConnection, owners: Collection[int], now: datetime
) -> list[Publication]:
    """What owners are to be asked about now: who has put it off is no editor any more (`owners` are
    EDITOR_IDS), or an owner knew so and has not decided by its instant."""
    is_editor = publications.c.editor_id.in_(list(owners)) | exists().where(
        roles.c.user_id == publications.c.editor_id
    )
    late = (publications.c.stage == Stage.HELD) & (publications.c.due_at <= now)
    lost = (publications.c.stage == Stage.SCHEDULED) & ~is_editor
    return await _found(connection, late | lost)


async def _found(connection: AsyncConnection, which: ColumnElement[bool]) -> list[Publication]:
    found = await connection.execute(
        select(*_COLUMNS).where(which).order_by(publications.c.due_at, publications.c.id)
    )
    return [Publication(*row) for row in found]


async def move(
    connection: AsyncConnection, number: int, of: Collection[Stage], become: Stage
) -> bool:
    """Hold one, or note that owners were asked about it; False where somebody was quicker."""
    moved = await connection.execute(
        update(publications)
        .where(publications.c.id == number, publications.c.stage.in_(of))
        .values(stage=become)
    )
    return moved.rowcount == 1


async def put_off(connection: AsyncConnection, number: int, due_at: datetime) -> bool:
    """Let one that is scheduled be published at another instant; False where it is so already, or
    does not wait any more."""
    moved = await connection.execute(
        update(publications)
        .where(
            publications.c.id == number,
            publications.c.stage == Stage.SCHEDULED,
            publications.c.due_at != due_at,
        )
        .values(due_at=due_at)
    )
    return moved.rowcount == 1


async def keep(connection: AsyncConnection, number: int, who: Who) -> bool:
    """Let one that is held be somebody else's, and be published in time; False where it is held no
    more."""
    kept = await connection.execute(
        update(publications)
        .where(publications.c.id == number, publications.c.stage.in_(ON_HOLD))
        .values(stage=Stage.SCHEDULED, editor_id=who.id, name=who.name)
    )
    return kept.rowcount == 1


async def became(
    connection: AsyncConnection, number: int, stage: Stage, article: int | None
) -> None:
    """What the publication that was claimed a moment before has become."""
    await connection.execute(
        update(publications).where(publications.c.id == number).values(stage=stage, article=article)
    )
