"""How many articles came from each source, and when: what shows whether it speaks as usual."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

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
_TOLD = (~articles.c.backlog, articles.c.retracted_at.is_(None))


@dataclass(frozen=True, slots=True)
class Activity:
    """How many articles came from a source in some time, and when the last one did."""

    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Newest:
    """The last article of a source, and when it came from there."""

    article: int
    title: str
    url: str | None
    at: datetime


def road_of(source: StoredSource) -> str:
    """`article_sources.key` of what came from a source."""
    if source.kind is SourceKind.CHANNEL:
        return f"{Source.CHANNEL}:{source.key}"
    road = Source.HTTP if source.kind is SourceKind.HTTP else Source.FEED
    return f"{road}:{source.id}"


async def activity_since(connection: AsyncConnection, since: datetime) -> dict[str, Activity]:
    """What came since an instant by each road (`road_of`), without what was there before the source
    was added, and what was taken back."""
    found = await connection.execute(
        select(article_sources.c.key, func.count(), func.max(article_sources.c.seen_at))
        .join(articles, articles.c.id == article_sources.c.article)
        .where(articles.c.received_at >= since, *_TOLD)
        .group_by(article_sources.c.key)
    )
    return {key: Activity(count, last_at) for key, count, last_at in found}


async def activity_of(connection: AsyncConnection, road: str, since: datetime) -> Activity | None:
    """The same of one road; None where nothing came."""
    query = (
        select(func.count(), func.max(article_sources.c.seen_at))
        .join(articles, articles.c.id == article_sources.c.article)
        .where(article_sources.c.key == road, articles.c.received_at >= since, *_TOLD)
    )
    count, last_at = (await connection.execute(query)).one()
    return Activity(count, last_at) if count else None


async def days_of(
    connection: AsyncConnection, road: str, *, until: datetime, days: int, most: int
) -> list[int]:
    """How many articles a road was the first to bring in each of the last so many times 24 hours,
    the latest first; of one hour at most `most`."""
    hour = type_coerce(articles.c.received_at, BigInteger) // _HOUR
    query = (
        select(hour, func.count())
        .join(articles, articles.c.id == article_sources.c.article)
        .where(
            article_sources.c.key == road,
            article_sources.c.source == articles.c.source,
            article_sources.c.ref == articles.c.source_ref,
            articles.c.received_at > until - timedelta(days=days),
            *_TOLD,
        )
        .group_by(hour)
    )
    counts = [0] * days
    for number, count in await connection.execute(query):
        ago = (until - instant_of(int(number) * _HOUR)) // timedelta(days=1)
        counts[min(max(ago, 0), days - 1)] += min(count, most)
    return counts


async def newest(connection: AsyncConnection, road: str, since: datetime) -> Newest | None:
    """The last article that came by a road since an instant; None: there is none."""
    query = (
        select(articles.c.id, articles.c.title, articles.c.url, article_sources.c.seen_at)
        .join(articles, articles.c.id == article_sources.c.article)
        .where(article_sources.c.key == road, articles.c.received_at >= since, *_TOLD)
        .order_by(article_sources.c.seen_at.desc(), articles.c.id.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).first()
    return Newest(*row) if row else None


async def backlog_since(connection: AsyncConnection, since: datetime, road: str = "") -> set[str]:
    """By which roads (`road_of`), or whether by one, there came since an instant what was there
    before its source was added."""
    query = (
        select(article_sources.c.key)
        .join(articles, articles.c.id == article_sources.c.article)
        .where(
            articles.c.received_at >= since, articles.c.backlog, articles.c.retracted_at.is_(None)
        )
        .distinct()
    )
    if road:
        query = query.where(article_sources.c.key == road)
    return set(await connection.scalars(query))


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
