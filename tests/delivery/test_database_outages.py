"""PostgreSQL is away in the middle of a broadcast by two replicas: none is missing, none twice."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery import claims, transactions
from bot.delivery import engine as engines
from storage.database import Database
from storage.opening import open_database
from tests.delivery.test_delivery import follow
from tests.delivery.test_engine import publish, running_clock
from tests.delivery.test_outages import engine_on, reaches, received, until
from tests.lone_postgres import LonePostgres
from tests.proxy import proxied, through, to_url
from tests.telegram.server import serving

pytestmark = pytest.mark.long

CHATS = 600
# Two processes with so many workers each.
IN_FLIGHT = 2 * engines._WORKERS


@pytest.fixture
def lone_postgres() -> Iterator[LonePostgres]:
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder:
        server = LonePostgres(Path(folder))
        try:
            yield server
        finally:
            server.close()


@contextlib.asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = await open_database(url)
    try:
        yield database
    finally:
        await database.close()


async def test_a_server_that_is_stopped_hard_and_started_again_doubles_nothing(
    lone_postgres: LonePostgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The leases run out while it is away.
    monkeypatch.setattr(claims, "LEASE", timedelta(seconds=4))
    monkeypatch.setattr(claims, "_SURE_SECONDS", 3.0)
    monkeypatch.setattr(engines, "_RENEW_EVERY", 1.0)
    url = lone_postgres.url
    async with opened(url) as one, opened(url) as other, serving() as server:
        await follow(one, CHATS)
        await publish(one)
        async with (
            engine_on(one, server.url, rate=100),
            engine_on(other, server.url, rate=100),
        ):
            await until(lambda: len(server.asked) > 150)
            await lone_postgres.stop_hard()
            await asyncio.sleep(1)
            began = len(server.asked)
            await asyncio.sleep(5)
            assert len(server.asked) == began  # what cannot be written down is not sent
            await lone_postgres.start()
            counts = await reaches(one, "sent", CHATS)
            assert counts["dead"] == 0
    got = received(server)
    assert set(got) == {*range(1, CHATS + 1)}
    assert sum(got.values()) - CHATS <= IN_FLIGHT
    assert max(got.values()) <= 2


async def test_a_network_that_swallows_everything_doubles_nothing(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transactions, "_POSTGRESQL_SECONDS", 2.0)
    async with (
        serving() as server,
        proxied(to_url(postgres_url)) as proxy,
        opened(postgres_url) as seen,
        opened(through(proxy, postgres_url)) as behind,
    ):
        await follow(seen, 300)
        await publish(seen)
        async with engine_on(behind, server.url, rate=60):
            await until(lambda: len(server.asked) > 60)
            proxy.freeze()
            await asyncio.sleep(4)
            began = len(server.asked)
            await asyncio.sleep(2)
            assert len(server.asked) == began
            await proxy.cut()
            await proxy.open()
            await reaches(seen, "sent", 300)
    got = received(server)
    assert set(got) == {*range(1, 301)}
    assert sum(got.values()) - 300 <= engines._WORKERS


async def test_a_clock_that_is_thirty_seconds_ahead_doubles_nothing(postgres_url: str) -> None:
    async with opened(postgres_url) as one, opened(postgres_url) as other, serving() as server:
        await follow(one, 300)
        await publish(one)
        right = running_clock()
        async with (
            engine_on(one, server.url, rate=50, clock=right),
            engine_on(other, server.url, rate=50, clock=lambda: right() + timedelta(seconds=30)),
        ):
            await reaches(one, "sent", 300)
    assert len(received(server)) == 300
    assert set(received(server).values()) == {1}


async def test_a_clock_that_jumps_doubles_nothing(database: Database) -> None:
    await follow(database, 200)
    await publish(database)
    right, ahead = running_clock(), timedelta()
    async with (
        serving() as server,
        engine_on(database, server.url, rate=60, clock=lambda: right() + ahead),
    ):
        await until(lambda: len(server.asked) > 50)
        ahead = timedelta(seconds=60)
        await until(lambda: len(server.asked) > 120)
        ahead = timedelta(seconds=-60)
        await reaches(database, "sent", 200)
    assert len(received(server)) == 200
    assert set(received(server).values()) == {1}
