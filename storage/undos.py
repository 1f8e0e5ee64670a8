"""What a chat has changed of what it is sent, and the way back: to what was before, once, and only
while all of that is as it was made then."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

import orjson
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import named_room, schedules, shapes, subscriptions
from storage.named_room import MOST_NAMED
from storage.putting_back import PUT, Put
from storage.schema import chats as chat_rows
from storage.schema_saved import undos
from storage.shapes import SCHEDULE, TOPIC, Row, Shape

# As long as what was left is offered (forgetting.py): a word that nobody follows is gone then.
_KEPT = timedelta(days=30)
_MOST = 100  # of one chat, the newest


class Undone(Enum):
    """What became of taking something back: it is `NOW`, or was `BEFORE` and is so still; it is no
    chat's, or too old (`UNKNOWN`); the chat has `CHANGED` it since; it would follow more topics
    than it may (`FULL`), or more named ones (`NAMED`), or have more schedules (`CROWDED`)."""

    NOW = auto()
    BEFORE = auto()
    UNKNOWN = auto()
    CHANGED = auto()
    FULL = auto()
    CROWDED = auto()
    NAMED = auto()


@dataclass(slots=True)
class Noted:
    """By which number what is done now can be taken back; None where nothing is otherwise. `left`:
    the topics that are followed no longer by it, and `added`: those that are followed only since,
    both also where it had been done before."""

    number: int | None = None
    left: frozenset[int] = frozenset()
    added: frozenset[int] = frozenset()


@contextlib.asynccontextmanager
async def noting(
    connection: AsyncConnection, chat: int, act: str, now: datetime
) -> AsyncIterator[Noted]:
    """Keep what the block changes of a chat, in the caller's transaction. Done again by the same
    `act` (a press that is handled twice), it is one change still."""
    noted = Noted()
    await _hold(connection, chat)
    before = await shapes.of_chat(connection, chat)
    yield noted
    after = await shapes.of_chat(connection, chat)
    was, is_ = shapes.difference(before, after)
    last = await _last(connection, chat, act)
    if last is not None and shapes.holds(last.after, before) and was.keys() <= last.after.keys():
        noted.number = last.id
        noted.left, noted.added = _left(last.after), _left(last.before)
        if was:
            both = {key: _over(row, is_[key]) if key in is_ else row
                    for key, row in last.after.items()}  # fmt: skip
            first = {key: _over(was[key], row) if key in was else row
                     for key, row in last.before.items()}  # fmt: skip
            noted.left, noted.added = _left(both), _left(first)
            change = _json({"before": first, "after": both})
            await connection.execute(
                update(undos).where(undos.c.id == last.id).values(change=change)
            )
    elif was:
        noted.left, noted.added = _left(is_), _left(was)
        noted.number = await _keep(connection, chat, act, {"before": was, "after": is_}, now)


async def _hold(connection: AsyncConnection, chat: int) -> None:
    """Keep others from a chat and its schedules until the transaction ends: what is noted refers to
    it at last, and whoever removes or merges chats takes these first (schedules.py)."""
    await schedules.hold(connection, [chat])
    if connection.dialect.name == "postgresql":
        mine = select(chat_rows.c.id).where(chat_rows.c.id == chat)
        await connection.execute(mine.with_for_update(read=True, key_share=True))


def _left(side: Shape) -> frozenset[int]:
    """The topics that are not followed on one side of a change."""
    gone = (key.partition(":") for key, row in side.items() if row is None)
    return frozenset(int(id_) for kind, _, id_ in gone if kind == TOPIC)


def _over(one: Row | None, other: Row | None) -> Row | None:
    """A row with what another says of it."""
    return other if one is None or other is None else one | other


def _json(change: Mapping[str, Shape]) -> str:
    return orjson.dumps(change).decode()


async def _keep(
    connection: AsyncConnection, chat: int, act: str, change: Mapping[str, Shape], now: datetime
) -> int:
    made = await connection.execute(
        insert(undos)
        .values(chat=chat, act=act, change=_json(change), made_at=now)
        .returning(undos.c.id)
    )
    number = int(made.scalar_one())
    oldest = select(undos.c.id).where(undos.c.chat == chat).order_by(undos.c.id.desc())
    await connection.execute(
        delete(undos).where(
            undos.c.chat == chat,
            undos.c.id <= oldest.offset(_MOST).limit(1).scalar_subquery(),
        )
    )
    return number


@dataclass(frozen=True, slots=True)
class _Change:
    id: int
    before: Shape
    after: Shape
    used: bool


async def newest(connection: AsyncConnection, chat: int) -> int | None:
    """The number of what a chat has changed last, if that was not taken back; None where nothing
    is left to take back."""
    found = await connection.execute(
        select(undos.c.id, undos.c.used_at)
        .where(undos.c.chat == chat)
        .order_by(undos.c.id.desc())
        .limit(1)
    )
    row = found.first()
    return None if row is None or row.used_at is not None else int(row.id)


async def _last(connection: AsyncConnection, chat: int, act: str) -> _Change | None:
    """What was changed by an act the last time, if that was not taken back."""
    found = await connection.execute(
        select(undos.c.id, undos.c.change)
        .where(undos.c.chat == chat, undos.c.act == act, undos.c.used_at.is_(None))
        .order_by(undos.c.id.desc())
        .limit(1)
    )
    row = found.first()
    return _read(row.id, row.change, used=False) if row else None


def _read(number: int, change: str, *, used: bool) -> _Change:
    read = orjson.loads(change)
    return _Change(number, read["before"], read["after"], used)


@dataclass(frozen=True, slots=True)
class Limits:
    """How many topics a chat may follow, and how many schedules it may have."""

    topics: int
    schedules: int


async def undo(
    connection: AsyncConnection, chat: int, number: int, now: datetime, *, limits: Limits
) -> tuple[Undone, Shape]:
    """Put back what a chat has changed, and what that was. Whatever is not `NOW` has changed
    nothing, if the caller does not commit."""
    await _hold(connection, chat)
    found = await connection.execute(
        select(undos.c.id, undos.c.change, undos.c.used_at)
        .where(undos.c.id == number, undos.c.chat == chat, undos.c.made_at > now - _KEPT)
        .with_for_update()
    )
    row = found.first()
    if row is None:
        return Undone.UNKNOWN, {}
    one = _read(row.id, row.change, used=row.used_at is not None)
    present = await shapes.of_chat(connection, chat)
    named = await named_room.count(connection, chat)
    if one.used:
        so = shapes.holds(one.before, present)
        return Undone.BEFORE if so else Undone.CHANGED, one.before
    if not shapes.holds(one.after, present):
        return Undone.CHANGED, one.before
    for key, old in one.before.items():
        kind, _, id_ = key.partition(":")
        put = Put(connection, chat, old, present.get(key), now)
        if not await PUT[kind](put, int(id_ or 0), one.after[key]):
            return Undone.CHANGED, one.before
    if (no_room := await _no_room(connection, chat, limits, present, named)) is not None:
        return no_room, one.before
    await connection.execute(update(undos).where(undos.c.id == number).values(used_at=now))
    return Undone.NOW, one.before


async def _no_room(
    connection: AsyncConnection, chat: int, limits: Limits, present: Shape, named: int
) -> Undone | None:
    """Of what a chat would have more than it may, and than it had; `CHANGED` where it would have no
    schedule of all topics."""
    if await subscriptions.count(connection, chat) > max(
        limits.topics, shapes.many(TOPIC, present)
    ):
        return Undone.FULL
    if await named_room.count(connection, chat) > max(MOST_NAMED, named):
        return Undone.NAMED
    planned = await schedules.of_chat(connection, chat)
    if len(planned) > max(limits.schedules, shapes.many(SCHEDULE, present)):
        return Undone.CROWDED
    return None if any(it.topics is None for it in planned) else Undone.CHANGED


async def tidy(connection: AsyncConnection, now: datetime) -> None:
    """Forget what can be taken back no more."""
    await connection.execute(delete(undos).where(undos.c.made_at <= now - _KEPT))
