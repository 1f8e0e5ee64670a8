"""The timetable: its jobs run, one round at a time; one that fails runs again."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import OperationalError

from bot.officials.current import Reloading
from bot.schedule import Timetable, make_timetable
from bot.telegram.client import TelegramClient
from bot.watch.jobs import Jobs
from bot.watch.watching import make_watching
from storage import backlog
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Kind, State
from tests.delivery.test_delivery import NOW, SUBJECTS, follow

LONGEST_SECONDS = 20
MINUTE = timedelta(minutes=1)


async def owed(database: Database) -> int:
    async with database.read() as connection:
        return (await backlog.count_by_state(connection))["owed"]


async def test_the_timetables_jobs_run_on_a_real_database(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for interval in ("_TICK_SECONDS", "_EDGE_SECONDS", "_REGISTRY_SECONDS", "_ENDINGS_SECONDS"):
        monkeypatch.setattr(f"bot.schedule.{interval}", 0.05)
    await follow(database, 3)
    woken = asyncio.Event()
    timetable = make_timetable(
        database,
        woken.set,
        keep_days=90,
        reloading=Reloading(database, SUBJECTS),
        clock=lambda: NOW + MINUTE,
    )
    await timetable.start()
    await asyncio.wait_for(woken.wait(), LONGEST_SECONDS)
    await timetable.stop(LONGEST_SECONDS)
    assert await owed(database) == 3


async def test_a_job_that_the_database_refuses_is_run_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.ERROR)
    runs: list[int] = []
    again = asyncio.Event()

    async def job() -> None:
        runs.append(1)
        if len(runs) > 1:
            again.set()
        raise OperationalError("SELECT 1", {}, Exception("database is locked"))

    timetable = Timetable()
    timetable.every(job, seconds=0.05)
    await timetable.start()
    await asyncio.wait_for(again.wait(), LONGEST_SECONDS)
    await timetable.stop(LONGEST_SECONDS)
    assert "job: the database refuses" in caplog.text


async def test_what_is_run_seldom_is_run_soon_after_the_start(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    firsts = {"sources": 0.05, "watch": 0.1, "housekeeping": 0.15}
    monkeypatch.setattr("bot.schedule._FIRST_SECONDS", firsts)
    await follow(database, 1)
    async with database.write() as connection:
        await connection.execute(
            insert(deliveries).values(
                chat=1, kind=Kind.ALERT, subject=1, lane=1, state=State.SENT,
                created_at=NOW - timedelta(days=100), settled_at=NOW - timedelta(days=100),
            )
        )  # fmt: skip
    client = TelegramClient("http://127.0.0.1:9", "1:nobody")
    watching = make_watching(
        database,
        client,
        named=frozenset({-1007}),
        editors=(),
        wake=lambda: None,
        clock=lambda: NOW,
    )
    timetable = make_timetable(
        database,
        lambda: None,
        keep_days=90,
        reloading=Reloading(database, SUBJECTS),
        watching=watching,
        clock=lambda: NOW,
    )
    await timetable.start()
    async with asyncio.timeout(LONGEST_SECONDS):
        while not all(map(watching.jobs.ran, firsts)):  # noqa: ASYNC110  # no event tells of it
            await asyncio.sleep(0.02)
    await timetable.stop(LONGEST_SECONDS)
    assert watching.jobs.failing == {}
    assert watching.sources.channels == {-1007: "-1007"}
    async with database.read() as connection:
        assert (await backlog.count_by_state(connection))["sent"] == 0


async def test_a_job_that_fails_by_a_bug_is_counted_and_run_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    again = asyncio.Event()
    jobs = Jobs()

    async def job() -> None:
        if jobs.failures.get("job", 0) >= 2:
            again.set()
        raise ValueError("a bug")

    timetable = Timetable(jobs, clock=lambda: NOW)
    timetable.every(job, seconds=0.05)
    await timetable.start()
    await asyncio.wait_for(again.wait(), LONGEST_SECONDS)
    await timetable.stop(LONGEST_SECONDS)
    assert jobs.failing["job"].times >= 2
    assert jobs.failing["job"].since == NOW
    assert "job failed by a bug" in caplog.text


async def test_a_job_that_takes_long_runs_once_at_a_time_without_a_word(
    caplog: pytest.LogCaptureFixture,
) -> None:
    began: list[int] = []
    others, go = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        began.append(1)
        await go.wait()

    async def quick() -> None:
        began.append(0)
        if began.count(0) == 20:
            others.set()

    timetable = Timetable()
    timetable.every(slow, seconds=0.02)
    timetable.every(quick, seconds=0.02)
    await timetable.start()
    await asyncio.wait_for(others.wait(), LONGEST_SECONDS)
    assert began.count(1) == 1
    go.set()
    await timetable.stop(LONGEST_SECONDS)
    assert caplog.text == ""


async def test_a_job_that_runs_is_waited_for_and_not_cut_off(
    caplog: pytest.LogCaptureFixture,
) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def job() -> None:
        begun.set()
        await asyncio.sleep(0.2)
        ended.set()

    timetable = Timetable()
    timetable.every(job, seconds=0.05)
    await timetable.start()
    await asyncio.wait_for(begun.wait(), LONGEST_SECONDS)
    await timetable.stop(LONGEST_SECONDS)
    assert ended.is_set()
    await asyncio.sleep(0)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_round_that_takes_long_is_not_run_beside_itself(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    at_once, most, rounds, enough = 0, 0, 0, asyncio.Event()

    async def job() -> None:
        nonlocal at_once, most, rounds
        at_once, rounds = at_once + 1, rounds + 1
        most = max(most, at_once)
        await asyncio.sleep(0.2)
        at_once -= 1
        if rounds == 2:
            enough.set()

    timetable = Timetable()
    timetable.every(job, seconds=0.02)
    await timetable.start()
    await asyncio.wait_for(enough.wait(), LONGEST_SECONDS)
    await timetable.stop(LONGEST_SECONDS)
    assert most == 1
    assert caplog.text == ""  # and nobody is told of each that was left out
