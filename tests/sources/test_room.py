"""A few feeds are taken in at once, whatever number has something new; who waits for pages keeps
nobody from it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest

from bot.feeds.model import Feed, Item
from bot.intake.parsed import ParsedArticle
from bot.sites.links import Link
from bot.sources import parsing, reading
from bot.sources.offers import Offered
from bot.sources.rounds import Taken
from bot.sources.taking import Taking
from bot.sources.visit import Visitor
from storage.database import Database
from storage.sources import StoredSource
from tests.seeding import SUBJECTS
from tests.sources.desk import LEAST, Desk, desk_on
from tests.sources.serving import Page, Told, rss, serving

FEEDS = 7


class _Held(Taking):
    """Takes in nothing before the feed whose pages are read has come as far."""

    inside = most = 0

    def __init__(self, database: Database, desk: Desk) -> None:
        super().__init__(database, desk.door, SUBJECTS, desk.reader, clock=desk.clock)
        self.last = asyncio.Event()

    async def take(self, source: StoredSource, offered: Offered) -> Taken:
        self.inside += 1
        self.most = max(self.most, self.inside)
        if source.full_text:
            self.last.set()
        await self.last.wait()
        try:
            return await super().take(source, offered)
        finally:
            self.inside -= 1


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    async with desk_on(database) as desk:
        yield desk


async def test_many_feeds_with_news(desk: Desk, database: Database) -> None:
    held = _Held(database, desk)
    visitor = Visitor(database, desk.reader, held, desk.clock, lambda: 0.0, LEAST)
    async with serving() as site:
        visits = []
        for number in range(FEEDS):
            told = Told(f"Палата приняла поправки {number}", "Об ипотеке.", id=str(number))
            site.pages[f"/{number}"] = Page(rss([told]))
            last = number == FEEDS - 1
            source = await desk.add(site.address(f"/{number}"), full_text=last)
            visits.append(asyncio.create_task(visitor.visit(source)))
        await asyncio.gather(*visits)
    assert held.most == reading._IN_HAND + 1
    assert len(await desk.titles()) == FEEDS


async def test_what_items_tell_is_read_in_one_trip(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    trips: list[int] = []
    whole = parsing.teasers_of

    def counted(things: Sequence[Item | Link], feed: Feed) -> list[ParsedArticle | None]:
        trips.append(len(things))
        return whole(things, feed)

    monkeypatch.setattr(parsing, "teasers_of", counted)
    async with serving() as site:
        news = [Told(f"Палата приняла поправки {n}", "Об ипотеке.", id=str(n)) for n in range(15)]
        site.pages["/rss"] = Page(rss(news))
        await desk.visit((await desk.add(site.address("/rss"))).id)
    assert trips == [15]
    assert len(await desk.titles()) == 15
