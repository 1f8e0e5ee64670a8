"""What names topics in articles, with the texts in which it does: read for many at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import load
from storage.dialects import among
from storage.schema import article_topics, articles

# Of a body so many characters are read: news is shorter.
MOST = 20_000


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of an article that name a topic, and its text but for the title."""

    words: tuple[str, ...]
    lead: str
    body: str


async def of_pairs(
    connection: AsyncConnection, pairs: Collection[tuple[int, int]]
) -> dict[tuple[int, int], Telling]:
    """Of articles that are about a topic, by both ids: one query for all of them."""
    if not pairs:
        return {}
    body = func.substr(articles.c.body, 1, MOST).label("body")
    columns = article_topics.c.article, article_topics.c.topic, article_topics.c.evidence
    found = await connection.execute(
        select(*columns, articles.c.lead, body)
        .join(articles, articles.c.id == article_topics.c.article)
        .where(
            among(connection, article_topics.c.article, {article for article, _ in pairs}),
            among(connection, article_topics.c.topic, {topic for _, topic in pairs}),
        )
    )
    return {
        (row.article, row.topic): Telling(
            tuple(dict.fromkeys(one.words for one in load(row.evidence) if one.words)),
            row.lead,
            row.body,
        )
        for row in found
        if (row.article, row.topic) in pairs
    }
