"""The inbox on real databases: stored first, handled once, whatever refuses or dies meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.telegram import inbox as inbox_module
from bot.telegram.arrivals import came
from bot.telegram.inbox import Inbox
from storage import updates
from storage.database import Database
from tests.telegram.hearing import (
    FAILING,
    FAILING_ONCE,
    HANGING,
    Heard,
    all_done,
    inbox_of,
    opened,
    said,
    to_do,
)


async def rows(database: Database, columns: str) -> list[tuple[Any, ...]]:
    async with database.read() as connection:
        found = await connection.execute(text(f"SELECT {columns} FROM updates ORDER BY update_id"))
        return [tuple(row) for row in found]


async def leave(database: Database, raws: Sequence[dict[str, Any]], *, attempts: int = 0) -> None:
    """What a process that died had stored; the first of it was begun so often."""
    found = [one.arrival for raw in raws if (one := came(raw)) is not None]
    async with database.write() as connection:
        await updates.store(connection, found, room=0, lease=timedelta(0))
        await connection.execute(
            text("UPDATE updates SET attempts = :n WHERE update_id = 1"), {"n": attempts}
        )


async def test_an_update_is_handled_once_however_often_it_comes(database: Database) -> None:
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        assert await inbox.take([said(5, 7, "a"), said(5, 7, "a"), said(6, 7, "b")]) == 2
        assert await inbox.take([said(6, 7, "b"), said(7, 8, "c")]) == 1
        await heard.hear(3)
        await all_done(database)
        assert await inbox.take([said(number, 7, "again") for number in (5, 6, 7)]) == 0
    assert sorted(heard.texts) == ["a", "b", "c"]
    assert await rows(database, "payload, chat_id, reason") == [("", 0, None)] * 3
    assert inbox.counts == {"stored": 3, "handled": 3}


async def test_updates_are_committed_when_they_are_taken(database: Database) -> None:
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        await inbox.take([said(1, 7, HANGING), said(2, 7, "b")])
        assert await to_do(database) == 2


async def test_what_a_process_left_is_handled_in_order(database: Database) -> None:
    await leave(database, [said(number, number % 3, str(number)) for number in range(1, 100)])
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        assert await inbox.take([said(100 + chat, chat, f"new {chat}") for chat in range(3)]) == 3
        await heard.hear(102)
    for chat in range(3):
        of_chat = [one for one in heard.texts if one.isdigit() and int(one) % 3 == chat]
        assert of_chat == sorted(of_chat, key=int)
        assert heard.texts.index(f"new {chat}") > heard.texts.index(of_chat[-1])


async def test_more_than_there_is_room_for_waits_in_the_table(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_module, "_MOST_HELD", 40)
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        for start in range(0, 600, 100):
            await inbox.take([said(n, n % 7, str(n)) for n in range(start, start + 100)])
        await heard.hear(600)
    assert sorted(heard.texts, key=int) == [str(number) for number in range(600)]
    for chat in range(7):
        numbers = [int(one) for one in heard.texts if int(one) % 7 == chat]
        assert numbers == sorted(numbers)


async def test_two_replicas_share_an_inbox(postgres_url: str) -> None:
    heard = Heard()
    raws = [said(number, number % 10, str(number)) for number in range(200)]
    async with (
        opened(postgres_url) as first,
        opened(postgres_url) as second,
        inbox_of(heard, first) as one,
        inbox_of(heard, second) as other,
    ):
        # A proxy that spreads updates over both, and repeats some. What a chat says next is sent
        # when the one before it was taken.
        for number in range(0, 200, 10):
            some = raws[number : number + 10]
            await asyncio.gather(one.take(some[:5] + some[3:7]), other.take(some[5:] + some[:5]))
        await heard.hear(200)
        await all_done(first)
    assert sorted(heard.texts, key=int) == [str(number) for number in range(200)]
    for chat in range(10):
        numbers = [int(one) for one in heard.texts if int(one) % 10 == chat]
        assert numbers == sorted(numbers)


async def test_what_a_replica_that_died_had_is_taken_over(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_module, "_LEASE", timedelta(milliseconds=300))
    monkeypatch.setattr(inbox_module, "_SELDOM_SECONDS", 0.1)
    monkeypatch.setattr(inbox_module, "_RENEW_SECONDS", 0.1)
    lease = timedelta(milliseconds=300)
    left = came(said(1, 7, "left"))
    assert left is not None
    heard = Heard()
    async with opened(postgres_url) as database:
        async with database.write() as connection:
            await updates.store(connection, [left.arrival], room=1, lease=lease)
        async with inbox_of(heard, database) as inbox:
            await inbox.take([said(2, 7, "behind"), said(3, 8, "slow 1.5")])
            await heard.hear(3)  # a lease that is renewed meanwhile is not taken twice
    assert heard.texts == ["left", "behind", "slow 1.5"]


async def test_a_bug_is_remembered_given_up_and_counted(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        await inbox.take([said(1, 7, FAILING_ONCE), said(2, 8, FAILING), said(3, 8, "behind")])
        await heard.hear(1)
        await heard.begin(4)
    # stopped in between: the next process goes on counting
    assert heard.begun.count(FAILING) == 2
    assert (await rows(database, "attempts"))[1][0] >= 1
    async with inbox_of(heard, database) as inbox:
        await heard.hear(2)
        await all_done(database)
        assert inbox.counts["given_up"] == 1
    # the attempt that the stop came into was perhaps not written down
    assert heard.begun.count(FAILING) in (4, 5)
    reasons = [reason for (reason,) in await rows(database, "reason")]
    assert (reasons[0], reasons[2]) == (None, None)
    assert reasons[1].startswith("RuntimeError at")
    assert "update 2 is given up" in caplog.text


async def test_what_ends_every_process_is_given_up_and_the_others_are_handled(
    database: Database,
) -> None:
    await leave(database, [said(1, 7, "deadly"), said(2, 7, "behind")], attempts=5)
    heard = Heard()
    async with inbox_of(heard, database):
        await heard.hear(1)
        await all_done(database)
    assert heard.texts == ["behind"]
    assert (await rows(database, "reason"))[0][0] == "whoever handled it ended each time"


async def test_what_ended_others_has_its_turn_while_people_are_answered_without_end(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.inbox._SUSPECT_SECONDS", 0.2)
    await leave(database, [said(1, 7, "suspect")], attempts=3)
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        await inbox.take([said(number, number, "slow 0.3") for number in range(100, 200)])
        for number in range(200, 240):
            await inbox.take([said(number, 8, "long 0.1")])
        await heard.hear(141)
    behind = heard.texts[heard.texts.index("suspect") :]
    assert behind.count("long 0.1") > 5  # it did not wait for the last of them


async def test_at_the_end_what_is_not_begun_is_left_for_the_next(database: Database) -> None:
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        await inbox.take([said(1, 7, "long 0.3"), said(2, 7, "behind"), said(3, 8, "x")])
        await heard.hear(1)
    assert heard.texts == ["x", "long 0.3"]
    assert await to_do(database) == 1
    async with inbox_of(heard, database):
        await heard.hear(3)
        await all_done(database)
    assert heard.texts == ["x", "long 0.3", "behind"]


async def on_every_connection(database: Database, pragma: str) -> None:
    """Set something for each connection of the pool."""
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(8):
            connection = await stack.enter_async_context(database.read())
            await connection.execute(text(f"PRAGMA {pragma}"))


async def test_a_file_that_is_locked_loses_nothing(sqlite_url: str) -> None:
    heard = Heard()
    with contextlib.closing(sqlite3.connect(sqlite_url.partition(":///")[2])) as other:
        async with opened(sqlite_url) as database, inbox_of(heard, database) as inbox:
            await on_every_connection(database, "busy_timeout = 1")
            await inbox.take([said(1, 7, "slow 0.2")])
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(OperationalError):
                await inbox.take([said(2, 7, "b")])
            await heard.hear(1)  # its mark cannot be written
            await asyncio.sleep(0.5)
            assert heard.texts == ["slow 0.2"]
            other.rollback()
            assert await inbox.take([said(2, 7, "b")]) == 1
            await heard.hear(2)
            await all_done(database)
    assert heard.texts == ["slow 0.2", "b"]


async def test_a_full_disk_loses_nothing(sqlite_url: str) -> None:
    heard = Heard()
    async with opened(sqlite_url) as database, inbox_of(heard, database) as inbox:
        await inbox.take([said(1, 7, "a")])
        await heard.hear(1)
        await all_done(database)
        await on_every_connection(database, "max_page_count = 1")
        long = said(2, 7, "я" * 30_000)
        for _ in range(3):
            with pytest.raises(OperationalError, match="full"):
                await inbox.take([long])
        await on_every_connection(database, "max_page_count = 1000000")
        assert await inbox.take([long]) == 1
        await heard.hear(2)
        await all_done(database)
    assert len(heard.texts) == 2


async def test_what_has_no_number_is_refused_and_the_rest_is_taken(database: Database) -> None:
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        odd: list[object] = [
            5,
            None,
            "x",
            [],
            {},
            {"update_id": "5"},
            {"update_id": True},
            {"update_id": 2**63},
        ]
        assert await inbox.take([*odd, said(3, 7, "a"), {"update_id": -1}]) == 1
        assert await inbox.take(odd) == 0
        await heard.hear(1)
        assert inbox.counts["refused"] == 17


async def test_an_update_nested_too_deep_ends_nothing(database: Database) -> None:
    deep: Any = "дно"
    for _ in range(300):
        deep = [deep]
    for _ in range(2):  # at every start again
        heard = Heard()
        async with inbox_of(heard, database) as inbox:
            await inbox.take([{**said(1, 7, "a"), "deep": deep}, {"update_id": 2, "deep": deep}])
            await inbox.take([said(3, 7, "b")])
            await all_done(database)
    assert [one[0] for one in await rows(database, "reason")] == [
        None,
        "nothing in it is understood (deep)",
        None,
    ]


@pytest.mark.long
async def test_a_database_that_does_not_answer_at_the_end_holds_nothing_up(
    sqlite_url: str,
) -> None:
    with contextlib.closing(sqlite3.connect(sqlite_url.partition(":///")[2])) as other:
        async with opened(sqlite_url) as database:
            await on_every_connection(database, "busy_timeout = 4000")
            inbox = Inbox(database, Heard().updates.handle)
            await inbox.start()
            await inbox.take([said(1, 7, HANGING)])
            other.execute("BEGIN IMMEDIATE")
            # Two seconds for the handler, one each for what is under way and what is given back;
            # the file itself is let go when SQLite has waited long enough.
            async with asyncio.timeout(15):
                await inbox.stop(2)
