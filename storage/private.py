"""Files and folders for their owner only, whatever the umask: what readers typed stands in them.

SQLite gives its -wal and -shm the rights of the database beside them, so the file is made first.
"""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterable
from pathlib import Path

log = logging.getLogger(__name__)

_FILE, _FOLDER, _OTHERS = 0o600, 0o700, 0o077


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for us alone; one that is there stays
    as it is, for it may be shared on purpose. Raises OSError."""
    if folder.is_dir():
        return
    if not folder.exists():
        make_folder(folder.parent)
    try:
        folder.mkdir(_FOLDER)
    except FileExistsError:
        if not folder.is_dir():
            raise
        return  # another process was faster
    folder.chmod(_FOLDER)


def make_file(file: Path) -> None:
    """Make an empty file for us alone, unless it is there. Raises OSError."""
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, _FILE)
    except FileExistsError:
        return
    try:
        os.fchmod(descriptor, _FILE)
    finally:
        os.close(descriptor)


def narrow(files: Iterable[Path]) -> None:
    """Take from everybody else what they may do with some files, those of an older release; says
    which. One that is not ours to change is only warned about."""
    for file in files:
        try:
            mode = stat.S_IMODE(file.stat().st_mode)
            if not mode & _OTHERS or not file.is_file():
                continue
            file.chmod(mode & ~_OTHERS)
        except FileNotFoundError:
            continue
        except OSError as error:
            log.warning("%s can be read by others, and stays so: %s", file, error.strerror)
            continue
        log.info("%s could be read by others (mode %o); now only by its owner", file, mode)


def narrow_open(descriptor: int) -> None:
    """The same for an open file that is being written, if it is one and is ours."""
    status = os.fstat(descriptor)
    if stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid():
        os.fchmod(descriptor, stat.S_IMODE(status.st_mode) & ~_OTHERS)
