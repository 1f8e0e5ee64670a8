"""Stories: which articles tell of one event, as it is stored.

An article that has no row is a story of its own: it came before there were stories, or is too old
for the window.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Select, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import is_news
from storage.dialects import among, for_rows, insert_into
from storage.locks import Lock
from storage.schema import articles
from storage.schema_stories import shown_alerts, story_members, story_traits
from storage.vocabulary import Joined

_PRUNED = 1_000  # rows in one piece
_FIRST = 100  # articles, of which more than one or two were not corrected since


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article belongs: to a story (by the article that it began with), how it came there,
    which stories are related (below zero: those of them that tell the same event, as far as can be
    seen), which of these are only `loose`ly so, and what of it others are compared with."""

    story: int
    how: Joined
    related: tuple[int, ...] = ()
    traits: bytes = b""
    loose: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """An article that was placed: its row's number, and what of it others are compared with, where
    that is kept."""

    number: int
    article: int
    story: int
    traits: bytes | None
    how: Joined

    @property
    def unsure(self) -> bool:
        """Whether it says something else than when it came to its story (`tell_otherwise`)."""
        return self.how is Joined.NEW and self.story != self.article


def story_id(article: ColumnElement[int]) -> ColumnElement[int]:
    """The story of an article (of a query that has `story_members` of it in an outer join)."""
    return func.coalesce(story_members.c.story, article)


async def hold(connection: AsyncConnection) -> None:
    """Let no other process place articles until the transaction ends."""
    if connection.dialect.name == "postgresql":
        # A statement of its own: the next one must see what was committed while this one waited.
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.STORIES:d})"))


# In their order: so they are numbered.
_ADD = "INSERT INTO story_members (article, story, how, related) SELECT %s RETURNING id"
_ADD_SQLITE = _ADD % (
    ", ".join(f"json_extract(value, '$[{column}]')" for column in range(4))
    + " FROM json_each(?) ORDER BY key"
)
_ADD_POSTGRESQL = _ADD % (
    "article, story, how, related FROM unnest($1::bigint[], $2::bigint[], $3::varchar[], "
    "$4::text[]) WITH ORDINALITY AS s(article, story, how, related, place) ORDER BY place"
)
_KEEP = {
    "sqlite": "INSERT INTO story_traits (member, traits) VALUES (?, ?)",
    "postgresql": "INSERT INTO story_traits (member, traits) VALUES ($1, $2)",
}


def _stored(one: Place) -> list[int | list[int]]:
    """What is related, what is loosely so each in a list of its own."""
    return [[it] if it in one.loose else it for it in one.related]


async def add(connection: AsyncConnection, placed: Mapping[int, Place]) -> list[int]:
    """Store where articles belong, by article, in their order; the numbers of their rows. The
    transaction holds the lock (`hold`), so that numbers come in the order of the commits."""
    rows = [
        (article, one.story, one.how.value, orjson.dumps(_stored(one)).decode())
        for article, one in placed.items()
    ]
    added = await for_rows(connection, rows, sqlite=_ADD_SQLITE, postgresql=_ADD_POSTGRESQL)
    numbers = sorted(number for (number,) in added)
    kept = [
        (number, one.traits)
        for number, one in zip(numbers, placed.values(), strict=True)
        if one.traits
    ]
    if kept:
        await connection.exec_driver_sql(_KEEP[connection.dialect.name], kept)
    return numbers


async def newest(connection: AsyncConnection) -> int:
    """The number of the last row; 0 where there is none."""
    return await connection.scalar(select(func.max(story_members.c.id))) or 0


async def before(connection: AsyncConnection, since: datetime) -> int:
    """A number behind which all rows are of articles that came since an instant."""
    # Rows are numbered about in the order in which articles came: who looks at a few need not look
    # at the rows of years.
    came_first = (
        select(story_members.c.id)
        .join_from(articles, story_members, story_members.c.article == articles.c.id)
        .where(articles.c.received_at >= since)
        .order_by(articles.c.received_at)
        .limit(_FIRST)
    )
    first = await connection.scalar(select(func.min(came_first.subquery().c.id)))
    return await newest(connection) if first is None else first - 1


async def behind(connection: AsyncConnection, number: int, *, limit: int) -> list[Member]:
    """The rows behind a number, in their order, `limit` at most."""
    rows = _members().where(story_members.c.id > number).order_by(story_members.c.id)
    return [Member(*row) for row in await connection.execute(rows.limit(limit))]


async def between(
    connection: AsyncConnection, number: int, until: int, *, limit: int
) -> list[Member]:
    """The rows behind a number and before another one, the newest first, `limit` at most."""
    rows = _members().where(story_members.c.id > number, story_members.c.id < until)
    rows = rows.order_by(story_members.c.id.desc()).limit(limit)
    return [Member(*row) for row in await connection.execute(rows)]


async def of_stories(
    connection: AsyncConnection, number: int, until: int, stories: Collection[int]
) -> list[Member]:
    """The rows of some stories behind a number, up to another one, in their order."""
    rows = _members().where(story_members.c.id > number, story_members.c.id <= until)
    rows = rows.where(among(connection, story_members.c.story, stories))
    return [Member(*row) for row in await connection.execute(rows.order_by(story_members.c.id))]


def _members() -> Select[Any]:
    return select(
        story_members.c.id,
        story_members.c.article,
        story_members.c.story,
        story_traits.c.traits,
        story_members.c.how,
    ).join(story_traits, story_traits.c.member == story_members.c.id, isouter=True)


async def prune_traits(connection: AsyncConnection, since: datetime) -> int:
    """Let go of the traits of articles that came before an instant; how many. Call again until it
    is 0."""
    last = await before(connection, since)
    some = (
        select(story_traits.c.member)
        .where(story_traits.c.member <= last)
        .order_by(story_traits.c.member)
        .limit(_PRUNED)
    )
    gone = await connection.execute(delete(story_traits).where(story_traits.c.member.in_(some)))
    return gone.rowcount


async def of(connection: AsyncConnection, ids: Collection[int]) -> dict[int, int]:
    """The stories of some articles, by article."""
    found = await connection.execute(
        select(story_members.c.article, story_members.c.story).where(
            among(connection, story_members.c.article, ids)
        )
    )
    known = {row.article: row.story for row in found}
    return {article: known.get(article, article) for article in ids}


async def members(
    connection: AsyncConnection, stories: Collection[int], *, most: int = 0
) -> dict[int, Sequence[int]]:
    """The articles of some stories, by story, the first one first; of each `most` at most (0: all),
    the first one and those that came last."""
    found = await connection.execute(
        select(story_members.c.story, story_members.c.article)
        .where(among(connection, story_members.c.story, stories))
        .order_by(story_members.c.article)
    )
    answer: dict[int, list[int]] = {}
    for story, article in found:
        answer.setdefault(story, []).append(article)
    return {
        story: _few(answer.get(story, [story]), most) if most else answer.get(story, [story])
        for story in stories
    }


async def told(
    connection: AsyncConnection, ids: Collection[int], languages: Collection[str] = ()
) -> dict[int, list[int]]:
    """The articles of some stories of which readers are told, in some languages or (none) in any,
    by story, the first one first; a story of one article is left out."""
    those = [articles.c.language.in_(list(languages))] if languages else []
    found = await connection.execute(
        select(story_members.c.story, story_members.c.article)
        .join(articles, articles.c.id == story_members.c.article)
        .where(among(connection, story_members.c.story, ids), is_news(), *those)
        .order_by(story_members.c.article)
    )
    answer: dict[int, list[int]] = {}
    for story, article in found:
        answer.setdefault(story, []).append(article)
    return {story: some for story, some in answer.items() if len(some) > 1}


def _few(every: list[int], most: int) -> list[int]:
    return every if len(every) <= most else [every[0], *every[len(every) - most + 1 :]]


async def tell_otherwise(connection: AsyncConnection, article: int, other: int) -> None:
    """An article says something else now, or is one that was parted from another, which told the
    same until then: it is of the story of that one (or of its own) still, and whoever has a window
    learns its new words, and whether the story says them (`leave`). Not where somebody places
    articles just now, for he may wait for us."""
    story = await connection.scalar(
        select(story_members.c.story).where(story_members.c.article == other)
    )
    if story is not None and await _may_hold(connection):
        await _put_anew(connection, article, story)


async def leave(connection: AsyncConnection, ids: Collection[int]) -> dict[int, int]:
    """Make stories of their own of articles that say nothing of what their stories say, but of
    those that chats have before their eyes: what these are told of them is told to the story. The
    stories that were left, by article: who was alerted of them reads of it still. The transaction
    holds the lock."""
    shown = select(shown_alerts.c.article).where(among(connection, shown_alerts.c.article, ids))
    told = set(await connection.scalars(shown))
    mine = await of(connection, [article for article in ids if article not in told])
    left = {article: story for article, story in mine.items() if story != article}
    for article in left:
        await _put_anew(connection, article, article)
    return left


async def leave_at_once(connection: AsyncConnection, article: int) -> dict[int, int]:
    """The same of an article in the transaction that lets it say something else; of none where
    somebody places articles just now: then it leaves when the next one is placed."""
    return await leave(connection, [article]) if await _may_hold(connection) else {}


async def _put_anew(connection: AsyncConnection, article: int, story: int) -> None:
    """Let an article be of a story, with a new number; how it came there is not known."""
    was = await connection.execute(
        delete(story_members)
        .where(story_members.c.article == article)
        .returning(story_members.c.related)
    )
    related = was.scalar()
    values = {"related": related} if related is not None else {}
    await connection.execute(
        insert_into(connection, story_members).values(
            article=article, story=story, how=Joined.NEW, **values
        )
    )


async def _may_hold(connection: AsyncConnection) -> bool:
    """What `hold` does, where nobody else has it."""
    if connection.dialect.name != "postgresql":
        return True
    tried = text(f"SELECT pg_try_advisory_xact_lock({Lock.STORIES:d})")
    return bool(await connection.scalar(tried))
