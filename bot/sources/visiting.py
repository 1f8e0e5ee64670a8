"""Everything that visits sources in one process, made together: what fetches, what reads, when."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.fetching.fetcher import Fetcher
from bot.intake.door import Door
from bot.settings import Settings
from bot.sites.apart import Apart
from bot.sources.discovery import Discovered, discover
from bot.sources.named import bring_in_line
from bot.sources.poller import Poller
from bot.sources.reading import Reader
from bot.sources.taking import Taking
from bot.sources.visit import Visitor
from bot.topics.subjects import Subjects
from storage.database import Database


class Visiting:
    """Opened before anything is asked, closed at the end. `named` is FEEDS, `least_minutes`
    FEED_MIN_MINUTES, `private` FETCH_PRIVATE, `contact` an address that says who asks."""

    def __init__(
        self,
        database: Database,
        door: Door,
        subjects: Subjects,
        *,
        named: Sequence[str],
        least_minutes: int,
        private: bool,
        clock: Callable[[], datetime],
        contact: str = "",
    ) -> None:
        self._database = database
        self._named = named
        self._clock = clock
        self.fetcher = Fetcher(private=private, clock=clock, contact=contact)
        self.apart = Apart()
        reader = Reader(self.fetcher, self.apart, clock)
        taking = Taking(database, door, subjects, reader, clock=clock)
        least = least_minutes * 60
        visitor = Visitor(database, reader, taking, clock, random.random, least)
        self.poller = Poller(database, visitor, clock=clock)

    async def open(self) -> None:
        """What FEEDS names is a source from now on; nothing is visited yet."""
        await self.fetcher.__aenter__()
        async with self._database.write() as connection:
            await bring_in_line(connection, self._named, self._clock())

    async def close(self) -> None:
        """Let go of whatever is being asked and read."""
        await self.apart.close()
        await self.fetcher.__aexit__(None, None, None)

    async def run(self) -> None:
        """Visit what is due, for ever; in one process of a fleet."""
        await self.poller.run()

    async def discover(self, written: str) -> Discovered:
        """What somebody's address is; takes as long as strangers take to answer."""
        return await discover(self.fetcher, self.apart, written, now=self._clock())


def make_visiting(
    database: Database,
    door: Door,
    subjects: Subjects,
    settings: Settings,
    *,
    clock: Callable[[], datetime],
    contact: str = "",
) -> Visiting:
    """Make it as the settings say; nothing is opened yet."""
    return Visiting(
        database,
        door,
        subjects,
        named=settings.feeds,
        least_minutes=settings.feed_min_minutes,
        private=settings.fetch_private,
        clock=clock,
        contact=contact,
    )
