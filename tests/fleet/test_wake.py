"""What another process writes is heard on both engines."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from bot.fleet import wake
from storage import replicas
from storage.database import Database
from storage.opening import open_database
from storage.vocabulary import Mode
from tests.seeding import article, reader

LONGEST_SECONDS = 20


@dataclass
class Ears:
    """What was heard since it was last forgotten."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    refused: asyncio.Event = field(default_factory=asyncio.Event)

    @contextlib.asynccontextmanager
    async def listening(self, database: Database, *, slow_look: float = 1) -> AsyncIterator[None]:
        listen = wake.listen(database, self.woken.set, self.refused.set, slow_look=slow_look)
        task = asyncio.create_task(listen)
        await asyncio.wait_for(self.woken.wait(), LONGEST_SECONDS)  # once at the start
        self.woken.clear()
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def other(database: Database, database_url: str) -> AsyncIterator[Database]:
    """The database as another process has it."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


async def follow(database: Database) -> None:
    await reader(database, 1, {("hashtag", "проба"): Mode.INSTANT})


async def test_an_article_that_another_process_stored_wakes(
    database: Database, other: Database
) -> None:
    ears = Ears()
    await follow(database)
    # Nothing else wakes in that time: PostgreSQL has to tell.
    async with ears.listening(database, slow_look=10 * LONGEST_SECONDS):
        await article(other, "Палата приняла поправки\n\nЮристы за.\n\n#Проба")
        await asyncio.wait_for(ears.woken.wait(), LONGEST_SECONDS)
        assert not ears.refused.is_set()


async def test_where_nothing_is_told_it_is_looked_all_the_same(
    postgres: Database,
) -> None:
    ears = Ears()
    async with ears.listening(postgres, slow_look=0.05):
        await asyncio.wait_for(ears.woken.wait(), LONGEST_SECONDS)


async def test_a_refusal_of_another_process_is_told(postgres: Database) -> None:
    ears = Ears()
    async with ears.listening(postgres):
        async with postgres.write() as connection:
            await replicas.beat(connection, "other", 5)
        await asyncio.wait_for(ears.refused.wait(), LONGEST_SECONDS)


async def test_a_connection_that_dies_is_made_again(postgres: Database) -> None:
    ears = Ears()
    async with ears.listening(postgres):
        async with postgres.write() as connection:
            await connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
        async with asyncio.timeout(LONGEST_SECONDS):
            while not ears.refused.is_set():
                async with postgres.write() as connection:
                    await replicas.beat(connection, "other", 5)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(ears.refused.wait(), 0.2)
