"""Keeps a copy of a SQLite file before it is migrated: complete, or not there."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.errors import DatabaseUnavailableError


def keep_copy(file: Path, version: str) -> Path:
    """Copy a database beside itself, named after the schema it is at; the copy's path.

    SQLite reads it (so that what stands only in the WAL is in it), into a file that only its owner
    may read; it gets its name when the disk has it. An older copy of the same schema is replaced.
    Raises DatabaseUnavailableError, and leaves nothing behind, when there is no room.
    """
    kept = file.with_name(f"{file.name}.{version}")
    part = kept.with_name(f"{kept.name}.part")
    try:
        part.unlink(missing_ok=True)  # of a process that was killed
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(part)) as target:
            # Until it has its name it is nothing: a journal would only cost.
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            source.backup(target)
        _to_disk(part)
        part.replace(kept)
        _to_disk(kept.parent)
    except (sqlite3.Error, OSError) as error:
        part.unlink(missing_ok=True)
        raise DatabaseUnavailableError(
            f"the copy that is kept before {file} is brought up to date, {kept.name}, cannot be "
            f"written ({getattr(error, 'strerror', None) or error}): make room beside it, some "
            f"{_megabytes(file)} MB, and start again. Nothing was changed."
        ) from None
    return kept


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _megabytes(file: Path) -> int:
    """What the copy and the migration itself need: the copy, the tables made anew in the WAL and
    then in the file came to 3.3 times the file."""
    return max(1, 4 * file.stat().st_size // 1_000_000)
