"""Trouble is what the real databases say when they refuse; a wrong statement is a bug."""

from __future__ import annotations

import asyncio
import itertools
import logging
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.telegram.trouble import Trouble
from storage.database import Database
from storage.faults import REFUSALS, is_away, is_trouble, short
from storage.opening import open_database, parse_url


async def error_of(database: Database, *statements: str) -> Exception:
    """What a transaction of these statements raises."""
    try:
        async with database.write() as connection:
            for statement in statements:
                await connection.execute(text(statement))
    except Exception as error:  # noqa: BLE001 - whatever it raises is asked for
        return error
    raise AssertionError("nothing was raised")


@pytest.mark.parametrize(
    "statement",
    [
        "SELEC 1",
        "SELECT * FROM nowhere",
        "INSERT INTO chats (id) VALUES (1)",
        "INSERT INTO marks (name, value) VALUES ('a', NULL)",
    ],
)
async def test_a_wrong_statement_is_a_bug(database: Database, statement: str) -> None:
    assert not is_trouble(await error_of(database, statement))


async def test_a_locked_file_is_trouble(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite+aiosqlite:///"))
    other.execute("BEGIN IMMEDIATE")
    try:
        async with database.read() as connection:
            await connection.execute(text("PRAGMA busy_timeout = 1"))
        error = await error_of(database, "INSERT INTO marks (name, value) VALUES ('a', 'b')")
    finally:
        other.close()
        await database.close()
    assert is_trouble(error)
    assert short(error) == "OperationalError: database is locked"


async def test_a_full_disk_is_trouble(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    error = await error_of(
        database,
        "PRAGMA max_page_count = 1",
        "INSERT INTO marks (name, value) VALUES ('a', hex(zeroblob(3000000)))",
    )
    await database.close()
    assert is_trouble(error)
    assert "full" in short(error)


async def test_an_answer_that_wraps_trouble_is_trouble(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    inner = await error_of(
        database,
        "PRAGMA max_page_count = 1",
        "INSERT INTO marks (name, value) VALUES ('a', hex(zeroblob(3000000)))",
    )
    await database.close()
    outer = LookupError("not there")
    outer.__cause__ = inner
    assert is_trouble(outer)


async def test_a_server_that_ends_our_connection_is_trouble(postgres_url: str) -> None:
    database = await open_database(postgres_url)
    error = await error_of(database, "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 1")
    await database.close()
    assert is_trouble(error)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+asyncpg://a:b@127.0.0.1:9/x",
        "postgresql+asyncpg://a:b@/x?host=/tmp/no-such-folder-of-parldigest",
    ],
)
async def test_a_server_that_is_not_there_is_trouble(url: str) -> None:
    database = Database(create_async_engine(url))
    error = await error_of(database, "SELECT 1")
    await database.close()
    assert is_trouble(error)
    assert isinstance(error, REFUSALS)
    assert is_away(error)


async def test_a_server_that_does_not_know_the_user_is_trouble(postgres_url: str) -> None:
    database = Database(create_async_engine(parse_url(postgres_url).set(username="nobody")))
    error = await error_of(database, "SELECT 1")
    await database.close()
    assert is_trouble(error)
    assert isinstance(error, REFUSALS)  # what asyncpg raises while it connects is one as well
    assert not is_away(error)  # no waiting mends it


@pytest.mark.parametrize(
    ("code", "trouble", "away"),
    [
        ("57P03", True, True),  # the database system is starting up
        ("53300", True, True),  # too many connections
        ("08006", True, True),
        ("3D000", True, False),  # no such database
        ("40P01", True, False),  # a deadlock
        ("25006", True, False),  # read-only: it has not taken over yet
        ("42P01", False, False),  # no such table
        ("23505", False, False),
    ],
)
def test_what_postgresql_says_is_read_by_its_code(code: str, trouble: bool, away: bool) -> None:
    class FromServerError(Exception):
        sqlstate = code

    refused = Exception("wrapped")
    refused.__cause__ = FromServerError()
    assert is_trouble(refused) is trouble
    assert is_away(refused) is away


async def test_what_has_nothing_to_do_with_the_database_is_none(tmp_path: Path) -> None:
    errors: list[BaseException] = [KeyError("x"), RuntimeError(), ConnectionResetError()]
    try:
        (tmp_path / "nothing").read_text()
    except OSError as error:
        errors.append(error)
    try:
        await asyncio.open_connection("127.0.0.1", 9)
    except OSError as error:
        errors.append(error)
    assert len(errors) == 5
    assert not any(map(is_trouble, errors))


def test_trouble_is_told_when_it_begins_each_minute_and_when_it_ends(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    seconds = itertools.count()
    trouble = Trouble(clock=lambda: float(next(seconds)))
    trouble.over("writing")
    for _ in range(150):
        trouble.note("writing", "the disk is full")
    trouble.over("writing")
    trouble.over("writing")
    told = [record.getMessage() for record in caplog.records]
    assert [line.partition(";")[0] for line in told] == [
        "writing: the disk is full (for 0 s)",
        "writing: the disk is full (for 60 s)",
        "writing: the disk is full (for 120 s)",
        "writing: all is well again after 150 s",
    ]
