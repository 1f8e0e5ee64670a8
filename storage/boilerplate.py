"""What sources put around their texts: how often each line came, and with how many posts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, false, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema import boilerplate

# A line that came once is forgotten after a while, or every sentence would be kept for ever; one
# that comes again and again when its source has not had it for half a year.
ONCE_KEPT, OFTEN_KEPT = timedelta(days=14), timedelta(days=180)
# The row that counts the posts of a source.
_POSTS = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """How often a source had a line: in `times` texts, of `posts` posts since the first of them.

    `article` is the first text that had it, while that one still counts the line as its own.
    """

    times: int
    posts: int
    article: int | None


async def seen(
    connection: AsyncConnection, lines: Collection[str], *, source: str | None = None
) -> dict[str, tuple[Seen, ...]]:
    """How often some lines came before, by line: from one source, or (None) an entry for each that
    had it."""
    if not lines:
        return {}
    row, count = boilerplate.alias(), boilerplate.alias()
    wanted = (
        select(row.c.line, row.c.times, count.c.times - row.c.posts, row.c.article)
        .join(count, and_(count.c.source == row.c.source, count.c.line == _POSTS))
        .where(row.c.line.in_(sorted(lines)))
    )
    if source is not None:
        wanted = wanted.where(row.c.source == source)
    answer: dict[str, tuple[Seen, ...]] = {}
    for line, times, posts, article in await connection.execute(wanted):
        answer[line] = (*answer.get(line, ()), Seen(times, posts, article))
    return answer


async def hold(connection: AsyncConnection, sources: Collection[str], now: datetime) -> None:
    """Let others wait who are to learn of these sources, until the transaction ends: whoever
    stores texts does this before the first one.

    A text that is being stored is waited for by whoever stores the same one. Who stores several
    has learnt of the first when he comes to that: so with `learn` alone each would wait for the
    other.
    """
    if sources and connection.dialect.name == "postgresql":
        counters = [
            {"line": _POSTS, "source": source, "times": 0, "posts": 0, "seen_at": now}
            for source in sorted(set(sources))
        ]
        await connection.execute(
            insert_into(connection, boilerplate)
            .values(counters)
            # One that is there is locked all the same, and left as it is.
            .on_conflict_do_update(
                index_elements=["line", "source"],
                set_={"times": boilerplate.c.times},
                where=false(),
            )
        )


async def learn(
    connection: AsyncConnection,
    source: str,
    lines: Collection[str],
    *,
    article: int,
    now: datetime,
) -> None:
    """Count a new text of a source, and the lines at its edges."""
    values = {"source": source, "times": 1, "posts": 0, "article": None, "seen_at": now}
    counted = await connection.execute(
        insert_into(connection, boilerplate)
        .values(line=_POSTS, **values)
        .on_conflict_do_update(
            index_elements=["line", "source"],
            set_={"times": boilerplate.c.times + 1, "seen_at": now},
        )
        .returning(boilerplate.c.times)
    )
    posts = int(counted.scalar_one()) - 1
    if lines:
        # In one order, so that two texts that come together wait for each other once at most.
        rows = [
            {**values, "line": line, "posts": posts, "article": article} for line in sorted(lines)
        ]
        await connection.execute(
            insert_into(connection, boilerplate)
            .values(rows)
            .on_conflict_do_update(
                index_elements=["line", "source"],
                set_={"times": boilerplate.c.times + 1, "seen_at": now},
            )
        )


async def forget_articles(connection: AsyncConnection, source: str, lines: Collection[str]) -> None:
    """That the first texts of some lines have these among their own words is no longer true."""
    await connection.execute(
        update(boilerplate)
        .where(boilerplate.c.line.in_(sorted(lines)), boilerplate.c.source == source)
        .values(article=None)
    )


async def prune(connection: AsyncConnection, now: datetime) -> int:
    """Forget what came once and long ago, or not for half a year; how many lines."""
    removed = await connection.execute(
        delete(boilerplate).where(
            or_(
                and_(boilerplate.c.times == 1, boilerplate.c.seen_at < now - ONCE_KEPT),
                boilerplate.c.seen_at < now - OFTEN_KEPT,
            )
        )
    )
    return removed.rowcount


def articles_of(found: Mapping[str, tuple[Seen, ...]], lines: Collection[str]) -> set[int]:
    """The first texts of some of the lines that were asked for."""
    return {one.article for line in lines for one in found.get(line, ()) if one.article}
