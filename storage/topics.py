"""Topics: what an article can be about and a chat can follow."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

import orjson
from sqlalchemy import ColumnElement, Row, bindparam, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import is_news
from storage.dialects import insert_into
from storage.schema import article_topics, articles, topics
from storage.schema_rules import rule_topics
from storage.vocabulary import IN_WORDS, TopicKind

_AT_ONCE = 1000  # rows that are read before others have their turn


@dataclass(frozen=True, slots=True)
class Topic:
    """A stored topic. `key` is unique within its kind; `phrases`: of a named one, as stored."""

    id: int
    kind: TopicKind
    key: str
    title: str
    followers: int
    phrases: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The phrases of a named one, as typed; none of others."""
        return tuple(orjson.loads(self.phrases)) if self.phrases else ()


# Columns of `topics` for a Topic.
COLUMNS = (
    topics.c.id,
    topics.c.kind,
    topics.c.key,
    topics.c.title,
    topics.c.followers,
    topics.c.phrases,
)


_TAG = TopicKind.HASHTAG


def _topic(row: Row[*tuple[Any, ...]]) -> Topic:
    return Topic(*row)


async def ensure(
    connection: AsyncConnection,
    wanted: Mapping[tuple[str, str], str],
    now: datetime,
    *,
    by_article: bool = False,
) -> dict[tuple[str, str], int]:
    """The ids of topics by (kind, key); those not there yet are made with the title given.

    Words of readers are for themselves: a hashtag gets its key as title, until an article carries
    it (`by_article`), which then has the article's spelling; a phrase is spelt as its readers spell
    it while they all agree, and by its key as soon as two do not.
    """
    there: dict[tuple[str, str], Topic] = {
        (topic.kind, topic.key): topic
        for topic in await by_keys(connection, wanted.keys(), held=not by_article)
    }
    missing = wanted.keys() - there.keys()
    await _spell(
        connection,
        {
            topic.id: wanted[key] if by_article else topic.key
            for key, topic in there.items()
            if (
                topic.kind == TopicKind.HASHTAG and topic.title == topic.key
                if by_article
                else topic.kind == TopicKind.KEYWORD and topic.title != wanted[key]
            )
        },
    )
    ids: dict[tuple[str, str], int] = {key: topic.id for key, topic in there.items()}
    if not missing:
        return ids
    # Only those: an INSERT that meets a conflict uses up a number all the same.
    await connection.execute(
        insert_into(connection, topics).on_conflict_do_nothing(),
        # In one order, so that two writers on PostgreSQL cannot wait for each other.
        [
            {
                "kind": kind,
                "key": key,
                "title": key if kind == _TAG and not by_article else wanted[kind, key],
                "created_at": now,
            }
            for kind, key in sorted(missing)
        ],
    )
    made = await by_keys(connection, missing)
    return ids | {(topic.kind, topic.key): topic.id for topic in made}


async def _spell(connection: AsyncConnection, titles: Mapping[int, str]) -> None:
    """Show some topics in another spelling."""
    for topic, title in sorted(titles.items()):
        await connection.execute(
            update(topics).where(topics.c.id == topic, topics.c.title != title).values(title=title)
        )


async def forget_spellings(connection: AsyncConnection) -> None:
    """Phrases, and hashtags that no article has carried, are shown by their keys: rows of an export
    of an earlier release may be spelt as their first reader spelt them."""
    carried = exists().where(article_topics.c.topic == topics.c.id)
    await connection.execute(
        update(topics)
        .where(
            topics.c.title != topics.c.key,
            or_(
                topics.c.kind == TopicKind.KEYWORD,
                (topics.c.kind == TopicKind.HASHTAG) & ~carried,
            ),
        )
        .values(title=topics.c.key)
    )


_BY_KEYS = select(*COLUMNS).where(
    topics.c.kind == bindparam("of_kind"), topics.c.key.in_(bindparam("keys", expanding=True))
)
_BY_KEYS_HELD = _BY_KEYS.with_for_update(read=True, key_share=True)
_BY_IDS = select(*COLUMNS).where(topics.c.id.in_(bindparam("ids", expanding=True)))


async def by_keys(
    connection: AsyncConnection, keys: Collection[tuple[str, str]], *, held: bool = False
) -> list[Topic]:
    """The topics that exist among (kind, key) pairs, in no order.

    On PostgreSQL, `held` ones cannot be removed before the transaction ends.
    """
    rows: list[Topic] = []
    for kind in sorted({kind for kind, _ in keys}):
        of_kind = [key for other, key in keys if other == kind]
        # In slices: SQLite before 3.32 takes 999 variables.
        for at in range(0, len(of_kind), 500):
            query = _BY_KEYS_HELD if held else _BY_KEYS
            found = await connection.execute(
                query, {"of_kind": kind, "keys": of_kind[at : at + 500]}
            )
            rows.extend(_topic(row) for row in found)
    return rows


def looked_for() -> ColumnElement[bool]:
    """Whether a topic (of a query on them) is followed, or named by the conditions of anybody."""
    return or_(topics.c.followers > 0, topics.c.id.in_(select(rule_topics.c.topic)))


async def followed_phrases(connection: AsyncConnection) -> dict[str, str]:
    """The phrases that somebody follows, or names in a condition: titles by key. Others have their
    turn while many are read. Of named topics: named.py."""
    found = await connection.execute(
        select(topics.c.key, topics.c.title).where(topics.c.kind == TopicKind.KEYWORD, looked_for())
    )
    titles: dict[str, str] = {}
    while rows := found.fetchmany(_AT_ONCE):
        titles.update((row.key, row.title) for row in rows)
        await asyncio.sleep(0)
    return titles


# How many are followed, and two sums over their numbers: other topics have other sums (a number
# is never used again), and nothing need be read to know that they are still the same.
FollowedMark: TypeAlias = tuple[int, int, int]
_PRIME = 999_983
_REST = topics.c.id % _PRIME
_MARK = select(
    func.count(),
    func.coalesce(func.sum(topics.c.id), 0),
    func.coalesce(func.sum(_REST * _REST % _PRIME), 0),
).where(topics.c.kind.in_(IN_WORDS), looked_for())


async def followed_mark(connection: AsyncConnection) -> FollowedMark:
    """Changes when somebody begins to follow a phrase or a named topic that nobody followed (or to
    name it in a condition), or when the last one ceases to."""
    row = (await connection.execute(_MARK)).one()
    return row[0], int(row[1]), int(row[2])


async def by_ids(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Topic]:
    """The topics of some ids, by id; unknown ids are left out."""
    found = await connection.execute(_BY_IDS, {"ids": list(ids)})
    return {row.id: _topic(row) for row in found}


@dataclass(frozen=True, slots=True)
class Activity:
    """How often a topic is in the news: articles in the window asked for, and the latest one. The
    window begins with `since`, unless nothing had come at all by then: with the first article; None
    where nothing has come at all.
    `backlog`: it was never in the news, and the latest one came with its source."""

    articles: int
    latest_title: str
    latest_at: datetime | None
    latest_url: str = ""
    since: datetime | None = None
    backlog: bool = False


_ARTICLES_SINCE = (
    select(func.count())
    .select_from(article_topics.join(articles))
    .where(
        article_topics.c.topic == bindparam("of"),
        articles.c.received_at > bindparam("since", type_=articles.c.received_at.type),
        is_news(),
    )
)
_NEWEST = (
    select(articles.c.title, articles.c.published_at, articles.c.url)
    .select_from(article_topics.join(articles))
    .where(article_topics.c.topic == bindparam("of"), articles.c.retracted_at.is_(None))
    .limit(1)
)
_LATEST = _NEWEST.where(~articles.c.backlog).order_by(article_topics.c.article.desc())
# What came together when its source was added has no order but its dates.
_LATEST_OF_BACKLOG = _NEWEST.where(articles.c.backlog).order_by(articles.c.published_at.desc())


async def activity(
    connection: AsyncConnection, ids: Sequence[int], since: datetime
) -> dict[int, Activity]:
    """For each topic id: how many articles since an instant, and the latest of all time; of backlog
    only where nothing came since."""
    answers: dict[int, Activity] = {}
    first = await connection.scalar(select(func.min(articles.c.received_at))) if ids else None
    begins = max(since, first) if first else None
    for topic in ids:
        count = await connection.scalar(_ARTICLES_SINCE, {"of": topic, "since": since})
        latest = (await connection.execute(_LATEST, {"of": topic})).first()
        backlog = latest is None
        if backlog:
            latest = (await connection.execute(_LATEST_OF_BACKLOG, {"of": topic})).first()
        answers[topic] = (
            Activity(
                count or 0, latest.title, latest.published_at, latest.url or "", begins, backlog
            )
            if latest
            else Activity(count or 0, "", None, since=begins)
        )
    return answers
