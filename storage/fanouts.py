"""Alerts owed in chunks: a million subscribers are written down behind a cursor, not at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, exists, func, literal, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage import judging
from storage.articles import is_news
from storage.deferred import IN_DIGEST
from storage.dialects import among, insert_into
from storage.locks import Lock
from storage.mutes import alerting
from storage.schema import (
    article_topics,
    articles,
    chats,
    deliveries,
    fanouts,
    subscriptions,
)
from storage.schema import topics as topic_rows
from storage.schema_stories import story_members
from storage.stories import story_id
from storage.vocabulary import Kind, Lane, State

# One chunk is written in a few milliseconds, so that readers' commands never wait long for
# SQLite's one writer.
CHUNK = 1000
# With the article itself fewer: people wait behind whoever takes in news, and the engine goes on.
_FIRST = 150

# PostgreSQL tells the replicas on this channel, when the transaction commits, that more is owed.
CHANNEL = "parldigest_owed"


def reachable(now: datetime) -> ColumnElement[bool]:
    """Whether a chat (of a query on `chats`) is sent alerts at an instant."""
    return (
        chats.c.alerts_on
        & chats.c.set_aside.is_(None)
        & or_(chats.c.paused_until.is_(None), chats.c.paused_until <= now)
    )


async def share(connection: AsyncConnection) -> None:
    """Let no two chats become one until the transaction ends (`storage.merging`): whoever writes
    down who is owed does this first, before it holds any row: merging wants the lock, then rows."""
    await _lock(connection, "pg_advisory_xact_lock_shared")


async def alone(connection: AsyncConnection) -> None:
    """Let nobody else write down who is owed until the transaction ends; as early as `share`."""
    await _lock(connection, "pg_advisory_xact_lock")


async def _lock(connection: AsyncConnection, how: str) -> None:
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SELECT {how}({Lock.FANOUTS:d})"))


async def owe_alerts(
    connection: AsyncConnection, article: int, topics: Collection[int], now: datetime
) -> None:
    """Owe an article's alerts: a fan-out for each topic that somebody follows, and the first chunk
    at once. The transaction has begun with `share`."""
    await owe_alerts_of(connection, {article: topics}, now)


async def owe_alerts_of(
    connection: AsyncConnection, about: Mapping[int, Collection[int]], now: datetime
) -> None:
    """The same of several articles, by article the topics it is about, in a few statements."""
    followed = await _followed(connection, {topic for topics in about.values() for topic in topics})
    wanted = [
        {"article": article, "topic": topic, "created_at": now}
        for article, topics in about.items()
        for topic in sorted(followed.intersection(topics))
    ]
    if not wanted:
        return
    await connection.execute(insert_into(connection, fanouts).on_conflict_do_nothing(), wanted)
    await expand(connection, now, limit=_FIRST)
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"NOTIFY {CHANNEL}"))


async def owe_met_now(
    connection: AsyncConnection, ids: Collection[int], now: datetime, *, since: datetime
) -> None:
    """Owe some articles, which are about something else now, or have other sources, to those whose
    conditions they meet only now; whoever was owed them is not owed them again. Not what is older
    than an instant, nor what is owed to nobody. The transaction has begun with `share`."""
    if not ids:
        return
    about = await connection.execute(
        select(article_topics.c.article, article_topics.c.topic)
        .join(articles, articles.c.id == article_topics.c.article)
        .where(
            among(connection, article_topics.c.article, ids),
            is_news(),
            ~articles.c.digest_only,
            articles.c.received_at >= since,
            articles.c.published_at >= since,
            exists().where(
                subscriptions.c.topic == article_topics.c.topic, subscriptions.c.rule.is_not(None)
            ),
        )
        .order_by(article_topics.c.article, article_topics.c.topic)
    )
    wanted = [
        {"article": article, "topic": topic, "created_at": now, "ruled": True}
        for article, topic in about
    ]
    if not wanted:
        return
    await connection.execute(
        # One that is at work has passed some of them by: it begins anew.
        insert_into(connection, fanouts).on_conflict_do_update(
            index_elements=["article", "topic"], set_={"cursor": 0}
        ),
        wanted,
    )
    await expand(connection, now, limit=_FIRST)
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"NOTIFY {CHANNEL}"))


async def _followed(connection: AsyncConnection, among_: Collection[int]) -> set[int]:
    """Those of some topics that anybody follows: most of an archive's are not."""
    if not among_:
        return set()
    found = await connection.execute(
        select(topic_rows.c.id).where(
            among(connection, topic_rows.c.id, among_),
            exists().where(subscriptions.c.topic == topic_rows.c.id),
        )
    )
    return set(found.scalars())


async def expand(connection: AsyncConnection, now: datetime, *, limit: int = CHUNK) -> bool:
    """Write down who is owed next, the oldest fan-out first; True while more remains.

    Looks at `limit` subscriptions at most. A chat that follows several topics of an article is
    owed one alert: the outbox's key holds the chat. Who subscribed after the article came is not.
    The transaction has begun with `share`.
    """
    left = limit
    while left > 0:
        one = await _oldest(connection)
        if one is None:
            return False
        mine = (subscriptions.c.topic == one.topic) & (subscriptions.c.chat > one.cursor)
        if one.ruled:
            mine &= subscriptions.c.rule.is_not(None)
        last = await connection.scalar(
            select(subscriptions.c.chat)
            .where(mine)
            .order_by(subscriptions.c.chat)
            .offset(left - 1)
            .limit(1)
        )
        if last is not None:
            await _owe(connection, one, mine & (subscriptions.c.chat <= last), now)
            await connection.execute(
                update(fanouts).where(fanouts.c.id == one.id).values(cursor=last)
            )
            return True
        await _owe(connection, one, mine, now)
        seen = await connection.scalar(
            select(func.count()).select_from(select(subscriptions.c.chat).where(mine).subquery())
        )
        await connection.execute(delete(fanouts).where(fanouts.c.id == one.id))
        left -= max(1, seen or 0)
    return True


@dataclass(frozen=True, slots=True)
class _Fanout:
    """An article that is owed to a topic's subscribers beyond the cursor."""

    id: int
    article: int
    topic: int
    cursor: int
    created_at: datetime
    ruled: bool
    received_at: datetime  # the article
    story: int


async def _oldest(connection: AsyncConnection) -> _Fanout | None:
    query = (
        select(
            fanouts.c.id,
            fanouts.c.article,
            fanouts.c.topic,
            fanouts.c.cursor,
            fanouts.c.created_at,
            fanouts.c.ruled,
            articles.c.received_at,
            story_id(fanouts.c.article),
        )
        .join(articles, articles.c.id == fanouts.c.article)
        .join(story_members, story_members.c.article == fanouts.c.article, isouter=True)
        .order_by(fanouts.c.id)
        .limit(1)
    )
    if connection.dialect.name == "postgresql":
        query = query.with_for_update(of=fanouts, skip_locked=True)
    row = (await connection.execute(query)).first()
    return _Fanout(*row) if row else None


async def _owe(
    connection: AsyncConnection, one: _Fanout, mine: ColumnElement[bool], now: datetime
) -> None:
    """Owe the alert of the article's story to those of `mine` (a condition on subscriptions) who
    can be reached now, and whose conditions it meets: once, whichever members of the story they are
    owed it for. The rules are judged once for all who have them."""
    met = await judging.met(connection, one.article, one.topic, mine)
    lets = among(connection, subscriptions.c.rule, met)
    owed = (
        select(
            subscriptions.c.chat,
            literal(Kind.ALERT, deliveries.c.kind.type).label("kind"),
            literal(one.story).label("subject"),
            literal(Lane.ALERT, deliveries.c.lane.type).label("lane"),
            func.nullif(
                literal(one.article, deliveries.c.article.type),
                literal(one.story, deliveries.c.article.type),
            ).label("article"),
            # Owed since the article was news, however late its turn in the fan-out is.
            literal(one.created_at, deliveries.c.created_at.type).label("created_at"),
        )
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(
            mine,
            lets if one.ruled else or_(subscriptions.c.rule.is_(None), lets),
            alerting(now),
            subscriptions.c.created_at <= one.received_at,
            reachable(now),
        )
        .order_by(subscriptions.c.chat)
    )
    if one.article != one.story or one.ruled:
        await _owe_again(connection, one, owed.with_only_columns(subscriptions.c.chat))
    if connection.dialect.name == "postgresql":
        # A chat that is just being forgotten is waited for, and left out; without this the foreign
        # key would refuse the whole chunk.
        owed = owed.with_for_update(of=chats, read=True, key_share=True)
    columns = ["chat", "kind", "subject", "lane", "article", "created_at"]
    await connection.execute(
        insert_into(connection, deliveries).from_select(columns, owed).on_conflict_do_nothing()
    )


async def _owe_again(connection: AsyncConnection, one: _Fanout, chats_: Select[tuple[int]]) -> None:
    """Owe an alert of a story once more that was dropped: what another member told, or this one
    before, was not for its chat, or was taken back; what it tells now may be. Whoever composes it
    sees."""
    dropped = select(deliveries.c.id).where(
        deliveries.c.kind == Kind.ALERT,
        deliveries.c.subject == one.story,
        deliveries.c.state == State.DROPPED,
        deliveries.c.reason.is_distinct_from(IN_DIGEST),
        deliveries.c.chat.in_(chats_.order_by(None)),
    )
    if connection.dialect.name == "postgresql":
        # What somebody writes to at this moment is not waited for: he may wait for us.
        dropped = dropped.order_by(deliveries.c.chat).with_for_update(skip_locked=True)
    await connection.execute(
        update(deliveries)
        .where(deliveries.c.id.in_(dropped.scalar_subquery()))
        .values(
            state=State.OWED,
            attempts=0,
            parts_sent=0,
            reason=None,
            settled_at=None,
            article=one.article if one.article != one.story else None,
            created_at=one.created_at,
        )
    )


async def pending(connection: AsyncConnection) -> bool:
    """Whether some subscribers are still to be written down."""
    return (await connection.scalar(select(fanouts.c.id).limit(1))) is not None
