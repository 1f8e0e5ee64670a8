"""What the desk shows: what was published lately, and how far its sending has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import stories
from storage.schema import articles, deliveries, fanouts
from storage.schema_desk import acts, publications, takebacks
from storage.vocabulary import Kind, State
from storage.vocabulary_desk import Act, Stage


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be published: the number of its publication, who has put it off, until when."""

    id: int
    title: str
    name: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Published:
    """An article that an editor has published, as it is called now; `gone`: it was taken back."""

    article: int
    title: str
    name: str
    at: datetime
    gone: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """Of an article's alerts: how many were sent, failed, and are still owed; `more`: some are not
    even written down yet. `wrong`: how often readers said that it is not about their topic."""

    sent: int
    failed: int
    left: int
    more: bool
    wrong: int


async def planned(connection: AsyncConnection, *, limit: int) -> list[Planned]:
    """What waits for its time, the next one first."""
    found = await connection.execute(
        select(publications.c.id, publications.c.title, publications.c.name, publications.c.due_at)
        .where(publications.c.stage == Stage.SCHEDULED)
        .order_by(publications.c.due_at, publications.c.id)
        .limit(limit)
    )
    return [Planned(*row) for row in found]


_PUBLISHED = (
    select(
        articles.c.id,
        articles.c.title,
        acts.c.name,
        acts.c.at,
        articles.c.retracted_at.is_not(None).label("gone"),
    )
    .join(articles, articles.c.id == acts.c.subject)
    .where(acts.c.act == Act.PUBLISH)
    .order_by(acts.c.id.desc())
)


async def published(connection: AsyncConnection, *, limit: int) -> list[Published]:
    """What editors have published, the newest first."""
    return [Published(*row) for row in await connection.execute(_PUBLISHED.limit(limit))]


async def published_one(connection: AsyncConnection, article: int) -> Published | None:
    """An article that an editor has published; None for any other."""
    found = await connection.execute(_PUBLISHED.where(articles.c.id == article).limit(1))
    row = found.one_or_none()
    return Published(*row) if row else None


async def progress(connection: AsyncConnection, article: int) -> Progress:
    """How far the alerts of an article's story have come."""
    story = (await stories.of(connection, [article]))[article]
    # Written so that the index of alerts is used: its condition stands in the statement.
    found = await connection.execute(
        select(deliveries.c.state, func.count())
        .where(deliveries.c.subject == story, deliveries.c.kind == Kind.ALERT)
        .group_by(deliveries.c.state)
    )
    by_state: dict[int, int] = {int(state): count for state, count in found}
    more = await connection.scalar(
        select(fanouts.c.id).where(fanouts.c.article == article).limit(1)
    )
    # Who says so today: what an editor has decided of it takes nobody's word back.
    wrong = await connection.scalar(
        select(func.count()).select_from(takebacks).where(takebacks.c.article == article)
    )
    left = sum(by_state.get(one, 0) for one in (State.OWED, State.CLAIMED, State.WAITING))
    sent, dead = by_state.get(State.SENT, 0), by_state.get(State.DEAD, 0)
    return Progress(sent, dead, left, more is not None, int(wrong or 0))
