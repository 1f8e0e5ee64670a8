"""What readers typed can be read by the owner of the files only, whatever the umask is."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.process import alone
from bot.topics.kept import Kept
from bot.topics.registry.registry import Registry
from storage.opening import open_database
from storage.private import make_file, make_folder, narrow, narrow_open
from tests.running import ROOT


@pytest.fixture(autouse=True, params=[0o000, 0o022, 0o277])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test runs with an open, a usual and a nonsensical one."""
    before = os.umask(request.param)
    yield
    os.umask(before)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_a_new_database_its_journals_and_its_folder_are_the_owners_only(
    tmp_path: Path,
) -> None:
    shared = _mode(tmp_path)
    file = tmp_path / "data" / "deep" / "parldigest.db"
    database = await open_database(f"sqlite:///{file}")
    async with database.write() as connection:
        await connection.exec_driver_sql("INSERT INTO marks (name, value) VALUES ('a', 'b')")
        names = sorted(one.name for one in file.parent.iterdir())
        assert names == ["parldigest.db", "parldigest.db-shm", "parldigest.db-wal"]
        assert {_mode(one) for one in file.parent.iterdir()} == {0o600}
    await database.close()
    assert _mode(file.parent) == _mode(file.parent.parent) == 0o700
    assert _mode(tmp_path) == shared  # it was there, and may be shared on purpose
    with alone(f"sqlite:///{file}"):
        assert _mode(file.with_name("parldigest.db.lock")) == 0o600


async def test_wide_files_of_an_older_release_are_narrowed_and_said(
    tmp_path: Path, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "parldigest.db"
    kept, other = tmp_path / "parldigest.db.0001", tmp_path / "other.db"
    for one in (file, kept, other):
        one.touch()
        one.chmod(0o644)
    with caplog.at_level("INFO", logger="storage.private"):
        for _ in range(2):
            database = await open_database(sqlite_url)
            await database.close()
    assert (_mode(file), _mode(kept), _mode(other)) == (0o600, 0o600, 0o644)
    assert sum("could be read by others" in line for line in caplog.messages) == 2


def test_the_cache_is_the_owners_only(tmp_path: Path) -> None:
    Kept(tmp_path / "cache").index(Registry({}))
    assert _mode(tmp_path / "cache") == 0o700
    assert [_mode(one) for one in (tmp_path / "cache").iterdir()] == [0o600]


def test_an_export_into_a_file_is_the_owners_only(tmp_path: Path, sqlite_url: str) -> None:
    environment = {**os.environ, "DATABASE_URL": sqlite_url, "PYTHONPATH": str(ROOT)}
    out = tmp_path / "all.jsonl"
    out.touch()
    out.chmod(0o644)
    with out.open("wb") as file:
        subprocess.run(
            [sys.executable, "-m", "bot", "export"],
            cwd=tmp_path, env=environment, stdout=file, check=True, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    assert _mode(out) == 0o600
    assert out.read_bytes().endswith(b'{"end":0}\n')


def test_what_is_there_already_is_left_and_what_is_missing_is_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("kept")
    file.chmod(0o600)
    make_file(file)
    make_folder(tmp_path)
    narrow([file, tmp_path / "nothing", tmp_path])
    assert file.read_text() == "kept"
    with pytest.raises(FileExistsError):
        make_folder(file)
    with pytest.raises(OSError, match="exists"):
        make_folder(file / "below")
    with file.open() as one:
        narrow_open(one.fileno())
    assert _mode(file) == 0o600
    reading, writing = os.pipe()
    narrow_open(writing)  # no file: nothing to do
    os.close(reading)
    os.close(writing)
