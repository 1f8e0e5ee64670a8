"""Chats and their schedules: who is who, what moves along, whose digest is due."""

from __future__ import annotations

from datetime import timedelta

from storage import (
    chats,
    forgetting,
    schedules,
)
from storage.database import Database
from storage.schedules import Digest
from storage.schema import deliveries
from storage.vocabulary import Kind, Lane, SetAside, State
from tests.storage.test_queries import NOW, add_chat


async def test_a_forum_topic_is_a_chat_of_its_own(database: Database) -> None:
    async with database.write() as connection:
        whole, thread = await add_chat(connection, -100), await add_chat(connection, -100, 7)
        assert whole.id != thread.id
        await chats.change(connection, thread.id, language="en", paused_until=NOW)
        assert (await chats.get(connection, -100, 7)) != thread
        assert (await chats.get(connection, -100)) == whole
        await forgetting.forget(connection, -100)
        assert await chats.get(connection, -100, 7) is None


async def test_a_revived_chat_is_not_sent_old_news(database: Database) -> None:
    async with database.write() as connection:
        chat = await add_chat(connection)
        for subject, state in enumerate((State.OWED, State.WAITING, State.SENT)):
            await connection.execute(
                deliveries.insert().values(
                    chat=chat.id,
                    kind=Kind.ALERT,
                    subject=subject,
                    lane=Lane.ALERT,
                    state=state,
                    created_at=NOW,
                )
            )
        await chats.set_aside(connection, chat.id, SetAside.BLOCKED, NOW)
        later = NOW + timedelta(days=5)
        await chats.revive(connection, chat.id, later)
        back = await chats.get(connection, 1001)
        assert back is not None
        assert back.set_aside is None
        assert [one.since for one in await schedules.of_chat(connection, chat.id)] == [later]
        states = await connection.execute(
            deliveries.select().order_by(deliveries.c.subject).with_only_columns(deliveries.c.state)
        )
        assert list(states.scalars()) == [State.DROPPED, State.DROPPED, State.SENT]


async def test_a_chat_has_several_schedules_each_with_windows_of_its_own(
    database: Database,
) -> None:
    noon, evening = NOW + timedelta(hours=1), NOW + timedelta(hours=13)
    async with database.write() as connection:
        chat = await add_chat(connection)
        second = await schedules.add(
            connection, chat.id, at=1200, next_at=evening, now=NOW, days=31
        )
        first = (await schedules.of_chat(connection, chat.id))[0]
        assert (first.at, first.days, first.next_at, first.since) == (480, 127, noon, NOW)
        due = await schedules.due(connection, noon, limit=5)
        assert [(one.id, one.chat, one.time_zone) for one in due] == [
            (first.id, chat.id, "Asia/Almaty")
        ]
        step = schedules.Step(due[0], noon + timedelta(days=1), noon)
        await schedules.advance(connection, [step])
        await schedules.advance(connection, [step])  # another replica's: it has moved already
        moved, other = await schedules.of_chat(connection, chat.id)
        assert (moved.next_at, moved.since) == (noon + timedelta(days=1), noon)
        assert (other.id, other.at, other.days, other.next_at) == (second, 1200, 31, evening)
        await schedules.change(connection, second, at=1260, next_at=None)
        changed = (await schedules.of_chat(connection, chat.id))[1]
        assert (changed.at, changed.next_at, changed.since) == (1260, None, NOW)
        assert await schedules.due(connection, noon + timedelta(hours=20), limit=5) == []
        await forgetting.forget(connection, chat.chat_id)
        assert await schedules.of_chat(connection, chat.id) == []


async def test_two_schedules_that_are_due_in_one_instant_owe_two_digests(
    database: Database,
) -> None:
    async with database.write() as connection:
        chat = await add_chat(connection)
        second = await schedules.add(connection, chat.id, at=480, next_at=NOW, now=NOW)
        first = (await schedules.of_chat(connection, chat.id))[0].id
        digests = [Digest(chat.id, one, NOW, NOW, NOW) for one in (first, second)]
        for _ in range(2):  # owed twice, they are owed once
            await schedules.owe(connection, digests, NOW)
        owed = await connection.execute(
            deliveries.select().with_only_columns(deliveries.c.schedule, deliveries.c.kind)
        )
        assert sorted(owed.all()) == [(first, Kind.DIGEST), (second, Kind.DIGEST)]
