"""Opening, refusing to open, and transactions that wait for their turn."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import topics
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.offered import most_followed
from storage.opening import open_database, parse_url

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mars", "not a database URL"),
        ("mysql://user:hunter2@host/base", "names mysql"),
        ("sqlite://", "must name a file"),
        ("sqlite+aiosqlite:////proc/nowhere/x.db", "cannot be made"),
        ("postgresql://user:hunter2@127.0.0.1:1/base", "cannot be opened"),
    ],
)
async def test_a_database_that_cannot_be_opened_is_one_sentence(url: str, sentence: str) -> None:
    with pytest.raises(DatabaseUnavailableError, match=sentence) as caught:
        await open_database(url)
    assert "hunter2" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_file_that_is_no_database_is_said_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear Sir or Madam, " * 500)
    with pytest.raises(DatabaseUnavailableError, match="cannot be opened"):
        await open_database(f"sqlite:///{path}")
    assert path.read_bytes().startswith(b"Dear Sir")


def test_the_drivers_are_filled_in_and_sslmode_is_understood() -> None:
    assert parse_url("sqlite:///data/x.db").drivername == "sqlite+aiosqlite"
    managed = parse_url("postgres://u:p@host/base?sslmode=require")
    assert managed.drivername == "postgresql+asyncpg"
    assert dict(managed.query) == {"ssl": "require"}


async def test_writers_of_one_process_and_of_another_wait_for_each_other(
    database_url: str,
) -> None:
    first, second = await open_database(database_url), await open_database(database_url)

    async def writes(database: Database, name: str) -> None:
        for number in range(20):
            async with database.write() as connection:
                await topics.ensure(connection, {("hashtag", f"{name}{number}"): "x"}, NOW)
                await asyncio.sleep(0)

    await asyncio.gather(*(writes(d, f"{i}-") for i, d in enumerate([first, second, first])))
    async with first.read() as connection:
        assert len(await most_followed(connection, 100)) == 0
        found = await topics.by_keys(
            connection, [("hashtag", f"{i}-{n}") for i in range(3) for n in range(20)]
        )
    assert len(found) == 60
    await first.close()
    await second.close()


async def test_a_transaction_that_raises_leaves_nothing(database: Database) -> None:
    async def fails() -> None:
        async with database.write() as connection:
            await topics.ensure(connection, {("hashtag", "сенат"): "Сенат"}, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()
    async with database.read() as connection:
        assert await topics.by_keys(connection, [("hashtag", "сенат")]) == []


async def test_an_address_for_sqlite_itself_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailableError, match="the path of the SQLite file itself"):
        await open_database(f"sqlite+aiosqlite:///file:{tmp_path}/x.db?uri=true")
    assert not await asyncio.to_thread(lambda: list(tmp_path.iterdir()))
