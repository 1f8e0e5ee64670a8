"""The outbox and the accepting of articles, on both engines; the moving of an installation."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot.intake.accept import Origin, Read, about, accept, preview
from bot.intake.articles import from_text
from bot.topics.subjects import About
from storage import (
    backlog,
    chats,
    dead_letters,
    deliveries,
    fanouts,
    leases,
    merging,
    sent_messages,
    subscriptions,
    topics,
)
from storage.database import Database
from storage.deliveries import Settlement
from storage.offered import most_followed
from storage.schema import fanouts as fanout_rows
from storage.vocabulary import Mode, SetAside, Source, State
from tests.seeding import messages_of
from tests.shipped import shipped

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
FILE = Origin(Source.FILE, "")
LEASE = timedelta(seconds=20)
SUBJECTS = shipped()
ARTICLE = from_text("Заседание\n\nРамиль Гасанов выступил.\n\n#Проба #ТюркПА")


async def follow(database: Database, people: int) -> None:
    async with database.write() as connection:
        ids = await topics.ensure(
            connection,
            {("hashtag", "проба"): "Проба", ("official", "turkpa-hasan-ramil"): "Гасанов"},
            NOW,
        )
        for number in range(1, people + 1):
            chat = await chats.add(
                connection,
                chat_id=number,
                kind="private",
                title="",
                language="ru",
                time_zone="Asia/Almaty",
                digest_at=480,
                next_digest_at=NOW,
                now=NOW,
            )
            for topic in ids.values():
                await subscriptions.add(connection, chat.id, topic, Mode.BOTH, NOW)


async def test_one_article_owes_one_alert_to_each_chat(database: Database) -> None:
    await follow(database, 7)
    found = about(ARTICLE, SUBJECTS, NOW)
    async with database.write() as connection:
        await chats.set_aside(connection, 7, SetAside.BLOCKED, NOW)
        seen = await preview(connection, Read(ARTICLE, found, FILE), now=NOW)
        assert (seen.recipients, seen.same) == (6, None)
        for new in (True, False):
            accepted = await accept(connection, ARTICLE, found=found, origin=FILE, now=NOW)
            assert accepted.new is new
        assert not await fanouts.pending(connection)
        counts = await backlog.count_by_state(connection)
    assert counts["owed"] == 6  # two topics each, one alert; the blocked chat none


async def test_a_fanout_goes_on_behind_its_cursor(database: Database) -> None:
    await follow(database, 25)
    found = about(ARTICLE, SUBJECTS, NOW)
    async with database.write() as connection:
        await accept(connection, ARTICLE, found=About([]), origin=FILE, now=NOW)
        ids = await topics.by_keys(connection, [(one.kind, one.key) for one in found])
        rows = [{"article": 1, "topic": topic.id, "created_at": NOW} for topic in ids]
        await connection.execute(fanout_rows.insert(), rows)
    rounds = 0
    more = True
    while more:
        async with database.write() as connection:
            more = await fanouts.expand(connection, NOW, limit=10)
        rounds += 1
    assert rounds >= 5
    async with database.read() as connection:
        assert (await backlog.count_by_state(connection))["owed"] == 25


async def test_a_claim_is_settled_by_its_owner_or_ends_with_its_lease(database: Database) -> None:
    await follow(database, 6)
    found = about(ARTICLE, SUBJECTS, NOW)
    async with database.write() as connection:
        await accept(connection, ARTICLE, found=found, origin=FILE, now=NOW)

    async def claim(owner: str, limit: int) -> list[deliveries.Claimed]:
        async with database.write() as connection:
            return await leases.claim(connection, owner=owner, now=NOW, lease=LEASE, limit=limit)

    first, second = await asyncio.gather(claim("a", 3), claim("b", 3))
    assert {one.id for one in first}.isdisjoint({one.id for one in second})
    assert len(first) + len(second) == 6
    async with database.write() as connection:
        sent = [Settlement(first[0].id, State.SENT, 0, parts_sent=2, sent=(77, 78))]
        sent.append(Settlement(second[0].id, State.SENT, 0, parts_sent=1, sent=(79,)))  # not a's
        later = NOW + timedelta(seconds=5)
        sent.append(Settlement(first[1].id, State.WAITING, 1, due_at=later))
        sent.append(Settlement(first[2].id, State.DEAD, 12, reason="gave up"))
        await deliveries.settle(connection, "a", sent, NOW)
        assert await messages_of(connection, first[0].id) == [77, 78]
        assert await messages_of(connection, second[0].id) == []
        for message in (77, 78, None):
            assert await sent_messages.article_of(connection, first[0].chat, message) == 1
        assert await sent_messages.article_of(connection, second[0].chat, 77) is None
        assert await leases.wake_due(connection, NOW + timedelta(seconds=6)) == 1
        # b is dead: its leases end
        assert await leases.wake_due(connection, NOW + LEASE) == 3
        letters = await dead_letters.newest(connection, limit=10)
        assert [(one.id, one.title) for one in letters] == [(first[2].id, "Заседание")]
        assert await backlog.dead_since(connection, NOW) is None
        dead = await backlog.dead_since(connection, NOW - LEASE)
        assert dead is not None
        assert (dead.count, dead.reasons) == (1, ("gave up",))
        assert await dead_letters.requeue(connection, None, NOW) == {first[2].id}
        counts = await backlog.count_by_state(connection)
        assert (counts["owed"], counts["sent"]) == (5, 1)


async def test_a_group_that_moves_keeps_what_it_follows(database: Database) -> None:
    await follow(database, 2)
    async with database.write() as connection:
        await merging.migrate(connection, 1, -1001, NOW)
        moved = await chats.get(connection, -1001)
        assert moved is not None
        assert await subscriptions.count(connection, moved.id) == 2
        # the new id spoke first: one chat remains, with everything
        await merging.migrate(connection, 2, -1001, NOW)
        assert await chats.get(connection, 2) is None
        merged = await chats.get(connection, -1001)
        assert merged is not None
        assert await subscriptions.count(connection, merged.id) == 2
        assert {topic.followers for topic in await most_followed(connection, 2)} == {1}
