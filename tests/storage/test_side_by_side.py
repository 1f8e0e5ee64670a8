"""Several processes on one database: first contacts, opposite orders, numbers that are gone."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage import chats, drafts, fanouts, forgetting, moving, reviews, schedules, subscriptions
from storage import topics as topic_queries
from storage.database import Database
from storage.opening import open_database
from storage.schedules import Digest
from storage.schema import chats as chat_rows
from storage.schema import deliveries as delivery_rows
from storage.schema import schedules as schedule_rows
from storage.schema import subscriptions as subscription_rows
from storage.schema import topics
from storage.schema_desk import reviews as review_rows
from storage.vocabulary import DraftKind, Mode, ReviewKind, SetAside
from tests.storage.test_queries import NOW, add_article, add_chat

TAGS = {("hashtag", f"tag{number}"): f"Tag{number}" for number in range(40)}

Work = Callable[[Database, int], Awaitable[None]]


@pytest.fixture
async def replicas(database_url: str) -> AsyncIterator[list[Database]]:
    """Three processes' ways to one database, on both engines."""
    opened = [await open_database(database_url) for _ in range(3)]
    yield opened
    for one in opened:
        await one.close()


async def _at_once(replicas: list[Database], work: Work, times: int) -> None:
    """Every replica in turn does the work, all at the same time; the first error is raised."""
    await asyncio.gather(*(work(replicas[n % len(replicas)], n) for n in range(times)))


async def test_fifty_first_contacts_of_one_chat_make_one_chat(replicas: list[Database]) -> None:
    found: set[int] = set()

    async def first_contact(database: Database, _: int) -> None:
        async with database.write() as connection:
            if await chats.get(connection, 1001) is None:
                await asyncio.sleep(0)  # the others look, too
            found.add((await add_chat(connection)).id)

    await _at_once(replicas, first_contact, 50)
    async with replicas[0].read() as connection:
        assert await connection.scalar(select(func.count()).select_from(chat_rows)) == 1
        assert await connection.scalar(select(func.count()).select_from(schedule_rows)) == 1
    assert len(found) == 1


async def test_whatever_is_made_on_first_sight_is_made_once(replicas: list[Database]) -> None:
    async with replicas[0].write() as connection:
        chat, article = await add_chat(connection), await add_article(connection)
        assert article is not None

    async def sees(database: Database, number: int) -> None:
        async with database.write() as connection:
            ids = await topic_queries.ensure(connection, TAGS, NOW)
            topic = ids["hashtag", "tag7"]
            await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)
            await reviews.take_back(connection, chat.id, article, topic)
            await reviews.report(connection, ReviewKind.ASKED_FOR, words="Иванов", now=NOW)
            await moving.set_mark(connection, "mark", str(number))
            await fanouts.owe_alerts(connection, article, ids.values(), NOW)

    await _at_once(replicas, sees, 30)
    async with replicas[0].read() as connection:
        assert await connection.scalar(select(func.count()).select_from(topics)) == len(TAGS)
        assert await connection.scalar(select(func.max(topics.c.followers))) == 1
        assert await connection.scalar(select(review_rows.c.times)) == 30
        assert await connection.scalar(select(func.count()).select_from(delivery_rows)) == 1


async def test_readers_who_name_the_same_tags_in_any_order_do_not_wait_for_ever(
    replicas: list[Database],
) -> None:
    """Follow, follow no more, be forgotten; while articles about the same come and are owed."""
    readers = 12
    async with replicas[0].write() as connection:
        for number in range(readers):
            await add_chat(connection, number + 1)

    async def reads(database: Database, number: int) -> None:
        chance = random.Random(number)
        for _ in range(4):
            named = dict(chance.sample(sorted(TAGS.items()), len(TAGS)))
            async with database.write() as connection:
                chat = await add_chat(connection, number + 1)
                ids = await topic_queries.ensure(connection, named, NOW)
                await subscriptions.add_all(connection, chat.id, ids.values(), Mode.BOTH, NOW)
            if chance.random() < 0.3:
                async with database.write() as connection:
                    await forgetting.forget(connection, number + 1)

    async def writes(database: Database, number: int) -> None:
        chance = random.Random(-number)
        for round_ in range(4):
            named = dict(chance.sample(sorted(TAGS.items()), 5))
            async with database.write() as connection:
                article = await add_article(connection, f"{number}-{round_}")
                assert article is not None
                ids = await topic_queries.ensure(connection, named, NOW)
                await fanouts.owe_alerts(connection, article, ids.values(), NOW)

    await asyncio.gather(_at_once(replicas, reads, readers), _at_once(replicas, writes, 6))
    async with replicas[0].read() as connection:
        for topic in await topic_queries.by_keys(connection, TAGS):
            followers = await connection.scalar(
                select(func.count())
                .select_from(subscription_rows)
                .where(subscription_rows.c.topic == topic.id)
            )
            assert topic.followers == followers


async def test_a_chat_that_is_forgotten_while_it_is_owed_something_refuses_nobody(
    replicas: list[Database],
) -> None:
    async with replicas[0].write() as connection:
        topic = (await topic_queries.ensure(connection, TAGS, NOW))["hashtag", "tag1"]
        for number in range(40):
            chat = await add_chat(connection, number + 1)
            await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)

    async def forgets(database: Database, number: int) -> None:
        await asyncio.sleep(random.random() / 10)
        async with database.write() as connection:
            await forgetting.forget(connection, number + 1)

    async def owes(database: Database, number: int) -> None:
        async with database.write() as connection:
            article = await add_article(connection, str(number))
            assert article is not None
            await fanouts.owe_alerts(connection, article, [topic], NOW)
        async with database.write() as connection:
            due = await schedules.due(connection, NOW + timedelta(days=1), limit=10)
            await asyncio.sleep(0.001)
            owed = [Digest(one.chat, one.id, one.next_at, one.since, one.next_at) for one in due]
            await schedules.owe(connection, owed, NOW)

    await asyncio.gather(_at_once(replicas, forgets, 40), _at_once(replicas, owes, 20))
    async with replicas[0].read() as connection:
        assert (await connection.execute(select(delivery_rows))).all() == []
        # what a reader has typed and nobody follows goes with the last who did
        assert not await connection.scalar(select(topics.c.followers).where(topics.c.id == topic))


PUBLISHED = (DraftKind.ARTICLE, DraftKind.PUBLISHED)


async def test_the_number_of_a_draft_that_is_gone_is_nobody_elses(database: Database) -> None:
    async with database.write() as connection:
        first = await drafts.add(connection, 7, DraftKind.ARTICLE, '{"title": "old"}', NOW)
        assert await drafts.end(connection, first, 7, *PUBLISHED) is not None
        second = await drafts.add(connection, 7, DraftKind.ARTICLE, '{"title": "new"}', NOW)
        await drafts.prune(connection, NOW + timedelta(days=1))
        third = await drafts.add(connection, 7, DraftKind.ARTICLE, '{"title": "newest"}', NOW)
        assert len({first, second, third}) == 3
        # "publish" under an old preview
        assert await drafts.end(connection, first, 7, *PUBLISHED) is None
        assert await drafts.end(connection, second, 7, *PUBLISHED) is None


async def test_a_late_answer_about_a_forgotten_chat_is_not_the_newcomers(
    database: Database,
) -> None:
    async with database.write() as connection:
        gone = await add_chat(connection, 1)
        schedule = (await schedules.of_chat(connection, gone.id))[0].id
        await forgetting.forget(connection, 1)
        new = await add_chat(connection, 2)
        await chats.set_aside(connection, gone.id, SetAside.BLOCKED, NOW)
        await schedules.change(connection, schedule, at=5)
        there = await chats.get(connection, 2)
        assert there is not None
        assert there.id != gone.id
        assert there.set_aside is None
        assert [one.at for one in await schedules.of_chat(connection, new.id)] == [480]


async def test_the_number_of_a_question_to_editors_is_never_used_again(database: Database) -> None:
    async with database.write() as connection:
        await reviews.report(connection, ReviewKind.ASKED_FOR, words="one", now=NOW)
        [first] = await reviews.open_ones(connection, offset=0, limit=5)
        await connection.execute(review_rows.delete())
        await reviews.report(connection, ReviewKind.ASKED_FOR, words="two", now=NOW)
        [second] = await reviews.open_ones(connection, offset=0, limit=5)
        assert second.id > first.id
