"""Many visits at once, one a host; one that hangs delays no other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.sources.poller import AT_ONCE, Poller
from storage import sources
from storage.database import Database
from storage.schema_sources import sources as table
from tests.sources.desk import ON_SQLITE, Desk
from tests.sources.serving import Page, Site, Told, rss, serving

pytestmark = ON_SQLITE

NEWS = rss([Told("Палата приняла поправки", "Об ипотеке. #Проба", id="a")])


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serving("0.0.0.0") as site:  # noqa: S104 - several hosts, all of them loopback
        yield site


@asynccontextmanager
async def _polling(desk: Desk, *, at_once: int = AT_ONCE) -> AsyncIterator[None]:
    poller = Poller(
        desk.database,
        desk.visitor,
        clock=desk.clock,
        look_seconds=0.02,
        spacing=0.0,
        at_once=at_once,
    )
    task = asyncio.create_task(poller.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _until(site: Site, happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not happened():
            site.came.clear()
            await site.came.wait()


async def test_those_that_hang_delay_no_other(desk: Desk, site: Site) -> None:
    """More hang than there is room for, and have hung before; they have waited longest."""
    for number in range(2, 20):
        site.pages[f"/{number}"] = Page(NEWS, hangs=number < 17)
        await desk.add(f"http://127.0.0.{number}:{site.port}/{number}")
    async with desk.database.write() as connection:
        await connection.execute(
            update(table)
            .where(table.c.id < 16)
            .values(failures=1, next_at=desk.now - timedelta(hours=1))
        )
    async with _polling(desk, at_once=8):
        await _until(site, lambda: {"/17", "/18", "/19"} <= {one.path for one in site.asked})
        # They have their turn, too.
        assert {"/2", "/3"} <= {one.path for one in site.asked}


async def test_those_that_hang_for_the_first_time_leave_room(desk: Desk, site: Site) -> None:
    for number in range(2, 35):
        site.pages[f"/{number}"] = Page(NEWS, hangs=number < 34)
        await desk.add(f"http://127.0.0.{number}:{site.port}/{number}")
    async with _polling(desk):
        await _until(site, lambda: "/34" in {one.path for one in site.asked})


async def test_one_host_is_asked_once_at_a_time(desk: Desk, site: Site) -> None:
    site.pages["/slow"] = Page(NEWS, hangs=True)
    site.pages["/next"] = site.pages["/other"] = Page(NEWS)
    await desk.add(f"http://127.0.0.2:{site.port}/slow")
    await desk.add(f"http://127.0.0.2:{site.port}/next")
    await desk.add(f"http://127.0.0.3:{site.port}/other")
    async with _polling(desk):
        await _until(site, lambda: "/other" in {one.path for one in site.asked})
    assert site.answers("/next") == []


async def test_what_is_paused_is_not_asked_and_what_is_hurried_is(desk: Desk, site: Site) -> None:
    site.pages["/paused"] = site.pages["/hurried"] = Page(NEWS)
    paused = await desk.add(f"http://127.0.0.2:{site.port}/paused")
    hurried = await desk.add(f"http://127.0.0.3:{site.port}/hurried")
    later = desk.now + timedelta(days=1)
    async with desk.database.write() as connection:
        await sources.pause(connection, paused.id, desk.now)
        await connection.execute(
            update(table).where(table.c.id == hurried.id).values(next_at=later)
        )
    async with _polling(desk):
        async with desk.database.write() as connection:
            assert await sources.hurry(connection, hurried.id, desk.now)
            assert not await sources.hurry(connection, paused.id, desk.now)
        await _until(site, lambda: site.answers("/hurried") == [200])
    assert site.answers("/paused") == []


async def test_a_database_that_is_away_ends_nothing(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/rss"] = Page(NEWS)
    await desk.add(f"http://127.0.0.2:{site.port}/rss")
    asked = asyncio.Event()
    read = Database.read

    def refusing(self: Database) -> object:
        asked.set()
        monkeypatch.setattr(Database, "read", read)
        raise ConnectionError("away")

    monkeypatch.setattr(Database, "read", refusing)
    async with _polling(desk):
        await asked.wait()
        await _until(site, lambda: site.answers("/rss") == [200])
