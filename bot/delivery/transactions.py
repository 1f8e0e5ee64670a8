"""The engine's transactions: behind those of people, and never waited for without end."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database

# A connection that a network swallowed answers never, and nothing tells so. Not on SQLite: there a
# transaction that is cut in its middle keeps the lock, and the lock itself has a limit.
_POSTGRESQL_SECONDS = 10.0
# Composing goes on inside one that reads, and a batch of long digests takes a while.
_POSTGRESQL_READ_SECONDS = 60.0


class Transactions:
    """Read and write transactions of the engine. Both raise REFUSALS (storage/faults.py)."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._seconds = None if database.is_sqlite else _POSTGRESQL_SECONDS
        self._read_seconds = None if database.is_sqlite else _POSTGRESQL_READ_SECONDS

    def hurry(self, seconds: float) -> None:
        """From now on wait no longer than this; we are about to end."""
        if self._seconds is not None:
            self._seconds = self._read_seconds = min(self._seconds, seconds)

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes."""
        async with (
            asyncio.timeout(self._seconds),
            self._database.write(background=True) as connection,
        ):
            yield connection

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads."""
        async with asyncio.timeout(self._read_seconds), self._database.read() as connection:
            yield connection
