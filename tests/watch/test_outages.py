"""An outage is one incident, told once it is over, if it lasted."""

from __future__ import annotations

import asyncio
import time

import pytest
from sqlalchemy import insert, text, update

from bot.watch.jobs import Jobs
from bot.watch.signs import Signs
from bot.watch.troubles import Trouble
from storage import incidents
from storage.schema import deliveries
from storage.schema import schedules as schedule_rows
from storage.vocabulary import IncidentKind, Kind, State
from tests.seeding import NOW, reader
from tests.telegram.server import ok, refused
from tests.watch.office import EDITORS, MINUTE, SECOND, Office


async def test_an_outage_of_telegram_is_one_incident_told_when_it_is_over(office: Office) -> None:
    watcher = office.watcher()
    chat = await reader(office.database, 9000, {})
    await office.execute(update(schedule_rows).values(next_at=None))
    await office.execute(
        insert(deliveries).values(
            chat=chat, kind=Kind.ALERT, subject=1, lane=1, created_at=office.now
        )
    )
    watcher.signs.telegram = office.now
    office.client.answered_at = time.monotonic() - 3600
    watcher.signs._asked_at = time.monotonic() + 3600
    await office.pass_time(20 * MINUTE, watcher)
    # what waits is its doing, and no second incident
    assert [one.kind for one in await office.live()] == [IncidentKind.TELEGRAM]
    assert await office.told() == []
    office.client.answered_at = time.monotonic()
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == [("telegram", "over", EDITORS[0])]
    assert await office.live() == []
    await office.execute(update(deliveries).where(deliveries.c.kind == 1).values(state=State.SENT))
    await office.pass_time(15 * MINUTE, watcher)
    assert len(await office.told()) == 1


async def test_a_token_that_was_refused_is_one_outage_with_what_came_before(
    office: Office,
) -> None:
    watcher = office.watcher()
    watcher.signs.telegram = office.now
    office.client.answered_at = time.monotonic() - 3600
    watcher.signs._asked_at = time.monotonic() + 3600
    await office.pass_time(10 * MINUTE, watcher)
    watcher.signs.telegram, watcher.signs.token = None, NOW
    await office.pass_time(10 * MINUTE, watcher)
    assert [one.kind for one in await office.live()] == [IncidentKind.TOKEN]
    office.client.answered_at = time.monotonic()
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == [("token", "over", EDITORS[0])]


async def test_a_short_outage_is_told_to_nobody(office: Office) -> None:
    watcher = office.watcher()
    watcher.signs.telegram = office.now
    office.client.answered_at = time.monotonic() - 3600
    watcher.signs._asked_at = time.monotonic() + 3600
    await office.pass_time(4 * MINUTE, watcher)
    office.client.answered_at = time.monotonic()
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.live() == []
    assert await office.told() == []


async def test_telegram_is_asked_when_it_was_quiet(office: Office) -> None:
    signs = Signs(office.client, lambda: office.now)
    await signs.ask_telegram()
    assert office.telegram.asked == []  # it spoke a moment ago
    for answer, kind in (
        (refused(502, "Bad Gateway"), IncidentKind.TELEGRAM),
        (refused(401, "Unauthorized"), IncidentKind.TOKEN),
        (refused(502, "Bad Gateway"), IncidentKind.TOKEN),  # the same outage
        (refused(429, "Too Many Requests", retry_after=5), None),
        (ok({"id": 1}), None),
    ):
        office.client.answered_at = time.monotonic() - 3600
        signs._asked_at = float("-inf")
        office.telegram.lay(answer)
        await signs.ask_telegram()
        assert [one.kind for one in signs.troubles()] == ([kind] if kind else [])


async def test_a_database_that_was_away_is_told_when_it_is_back(office: Office) -> None:
    jobs = Jobs()
    one, two = office.watcher(jobs=jobs), office.watcher()
    await office.pass_time(MINUTE, one, two)
    await office.execute(text("ALTER TABLE incidents RENAME TO away"))
    for _ in range(5):
        jobs.failed("digests", "OperationalError", office.now)
    await office.pass_time(7 * MINUTE, one, two)
    assert one.signs.database == NOW + 90 * SECOND
    await office.execute(text("ALTER TABLE away RENAME TO incidents"))
    await office.pass_time(5 * MINUTE, one, two)
    assert one.signs.troubles() == []
    # by both processes once; and the jobs that failed meanwhile are no incident of their own
    assert await office.told() == [("database", "over", EDITORS[0])]
    assert await office.live() == []


async def test_what_is_no_fault_of_the_database_is_raised(office: Office) -> None:
    watcher = office.watcher()

    async def bug() -> int:
        raise ValueError("a bug")

    watcher._look = bug  # type: ignore[method-assign]  # a bug of ours
    with pytest.raises(ValueError, match="a bug"):
        await watcher.look()
    assert watcher.signs.database is None


async def test_a_database_that_takes_nothing_is_noticed_while_it_is_waited_for(
    office: Office,
) -> None:
    watcher = office.watcher()
    async with office.database.write() as connection:  # as a lock of another process
        await connection.execute(text("UPDATE marks SET value = ''"))
        await incidents.lock(connection)
        looking = asyncio.create_task(watcher.look())
        while watcher.signs.writing is None:  # noqa: ASYNC110  # no event tells of it
            await asyncio.sleep(0.01)
        assert watcher.signs.troubles() == []
        office.now += 11 * SECOND
        assert watcher.signs.troubles() == [Trouble(IncidentKind.DATABASE, NOW)]
    await looking
    assert watcher.signs.troubles() == []
