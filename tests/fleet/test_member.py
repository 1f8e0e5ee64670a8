"""Processes that share a pace and elect who polls, on both engines: alone on SQLite."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator

import pytest

from bot.errors import OperatorError
from bot.fleet import member
from bot.fleet.member import FleetMember, while_elected
from bot.telegram.pace import Pace
from storage.database import Database

LONGEST_SECONDS = 20


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same rounds, more of them."""
    monkeypatch.setattr(member, "_BEAT_SECONDS", 0.05)
    monkeypatch.setattr(member, "_SETTLE_IN_SECONDS", 0.05)
    monkeypatch.setattr(member, "_ELECTION_SECONDS", 0.05)
    monkeypatch.setattr(member, "_CHECK_SECONDS", 0.05)


@contextlib.asynccontextmanager
async def running(one: FleetMember) -> AsyncIterator[None]:
    await one.join()
    task = asyncio.create_task(one.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def becomes(pace: Pace, replicas: int) -> bool:
    """Whether the pace is shared by so many, waited for."""
    async with asyncio.timeout(LONGEST_SECONDS):
        while pace.replicas != replicas:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
    return True


async def test_processes_share_the_pace_while_they_live(database: Database) -> None:
    first, second = Pace(30), Pace(30)
    together = 1 if database.is_sqlite else 2
    async with running(FleetMember(database, first, "a")):
        assert first.replicas == 1
        async with running(FleetMember(database, second, "b")):
            assert await becomes(first, together)
            assert await becomes(second, together)
            assert (first.most + second.most <= 30) is not database.is_sqlite
        # the second has left: its share comes back
        assert await becomes(first, 1)


async def test_a_refusal_of_one_silences_the_other(database: Database) -> None:
    first, second = Pace(30), Pace(30)
    one, other = FleetMember(database, first, "a"), FleetMember(database, second, "b")
    async with running(one), running(other):
        first.slow_down(30, sent_at=first.now())
        turn = asyncio.create_task(second.turn(1))
        if not database.is_sqlite:
            async with asyncio.timeout(LONGEST_SECONDS):
                while second._paused_until <= second.now():  # noqa: ASYNC110 - nothing tells of it
                    await asyncio.sleep(0.01)
            assert 25 < second._paused_until - second.now() <= 30
            assert second.refusals == 0
        turn.cancel()
        await asyncio.gather(turn, return_exceptions=True)


async def test_what_another_process_tells_is_looked_at_at_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(member, "_BEAT_SECONDS", 3600)
    first, second = Pace(30), Pace(30)
    one, other = FleetMember(database, first, "a"), FleetMember(database, second, "b")
    async with running(one), running(other):
        one.hear()
        assert await becomes(first, 1 if database.is_sqlite else 2)


async def test_polling_that_ends_by_itself_ends_the_term(database: Database) -> None:
    polled = asyncio.Event()

    async def once() -> None:
        polled.set()

    await asyncio.wait_for(while_elected(database, once), LONGEST_SECONDS)
    assert polled.is_set()


async def test_one_process_polls_and_another_follows_when_it_ends(postgres: Database) -> None:
    polling: list[str] = []
    elected = {"a": asyncio.Event(), "b": asyncio.Event()}

    async def poll(name: str) -> None:
        polling.append(name)
        elected[name].set()
        await asyncio.Event().wait()

    def stand(name: str) -> asyncio.Task[None]:
        return asyncio.create_task(while_elected(postgres, lambda: poll(name)))

    first = stand("a")
    await asyncio.wait_for(elected["a"].wait(), LONGEST_SECONDS)
    second = stand("b")
    await asyncio.sleep(0.3)  # time enough to be elected, were the lock not held
    assert polling == ["a"]
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await asyncio.wait_for(elected["b"].wait(), LONGEST_SECONDS)
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)


async def test_what_ends_polling_is_raised(database: Database) -> None:
    async def poll() -> None:
        raise OperatorError("Telegram refuses the token now")

    with pytest.raises(OperatorError, match="refuses the token"):
        await asyncio.wait_for(while_elected(database, poll), LONGEST_SECONDS)


async def test_a_lost_connection_only_ends_a_term(postgres: Database) -> None:
    terms: list[float] = []
    again = asyncio.Event()

    async def poll() -> None:
        terms.append(time.monotonic())
        if len(terms) == 2:
            again.set()
        async with postgres.write() as connection:
            # the lock's holder is another connection: end it, as a restart of PostgreSQL does
            await connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_locks "
                "WHERE locktype = 'advisory' AND pid <> pg_backend_pid() AND granted"
            )
        await asyncio.Event().wait()

    standing = asyncio.create_task(while_elected(postgres, poll))
    await asyncio.wait_for(again.wait(), LONGEST_SECONDS)
    standing.cancel()
    await asyncio.gather(standing, return_exceptions=True)
    assert len(terms) >= 2
