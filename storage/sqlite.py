"""How SQLite is run: WAL mode, foreign keys, a busy timeout, and a write that begins as one.

A write transaction begins IMMEDIATE, so that it waits for its turn at the door instead of failing
half-way (a deferred one that turns into a writer gets SQLITE_BUSY at once:
https://www.sqlite.org/wal.html).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, event
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.one_trip import OneTrip, begin_with_next

_BUSY_SECONDS = 15


def sqlite_engine(url: URL, *, foreign_keys: bool = True, **more: Any) -> AsyncEngine:
    """An engine for a SQLite file, with its pragmas and its BEGIN; `more` is SQLAlchemy's."""
    engine = create_async_engine(url, module=OneTrip(), **more)

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
        # What is deleted is overwritten: whoever asked to be forgotten is not read in a free page.
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def on_begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writes", False):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            begin_with_next(connection.connection.dbapi_connection, "BEGIN")

    return engine
