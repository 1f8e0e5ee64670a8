"""A step repeated for ever: a database that is away is waited for, never given up."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

from bot.repeats import Repeats
from storage.faults import REFUSALS

log = logging.getLogger(__name__)

_FIRST_WAIT_SECONDS = 0.5
# Short enough to be back among the first (claims.py gives the others a time to return).
_LONGEST_WAIT_SECONDS = 2.0


class Rounds:
    """Runs steps until `ended`; calls `failed` when the database has refused one."""

    def __init__(self, ended: asyncio.Event, failed: Callable[[], None]) -> None:
        self._ended = ended
        self._failed = failed
        self._repeats = Repeats()

    async def forever(self, step: Callable[[], Awaitable[None]], name: str) -> None:
        """Repeat a step. What fails is said once a minute, with how often."""
        wait = _FIRST_WAIT_SECONDS
        while not self._ended.is_set():
            try:
                await step()
                wait = _FIRST_WAIT_SECONDS
                continue
            except REFUSALS as error:
                self._failed()
                if times := self._repeats.say(name, asyncio.get_running_loop().time()):
                    cause = str(getattr(error, "orig", None) or error) or type(error).__name__
                    log.error("%s: the database refuses: %s (%s times)", name, cause, times)
            except Exception:  # a bug in one round must not end deliveries for good
                if times := self._repeats.say((name, "bug"), asyncio.get_running_loop().time()):
                    log.exception("%s failed (%s times)", name, times)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ended.wait(), wait)
            wait = min(wait * 2, _LONGEST_WAIT_SECONDS)
