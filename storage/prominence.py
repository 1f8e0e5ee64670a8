"""What says how plainly articles name what they are about: read for many at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import orjson
from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.schema import article_topics, articles

# (words, where they begin, by which rule they were found).
Found = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Told:
    """An article's title, what it begins with behind that (its lead, or its body), and what names
    its topics, by their ids."""

    title: str
    lead: str
    evidence: dict[int, list[Found]] = field(default_factory=dict)


async def told_of(
    connection: AsyncConnection, ids: Collection[int], *, lead: int
) -> dict[int, Told]:
    """The same of some articles, by id, with so many characters of beginnings at most."""
    if not ids:
        return {}
    begins = case((articles.c.lead != "", articles.c.lead), else_=articles.c.body)
    found = await connection.execute(
        select(
            articles.c.id,
            articles.c.title,
            func.substr(begins, 1, lead).label("lead"),
        ).where(among(connection, articles.c.id, ids))
    )
    told = {row.id: Told(row.title, row.lead) for row in found}
    about = await connection.execute(
        select(article_topics).where(among(connection, article_topics.c.article, ids))
    )
    for row in about:
        if row.article in told:
            told[row.article].evidence[row.topic] = [
                (one["words"], one["start"], one["rule"]) for one in orjson.loads(row.evidence)
            ]
    return told
