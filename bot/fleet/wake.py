"""Hears that another process wrote to the database, so that its articles go out at once.

SQLite: `PRAGMA data_version` changes when another connection commits (https://sqlite.org/pragma.html).
PostgreSQL: LISTEN on a connection of its own; a slow look as well, for a connection can die.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from sqlalchemy import text

from storage import fanouts, replicas
from storage.database import Database
from storage.faults import REFUSALS

_LOOK_EVERY, _SLOW_LOOK_EVERY = 0.2, 1.0
_ANSWER_SECONDS = 5.0


async def listen(
    database: Database,
    wake: Callable[[], None],
    refused: Callable[[], None] = lambda: None,
    *,
    slow_look: float = _SLOW_LOOK_EVERY,
) -> None:
    """Call `wake` whenever another process has written, and on PostgreSQL every `slow_look` seconds
    as well; `refused` when Telegram has refused one of them. Runs until it is cancelled."""
    while True:
        with contextlib.suppress(*REFUSALS):
            if database.is_sqlite:
                await _watch_file(database, wake)
            else:
                await _listen(database, wake, refused, slow_look)
        await asyncio.sleep(1)  # the database is away; the engine's own rounds go on


async def _watch_file(database: Database, wake: Callable[[], None]) -> None:
    async with database.engine.connect() as connection:
        seen = None
        while True:
            version = await connection.scalar(text("PRAGMA data_version"))
            await connection.commit()
            if version != seen:
                seen = version
                wake()
            await asyncio.sleep(_LOOK_EVERY)


async def _listen(
    database: Database,
    wake: Callable[[], None],
    refused: Callable[[], None],
    slow_look: float,
) -> None:
    import asyncpg

    connection = None
    try:
        async with asyncio.timeout(_ANSWER_SECONDS):
            connection = await database.listening_connection()
            await connection.add_listener(fanouts.CHANNEL, lambda *_: wake())
            await connection.add_listener(replicas.CHANNEL, lambda *_: refused())
        while not connection.is_closed():
            wake()
            await asyncio.sleep(slow_look)
            # A network that swallows everything closes nothing.
            async with asyncio.timeout(_ANSWER_SECONDS):
                await connection.fetchval("SELECT 1")
    except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise ConnectionError(str(error)) from error
    finally:
        if connection is not None:
            connection.terminate()
