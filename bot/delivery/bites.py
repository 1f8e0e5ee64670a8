"""How much is taken at once: what is owed meanwhile, and whoever talks to us, waits until it is
composed, so that a bite is as large as can be composed quickly."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

# While people talk to us: while it is composed nobody is answered.
WHILE_PEOPLE_TALK = 150
# Digests that nobody shares take some milliseconds each; the first ones of a morning are such.
_FIRST = 50
_QUICK_SECONDS, _SLOW_SECONDS = 0.15, 0.3


class Bites:
    """Sizes of bites, of at most so many: small ones first, larger as long as they are quick."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = min(_FIRST, most)
        self._eaten = True

    def next(self, room: int, *, quiet: bool) -> int:
        """How many to take where there is room for so many; `quiet`: nobody talks to us. Where the
        one before brought nothing, what comes now is other work, of which nothing is known."""
        if not self._eaten:
            self._size = min(_FIRST, self._most)
        self._eaten = False
        return min(room, self._size if quiet else min(self._size, WHILE_PEOPLE_TALK))

    async def eat(self, work: Awaitable[None], count: int) -> None:
        """Await what is done with a bite of so many, and learn from how long it took."""
        loop = asyncio.get_running_loop()
        self._eaten, started = True, loop.time()
        await work
        took = loop.time() - started
        if took > _SLOW_SECONDS:
            self._size = max(min(_FIRST, self._most), self._size // 2)
        elif took < _QUICK_SECONDS and count >= self._size:
            self._size = min(self._most, self._size * 2)
