"""Visits of feeds and sites: which are due, and what a visit leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, case, delete, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import source_names
from storage.columns import Instant
from storage.schema_sources import sources
from storage.sources import COLUMNS, IS_VISITED, JOINED, LIVE, StoredSource, by_id, by_key, resume
from storage.vocabulary import SourceKind

# What has just failed is not asked again by everybody who taps.
_A_MOMENT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit leaves behind. `next_at` None: it is not visited any more, but paused (what it
    said is in `error`). `title` "": as it was. `primed`: what it offered is stored whole."""

    at: datetime
    next_at: datetime | None
    every_seconds: int
    answered: bool
    etag: str = ""
    last_modified: str = ""
    digest: str = ""
    title: str = ""
    primed: bool = False
    news: bool = False
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""


async def due(connection: AsyncConnection, now: datetime, limit: int) -> list[StoredSource]:
    """Feeds and sites whose time has come, those that wait longest first."""
    query = (
        select(*COLUMNS)
        .where(sources.c.next_at <= now, LIVE, IS_VISITED)
        .order_by(sources.c.next_at, sources.c.id)
        .limit(limit)
    )
    return [StoredSource(*row) for row in await connection.execute(query)]


# Also what said for a week that it is gone, and is visited no more by itself.
_FAILING = and_(sources.c.removed_at.is_(None), IS_VISITED, sources.c.failing_since.is_not(None))


async def failing(connection: AsyncConnection) -> list[StoredSource]:
    """The feeds and sites that cannot be read now, those that fail longest first."""
    query = select(*COLUMNS).where(_FAILING).order_by(sources.c.failing_since, sources.c.id)
    return [StoredSource(*row) for row in await connection.execute(query)]


async def hurry_failing(connection: AsyncConnection, now: datetime) -> int:
    """Visit all of them now, but those that were asked a moment ago; how many."""
    hurried = await connection.execute(
        update(sources)
        .where(_FAILING, sources.c.visited_at <= now - _A_MOMENT)
        .values(next_at=now, paused_at=None)
    )
    return hurried.rowcount


async def is_wanted(
    connection: AsyncConnection, source: StoredSource, *, hold: bool = False
) -> bool:
    """Whether what a visit brings still counts: the source is neither paused nor removed, and has
    not begun anew since it was read. `hold`: it stays so until the transaction ends."""
    query = select(sources.c.id).where(
        sources.c.id == source.id, LIVE, sources.c.added_at == source.added_at
    )
    if hold:
        query = query.with_for_update(read=True)
    return (await connection.execute(query)).first() is not None


async def settle_visit(connection: AsyncConnection, source: StoredSource, visit: Visit) -> bool:
    """Write down what a visit left; False where the source was removed, or begins anew since it
    was read (then nothing of the visit counts). One that was paused meanwhile stays so."""
    stays = sources.c.paused_at.is_(None)
    values: dict[str, object] = {
        "next_at": case((stays, literal(visit.next_at, Instant)), else_=None),
        "every_seconds": visit.every_seconds,
        "visited_at": visit.at,
        "failures": visit.failures,
        "failing_since": visit.failing_since,
        "error": visit.error,
    }
    if visit.next_at is None:
        values["paused_at"] = case((stays, literal(visit.at, Instant)), else_=sources.c.paused_at)
    if visit.answered:
        values |= {
            "answered_at": visit.at,
            "etag": visit.etag,
            "last_modified": visit.last_modified,
            "digest": visit.digest,
        }
    if visit.answered and not visit.error:
        values |= await source_names.said_of(connection, source, visit.title)
    if visit.primed and source.primed_at is None:
        values["primed_at"] = visit.at
    if visit.news:
        values["news_at"] = visit.at
    settled = await connection.execute(
        update(sources)
        .where(
            sources.c.id == source.id,
            sources.c.removed_at.is_(None),
            sources.c.added_at == source.added_at,
        )
        .values(values)
    )
    return settled.rowcount == 1


async def move(
    connection: AsyncConnection, source: StoredSource, *, address: str, key: str, now: datetime
) -> StoredSource | None:
    """A source says that it is at another address for ever. Where another source is there already
    the two are one from now on: this one is removed, and that one is given; None: it has moved.

    What was visited is visited on: if that one was paused it is so no more, unless this one is
    paused as well by now. One that was removed since it was read moves nowhere.
    """
    mine = await by_id(connection, source.id)
    if mine is None or mine.removed_at is not None:
        return None
    there = await by_key(connection, source.kind, key)
    if there is None or there.id == source.id:
        await connection.execute(
            update(sources).where(sources.c.id == source.id).values(address=address, key=key)
        )
        return None
    if there.removed_at is not None:  # nobody's any more: what is visited takes its place
        await connection.execute(delete(sources).where(sources.c.id == there.id))
        return await move(connection, source, address=address, key=key, now=now)
    await connection.execute(
        update(sources)
        .where(sources.c.id == source.id)
        .values(removed_at=now, next_at=None, error=f"{JOINED} {there.id}")
    )
    inherited = {
        name: getattr(source, name)
        for name in ("outlet", "country", "language", "full_text")
        if getattr(source, name) and not getattr(there, name)
    }
    if inherited:
        await connection.execute(
            update(sources).where(sources.c.id == there.id).values(**inherited)
        )
    if mine.paused_at is None:
        await resume(connection, there.id, now)
    return there


async def troubled(connection: AsyncConnection, failing_before: datetime) -> list[StoredSource]:
    """Those that have failed since before an instant, and those that were paused because they said
    that they are gone for good, or could never be read. Of channels bot/watch/sources.py tells."""
    query = select(*COLUMNS).where(
        sources.c.removed_at.is_(None),
        sources.c.kind != SourceKind.CHANNEL,
        or_(
            and_(sources.c.paused_at.is_(None), sources.c.failing_since <= failing_before),
            and_(sources.c.paused_at.is_not(None), sources.c.failing_since.is_not(None)),
        ),
    )
    return [StoredSource(*row) for row in await connection.execute(query)]
