"""Each statement on SQLite is one trip to the connection's thread, and says what it always said."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, OperationalError

from storage.database import Database
from storage.sqlite import sqlite_engine


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A file with one table."""
    opened = Database(sqlite_engine(make_url(f"sqlite+aiosqlite:///{tmp_path}/one.db")))
    async with opened.write() as connection:
        await connection.execute(text("CREATE TABLE words (id INTEGER PRIMARY KEY, word UNIQUE)"))
    yield opened
    await opened.close()


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of the connections' threads."""
    asked: list[str] = []
    real: Any = aiosqlite.Connection._execute

    async def counted(self: aiosqlite.Connection, fn: Any, *args: Any, **more: Any) -> Any:
        asked.append(getattr(fn, "__name__", str(fn)))
        return await real(self, fn, *args, **more)

    monkeypatch.setattr(aiosqlite.Connection, "_execute", counted)
    return asked


async def test_a_transaction_that_reads_is_its_statements_and_the_end(
    database: Database, trips: list[str]
) -> None:
    trips.clear()
    async with database.read() as connection:
        assert (await connection.execute(text("SELECT 1, 2"))).all() == [(1, 2)]
        assert await connection.scalar(text("SELECT 3")) == 3
    assert trips == ["_run", "_run", "commit"]
    trips.clear()
    async with database.read():
        pass
    assert trips == []


async def test_one_that_writes_begins_before_its_first_statement(
    database: Database, trips: list[str]
) -> None:
    trips.clear()
    async with database.write() as connection:
        assert trips == ["_run"]  # it waits for its turn here, and holds the file
        one = await connection.execute(text("INSERT INTO words (word) VALUES ('a')"))
        assert (one.rowcount, one.lastrowid) == (1, 1)
        several = [{"word": "b"}, {"word": "c"}]
        many = await connection.execute(text("INSERT INTO words (word) VALUES (:word)"), several)
        assert many.rowcount == 2
        returned = await connection.execute(text("DELETE FROM words WHERE id > 1 RETURNING word"))
        assert sorted(returned.scalars()) == ["b", "c"]
    assert trips == ["_run"] * 4 + ["commit"]


async def test_what_reads_sees_one_moment(database: Database) -> None:
    async with database.read() as reading:
        assert await reading.scalar(text("SELECT count(*) FROM words")) == 0
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO words (word) VALUES ('a')"))
        assert await reading.scalar(text("SELECT count(*) FROM words")) == 0
    async with database.read() as reading:
        assert await reading.scalar(text("SELECT count(*) FROM words")) == 1


async def test_what_fails_is_rolled_back_and_told(database: Database) -> None:
    insert = text("INSERT INTO words (word) VALUES ('a')")

    async def twice() -> None:
        async with database.write() as connection:
            await connection.execute(insert)
            await connection.execute(insert)

    async def of_nothing() -> None:
        async with database.read() as connection:
            await connection.execute(text("SELECT * FROM nowhere"))

    with pytest.raises(IntegrityError, match="UNIQUE"):
        await twice()
    with pytest.raises(OperationalError, match="no such table"):
        await of_nothing()
    async with database.read() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM words")) == 0


async def test_rows_may_come_bit_by_bit(database: Database) -> None:
    async with database.write() as connection:
        words = [{"word": str(number)} for number in range(100)]
        await connection.execute(text("INSERT INTO words (word) VALUES (:word)"), words)
    async with database.read() as reading:
        few = reading.execution_options
        await few(yield_per=10)
        async with reading.stream(text("SELECT id FROM words ORDER BY id")) as rows:
            seen = [row.id async for row in rows]
        assert seen == list(range(1, 101))
        assert reading.sync_connection is not None
        assert reading.sync_connection.in_transaction()


async def test_a_statement_that_is_listened_to_is_seen(database: Database) -> None:
    """What hides values in errors listens here."""
    seen = []
    event.listen(
        database.engine.sync_engine,
        "before_cursor_execute",
        lambda *given: seen.append(given[2]),
    )
    async with database.read() as connection:
        await connection.execute(text("SELECT 1"))
    assert seen == ["SELECT 1"]
