"""What a source has pushed: its items by `external_id`, and the articles that it may read.

An item is taken before its article is stored, so that two requests with one `external_id` are not
two articles, and names the article afterwards. What a killed process has taken is taken over.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import article_sources as article_roads
from storage import articles as stored
from storage import revisions
from storage.answered import IN_WORK_SECONDS
from storage.articles import Article
from storage.dialects import among, insert_into
from storage.schema import article_topics, articles, topics
from storage.schema_sources import article_sources, source_items, sources
from storage.vocabulary import IN_WORDS, Source, SourceKind

# What of an article is as it was for whom it says something else now.
_SAID = ("title", "lead", "body", "credit", "hashtags", "published_at")


class InWorkError(Exception):
    """One of the items is being stored by another request."""


@dataclass(frozen=True, slots=True)
class Item:
    """What is known of an item: a hash of what it said last, and its article."""

    content: str
    article: int


@dataclass(frozen=True, slots=True)
class Own:
    """An article that a source has brought, as that tells it, and what is the source's own of it:
    `ref` is `Origin.ref` (its number, and the item), `name` how readers know it, `url` where the
    article can be read there."""

    article: Article
    ref: str
    name: str
    url: str | None

    @property
    def as_brought(self) -> Article:
        """The article under the name and address of this source, which may not have been first."""
        if (self.article.source, self.article.source_ref) == (Source.HTTP, self.ref):
            return self.article
        return replace(self.article, outlet=self.name, url=self.url)

    @property
    def external_id(self) -> str | None:
        """What the source calls it, where it said so."""
        return self.ref.partition(":")[2] or None


@dataclass(frozen=True, slots=True)
class Seen:
    """What else is told of an article: who had it (`article_sources.labels`), and what it is about
    as (kind, key, title): phrases are readers', and no one else's."""

    sources: tuple[str, ...] = ()
    topics: tuple[tuple[str, str, str], ...] = ()


async def take(
    connection: AsyncConnection, source: int, items: Collection[str], now: datetime
) -> dict[str, Item]:
    """Take items of a source for a request; those that have an article are given as they are
    known. Raises InWorkError where another request has taken one."""
    wanted = sorted(set(items))
    if not wanted:
        return {}
    rows = [{"source": source, "item": item, "seen_at": now} for item in wanted]
    added = set(
        await connection.scalars(
            insert_into(connection, source_items)
            .values(rows)
            .on_conflict_do_nothing()
            .returning(source_items.c.item)
        )
    )
    found = await connection.execute(
        select(source_items.c.item, source_items.c.content, source_items.c.article).where(
            source_items.c.source == source,
            source_items.c.item.in_([one for one in wanted if one not in added]),
        )
    )
    rows_of = {row.item: row for row in found}
    known = {item: Item(row.content, row.article) for item, row in rows_of.items() if row.article}
    # Those without an article: it is gone, or a process took them and was killed.
    free = sorted(rows_of.keys() - known.keys())
    long_ago = now - timedelta(seconds=IN_WORK_SECONDS)
    over = await connection.execute(
        update(source_items)
        .where(
            source_items.c.source == source,
            source_items.c.item.in_(free),
            source_items.c.article.is_(None),
            or_(source_items.c.content != "", source_items.c.seen_at <= long_ago),
        )
        .values(content="", seen_at=now)
    )
    if over.rowcount != len(free) or len(added) + len(rows_of) != len(wanted):
        raise InWorkError
    return known


async def settle(
    connection: AsyncConnection, source: int, items: Mapping[str, Item], now: datetime
) -> None:
    """Write down what became of items."""
    for item, one in sorted(items.items()):
        await connection.execute(
            update(source_items)
            .where(source_items.c.source == source, source_items.c.item == item)
            .values(content=one.content, article=one.article, seen_at=now)
        )


async def release(connection: AsyncConnection, source: int, items: Collection[str]) -> None:
    """Give back items that were taken and have no article: nothing was stored."""
    await connection.execute(
        delete(source_items).where(
            source_items.c.source == source,
            source_items.c.item.in_(sorted(items)),
            source_items.c.article.is_(None),
            source_items.c.content == "",
        )
    )


async def release_all(connection: AsyncConnection) -> None:
    """Give back every item that was taken and has no article: for the one process of a SQLite file,
    at its start."""
    pushers = select(sources.c.id).where(sources.c.kind == SourceKind.HTTP)
    await connection.execute(
        delete(source_items).where(
            source_items.c.source.in_(pushers),
            source_items.c.article.is_(None),
            source_items.c.content == "",
        )
    )


async def article_of(connection: AsyncConnection, source: int, item: str) -> int | None:
    """The article of an item."""
    found: int | None = await connection.scalar(
        select(source_items.c.article).where(
            source_items.c.source == source, source_items.c.item == item
        )
    )
    return found


async def own(connection: AsyncConnection, key: str, ids: Collection[int]) -> dict[int, Own]:
    """Those of some articles that a source has brought, by id; not those that were taken back.
    `key` is `Origin.teacher` of the source."""
    found = await connection.execute(
        select(article_sources)
        .join(articles, articles.c.id == article_sources.c.article)
        .where(
            article_sources.c.key == key,
            among(connection, article_sources.c.article, ids),
            articles.c.retracted_at.is_(None),
        )
    )
    roads = {row.article: row for row in found}
    told = await stored.by_ids(connection, roads)
    former = [number for number in told if roads[number].former is not None]
    for number, some in (await revisions.of_all(connection, former) if former else {}).items():
        said = {one.number: one for one in some}.get(roads[number].former)
        if said is not None:
            told[number] = replace(told[number], **{name: getattr(said, name) for name in _SAID})
    return {
        number: Own(article, roads[number].ref, roads[number].name, roads[number].url)
        for number, article in told.items()
    }


async def page(
    connection: AsyncConnection,
    key: str,
    *,
    since: datetime | None,
    before: int | None,
    limit: int,
) -> list[int]:
    """The articles that a source has brought, newest first: received at an instant or after it,
    with numbers below `before`, at most `limit`; not those that were taken back."""
    query = (
        select(article_sources.c.article)
        .join(articles, articles.c.id == article_sources.c.article)
        .where(article_sources.c.key == key, articles.c.retracted_at.is_(None))
    )
    if since is not None:
        query = query.where(articles.c.received_at >= since)
    if before is not None:
        query = query.where(article_sources.c.article < before)
    newest_first = query.order_by(article_sources.c.article.desc())
    return list(await connection.scalars(newest_first.limit(limit)))


async def retracted(connection: AsyncConnection, ids: Collection[int]) -> set[int]:
    """Which of some articles were taken back."""
    return set(
        await connection.scalars(
            select(articles.c.id).where(
                among(connection, articles.c.id, ids), articles.c.retracted_at.is_not(None)
            )
        )
    )


async def seen(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Seen]:
    """Who had each of some articles, and what they are about."""
    roads = await article_roads.telling(connection, ids)
    about: dict[int, list[tuple[str, str, str]]] = {}
    found = await connection.execute(
        select(article_topics.c.article, topics.c.kind, topics.c.key, topics.c.title)
        .join(topics, topics.c.id == article_topics.c.topic)
        .where(among(connection, article_topics.c.article, ids), topics.c.kind.not_in(IN_WORDS))
        .order_by(topics.c.kind, topics.c.key)
    )
    for row in found:
        about.setdefault(row.article, []).append((row.kind, row.key, row.title))
    return {
        number: Seen(article_roads.labels(roads.get(number, ())), tuple(about.get(number, ())))
        for number in ids
    }
