"""Who tells the stories of a window, in any language and whatever their articles are about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import BigInteger, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.outlet_names import keys
from storage.schema import articles
from storage.schema_sources import article_sources
from storage.schema_stories import story_members
from storage.windows import LISTED, NONE_RELATED, Listed, in_window, listed_as, loose_of, related_of


async def told_in(
    connection: AsyncConnection,
    stories: Collection[int],
    *,
    since: datetime,
    until: datetime,
) -> list[Listed]:
    """The articles of some stories with since < received_at <= until, whatever they are about; that
    is not said."""
    found = await connection.execute(
        select(*LISTED)
        .join(story_members, story_members.c.article == articles.c.id)
        .where(
            among(connection, story_members.c.story, stories),
            *in_window(since, until),
        )
        .order_by(articles.c.id)
    )
    return list(map(listed_as, found))


# Of a window so many are read: who floods it with near copies makes nobody's digest dear.
_MOST_BESIDE = 6_000


async def told_beside(
    connection: AsyncConnection, *, since: datetime, until: datetime
) -> list[Listed]:
    """The articles with since < received_at <= until, whatever they are about, that are related to
    another story, or tell the same event, which says `same`; the newest first, and of a great many
    only these."""
    found = await connection.execute(
        select(*LISTED, story_members.c.related.label("related"))
        .join(story_members, story_members.c.article == articles.c.id)
        .where(
            story_members.c.related != NONE_RELATED,
            *in_window(since, until),
        )
        .order_by(articles.c.id.desc())
        .limit(_MOST_BESIDE)
    )
    return [
        replace(listed_as(row), related=related_of(row.related), loose=loose_of(row.related))
        for row in found
    ]


async def with_tellers(connection: AsyncConnection, listed: Sequence[Listed]) -> list[Listed]:
    """Some articles, with who tells them."""
    found = await connection.execute(
        select(
            article_sources.c.article,
            type_coerce(article_sources.c.seen_at, BigInteger),
            article_sources.c.key,
            article_sources.c.name,
        )
        .where(
            among(connection, article_sources.c.article, [one.id for one in listed]),
            article_sources.c.former.is_(None),
        )
        .order_by(article_sources.c.key)
    )
    told: dict[int, list[tuple[int, str, str]]] = {}
    for article, seen_at, key, name in found:
        told.setdefault(article, []).append((seen_at, key, keys([name or key])[0]))
    return [replace(one, told=tuple(told.get(one.id, ()))) for one in listed]
