"""Heartbeats: which chats had a quiet week, when each is asked about, and what was read in it.

`chats.heartbeat_at` is the instant at which a chat's week is looked at next, worked out from its
hour and zone as a schedule's is (0: nobody has done so yet); the delivery that it may owe has that
instant as its subject, so that a week owes one however many processes look. A week is quiet where
nothing was sent and nothing has come about what the chat follows: topics that had news are named by
whoever asks (`topics_with_news`), once for all chats, and a chat's own are looked up by its key.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import distinct, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import is_news
from storage.columns import instant_of, milliseconds
from storage.dialects import each, for_rows, numbers
from storage.schema import article_topics, articles
from storage.schema_sources import article_sources
from storage.vocabulary import ALERTING, DIGESTING, Kind, Lane, Mode, Source, State

WEEK = timedelta(days=7)
# An alert is of a story that may have begun long before; numbers of articles follow one another as
# these come, but for those that come in the same moment (as in alerted_today.py).
_OLDEST = timedelta(days=20)
_SAME_MOMENT = 1000
# What is read because somebody watches it; the others are whoever has something to tell.
_WATCHED = (Source.CHANNEL, Source.FEED, Source.HTTP)


def _words(modes: Collection[Mode]) -> str:
    return ", ".join(f"'{mode.value}'" for mode in modes)


# Cheapest first. Of the outbox the ranges of its key are read that a week can have.
_ARRIVED = f"d.settled_at > :since AND (d.state = {State.SENT:d} OR d.parts_sent > 0)"
_QUIET = f"""
c.heartbeat_on AND c.set_aside IS NULL AND (c.paused_until IS NULL OR c.paused_until <= :now)
AND EXISTS (
    SELECT 1 FROM subscriptions AS s WHERE s.chat = c.id AND s.created_at <= :since
    AND (s.muted_until IS NULL OR s.muted_until <= :now)
    AND (c.alerts_on AND s.mode IN ({_words(ALERTING)})
        OR c.digest_on AND s.mode IN ({_words(DIGESTING)}))
)
AND NOT EXISTS (
    SELECT 1 FROM subscriptions AS s WHERE s.chat = c.id AND s.rule IS NULL
    AND s.mode != '{Mode.MUTED.value}' AND s.topic IN {{busy}}
)
AND NOT EXISTS (
    SELECT 1 FROM deliveries AS d WHERE d.chat = c.id AND d.kind = {Kind.ALERT:d}
    AND d.subject >= :oldest AND {_ARRIVED}
)
AND NOT EXISTS (
    SELECT 1 FROM deliveries AS d WHERE d.chat = c.id AND d.kind = {Kind.SEQUEL:d}
    AND d.subject >= :oldest AND {_ARRIVED}
)
AND NOT EXISTS (
    SELECT 1 FROM deliveries AS d WHERE d.chat = c.id AND d.kind = {Kind.DIGEST:d}
    AND d.subject > :due_since AND {_ARRIVED}
)
AND NOT EXISTS (
    SELECT 1 FROM deliveries AS d WHERE d.chat = c.id AND d.kind = {Kind.NOTICE:d} AND {_ARRIVED}
)
"""
_DUE = f"""
SELECT c.id, c.time_zone, c.heartbeat_at,
    (SELECT s.at FROM schedules AS s WHERE s.chat = c.id ORDER BY s.id LIMIT 1) AS minute,
    CASE WHEN c.heartbeat_at > 0 AND {_QUIET} THEN 1 ELSE 0 END AS quiet
FROM chats AS c WHERE c.heartbeat_at <= :now ORDER BY c.heartbeat_at, c.id LIMIT :limit
"""
# As whoever owes alerts holds the chats (fanouts.py): neither waits for the other.
_HELD = "FOR NO KEY UPDATE OF c SKIP LOCKED"
_AMONG = f"SELECT c.id FROM chats AS c WHERE c.id IN {{chats}} AND {_QUIET}"


@dataclass(frozen=True, slots=True)
class Due:
    """A chat whose week is to be looked at: in which zone, since when that is due, at which minute
    of the day its first digest comes (None: it has no schedule); whether the week was quiet, as far
    as can be said without its conditions."""

    chat: int
    time_zone: str
    planned: datetime
    minute: int | None
    quiet: bool


async def any_due(connection: AsyncConnection, now: datetime) -> bool:
    """Whether some chat's week is to be looked at."""
    query = text("SELECT id FROM chats WHERE heartbeat_at <= :now LIMIT 1")
    return (await connection.execute(query, {"now": milliseconds(now)})).first() is not None


async def topics_with_news(connection: AsyncConnection, since: datetime) -> frozenset[int]:
    """The topics that some news is about which came after an instant."""
    found = await connection.scalars(
        select(article_topics.c.topic)
        .join(articles, articles.c.id == article_topics.c.article)
        .where(articles.c.received_at > since, is_news())
        .distinct()
    )
    return frozenset(found)


async def _weeks(
    connection: AsyncConnection, busy: AbstractSet[int], now: datetime
) -> dict[str, Any]:
    """The parameters of a question about the week that ends now."""
    oldest = await connection.scalar(
        select(articles.c.id)
        .where(articles.c.received_at > now - _OLDEST)
        .order_by(articles.c.received_at)
        .limit(1)
    )
    since = milliseconds(now - WEEK)
    return {
        "now": milliseconds(now),
        "since": since,
        # A digest is owed as soon as it is due, and may be sent late.
        "due_since": since - milliseconds_of(WEEK),
        "oldest": (oldest or 0) - _SAME_MOMENT,
        "busy": numbers(busy),
    }


def milliseconds_of(length: timedelta) -> int:
    """A length of time in milliseconds."""
    return length // timedelta(milliseconds=1)


async def due(
    connection: AsyncConnection, busy: AbstractSet[int], now: datetime, *, limit: int
) -> list[Due]:
    """The chats whose week is to be looked at, those that wait longest first; `busy` topics have
    had news in it."""
    engine = connection.dialect.name
    sql = _DUE.format(busy=each(engine, "busy"))
    if engine == "postgresql":
        sql += _HELD
    asked = await _weeks(connection, busy, now) | {"limit": limit}
    rows = await connection.execute(text(sql), asked)
    return [
        Due(row.id, row.time_zone, instant_of(row.heartbeat_at), row.minute, bool(row.quiet))
        for row in rows
    ]


async def quiet_among(
    connection: AsyncConnection, chats: Collection[int], busy: AbstractSet[int], now: datetime
) -> set[int]:
    """Which of some chats had a quiet week, as far as can be said without their conditions."""
    engine = connection.dialect.name
    sql = _AMONG.format(busy=each(engine, "busy"), chats=each(engine, "chats"))
    asked = await _weeks(connection, busy, now) | {"chats": numbers(chats)}
    return {row.id for row in await connection.execute(text(sql), asked)}


async def ruled(
    connection: AsyncConnection, chats: Collection[int], busy: AbstractSet[int]
) -> dict[int, set[tuple[int, int]]]:
    """Under which conditions some chats follow topics that had news: (topic, rule) by chat; those
    without any are left out."""
    engine = connection.dialect.name
    sql = (
        "SELECT chat, topic, rule FROM subscriptions WHERE rule IS NOT NULL "
        f"AND mode != '{Mode.MUTED.value}' AND chat IN {each(engine, 'chats')} "
        f"AND topic IN {each(engine, 'busy')}"
    )
    asked = {"chats": numbers(chats), "busy": numbers(busy)}
    found: dict[int, set[tuple[int, int]]] = {}
    for chat, topic, rule in await connection.execute(text(sql), asked):
        found.setdefault(chat, set()).add((topic, rule))
    return found


_OWE = f"""
INSERT INTO deliveries (kind, lane, chat, subject, created_at)
SELECT {Kind.HEARTBEAT:d}, {Lane.NOTICE:d}, %s ON CONFLICT DO NOTHING RETURNING chat
"""
# WHERE true: as in schedules.py.
_OWE_SQLITE = _OWE % (
    "json_extract(s.value, '$[0]'), json_extract(s.value, '$[1]'), ?2 "
    "FROM json_each(?1) AS s WHERE true"
)
_OWE_POSTGRESQL = _OWE % (
    "s.chat, s.subject, $3 FROM unnest($1::bigint[], $2::bigint[]) AS s(chat, subject)"
)
_ADVANCE_SQLITE = """
UPDATE chats AS c NOT INDEXED SET heartbeat_at = json_extract(s.value, '$[2]')
FROM json_each(?) AS s
WHERE c.id = json_extract(s.value, '$[0]') AND c.heartbeat_at = json_extract(s.value, '$[1]')
"""
_ADVANCE_POSTGRESQL = """
UPDATE chats AS c SET heartbeat_at = s.following
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS s(id, was, following)
WHERE c.id = s.id AND c.heartbeat_at = s.was
"""


async def owe(connection: AsyncConnection, some: Sequence[Due], now: datetime) -> int:
    """Owe chats their heartbeat; how many. One that is owed already, or was, is not again."""
    rows = [(one.chat, milliseconds(one.planned)) for one in sorted(some, key=lambda it: it.chat)]
    at = milliseconds(now)
    owed = await for_rows(connection, rows, at, sqlite=_OWE_SQLITE, postgresql=_OWE_POSTGRESQL)
    return len(owed)


async def advance(connection: AsyncConnection, steps: Sequence[tuple[Due, datetime]]) -> None:
    """Say when the weeks of chats are looked at next; what was done meanwhile is left alone."""
    rows = [
        (one.chat, milliseconds(one.planned), milliseconds(following))
        for one, following in sorted(steps, key=lambda it: it[0].chat)
    ]
    await for_rows(connection, rows, sqlite=_ADVANCE_SQLITE, postgresql=_ADVANCE_POSTGRESQL)


async def read_since(connection: AsyncConnection, since: datetime) -> tuple[int, int]:
    """How much news sources that are watched brought after an instant, and how many of these did;
    where none did, how much came at all, and 0."""
    watched = article_sources.c.source.in_(_WATCHED)
    query = (
        select(
            func.count(distinct(articles.c.id)),
            func.count(distinct(articles.c.id)).filter(watched),
            func.count(distinct(article_sources.c.key)).filter(watched),
        )
        .select_from(articles)
        .join(article_sources, article_sources.c.article == articles.c.id, isouter=True)
        .where(articles.c.received_at > since, is_news())
    )
    news, theirs, sources = (await connection.execute(query)).one()
    return (theirs, sources) if sources else (news, 0)
