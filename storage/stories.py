"""Stories: which articles tell of one event, as it is stored.

An article that has no row is a story of its own: it came before there were stories, or is too old
for the window.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import ColumnElement, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import Evidence, is_news
from storage.dialects import among, insert_into
from storage.locks import Lock
from storage.schema import article_topics, articles, topics
from storage.schema_stories import story_members
from storage.vocabulary import Joined, TopicKind


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article belongs: to a story (by the article that it began with), how it came there,
    and which stories are related."""

    story: int
    how: Joined
    related: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """A topic that an article is about, with the evidence."""

    kind: TopicKind
    key: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """An article that was placed: its row's number, and what it takes to compare it with others."""

    number: int
    article: int
    story: int
    title: str
    lead: str
    body: str
    language: str
    url: str | None
    published_at: datetime
    about: tuple[About, ...]


def story_id(article: ColumnElement[int]) -> ColumnElement[int]:
    """The story of an article (of a query that has `story_members` of it in an outer join)."""
    return func.coalesce(story_members.c.story, article)


async def hold(connection: AsyncConnection) -> None:
    """Let no other process place articles until the transaction ends."""
    if connection.dialect.name == "postgresql":
        # A statement of its own: the next one must see what was committed while this one waited.
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.STORIES:d})"))


async def add(connection: AsyncConnection, placed: Mapping[int, Place]) -> list[int]:
    """Store where articles belong, by article, in their order; the numbers of their rows. The
    transaction holds the lock (`hold`), so that numbers come in the order of the commits."""
    rows = [
        {
            "article": article,
            "story": one.story,
            "how": one.how,
            "related": orjson.dumps(one.related).decode(),
        }
        for article, one in placed.items()
    ]
    if not rows:
        return []
    last = await newest(connection)
    await connection.execute(insert_into(connection, story_members), rows)
    found = await connection.scalars(
        select(story_members.c.id).where(story_members.c.id > last).order_by(story_members.c.id)
    )
    return list(found)


async def newest(connection: AsyncConnection) -> int:
    """The number of the last row; 0 where there is none."""
    return await connection.scalar(select(func.max(story_members.c.id))) or 0


async def before(connection: AsyncConnection, since: datetime) -> int:
    """A number behind which all rows are of articles that came since an instant."""
    first = await connection.scalar(
        select(func.min(story_members.c.id))
        .join(articles, articles.c.id == story_members.c.article)
        .where(articles.c.received_at >= since)
    )
    return await newest(connection) if first is None else first - 1


async def behind(connection: AsyncConnection, number: int, *, limit: int) -> list[Member]:
    """The rows behind a number, in their order, `limit` at most."""
    found = await connection.execute(
        select(
            story_members.c.id,
            articles.c.id,
            story_members.c.story,
            articles.c.title,
            articles.c.lead,
            articles.c.body,
            articles.c.language,
            articles.c.url,
            articles.c.published_at,
        )
        .join(articles, articles.c.id == story_members.c.article)
        .where(story_members.c.id > number)
        .order_by(story_members.c.id)
        .limit(limit)
    )
    rows = found.all()
    about: dict[int, list[About]] = {}
    for article, kind, key, evidence in await connection.execute(
        select(article_topics.c.article, topics.c.kind, topics.c.key, article_topics.c.evidence)
        .join(topics, topics.c.id == article_topics.c.topic)
        .where(among(connection, article_topics.c.article, [row[1] for row in rows]))
    ):
        words = tuple(Evidence(**one) for one in orjson.loads(evidence))
        about.setdefault(article, []).append(About(kind, key, words))
    return [Member(*row, tuple(about.get(row[1], ()))) for row in rows]


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


async def told(connection: AsyncConnection, ids: Collection[int]) -> dict[int, list[int]]:
    """The articles of some stories of which readers are told, by story, the first one first; a
    story of one article is left out."""
    found = await connection.execute(
        select(story_members.c.story, story_members.c.article)
        .join(articles, articles.c.id == story_members.c.article)
        .where(among(connection, story_members.c.story, ids), is_news())
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
    learns its new words. Not where somebody places articles just now, for he may wait for us."""
    story = await connection.scalar(
        select(story_members.c.story).where(story_members.c.article == other)
    )
    if story is None or not await _may_hold(connection):
        return
    was = await connection.execute(
        delete(story_members)
        .where(story_members.c.article == article)
        .returning(story_members.c.how, story_members.c.related)
    )
    row = was.first()
    values = {"how": row.how, "related": row.related} if row else {"how": Joined.EVENT}
    await connection.execute(
        insert_into(connection, story_members).values(article=article, story=story, **values)
    )


async def _may_hold(connection: AsyncConnection) -> bool:
    """What `hold` does, where nobody else has it."""
    if connection.dialect.name != "postgresql":
        return True
    tried = text(f"SELECT pg_try_advisory_xact_lock({Lock.STORIES:d})")
    return bool(await connection.scalar(tried))
