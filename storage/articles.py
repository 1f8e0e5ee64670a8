"""Articles: stored once, recognised again, read back for alerts and digests."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Executable, Row, exists, func, or_, select, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.dialects import among, insert_into
from storage.locks import Lock
from storage.schema import article_topics, articles
from storage.schema_stories import stopped_stories, story_members
from storage.vocabulary import Source

log = logging.getLogger(__name__)

# What may be shown of a body is in its first characters.
_BEGINNING = 2000


@dataclass(frozen=True, slots=True)
class Article:
    """A stored news item. `hashtags` as spelt, without the #; `revision` counts what it has said,
    from 1; `backlog`: from before its source was added, told to nobody; `retracted_at`: since when
    it is taken back; `digest_only`: nobody was alerted to it; instants are UTC."""

    id: int
    title: str
    lead: str
    body: str
    credit: str
    hashtags: tuple[str, ...]
    language: str
    outlet: str
    url: str | None
    source: Source
    source_ref: str
    published_at: datetime
    received_at: datetime
    revision: int
    backlog: bool = False
    retracted_at: datetime | None = None
    digest_only: bool = False


@dataclass(frozen=True, slots=True)
class NewArticle:
    """A news item to store. `text_key` recognises the same text again; `url_key` is the address of
    an article, if it has one of its own."""

    title: str
    lead: str
    body: str
    credit: str
    hashtags: tuple[str, ...]
    language: str
    outlet: str
    url: str | None
    url_key: str | None
    text_key: str
    source: Source
    source_ref: str
    published_at: datetime
    received_at: datetime
    backlog: bool = False
    digest_only: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why an article is about a topic: the words, their place in its text, and the rule."""

    words: str
    start: int
    end: int
    rule: str


def is_news() -> ColumnElement[bool]:
    """Whether an article (of a query on `articles`) is told to readers: it is no backlog, and was
    not taken back."""
    return ~articles.c.backlog & articles.c.retracted_at.is_(None)


# The fields of one that is to be stored, and those that it has in common with what is stored.
_ADDED = tuple(NewArticle.__dataclass_fields__)
_KEPT = tuple(name for name in _ADDED if name in Article.__dataclass_fields__)
# Columns of `articles` for an Article.
COLUMNS = tuple(articles.c[name] for name in Article.__dataclass_fields__)


def article_of(row: Row[*tuple[Any, ...]], *, leaving: Sequence[str] = ()) -> Article:
    """The article of a row of `COLUMNS`, and of others to leave out."""
    values = {name: value for name, value in row._asdict().items() if name not in leaving}
    return Article(**{**values, "hashtags": tags_from(values["hashtags"], values["id"])})


def tags_from(stored: str, article: int) -> tuple[str, ...]:
    """The tags of an article as they are stored."""
    try:
        return tuple(map(str, orjson.loads(stored)))
    except (ValueError, TypeError):  # written by hand: the article is told without them
        log.error("the hashtags of article %s cannot be read", article)
        return ()


def adding(connection: AsyncConnection) -> Executable:
    """The statement of `add`. Whoever stores many makes it once: to make it and to find how it was
    compiled costs more than to run it."""
    return insert_into(connection, articles).on_conflict_do_nothing().returning(articles.c.id)


async def add(
    connection: AsyncConnection, article: NewArticle, statement: Executable | None = None
) -> int | None:
    """Store an article; its id. None when another one has its `text_key` or its `url_key`.
    `statement`: that of `adding`, where it is there already."""
    values = {name: getattr(article, name) for name in _ADDED}
    values["hashtags"] = orjson.dumps(article.hashtags).decode()
    inserted = await connection.execute(
        statement if statement is not None else adding(connection), values
    )
    added: int | None = inserted.scalar_one_or_none()
    return added


def added(article: NewArticle, number: int) -> Article:
    """An article that was just stored, under its number."""
    return Article(id=number, revision=1, **{name: getattr(article, name) for name in _KEPT})


async def make_news(
    connection: AsyncConnection, article: int, at: datetime, *, digest_only: bool = False
) -> bool:
    """Make news of an article that was backlog, or in digests only, received at an instant
    (`storage.received`), so that it is in the digests to come. False when it is news already."""
    made = await connection.execute(
        update(articles)
        .where(
            articles.c.id == article,
            articles.c.backlog | articles.c.digest_only,
            articles.c.retracted_at.is_(None),
        )
        .values(backlog=False, digest_only=digest_only, received_at=at)
    )
    return made.rowcount == 1


async def hand_over(connection: AsyncConnection, article: int, source: Source, ref: str) -> None:
    """Let an article be that of another source, and of an item of it."""
    await connection.execute(
        update(articles).where(articles.c.id == article).values(source=source, source_ref=ref)
    )


async def hold_for_many(connection: AsyncConnection) -> None:
    """Let others who store several articles in one transaction wait until this one ends: of two
    with the same articles in another order each would wait for the other."""
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.MANY_ARTICLES:d})"))


async def set_hashtags(connection: AsyncConnection, article: int, hashtags: Sequence[str]) -> None:
    """Let an article have these tags, as spelt."""
    listed = orjson.dumps(list(hashtags)).decode()
    await connection.execute(
        update(articles).where(articles.c.id == article).values(hashtags=listed)
    )


async def add_topics(
    connection: AsyncConnection, found: Mapping[int, Mapping[int, Sequence[Evidence]]]
) -> None:
    """Record what articles are about, by article and topic, in one go: of those that were just
    stored, and what is not recorded yet of others."""
    rows = [
        {"article": article, "topic": topic, "evidence": dump(evidence)}
        for article, about in found.items()
        for topic, evidence in about.items()
    ]
    if rows:
        await connection.execute(
            insert_into(connection, article_topics).on_conflict_do_nothing(), rows
        )


async def add_topic(
    connection: AsyncConnection, article: int, topic: int, evidence: Sequence[Evidence]
) -> bool:
    """Record one more topic of an article. False when it had it."""
    added = await connection.execute(
        insert_into(connection, article_topics)
        .values(article=article, topic=topic, evidence=dump(evidence))
        .on_conflict_do_nothing()
    )
    return added.rowcount == 1


def dump(evidence: Sequence[Evidence]) -> str:
    """Evidence as it is stored (`article_topics.evidence`)."""
    return orjson.dumps(evidence).decode()  # orjson writes dataclasses as objects


def load(stored: str) -> tuple[Evidence, ...]:
    """Evidence that was stored."""
    return tuple(Evidence(**entry) for entry in orjson.loads(stored))


async def by_ids(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Article]:
    """The articles of some ids, by id; unknown ids are left out."""
    found = await connection.execute(select(*COLUMNS).where(articles.c.id.in_(list(ids))))
    return {row.id: article_of(row) for row in found}


async def shown_of(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Article]:
    """The same with the beginnings of their bodies only: a list of articles shows no more."""
    beginning = func.substr(articles.c.body, 1, _BEGINNING).label("body")
    columns = [beginning if one.name == "body" else one for one in COLUMNS]
    found = await connection.execute(select(*columns).where(among(connection, articles.c.id, ids)))
    return {row.id: article_of(row) for row in found}


async def topics_of(
    connection: AsyncConnection, ids: Collection[int]
) -> dict[int, dict[int, tuple[Evidence, ...]]]:
    """For each article id, the topic ids it is about with their evidence."""
    found = await connection.execute(
        select(article_topics).where(article_topics.c.article.in_(list(ids)))
    )
    answer: dict[int, dict[int, tuple[Evidence, ...]]] = {}
    for row in found:
        answer.setdefault(row.article, {})[row.topic] = load(row.evidence)
    return answer


async def is_taken_back(connection: AsyncConnection, article: int) -> bool:
    """Whether an article was taken back; False also where there is none."""
    at = select(articles.c.retracted_at).where(articles.c.id == article)
    return await connection.scalar(at) is not None


async def latest(
    connection: AsyncConnection,
    *,
    topics: Collection[int] | None,
    limit: int,
    offset: int = 0,
    language: str = "",
    also: Collection[int] = (),
) -> list[Article]:
    """The newest articles about any of the topics, and `also` some by their ids, but for the first
    `offset`; of all when `topics` is None. Those that were taken back or stopped are left out, and
    of a story all but one: in a language where there is one, else the newest."""
    stopped = select(stopped_stories.c.article)
    wanted = select(*COLUMNS).where(
        articles.c.retracted_at.is_(None), ~(articles.c.backlog & articles.c.id.in_(stopped))
    )
    mine, other, theirs = story_members.alias(), articles.alias(), story_members.alias()
    speaks, they_speak = articles.c.language == language, other.c.language == language
    newer = tuple_(other.c.published_at, other.c.id) > tuple_(
        articles.c.published_at, articles.c.id
    )
    better = (
        exists()
        .where(
            mine.c.article == articles.c.id,
            theirs.c.story == mine.c.story,
            theirs.c.article == other.c.id,
            other.c.retracted_at.is_(None),
            ~(other.c.backlog & other.c.id.in_(stopped)),
            or_(they_speak & ~speaks, newer & ~(speaks & ~they_speak)),
        )
        .correlate(articles)
    )
    if topics is not None:
        about = select(article_topics.c.article).where(article_topics.c.topic.in_(list(topics)))
        wanted = wanted.where(
            or_(articles.c.id.in_(about), among(connection, articles.c.id, also))
            if also
            else articles.c.id.in_(about)
        )
        better = better.where(
            or_(other.c.id.in_(about), among(connection, other.c.id, also))
            if also
            else other.c.id.in_(about)
        )
    newest = articles.c.published_at.desc(), articles.c.id.desc()
    query = wanted.where(~better).order_by(*newest).limit(limit).offset(offset)
    return [article_of(row) for row in await connection.execute(query)]
