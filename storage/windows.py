"""The windows of digests: which articles are in one.

Read for hundreds of chats at once, so the rows are small and the SQL is written by hand: an article
is a number here until somebody renders it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

import orjson
from sqlalchemy import BigInteger, ColumnElement, case, exists, func, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import is_news
from storage.columns import milliseconds
from storage.dialects import among
from storage.outlet_names import keys
from storage.schema import article_topics, articles
from storage.schema_sources import article_sources
from storage.schema_stories import story_members
from storage.stories import story_id
from storage.vocabulary import Source

# (id, revision, published_at, received_at, topics, story, language, related, told):
# milliseconds, topic ids with commas, related stories as they are stored, and who tells it, JSON as
# `_TELLS` has it.
Row = tuple[int, int, int, int, str, int, str, str, str | None]
NONE_RELATED = "[]"
_PUSHED = f"{Source.HTTP}:"  # so the keys of those sources begin


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a window, which topics it is about, of which story it is, and which are related
    to that. `revision` counts what it has said; the instants are milliseconds since 1970, as they
    are stored and compared. `told`: since when each source tells it, by its key, and which outlet
    it said then that it is.
    `beside`: the story of which it is, where it is told as of another one (0: it is not). `loose`:
    those of the related stories that may not stand beneath it, nor it beneath them."""

    id: int
    revision: int
    published_at: int
    received_at: int
    topics: tuple[int, ...]
    story: int
    language: str
    related: tuple[int, ...] = ()
    told: tuple[tuple[int, str, str], ...] = ()
    beside: int = 0
    loose: tuple[int, ...] = ()

    @property
    def same(self) -> tuple[int, ...]:
        """Those of the related stories that tell the same event, as far as can be seen."""
        return tuple(-one for one in self.related if one < 0)

    @property
    def outlets(self) -> frozenset[str]:
        """Who tells it."""
        return frozenset(name or key for _, key, name in self.told)

    @property
    def is_pushed(self) -> bool:
        """Whether nobody tells it but who pushes with a token, whom nobody has chosen."""
        return bool(self.told) and all(key.startswith(_PUSHED) for _, key, _ in self.told)


def listed(row: Row) -> Listed:
    """What a row of `received` says."""
    related = related_of(row[7])
    told = _tellers(row[8])
    return Listed(*row[:4], _numbers(row[4]), *row[5:7], related, told, loose=loose_of(row[7]))


def _numbers(listed_: str) -> tuple[int, ...]:
    """Those of a list with commas between."""
    return tuple(map(int, listed_.split(","))) if listed_ else ()


def _tellers(stored: str | None) -> tuple[tuple[int, str, str], ...]:
    """Since when who tells an article, as `_TELLS` has it."""
    found = orjson.loads(stored) if stored else ()
    return tuple((at, key, keys([outlet])[0]) for at, key, outlet in found)


def related_of(stored: str) -> tuple[int, ...]:
    """Stories that are related to an article's, as they are stored with it."""
    if stored == NONE_RELATED:
        return ()
    every = orjson.loads(stored)
    return tuple(one if isinstance(one, int) else one[0] for one in every)


def loose_of(stored: str) -> tuple[int, ...]:
    """Those of them that belong to no entry with the article."""
    if stored.find("[", 1) < 0:
        return ()
    return tuple(one[0] for one in orjson.loads(stored) if not isinstance(one, int))


ABOUT = {
    "sqlite": "group_concat(t.topic)",
    "postgresql": "string_agg(CAST(t.topic AS text), ',' ORDER BY t.topic)",
}
# Feeds and channels of one name are one outlet; one without a name is known by its road.
_OUTLET = "CASE WHEN s.name = '' THEN s.key ELSE s.name END"
_TELLS = f"s.seen_at, s.key, {_OUTLET}"
# As JSON: whatever a source calls itself, it says nothing of others.
_TOLD = {
    "sqlite": f"json_group_array(json_array({_TELLS}))",
    "postgresql": f"CAST(json_agg(json_build_array({_TELLS}) ORDER BY s.key) AS text)",
}
_RECEIVED = """
SELECT a.id, a.revision, a.published_at, a.received_at, {about}, coalesce(m.story, a.id),
    a.language, coalesce(m.related, '[]'), (
        SELECT {told} FROM article_sources AS s WHERE s.article = a.id AND s.former IS NULL
    )
FROM (
    SELECT id, revision, published_at, received_at, language FROM articles
    WHERE received_at > {since} AND received_at <= {until}
        AND NOT backlog AND retracted_at IS NULL
        AND EXISTS (SELECT 1 FROM article_topics WHERE article = articles.id)
    ORDER BY received_at DESC, id DESC LIMIT {limit}
) AS a JOIN article_topics AS t ON t.article = a.id
LEFT JOIN story_members AS m ON m.article = a.id
GROUP BY a.id, a.revision, a.published_at, a.received_at, a.language, m.story, m.related
ORDER BY a.received_at DESC, a.id DESC
"""


async def received(
    connection: AsyncConnection, *, since: datetime, until: datetime, limit: int
) -> list[Row]:
    """The articles with since < received_at <= until that are about something, received last first,
    and of a fuller window only the last `limit`; no backlog, and nothing that was taken back. Equal
    rows mean that nothing has changed."""
    sql = _RECEIVED.format(
        about=ABOUT[connection.dialect.name],
        told=_TOLD[connection.dialect.name],
        since=milliseconds(since),
        until=milliseconds(until),
        limit=int(limit),
    )
    return cast("list[Row]", list(map(tuple, await connection.exec_driver_sql(sql))))


# As they are stored: they are compared only.
_PUBLISHED = type_coerce(articles.c.published_at, BigInteger).label("published_at")
_RECEIVED_AT = type_coerce(articles.c.received_at, BigInteger).label("received_at")
# What `listed_as` reads, of articles with the rows of `story_members` beside them.
LISTED = (
    articles.c.id,
    articles.c.revision,
    _PUBLISHED,
    _RECEIVED_AT,
    articles.c.language,
    story_id(articles.c.id).label("story"),
)


def listed_as(row: Any, topics: Iterable[int] = ()) -> Listed:
    """A row of `LISTED`, of an article about these topics; nothing is related, no source named."""
    id_, revision, published_at, received_at, language, story = row[: len(LISTED)]
    return Listed(id_, revision, published_at, received_at, tuple(topics), story, language)


def _are_about(
    connection: AsyncConnection,
    topics: Collection[int],
    since: datetime,
    until: datetime,
    but: Collection[int] = (),
) -> tuple[ColumnElement[bool], ...]:
    """Whether articles, `but` some, are about any of the topics with since < received_at <= until,
    as `received` leaves some out. Of a window each article is looked at once: whether it is news
    stands behind its text, and topics have years of articles."""
    is_about = exists().where(
        article_topics.c.article == articles.c.id, article_topics.c.topic.in_(list(topics))
    )
    wanted = *in_window(since, until), is_about
    return (*wanted, ~among(connection, articles.c.id, but)) if but else wanted


def in_window(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    """That articles came with since < received_at <= until, and are news."""
    return articles.c.received_at > since, articles.c.received_at <= until, is_news()


async def count_stories(
    connection: AsyncConnection,
    *,
    topics: Collection[int],
    since: datetime,
    until: datetime,
    but: Collection[int] = (),
    besides: Collection[int] = (),
) -> int:
    """How many stories, `besides` some, have articles, `but` some, about any of the topics there
    are with since < received_at <= until."""
    story = story_id(articles.c.id)
    those = _are_about(connection, topics, since, until, but)
    if besides:
        those = *those, ~among(connection, story, besides)
    with_stories = articles.join(
        story_members, story_members.c.article == articles.c.id, isouter=True
    )
    counted = select(func.count(story.distinct())).select_from(with_stories).where(*those)
    return await connection.scalar(counted) or 0


async def those_of(
    connection: AsyncConnection,
    articles_: Collection[int],
    *,
    topics: Collection[int],
    since: datetime,
    until: datetime,
) -> set[int]:
    """Of some articles, by id, those about any of the topics with since < received_at <= until."""
    those = _are_about(connection, topics, since, until)
    about = among(connection, articles.c.id, articles_), *those
    return set(await connection.scalars(select(articles.c.id).where(*about)))


async def about_each(
    connection: AsyncConnection, topics: Collection[int], *, since: datetime, until: datetime
) -> dict[int, set[int]]:
    """The articles about each of some topics with since < received_at <= until, by topic."""
    found = await connection.execute(
        select(article_topics.c.topic, articles.c.id)
        .join(articles, articles.c.id == article_topics.c.article)
        .where(article_topics.c.topic.in_(list(topics)), *in_window(since, until))
    )
    answer: dict[int, set[int]] = {topic: set() for topic in topics}
    for topic, article in found:
        answer[topic].add(article)
    return answer


async def newest(
    connection: AsyncConnection,
    *,
    topics: Collection[int],
    since: datetime,
    until: datetime,
    limit: int,
    but: Collection[int] = (),
) -> list[Listed]:
    """Articles, `but` some, about any of the topics with since < received_at <= until, those
    published last first, each with all that it is about."""
    found = await connection.execute(
        select(*LISTED, func.coalesce(story_members.c.related, NONE_RELATED).label("related"))
        .join(story_members, story_members.c.article == articles.c.id, isouter=True)
        .where(*_are_about(connection, topics, since, until, but))
        .order_by(articles.c.published_at.desc(), articles.c.id.desc())
        .limit(limit)
    )
    rows = found.all()
    told = await _told(connection, [row.id for row in rows])
    about: dict[int, list[int]] = {}
    for article, topic in await connection.execute(
        select(article_topics.c.article, article_topics.c.topic).where(
            among(connection, article_topics.c.article, [row.id for row in rows])
        )
    ):
        about.setdefault(article, []).append(topic)
    return [
        replace(
            listed_as(row, about.get(row.id, ())),
            related=related_of(row.related),
            loose=loose_of(row.related),
            told=tuple(told.get(row.id, ())),
        )
        for row in rows
    ]


async def _told(
    connection: AsyncConnection, ids: Collection[int]
) -> dict[int, list[tuple[int, str, str]]]:
    """When each source that tells some articles did so first, its key, and which outlet it is, by
    article."""
    found: dict[int, list[tuple[int, str, str]]] = {}
    row = article_sources.c
    outlet = case((row.name == "", row.key), else_=row.name)
    for article, at, key, name in await connection.execute(
        select(row.article, type_coerce(row.seen_at, BigInteger), row.key, outlet).where(
            among(connection, row.article, ids), row.former.is_(None)
        )
    ):
        found.setdefault(article, []).append((at, key, keys([name])[0]))
    return found
