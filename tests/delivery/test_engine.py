"""The engine on real databases with a real server: what is owed is sent and settled."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.compose.composer import Composer
from bot.delivery import claims
from bot.delivery.claims import LEASE, Claims, Taken
from bot.delivery.courtesy import Courtesy
from bot.delivery.engine import Engine
from bot.delivery.sender import Sender
from bot.delivery.totals import ALERT_SECONDS, Totals
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from storage import backlog, leases
from storage.clock import read_clock
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Mode, State
from tests.delivery.test_delivery import ARTICLE, FILE, NOW, SUBJECTS, follow
from tests.seeding import reader
from tests.telegram.server import Server, ok, refused, serving

TOKEN = "123456:a-token-of-nobody-0000000000"
LONGEST_SECONDS = 20
PROBE = ("hashtag", "проба")


@dataclass
class Working:
    """An engine at work, with the server that it sends to."""

    engine: Engine
    server: Server
    database: Database
    running: asyncio.Task[None]

    async def counts(self) -> dict[str, int]:
        async with self.database.read() as connection:
            return await backlog.count_by_state(connection)

    async def reaches(self, state: str, count: int) -> None:
        """Wait until so many deliveries are in a state."""
        end = time.monotonic() + LONGEST_SECONDS
        while (counts := await self.counts()).get(state) != count:
            assert time.monotonic() < end, counts
            await asyncio.sleep(0.02)


def running_clock(times: float = 1) -> Callable[[], datetime]:
    """A clock that begins now at `NOW`, and runs so many times as fast as others."""
    started = time.monotonic()
    return lambda: NOW + times * timedelta(seconds=time.monotonic() - started)


@contextlib.asynccontextmanager
async def working(
    database: Database,
    *answers: bytes,
    rate: float = 500,
    clock: Callable[[], datetime] | None = None,
) -> AsyncIterator[Working]:
    clock = clock or running_clock()
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        server.lay(*answers)
        pace = Pace(rate)
        engine = Engine(
            database,
            Composer(SUBJECTS),
            Sender(client, pace, database, clock=clock),
            pace,
            clock=clock,
        )
        running = asyncio.create_task(engine.run())
        try:
            yield Working(engine, server, database, running)
        finally:
            engine.stop()
            await asyncio.wait_for(running, LONGEST_SECONDS)


async def publish(database: Database, text: str = "") -> None:
    """Take an article in, and owe its alerts."""
    article = from_text(text) if text else ARTICLE
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    await door.take_in(article, FILE)


async def test_what_is_owed_is_sent_once_and_settled(database: Database) -> None:
    await follow(database, 60)
    await publish(database)
    async with working(database) as at_work:
        await at_work.reaches("sent", 60)
        assert sorted(params["chat_id"] for _, params in at_work.server.asked) == [*range(1, 61)]
        # what comes meanwhile goes out when it is woken
        await publish(database, "Другое\n\nРамиль Гасанов молчал.\n\n#Проба")
        at_work.engine.wake()
        await at_work.reaches("sent", 120)
        assert at_work.engine.totals.sent == 120
    assert len(at_work.server.asked) == 120


@pytest.mark.parametrize("chat", [1, -1])
async def test_a_chat_with_many_to_come_leaves_the_room_to_others(
    database: Database, chat: int
) -> None:
    """They take minutes by its own limit, and are more than are claimed at once."""
    await reader(database, chat, {PROBE: Mode.INSTANT})
    for number in range(60):
        await publish(
            database, f"Новость {number}\n\nРамиль Гасанов молчал {number} раз.\n\n#Проба"
        )
    await reader(database, 7, {PROBE: Mode.INSTANT})
    await publish(database, "Другое\n\nРамиль Гасанов говорил.\n\n#Проба")
    async with working(database, rate=10) as at_work:
        end = time.monotonic() + LONGEST_SECONDS
        while not any(params["chat_id"] == 7 for _, params in at_work.server.asked):
            assert time.monotonic() < end
            await asyncio.sleep(0.02)
        assert len(at_work.server.asked) < 8
        counts = await at_work.counts()
        # what waits is as it was: nothing was tried, and nothing is wrong with it
        assert counts["waiting"] > 20
    async with database.read() as connection:
        left = (await connection.execute(select(deliveries.c.attempts, deliveries.c.state))).all()
    assert {attempts for attempts, state in left if state == State.WAITING} == {0}


async def test_a_chat_that_is_gone_is_set_aside_and_the_others_get_theirs(
    database: Database,
) -> None:
    await follow(database, 5)
    await publish(database)
    async with working(database, refused(403, "Forbidden: bot was blocked by the user")) as at_work:
        await at_work.reaches("sent", 4)
        await at_work.reaches("dropped", 1)
        assert at_work.engine.totals.failed == {"blocked": 1}
        await publish(database, "Другое\n\nРамиль Гасанов молчал.\n\n#Проба")
        at_work.engine.wake()
        await at_work.reaches("sent", 8)
    assert len(at_work.server.asked) == 9  # the one that is gone was not asked again


async def test_what_failed_is_tried_again(database: Database) -> None:
    await follow(database, 3)
    await publish(database)
    async with working(database, refused(502, "Bad Gateway")) as at_work:
        await at_work.reaches("sent", 3)
    assert len(at_work.server.asked) == 4


async def test_a_bug_costs_one_delivery_and_is_told(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await follow(database, 3)
    await publish(database)
    async with working(database, ok({"no": "message_id"})) as at_work:
        await at_work.reaches("sent", 2)
        await at_work.reaches("dead", 1)
        assert at_work.engine.totals.failed == {"internal error": 1}
    assert "failed by a bug" in caplog.text


async def test_when_it_stops_what_was_not_sent_is_owed_again(database: Database) -> None:
    await follow(database, 40)
    await publish(database)
    async with working(database, rate=10) as at_work:
        await at_work.server.arrived.wait()
    counts = await at_work.counts()
    assert counts["sent"] == len(at_work.server.asked)
    assert counts["sent"] + counts["owed"] == 40
    assert counts["owed"] > 0
    # and the next process sends the rest
    async with working(database) as at_work:
        await at_work.reaches("sent", 40)


async def test_what_a_dead_process_had_claimed_is_sent_when_its_lease_ends(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims, "_GRACE_SECONDS", 0.0)
    await follow(database, 4)
    await publish(database)
    async with database.write() as connection:
        now = await read_clock(connection, lambda: NOW)
        lease = timedelta(seconds=3)
        await leases.claim(connection, owner="dead", now=now, lease=lease, limit=3)
    later = timedelta()
    async with working(database, clock=lambda: NOW + later) as at_work:
        await at_work.reaches("sent", 1)
        later = LEASE + timedelta(seconds=1)
        await at_work.reaches("sent", 4)


async def test_a_database_that_refuses_is_waited_for(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    await follow(database, 3)
    await publish(database)
    async with database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE deliveries RENAME TO away")
    async with working(database) as at_work:
        end = time.monotonic() + LONGEST_SECONDS
        while "claiming: the database refuses" not in caplog.text:
            assert time.monotonic() < end
            await asyncio.sleep(0.02)
        async with database.write() as connection:
            await connection.exec_driver_sql("ALTER TABLE away RENAME TO deliveries")
        await at_work.reaches("sent", 3)


class Noting(Courtesy):
    """Somebody always waits. Notes what people are let go before, and what was asked by then."""

    def __init__(self, server: Server) -> None:
        super().__init__(lambda: True)
        self.before: list[tuple[str, int]] = []
        self._server = server

    async def before_the_database(self) -> None:
        self.before.append(("the database", len(self._server.asked)))
        await super().before_the_database()

    async def before_a_message(self) -> None:
        self.before.append(("a message", len(self._server.asked)))
        await super().before_a_message()


async def test_people_who_wait_go_first_but_not_for_ever(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    claimed_after: list[int] = []
    take = Claims.take

    async def taken(self: Claims, **asked: Any) -> Taken:
        claimed_after.append(len(courtesy.before))
        return await take(self, **asked)

    monkeypatch.setattr(Claims, "take", taken)
    await follow(database, 10)
    await publish(database)
    async with working(database) as at_work:
        courtesy = at_work.engine._courtesy = Noting(at_work.server)
        await at_work.reaches("sent", 10)
    assert courtesy.before[0] == ("the database", 0)
    assert claimed_after[0] > 0
    # each message takes its turn, and none goes before the first of them
    rests = [asked for what, asked in courtesy.before if what == "a message"]
    assert rests[0] == 0
    assert len(rests) == len(at_work.server.asked) == 10


def test_alerts_are_counted_by_the_time_that_they_took() -> None:
    totals = Totals()
    for seconds in (0.1, 0.25, 0.3, 4000):
        totals.arrive(seconds)
    assert totals.alerts_within[:2] == [2, 1]
    assert totals.alerts_within[len(ALERT_SECONDS)] == 1
    assert sum(totals.alerts_within) == 4
    assert totals.alert_seconds == pytest.approx(4000.65)


def test_reasons_that_differ_by_a_number_count_as_one() -> None:
    totals = Totals()
    for attempts in (12, 13):
        totals.fail(f"gave up after {attempts} attempts: HTTP 502")
    assert totals.failed == {"gave up after N attempts: HTTP N": 2}
