"""SQLite through aiosqlite with one trip to its thread for each statement.

SQLAlchemy's adapter makes four (a cursor, the statement, its rows, the cursor's end), and two for a
transaction that only reads; while the event loop is busy each of them waits for Python's lock. Here
a statement and all of its rows are one trip, BEGIN goes with the first statement (a deferred one
takes nothing before: https://www.sqlite.org/lang_transaction.html), and where no transaction is
open there is nothing to roll back.
"""

# ruff: noqa: SLF001 - an adapter stands on what its driver and SQLAlchemy's adapter are made of

from __future__ import annotations

import collections
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util import EMPTY_DICT
from sqlalchemy.util.concurrency import await_


@dataclass(slots=True)
class _Done:
    """What a statement's cursor said before it was closed, in its thread."""

    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None
    arraysize: int = 1

    def close(self) -> None:
        """It is closed."""


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    __slots__ = ()

    _awaitable_cursor_close = False

    def __init__(self, adapt_connection: Any) -> None:  # the adapter's would make a trip
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._cursor: Any = _Done()
        self._soft_closed_memoized = EMPTY_DICT
        self._rows = collections.deque()

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        await self._trip(operation, () if parameters is None else parameters, many=False)

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        await self._trip(operation, seq_of_parameters, many=True)

    async def _trip(self, operation: str, parameters: Any, *, many: bool) -> None:
        adapted: Any = self._adapt_connection
        async with adapted._execute_mutex:
            before, adapted.before = adapted.before, None
            self._cursor, rows = await adapted._connection._execute(
                _run, adapted._connection._conn, before, operation, parameters, many
            )
            self._rows = collections.deque(rows)


def _run(
    connection: sqlite3.Connection, before: str | None, operation: str, parameters: Any, many: bool
) -> tuple[_Done, Sequence[Any]]:
    """In the connection's thread: a statement, and one before it."""
    if before is not None:
        connection.execute(before)
    cursor = connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(operation, parameters)
        rows = cursor.fetchall() if cursor.description else ()
        return _Done(cursor.description, cursor.rowcount, cursor.lastrowid), rows
    finally:
        cursor.close()


class _Connection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ("before",)

    _cursor_cls = _Cursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self.before: str | None = None

    def cursor(self, server_side: bool = False) -> Any:
        if server_side and self.before is not None:  # its rows come bit by bit, each a trip
            before, self.before = self.before, None
            await_(self._connection.execute(before))
        return super().cursor(server_side)

    def commit(self) -> None:
        if self._open():
            super().commit()

    def rollback(self) -> None:
        if self._open():
            super().rollback()

    def _open(self) -> bool:
        """Whether a transaction is open; one that was to begin with the next statement is not."""
        self.before = None
        connection: aiosqlite.Connection = self._connection  # type: ignore[assignment]  # what the adapter adapts
        return connection._connection is not None and connection.in_transaction


class OneTrip(AsyncAdapt_aiosqlite_dbapi):
    """What `create_async_engine` takes as `module`."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    def connect(self, *arg: Any, **kw: Any) -> _Connection:
        """Open a file."""
        return _Connection(self, super().connect(*arg, **kw)._connection)


def begin_with_next(connection: Any, statement: str) -> None:
    """Let a statement go before the next one, in the same trip; `connection` is the driver's."""
    connection.before = statement
