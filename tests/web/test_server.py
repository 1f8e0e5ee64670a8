"""/readyz and /metrics when something is wrong: on both engines, with a server that can fail."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from sqlalchemy import insert, text, update

from bot.delivery.totals import Totals
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.watch.checkup import Doctor
from bot.watch.jobs import Jobs
from bot.watch.signs import Signs
from bot.web.metrics import Counted
from bot.web.server import WebServer
from storage import incidents
from storage.database import Database
from storage.opening import open_database
from storage.schema import deliveries, fanouts
from storage.schema_desk import updates
from storage.vocabulary import IncidentKind, State
from tests.delivery.test_delivery import NOW, follow
from tests.delivery.test_engine import publish
from tests.telegram.server import Server, ok, refused, serving
from tests.web.test_web import free_port

TOKEN = "123456:a-token-of-nobody-0000000000"
MINUTE = timedelta(minutes=1)


@dataclass
class Asked:
    """A web server, what stands behind it, and whoever asks."""

    telegram: Server
    session: aiohttp.ClientSession
    jobs: Jobs
    http: str
    metrics: str

    async def get(self, path: str, *, apart: bool = False) -> tuple[int, dict[str, Any]]:
        """The status and the JSON of an answer."""
        root = self.metrics if apart else self.http
        async with self.session.get(root + path) as answer:
            found = answer.content_type == "application/json"
            return answer.status, await answer.json() if found else {}

    async def measured(self) -> dict[str, float]:
        """What /metrics says, by the name with its labels."""
        async with self.session.get(self.metrics + "/metrics") as answer:
            assert answer.status == 200
            lines = (await answer.text()).splitlines()
        told = (line.rpartition(" ") for line in lines if not line.startswith("#"))
        return {name: float(value) for name, _, value in told}


@contextlib.asynccontextmanager
async def answering(
    database: Database, now: datetime = NOW, *, apart: bool = False
) -> AsyncIterator[Asked]:
    port, other = free_port(), free_port() if apart else 0
    settings = Settings(_env_file=None, http_port=port, metrics_port=other)  # type: ignore[call-arg]  # pydantic's own
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        jobs = Jobs()
        doctor = Doctor(database, Signs(client, lambda: now), jobs, clock=lambda: now)
        counted = Counted(Totals(), Pace(30), jobs=jobs)
        web = WebServer(settings, doctor, counted, clock=lambda: now)
        await web.start()
        http = f"http://127.0.0.1:{port}"
        metrics = f"http://127.0.0.1:{other or port}"
        try:
            async with aiohttp.ClientSession() as session:
                yield Asked(server, session, jobs, http, metrics)
        finally:
            await web.stop()


async def test_it_is_ready_when_database_and_telegram_answer(database: Database) -> None:
    async with answering(database) as asked:
        asked.telegram.lay(ok({"id": 1}))
        status, told = await asked.get("/readyz")
        assert (status, told["ready"], told["oldest_owed_alert_seconds"]) == (200, True, 0)
        assert told["troubles"] == told["incidents"] == []


async def test_it_is_not_ready_when_telegram_does_not_answer(database: Database) -> None:
    async with answering(database) as asked:
        asked.telegram.lay(refused(502, "Bad Gateway"))
        status, told = await asked.get("/readyz")
        assert (status, told["database"], told["telegram"]) == (503, True, False)
        assert [one["name"] for one in told["troubles"]] == ["telegram"]
        before = len(asked.telegram.asked)
        assert (await asked.get("/readyz"))[0] == 503  # without asking again at once
        assert len(asked.telegram.asked) == before


async def test_it_is_not_ready_when_the_token_is_refused(database: Database) -> None:
    async with answering(database) as asked:
        asked.telegram.lay(refused(401, "Unauthorized"))
        status, told = await asked.get("/readyz")
        assert (status, told["telegram"]) == (503, False)
        assert [one["name"] for one in told["troubles"]] == ["token"]


async def test_a_database_that_refuses_has_no_numbers_instead_of_zeros(database: Database) -> None:
    async with answering(database) as asked:
        async with database.write() as connection:
            await connection.exec_driver_sql("ALTER TABLE deliveries RENAME TO away")
        asked.telegram.lay(ok({"id": 1}))
        for _ in range(5):  # with it, and no fault of its own
            asked.jobs.failed("digests", "OperationalError", NOW)
        status, told = await asked.get("/readyz")
        assert (status, told["database"], told["telegram"]) == (503, False, True)
        assert [one["name"] for one in told["troubles"]] == ["database"]
        measured = await asked.measured()  # what the process knows by itself
        assert measured["parldigest_sent_total"] == 0
        assert measured["parldigest_database_up"] == 0
        assert not [
            name
            for name in measured
            if name.startswith(
                ("parldigest_deliveries", "parldigest_backlog", "parldigest_oldest_owed",
                 "parldigest_dead_letters", "parldigest_incidents")
            )
        ]  # fmt: skip
        # alive all the same
        assert (await asked.get("/healthz"))[0] == 200
        async with database.write() as connection:
            await connection.exec_driver_sql("ALTER TABLE away RENAME TO deliveries")
        asked.jobs.done("digests")
        assert (await asked.get("/readyz"))[0] == 200
        assert (await asked.measured())["parldigest_database_up"] == 1


async def test_a_postgresql_that_takes_nobody_is_told_as_such(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    name = database.engine.url.database
    other = await open_database(postgres_url.replace(f"/{name}?", "/parldigest_template?"))
    async with answering(database) as asked:
        asked.telegram.lay(ok({"id": 1}))
        async with other.write() as connection:
            await connection.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'))
        async with other.write() as connection:
            await connection.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :n"),
                {"n": name},
            )
        status, told = await asked.get("/readyz")
        assert (status, told["database"]) == (503, False)
        assert (await asked.measured())["parldigest_database_up"] == 0
    await other.close()
    await database.close()


async def test_it_is_not_ready_when_alerts_do_not_go_out(database: Database) -> None:
    await follow(database, 2)
    await publish(database)
    async with answering(database, NOW + 16 * MINUTE) as asked:
        asked.telegram.lay(ok({"id": 1}))
        status, told = await asked.get("/readyz")
        assert (status, told["oldest_owed_alert_seconds"]) == (503, 960)


async def names_of_troubles(database: Database, now: datetime) -> tuple[int, set[str]]:
    async with answering(database, now) as asked:
        asked.telegram.lay(ok({"id": 1}))
        status, told = await asked.get("/readyz")
        for one in told["troubles"]:
            since = datetime.fromisoformat(one["since"])
            assert one["seconds"] == (now - since).total_seconds()
        return status, {one["name"] for one in told["troubles"]}


async def test_claimed_and_waiting_deliveries_make_readers_wait_as_owed_ones_do(
    database: Database,
) -> None:
    await follow(database, 2)
    await publish(database)
    async with database.write() as connection:
        await connection.execute(
            update(deliveries).values(state=State.CLAIMED, due_at=NOW + 11 * MINUTE)
        )
    assert "claimed" in (await names_of_troubles(database, NOW + 11 * MINUTE))[1]
    assert "claimed" not in (await names_of_troubles(database, NOW + 9 * MINUTE))[1]
    async with database.write() as connection:
        await connection.execute(
            update(deliveries).values(state=State.WAITING, due_at=NOW + 12 * MINUTE)
        )
    assert "waiting" in (await names_of_troubles(database, NOW + 11 * MINUTE))[1]
    async with database.write() as connection:  # Telegram told it to wait for so long
        await connection.execute(update(deliveries).values(due_at=NOW + timedelta(hours=9)))
    assert "waiting" not in (await names_of_troubles(database, NOW + 11 * MINUTE))[1]


async def test_fanouts_late_digests_and_the_inbox_make_readers_wait(database: Database) -> None:
    await follow(database, 2)  # whose digests are due at NOW
    await publish(database)
    async with database.write() as connection:
        await connection.execute(
            insert(fanouts).values(article=1, topic=1, cursor=0, created_at=NOW)
        )
        await connection.execute(
            insert(updates).values(update_id=5, payload="{}", received_at=NOW, due_at=NOW)
        )
        await connection.execute(update(deliveries).values(state=State.SENT, settled_at=NOW))
    assert await names_of_troubles(database, NOW + 11 * MINUTE) == (
        503,
        {"fanouts", "digests", "inbox"},
    )
    assert await names_of_troubles(database, NOW + 9 * MINUTE) == (200, set())


async def test_a_job_that_fails_again_and_again_is_named(database: Database) -> None:
    async with answering(database) as asked:
        asked.telegram.lay(ok({"id": 1}))
        for times in range(3):
            asked.jobs.failed("digests", "ValueError", NOW - (10 - times) * MINUTE)
            status, told = await asked.get("/readyz")
            assert status == (503 if times == 2 else 200)
        [trouble] = told["troubles"]
        assert (trouble["name"], trouble["about"], trouble["seconds"]) == ("job", "digests", 600)
        measured = await asked.measured()
        assert measured['parldigest_job_failures_total{job="digests"}'] == 3
        assert measured['parldigest_job_failing{job="digests"}'] == 3
        asked.jobs.done("digests")
        assert (await asked.get("/readyz"))[0] == 200


async def test_since_when_is_known_also_after_a_restart(database: Database) -> None:
    """The process that saw it begin is gone; the book has it."""
    before = NOW - timedelta(hours=3)
    async with database.write() as connection:
        for kind, about in ((IncidentKind.TELEGRAM, ""), (IncidentKind.SOURCE_SILENT, "-1007")):
            await incidents.begin(connection, kind, about, since=before, details={}, now=before)
    async with answering(database) as asked:
        asked.telegram.lay(refused(502, "Bad Gateway"))
        status, told = await asked.get("/readyz")
        assert status == 503
        assert [(one["name"], one["seconds"]) for one in told["troubles"]] == [("telegram", 10800)]
        assert [(one["name"], one["about"]) for one in told["incidents"]] == [
            ("source-silent", "-1007")
        ]
        measured = await asked.measured()
        assert measured['parldigest_incidents{kind="source-silent"}'] == 1
        assert measured['parldigest_incidents{kind="disk"}'] == 0


async def test_metrics_may_listen_apart(database: Database) -> None:
    async with answering(database, apart=True) as asked:
        assert (await asked.get("/metrics"))[0] == 404
        assert (await asked.measured())["parldigest_database_up"] == 1
        for apart in (False, True):
            assert await asked.get("/healthz", apart=apart) == (200, {"ok": True})
            assert (await asked.get("/readyz", apart=apart))[0] == 200
        async with asked.session.post(asked.metrics + "/updates") as answer:
            assert answer.status == 404
