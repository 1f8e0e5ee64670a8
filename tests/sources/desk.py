"""Sources of a test's own installation, visited when the test says so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from bot.fetching.fetcher import Fetcher
from bot.intake.door import Door
from bot.sites.apart import Apart
from bot.sources.addresses import key_of
from bot.sources.reading import Reader
from bot.sources.taking import Taking
from bot.sources.visit import Visitor
from storage import articles, backlog, sources
from storage.articles import Article
from storage.database import Database
from storage.sources import NewSource, StoredSource
from storage.vocabulary import Mode, SourceBy, SourceKind
from tests.seeding import NOW, SUBJECTS, reader

# For modules whose tests need no second engine.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite_url"], indirect=True)
TAG = ("hashtag", "проба")
LEAST = 300


class Desk:
    """An installation with one reader who follows #Проба at once, and a clock that is set."""

    def __init__(self, database: Database, fetcher: Fetcher, apart: Apart) -> None:
        self.database = database
        self.now = NOW
        self.chance = 0.0
        self.door = Door(database, SUBJECTS, wake=lambda: None, clock=self.clock)
        self.reader = Reader(fetcher, apart, self.clock)
        taking = Taking(database, self.door, SUBJECTS, self.reader, clock=self.clock)
        self.visitor = Visitor(
            database, self.reader, taking, self.clock, lambda: self.chance, LEAST
        )

    def clock(self) -> datetime:
        """The installation's clock."""
        return self.now

    async def add(
        self, address: str, kind: SourceKind = SourceKind.FEED, **said: str | bool
    ) -> StoredSource:
        """Add a source now."""
        new = NewSource(kind, key_of(address), address, SourceBy.EDITOR, self.now, **said)  # type: ignore[arg-type]  # fields by name
        async with self.database.write() as connection:
            return await sources.add(connection, new)

    async def source(self, number: int) -> StoredSource:
        """A source as it is now."""
        async with self.database.read() as connection:
            found = await sources.by_id(connection, number)
        assert found is not None
        return found

    async def visit(self, number: int, *, after: timedelta = timedelta()) -> StoredSource:
        """Visit a source after a while; as it is then."""
        self.now += after
        await self.visitor.visit(await self.source(number))
        return await self.source(number)

    async def articles(self) -> list[Article]:
        """All that is stored, in the order in which it came."""
        async with self.database.read() as connection:
            found = await articles.latest(connection, topics=None, limit=1000)
        return sorted(found, key=lambda one: one.id)

    async def titles(self) -> list[str]:
        """Their titles."""
        return [one.title for one in await self.articles()]

    async def owed(self) -> int:
        """How many alerts are owed."""
        async with self.database.read() as connection:
            return (await backlog.count_by_state(connection))["owed"]


@asynccontextmanager
async def desk_on(database: Database) -> AsyncIterator[Desk]:
    """A desk on a database; its reader follows #Проба."""
    await reader(database, 7, {TAG: Mode.INSTANT})
    async with Fetcher(private=True) as fetcher, Apart() as apart:
        yield Desk(database, fetcher, apart)
