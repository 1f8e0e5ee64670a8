"""Whether Telegram can be reached at all: when it cannot, nothing is sent in vain.

Some failures in a row shut the way. Then one question is asked at growing intervals; once it is
answered, one delivery is tried, and when Telegram answers that as well, the way is open again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

# One connection may be cut by chance, two as well; servers that fail now and then still serve.
_FAILURES = 3
_FIRST_PROBE_SECONDS = 0.25
_LONGEST_PROBE_SECONDS = 5.0


class Reach:
    """What the last answers said about the way to Telegram."""

    def __init__(self) -> None:
        self._failures = 0
        self._look = asyncio.Event()
        # Whether nothing is to be sent until a probe has passed.
        self.shut = False

    async def lost(self) -> None:
        """Wait until the way is shut, or `end` is called."""
        await self._look.wait()

    def end(self) -> None:
        """Nobody needs to wait for it any more."""
        self._look.set()

    def note(self, reached: bool, why: str = "") -> None:
        """Telegram has answered a request, or it has not: no connection, 5xx, silence."""
        if reached:
            self._failures = 0
            if self.shut:
                self.shut = False
                self._look.clear()
                log.warning("Telegram is reached again")
            return
        self._failures += 1
        if self._failures >= _FAILURES and not self.shut:
            self.shut = True
            self._look.set()
            log.warning("Telegram cannot be reached (%s): what is owed waits", why)

    async def probe(
        self,
        answers: Callable[[], Awaitable[bool]],
        try_one: Callable[[], Awaitable[bool]],
        ended: asyncio.Event,
    ) -> None:
        """Return when the way is open, or at the end.

        `answers` asks Telegram something that changes nothing; `try_one` sends one delivery, which
        is noted here, and says False when there is none.
        """
        wait = _FIRST_PROBE_SECONDS
        while self.shut and not ended.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), wait)
            wait = min(wait * 2, _LONGEST_PROBE_SECONDS)
            if self.shut and not ended.is_set() and await answers() and not await try_one():
                self.note(True)
