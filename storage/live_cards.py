"""Messages that count how far the sending of an article has come: which they are, and what they
show. Whoever looks at one says when it is looked at next, so that of several processes one edits
it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.dialects import insert_into
from storage.schema_desk import live_cards


@dataclass(frozen=True, slots=True)
class LiveCard:
    """A message in the private chat of an editor; `shows` is a number for what it says."""

    chat_id: int
    article: int
    message_id: int
    shows: int
    due_at: datetime


_COLUMNS = tuple(live_cards.c[name] for name in LiveCard.__dataclass_fields__)


async def put(connection: AsyncConnection, one: LiveCard) -> None:
    """From now on this message is the one of its chat and article; the one before stays as it
    is."""
    values = {"message_id": one.message_id, "shows": one.shows, "due_at": one.due_at}
    await connection.execute(
        insert_into(connection, live_cards)
        .values(chat_id=one.chat_id, article=one.article, **values)
        .on_conflict_do_update(index_elements=["chat_id", "article"], set_=values)
    )


async def due(connection: AsyncConnection, now: datetime, *, limit: int) -> list[LiveCard]:
    """Those that are to be looked at, the longest waiting first."""
    found = await connection.execute(
        select(*_COLUMNS)
        .where(live_cards.c.due_at <= now)
        .order_by(live_cards.c.due_at, live_cards.c.chat_id)
        .limit(limit)
    )
    return [LiveCard(*row) for row in found]


async def take(connection: AsyncConnection, one: LiveCard, until: datetime) -> bool:
    """Let nobody else look at it before an instant; False where another process does already, or
    it is none any more."""
    taken = await connection.execute(
        update(live_cards).where(_same(one), live_cards.c.due_at == one.due_at).values(due_at=until)
    )
    return taken.rowcount == 1


async def wait(connection: AsyncConnection, one: LiveCard, until: datetime) -> None:
    """Whoever has taken it leaves it alone until an instant."""
    await connection.execute(update(live_cards).where(_same(one)).values(due_at=until))


async def is_there(connection: AsyncConnection, one: LiveCard) -> bool:
    """Whether it is still to be edited."""
    return await connection.scalar(select(live_cards.c.article).where(_same(one))) is not None


async def is_live(connection: AsyncConnection, chat_id: int, message_id: int) -> bool:
    """Whether a message is one of these."""
    found = select(live_cards.c.article).where(_of_message(chat_id, message_id)).limit(1)
    return await connection.scalar(found) is not None


async def note(connection: AsyncConnection, one: LiveCard, shows: int) -> None:
    """It says something else now."""
    await connection.execute(update(live_cards).where(_same(one)).values(shows=shows))


async def hurry(connection: AsyncConnection, article: int, now: datetime) -> None:
    """Something was decided: whoever looks at the article sees it soon."""
    await connection.execute(
        update(live_cards)
        .where(live_cards.c.article == article, live_cards.c.due_at > now)
        .values(due_at=now)
    )


async def drop(connection: AsyncConnection, one: LiveCard) -> None:
    """It says its last."""
    await connection.execute(delete(live_cards).where(_same(one)))


async def leave(connection: AsyncConnection, chat_id: int, message_id: int) -> None:
    """A message says something else from now on."""
    await connection.execute(delete(live_cards).where(_of_message(chat_id, message_id)))


def _same(one: LiveCard) -> ColumnElement[bool]:
    return _of_message(one.chat_id, one.message_id) & (live_cards.c.article == one.article)


def _of_message(chat_id: int, message_id: int) -> ColumnElement[bool]:
    return (live_cards.c.chat_id == chat_id) & (live_cards.c.message_id == message_id)
