"""Starts bot processes quickly: aiogram is imported once, each bot is a fork of that process.

A process of its own all the same: own memory, own signals, killed with SIGKILL like any other. Run
as `python -m tests.zygote`; reads JSON lines {"environment", "folder", "log", "status"} on standard
input, writes the new process's id, and its exit status into the file `status` when it ends.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any


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

    def start(self, environment: dict[str, str], folder: Path, log: Path) -> Forked:
        """Start a bot."""
        self._started += 1
        status = folder / f"exit-{self._started}"
        order = {
            "environment": environment,
            "folder": str(folder),
            "log": str(log),
            "status": str(status),
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
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


def _be_a_bot(order: dict[str, Any]) -> None:
    os.setsid()
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDWR)
    for number, file in enumerate((nothing, nothing, log)):
        os.dup2(file, number)
    from bot.__main__ import main

    status = 1
    try:
        status = main(["run"])
    finally:
        sys.stderr.flush()
        os._exit(status)


def _serve() -> None:
    import aiogram  # noqa: F401 - what all of this is for

    import bot.app  # noqa: F401
    import handlers  # noqa: F401

    running: dict[int, str] = {}
    while True:
        ready, _, _ = select.select([sys.stdin], [], [], 0.02)
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
        order = json.loads(line)
        pid = os.fork()
        if not pid:
            _be_a_bot(order)
        running[pid] = order["status"]
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
