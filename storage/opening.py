"""Opens the database of a URL: connected, tried, its schema brought up to date."""

from __future__ import annotations

import asyncio
import glob
import logging
import os
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.database import Database
from storage.discreet import hide_values
from storage.errors import DatabaseAwayError, DatabaseUnavailableError
from storage.faults import REFUSALS, disk_refuses, is_away
from storage.migrations.version import HEAD, schema_version
from storage.private import make_file, make_folder, narrow

log = logging.getLogger(__name__)

# Connections of one process, and compiled statements that are kept: there are some 150 of ours.
POOL_SIZE, OVERFLOW = 8, 4
# SQLite's pages are kept for each connection, and one writes at a time: few are kept open, and what
# else is needed for a moment is closed again.
SQLITE_POOL_SIZE, SQLITE_OVERFLOW = 4, 8
STATEMENTS = 250


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


async def open_database(url: str, *, is_expected: bool = False) -> Database:
    """Open the database of a URL and bring its schema up to date.

    Creates the folder and the file of a SQLite database, and warns of it in the log where it
    `is_expected` to be there: no bot may read what is written there. Raises
    DatabaseUnavailableError with a sentence for people when it cannot be opened.
    """
    parsed = parse_url(url)
    if parsed.drivername.startswith("sqlite"):
        if not parsed.database or parsed.database == ":memory:":
            raise DatabaseUnavailableError("DATABASE_URL must name a file for SQLite")
        if parsed.database.startswith("file:"):
            # SQLite would read an address there; the lock and the copy stand beside a path.
            raise DatabaseUnavailableError(
                "DATABASE_URL: write the path of the SQLite file itself, without file: and ?uri"
            )
        await asyncio.to_thread(_make_room, Path(parsed.database), is_expected)
    make: Callable[..., AsyncEngine] = create_async_engine
    pool_size, overflow = POOL_SIZE, OVERFLOW
    if parsed.drivername.startswith("sqlite"):
        from storage.sqlite import sqlite_engine  # what is SQLite's is not loaded for PostgreSQL

        make = sqlite_engine
        pool_size, overflow = SQLITE_POOL_SIZE, SQLITE_OVERFLOW
    try:
        engine = make(
            parsed,
            pool_size=pool_size,
            max_overflow=overflow,
            query_cache_size=STATEMENTS,
            hide_parameters=True,
        )
    except (ArgumentError, NoSuchModuleError) as error:
        raise DatabaseUnavailableError(f"DATABASE_URL is not usable: {error}") from None
    hide_values(engine)
    database = Database(engine)
    try:
        await _try(database)
        await _migrate(database)
    except BaseException:  # also a start that is cancelled leaves no connection behind
        await database.close()
        raise
    return database


def _make_room(file: Path, is_expected: bool) -> None:
    """The folder of a SQLite file and the file itself, made when they are missing, for us alone;
    what is there of them is narrowed, and is writable."""
    try:
        is_new = not file.exists()
        make_folder(file.parent)
    except OSError as error:
        raise DatabaseUnavailableError(
            f"the folder of {file} cannot be made: {error.strerror}. Check DATABASE_URL."
        ) from None
    try:
        make_file(file)
    except OSError as error:
        raise DatabaseUnavailableError(
            f"{file} cannot be made: {error.strerror}. Check DATABASE_URL."
        ) from None
    if is_new and is_expected:
        log.warning(
            "there was no database at %s: a new one is made. If the bot has another one, set "
            "DATABASE_URL, or start this in the folder of the bot",
            file.absolute(),
        )
    # SQLite itself opens a file that it may only read, and complains at the first write.
    if file.is_file() and not os.access(file, os.W_OK):
        raise DatabaseUnavailableError(f"this user may not write {file}")
    # Its journals, its lock, and the copies that were kept: all are named after it.
    narrow([file, *sorted(file.parent.glob(f"{glob.escape(file.name)}[-.]*"))])


async def _try(database: Database) -> None:
    """Connect, and read: what cannot be opened is found out here."""
    faults: tuple[type[Exception], ...] = REFUSALS
    hint = "a SQLite file that this user may write, in a folder that this user may write"
    if not database.is_sqlite:
        # How asyncpg refuses a parameter of the URL.
        faults += (TypeError, ValueError)
        hint = "host, port, user, password and name, and that the server runs"
    try:
        # Not a write: the file of a busy bot may be locked for a while, and is a good one.
        async with database.read() as connection:
            await connection.execute(
                text("SELECT count(*) FROM sqlite_master" if database.is_sqlite else "SELECT 1")
            )
    except faults as error:
        if (refused := disk_refuses(error)) is not None:
            raise DatabaseUnavailableError(_full(database, refused)) from None
        cause = " ".join(str(getattr(error, "orig", None) or error).split())
        kind = DatabaseAwayError if is_away(error) else DatabaseUnavailableError
        raise kind(
            f"the database {database.shown} cannot be opened: {cause}. Check DATABASE_URL: {hint}."
        ) from None


async def _migrate(database: Database) -> None:
    async with database.read() as connection:
        if await schema_version(connection) == HEAD:
            return
    from storage.migrations.migrate import migrate  # Alembic: only when it is needed

    try:
        await migrate(database)
    except DBAPIError as error:
        if (refused := disk_refuses(error)) is not None:
            raise DatabaseUnavailableError(_full(database, refused)) from None
        raise DatabaseUnavailableError(
            f"the database {database.shown} cannot be brought up to date: {error.orig}. "
            "Nothing was changed."
        ) from None


def _full(database: Database, refused: str) -> str:
    return (
        f"the disk of the database {database.shown} cannot be written: {refused}. It is full, or a "
        "limit is reached: make room, and start again. Nothing was changed."
    )
