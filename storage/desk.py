"""What the desk shows: what was published lately, and how far its sending has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, case, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import stops, stories
from storage.schema import articles, deliveries, fanouts
from storage.schema_desk import acts, publications, takebacks
from storage.schema_stories import story_members
from storage.stops import Stopped
from storage.vocabulary import Kind, Lane, State
from storage.vocabulary_desk import Act, Stage, Stop

# So many of the newest articles of editors are looked at for what is not sent yet.
_LOOKED_AT = 100
# Written out, not as parameters: the indices hold only these.
_IS_OWED: ColumnElement[bool] = literal_column(f"deliveries.state = {State.OWED:d}")
_IS_AT_IT: ColumnElement[bool] = literal_column(
    f"deliveries.state IN ({State.CLAIMED:d}, {State.WAITING:d})"
)
_IS_ALERT: ColumnElement[bool] = deliveries.c.kind == literal_column(f"{Kind.ALERT:d}")


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be published: the number of its publication, who has put it off (as he is called,
    and by number), until when."""

    id: int
    title: str
    name: str
    editor_id: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Published:
    """An article that an editor has published, as it is called now; `who` is his number; `gone`: it
    was taken back."""

    article: int
    title: str
    name: str
    who: int
    at: datetime
    gone: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """How many alerts of a whole story were sent, failed, are still owed and were not sent because
    an editor has stopped them, or are put off by their readers' quiet hours and caps; `more`: some
    are not even written down yet. Of an article that has joined it, what the story has told first:
    its number (0: this one has) and title."""

    sent: int = 0
    failed: int = 0
    left: int = 0
    dropped: int = 0
    put_off: int = 0
    more: bool = False
    first: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many alerts an article owes that were sent, failed, and are still owed; `more`: some are
    not even written down yet. `wrong`: how often readers said that it is not about their topic.
    `stopped`: whether an editor has stopped its story; `dropped`: how many were not sent for that;
    `put_off`: how many wait for the end of their readers' quiet hours, or of the day. `whole`: the
    same of the story."""

    sent: int
    failed: int
    left: int
    more: bool
    wrong: int
    dropped: int = 0
    stopped: Stopped | None = None
    whole: Whole = Whole()
    put_off: int = 0

    @property
    def goes_on(self) -> bool:
        """Whether something of the story is still being sent by itself."""
        held = self.stopped is not None and self.stopped.stage is Stop.HELD
        return not held and (self.whole.more or self.whole.left > 0)


async def planned(connection: AsyncConnection, *, limit: int) -> list[Planned]:
    """What waits for its time, the next one first."""
    found = await connection.execute(
        select(
            publications.c.id,
            publications.c.title,
            publications.c.name,
            publications.c.editor_id,
            publications.c.due_at,
        )
        .where(publications.c.stage == Stage.SCHEDULED)
        .order_by(publications.c.due_at, publications.c.id)
        .limit(limit)
    )
    return [Planned(*row) for row in found]


async def waiting(connection: AsyncConnection) -> int:
    """How many wait for their time."""
    found = await connection.scalar(
        select(func.count()).where(publications.c.stage == Stage.SCHEDULED)
    )
    return int(found or 0)


_PUBLISHED = (
    select(
        articles.c.id,
        articles.c.title,
        acts.c.name,
        acts.c.who,
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


async def unfinished(connection: AsyncConnection, *, limit: int) -> list[Published]:
    """What editors have published and is not sent to all yet, or is stopped; the newest first."""
    found = [Published(*row) for row in await connection.execute(_PUBLISHED.limit(_LOOKED_AT))]
    lately = {one.article: one for one in found if not one.gone}
    story = await stories.of(connection, list(lately))
    # What waits is asked for, not what was sent: that is a thousand times as much.
    waits = [_IS_OWED & (deliveries.c.lane == Lane.ALERT), _IS_AT_IT]
    unsent = await stops.held(connection)
    for one in waits:
        unsent |= set(
            await connection.scalars(select(deliveries.c.subject).where(_IS_ALERT, one).distinct())
        )
    written = list(await connection.scalars(select(fanouts.c.article).distinct()))
    unsent |= set((await stories.of(connection, written)).values())
    return [one for number, one in lately.items() if story[number] in unsent][:limit]


async def published_one(connection: AsyncConnection, article: int) -> Published | None:
    """An article that an editor has published; None for any other."""
    found = await connection.execute(_PUBLISHED.where(articles.c.id == article).limit(1))
    row = found.one_or_none()
    return Published(*row) if row else None


async def progress(connection: AsyncConnection, article: int) -> Progress:
    """How far the alerts of an article, and of its story, have come."""
    story = (await stories.of(connection, [article]))[article]
    whole, own = await _counted(connection, article, story)
    members = select(story_members.c.article).where(story_members.c.story == story)
    coming = await connection.scalars(
        select(fanouts.c.article).where(
            or_(fanouts.c.article.in_((article, story)), fanouts.c.article.in_(members))
        )
    )
    unwritten = set(coming)
    # Who says so today: what an editor has decided of it takes nobody's word back.
    wrong = await connection.scalar(
        select(func.count()).select_from(takebacks).where(takebacks.c.article == article)
    )
    title = None
    if story != article:
        stands = (articles.c.id == story) & articles.c.retracted_at.is_(None)
        title = await connection.scalar(select(articles.c.title).where(stands))
    first = story if title is not None else 0
    return Progress(
        *own[:3],
        article in unwritten,
        int(wrong or 0),
        own[3],
        await stops.of_article(connection, article),
        Whole(*whole, bool(unwritten), first, title or ""),
        own[4],
    )


_Counts: TypeAlias = tuple[int, int, int, int, int]


async def _counted(
    connection: AsyncConnection, article: int, story: int
) -> tuple[_Counts, _Counts]:
    """How many alerts of a story, and those of it that an article owes, were sent, failed, are
    owed, were stopped, and are put off."""
    # Written so that the index of alerts is used: its condition stands in the statement.
    why = deliveries.c.reason.in_((stops.DROPPED, stops.NO_NEWS))
    stopped = (deliveries.c.state == State.DROPPED) & why
    owes = func.coalesce(deliveries.c.article, deliveries.c.subject) == article
    found = await connection.execute(
        select(
            deliveries.c.state,
            func.count(),
            func.sum(case((stopped, 1), else_=0)),
            func.sum(case((owes, 1), else_=0)),
            func.sum(case((stopped & owes, 1), else_=0)),
        )
        .where(deliveries.c.subject == story, _IS_ALERT)
        .group_by(deliveries.c.state)
    )
    rows = [(State(row[0]), *(int(number or 0) for number in row[1:])) for row in found]

    def counts(all_: int, dropped: int) -> _Counts:
        of = {row[0]: row[all_] for row in rows}
        left = sum(of.get(one, 0) for one in (State.OWED, State.CLAIMED, State.WAITING))
        gone = sum(row[dropped] for row in rows)
        put_off = of.get(State.DEFERRED, 0)
        return of.get(State.SENT, 0), of.get(State.DEAD, 0), left, gone, put_off

    return counts(1, 2), counts(3, 4)
