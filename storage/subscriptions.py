"""Subscriptions: one chat follows one topic, in a mode. The only writer of `topics.followers`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import named_room, notices
from storage.dialects import insert_into
from storage.schema import subscriptions, topics
from storage.schema_rules import offers
from storage.topics import COLUMNS as TOPIC_COLUMNS
from storage.topics import Topic
from storage.vocabulary import ALERTING, DIGESTING, Mode, Urgency


@dataclass(frozen=True, slots=True)
class Subscription:
    """One topic that a chat follows, and how."""

    topic: Topic
    mode: Mode
    created_at: datetime
    muted_until: datetime | None
    off: bool = False
    urgency: Urgency = Urgency.NORMAL
    rule: int | None = None  # only what meets it comes (rules.py)

    def muted(self, now: datetime) -> bool:
        """Whether nothing of it is sent at once at this instant, though its mode says so."""
        alerts = self.mode in ALERTING or (self.off and self.mode in DIGESTING)
        return alerts and self.muted_until is not None and self.muted_until > now

    def switched_off(self, now: datetime) -> bool:
        """Whether nothing of it comes at this instant, in digests neither."""
        return self.off and self.muted(now)


_COLUMNS = (
    *TOPIC_COLUMNS,
    subscriptions.c.mode,
    subscriptions.c.created_at,
    subscriptions.c.muted_until,
    subscriptions.c.off,
    subscriptions.c.urgency,
    subscriptions.c.rule,
)


def _subscription(row: Row[*tuple[Any, ...]]) -> Subscription:
    size = len(TOPIC_COLUMNS)
    return Subscription(Topic(*row[:size]), *row[size:])


async def add(
    connection: AsyncConnection, chat: int, topic: int, mode: Mode, now: datetime
) -> bool:
    """Follow a topic. False when the chat follows it already (its mode is left alone)."""
    added = await connection.execute(
        insert_into(connection, subscriptions)
        .values(chat=chat, topic=topic, mode=mode, created_at=now)
        .on_conflict_do_nothing()
    )
    if added.rowcount != 1:
        return False
    await _count(connection, topic, 1)
    return True


async def add_all(
    connection: AsyncConnection, chat: int, topics_: Collection[int], mode: Mode, now: datetime
) -> set[int]:
    """Follow several topics; those that the chat did not follow yet.

    In one order, whatever order they were asked for in, so that two readers of the same topics do
    not wait for each other: whoever follows more than one goes through here.
    """
    return {
        topic for topic in sorted(set(topics_)) if await add(connection, chat, topic, mode, now)
    }


async def add_within(
    connection: AsyncConnection,
    chat: int,
    topics_: Collection[int],
    mode: Mode,
    now: datetime,
    *,
    limit: int,
) -> tuple[set[int], set[int]]:
    """Follow several topics, the first ones first, until the chat follows `limit`, or as many named
    ones as it may: those that it did not follow yet, and those that are over the limit. One that it
    follows is neither."""
    known = select(subscriptions.c.topic).where(
        subscriptions.c.chat == chat, subscriptions.c.topic.in_(list(topics_))
    )
    there = set(await connection.scalars(known))
    new = [topic for topic in dict.fromkeys(topics_) if topic not in there]
    wordy = await named_room.beyond(connection, chat, new)
    room = [topic for topic in new if topic not in wordy]
    left = max(0, limit - await count(connection, chat)) if new else 0
    return await add_all(connection, chat, room[:left], mode, now), {*wordy, *room[left:]}


async def remove(connection: AsyncConnection, chat: int, topic: int) -> bool:
    """Follow a topic no longer. False when the chat did not follow it. Its rule is kept for whoever
    takes that back (`rules.bring_back`)."""
    await _keep_rule(connection, chat, topic)
    removed = await connection.execute(
        delete(subscriptions).where(subscriptions.c.chat == chat, subscriptions.c.topic == topic)
    )
    if removed.rowcount != 1:
        return False
    await _count(connection, topic, -1)
    return True


async def _keep_rule(connection: AsyncConnection, chat: int, topic: int) -> None:
    mine = (subscriptions.c.chat == chat) & (subscriptions.c.topic == topic)
    rule = select(subscriptions.c.rule).where(mine).scalar_subquery()
    await connection.execute(
        update(offers).where(offers.c.chat == chat, offers.c.topic == topic).values(rule=rule)
    )
    left = select(
        subscriptions.c.chat,
        subscriptions.c.topic,
        subscriptions.c.created_at,
        subscriptions.c.rule,
    ).where(mine, subscriptions.c.rule.is_not(None))
    await connection.execute(
        insert_into(connection, offers)
        .from_select(["chat", "topic", "made_at", "rule"], left)
        .on_conflict_do_nothing()
    )


async def remove_all(connection: AsyncConnection, chats_: Collection[int]) -> None:
    """Some chats follow nothing any more."""
    theirs = subscriptions.c.chat.in_(list(chats_))
    found = await connection.execute(
        select(subscriptions.c.topic, func.count())
        .where(theirs)
        .group_by(subscriptions.c.topic)
        # In one order, so that two writers on PostgreSQL cannot wait for each other.
        .order_by(subscriptions.c.topic)
    )
    for topic, followers in found.all():
        await _count(connection, topic, -followers)
    await connection.execute(delete(subscriptions).where(theirs))


async def move(connection: AsyncConnection, source: int, target: int) -> None:
    """What one chat follows and another does not goes over to it; the first follows nothing. What
    both follow is muted for a time as long as either was: nobody hears what he wished not to."""
    theirs = subscriptions.alias()
    until = (
        select(theirs.c.muted_until)
        .where(theirs.c.chat == source, theirs.c.topic == subscriptions.c.topic)
        .scalar_subquery()
    )
    off = (
        select(theirs.c.off)
        .where(theirs.c.chat == source, theirs.c.topic == subscriptions.c.topic)
        .scalar_subquery()
    )
    kept = subscriptions.c.muted_until
    await connection.execute(
        update(subscriptions)
        .where(subscriptions.c.chat == target, or_(kept.is_(None), kept < until))
        .where(until.is_not(None))
        .values(muted_until=until, off=off)
    )
    has = select(subscriptions.c.topic).where(subscriptions.c.chat == target)
    await connection.execute(
        update(subscriptions)
        .where(subscriptions.c.chat == source, subscriptions.c.topic.not_in(has.scalar_subquery()))
        .values(chat=target)
    )
    await remove_all(connection, [source])


async def recount(connection: AsyncConnection, topics_: Collection[int]) -> None:
    """Set the followers of some topics to what the subscriptions say."""
    for topic in sorted(topics_):
        followers = (
            select(func.count())
            .select_from(subscriptions)
            .where(subscriptions.c.topic == topic)
            .scalar_subquery()
        )
        await connection.execute(
            update(topics).where(topics.c.id == topic).values(followers=followers)
        )


async def _count(connection: AsyncConnection, topic: int, more: int) -> None:
    await connection.execute(
        update(topics).where(topics.c.id == topic).values(followers=topics.c.followers + more)
    )


async def set_mode(
    connection: AsyncConnection, chat: int, topic: int, mode: Mode, now: datetime
) -> bool:
    """Change how a chat follows a topic; a mute for a time ends with it, for the mode says what is
    wanted now, and what waited for its end is owed. False when it does not follow it."""
    changed = await connection.execute(
        update(subscriptions)
        .where(subscriptions.c.chat == chat, subscriptions.c.topic == topic)
        .values(mode=mode, muted_until=None, off=False)
    )
    await notices.release(connection, chat, [topic], now)
    return changed.rowcount == 1


async def set_modes(connection: AsyncConnection, chat: int, modes: Mapping[int, Mode]) -> None:
    """Change how a chat follows many topics, by their ids; one that it does not follow is none.
    What is muted for a time stays so: that was wished of one topic, and nobody speaks of it here.
    """
    for mode in Mode:
        of_it = sorted(topic for topic, wanted in modes.items() if wanted == mode)
        if of_it:
            await connection.execute(
                update(subscriptions)
                .where(subscriptions.c.chat == chat, subscriptions.c.topic.in_(of_it))
                .values(mode=mode)
            )


_LAST = 32_767
_OF_CHAT = (
    select(*_COLUMNS)
    .join(topics, topics.c.id == subscriptions.c.topic)
    .where(subscriptions.c.chat == bindparam("of"))
    .order_by(
        func.coalesce(subscriptions.c.place, _LAST),
        subscriptions.c.created_at,
        subscriptions.c.topic,
    )
)
_COUNT = (
    select(func.count()).select_from(subscriptions).where(subscriptions.c.chat == bindparam("of"))
)


async def of_chat(connection: AsyncConnection, chat: int) -> list[Subscription]:
    """What a chat follows, in the order in which it has put its topics; those that it has put in
    none come behind, in the order it subscribed."""
    found = await connection.execute(_OF_CHAT, {"of": chat})
    return [_subscription(row) for row in found]


async def get(connection: AsyncConnection, chat: int, topic: int) -> Subscription | None:
    """One subscription of a chat; None when it does not follow the topic."""
    row = (
        await connection.execute(
            select(*_COLUMNS)
            .join(topics, topics.c.id == subscriptions.c.topic)
            .where(subscriptions.c.chat == chat, subscriptions.c.topic == topic)
        )
    ).first()
    return _subscription(row) if row else None


async def count(connection: AsyncConnection, chat: int) -> int:
    """How many topics a chat follows."""
    return await connection.scalar(_COUNT, {"of": chat}) or 0


async def digested(connection: AsyncConnection, chat: int) -> bool:
    """Whether anything that a chat follows goes into a digest, by its mode."""
    theirs = (subscriptions.c.chat == chat) & subscriptions.c.mode.in_(DIGESTING)
    return bool(await connection.scalar(select(exists().where(theirs))))
