"""How much room there is where a SQLite file grows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024
# Whichever is less: a large disk has room for long with a twentieth free, and a small one is small.
_LEAST_SHARE = 0.05
_LEAST = 1024 * MEGABYTE
_LEAST_OF_ALL = 100 * MEGABYTE
# It is not over at the first byte above the line.
_EASE = 1.2


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes: what this user may still write, and the size of the file system."""

    free: int
    total: int

    def short(self, *, already: bool) -> bool:
        """Whether it is nearly full; `already`: it was a moment ago."""
        least = max(_LEAST_OF_ALL, min(_LEAST, self.total * _LEAST_SHARE))
        # A file system that is smaller than what we would like free is full when a half is used.
        least = min(least, self.total / 2)
        return self.free < least * (_EASE if already else 1)


def room_of(folder: Path) -> Room:
    """The room in a folder's file system. Raises OSError."""
    told = os.statvfs(folder)
    return Room(told.f_bavail * told.f_frsize, told.f_blocks * told.f_frsize)
