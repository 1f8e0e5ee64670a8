"""Digests are owed once, however late the tick, and no schedule stops another."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest
from sqlalchemy import event, select, update

from bot.delivery.owing import owe_digests
from storage import backlog, chats, schedules, windows
from storage.database import Database
from storage.schema import chats as chat_rows
from storage.schema import deliveries as delivery_rows
from storage.schema import schedules as schedule_rows
from tests.delivery.test_delivery import NOW, follow
from tests.seeding import article

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


async def owed(database: Database) -> int:
    async with database.read() as connection:
        return (await backlog.count_by_state(connection))["owed"]


async def test_a_digest_is_owed_when_its_instant_has_come_and_only_once(
    database: Database,
) -> None:
    await follow(database, 5)
    woken: list[int] = []
    assert await owe_digests(database, NOW - MINUTE) == 0
    assert await owe_digests(database, NOW + MINUTE, lambda: woken.append(1)) == 5
    assert await owe_digests(database, NOW + 2 * MINUTE) == 0
    assert woken == [1]
    assert await owed(database) == 5


async def test_digests_missed_while_the_process_was_down_are_owed_once(database: Database) -> None:
    await follow(database, 2)
    assert await owe_digests(database, NOW + timedelta(days=3)) == 2
    assert await owe_digests(database, NOW + timedelta(days=3, minutes=1)) == 0
    assert await owe_digests(database, NOW + timedelta(days=4)) == 2


async def test_two_processes_that_tick_together_owe_each_digest_once(database: Database) -> None:
    await follow(database, 30)
    both = await asyncio.gather(
        owe_digests(database, NOW + MINUTE), owe_digests(database, NOW + MINUTE)
    )
    assert sum(both) >= 30
    assert await owed(database) == 30


async def test_more_than_a_chunk_of_digests_are_all_owed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.owing._CHUNK", 7)
    await follow(database, 20)
    assert await owe_digests(database, NOW + MINUTE) == 20


async def test_a_schedule_that_says_no_time_stops_no_other(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    await follow(database, 6)
    async with database.write() as connection:
        for chat, wrong in ((1, {"days": 1 << 9}), (2, {"at": 5000}), (3, {"at": -1})):
            await connection.execute(
                update(schedule_rows).where(schedule_rows.c.chat == chat).values(**wrong)
            )
        for chat, zone in ((4, "Mars/Olympus"), (5, "../../etc/passwd")):
            await chats.change(connection, chat, time_zone=zone)
    assert await owe_digests(database, NOW + MINUTE) == 6
    assert await owe_digests(database, NOW + 2 * MINUTE) == 0  # and none is due again at once
    assert await owe_digests(database, NOW + DAY + MINUTE) == 6
    # days of no week are all of them
    assert caplog.text.count("2 schedules say no time, such as 2 of chat 2 (hour must be") == 2


async def test_a_chat_in_unknown_words_is_owed_its_digest(database: Database) -> None:
    await follow(database, 3)
    async with database.write() as connection:
        await connection.exec_driver_sql("UPDATE chats SET kind = 'hologram' WHERE id = 1")
        await connection.exec_driver_sql("UPDATE chats SET set_aside = 'on-mars' WHERE id = 2")
    assert await owe_digests(database, NOW + MINUTE) == 2  # who is set aside, for whatever, is not


async def test_statements_do_not_grow_with_the_chats(database: Database) -> None:
    counts = []
    for people in (3, 300):
        async with database.write() as connection:
            await connection.execute(delivery_rows.delete())
            await connection.execute(chat_rows.delete())
        await follow(database, people)
        ran: list[str] = []
        listener = lambda *args, ran=ran: ran.append(args[2])  # noqa: E731  # an event's signature
        event.listen(database.engine.sync_engine, "before_cursor_execute", listener)
        assert await owe_digests(database, NOW + MINUTE) == people
        event.remove(database.engine.sync_engine, "before_cursor_execute", listener)
        counts.append(len(ran))
    assert counts[0] == counts[1] < 20


async def test_windows_follow_each_other_and_hold_every_article_once(database: Database) -> None:
    await follow(database, 1)
    ids = [
        await article(database, f"Новость {n}\n\nТекст {n}.\n\n#Проба", at=NOW + n * MINUTE)
        for n in range(4)
    ]
    ends = [NOW + MINUTE, NOW + DAY + MINUTE]
    for end in ends:
        assert await owe_digests(database, end) == 1
    # A clock that has gone back: the window is empty, and the next one begins where it began.
    async with database.write() as connection:
        await connection.execute(update(schedule_rows).values(next_at=NOW - MINUTE))
    assert await owe_digests(database, NOW) == 1
    # The same instant again: it is owed once, and its window goes on.
    async with database.write() as connection:
        await connection.execute(update(schedule_rows).values(next_at=NOW))
    assert await owe_digests(database, NOW + 3 * DAY) == 0
    async with database.read() as connection:
        found = await connection.execute(
            select(delivery_rows.c.since, delivery_rows.c.until)
            .where(delivery_rows.c.kind == 2)
            .order_by(delivery_rows.c.id)
        )
        spans = [tuple(row) for row in found]
        [left] = await schedules.of_chat(connection, 1)
        rows = [
            await windows.received(connection, since=since, until=until, limit=10)
            for since, until in spans
        ]
    assert spans == [(NOW, ends[0]), (ends[0], ends[1]), (ends[1], ends[1])]
    assert left.since == ends[1]
    assert [[row[0] for row in some] for some in rows] == [[ids[1]], [ids[3], ids[2]], []]
