"""The timetable: its jobs run, one round at a time; one that fails runs again."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.officials.current import Reloading
from bot.schedule import Timetable, make_timetable
from storage import backlog
from storage.database import Database
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
