"""Two transactions on PostgreSQL that want the same rows: one waits, neither waits for ever.

The one stops where it used to hold what the other wants next (`tests/storage/meeting.py`).
"""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.delivery.claims import Claims
from bot.delivery.transactions import Transactions
from bot.intake.accept import Read, about, accept_all
from bot.intake.articles import from_text
from bot.intake.origin import Origin
from handlers.schedules import change
from storage import (
    articles,
    chats,
    deliveries,
    dialogs,
    fanouts,
    forgetting,
    given_back,
    leases,
    merging,
    schedules,
    subscriptions,
)
from storage import topics as topic_queries
from storage.chats import Chat
from storage.database import Database
from storage.deliveries import Settlement
from storage.schedules import Digest
from storage.schema import deliveries as delivery_rows
from storage.schema import fanouts as fanout_rows
from storage.vocabulary import Lane, Mode, Source, State
from tests.handlers.worlds import world_on
from tests.seeding import SUBJECTS
from tests.storage.meeting import Meeting, Work
from tests.storage.test_queries import NOW, add_article, add_chat

OLD, NEW = -100, -200
TAG = ("hashtag", "проба")
LEASE = timedelta(seconds=20)


async def owed_digest(database: Database, chat_id: int) -> Chat:
    """A chat that is owed a digest, whose next window begins where that one's ends."""
    async with database.write() as connection:
        chat = await add_chat(connection, chat_id)
        [schedule] = await schedules.of_chat(connection, chat.id)
        await schedules.change(connection, schedule.id, since=NOW)
        digest = Digest(chat.id, schedule.id, NOW, NOW - timedelta(days=1), NOW)
        await schedules.owe(connection, [digest], NOW)
    return chat


def rival(database: Database, name: str) -> Work:
    """What others do with the chat `NEW` meanwhile."""

    async def work() -> None:
        async with database.write() as connection:
            if name == "forgotten":
                await forgetting.forget(connection, NEW)
            elif name == "merged":
                await merging.migrate(connection, OLD, NEW, NOW)
            else:
                await merging.migrate(connection, NEW, NEW - 1, NOW)

    return work


def claims_of(database: Database) -> Claims:
    return Claims(Transactions(database), "a", lambda: NOW, alone=False)


async def take(database: Database, chunk: int = 1000) -> None:
    await claims_of(database).take(
        limit=100, chunk=chunk, most_lane=Lane.NOTICE, unsettled=lambda: ()
    )


def read(words: str, source: Source = Source.FILE) -> Read:
    parsed = from_text(f"Палата и {words}\n\nОб ипотеке и налогах: {words}.\n\n#Проба")
    return Read(parsed, about(parsed, SUBJECTS, NOW), Origin(source, words))


async def store(database: Database, *offered: Read) -> list[bool]:
    async with database.write() as connection:
        accepted = await accept_all(connection, offered, now=NOW)
    return [one.new for one in accepted]


async def test_claiming_and_merging(postgres: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    await owed_digest(postgres, NEW)
    async with postgres.write() as connection:
        await add_chat(connection, OLD)
    meeting = Meeting(postgres, rival(postgres, "merged"))
    monkeypatch.setattr(fanouts, "expand", meeting.before(fanouts.expand))
    await meeting.of(lambda: take(postgres))


async def test_storing_an_article_and_merging(
    postgres: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with postgres.write() as connection:
        topic = (await topic_queries.ensure(connection, {TAG: ""}, NOW))[TAG]
        for chat_id in (OLD, NEW):
            chat = await add_chat(connection, chat_id)
            await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)
    meeting = Meeting(postgres, rival(postgres, "merged"))
    # the topic has its spelling of the article by then
    monkeypatch.setattr(articles, "add_topics", meeting.before(articles.add_topics))
    await meeting.of(lambda: store(postgres, read("мосты")))


@pytest.mark.parametrize("name", ["forgotten", "merged"])
async def test_a_digest_that_nobody_reads(
    postgres: Database, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    await owed_digest(postgres, NEW)
    async with postgres.write() as connection:
        await add_chat(connection, OLD)
        [one] = await leases.claim(connection, owner="a", now=NOW, lease=LEASE, limit=5)
    meeting = Meeting(postgres, rival(postgres, name))
    monkeypatch.setattr(given_back, "give_back", meeting.before(given_back.give_back))

    async def settles() -> None:
        unread = Settlement(one.id, State.DROPPED, 0, reason="paused", unread=True)
        async with postgres.write() as connection:
            await deliveries.settle(connection, "a", [unread], NOW)

    await meeting.of(settles)


@pytest.mark.parametrize("name", ["forgotten", "merged", "moved"])
@pytest.mark.parametrize("what", ["settings", "answer", "revived"])
async def test_settings_and_coming_back(
    postgres: Database, monkeypatch: pytest.MonkeyPatch, what: str, name: str
) -> None:
    chat = await owed_digest(postgres, NEW)
    async with postgres.write() as connection:
        if name == "merged":
            await add_chat(connection, OLD)
        await dialogs.ask(connection, NEW, 7, "zone", NOW)
    meeting = Meeting(postgres, rival(postgres, name))

    async def changes() -> None:
        world = world_on(postgres, NOW)
        if what == "answer":
            await change(world, chat, what, at=5, answered=(NEW, 7))
        else:
            await change(world, chat, what, at=5, time_zone="UTC")

    async def revives() -> None:
        async with postgres.write() as connection:
            await chats.revive(connection, chat.id, NOW)

    place = "begin_windows" if what == "revived" else "of_chat" if what == "answer" else "change"
    monkeypatch.setattr(schedules, place, meeting.before(getattr(schedules, place)))
    await meeting.of(revives if what == "revived" else changes)


async def test_a_batch_and_one_article_of_it(
    postgres: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of a source that has taught nothing yet."""
    stored: list[bool] = []

    async def single() -> None:
        stored.extend(await store(postgres, read("мосты")))

    meeting = Meeting(postgres, single)
    # the first one of the batch is stored, and has taught
    place = meeting.before(articles.add, call=2)
    monkeypatch.setattr(articles, "add", place)

    async def batch() -> None:
        stored.extend(await store(postgres, read("налоги"), read("мосты")))

    await meeting.of(batch)
    assert sorted(stored) == [False, True, True]


@pytest.mark.parametrize("road", ["stored", "written down"])
async def test_a_group_that_moves_while_its_alert_is_written_down_is_not_passed_over(
    postgres: Database, monkeypatch: pytest.MonkeyPatch, road: str
) -> None:
    """The fan-out is behind the chat that stays and before the one that follows."""
    async with postgres.write() as connection:
        topic = (await topic_queries.ensure(connection, {TAG: "Проба"}, NOW, by_article=True))[TAG]
        old = await add_chat(connection, OLD)
        others = [await add_chat(connection, number) for number in (1, 2, 3)]
        for chat in (*others, await add_chat(connection, NEW)):
            await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)
        if road == "written down":
            article = await add_article(connection)
            fanout = {"article": article, "topic": topic, "created_at": NOW}
            await connection.execute(fanout_rows.insert().values(fanout))
    meeting = Meeting(postgres, rival(postgres, "merged"))
    monkeypatch.setattr(fanouts, "expand", meeting.after(fanouts.expand))
    monkeypatch.setattr(fanouts, "CHUNK", 2)
    if road == "stored":
        await meeting.of(lambda: store(postgres, read("мосты")))
    else:
        await meeting.of(lambda: take(postgres, chunk=2))
    async with postgres.write() as connection:
        await fanouts.share(connection)
        while await fanouts.expand(connection, NOW):
            pass
        owed = (await connection.execute(select(delivery_rows.c.chat))).scalars().all()
    assert sorted(owed) == [old.id, *(one.id for one in others)]


async def test_what_is_due_and_somebody_writes_to_is_left_for_the_next_time(
    postgres: Database,
) -> None:
    for chat_id in (1, 2, 3):
        await owed_digest(postgres, chat_id)
    async with postgres.write() as connection:
        claimed = await leases.claim(connection, owner="a", now=NOW, lease=LEASE, limit=9)
    later = NOW + 2 * LEASE
    async with postgres.write() as one:
        # it settles late, in an order of its own
        sent = Settlement(claimed[1].id, State.SENT, 0)
        await deliveries.settle(one, "a", [sent], later)
        async with asyncio.timeout(10), postgres.write() as other:
            assert await leases.wake_due(other, later, owner="b") == 2
    async with postgres.write() as connection:
        assert await leases.wake_due(connection, later, owner="b") == 0  # it was sent
        again = await leases.claim(connection, owner="b", now=later, lease=LEASE, limit=9)
    assert [one.id for one in again] == [claimed[0].id, claimed[2].id]
