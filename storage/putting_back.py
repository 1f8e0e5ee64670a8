"""The rows of what a chat has chosen, put back as they were (undos.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import chats, hiding, notices, rules, schedules, subscriptions
from storage.conditions import rule_of
from storage.schema import schedules as schedule_rows
from storage.schema import subscriptions as followed
from storage.schema import topics
from storage.schema_stories import sequel_choices
from storage.shapes import CHAT, SCHEDULE, SEQUELS, TOPIC, Row, typed
from storage.vocabulary import Mode


@dataclass(frozen=True, slots=True)
class Put:
    """A row of a chat: how it was (None: it was not there), and how it is."""

    connection: AsyncConnection
    chat: int
    was: Row | None
    now_is: Row | None
    now: datetime


async def _put_topic(put: Put, topic: int, _: Row | None) -> bool:
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


async def _release(put: Put, topic: int) -> None:
    """Owe what waited for the end of a mute that there is no more."""
    one = await subscriptions.get(put.connection, put.chat, topic)
    if one is not None and not one.muted(put.now):
        await notices.release(put.connection, put.chat, [topic], put.now)


async def _put_schedule(put: Put, schedule: int, since_then: Row | None) -> bool:
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


async def _put_sequels(put: Put, story: int, _: Row | None) -> bool:
    mine = (sequel_choices.c.chat == put.chat) & (sequel_choices.c.story == story)
    if put.was is None:
        await put.connection.execute(delete(sequel_choices).where(mine))
    else:
        await put.connection.execute(
            update(sequel_choices).where(mine).values(**typed(SEQUELS, put.was))
        )
    return True


async def _put_chat(put: Put, _: int, __: Row | None) -> bool:
    await chats.change(put.connection, put.chat, **typed(CHAT, put.was or {}))
    return True


# By the kind of row.
PUT = {TOPIC: _put_topic, SCHEDULE: _put_schedule, SEQUELS: _put_sequels, CHAT: _put_chat}
