"""What comes of a story's alerts where another article joins it: what chats read of it by now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import judging
from storage.conditions import Facts
from storage.edits import PERHAPS_SENT
from storage.schema import chats, deliveries, sent_messages, subscriptions
from storage.schema_stories import shown_alerts
from storage.sent_messages import first_of
from storage.vocabulary import Kind, Mode, State

# Written out, not as a parameter: the index holds alerts only.
_IS_ALERT: ColumnElement[bool] = deliveries.c.kind == literal_column(f"{Kind.ALERT:d}")


@dataclass(frozen=True, slots=True)
class Reading:
    """How many chats (`count`) read of a story the article `shows`, with what is said of the others
    (`told`, a number of bot/compose/members.py); in which language they read, which outlets they
    prefer (as stored), and whether they follow a topic of the one that joins, which meets their
    conditions."""

    shows: int
    told: int
    language: str
    outlets: str
    follows: bool
    count: int


async def readings(connection: AsyncConnection, story: int, facts: Facts) -> list[Reading]:
    """What of a story chats have before their eyes that can be edited; `facts`: what the article
    that joins is judged by."""
    follows = exists().where(
        subscriptions.c.chat == deliveries.c.chat,
        subscriptions.c.topic.in_(sorted(facts.topics)),
        await judging.lets_come(connection, facts.topics, facts),
        subscriptions.c.mode != Mode.MUTED,
    )
    read = (
        select(
            func.coalesce(shown_alerts.c.article, deliveries.c.subject).label("shows"),
            func.coalesce(shown_alerts.c.told, 0).label("told"),
            chats.c.language,
            chats.c.outlets,
            follows.label("follows"),
        )
        .select_from(deliveries)
        .join(chats, chats.c.id == deliveries.c.chat)
        .join(shown_alerts, shown_alerts.c.delivery == deliveries.c.id, isouter=True)
        .join(sent_messages, first_of(deliveries), isouter=True)
        .where(
            _IS_ALERT,
            deliveries.c.subject == story,
            deliveries.c.state.in_(PERHAPS_SENT),
            chats.c.set_aside.is_(None),
            # nobody changes what a group was sent before it was upgraded, what came in a list, and
            # what its reader has deleted
            or_(deliveries.c.state == State.CLAIMED, sent_messages.c.moved.is_(False)),
        )
        .subquery()
    )
    counted: Select[Any] = select(*read.c, func.count()).group_by(*read.c)
    return [Reading(*row) for row in await connection.execute(counted)]


async def count_alerted(connection: AsyncConnection, story: int, *, owed: bool) -> int:
    """How many chats were sent an alert of a story, or just are; with those that are `owed` one."""
    states = (*PERHAPS_SENT, State.OWED, State.WAITING) if owed else PERHAPS_SENT
    found = await connection.scalar(
        select(func.count()).where(
            deliveries.c.subject == story, _IS_ALERT, deliveries.c.state.in_(states)
        )
    )
    return int(found or 0)
