"""One process of several does something alone, as the holder of a lock of PostgreSQL.

The lock lives as long as its holder's session. So both sides look at that connection again and
again: who waits asks anew instead of waiting in the server, for behind a proxy nothing tells that
an answer will never come; who holds it stops when the server does not answer; and the server ends
a session that it has not heard of for a while, or nobody else could ever follow.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from bot.repeats import Repeats
from storage.database import Database
from storage.locks import Lock

log = logging.getLogger(__name__)

_ELECTION_SECONDS = 2.0
# How often the holder looks, and how long it waits for the answer.
_CHECK_SECONDS = 3.0
_ANSWER_SECONDS = 5.0
# The server ends a session that is silent for so long: later than its holder has stopped by itself.
_SILENT_SECONDS = 15


async def while_elected(database: Database, lock: Lock, act: Callable[[], Awaitable[None]]) -> None:
    """Do something while no other process does: on SQLite at once, on PostgreSQL as the lock's
    holder. Returns when `act` does.

    Raises what `act` raises; a connection that is lost only ends a term: `act` is cancelled, and
    begun anew by whoever is elected next.
    """
    if database.is_sqlite:
        await act()
        return
    import asyncpg

    repeats = Repeats()
    while True:
        try:
            async with _session(database) as session:
                await _wait_for_lock(session, lock)
                log.info("this process is the %s", lock.name.lower())
                if await _hold(session, act):
                    return
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            if times := repeats.say(lock, asyncio.get_running_loop().time()):
                reason = type(error).__name__
                log.warning("not the %s: %s (%s times)", lock.name.lower(), reason, times)
        await asyncio.sleep(_ELECTION_SECONDS)


@contextlib.asynccontextmanager
async def _session(database: Database) -> AsyncIterator[Any]:
    import asyncpg

    async with asyncio.timeout(_ANSWER_SECONDS):
        session = await database.listening_connection()
    try:
        with contextlib.suppress(asyncpg.UndefinedObjectError):  # PostgreSQL before 14
            await _ask(session, f"SET idle_session_timeout = '{_SILENT_SECONDS}s'")
        yield session
    finally:
        session.terminate()


async def _ask(session: Any, sql: str, *args: object) -> Any:
    async with asyncio.timeout(_ANSWER_SECONDS):
        return await session.fetchval(sql, *args)


async def _wait_for_lock(session: Any, lock: Lock) -> None:
    while True:
        if await _ask(session, "SELECT pg_try_advisory_lock($1)", int(lock)):
            return
        await asyncio.sleep(_ELECTION_SECONDS)


async def _hold(session: Any, act: Callable[[], Awaitable[None]]) -> bool:
    """Act as long as the session answers; True when `act` ended by itself."""
    acting = asyncio.ensure_future(act())
    try:
        while True:
            done, _ = await asyncio.wait({acting}, timeout=_CHECK_SECONDS)
            if done:
                acting.result()
                return True
            await _ask(session, "SELECT 1")
    finally:
        acting.cancel()
        await asyncio.gather(acting, return_exceptions=True)
