"""Whom a change of a published article reaches: who was alerted, and who will be only now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import judging
from storage.articles import Article
from storage.conditions import Facts
from storage.edits import PERHAPS_SENT
from storage.fanouts import reachable
from storage.mutes import alerting
from storage.schema import chats, deliveries, subscriptions
from storage.schema_stories import shown_alerts
from storage.vocabulary import Kind, State

# Written out, not as a parameter: the index holds alerts only.
_IS_ALERT: ColumnElement[bool] = deliveries.c.kind == literal_column(f"{Kind.ALERT:d}")


async def readings(connection: AsyncConnection, story: int, article: Article) -> dict[int, int]:
    """How many chats that can be reached have an article before their eyes by an alert of its
    story, or will in a moment, by the number of the wording that they were told last."""
    # Of one that is on its way it is not written down yet; what is composed now has the last one.
    last = case(
        (deliveries.c.state == State.SENT, deliveries.c.revision), else_=literal(article.revision)
    )
    found = await connection.execute(
        select(last.label("last"), func.count())
        .join(chats, chats.c.id == deliveries.c.chat)
        .join(shown_alerts, shown_alerts.c.delivery == deliveries.c.id, isouter=True)
        .where(
            chats.c.set_aside.is_(None),
            deliveries.c.subject == story,
            _IS_ALERT,
            deliveries.c.state.in_(PERHAPS_SENT),
            func.coalesce(shown_alerts.c.article, deliveries.c.subject) == article.id,
        )
        .group_by("last")
    )
    return {row[0]: row[1] for row in found}


async def count_fresh(
    connection: AsyncConnection,
    topics: Sequence[int],
    story: int,
    now: datetime,
    facts: Facts | None = None,
) -> int:
    """How many chats follow one of some topics with alerts under conditions that an article with
    these `facts` meets (None: one of the topics alone), and are owed none of a story yet."""
    if not topics:
        return 0
    owed = select(deliveries.c.chat).where(deliveries.c.subject == story, _IS_ALERT)
    found = await connection.scalar(
        select(func.count(func.distinct(subscriptions.c.chat)))
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(
            subscriptions.c.topic.in_(list(topics)),
            await judging.lets_come(connection, topics, facts or Facts(frozenset(topics))),
            alerting(now),
            reachable(now),
            subscriptions.c.chat.not_in(owed),
        )
    )
    return int(found or 0)
