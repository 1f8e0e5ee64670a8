"""What articles tell, for whoever compares them and finds nothing kept of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import Evidence
from storage.dialects import among
from storage.schema import article_topics, articles, topics
from storage.vocabulary import Source, TopicKind


@dataclass(frozen=True, slots=True)
class About:
    """A topic that an article is about, with the evidence."""

    kind: TopicKind
    key: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells, and what it is about: of which its traits are read."""

    article: int
    title: str
    lead: str
    body: str
    language: str
    url: str | None
    published_at: datetime
    source: Source
    source_ref: str
    about: tuple[About, ...]


async def told_by(connection: AsyncConnection, ids: Collection[int]) -> list[Told]:
    """What some articles tell."""
    if not ids:
        return []
    found = await connection.execute(
        select(
            articles.c.id,
            articles.c.title,
            articles.c.lead,
            articles.c.body,
            articles.c.language,
            articles.c.url,
            articles.c.published_at,
            articles.c.source,
            articles.c.source_ref,
        ).where(among(connection, articles.c.id, ids))
    )
    about: dict[int, list[About]] = {}
    for article, kind, key, evidence in await connection.execute(
        select(article_topics.c.article, topics.c.kind, topics.c.key, article_topics.c.evidence)
        .join(topics, topics.c.id == article_topics.c.topic)
        .where(among(connection, article_topics.c.article, ids))
    ):
        words = tuple(Evidence(**one) for one in orjson.loads(evidence))
        about.setdefault(article, []).append(About(kind, key, words))
    return [Told(*row, tuple(about.get(row.id, ()))) for row in found]
