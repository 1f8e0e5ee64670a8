"""What a chat has changed of what it is sent, and the way back: to what was before, once, and only
while all of that is as it was made then."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any

import orjson
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import chats, hiding, named_room, notices, rules, schedules, shapes, subscriptions
from storage.conditions import rule_of
from storage.named_room import MOST_NAMED
from storage.schema import chats as chat_rows
from storage.schema import schedules as schedule_rows
from storage.schema import subscriptions as followed
from storage.schema import topics
from storage.schema_saved import undos
from storage.schema_stories import sequel_choices
from storage.shapes import CHAT, SCHEDULE, SEQUELS, TOPIC, Row, Shape, typed
from storage.vocabulary import Mode

# As long as what was left is offered (forgetting.py): a word that nobody follows is gone then.
_KEPT = timedelta(days=30)
_MOST = 100  # of one chat, the newest


class Undone(Enum):
    """What became of taking something back: it is `NOW`, or was `BEFORE`; it is no chat's, or too
    old (`UNKNOWN`); the chat has `CHANGED` it since; it would follow more than it may (`FULL`), or
    more named topics (`NAMED`)."""

    NOW = auto()
    BEFORE = auto()
    UNKNOWN = auto()
    CHANGED = auto()
    FULL = auto()
    NAMED = auto()


@dataclass(slots=True)
class Noted:
    """By which number what is done now can be taken back; None where nothing is otherwise."""

    number: int | None = None


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
        if was:
            both = {key: _over(row, is_[key]) if key in is_ else row
                    for key, row in last.after.items()}  # fmt: skip
            first = {key: _over(was[key], row) if key in was else row
                     for key, row in last.before.items()}  # fmt: skip
            change = {"before": first, "after": both}
            await connection.execute(
                update(undos).where(undos.c.id == last.id).values(change=_json(change))
            )
    elif was:
        noted.number = await _keep(connection, chat, act, {"before": was, "after": is_}, now)


async def _hold(connection: AsyncConnection, chat: int) -> None:
    """Keep others from a chat and its schedules until the transaction ends: what is noted refers to
    it at last, and whoever removes or merges chats takes these first (schedules.py)."""
    await schedules.hold(connection, [chat])
    if connection.dialect.name == "postgresql":
        mine = select(chat_rows.c.id).where(chat_rows.c.id == chat)
        await connection.execute(mine.with_for_update(read=True, key_share=True))


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


async def undo(
    connection: AsyncConnection, chat: int, number: int, now: datetime, *, limit: int
) -> tuple[Undone, Shape]:
    """Put back what a chat has changed, and what that was. Whatever is not `NOW` has changed
    nothing, if the caller does not commit; `limit` is how many topics a chat may follow."""
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
    if one.used:
        return Undone.BEFORE, one.before
    present = await shapes.of_chat(connection, chat)
    named = await named_room.count(connection, chat)
    if not shapes.holds(one.after, present):
        return Undone.CHANGED, one.before
    for key, old in one.before.items():
        kind, _, id_ = key.partition(":")
        put = _Put(connection, chat, old, present.get(key), now)
        if not await _PUT[kind](put, int(id_ or 0), one.after[key]):
            return Undone.CHANGED, one.before
    if await subscriptions.count(connection, chat) > max(limit, _followed(present)):
        return Undone.FULL, one.before
    if await named_room.count(connection, chat) > max(MOST_NAMED, named):
        return Undone.NAMED, one.before
    if not any(it.topics is None for it in await schedules.of_chat(connection, chat)):
        return Undone.CHANGED, one.before
    await connection.execute(update(undos).where(undos.c.id == number).values(used_at=now))
    return Undone.NOW, one.before


def _followed(shape: Mapping[str, Row]) -> int:
    return sum(key.startswith(TOPIC) for key in shape)


async def tidy(connection: AsyncConnection, now: datetime) -> None:
    """Forget what can be taken back no more."""
    await connection.execute(delete(undos).where(undos.c.made_at <= now - _KEPT))


# --- each kind of row, put back


@dataclass(frozen=True, slots=True)
class _Put:
    """A row of a chat: how it was (None: it was not there), and how it is."""

    connection: AsyncConnection
    chat: int
    was: Row | None
    now_is: Row | None
    now: datetime


async def _put_topic(put: _Put, topic: int, _: Row | None) -> bool:
    """False where it, or what its conditions name, is there no more."""
    connection, was = put.connection, put.was
    if was is None:
        await subscriptions.remove(connection, put.chat, topic)
        await hiding.offer(connection, put.chat, [topic], put.now)
        return True
    values = typed(TOPIC, {name: was[name] for name in was if name != "rule"})
    if "rule" in was:
        values["rule"] = None
        if was["rule"] is not None:
            rule = rule_of(was["rule"])
            if await _topics_there(connection, rule.topics) < len(rule.topics):
                return False
            values["rule"] = await rules.number(connection, rule, put.now)
    if put.now_is is None:
        if not await _topics_there(connection, [topic]):
            return False
        await subscriptions.add(connection, put.chat, topic, Mode(was["mode"]), put.now)
    await connection.execute(
        update(followed)
        .where(followed.c.chat == put.chat, followed.c.topic == topic)
        .values(**values)
    )
    await _release(put, topic)
    return True


async def _topics_there(connection: AsyncConnection, ids: Any) -> int:
    """How many of some topics are there; held, so that they stay."""
    found = await connection.scalars(
        select(topics.c.id)
        .where(topics.c.id.in_(list(ids)))
        .order_by(topics.c.id)
        .with_for_update(read=True, key_share=True)
    )
    return len(list(found))


async def _release(put: _Put, topic: int) -> None:
    """Owe what waited for the end of a mute that there is no more."""
    one = await subscriptions.get(put.connection, put.chat, topic)
    if one is not None and not one.muted(put.now):
        await notices.release(put.connection, put.chat, [topic], put.now)


async def _put_schedule(put: _Put, schedule: int, since_then: Row | None) -> bool:
    connection, was = put.connection, put.was
    if was is None:
        await schedules.remove(connection, schedule)
        return True
    values = typed(SCHEDULE, was)
    if put.now_is is None:
        # From where what it owed begins: that was not sent.
        begin = min(was["since"], was.get("open") or was["since"])
        values |= typed(SCHEDULE, {"since": begin})
        await connection.execute(insert(schedule_rows).values(id=schedule, chat=put.chat, **values))
        return True
    if "since" in was and (since_then or {}).get("since") != put.now_is["since"]:
        del values["since"]  # a digest has come meanwhile
    values.pop("next_at", None)  # follows from the rest, and from the clock
    await schedules.change(connection, schedule, **values)
    return True


async def _put_sequels(put: _Put, story: int, _: Row | None) -> bool:
    mine = (sequel_choices.c.chat == put.chat) & (sequel_choices.c.story == story)
    if put.was is None:
        await put.connection.execute(delete(sequel_choices).where(mine))
    else:
        await put.connection.execute(
            update(sequel_choices).where(mine).values(**typed(SEQUELS, put.was))
        )
    return True


async def _put_chat(put: _Put, _: int, __: Row | None) -> bool:
    await chats.change(put.connection, put.chat, **typed(CHAT, put.was or {}))
    return True


_PUT = {TOPIC: _put_topic, SCHEDULE: _put_schedule, SEQUELS: _put_sequels, CHAT: _put_chat}
