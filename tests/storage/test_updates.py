"""The inbox's queries on both engines: each number once, in order within a chat, nothing lost."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from storage import backlog, forgetting, updates
from storage.backlog import Waiting
from storage.database import Database
from storage.updates import Arrival, Stored

LEASE = timedelta(seconds=30)
SOON = timedelta(milliseconds=1)
BIGGEST = 2**63 - 1


def arrivals(*numbers: int, chat: int = 7) -> list[Arrival]:
    return [Arrival(number, chat, f'{{"update_id":{number}}}') for number in numbers]


async def store(
    database: Database,
    came: list[Arrival],
    *,
    room: int = 100,
    ours: Collection[int] = (),
    lease: timedelta = LEASE,
) -> Stored:
    async with database.write() as connection:
        return await updates.store(connection, came, ours=ours, room=room, lease=lease)


async def claim(
    database: Database, *, limit: int = 100, lease: timedelta = LEASE, suspects: bool = True
) -> list[tuple[int, int]]:
    """The numbers that are taken, with their attempts."""
    async with database.write() as connection:
        taken = await updates.claim(connection, limit=limit, lease=lease, suspects=suspects)
    return [(one.update_id, one.attempts) for one in taken]


async def settle(database: Database, *numbers: int, reason: str | None = None) -> None:
    async with database.write() as connection:
        await updates.settle(connection, dict.fromkeys(numbers, reason))


async def test_an_update_that_comes_twice_is_one(database: Database) -> None:
    assert (await store(database, arrivals(1, 2, BIGGEST))).new == {1, 2, BIGGEST}
    assert (await store(database, arrivals(2, 3, 3))).new == {3}
    await settle(database, 1)
    assert (await store(database, arrivals(1))).new == frozenset()
    assert await claim(database) == []  # leased to whoever stored them


async def test_two_replicas_that_bring_the_same_update_store_it_once(database: Database) -> None:
    told = await asyncio.gather(*(store(database, arrivals(*range(40))) for _ in range(4)))
    assert sum(len(one.new) for one in told) == 40


async def test_what_finds_no_room_waits_for_a_claim_in_order(database: Database) -> None:
    stored = await store(database, arrivals(3, 1, 2) + arrivals(4, chat=8), room=1)
    assert stored.waiting == {2, 3, 4}
    # the chat's first one is in work
    assert await claim(database) == [(4, 1)]
    await settle(database, 1)
    assert await claim(database) == [(2, 1), (3, 0)]


async def test_what_comes_behind_what_another_process_has_waits(database: Database) -> None:
    await store(database, arrivals(1))
    assert (await store(database, arrivals(2))).waiting == {2}
    assert (await store(database, arrivals(3), ours=[1, 2])).waiting == frozenset()
    assert (await store(database, arrivals(4, chat=8))).waiting == frozenset()


async def test_a_lease_that_ends_is_claimed_by_one(database: Database) -> None:
    await store(database, arrivals(1, 2), lease=SOON)
    await asyncio.sleep(0.01)
    told = await asyncio.gather(*(claim(database) for _ in range(4)))
    assert sorted(told) == [[], [], [], [(1, 1), (2, 0)]]


async def test_a_process_that_is_alone_waits_for_no_lease(database: Database) -> None:
    await store(database, arrivals(1, 2) + arrivals(3, chat=8))
    async with database.write() as connection:
        taken = await updates.claim(connection, limit=9, lease=LEASE, ours=[3], alone=True)
        assert [one.update_id for one in taken] == [1, 2]
        assert not await updates.claim(connection, limit=9, lease=LEASE, ours=[1, 2, 3], alone=True)


async def test_a_lease_that_is_renewed_does_not_end(database: Database) -> None:
    await store(database, arrivals(1), lease=SOON)
    async with database.write() as connection:
        await updates.renew(connection, [1], LEASE)
    assert await claim(database) == []
    async with database.write() as connection:
        await updates.release(connection, [1])
    assert await claim(database) == [(1, 1)]


async def test_what_may_end_the_process_is_taken_last_and_alone(database: Database) -> None:
    for number in (1, 2, 3):
        await store(database, arrivals(number, chat=number), room=0)
    for attempt in (1, 2):
        assert await claim(database, limit=2) == [(1, attempt), (2, attempt)]
        async with database.write() as connection:
            await updates.release(connection)  # whoever had them has died
    assert await claim(database, lease=SOON) == [(3, 1)]
    await settle(database, 3)
    assert await claim(database, suspects=False) == []
    assert await claim(database) == [(1, 3)]
    assert await claim(database) == [(2, 3)]


async def test_what_failed_by_a_bug_is_no_suspect(database: Database) -> None:
    await store(database, arrivals(1))
    async with database.write() as connection:
        await updates.note_attempt(connection, 1, attempts=3, reason="KeyError")
        await updates.release(connection)
    assert await claim(database, suspects=False) == [(1, 4)]


async def test_a_long_queue_of_one_chat_is_taken_in_pieces(database: Database) -> None:
    await store(database, arrivals(*range(50)), room=0)
    seen: list[int] = []
    while taken := await claim(database):
        assert await claim(database) == []
        seen += [number for number, _ in taken]
        await settle(database, *(number for number, _ in taken))
    assert seen == list(range(50))


async def test_what_is_done_keeps_its_number_and_no_word(database: Database) -> None:
    refused = Arrival(3, 7, "{}", refused="no JSON")
    await store(database, [*arrivals(1, 2), refused])
    await settle(database, 1)
    await settle(database, 2, reason="KeyError")
    async with database.read() as connection:
        rows = (
            await connection.execute(
                text("SELECT update_id, chat_id, payload, reason FROM updates ORDER BY update_id")
            )
        ).all()
        assert (await backlog.measure(connection, datetime.now(UTC))).given_up == 2
    assert [tuple(row) for row in rows] == [
        (1, 0, "", None),
        (2, 7, '{"update_id":2}', "KeyError"),
        (3, 7, "{}", "no JSON"),
    ]
    async with database.write() as connection:
        await forgetting.forget(connection, 7)
        assert not await connection.scalar(text("SELECT 1 FROM updates WHERE chat_id <> 0"))


async def test_the_backlog_is_what_is_not_done(database: Database) -> None:
    async with database.read() as connection:
        assert (await backlog.measure(connection, datetime.now(UTC))).inbox == Waiting(0, None)
    await store(database, arrivals(1, 2, 3))
    await settle(database, 1)
    async with database.read() as connection:
        inbox = (await backlog.measure(connection, datetime.now(UTC))).inbox
        assert await updates.any_waiting(connection, [2])
        assert not await updates.any_waiting(connection, [2, 3])
    assert inbox.count == 2
    assert inbox.oldest is not None
    assert abs(datetime.now(UTC) - inbox.oldest) < timedelta(minutes=1)


@pytest.mark.parametrize("size", [0, 1, 1000])
async def test_what_is_long_done_is_pruned(database: Database, size: int) -> None:
    await store(database, arrivals(*range(size + 1)))
    await settle(database, *range(size))
    async with database.write() as connection:
        assert await updates.prune(connection, timedelta(days=1)) == 0
        assert await updates.prune(connection, timedelta(seconds=-1)) == size
        assert (await backlog.measure(connection, datetime.now(UTC))).inbox.count == 1
