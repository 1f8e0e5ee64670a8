"""Waits at the start for a database and a Telegram that are away."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.telegram.client import TelegramAwayError
from bot.telegram.trouble import Trouble
from storage.errors import DatabaseAwayError

_Given = TypeVar("_Given")
_ASK_AGAIN_SECONDS = 2.0


async def patiently(
    what: str, ask: Callable[[], Awaitable[_Given]], stopping: asyncio.Event
) -> _Given | None:
    """What `ask` gives, as soon as who it asks is there; None when we are to stop before.

    A machine starts its services in any order, and a network comes when it comes: that is no reason
    to end, but is told, once a minute.
    """
    trouble = Trouble()
    while not stopping.is_set():
        try:
            given = await ask()
        except (DatabaseAwayError, TelegramAwayError) as error:
            trouble.note(what, str(error))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), _ASK_AGAIN_SECONDS)
        else:
            trouble.over(what)
            return given
    return None
