"""The bot as a process: alone on its file, prepared once, ended by signals: real processes."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.errors import OperatorError
from bot.process import alone, prepare
from bot.settings import Settings
from tests.running import ROOT

WAITING = """
import asyncio, signal
from bot.process import stop_on_signals
async def main():
    stopping = asyncio.Event()
    stop_on_signals(stopping)
    print("ready", flush=True)
    await stopping.wait()
    print("stopping", flush=True)
    if {hangs}:
        await asyncio.Event().wait()
asyncio.run(main())
"""


def settings_of(folder: Path, url: str) -> Settings:
    return Settings(database_url=SecretStr(url), cache_dir=str(folder / "cache"))


def test_only_one_bot_runs_on_a_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/parldigest.db"
    with alone(url):
        with pytest.raises(OperatorError, match="Another bot is running"), alone(url):
            pass
        with alone(f"sqlite:///{tmp_path}/other.db"):
            pass
    with alone(url):  # free again
        pass


def test_on_postgresql_several_may_run() -> None:
    url = "postgresql://u:p@127.0.0.1:1/name"
    with alone(url), alone(url):
        pass


def test_a_folder_that_may_not_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(OperatorError, match="cannot be written"),
        alone(f"sqlite:///{tmp_path}/file/x.db"),
    ):
        pass


def test_a_first_start_is_prepared_and_a_second_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/parldigest.db"
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    settings = settings_of(tmp_path, url)
    preparing = prepare(settings)
    assert preparing is not None
    assert preparing.wait(60) == 0
    assert (tmp_path / "parldigest.db").exists()
    assert list((tmp_path / "cache").glob("*.kept"))
    assert prepare(settings) is None


def test_what_is_no_database_is_left_to_the_start_itself(tmp_path: Path) -> None:
    assert prepare(settings_of(tmp_path, "sqlite+nothing:///x")) is None


@pytest.mark.parametrize(("hangs", "signals", "status"), [(False, 1, 0), (True, 2, 1)])
def test_a_signal_asks_for_the_end_and_a_second_one_is_the_end(
    hangs: bool, signals: int, status: int
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WAITING.format(hangs=hangs)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.terminate()
        assert process.stdout.readline() == "stopping\n"
        for _ in range(signals - 1):
            process.terminate()
        assert process.wait(9) == status


_POOLS = """
import ctypes, sys, threading
from bot.process import share_memory
if sys.argv[1] == "shared":
    share_memory()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
together = threading.Barrier(8)

def take():
    together.wait()
    libc.malloc(100)
    together.wait()

threads = [threading.Thread(target=take) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the pools are glibc's")
def test_threads_share_few_pools_of_memory() -> None:
    def pools(how: str) -> int:
        command = [sys.executable, "-c", _POOLS, how]
        told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
        return told.count("<heap nr=")

    assert pools("shared") <= 2 < pools("each")
