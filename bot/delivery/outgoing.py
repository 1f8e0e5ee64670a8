"""What is composed and waits for its turn: by lane and age, each chat at its own pace."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import itertools
from typing import TypeAlias

from bot.messages.operation import Operation
from bot.telegram.pace import Pace
from storage.deliveries import Claimed

Composed: TypeAlias = tuple[Claimed, tuple[Operation, ...]]


class Outgoing:
    """A queue that many workers take from. Never holds what is not claimed."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._ready: list[tuple[int, int, Composed]] = []
        self._later: list[tuple[float, int, Composed]] = []
        self._numbers = itertools.count()
        self._news = asyncio.Event()
        self._closed = False

    def put(self, one: Claimed, operations: tuple[Operation, ...]) -> None:
        """Queue a delivery; call `notify` when all of a batch are in."""
        heapq.heappush(self._ready, (one.lane, one.id, (one, operations)))

    def notify(self) -> None:
        """Let the workers look."""
        self._news.set()

    def close(self) -> None:
        """Give out nothing more; what is left stays claimed, for its owner to release."""
        self._closed = True
        self._news.set()

    async def take(self) -> Composed | None:
        """What may go out next; its chat is noted as written to. None once closed."""
        loop = asyncio.get_running_loop()
        while not self._closed:
            now = loop.time()
            while self._later and self._later[0][0] <= now:
                composed = heapq.heappop(self._later)[2]
                self.put(*composed)
            while self._ready:
                composed = heapq.heappop(self._ready)[2]
                chat = composed[0].chat_id
                wait = self._pace.chat_wait(chat)
                if wait <= 0:
                    self._pace.note_chat(chat)
                    return composed
                heapq.heappush(self._later, (now + wait, next(self._numbers), composed))
            self._news.clear()
            delay = self._later[0][0] - now if self._later else None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), delay)
        return None
