"""How many chats an article would be sent to at once, before anybody is owed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import judging
from storage.conditions import Facts
from storage.dialects import among
from storage.fanouts import reachable
from storage.mutes import alerting
from storage.schema import articles, chats, deliveries, fanouts, subscriptions
from storage.schema_stories import story_members
from storage.vocabulary import Kind, State


async def count(
    connection: AsyncConnection,
    topics: Sequence[int],
    now: datetime,
    facts: Facts | None = None,
    *,
    story: int = 0,
) -> dict[str, int]:
    """How many chats an alert about these topics would go to, by their languages; `facts` are what
    its article is judged by (None: by the topics alone). Of an article that joins a `story`, those
    that are owed none of that without it."""
    if not topics:
        return {}
    counted = (
        select(chats.c.language, func.count(func.distinct(subscriptions.c.chat)).label("chats"))
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(
            subscriptions.c.topic.in_(list(topics)),
            await judging.lets_come(connection, topics, facts or Facts(frozenset(topics))),
            alerting(now),
            reachable(now),
        )
        .group_by(chats.c.language)
    )
    if story:
        owed = [_written(story), await _coming(connection, story, now)]
        counted = counted.where(
            *(subscriptions.c.chat.not_in(one) for one in owed if one is not None)
        )
    return {row.language: row.chats for row in await connection.execute(counted)}


def _written(story: int) -> Select[tuple[int]]:
    """The chats that are owed an alert of a story, or were. One that was dropped is owed anew where
    another member comes (`storage.fanouts`)."""
    written = select(deliveries.c.chat).where(
        # written out: the index holds alerts only
        deliveries.c.kind == literal_column(f"{Kind.ALERT:d}"),
        deliveries.c.subject == story,
        deliveries.c.state != State.DROPPED,
    )
    return written.correlate(None)


async def _coming(
    connection: AsyncConnection, story: int, now: datetime
) -> Select[tuple[int]] | None:
    """The chats that are written down next for a story, as its fan-outs would; None: no more are.
    Each of those is judged once, by what its article is now."""
    members = select(story_members.c.article).where(story_members.c.story == story)
    waiting = await connection.execute(
        select(
            fanouts.c.article,
            fanouts.c.topic,
            fanouts.c.cursor,
            fanouts.c.ruled,
            articles.c.received_at,
        )
        .join(articles, articles.c.id == fanouts.c.article)
        .where(or_(fanouts.c.article == story, fanouts.c.article.in_(members)))
    )
    each: list[ColumnElement[bool]] = []
    for article, topic, cursor, ruled, received_at in waiting.all():
        mine = (subscriptions.c.topic == topic) & (subscriptions.c.chat > cursor)
        lets = among(
            connection,
            subscriptions.c.rule,
            await judging.met(connection, article, topic, mine),
        )
        each.append(
            and_(
                mine,
                lets if ruled else or_(subscriptions.c.rule.is_(None), lets),
                subscriptions.c.created_at <= received_at,
            )
        )
    if not each:
        return None
    return select(subscriptions.c.chat).where(or_(*each), alerting(now)).correlate(None)
