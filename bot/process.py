"""The bot as a process: alone on its file, ended by signals, prepared at a first start."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import fcntl
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.errors import OperatorError
from bot.lasting import keep_what_is_there
from bot.settings import Settings
from storage.errors import DatabaseUnavailableError
from storage.opening import parse_url
from storage.private import make_file, make_folder

log = logging.getLogger(__name__)

# Within this time after a signal the bot ends, whatever hangs (`docker stop` waits 10 s).
_LAST_RESORT_SECONDS = 9.7
# glibc's malloc.h; how many pools of memory all threads share.
_M_ARENA_MAX, _POOLS = -8, 2


def prepare(settings: Settings) -> subprocess.Popen[bytes] | None:
    """At a first start: make the database and the names index in a process of their own.

    Alembic and the dictionary are needed once and would stay in memory for good. Whatever fails
    there is met again, and reported, by this process. None where everything is there.
    """
    url = settings.database_url.get_secret_value()
    try:
        file = parse_url(url).database if url.startswith("sqlite") else None
    except DatabaseUnavailableError:
        return None
    fresh = file is not None and not Path(file).exists()
    if not fresh and any(Path(settings.cache_dir).glob("*.kept")):
        return None
    return subprocess.Popen(
        [sys.executable, "-m", "bot.prepare"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextlib.contextmanager
def alone(database_url: str) -> Iterator[None]:
    """Only one running bot on a SQLite file. Raises OperatorError when there is another."""
    url = parse_url(database_url)
    if not url.drivername.startswith("sqlite") or not url.database:
        yield
        return
    path = Path(url.database + ".lock")
    try:
        make_folder(path.parent)
        make_file(path)
        file = path.open("w")
    except OSError as error:
        raise OperatorError(f"{path} cannot be written: {error.strerror}") from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise OperatorError(
                f"Another bot is running on {url.database}. Stop it first, or use PostgreSQL for "
                "several at once."
            ) from None
        yield


def stop_on_signals(stopping: asyncio.Event) -> None:
    """Set `stopping` at SIGTERM or SIGINT; at a second one, or when it takes too long, end."""
    loop = asyncio.get_running_loop()

    def asked() -> None:
        if stopping.is_set():
            os._exit(1)  # asked a second time: at once
        log.info("stopping: what is in flight is finished first")
        stopping.set()
        # Whatever hangs: what it has not written down is owed again at the next start.
        loop.call_later(_LAST_RESORT_SECONDS, os._exit, 0)

    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, asked)


def share_memory() -> None:
    """Let all threads take their memory from few pools; call it before any is started.

    glibc gives each thread one of its own, and each of SQLite's keeps what it has freed: under
    steady traffic that grows for long (`python -m tests.benchmarks mixed`).
    """
    with contextlib.suppress(AttributeError):  # a C library that has no pools
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, _POOLS)


def settle_in() -> None:
    """Tune the interpreter of the bot once everything is made that lives as long as it does."""
    # Walking them was most of the cost of a message.
    keep_what_is_there()
    # SQLite's threads wait for the interpreter's lock at each of a command's queries: with the
    # usual 5 ms a reader would feel it while a broadcast keeps this thread busy.
    sys.setswitchinterval(0.0005)
