"""A topic that is muted for a time, and what of its news is owed meanwhile."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

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
        assert await mutes.end(connection, chat, topic)
        assert not await mutes.end(connection, chat, 99)
        await mutes.mute(connection, chat, topic, until=later, now=NOW)
        await subscriptions.set_mode(connection, chat, topic, Mode.INSTANT)
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
