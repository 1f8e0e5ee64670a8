"""Outlets by the names of their sources: those that a chat prefers, and those that it may."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.outlet_names import keys as keys  # for those who compare names of outlets
from storage.outlet_names import one_line as one_line  # likewise
from storage.schema import articles
from storage.schema_sources import article_sources

MOST_PREFERRED = 3
# Who brought none of the last articles is not offered; nor more than fill some pages.
_LOOKED_AT = 5000
_MOST_OFFERED = 80


def listed(stored: str) -> tuple[str, ...]:
    """The names that a chat prefers, the first choice first, as they are stored with it."""
    return tuple(stored.split("\n")) if stored else ()


def stored(names: Iterable[str]) -> str:
    """Names as they are stored with a chat: a line each."""
    return "\n".join(map(one_line, names))


async def known(connection: AsyncConnection) -> list[str]:
    """The names of those that have brought news lately, whoever brought most first."""
    newest = await connection.scalar(select(func.max(articles.c.id))) or 0
    found = await connection.scalars(
        select(article_sources.c.name)
        .where(article_sources.c.article > newest - _LOOKED_AT, article_sources.c.name != "")
        .group_by(article_sources.c.name)
        .order_by(func.count().desc(), article_sources.c.name)
    )
    names: dict[str, str] = {}
    for name in found:
        for key in keys([name]):
            names.setdefault(key, one_line(name))
    names.pop("", None)
    return list(names.values())[:_MOST_OFFERED]


async def tellers(connection: AsyncConnection, article: int) -> list[str]:
    """The names of those who tell what an article says now, each once."""
    found = await connection.scalars(
        select(article_sources.c.name)
        .where(
            article_sources.c.article == article,
            article_sources.c.name != "",
            article_sources.c.former.is_(None),
        )
        .order_by(article_sources.c.name)
    )
    names = {key: one_line(name) for name in found for key in keys([name])}
    return list(names.values())


async def of(connection: AsyncConnection, ids: Collection[int]) -> dict[int, frozenset[str]]:
    """Who brought some articles, by article: the keys of their names."""
    if not ids:
        return {}
    found = await connection.execute(
        select(article_sources.c.article, article_sources.c.name).where(
            among(connection, article_sources.c.article, ids), article_sources.c.name != ""
        )
    )
    names: dict[int, set[str]] = {}
    for article, name in found:
        names.setdefault(article, set()).update(keys([name]))
    return {article: frozenset(some) for article, some in names.items()}
