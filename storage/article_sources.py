"""By which roads articles came: one row for each source that had it, the first one as well."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

import orjson
from sqlalchemy import and_, delete, func, literal_column, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among, insert_into
from storage.schema import articles
from storage.schema_sources import article_sources
from storage.vocabulary import Source

_NONE = "[]"  # tags, as they are stored
# A constant of the statement: SQLite uses an index of some rows for no other.
_OF_FILES = article_sources.c.source == literal_column(f"'{Source.FILE}'")


@dataclass(frozen=True, slots=True)
class Road:
    """That an article came from a source. `key` is what makes two the same source
    (`Origin.teacher`), `ref` which item of it, `name` how readers know it ("": not at all), `url`
    where it can be read there; `seen_at` is when it came from there first. `former`: it tells only
    that wording (from 1), which the article has no more; None: what the article says. `hashtags`:
    the tags that the article has by this source alone."""

    key: str
    source: Source
    ref: str
    name: str
    url: str | None
    seen_at: datetime
    former: int | None = None
    hashtags: tuple[str, ...] = ()


_ROAD = tuple(Road.__dataclass_fields__)


async def add(connection: AsyncConnection, roads: Mapping[int, Sequence[Road]]) -> None:
    """Record by which roads articles came, by article; one that is recorded stays as it is.

    After the articles themselves, in the order of their ids: on PostgreSQL a row waits for whoever
    is giving its article another key.
    """
    rows = [
        {"article": article, **_values(road)}
        for article in sorted(roads)
        for road in sorted(roads[article], key=lambda one: one.key)
    ]
    if rows:
        await connection.execute(
            insert_into(connection, article_sources).on_conflict_do_nothing(), rows
        )


def _values(road: Road) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(road, name) for name in _ROAD}
    return {**values, "hashtags": _dump(road.hashtags)}


def _dump(hashtags: Sequence[str]) -> str:
    return orjson.dumps(list(hashtags)).decode() if hashtags else _NONE


async def remove(connection: AsyncConnection, article: int, key: str) -> None:
    """Forget that an article came from a source."""
    await connection.execute(
        delete(article_sources).where(
            article_sources.c.article == article, article_sources.c.key == key
        )
    )


async def set_hashtags(
    connection: AsyncConnection, article: int, key: str, hashtags: Sequence[str]
) -> None:
    """Let an article have these tags by a source alone."""
    await connection.execute(
        update(article_sources)
        .where(article_sources.c.article == article, article_sources.c.key == key)
        .values(hashtags=_dump(hashtags))
    )


async def forget_hashtags(connection: AsyncConnection, article: int) -> None:
    """Forget which tags an article has by one source alone."""
    await connection.execute(
        update(article_sources)
        .where(article_sources.c.article == article, article_sources.c.hashtags != _NONE)
        .values(hashtags=_NONE)
    )


async def leave_behind(
    connection: AsyncConnection, article: int, number: int, *, but: Collection[str]
) -> None:
    """Let the sources of an article, `but` some, tell its wording of that number only: it says
    something else now."""
    await connection.execute(
        update(article_sources)
        .where(
            article_sources.c.article == article,
            article_sources.c.former.is_(None),
            article_sources.c.key.not_in(sorted(but)),
        )
        .values(former=number)
    )


async def catch_up(connection: AsyncConnection, article: int, key: str) -> None:
    """A source tells what an article says now."""
    await connection.execute(
        update(article_sources)
        .where(article_sources.c.article == article, article_sources.c.key == key)
        .values(former=None)
    )


async def telling(connection: AsyncConnection, ids: Collection[int]) -> dict[int, tuple[Road, ...]]:
    """As `of`, of those sources that tell what the articles say now."""
    every = await of(connection, ids)
    return {
        article: tuple(road for road in roads if road.former is None)
        for article, roads in every.items()
    }


async def of(connection: AsyncConnection, ids: Collection[int]) -> dict[int, tuple[Road, ...]]:
    """By which roads some articles came, by article: that of whose word counts first."""
    is_own = and_(
        article_sources.c.source == articles.c.source,
        article_sources.c.ref == articles.c.source_ref,
    )
    found = await connection.execute(
        select(article_sources)
        .join(articles, articles.c.id == article_sources.c.article)
        .where(among(connection, article_sources.c.article, ids))
        # Whose word counts is who the article itself names; the others as they came.
        .order_by(is_own.desc(), article_sources.c.seen_at, article_sources.c.key)
    )
    answer: dict[int, tuple[Road, ...]] = {}
    for row in found:
        tags = tuple(map(str, orjson.loads(row.hashtags))) if row.hashtags != _NONE else ()
        road = Road(row.key, row.source, row.ref, row.name, row.url, row.seen_at, row.former, tags)
        answer[row.article] = (*answer.get(row.article, ()), road)
    return answer


async def of_lines(connection: AsyncConnection, refs: Collection[str]) -> dict[str, int]:
    """The articles of some items of files, by `ref`: of several the newest."""
    found = await connection.execute(
        select(article_sources.c.ref, func.max(article_sources.c.article).label("article"))
        .where(_OF_FILES, article_sources.c.ref.in_(sorted(refs)))
        .group_by(article_sources.c.ref)
    )
    return {row.ref: row.article for row in found}


def labels(roads: Iterable[Road]) -> tuple[str, ...]:
    """One label for each source, no two alike, for machines: its name, and the road
    where it has none, or another has the same ("Zakon.kz", "Zakon.kz (file)", "editor"). Whose
    number an editor has is nobody's business."""
    told: list[str] = []
    for road in roads:
        told.append(next(label for label in _labels(road) if label not in told))
    return tuple(told)


def _labels(road: Road) -> Iterator[str]:
    pattern = f"{road.name} ({{}})" if road.name else "{}"
    if road.name:
        yield road.name
    yield pattern.format(road.source)
    for number in count(2):
        yield pattern.format(f"{road.source} {number}")


async def fill(connection: AsyncConnection) -> None:
    """What an export of an older release does not say: by which road each of its articles came, as
    far as the article itself knows (as migration 0007 does)."""
    find = "instr" if connection.dialect.name == "sqlite" else "strpos"
    before = f"substr(source_ref, 1, {find}(source_ref || ':', ':') - 1)"
    await connection.execute(
        text(
            "INSERT INTO article_sources (article, key, source, ref, name, url, seen_at) "
            "SELECT id, CASE source "
            f"WHEN 'channel' THEN 'channel:' || {before} "
            "WHEN 'file' THEN 'file' ELSE substr(source || ':' || source_ref, 1, 80) END, "
            "source, source_ref, outlet, url, received_at FROM articles "
            "WHERE NOT EXISTS (SELECT 1 FROM article_sources WHERE article = articles.id)"
        )
    )
