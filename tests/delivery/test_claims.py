"""Whose a delivery is, seen from its holder: until when it may be sent, and when it is lost."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import claims
from bot.delivery.claims import Claims, Taken
from bot.delivery.transactions import Transactions
from storage import backlog, leases
from storage.database import Database
from storage.schema import deliveries as rows
from storage.vocabulary import Lane, Mode, State
from tests.seeding import NOW, article, reader

TAG = ("hashtag", "проба")


async def owed(database: Database, count: int) -> None:
    for chat in range(1, count + 1):
        await reader(database, chat, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")


def of(database: Database, owner: str = "us") -> Claims:
    return Claims(Transactions(database), owner, lambda: NOW, alone=database.is_sqlite)


async def take(ours: Claims, limit: int = 100, unsettled: tuple[int, ...] = ()) -> Taken:
    return await ours.take(
        limit=limit, chunk=1000, most_lane=Lane.NOTICE, unsettled=lambda: unsettled
    )


async def test_what_is_taken_is_ours_until_the_lease_is_nearly_over(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owed(database, 3)
    ours = of(database)
    taken = await take(ours, limit=2)
    assert (len(taken.claimed), taken.more, len(ours), ours.alerts) == (2, True, 2, 2)
    assert all(ours.sure(one) for one in taken.claimed)
    # a claim that is as old as its lease is nobody's to send from, until it is renewed
    monkeypatch.setattr(claims, "_SURE_SECONDS", -1.0)
    [late] = (await take(ours)).claimed
    assert ours.holds(late)
    assert not ours.sure(late)
    monkeypatch.setattr(claims, "_SURE_SECONDS", 15.0)
    assert await ours.renew() == []
    assert ours.sure(late)
    ours.drop([late])
    assert not ours.sure(late)
    assert len(ours) == 2


async def test_what_another_has_taken_over_is_ours_no_more(database: Database) -> None:
    await owed(database, 2)
    ours = of(database)
    first, second = (await take(ours)).claimed
    async with database.write() as connection:
        await connection.execute(update(rows).where(rows.c.id == first.id).values(owner="them"))
    assert await ours.renew() == [first]
    assert not ours.holds(first)
    assert ours.sure(second)


async def test_what_a_lost_commit_has_claimed_is_found_again_at_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owed(database, 4)
    ours = of(database)
    [held, sent] = (await take(ours, limit=2)).claimed
    ours.drop([sent])  # it is in the chat, and not written down yet
    write = ours._transactions.write

    @contextlib.asynccontextmanager
    async def deaf() -> AsyncIterator[AsyncConnection]:
        async with write() as connection:
            yield connection
        raise ConnectionError("the answer to COMMIT was lost")

    monkeypatch.setattr(ours._transactions, "write", deaf)
    with pytest.raises(ConnectionError):
        await take(ours, unsettled=(sent.id,))
    monkeypatch.setattr(ours._transactions, "write", write)
    async with database.read() as connection:
        assert (await backlog.count_by_state(connection))["claimed"] == 4
    again = (await take(ours, unsettled=(sent.id,))).claimed
    assert len(again) == 2
    assert not {held.id, sent.id} & {one.id for one in again}


async def test_what_was_given_back_is_owed_at_the_next_round(database: Database) -> None:
    await owed(database, 2)
    ours = of(database)
    first = (await take(ours)).claimed
    ours.give_back(first)
    again = (await take(ours)).claimed
    assert [one.id for one in again] == [one.id for one in first]
    # the claim of before is not that of now
    assert not ours.holds(first[0])
    assert ours.sure(again[0])


async def test_what_is_given_back_during_a_round_is_owed_at_the_next_one(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owed(database, 2)
    ours = of(database)
    first = (await take(ours)).claimed
    write = ours._transactions.write

    @contextlib.asynccontextmanager
    async def meanwhile() -> AsyncIterator[AsyncConnection]:
        async with write() as connection:
            yield connection
            ours.give_back(first)

    monkeypatch.setattr(ours._transactions, "write", meanwhile)
    assert (await take(ours)).claimed == []
    monkeypatch.setattr(ours._transactions, "write", write)
    assert [one.id for one in (await take(ours)).claimed] == [one.id for one in first]


async def test_nothing_of_ours_is_taken_for_a_dead_process_by_a_clock_that_jumps(
    database: Database,
) -> None:
    await owed(database, 5)
    ahead = timedelta()
    ours = Claims(Transactions(database), "us", lambda: NOW + ahead, alone=database.is_sqlite)
    assert len((await take(ours)).claimed) == 5
    ahead = timedelta(seconds=60)
    assert (await take(ours)).claimed == []


async def test_the_clock_of_one_process_ends_no_lease_of_another(
    postgres: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims, "_GRACE_SECONDS", 0.0)
    await owed(postgres, 5)
    assert len((await take(of(postgres), limit=3)).claimed) == 3
    ahead = timedelta(days=1)
    fast = Claims(Transactions(postgres), "them", lambda: NOW + ahead, alone=False)
    assert len((await take(fast)).claimed) == 2


async def test_others_are_given_time_to_come_back_before_they_are_taken_for_dead(
    postgres: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owed(postgres, 3)
    async with postgres.write() as connection:
        lease = timedelta()
        await leases.claim(connection, owner="them", now=NOW, lease=lease, limit=3)
    ours = of(postgres)
    assert (await take(ours)).claimed == []
    monkeypatch.setattr(claims, "_GRACE_SECONDS", 0.0)
    ours.database_failed()
    monkeypatch.setattr(claims, "_GRACE_SECONDS", 3600.0)
    assert (await take(ours)).claimed == []
    monkeypatch.setattr(claims, "_GRACE_SECONDS", 0.0)
    assert len((await take(ours)).claimed) == 3


async def test_what_is_released_is_owed(database: Database) -> None:
    await owed(database, 3)
    ours = of(database)
    await take(ours)
    await ours.release()
    assert (len(ours), ours.alerts) == (0, 0)
    async with database.read() as connection:
        assert (await backlog.count_by_state(connection))[State.OWED.name.lower()] == 3
