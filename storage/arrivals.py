"""How many articles came from each source, and when: what shows whether it speaks as usual."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, func, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import instant_of
from storage.schema import articles
from storage.schema_sources import article_sources
from storage.sources import StoredSource
from storage.vocabulary import Source, SourceKind

_HOUR = 3_600_000
# Those of the table `sources` that are no channels: their keys hold their number.
_NUMBERED = (Source.FEED, Source.HTTP)


def road_of(source: StoredSource) -> str:
    """`article_sources.key` of what came from a source."""
    if source.kind is SourceKind.CHANNEL:
        return f"{Source.CHANNEL}:{source.key}"
    road = Source.HTTP if source.kind is SourceKind.HTTP else Source.FEED
    return f"{road}:{source.id}"


async def counts_since(connection: AsyncConnection, since: datetime) -> dict[str, int]:
    """How many articles came since an instant by each road (`road_of`), without what was there
    before the source was added."""
    found = await connection.execute(
        select(article_sources.c.key, func.count())
        .join(articles, articles.c.id == article_sources.c.article)
        .where(articles.c.received_at >= since, ~articles.c.backlog)
        .group_by(article_sources.c.key)
    )
    return {row[0]: row[1] for row in found}


async def hours_since(connection: AsyncConnection, since: datetime) -> dict[str, list[datetime]]:
    """In which hours (UTC, the beginning of each) articles came by the roads of feeds, sites and
    pushers, the earliest first. An hour counts once, however many came in it."""
    hour = type_coerce(article_sources.c.seen_at, BigInteger) // _HOUR
    found = await connection.execute(
        select(article_sources.c.key, hour)
        .join(articles, articles.c.id == article_sources.c.article)
        .where(
            articles.c.received_at >= since,
            ~articles.c.backlog,
            article_sources.c.source.in_(_NUMBERED),
        )
        .distinct()
        .order_by(hour)
    )
    hours: dict[str, list[datetime]] = {}
    for key, number in found:
        hours.setdefault(key, []).append(instant_of(int(number) * _HOUR))
    return hours
