"""kill -9 during visits of fifty feeds, twenty times: nothing is lost, told twice, or told late.

What Telegram got is counted. Of an alert that was on its way when the bot was killed nobody can
know whether it arrived, so it may come again, once for each such kill; no other may.
"""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from storage.database import Database
from storage.opening import open_database
from storage.schema import articles, deliveries
from storage.schema_sources import sources
from storage.vocabulary import Kind, Mode, State
from tests.running import RunningBot
from tests.seeding import reader
from tests.sources.serving import Page, Site, Told, rss, serving

FEEDS, KILLS = 50, 20
_UNFINISHED = [state for state in State if not state.finished]
READER = 7001
SECONDS = 60


class Killed:
    """A bot that is killed when some feeds more have been asked for."""

    def __init__(self, bot: RunningBot, site: Site, database: Database) -> None:
        self._bot = bot
        self._site = site
        self._database = database
        self._dice = random.Random(13)
        # How often an alert was on its way when the bot was killed, by the article's title.
        self.on_the_way: Counter[str] = Counter()

    async def kill(self, times: int) -> None:
        """Start it and kill it, so often."""
        for _ in range(times):
            until = len(self._site.asked) + self._dice.randint(1, 8)
            self._bot.spawn()
            async with asyncio.timeout(SECONDS):
                while len(self._site.asked) < until:
                    self._site.came.clear()
                    await self._site.came.wait()
            await asyncio.sleep(self._dice.random() / 20)  # anywhere in what follows a request
            await self._bot.end(signal.SIGKILL)
            self.on_the_way.update(await self._alerts(State.CLAIMED))

    async def finish(self, since: datetime) -> None:
        """Start it and let it visit every feed once, and tell all that it owes."""
        self._bot.spawn()
        end = time.monotonic() + SECONDS
        while await self._visited(since) < FEEDS or await self._alerts(*_UNFINISHED):
            assert time.monotonic() < end, self._bot.logged()
            await asyncio.sleep(0.05)
        await self._bot.end()

    async def _alerts(self, *states: State) -> list[str]:
        """The titles of the articles whose alerts are in one of some states."""
        async with self._database.read() as connection:
            found = await connection.scalars(
                select(articles.c.title)
                .join(deliveries, deliveries.c.subject == articles.c.id)
                .where(deliveries.c.kind == Kind.ALERT, deliveries.c.state.in_(states))
            )
            return list(found)

    async def _visited(self, since: datetime) -> int:
        async with self._database.read() as connection:
            found = await connection.execute(
                select(sources.c.id).where(sources.c.answered_at > since, sources.c.next_at > since)
            )
            return len(found.all())

    async def all_are_due(self) -> None:
        """Every feed is visited as soon as it can be."""
        async with self._database.write() as connection:
            await connection.execute(
                update(sources).values(next_at=datetime(2026, 1, 1, tzinfo=UTC))
            )


def _old(number: int) -> list[Told]:
    long_ago = datetime.now(UTC) - timedelta(days=2)
    return [
        Told(
            f"Старая весть {number}", f"Дело номер {number}. #Проба", long_ago, id=f"old-{number}"
        ),
        Told(f"Весть без даты {number}", f"Вопрос номер {number}. #Проба", id=f"undated-{number}"),
    ]


def _new(number: int) -> list[Told]:
    now = datetime.now(UTC)
    return [
        Told(f"Новая весть {number}", f"Решение номер {number}. #Проба", now, id=f"new-{number}"),
        Told(f"Ещё одна весть {number}", f"Указ номер {number}. #Проба", id=f"later-{number}"),
    ]


@pytest.mark.long
async def test_nothing_is_lost_and_nothing_told_twice(bot: RunningBot, sqlite_url: str) -> None:
    async with serving("0.0.0.0") as site:  # noqa: S104 - a host for each feed, all of them loopback
        world = bot.sandbox.world
        world.person(READER, "Имя", "ru")
        world.started.add(READER)
        hosts = [f"127.0.0.{number}" for number in range(1, FEEDS + 1)]
        bot.environment |= {
            "FEEDS": ",".join(f"http://{host}:{site.port}/{host}" for host in hosts),
            "FETCH_PRIVATE": "true",
            # Each is visited when the test says so.
            "FEED_MIN_MINUTES": "60",
        }
        old = {f"/{host}": _old(number) for number, host in enumerate(hosts)}
        site.pages = {path: Page(rss(items), etag='"old"') for path, items in old.items()}
        database = await open_database(sqlite_url)
        try:
            await reader(database, READER, {("hashtag", "проба"): Mode.INSTANT})
            killed = Killed(bot, site, database)
            began = datetime.now(UTC)
            await killed.kill(KILLS // 2)
            await killed.finish(began)
            new = {f"/{host}": _new(number) for number, host in enumerate(hosts)}
            for path, items in new.items():
                site.pages[path] = Page(rss([*items, *old[path]]), etag='"new"')
            await killed.all_are_due()
            began = datetime.now(UTC)
            await killed.kill(KILLS // 2)
            await killed.finish(began)
            await _check(database, old, new)
            told = Counter(one["text"].partition("\n")[0] for one in bot.heard(READER))
            _check_told(told, killed.on_the_way, new)
        finally:
            await database.close()


async def _check(
    database: Database, old: dict[str, list[Told]], new: dict[str, list[Told]]
) -> None:
    async with database.read() as connection:
        stored = (await connection.execute(select(articles.c.title, articles.c.backlog))).all()
    all_old = {one.title for items in old.values() for one in items}
    all_new = {one.title for items in new.values() for one in items}
    assert Counter(row.title for row in stored) == Counter(all_old | all_new)
    assert {row.title for row in stored if row.backlog} == all_old


def _check_told(told: Counter[str], on_the_way: Counter[str], new: dict[str, list[Told]]) -> None:
    """Every new article was told, once, and none besides."""
    assert told.keys() == {one.title for items in new.values() for one in items}
    again = Counter({title: times - 1 for title, times in told.items()})
    assert again <= on_the_way, again - on_the_way
