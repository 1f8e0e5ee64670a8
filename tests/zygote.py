"""Starts processes of the bot quickly: what each of them imports is imported once, and each is a
fork of that process.

A process of its own all the same: own memory, own signals, killed with SIGKILL like any other. Run
as `python -m tests.zygote`; reads JSON lines (`Order`) on standard input, writes the new process's
id, and its exit status into the file `status` when it ends. That the commands also start by
themselves, and what they import then, is tried by tests that run them as `python -m bot`.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.__main__ import _COMMANDS
from bot.telegram.aiogram_import import import_aiogram
from tests.tls import share_context

# What a bot and its commands import while they start, in their functions.
_IMPORTED_LATER = (
    "aiosqlite",
    "apscheduler.executors.asyncio",
    "apscheduler.triggers.interval",
    "asyncpg",
    "bot.app",
    "bot.telegram.inbox",
    "bot.telegram.polling",
    "bot.telegram.session",
    "bot.telegram.updates",
    "handlers",
    "uvloop",
    *(command.module for command in _COMMANDS.values()),
)


@dataclass(frozen=True)
class Order:
    """A process to start: its words after `python -m bot`, and the paths of its files."""

    words: Sequence[str]
    environment: dict[str, str]
    folder: str
    status: str
    stdin: str
    stdout: str
    stderr: str


class Forked:
    """A bot process, with what tests use of subprocess.Popen."""

    def __init__(self, pid: int, status: Path) -> None:
        self.pid = pid
        self._status = status

    def poll(self) -> int | None:
        """The exit status (negative: the signal), None while it runs."""
        text = self._status.read_text() if self._status.exists() else ""
        return int(text) if text.endswith("\n") else None

    def wait(self, seconds: float = 20) -> int:
        """Wait for the end. Raises subprocess.TimeoutExpired."""
        end = time.monotonic() + seconds
        while (status := self.poll()) is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired("bot", seconds)
            time.sleep(0.01)
        return status

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """SIGTERM."""
        self.send_signal(signal.SIGTERM)


class Zygote:
    """The process that forks bots; one for each process of tests."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parent.parent,
            text=True,
        )
        self._started = 0
        self._statuses = Path(tempfile.mkdtemp(prefix="parldigest-"))

    def start(self, environment: dict[str, str], folder: Path, log: Path, *words: str) -> Forked:
        """Start a bot ("run") or a command, which nobody waits for."""
        nothing = os.devnull
        return self._fork(words, environment, folder, (nothing, nothing, str(log)))

    def command(
        self, words: Sequence[str], environment: dict[str, str], folder: Path, data: bytes
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a command with something on its standard input, as subprocess.run does."""
        with tempfile.TemporaryDirectory() as place:
            files = [Path(place) / name for name in ("stdin", "stdout", "stderr")]
            files[0].write_bytes(data)
            forked = self._fork(words, environment, folder, [str(file) for file in files])
            status = forked.wait(120)
            return subprocess.CompletedProcess(
                words, status, files[1].read_bytes(), files[2].read_bytes()
            )

    def _fork(
        self, words: Sequence[str], environment: dict[str, str], folder: Path, files: Sequence[str]
    ) -> Forked:
        self._started += 1
        status = self._statuses / str(self._started)
        order = Order(words, environment, str(folder), str(status), *files)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(order)) + "\n")
        self._process.stdin.flush()
        return Forked(int(self._process.stdout.readline()), status)

    def close(self) -> None:
        """End it; bots that still run are left to their tests."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        shutil.rmtree(self._statuses, ignore_errors=True)


def _be_a_bot(order: Order) -> None:
    os.setsid()
    os.environ.clear()
    os.environ.update(order.environment)
    os.chdir(order.folder)
    appending = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    os.dup2(os.open(order.stdin, os.O_RDONLY), 0)
    os.dup2(os.open(order.stdout, appending), 1)
    os.dup2(os.open(order.stderr, appending), 2)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - this process's for good
    from bot.__main__ import main

    status = 1
    try:
        status = main(order.words)
    except SystemExit as asked:
        status = asked.code if isinstance(asked.code, int) else int(asked.code is not None)
    except BaseException:  # noqa: BLE001 - ends the process as Python would
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _make_once() -> None:
    """What takes a bot half of its start, and is the same in each: texts that are parsed,
    authorities that are read, conversations that are wired, in no world yet."""
    from aiogram.client.session.aiohttp import AiohttpSession

    import handlers
    from bot.texts import LANGUAGES, texts_for

    for language in LANGUAGES:
        bundle = texts_for(language)._bundle
        for key in tuple(bundle._unread):
            bundle.get_message(key)
    AiohttpSession()
    rooms = handlers.make_rooms()
    vars(handlers)["make_rooms"] = lambda: rooms  # a bot is one fork, which asks for them once


def _serve() -> None:
    gc.disable()  # what is imported stays
    import_aiogram()
    share_context()
    for name in _IMPORTED_LATER:
        importlib.import_module(name)
    _make_once()
    # What an editor has changed is waited for by many tests: as long as half a minute each.
    vars(importlib.import_module("bot.schedule"))["_REGISTRY_SECONDS"] = 1
    # No fork looks through it, and copies it, for garbage.
    gc.collect()
    gc.freeze()
    gc.enable()
    running: dict[int, str] = {}
    while True:
        ready, _, _ = select.select([sys.stdin], [], [], 0.02 if running else None)
        while running:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                break
            Path(running.pop(pid)).write_text(f"{os.waitstatus_to_exitcode(status)}\n")
        if not ready:
            continue
        line = sys.stdin.readline()
        if not line:
            return
        order = Order(**json.loads(line))
        pid = os.fork()
        if not pid:
            _be_a_bot(order)
        running[pid] = order.status
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
