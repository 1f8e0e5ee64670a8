"""The way to the database: one engine, read and write transactions, migrations at start.

SQLite runs in WAL mode with foreign keys and a busy timeout; a write transaction there begins
IMMEDIATE, so that it waits for its turn at the door instead of failing half-way (a deferred one
that turns into a writer gets SQLITE_BUSY at once: https://www.sqlite.org/wal.html), and writers of
this process queue at one door, people's before the engine's. PostgreSQL needs none of that.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections import deque
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import DatabaseUnavailableError

# The newest migration. A database already there needs no Alembic, whose import costs a command
# that should answer at once a third of a second. tests/storage/test_migrations.py holds it.
HEAD = "0002"

_BUSY_SECONDS = 15


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


class Database:
    """An open database. Use `read()` and `write()`; each is one transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._door = _Door() if self.is_sqlite else None

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite: one file, one writer, no NOTIFY."""
        return self.engine.dialect.name == "sqlite"

    @property
    def shown(self) -> str:
        """The address for people: never with the password."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads: a steady view, and no waiting for writers on SQLite."""
        async with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.asynccontextmanager
    async def write(self, *, background: bool = False) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes; commits at the end of the block, rolls back if it raises.

        On SQLite a `background` one lets those of people go first.
        """
        turn = self._door.enter(background=background) if self._door else contextlib.nullcontext()
        async with turn, self.engine.connect() as connection:
            await connection.execution_options(writes=True)
            async with connection.begin():
                yield connection

    async def listening_connection(self) -> Any:
        """A connection of asyncpg's own, outside the pool: for LISTEN, and for a lock that is held
        as long as the connection lives. Raises OSError and asyncpg's errors."""
        import asyncpg  # only on PostgreSQL: elsewhere it would be megabytes for nothing

        url = self.engine.url.set(drivername="postgresql")
        arguments = self.engine.dialect.create_connect_args(url)[1]
        arguments.pop("prepared_statement_cache_size", None)
        return await asyncpg.connect(**arguments)

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()


def dress_sqlite(engine: AsyncEngine, *, foreign_keys: bool = True) -> None:
    """Give a SQLite engine its pragmas and its BEGIN."""

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(dbapi_connection: Any, _record: object) -> None:
        dbapi_connection.isolation_level = None  # BEGIN is ours, below
        cursor = dbapi_connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        # NORMAL keeps every commit through a crash of the process; FULL also through a power cut.
        # What was accepted must not be lost, and commits come in batches, so FULL is affordable.
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def parse_url(url: str) -> URL:
    """The database URL with its asynchronous driver. Raises DatabaseUnavailableError."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise DatabaseUnavailableError("DATABASE_URL is not a database URL") from None
    driver = {
        "sqlite": "sqlite+aiosqlite",
        "postgres": "postgresql+asyncpg",
        "postgresql": "postgresql+asyncpg",
    }.get(parsed.drivername, parsed.drivername)
    if driver not in {"sqlite+aiosqlite", "postgresql+asyncpg"}:
        raise DatabaseUnavailableError(
            f"DATABASE_URL names {parsed.drivername}; use sqlite+aiosqlite or postgresql+asyncpg"
        )
    parsed = parsed.set(drivername=driver)
    if "@" in (parsed.host or ""):  # the rest of a password, which must not be shown
        raise DatabaseUnavailableError("DATABASE_URL: write @ in the password as %40")
    if "sslmode" in parsed.query:  # libpq's word, in every managed PostgreSQL's URL; asyncpg's: ssl
        mode = parsed.query["sslmode"]
        parsed = parsed.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    return parsed


async def open_database(url: str, *, pool_size: int = 8) -> Database:
    """Open the database of a URL and bring its schema up to date.

    Creates the folder and the file of a SQLite database. Raises DatabaseUnavailableError with a
    sentence for people when it cannot be opened.
    """
    parsed = parse_url(url)
    if parsed.drivername.startswith("sqlite"):
        if not parsed.database or parsed.database == ":memory:":
            raise DatabaseUnavailableError("DATABASE_URL must name a file for SQLite")
        await asyncio.to_thread(_make_room, Path(parsed.database))
    try:
        engine = create_async_engine(parsed, pool_size=pool_size, max_overflow=4)
    except (ArgumentError, NoSuchModuleError) as error:
        raise DatabaseUnavailableError(f"DATABASE_URL is not usable: {error}") from None
    if engine.dialect.name == "sqlite":
        dress_sqlite(engine)
    database = Database(engine)
    try:
        await _try(database)
        await _migrate(database)
    except BaseException:
        await database.close()
        raise
    return database


def _make_room(file: Path) -> None:
    """The folder of a SQLite file, made when it is missing; the file, if it is there, writable."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseUnavailableError(
            f"the folder of {file} cannot be made: {error.strerror}. Check DATABASE_URL."
        ) from None
    # SQLite itself opens a file that it may only read, and complains at the first write.
    if file.is_file() and not os.access(file, os.W_OK):
        raise DatabaseUnavailableError(f"this user may not write {file}")


async def _try(database: Database) -> None:
    """Connect, and read: what cannot be opened is found out here."""
    faults: tuple[type[Exception], ...] = (DBAPIError, OSError)
    hint = "a SQLite file that this user may write, in a folder that this user may write"
    if not database.is_sqlite:
        # SQLAlchemy leaves asyncpg's own errors as they are while it connects; Type- and
        # ValueError is how asyncpg refuses a parameter of the URL.
        from asyncpg import InterfaceError, PostgresError

        faults += (PostgresError, InterfaceError, TypeError, ValueError)
        hint = "host, port, user, password and name, and that the server runs"
    try:
        # Not a write: the file of a busy bot may be locked for a while, and is a good one.
        async with database.read() as connection:
            await connection.execute(
                text("SELECT count(*) FROM sqlite_master" if database.is_sqlite else "SELECT 1")
            )
    except faults as error:
        cause = " ".join(str(getattr(error, "orig", None) or error).split())
        raise DatabaseUnavailableError(
            f"the database {database.shown} cannot be opened: {cause}. Check DATABASE_URL: {hint}."
        ) from None


async def schema_version(connection: AsyncConnection) -> str | None:
    """The migration that the database stands at; None before the first."""
    has_table = await connection.run_sync(
        lambda sync: sync.dialect.has_table(sync, "alembic_version")
    )
    if not has_table:
        return None
    return (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar()


async def _migrate(database: Database) -> None:
    async with database.read() as connection:
        if await schema_version(connection) == HEAD:
            return
    from storage.migrations.migrate import migrate  # Alembic: only when it is needed

    try:
        await migrate(database)
    except DBAPIError as error:
        raise DatabaseUnavailableError(
            f"the database {database.shown} cannot be brought up to date: {error.orig}. "
            "Nothing was changed."
        ) from None
