"""The way to the database: read and write transactions, and whose turn it is.

SQLite has one writer: those of this process queue at one door, people's before the engine's.
PostgreSQL needs none of that.
"""

from __future__ import annotations

import asyncio
import contextlib
import weakref
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool import QueuePool

from storage import preconditions
from storage.keepalive import keep_alive

# PostgreSQL answers a farewell at once, if it answers.
_FAREWELL_SECONDS = 3.0


class _Door:
    """Lets one writer in at a time: people's transactions before the background's, each in the
    order they came."""

    def __init__(self) -> None:
        self._taken = False
        self._waiting: tuple[deque[asyncio.Future[None]], deque[asyncio.Future[None]]] = (
            deque(),
            deque(),
        )

    @contextlib.asynccontextmanager
    async def enter(self, *, background: bool) -> AsyncIterator[None]:
        """Wait for our turn, and let the next one in at the end."""
        if self._taken:
            turn = asyncio.get_running_loop().create_future()
            self._waiting[background].append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self._next()  # it was our turn already: pass it on
                raise
        self._taken = True
        try:
            yield
        finally:
            self._next()

    def _next(self) -> None:
        for queue in self._waiting:
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return
        self._taken = False


def _connect(dialect: Any, _record: object, args: Any, options: Any) -> Any:
    """SQLAlchemy's own way to connect; what asyncpg raises then it would leave as it is."""
    import asyncpg

    try:
        return dialect.connect(*args, **options)
    except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise ConnectionError(str(error)) from error


class Database:
    """An open database. Use `read()` and `write()`; each is one transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._door = _Door() if self.is_sqlite else None
        # asyncpg's own connections: to end those that say no farewell.
        self._connections: weakref.WeakSet[Any] = weakref.WeakSet()
        if not self.is_sqlite:
            event.listen(engine.sync_engine, "do_connect", _connect)
            event.listen(engine.sync_engine, "connect", self._connected)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite: one file, one writer, no NOTIFY."""
        return self.engine.dialect.name == "sqlite"

    @property
    def shown(self) -> str:
        """The address for people: never with the password."""
        return self.engine.url.render_as_string(hide_password=True)

    @property
    def statements(self) -> int:
        """How many compiled statements are kept."""
        # SQLAlchemy shows its cache to nobody; its size is only ever shown.
        return len(self.engine.sync_engine._compiled_cache or ())  # noqa: SLF001

    @property
    def connections(self) -> int:
        """How many connections are open."""
        pool = self.engine.sync_engine.pool
        return pool.checkedin() + pool.checkedout() if isinstance(pool, QueuePool) else 0

    def _connected(self, adapted: Any, _record: object) -> None:
        keep_alive(adapted.driver_connection)
        self._connections.add(adapted.driver_connection)

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads: a steady view, and no waiting for writers on SQLite."""
        async with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.asynccontextmanager
    async def write(self, *, background: bool = False) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes; commits at the end of the block, rolls back if it raises.

        On SQLite a `background` one lets those of people go first. Raises what is raised where the
        condition is not met on which this task writes (preconditions.py).
        """
        turn = self._door.enter(background=background) if self._door else contextlib.nullcontext()
        async with turn, self.engine.connect() as connection:
            await connection.execution_options(writes=True)
            async with connection.begin():
                await preconditions.met(connection)
                yield connection

    async def listening_connection(self) -> Any:
        """A connection of asyncpg's own, outside the pool: for LISTEN, and for a lock that is held
        as long as the connection lives. Raises OSError, as connecting to the pool does."""
        import asyncpg  # only on PostgreSQL: elsewhere it would be megabytes for nothing

        url = self.engine.url.set(drivername="postgresql")
        arguments = self.engine.dialect.create_connect_args(url)[1]
        arguments.pop("prepared_statement_cache_size", None)
        try:
            connection = await asyncpg.connect(**arguments)
        except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise ConnectionError(str(error)) from error
        keep_alive(connection)
        return connection

    async def close(self) -> None:
        """Close every connection; those that a network swallowed are dropped after a moment."""
        seconds = None if self.is_sqlite else _FAREWELL_SECONDS
        try:
            async with asyncio.timeout(seconds):
                await self.engine.dispose()
        except TimeoutError:
            for connection in list(self._connections):
                connection.terminate()
