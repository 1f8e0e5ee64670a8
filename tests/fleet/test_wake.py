"""What another process writes is heard on both engines."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.fleet import wake
from storage import fanouts, replicas, topics
from storage.database import Database, open_database

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
LONGEST_SECONDS = 20


@dataclass
class Ears:
    """What was heard since it was last forgotten."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    refused: asyncio.Event = field(default_factory=asyncio.Event)

    @contextlib.asynccontextmanager
    async def listening(self, database: Database) -> AsyncIterator[None]:
        task = asyncio.create_task(wake.listen(database, self.woken.set, self.refused.set))
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


async def test_an_article_that_another_process_stored_wakes(
    database: Database, other: Database
) -> None:
    ears = Ears()
    async with ears.listening(database):
        async with other.write() as connection:
            ids = await topics.ensure(connection, {("hashtag", "x"): "x"}, NOW)
            if not database.is_sqlite:
                await connection.exec_driver_sql(f"NOTIFY {fanouts.CHANNEL}")
        assert ids
        await asyncio.wait_for(ears.woken.wait(), LONGEST_SECONDS)
        assert not ears.refused.is_set()


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
