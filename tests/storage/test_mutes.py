"""A topic that is muted for a time, and what of its news is owed meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from storage import leases, mutes, notices, subscriptions, topics
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Mode, State
from tests.seeding import NOW, claim, reader

TAG = ("hashtag", "проба")
HOUR = timedelta(hours=1)


async def topic_of(database: Database) -> int:
    async with database.read() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
    return topic.id


async def test_a_mute_that_lasts_stays_as_it_is_and_a_mode_ends_it(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    topic = await topic_of(database)
    async with database.write() as connection:
        assert await mutes.mute(connection, chat, 99, until=NOW, now=NOW) is None
        for hours, ends in ((2, 2), (3, 2)):
            until = await mutes.mute(connection, chat, topic, until=NOW + hours * HOUR, now=NOW)
            assert until == NOW + ends * HOUR
        # over, and muted anew
        later = NOW + 5 * HOUR
        assert (
            await mutes.mute(connection, chat, topic, until=later + HOUR, now=later) == later + HOUR
        )
        one = await subscriptions.get(connection, chat, topic)
        assert one is not None
        assert [one.muted(at) for at in (later, later + HOUR)] == [True, False]
        assert await mutes.end(connection, chat, topic, NOW)
        assert not await mutes.end(connection, chat, 99, NOW)
        await mutes.mute(connection, chat, topic, until=later, now=NOW)
        await subscriptions.set_mode(connection, chat, topic, Mode.INSTANT, NOW)
        one = await subscriptions.get(connection, chat, topic)
        assert one is not None
        assert (one.mode, one.muted_until) == (Mode.INSTANT, None)


async def test_what_is_in_the_digest_only_is_never_muted(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    topic = await topic_of(database)
    async with database.write() as connection:
        await mutes.mute(connection, chat, topic, until=NOW + HOUR, now=NOW)
        one = await subscriptions.get(connection, chat, topic)
    assert one is not None
    assert not one.muted(NOW)


async def test_a_notice_waits_until_the_mute_is_over(database: Database) -> None:
    chats = [await reader(database, number, {TAG: Mode.BOTH}) for number in (1, 2)]
    topic = await topic_of(database)
    async with database.write() as connection:
        await mutes.mute(connection, chats[0], topic, until=NOW + HOUR, now=NOW)
        notice = await notices.add(connection, topic, "ended:x", "{}", NOW)
        owed = await notices.owe(connection, notice or 0, topic, before=NOW, now=NOW)
        assert owed == 2
        states = await connection.execute(
            select(
                deliveries.c.chat,
                deliveries.c.state,
                deliveries.c.due_at,
                deliveries.c.created_at,
            )
        )
        assert {tuple(row) for row in states} == {
            (chats[0], State.WAITING, NOW + HOUR, NOW + HOUR),
            (chats[1], State.OWED, None, NOW),
        }
    assert [one.chat for one in await claim(database)] == chats[1:]
    async with database.write() as connection:
        await leases.wake_due(connection, NOW + HOUR)
    assert chats[0] in [one.chat for one in await claim(database)]


@pytest.mark.parametrize("ended_by", ["end", "mode"])
async def test_a_notice_that_waits_is_owed_when_the_mute_is_ended_early(
    database: Database, ended_by: str
) -> None:
    """And only what waited for that: not another chat's, not another topic's, not a second try."""
    other = ("hashtag", "иная")
    chats = [
        await reader(database, number, {TAG: Mode.BOTH, other: Mode.BOTH}) for number in (1, 2)
    ]
    topic = await topic_of(database)
    later, now = NOW + 24 * HOUR, NOW + HOUR
    async with database.write() as connection:
        [second] = [one.id for one in await topics.by_keys(connection, [other])]
        for chat in chats:
            for one in (topic, second):
                await mutes.mute(connection, chat, one, until=later, now=NOW)
        numbers = []
        for one, about in ((topic, "ended:x"), (topic, "ended:y"), (second, "ended:z")):
            number = await notices.add(connection, one, about, "{}", NOW)
            assert await notices.owe(connection, number or 0, one, before=NOW, now=NOW) == 2
            numbers.append(number)
        await connection.execute(  # tried, and to be tried again
            update(deliveries)
            .where(deliveries.c.subject == numbers[1])
            .values(created_at=NOW, due_at=later)
        )
        if ended_by == "end":
            await mutes.end(connection, chats[0], topic, now)
        else:
            await subscriptions.set_mode(connection, chats[0], topic, Mode.INSTANT, now)
        held = await connection.execute(
            select(deliveries.c.chat, deliveries.c.subject).where(
                deliveries.c.state == State.WAITING
            )
        )
        assert len(held.all()) == 5
        owed = await connection.execute(
            select(
                deliveries.c.chat,
                deliveries.c.subject,
                deliveries.c.due_at,
                deliveries.c.created_at,
            ).where(deliveries.c.state == State.OWED)
        )
        assert [tuple(row) for row in owed] == [(chats[0], numbers[0], None, now)]
