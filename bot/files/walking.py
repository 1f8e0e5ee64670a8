"""Which files the arguments of `ingest` name: directories opened, in order, what is none told."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Found:
    """A file. `name`: as it is told, in valid Unicode; `size` in bytes, None for what is read as it
    comes: a pipe, a terminal, standard input (`path` "-"). `refused`: why it cannot be read."""

    name: str
    path: str
    size: int | None = 0
    refused: tuple[str, str] | None = None


def find_files(given: Sequence[str]) -> list[Found]:
    """The files of the arguments in their order; those of a directory by their names, recursively,
    hidden ones left out, directories that are links not opened. Nothing is opened here."""
    return [found for one in given for found in _of_argument(one)]


def written(path: str) -> str:
    """A path as it can be written down; bytes that are no UTF-8 may stand in a file's name."""
    return os.fsencode(path).decode("utf-8", "replace")


def unreadable(path: str, error: OSError) -> Found:
    """A file that cannot be read."""
    return Found(written(path), path, 0, ("unreadable", error.strerror or str(error)))


def _of_argument(given: str) -> Iterator[Found]:
    if given == "-":
        yield _standard_input()
        return
    try:
        status = Path(given).stat()
    except OSError as error:
        yield unreadable(given, error)
        return
    except ValueError as error:  # a zero byte in the name
        yield Found(written(given), given, 0, ("unreadable", str(error)))
        return
    if not stat.S_ISDIR(status.st_mode):
        yield Found(written(given), given, _size_of(status))
        return
    empty = True
    for one in _of_directory(given):
        empty = False
        yield one
    if empty:
        yield Found(written(given), given, 0, ("empty", "there are no files in this directory"))


def _standard_input() -> Found:
    if sys.stdin is None:  # what has its number by now is something else
        return Found("-", "-", 0, ("unreadable", "standard input is closed"))
    return Found("-", "-", _size_of(os.fstat(0)))


def _size_of(status: os.stat_result) -> int | None:
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _of_directory(path: str) -> Iterator[Found]:
    waiting = [Path(path)]  # a stack: what is deep costs no recursion
    while waiting:
        at = waiting.pop()
        try:
            status = at.stat()
            if stat.S_ISDIR(status.st_mode) and (at == Path(path) or not at.is_symlink()):
                inside = [one for one in at.iterdir() if not one.name.startswith(".")]
                waiting += sorted(inside, reverse=True)
                continue
        except OSError as error:
            yield unreadable(str(at), error)
            continue
        yield _of_entry(str(at), status)


def _of_entry(path: str, status: os.stat_result) -> Found:
    if stat.S_ISREG(status.st_mode):
        return Found(written(path), path, status.st_size)
    if stat.S_ISDIR(status.st_mode):  # it could lead back to where we are
        why = "it is a link to a directory: name the directory itself"
    else:
        why = "it is no file"
    return Found(written(path), path, 0, ("unreadable", why))
