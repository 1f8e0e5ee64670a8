"""Processes that share a pace, on both engines: alone on SQLite."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from bot.fleet import member
from bot.fleet.member import FleetMember
from bot.telegram.pace import Pace
from storage.database import Database

LONGEST_SECONDS = 20


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same rounds, more of them."""
    monkeypatch.setattr(member, "_BEAT_SECONDS", 0.05)
    monkeypatch.setattr(member, "_SETTLE_IN_SECONDS", 0.05)


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
