"""The messages that deliveries became: what a reader's reply, or a press, is about."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, and_, case, delete, func, literal_column, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import stories
from storage.dialects import among
from storage.schema import deliveries, sent_messages
from storage.schema_stories import shown_alerts
from storage.vocabulary import Kind, State

# An edit has the place (`schedule`) of what it changes: an alert's is 0.
_ALERT: ColumnElement[Kind] = literal_column(f"{Kind.ALERT:d}")
_SEQUEL: ColumnElement[Kind] = literal_column(f"{Kind.SEQUEL:d}")


def is_changed(changed: FromClause, kind: ColumnElement[Kind] | Kind) -> ColumnElement[bool]:
    """Whether a delivery of a kind is what an edit (of `deliveries`) changes: in its chat, of its
    story, at its place."""
    return and_(
        changed.c.chat == deliveries.c.chat,
        changed.c.kind == kind,
        changed.c.subject == deliveries.c.subject,
        changed.c.schedule == deliveries.c.schedule,
    )


def first_of(delivery: FromClause) -> ColumnElement[bool]:
    """Whether a message is the first of those that a delivery became: there are no others of what
    is edited."""
    return and_(sent_messages.c.delivery == delivery.c.id, sent_messages.c.part == 0)


async def article_of(connection: AsyncConnection, chat: int, message_id: int | None) -> int | None:
    """The article of an alert by the id of one of its messages, or of a sequel's (which came for
    what brought its alert); or (None) of the chat's latest."""
    alert = deliveries.alias()
    query = (
        select(func.coalesce(shown_alerts.c.article, deliveries.c.subject))
        .select_from(deliveries)
        .join(
            alert,
            (alert.c.chat == deliveries.c.chat)
            & (alert.c.kind == Kind.ALERT)
            & (alert.c.subject == deliveries.c.subject)
            & (alert.c.schedule == 0),
        )
        .join(shown_alerts, shown_alerts.c.delivery == alert.c.id, isouter=True)
        .where(
            deliveries.c.chat == chat,
            deliveries.c.kind.in_((Kind.ALERT, Kind.SEQUEL)),
            deliveries.c.state == State.SENT,
        )
        .order_by(deliveries.c.id.desc())
        .limit(1)
    )
    if message_id is not None:
        query = query.join(sent_messages, sent_messages.c.delivery == deliveries.c.id).where(
            sent_messages.c.chat == chat, sent_messages.c.message_id == message_id
        )
    found: int | None = await connection.scalar(query)
    return found


async def alerted_at(connection: AsyncConnection, chat: int, article: int) -> datetime | None:
    """When a chat was sent the alert of an article's story; None where it was not, or nobody knows
    now."""
    story = (await stories.of(connection, [article]))[article]
    return await connection.scalar(
        select(deliveries.c.settled_at).where(
            deliveries.c.chat == chat,
            deliveries.c.kind == Kind.ALERT,
            deliveries.c.subject == story,
            deliveries.c.state == State.SENT,
        )
    )


async def forget(connection: AsyncConnection, owner: str, edits: Collection[int]) -> None:
    """The messages that some edits of a process were to change are in their chats no more: nothing
    is asked of them again."""
    if not edits:
        return
    changed = deliveries.alias()
    gone = (
        select(changed.c.id)
        .select_from(changed)
        .join(
            deliveries,
            is_changed(changed, case((deliveries.c.schedule == 0, _ALERT), else_=_SEQUEL)),
        )
        .where(
            among(connection, deliveries.c.id, edits),
            deliveries.c.kind == Kind.EDIT,
            deliveries.c.state == State.CLAIMED,
            deliveries.c.owner == owner,
        )
    )
    await connection.execute(
        delete(sent_messages).where(sent_messages.c.delivery.in_(gone.scalar_subquery()))
    )
