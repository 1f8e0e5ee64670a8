"""One at a time to each: a lock a name, kept only while somebody holds it or waits."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator


class Turns:
    """Whose turn it is, by name; in the order in which they asked."""

    def __init__(self) -> None:
        # bounded: by those who ask just now; the last one takes the lock away
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    def __len__(self) -> int:
        return len(self._locks)

    @contextlib.asynccontextmanager
    async def of(self, name: str) -> AsyncIterator[None]:
        """Wait for the turn, and have it until the end of the block."""
        lock, asking = self._locks.get(name) or (asyncio.Lock(), 0)
        self._locks[name] = lock, asking + 1
        try:
            async with lock:
                yield
        finally:
            lock, asking = self._locks.pop(name)
            if asking > 1:
                self._locks[name] = lock, asking - 1
