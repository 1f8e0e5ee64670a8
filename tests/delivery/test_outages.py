"""Telegram is away, or the database is: nothing dies of it, and nothing comes twice."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.compose.composer import Composer
from bot.delivery import engine as engines
from bot.delivery.engine import Engine
from bot.delivery.preparing import EXPIRED
from bot.delivery.sender import Sender
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from storage import backlog, dead_letters
from storage.database import Database
from storage.schema import deliveries as rows
from tests.delivery.test_delivery import NOW, SUBJECTS, follow
from tests.delivery.test_engine import TOKEN, publish, running_clock
from tests.proxy import proxied, to_url
from tests.telegram.server import Server, refused, serving

pytestmark = pytest.mark.long

LONGEST_SECONDS = 60
IN_FLIGHT = engines._WORKERS


@contextlib.asynccontextmanager
async def engine_on(
    database: Database,
    url: str,
    *,
    rate: float = 500,
    clock: Callable[[], datetime] | None = None,
    owed_days: int = 3,
) -> AsyncIterator[Engine]:
    """An engine at work that sends to a URL."""
    clock = clock or running_clock()
    async with TelegramClient(url, TOKEN, timeout=5) as client:
        pace = Pace(rate)
        sender = Sender(client, pace, database, clock=clock)
        engine = Engine(
            database, Composer(SUBJECTS), sender, pace, clock=clock, owed_days=owed_days
        )
        running = asyncio.create_task(engine.run())
        try:
            yield engine
        finally:
            engine.stop()
            await asyncio.wait_for(running, LONGEST_SECONDS)


async def reaches(database: Database, state: str, count: int) -> dict[str, int]:
    """Wait until so many deliveries are in a state; how many are in each."""
    end = time.monotonic() + LONGEST_SECONDS
    while True:
        async with database.read() as connection:
            counts = await backlog.count_by_state(connection)
        if counts[state] >= count:
            return counts
        assert time.monotonic() < end, counts
        await asyncio.sleep(0.05)


def received(server: Server) -> Counter[int]:
    """How many messages each chat was sent."""
    return Counter(params["chat_id"] for method, params in server.asked if method == "sendMessage")


async def until(ready: Callable[[], object]) -> None:
    end = time.monotonic() + LONGEST_SECONDS
    while not ready():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


async def test_twenty_minutes_without_network_kill_nothing(database: Database) -> None:
    await follow(database, 300)
    await publish(database)
    async with serving() as server, proxied(to_url(server.url)) as proxy:
        url = f"http://127.0.0.1:{proxy.port}"
        async with engine_on(database, url, clock=running_clock(times=400)) as engine:
            await until(lambda: len(server.asked) > 100)
            await proxy.cut()
            await asyncio.sleep(3.2)  # twenty-one minutes by the engine's clock
            assert engine.reach.shut
            async with database.read() as connection:
                spent = select(func.count()).where(rows.c.attempts > 0, rows.c.uncertain == 0)
                assert (await connection.execute(spent)).scalar_one() == 0
            assert sum(engine.totals.failed.values()) <= IN_FLIGHT
            await proxy.open()
            counts = await reaches(database, "sent", 300)
            assert counts["dead"] == 0
    got = received(server)
    assert set(got) == {*range(1, 301)}
    assert sum(got.values()) <= 300 + IN_FLIGHT


async def test_a_telegram_that_only_fails_is_asked_once_now_and_then(database: Database) -> None:
    await follow(database, 200)
    await publish(database)
    async with serving() as server, engine_on(database, server.url, rate=5000) as engine:
        server.lay(*[refused(502, "Bad Gateway")] * 100_000)
        await until(lambda: engine.reach.shut)
        began = len(server.asked)
        await asyncio.sleep(3)
        assert len(server.asked) - began < IN_FLIGHT + 20  # it was thousands
        server.answers.clear()
        counts = await reaches(database, "sent", 200)
        assert counts["dead"] == 0
        failed = len(server.asked) - 200
    assert failed < IN_FLIGHT + 40


async def test_one_message_that_telegram_never_takes_holds_up_nobody(database: Database) -> None:
    await follow(database, 50)
    await publish(database)
    async with serving() as server:
        server.poisoned = {7, 8, 9, 10, 11}
        async with engine_on(database, server.url):
            await reaches(database, "sent", 45)
            counts = await reaches(database, "waiting", 1)
            assert counts["dead"] == 0


async def test_what_stays_owed_for_days_is_given_up_told_and_can_be_owed_again(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await follow(database, 20)
    await publish(database)
    running, days = running_clock(), timedelta()
    async with serving() as server, proxied(to_url(server.url)) as proxy:
        await proxy.cut()
        url = f"http://127.0.0.1:{proxy.port}"
        async with engine_on(database, url, clock=lambda: running() + days) as engine:
            await until(lambda: engine.reach.shut)
            days = timedelta(days=3, seconds=1)
            await proxy.open()
            counts = await reaches(database, "dead", 20)
            assert counts["sent"] == 0
            assert engine.totals.failed[EXPIRED] == 20
        async with database.write() as connection:
            dead = await backlog.dead_since(connection, NOW)
            assert dead is not None
            assert (dead.count, dead.reasons) == (20, (EXPIRED,))
            await dead_letters.requeue(connection, None, NOW + days)
        async with engine_on(database, url, clock=lambda: running() + days):
            await reaches(database, "sent", 20)
    assert EXPIRED in caplog.text
    assert set(received(server).values()) == {1}
