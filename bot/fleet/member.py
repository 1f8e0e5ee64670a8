"""Several processes on one PostgreSQL: they share the bot's pace, and one of them polls.

Each gives a sign of life every second and takes an equal share of the rate; a newcomer is silent
until the others have seen it. A 429 that one was given makes all silent, told by NOTIFY.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import SQLAlchemyError

from bot.telegram.pace import Pace
from storage import replicas
from storage.database import Database

log = logging.getLogger(__name__)

_BEAT_SECONDS = 1.0
_SETTLE_IN_SECONDS = 2.5  # two beats of the others, and a little
_ELECTION_SECONDS = 2.0
_CHECK_SECONDS = 5.0
# The name of the lock that whoever polls holds; PostgreSQL releases it when its holder dies.
_POLLER_LOCK = 7_239_452


class FleetMember:
    """This process among the others; does nothing on SQLite, where it is alone."""

    def __init__(self, database: Database, pace: Pace, owner: str) -> None:
        self._database = database
        self._pace = pace
        self._owner = owner
        self._bell = asyncio.Event()
        pace.on_refusal = self._bell.set

    def hear(self) -> None:
        """Another one was refused: look now."""
        self._bell.set()

    async def join(self) -> None:
        """Make ourselves known before anything is sent."""
        if not self._database.is_sqlite:
            await self._beat()
            if self._pace.replicas > 1:
                await asyncio.sleep(_SETTLE_IN_SECONDS)
                await self._beat()

    async def run(self) -> None:
        """Signs of life until cancelled."""
        if self._database.is_sqlite:
            return
        try:
            while True:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._bell.wait(), _BEAT_SECONDS)
                self._bell.clear()
                try:
                    await self._beat()
                except (SQLAlchemyError, OSError) as error:
                    log.warning("no sign of life given: %s", type(error).__name__)
        finally:
            with contextlib.suppress(SQLAlchemyError, OSError):
                async with self._database.write() as connection:
                    await replicas.leave(connection, self._owner)

    async def _beat(self) -> None:
        silent = self._pace.untold_pause()
        async with self._database.write() as connection:
            fleet = await replicas.beat(connection, self._owner, silent)
        if fleet.alive != self._pace.replicas:
            log.info("%s processes share the pace", fleet.alive)
            self._pace.share(fleet.alive)
        if fleet.silent_for:
            self._pace.hear_of_refusal(fleet.silent_for)


async def while_elected(database: Database, poll: Callable[[], Awaitable[None]]) -> None:
    """Poll while no other process does: on SQLite always, on PostgreSQL as the lock's holder.

    Raises what `poll` raises; a connection that is lost only ends a term.
    """
    if database.is_sqlite:
        await poll()
        return
    import asyncpg

    while True:
        try:
            connection = await database.listening_connection()
        except (OSError, asyncpg.PostgresError) as error:
            log.warning("cannot stand for election as poller: %s", type(error).__name__)
            await asyncio.sleep(_ELECTION_SECONDS)
            continue
        try:
            # Waits in PostgreSQL: the lock is ours the moment its holder ends or dies.
            await connection.execute("SELECT pg_advisory_lock($1)", _POLLER_LOCK)
            log.info("this process asks Telegram for updates")
            polling = asyncio.ensure_future(poll())
            try:
                while True:
                    done, _ = await asyncio.wait({polling}, timeout=_CHECK_SECONDS)
                    if done:
                        polling.result()
                        return
                    await connection.fetchval("SELECT 1", timeout=_CHECK_SECONDS)
            finally:
                polling.cancel()
                await asyncio.gather(polling, return_exceptions=True)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("no longer the poller: %s", type(error).__name__)
            await asyncio.sleep(_ELECTION_SECONDS)
        finally:
            connection.terminate()
