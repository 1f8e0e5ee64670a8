"""What is in a window, and windows that are given back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import (
    chats,
    dead_letters,
    deliveries,
    leases,
    schedules,
    subscriptions,
    topics,
    windows,
)
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.followed import followed, put_in_order
from storage.schedules import Digest, Schedule
from storage.vocabulary import DIGESTING, Mode, State
from tests.seeding import NOW, article, claim, reader

TAG, OTHER = ("hashtag", "проба"), ("hashtag", "вторая")
HOUR = timedelta(hours=1)


async def schedule_of(database: Database, chat: int) -> Schedule:
    async with database.read() as connection:
        return (await schedules.of_chat(connection, chat))[0]


async def owe(database: Database, chat: int, until: datetime = NOW) -> tuple[Schedule, Claimed]:
    """The chat's digest, owed as a tick does, and claimed; its schedule as it was before."""
    before = await schedule_of(database, chat)
    async with database.write() as connection:
        digest = Digest(chat, before.id, until, before.since, until)
        await schedules.owe(connection, [digest], until)
        await schedules.change(connection, before.id, since=until)
    [one] = await claim(database)
    return before, one


async def settle(database: Database, one: Claimed, state: State, *, unread: bool) -> None:
    async with database.write() as connection:
        settlement = Settlement(one.id, state, one.attempts, reason="x", unread=unread)
        await deliveries.settle(connection, "test", [settlement], NOW)


@pytest.mark.parametrize("state", [State.DROPPED, State.DEAD])
async def test_a_digest_that_nobody_read_gives_its_window_back(
    database: Database, state: State
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    other = await reader(database, 2, {TAG: Mode.DIGEST})
    before, one = await owe(database, chat)
    untouched = await schedule_of(database, other)
    await settle(database, one, state, unread=True)
    assert (await schedule_of(database, chat)).since == before.since
    assert await schedule_of(database, other) == untouched


async def test_a_digest_that_died_of_a_fault_gives_its_window_back_once(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    before, first = await owe(database, chat)
    await die(database, first)
    assert (await schedule_of(database, chat)).since == before.since
    # the next one has the same articles, and dies of them: they are not tried for ever
    _, second = await owe(database, chat, NOW + HOUR)
    assert second.since == before.since
    await die(database, second)
    assert (await schedule_of(database, chat)).since == NOW + HOUR
    # a fault of another time is another one
    _, third = await owe(database, chat, NOW + 2 * HOUR)
    await die(database, third)
    assert (await schedule_of(database, chat)).since == NOW + HOUR


async def test_what_one_chat_died_of_is_nothing_to_another(database: Database) -> None:
    chats_ = [await reader(database, number, {TAG: Mode.DIGEST}) for number in (1, 2)]
    for chat in chats_:
        before, one = await owe(database, chat)
        await die(database, one)
        assert (await schedule_of(database, chat)).since == before.since


async def die(database: Database, one: Claimed) -> None:
    async with database.write() as connection:
        dead = Settlement(one.id, State.DEAD, 1, reason="cannot be composed", unreadable=True)
        await deliveries.settle(connection, "test", [dead], NOW)


async def test_of_several_that_are_gone_none_loses_its_window(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    before, first = await owe(database, chat, NOW)
    _, second = await owe(database, chat, NOW + HOUR)
    for one in (first, second):
        assert one.since is not None
    async with database.write() as connection:
        gone = [Settlement(one.id, State.DEAD, 0, unread=True) for one in (first, second)]
        await deliveries.settle(connection, "test", gone, NOW)
    assert (await schedule_of(database, chat)).since == before.since


async def test_a_digest_that_is_still_owed_takes_the_window_before_it(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    before, first = await owe(database, chat, NOW)
    _, second = await owe(database, chat, NOW + HOUR)
    async with database.write() as connection:
        await leases.release(connection, "test")
    [first, second] = await claim(database)
    async with database.write() as connection:
        waits = Settlement(second.id, State.WAITING, 0, due_at=NOW)
        await deliveries.settle(connection, "test", [waits], NOW)
    await settle(database, first, State.DEAD, unread=True)
    async with database.write() as connection:
        await leases.wake_due(connection, NOW, owner="test", leases=True)
    [again] = await claim(database)
    assert (again.id, again.since, again.until) == (second.id, before.since, NOW + HOUR)
    assert (await schedule_of(database, chat)).since == NOW + HOUR


async def test_one_that_was_read_or_held_nothing_does_not(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    _, one = await owe(database, chat)
    await settle(database, one, State.DROPPED, unread=False)
    assert (await schedule_of(database, chat)).since == NOW


async def test_a_window_is_not_given_back_behind_a_later_one(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    _, one = await owe(database, chat)
    async with database.write() as connection:
        await schedules.begin_windows(connection, [chat], NOW + HOUR)  # it was taken back
    await settle(database, one, State.DROPPED, unread=True)
    assert (await schedule_of(database, chat)).since == NOW + HOUR


async def test_a_settlement_that_comes_too_late_gives_nothing_back(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    _, one = await owe(database, chat)
    async with database.write() as connection:
        await leases.release(connection, "test")  # another process has it now
    await settle(database, one, State.DROPPED, unread=True)
    assert (await schedule_of(database, chat)).since == NOW


async def test_a_dead_digest_that_is_owed_again_has_its_window_for_itself(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    before, one = await owe(database, chat)
    await settle(database, one, State.DEAD, unread=True)
    async with database.write() as connection:
        assert await dead_letters.requeue(connection, [one.id], NOW) == {one.id}
    assert (await schedule_of(database, chat)).since == NOW
    [again] = await claim(database)
    assert again == replace(one, created_at=NOW)
    # but not where the next one has taken it
    await settle(database, again, State.DEAD, unread=True)
    assert (await schedule_of(database, chat)).since == before.since
    async with database.write() as connection:
        await schedules.change(connection, before.id, since=NOW + HOUR)
        assert await dead_letters.requeue(connection, None, NOW) == {one.id}
    assert (await schedule_of(database, chat)).since == NOW + HOUR


async def test_the_articles_of_a_window_with_their_topics(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST, OTHER: Mode.BOTH})
    muted = await reader(database, 2, {TAG: Mode.MUTED, OTHER: Mode.INSTANT})
    ids = [
        await article(database, f"Новость {n}\n\nТекст {n}.\n\n{tags}", at=NOW - n * HOUR)
        for n, tags in enumerate(("#Проба", "", "#Проба #Вторая", "#Вторая", "#Проба"))
    ]
    async with database.read() as connection:
        known = await topics.by_keys(connection, [TAG, OTHER])
        [second, tag] = [topic.id for topic in sorted(known, key=lambda topic: topic.key)]
        of_window: dict[str, Any] = {"since": NOW - 4 * HOUR, "until": NOW}
        rows = await windows.received(connection, **of_window, limit=10)
        found = [windows.listed(row) for row in rows]
        assert [one.id for one in found] == [ids[0], ids[2], ids[3]]
        assert [sorted(one.topics) for one in found] == [[tag], sorted((tag, second)), [second]]
        assert await windows.received(connection, **of_window, limit=2) == rows[:2]
        newest = await windows.newest(connection, topics=[second], **of_window, limit=10)
        assert [replace(one, topics=()) for one in newest] == [
            replace(one, topics=()) for one in found[1:]
        ]
        assert [sorted(one.topics) for one in newest] == [sorted((tag, second)), [second]]
        assert [len(one.told) for one in found] == [1, 1, 1]
        assert await windows.count_stories(connection, topics=[tag], **of_window) == 2
        follows = await followed(connection, [chat, muted, 999], NOW)
        assert {key: sorted(map(int, one.topics.split(","))) for key, one in follows.items()} == {
            chat: sorted((tag, second))
        }
        assert (sorted(follows[chat].order), follows[chat].moved) == (sorted((tag, second)), 0)
        assert list(follows[chat].order) == await listed_in(connection, chat)
    async with database.write() as connection:
        for order in ([second, tag], [tag, second], [tag], [second]):
            await put_in_order(connection, chat, order)
            now = (await followed(connection, [chat, muted], NOW))[chat]
            assert list(now.order) == await listed_in(connection, chat)
            assert (list(now.order[: len(order)]), now.moved) == (order, len(order))


async def listed_in(connection: AsyncConnection, chat: int) -> list[int]:
    """What goes into the digests of a chat, as its list of subscriptions has it."""
    mine = await subscriptions.of_chat(connection, chat)
    return [one.topic.id for one in mine if one.mode in DIGESTING]


async def test_what_is_followed_stands_in_the_order_in_which_it_was(database: Database) -> None:
    chat = await reader(database, 1, {})
    tags = [("hashtag", name) for name in ("в", "а", "б")]
    async with database.write() as connection:
        known = await topics.ensure(connection, {key: key[1] for key in tags}, NOW)
        for later, key in enumerate(("б", "в", "а")):
            topic = known["hashtag", key]
            at = NOW + later * HOUR
            await subscriptions.add(connection, chat, topic, Mode.DIGEST, at)
        found = (await followed(connection, [chat], NOW))[chat]
        assert list(found.order) == [known["hashtag", key] for key in ("б", "в", "а")]
        assert list(found.order) == await listed_in(connection, chat)
        ids = sorted(known.values())
        assert (found.topics, found.moved) == (",".join(map(str, ids)), 0)
        assert found.only(ids[:1]).order == tuple(ids[:1])


async def test_a_window_of_ten_thousand_chats_is_asked_for_at_once(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    async with database.read() as connection:
        many = [*range(chat, chat + 10_000)]
        assert list(await followed(connection, many, NOW)) == [chat]
        assert await chats.get(connection, 1) is not None
