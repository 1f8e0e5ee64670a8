"""What it costs to watch five hundred feeds: the share of a core, and the memory over idle.

A round is what happens in ten minutes: each feed is visited once, and some have news. Rounds follow
each other as fast as the machine can, so the processor's time of a round over 600 s is the share of
a core. The site answers in a process of its own. `feeds 500 5 30`: so many feeds, rounds, items.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import resource
import tempfile
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from multiprocessing.connection import Connection
from pathlib import Path

from aiohttp import web
from sqlalchemy import func, select, update

from bot.intake.door import Door
from bot.sources.addresses import key_of
from bot.sources.visiting import Visiting
from storage import sources
from storage.database import Database
from storage.opening import open_database
from storage.schema import articles
from storage.schema_sources import sources as table
from storage.sources import NewSource
from storage.vocabulary import SourceBy, SourceKind
from tests.benchmarks.generated import articles as news
from tests.seeding import SUBJECTS

ROUND_SECONDS = 600
# Of a hundred feeds so many have news in ten minutes, where each publishes about ten times a day.
NEWS_SHARE = 0.07


class _Site:
    """Feeds that have news when they are told to; unchanged ones answer 304."""

    def __init__(self, count: int, items: int) -> None:
        self._items = items
        self._texts = [escape(one) for one in news(300)]
        self._said = [0] * count
        self._round = 0

    def next_round(self) -> None:
        """Some feeds have one item more."""
        self._round += 1
        every = round(1 / NEWS_SHARE)
        for number in range(len(self._said)):
            self._said[number] += (number + self._round) % every == 0

    async def answer(self, request: web.Request) -> web.Response:
        if request.path == "/next":
            self.next_round()
            return web.Response()
        number = int(request.path.rpartition("/")[2])
        etag = f'"{number}-{self._said[number]}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        body = self._feed(number)
        return web.Response(body=body, headers={"ETag": etag, "Content-Type": "text/xml"})

    def _feed(self, number: int) -> bytes:
        last = self._items + self._said[number]
        items = "".join(self._item(number, one) for one in range(last, last - self._items, -1))
        head = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Лента {number}</title>'
        return f"{head}{items}</channel></rss>".encode()

    def _item(self, number: int, one: int) -> str:
        text = self._texts[(number * 31 + one) % len(self._texts)]
        date = format_datetime(datetime.now(UTC) - timedelta(hours=self._items - one))
        return (
            f"<item><title>Весть {number}-{one}</title><guid>{number}-{one}</guid>"
            f"<pubDate>{date}</pubDate><description>{number}-{one}: {text}</description></item>"
        )


def _serve(count: int, items: int, told: Connection) -> None:
    async def serve() -> None:
        app = web.Application()
        app.router.add_get("/{path:.*}", _Site(count, items).answer)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "0.0.0.0", 0).start()  # noqa: S104 - hosts that are all loopback
        told.send(runner.addresses[0][1])
        await asyncio.Event().wait()

    asyncio.run(serve())


def _host(number: int) -> str:
    return f"127.0.{number // 250}.{number % 250 + 1}"


def _cpu() -> float:
    """Seconds of the processor, of this process and of its own that have ended."""
    own, ended = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime


def _of_process(pid: int | None) -> tuple[float, float]:
    """Seconds of the processor and megabytes of another process; of none nothing."""
    if pid is None:
        return 0.0, 0.0
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ticks = os.sysconf("SC_CLK_TCK")
    return (int(fields[11]) + int(fields[12])) / ticks, _megabytes(pid)


def _megabytes(pid: int | str = "self") -> float:
    """What a process holds that no other one shares."""
    told = Path(f"/proc/{pid}/smaps_rollup").read_text()
    rows = [line.split() for line in told.splitlines() if line.startswith("Private_")]
    return sum(int(row[1]) for row in rows) / 1024


async def _round(database: Database, visiting: Visiting, count: int) -> None:
    """Visit each feed once."""
    now = datetime.now(UTC)
    async with database.write() as connection:
        await connection.execute(update(table).values(next_at=now))
    task = asyncio.create_task(visiting.poller.run())
    try:
        while True:
            await asyncio.sleep(0.2)
            async with database.read() as connection:
                visited = await connection.scalar(
                    select(func.count()).where(table.c.visited_at >= now)
                )
            if visited == count:
                return
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def clock() -> datetime:
    """The machine's."""
    return datetime.now(UTC)


async def measure(count: int, rounds: int, items: int, port: int) -> None:
    """Add the feeds, read them once, then some rounds."""
    import aiohttp

    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite+aiosqlite:///{folder}/feeds.db")
        door = Door(database, SUBJECTS, wake=lambda: None, clock=clock)
        _ = SUBJECTS.matcher
        idle = _megabytes()
        visiting = Visiting(
            database, door, SUBJECTS, named=(), least_minutes=10, private=True, clock=clock
        )
        visiting.poller._spacing = 0.0
        await visiting.open()
        for number in range(count):
            address = f"http://{_host(number)}:{port}/{number}"
            new = NewSource(SourceKind.FEED, key_of(address), address, SourceBy.EDITOR, clock())
            async with database.write() as connection:
                await sources.add(connection, new)
        began, wall = _cpu() + _of_process(visiting.apart.pid)[0], time.monotonic()
        await _round(database, visiting, count)
        first = _cpu() + _of_process(visiting.apart.pid)[0] - began
        print(f"{count} new feeds of {items} items: {first:.1f} s of a core in "
              f"{time.monotonic() - wall:.1f} s, {_megabytes() - idle:.0f} MB over idle, "
              f"{_of_process(visiting.apart.pid)[1]:.0f} MB apart")  # fmt: skip
        async with aiohttp.ClientSession() as session:
            for number in range(rounds):
                await session.get(f"http://127.0.0.1:{port}/next")
                before = _cpu() + _of_process(visiting.apart.pid)[0]
                await _round(database, visiting, count)
                spent = _cpu() + _of_process(visiting.apart.pid)[0] - before
                async with database.read() as connection:
                    stored = await connection.scalar(select(func.count()).select_from(articles))
                print(
                    f"round {number + 1}: {spent:.2f} s of a core, "
                    f"{100 * spent / ROUND_SECONDS:.2f} % of it in ten minutes, "
                    f"{_megabytes() - idle:.0f} MB over idle, "
                    f"{_of_process(visiting.apart.pid)[1]:.0f} MB apart, {stored} articles"
                )
        await visiting.close()
        await database.close()


def main(count: str = "500", rounds: str = "3", items: str = "30") -> None:
    """Print the figures."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    site = context.Process(target=_serve, args=(int(count), int(items), there), daemon=True)
    site.start()
    try:
        asyncio.run(measure(int(count), int(rounds), int(items), here.recv()))
    finally:
        site.terminate()
        site.join()


if __name__ == "__main__":
    main()
