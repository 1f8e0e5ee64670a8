"""Real processes bring a database up to date: killed, refused, two at a time; the copy kept."""

from __future__ import annotations

import asyncio
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest

from storage.errors import DatabaseUnavailableError
from storage.migrations.copy import keep_copy
from storage.migrations.version import HEAD
from storage.opening import open_database
from tests.running import ROOT, begin
from tests.storage.first_release import (
    Rows,
    comparable,
    expected,
    make_first_release,
    rows_of,
)
from tests.zygote import Forked


def opening(url: str, folder: Path) -> Forked:
    """A process that opens a database, and so migrates it."""
    return begin(_environment(url), folder, folder / "opening.log", "deliveries", "count")


def command(url: str, **limits: int) -> subprocess.CompletedProcess[bytes]:
    """A command of the bot that opens the database, under limits of the operating system."""

    def limit() -> None:
        for name, value in limits.items():
            resource.setrlimit(getattr(resource, name), (value, value))

    return subprocess.run(
        [sys.executable, "-m", "bot", "deliveries", "count"],
        cwd=ROOT,
        env=_environment(url),
        capture_output=True,
        check=False,
        preexec_fn=limit,  # nothing else runs in this process
    )


def _environment(url: str) -> dict[str, str]:
    return {"DATABASE_URL": url, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}


async def is_migrated(url: str, old: Rows) -> None:
    """The next start finishes, or begins again; nothing is lost and nothing is there twice."""
    await (await open_database(url)).close()
    assert comparable(await rows_of(url)) == comparable(expected(old))


def _url(file: Path) -> str:
    return f"sqlite:///{file}"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


# What is seen from outside at the moment of the kill: the file, its copy, its WAL.
MOMENTS: dict[str, Callable[[Path], bool]] = {
    "the copy is begun": lambda file: file.with_name("full.db.0001.part").exists(),
    "half the copy is written": lambda file: (
        _size(file.with_name("full.db.0001.part")) > file.stat().st_size / 2
    ),
    "the copy has its name": lambda file: file.with_name("full.db.0001").exists(),
    "a part of the tables is written": lambda file: (
        file.with_name("full.db.0001").exists()
        and _size(file.with_name("full.db-wal")) > file.stat().st_size / 4
    ),
    "most of the tables are written": lambda file: (
        file.with_name("full.db.0001").exists()
        and _size(file.with_name("full.db-wal")) > file.stat().st_size * 3 / 4
    ),
}


@pytest.fixture
def on_disk() -> Iterator[Path]:
    """A folder that is not in memory: what is written waits for the disk, and is killed there."""
    with tempfile.TemporaryDirectory(prefix="parldigest-") as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Rows]:
    """A large database of the first release, to copy, and its rows."""
    file = tmp_path_factory.mktemp("large") / "first.db"

    async def make() -> Rows:
        await make_first_release(_url(file), large=True)
        return await rows_of(_url(file))

    return file, asyncio.run(make())


@pytest.mark.long
@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_kill_in_the_middle_loses_nothing_on_sqlite(
    moment: str, on_disk: Path, large: tuple[Path, Rows]
) -> None:
    first, old = large
    for attempt in range(5):  # a busy machine can be over before it is looked at
        file = on_disk / str(attempt) / "full.db"
        file.parent.mkdir()
        shutil.copy(first, file)
        if _killed(file, MOMENTS[moment]):
            break
    else:
        pytest.fail("it was over, each time, before it could be killed")
    assert await rows_of(_url(file)) == old
    copy = file.with_name("full.db.0001")
    if copy.exists():  # then it is complete
        assert await rows_of(_url(copy)) == old
    before = copy.read_bytes() if copy.exists() else None
    await is_migrated(_url(file), old)
    assert copy.read_bytes() == before if before else await rows_of(_url(copy)) == old
    assert not copy.with_name("full.db.0001.part").exists()


def _killed(file: Path, has_come: Callable[[Path], bool]) -> bool:
    process = opening(_url(file), file.parent)
    while not has_come(file) and process.poll() is None:
        time.sleep(0.0002)  # moments last milliseconds; nor is the process to wait for this one
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


@pytest.mark.parametrize("table", ["articles", "chats", "deliveries", "drafts"])
async def test_a_kill_in_the_middle_loses_nothing_on_postgresql(
    table: str, empty_postgres_url: str, tmp_path: Path
) -> None:
    await make_first_release(empty_postgres_url)
    old = await rows_of(empty_postgres_url)
    reader = await asyncpg.connect(empty_postgres_url)
    reading = reader.transaction()
    await reading.start()
    await reader.fetch(f"SELECT 1 FROM {table}")  # whoever alters the table waits for its end
    process = opening(empty_postgres_url, tmp_path)
    waits = f"SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '{table}'::regclass"
    while not await reader.fetchval(waits):
        assert process.poll() is None
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    await reading.rollback()
    await reader.close()
    await is_migrated(empty_postgres_url, old)


@pytest.mark.parametrize("large", [False, True])
async def test_two_that_start_together_migrate_once(
    empty_database_url: str, large: bool, tmp_path: Path
) -> None:
    await make_first_release(empty_database_url, large=large)
    old = await rows_of(empty_database_url)
    both = [opening(empty_database_url, tmp_path) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    await is_migrated(empty_database_url, old)


async def test_the_copy_is_complete_and_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "full.db"
    await make_first_release(_url(file))
    old = await rows_of(_url(file))
    with closing(sqlite3.connect(file)) as other:
        # Of a process that is still there: what it has committed stands in the WAL alone.
        other.execute("PRAGMA wal_autocheckpoint = 0")
        other.execute("INSERT INTO marks VALUES ('late', 'one')")
        other.commit()
        await (await open_database(_url(file))).close()
    copy = tmp_path / "full.db.0001"
    assert copy.stat().st_mode & 0o777 == 0o600
    kept = await rows_of(_url(copy))
    assert {"name": "late", "value": "one"} in kept["marks"]
    assert {**kept, "marks": old["marks"]} == old
    assert not copy.with_name("full.db.0001.part").exists()


async def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    await (await open_database(_url(file))).close()
    assert _names(tmp_path) == ["new.db"]


async def test_no_room_for_the_copy_is_one_sentence_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "full.db"
    await make_first_release(_url(file))
    file.chmod(0o600)  # or it is told that others could read it
    old = await rows_of(_url(file))
    refused = command(_url(file), RLIMIT_FSIZE=file.stat().st_size // 2)
    assert refused.returncode == 1
    told = refused.stderr.decode()
    assert "full.db.0001, cannot be written" in told
    assert "make room" in told
    assert told.count("\n") == 1
    assert "Traceback" not in told
    assert not [name for name in _names(tmp_path) if "0001" in name]
    assert await rows_of(_url(file)) == old
    await is_migrated(_url(file), old)


async def test_no_room_for_the_tables_is_one_sentence_and_changes_nothing(
    tmp_path: Path, large: tuple[Path, Rows]
) -> None:
    first, old = large
    file = tmp_path / "full.db"
    shutil.copy(first, file)
    refused = command(_url(file), RLIMIT_FSIZE=file.stat().st_size + 4096)
    assert refused.returncode == 1
    told = refused.stderr.decode()
    assert "cannot be written" in told
    assert "make room" in told
    assert told.endswith("Nothing was changed.\n")
    assert "Traceback" not in told
    assert await rows_of(_url(file)) == old
    await is_migrated(_url(file), old)


def test_a_copy_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "letter.db"
    file.write_bytes(b"Dear Sir or Madam, " * 500)
    with pytest.raises(DatabaseUnavailableError, match=r"letter\.db\.0001, cannot be written"):
        keep_copy(file, "0001")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.db"]


async def test_rows_that_refer_to_nothing_are_named_and_nothing_is_changed(tmp_path: Path) -> None:
    file = tmp_path / "full.db"
    await make_first_release(_url(file))
    with closing(sqlite3.connect(file)) as other:  # by hand, where foreign keys are off
        other.execute("DELETE FROM chats WHERE id = 2")
        other.commit()
    old = await rows_of(_url(file))
    with pytest.raises(DatabaseUnavailableError, match=r"rows of deliveries, .*refer to rows"):
        await open_database(_url(file))
    assert await rows_of(_url(file)) == old
    assert old["alembic_version"] != [{"version_num": HEAD}]
