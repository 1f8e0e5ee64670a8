"""Work for the processor that a reader's text asks for: off the event loop, one at a time.

What one request costs is bounded (`bot/topics/typed_words.py`); that many of them at once cost the
others no more than one does is seen to here: they wait in turn, and a /help does not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


class Searching:
    """The one turn of an installation's process."""

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(1)

    async def __call__(self, work: Callable[[], _T]) -> _T:
        """Do some work on a thread when it is its turn; what it returns or raises."""
        async with self._turn:
            return await asyncio.to_thread(work)
