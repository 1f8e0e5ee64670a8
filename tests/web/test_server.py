"""/readyz and /metrics when something is wrong: on both engines, with a server that can fail."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from bot.delivery.totals import Totals
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.web.metrics import Owed, render
from bot.web.server import WebServer
from storage.database import Database
from tests.delivery.test_delivery import NOW, follow
from tests.delivery.test_engine import publish
from tests.telegram.server import Server, ok, refused, serving

TOKEN = "123456:a-token-of-nobody-0000000000"


@contextlib.asynccontextmanager
async def answering(
    database: Database, now: datetime = NOW
) -> AsyncIterator[tuple[Server, str, aiohttp.ClientSession]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = Settings(_env_file=None, http_port=port)  # type: ignore[call-arg]  # pydantic's own
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        web = WebServer(settings, database, client, Pace(30), Totals(), {}, clock=lambda: now)
        await web.start()
        try:
            async with aiohttp.ClientSession() as session:
                yield server, f"http://127.0.0.1:{port}", session
        finally:
            await web.stop()


async def ask(session: aiohttp.ClientSession, address: str) -> tuple[int, dict[str, Any]]:
    async with session.get(address) as answer:
        return answer.status, await answer.json()


async def test_it_is_ready_when_database_and_telegram_answer(database: Database) -> None:
    async with answering(database) as (server, root, session):
        server.lay(ok({"id": 1}))
        status, told = await ask(session, f"{root}/readyz")
        assert (status, told["ready"], told["oldest_owed_alert_seconds"]) == (200, True, 0)


async def test_it_is_not_ready_when_telegram_does_not_answer(database: Database) -> None:
    async with answering(database) as (server, root, session):
        server.lay(refused(502, "Bad Gateway"))
        status, told = await ask(session, f"{root}/readyz")
        assert (status, told["database"], told["telegram"]) == (503, True, False)


async def test_it_is_not_ready_when_the_database_refuses(database: Database) -> None:
    async with answering(database) as (server, root, session):
        async with database.write() as connection:
            await connection.exec_driver_sql("ALTER TABLE deliveries RENAME TO away")
        server.lay(ok({"id": 1}))
        status, told = await ask(session, f"{root}/readyz")
        assert (status, told["database"], told["telegram"]) == (503, False, True)
        async with session.get(f"{root}/metrics") as answer:  # what the process knows by itself
            assert answer.status == 200
            assert "parldigest_sent_total 0.0" in await answer.text()
        # alive all the same
        assert (await ask(session, f"{root}/healthz"))[0] == 200


async def test_it_is_not_ready_when_alerts_do_not_go_out(database: Database) -> None:
    await follow(database, 2)
    await publish(database)
    async with answering(database, NOW + timedelta(minutes=16)) as (server, root, session):
        server.lay(ok({"id": 1}))
        status, told = await ask(session, f"{root}/readyz")
        assert (status, told["oldest_owed_alert_seconds"]) == (503, 960)


def test_what_was_measured_is_in_prometheus_words() -> None:
    totals = Totals()
    totals.sent = 3
    totals.fail("blocked")
    totals.arrive(0.3)
    now = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
    owed = Owed({"owed": 2, "sent": 3}, now - timedelta(seconds=90))
    told = render(totals, Pace(30), {"help.show": 4}, owed, now).decode()
    for line in (
        "parldigest_sent_total 3.0",
        'parldigest_deliveries{state="owed"} 2.0',
        'parldigest_updates_total{handler="help.show"} 4.0',
        "parldigest_oldest_owed_alert_seconds 90.0",
        'parldigest_alert_seconds_bucket{le="0.25"} 0.0',
        'parldigest_alert_seconds_bucket{le="0.5"} 1.0',
        "parldigest_alert_seconds_count 1.0",
    ):
        assert line in told.splitlines(), told
    assert "blocked" in told
