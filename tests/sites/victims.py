"""What is run in the process apart by its tests: functions that answer, fail, and never end."""

from __future__ import annotations

import os
import re
import resource
import signal
import sys
import time
from pathlib import Path

from bot.intake.decoding import NotAnArticleError


def whose() -> int:
    """The number of the process that runs this."""
    return os.getpid()


def add(first: int, *, second: int) -> int:
    return first + second


def size(data: bytes) -> int:
    return len(data)


def echo(data: bytes) -> bytes:
    return data


def refuse(reason: str) -> None:
    raise NotAnArticleError(reason, "it is none")


def decode(data: bytes) -> str:
    return data.decode("utf-8")


def chatter() -> str:
    """Prints, as libraries do."""
    print("a word of a library")  # noqa: T201 - that is what is tried
    os.write(sys.stdout.fileno(), b"and another")
    return "answered"


def spin() -> None:
    while True:
        pass


def spin_in_c(letters: int) -> object:
    """A pattern that takes for ever, and holds the interpreter's lock meanwhile."""
    return re.match("(a|aa)+$", "a" * letters + "b")


def hog() -> int:
    return len([bytearray(10_000_000) for _ in range(1000)])


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_once(mark: str) -> str:
    """Kills the process that runs it, the first time."""
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "answered"


def say_and_wait(mark: str, seconds: float) -> None:
    """Writes which process it is into a file, and takes its time."""
    Path(mark).write_text(str(os.getpid()))
    time.sleep(seconds)


def say_and_spin(mark: str, letters: int) -> None:
    say_and_wait(mark, 0)
    spin_in_c(letters)


def limits() -> tuple[int, int]:
    """How much memory this process may have, and how nice it is."""
    return resource.getrlimit(resource.RLIMIT_AS)[0], os.nice(0)
