"""What sources put around their texts: how often each line came, and with how many posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, delete, false, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_sources import boilerplate

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


@dataclass(frozen=True, slots=True)
class _Row:
    times: int
    before: int  # posts of the source before the first that had it
    article: int | None


class Book:
    """What sources had so far of some lines, read once for a batch of texts (`read`).

    What the batch teaches is counted here at once, and stored at its end (`write`).
    """

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, _Row]] = {}  # by line, then by source
        self._posts: dict[str, int] = {}
        self._more: Counter[tuple[str, str]] = Counter()  # by source and line
        self._forgotten: set[tuple[str, str]] = set()

    def put(self, source: str, line: str, row: _Row, posts: int) -> None:
        """What the database says of a line."""
        self._posts[source] = posts
        self._rows.setdefault(line, {})[source] = row

    def seen(
        self, lines: Iterable[str], *, source: str | None = None
    ) -> dict[str, tuple[Seen, ...]]:
        """How often some of the lines came before, by line: from one source, or (None) an entry
        for each that had it."""
        answer: dict[str, tuple[Seen, ...]] = {}
        for line in lines:
            rows = self._rows.get(line, {})
            found = tuple(
                Seen(row.times, self._posts[one] - row.before, row.article)
                for one, row in rows.items()
                if source in (None, one)
            )
            if found:
                answer[line] = found
        return answer

    def learn(self, source: str, lines: Iterable[str], *, article: int) -> None:
        """Count a new text of a source, and the lines at its edges."""
        posts = self._posts.get(source, 0)
        self._more[source, _POSTS] += 1
        self._posts[source] = posts + 1
        for line in set(lines):
            rows = self._rows.setdefault(line, {})
            row = rows.get(source, _Row(0, posts, article))
            rows[source] = replace(row, times=row.times + 1)
            self._more[source, line] += 1

    def forget_articles(self, source: str, lines: Iterable[str]) -> None:
        """That the first texts of some lines have these among their own words is no longer true."""
        for line in lines:
            row = self._rows.get(line, {}).get(source)
            if row is not None and row.article is not None:
                self._rows[line][source] = replace(row, article=None)
                self._forgotten.add((source, line))

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        """Store what was learnt since `read`, in the same transaction."""
        # In one order, so that two who learn at once wait for each other once at most.
        lines = [
            self._new(source, line, more) for (source, line), more in sorted(self._more.items())
        ]
        if lines:
            inserted = insert_into(connection, boilerplate)
            await connection.execute(
                inserted.on_conflict_do_update(
                    index_elements=["line", "source"],
                    set_={
                        "times": boilerplate.c.times + inserted.excluded.times,
                        "seen_at": inserted.excluded.seen_at,
                    },
                ),
                [{**line, "seen_at": now} for line in lines],
            )
        for source, line in sorted(self._forgotten):
            await connection.execute(
                update(boilerplate)
                .where(boilerplate.c.line == line, boilerplate.c.source == source)
                .values(article=None)
            )
        self._more.clear()
        self._forgotten.clear()

    def _new(self, source: str, line: str, times: int) -> dict[str, object]:
        row = self._rows[line][source] if line != _POSTS else _Row(0, 0, None)
        return {
            "line": line,
            "source": source,
            "times": times,
            "posts": row.before,
            "article": row.article,
        }


# Built once, for it is asked twice for each batch of articles.
_COUNT = boilerplate.alias()
_SEEN = (
    select(
        boilerplate.c.source,
        boilerplate.c.line,
        boilerplate.c.times,
        boilerplate.c.posts,
        boilerplate.c.article,
        _COUNT.c.times.label("its_posts"),
    )
    .join(_COUNT, and_(_COUNT.c.source == boilerplate.c.source, _COUNT.c.line == _POSTS))
    .where(
        or_(
            and_(
                boilerplate.c.source.in_(bindparam("sources", expanding=True)),
                boilerplate.c.line.in_(bindparam("lines", expanding=True)),
            ),
            boilerplate.c.line.in_(bindparam("anywhere", expanding=True)),
        )
    )
)


async def read(
    connection: AsyncConnection,
    lines: Collection[str],
    *,
    sources: Collection[str],
    anywhere: Collection[str] = (),
) -> Book:
    """What some sources had of some lines, and all that there are `anywhere` of others."""
    book = Book()
    wanted = {
        "sources": sorted(set(sources)),
        "lines": sorted({_POSTS, *lines}),
        "anywhere": sorted(set(anywhere)),
    }
    for row in await connection.execute(_SEEN, wanted):
        book.put(row.source, row.line, _Row(row.times, row.posts, row.article), row.its_posts)
    return book


async def hold(connection: AsyncConnection, sources: Collection[str], now: datetime) -> None:
    """Let others wait who are to learn of these sources, until the transaction ends: whoever
    stores texts does this before the first one.

    A text that is being stored is waited for by whoever stores the same one. Without this, one
    who stores several and has taught would wait so for another who is about to teach.
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
