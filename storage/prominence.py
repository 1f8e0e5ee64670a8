"""What says how plainly articles name what they are about: read for many at once."""

from __future__ import annotations

from collections.abc import Collection

import orjson
from sqlalchemy import case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.schema import article_topics, articles
from storage.told import Told, Whole

# Parts of words, for databases tell capitals of other alphabets apart.
_PAID = ("еклам", "ЕКЛАМ", "арнама", "АРНАМА", "erid", "dvert", "ponsor", "romo", "#ad", "Ad by")


async def texts_of(
    connection: AsyncConnection, ids: Collection[int], *, most: int
) -> dict[int, Whole]:
    """The same of some articles, by id, with so many characters of bodies at most: one query."""
    if not ids:
        return {}
    found = await connection.execute(
        select(
            articles.c.id,
            articles.c.title,
            articles.c.lead,
            func.substr(articles.c.body, 1, most).label("body"),
            articles.c.language,
        ).where(among(connection, articles.c.id, ids))
    )
    return {
        row.id: Whole("\n\n".join(filter(None, (row.title, row.lead, row.body))), row.language)
        for row in found
    }


async def told_of(
    connection: AsyncConnection, ids: Collection[int], *, lead: int, short: int
) -> dict[int, Told]:
    """The same of some articles, by id, with so many characters of beginnings at most, and of
    texts that are `short`: one query, for most are about few topics."""
    if not ids:
        return {}
    length = func.length(articles.c.lead) + func.length(articles.c.body)
    whole = articles.c.lead + "\n\n" + articles.c.body
    begins = case((articles.c.lead != "", articles.c.lead), else_=articles.c.body)
    found = await connection.execute(
        select(
            articles.c.id,
            articles.c.title,
            func.substr(begins, 1, lead).label("lead"),
            case((length <= short, whole)).label("short"),
            articles.c.language,
            or_(*(articles.c.body.like(f"%{word}%") for word in _PAID)).label("paid"),
            article_topics.c.topic,
            article_topics.c.evidence,
        )
        .join(article_topics, article_topics.c.article == articles.c.id, isouter=True)
        .where(among(connection, articles.c.id, ids))
    )
    told: dict[int, Told] = {}
    for row in found:
        one = told.get(row.id)
        if one is None:
            one = told[row.id] = Told(
                row.title,
                row.lead,
                paid=bool(row.paid),
                short=None if row.short is None else row.short.strip(),
                language=row.language,
            )
        if row.topic is not None:
            one.evidence[row.topic] = [
                (it["words"], it["start"], it["rule"]) for it in orjson.loads(row.evidence)
            ]
    return told
