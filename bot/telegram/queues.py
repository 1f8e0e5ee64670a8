"""Updates in memory: handled one after the other within a chat, chats side by side, tried again.

A chat waits while its first update does: what a person said next means nothing without it. So what
fails by a bug, or does not end, is given up after a few attempts, and only what the database
refuses is tried until it no longer does.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

from bot.telegram.trouble import Trouble
from bot.telegram.unknown import NotUnderstoodError
from storage.faults import is_trouble

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 4
# Begun so often by processes that were never heard of again: it is what ends them.
_MOST_DEATHS = 5
_AFTER_A_BUG_SECONDS = (0.5, 2.0, 6.0)
_IN_TROUBLE_SECONDS = (0.5, 1.0, 2.0, 4.0)
# Whatever takes longer than this hangs: an answer waits for minutes where Telegram has ordered the
# bot to be silent, and a database that does not answer is given time as well.
_LONGEST_SECONDS = 1800.0
_MOST_AT_ONCE = 100


@dataclass(slots=True)
class Held:
    """An update that this process handles; `failed`: how many attempts came to nothing."""

    number: int
    chat: int
    raw: dict[str, Any] = field(repr=False)  # what people wrote is nobody's business in a log
    failed: int = 0
    arrived: datetime = field(default_factory=lambda: datetime.now(UTC))


class HangingError(Exception):
    """A handler did not end."""


class Handle(Protocol):
    """What handles a raw update; `first`: it was not tried before; `last`: it is not tried again
    when it fails; `arrived`: when this process got it."""

    def __call__(
        self, raw: dict[str, Any], *, first: bool, last: bool, arrived: datetime
    ) -> Awaitable[None]: ...


class Ledger(Protocol):
    """Who is told what becomes of each update."""

    def ended(self, held: Held, reason: str | None) -> None:
        """It is done; with a reason where it was given up."""

    def failed(self, held: Held, reason: str) -> None:
        """An attempt came to nothing; it is tried again."""


class Queues:
    """One queue for each chat that has something to be handled."""

    def __init__(self, handle: Handle, ledger: Ledger, trouble: Trouble) -> None:
        self._handle = handle
        self._ledger = ledger
        self._trouble = trouble
        self._chats: dict[int, deque[Held]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(_MOST_AT_ONCE)
        self._closing = asyncio.Event()
        self._asleep = 0

    @property
    def in_work(self) -> int:
        """How many chats are being answered, or wait for nothing but their turn."""
        return len(self._chats) - self._asleep

    @property
    def idle(self) -> bool:
        """Whether there is nothing at all."""
        return not self._chats

    def put(self, held: Held) -> None:
        """Handle an update after those that its chat has here already."""
        queue = self._chats.get(held.chat)
        if queue is not None:
            queue.append(held)
            return
        self._chats[held.chat] = deque([held])
        task = asyncio.create_task(self._work(held.chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self, seconds: float) -> None:
        """Begin nothing more, and wait for what is being handled."""
        self._closing.set()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=seconds)

    async def _work(self, chat: int) -> None:
        queue = self._chats[chat]
        try:
            while queue and await self._settle(queue[0]):
                queue.popleft()
        finally:
            del self._chats[chat]

    async def _settle(self, held: Held) -> bool:
        """Handle an update until it is done or given up; whether it was, before the end."""
        if held.failed >= _MOST_DEATHS:
            self._give_up(held, "whoever handled it ended each time")
            return True
        troubles = 0
        while not self._closing.is_set():
            async with self._gate:
                if self._closing.is_set():
                    return False
                error = await self._attempt(held, first=not (troubles or held.failed))
            if error is None:
                self._trouble.over("handling updates")
                self._ledger.ended(held, None)
                return True
            if isinstance(error, NotUnderstoodError):
                self._give_up(held, str(error))
                return True
            if is_trouble(error):
                self._trouble.note("handling updates", error)
                wait = _IN_TROUBLE_SECONDS[min(troubles, len(_IN_TROUBLE_SECONDS) - 1)]
                troubles += 1
            else:
                held.failed += 1
                reason = str(error) if isinstance(error, HangingError) else _where(error)
                if held.failed >= MOST_ATTEMPTS:
                    self._give_up(held, reason, error)
                    return True
                log.warning(
                    "update %s failed, attempt %s of %s: %s",
                    held.number, held.failed, MOST_ATTEMPTS, reason,
                )  # fmt: skip
                self._ledger.failed(held, reason)
                wait = _AFTER_A_BUG_SECONDS[min(held.failed, len(_AFTER_A_BUG_SECONDS)) - 1]
            await self._sleep(wait)
        return False

    async def _attempt(self, held: Held, *, first: bool) -> BaseException | None:
        """What went wrong; None when it was handled."""
        last = held.failed + 1 >= MOST_ATTEMPTS
        bound = asyncio.timeout(_LONGEST_SECONDS)
        try:
            async with bound:
                await self._handle(held.raw, first=first, last=last, arrived=held.arrived)
        except asyncio.CancelledError as error:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            return error  # of something that the handler waited for
        except Exception as error:  # noqa: BLE001 - whatever it is, the chat goes on after it
            if bound.expired():
                return HangingError(f"it had not ended after {_LONGEST_SECONDS:.0f} seconds")
            return error
        return None

    def _give_up(self, held: Held, reason: str, error: BaseException | None = None) -> None:
        log.error("update %s is given up: %s", held.number, reason, exc_info=error)
        self._ledger.ended(held, reason)

    async def _sleep(self, seconds: float) -> None:
        self._asleep += 1
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), seconds)
        finally:
            self._asleep -= 1


def _where(error: BaseException) -> str:
    """An error by its name and place: its words may be a person's."""
    at = error.__traceback__
    place = ""
    while at is not None:
        name = str(at.tb_frame.f_globals.get("__name__", ""))
        if name.startswith(("handlers.", "bot.", "storage.")):
            place = f" at {name}:{at.tb_lineno}"
        at = at.tb_next
    return f"{type(error).__name__}{place}"
