"""Questions that wait for an answer in plain text; any replica can take the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_desk import dialogs

_ANSWERED, _BY = "answered", "by"


@dataclass(frozen=True, slots=True)
class Dialog:
    """What we asked a person in a chat; `data` is JSON of the one who asked, or says by which
    message it was answered."""

    awaiting: str
    data: str
    asked_at: datetime


_PENDING = select(dialogs.c.awaiting, dialogs.c.data, dialogs.c.asked_at).where(
    dialogs.c.chat_id == bindparam("chat"), dialogs.c.user_id == bindparam("user")
)


async def ask(
    connection: AsyncConnection,
    chat_id: int,
    user_id: int,
    awaiting: str,
    now: datetime,
    data: str = "{}",
) -> None:
    """Remember a question; a newer one replaces it."""
    values = {"awaiting": awaiting, "data": data, "asked_at": now}
    await connection.execute(
        insert_into(connection, dialogs)
        .values(chat_id=chat_id, user_id=user_id, **values)
        .on_conflict_do_update(index_elements=["chat_id", "user_id"], set_=values)
    )


async def pending(
    connection: AsyncConnection, chat_id: int, user_id: int, *, message: int = 0
) -> Dialog | None:
    """The question that waits for this person's answer in this chat; None when there is none.

    One that `message` (its number in the chat) has answered already is given to it again, and to
    no other.
    """
    row = (await connection.execute(_PENDING, {"chat": chat_id, "user": user_id})).first()
    if row is None:
        return None
    answered = orjson.loads(row.data).get(_ANSWERED)
    return Dialog(*row) if answered is None or answered == message else None


async def mark_answered(
    connection: AsyncConnection, chat_id: int, user_id: int, message: int
) -> None:
    """The question was answered by a message: it waits for no other, but this one may be handled
    again, with what the question was asked with."""
    row = (await connection.execute(_PENDING, {"chat": chat_id, "user": user_id})).first()
    if row is None:
        return
    data = orjson.loads(row.data) | {_ANSWERED: message}
    await connection.execute(
        update(dialogs)
        .where(dialogs.c.chat_id == chat_id, dialogs.c.user_id == user_id)
        .values(data=orjson.dumps(data).decode())
    )


async def claim(
    connection: AsyncConnection,
    chat_id: int,
    user_id: int,
    awaiting: str,
    answer: int,
    *,
    by: str,
    since: datetime,
) -> str | None:
    """What was asked since an instant is answered, by one of two events that Telegram sends for one
    deed, in any order; the other one has nothing left to say.

    Who brought this `answer` first: `by`, also when it is handled again, or the word of the other
    one. None where no such question is open: not asked, or answered otherwise.
    """
    asked = _PENDING.where(dialogs.c.awaiting == awaiting, dialogs.c.asked_at >= since)
    values = {"chat": chat_id, "user": user_id}
    row = (await connection.execute(asked.with_for_update(), values)).first()
    if row is None:
        return None
    data = orjson.loads(row.data)
    if _ANSWERED in data:
        first = data.get(_BY) if data[_ANSWERED] == answer else None
        return first if isinstance(first, str) else None
    told = orjson.dumps(data | {_ANSWERED: answer, _BY: by}).decode()
    await connection.execute(
        update(dialogs)
        .where(dialogs.c.chat_id == chat_id, dialogs.c.user_id == user_id)
        .values(data=told)
    )
    return by


async def close(connection: AsyncConnection, chat_id: int, user_id: int) -> None:
    """The question was given up, or answered by a press."""
    await connection.execute(
        delete(dialogs).where(dialogs.c.chat_id == chat_id, dialogs.c.user_id == user_id)
    )
