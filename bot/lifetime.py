"""Starts a list of services in order and stops it in the opposite one, within a time.

What a service needs stands before it in the list, so it still runs while the service ends.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, Protocol

log = logging.getLogger(__name__)

_SHORTEST_SECONDS = 1.0


class Service(Protocol):
    """Something that lives as long as the bot."""

    @property
    def name(self) -> str:
        """For the log."""

    @property
    def needed(self) -> asyncio.Task[None] | None:
        """The task without which the bot is over; None where there is none."""

    async def start(self) -> None:
        """Begin; returns when whatever stands behind it may begin."""

    async def stop(self, seconds: float) -> None:
        """End in order, within some seconds; what is not done by then is cut off."""


class Kept:
    """A service that needs no task of ours: something is opened and closed."""

    needed = None

    def __init__(
        self,
        name: str,
        *,
        start: Callable[[], Awaitable[object]] | None = None,
        stop: Callable[[float], Awaitable[object]] | None = None,
    ) -> None:
        self.name = name
        self._start = start
        self._stop = stop

    async def start(self) -> None:
        """Open."""
        if self._start is not None:
            await self._start()

    async def stop(self, seconds: float) -> None:
        """Close."""
        if self._stop is not None:
            await self._stop(seconds)


class Task:
    """A service that is one coroutine.

    `first` is awaited before it begins. `ask` asks it to end by itself; without, it is cancelled.
    Where it is `needed`, its end is the end of the bot, and what it raised is raised.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[], Coroutine[Any, Any, None]],
        *,
        first: Callable[[], Awaitable[object]] | None = None,
        ask: Callable[[], None] | None = None,
        needed: bool = False,
    ) -> None:
        self.name = name
        self._work = work
        self._first = first
        self._ask = ask
        self._needed = needed
        self._task: asyncio.Task[None] | None = None

    @property
    def needed(self) -> asyncio.Task[None] | None:
        """The running task, where the bot is over without it."""
        return self._task if self._needed else None

    async def start(self) -> None:
        """Begin the coroutine."""
        if self._first is not None:
            await self._first()
        self._task = asyncio.create_task(self._work(), name=self.name)

    async def stop(self, seconds: float) -> None:
        """Ask for its end, wait, cancel."""
        task = self._task
        if task is None:
            return
        if self._ask is not None:
            self._ask()
            await asyncio.wait({task}, timeout=seconds)
        task.cancel()
        [ended] = await asyncio.gather(task, return_exceptions=True)
        if isinstance(ended, Exception) and not self._needed:  # what is needed was raised already
            log.error("%s ended with %r", self.name, ended)


async def run_services(
    services: Sequence[Service],
    until: asyncio.Event,
    *,
    stop_seconds: float,
    ready: Callable[[], None],
) -> None:
    """Start all, call `ready`, wait for `until` or for the end of one that is needed; stop all.

    Raises what the start of one, or one that is needed, has raised.
    """
    loop = asyncio.get_running_loop()
    begun: list[Service] = []
    try:
        for service in services:
            begun.append(service)
            await service.start()
        ready()
        await _wait([task for service in begun if (task := service.needed) is not None], until)
    finally:
        deadline = loop.time() + stop_seconds
        for service in reversed(begun):
            try:
                await service.stop(max(_SHORTEST_SECONDS, deadline - loop.time()))
            except Exception:  # the others are to be stopped all the same
                log.exception("%s could not be stopped in order", service.name)


async def _wait(needed: Sequence[asyncio.Task[None]], until: asyncio.Event) -> None:
    stopped = asyncio.create_task(until.wait())
    try:
        await asyncio.wait({stopped, *needed}, return_when=asyncio.FIRST_COMPLETED)
        for task in needed:
            if task.done():
                task.result()  # raises what ended it
    finally:
        stopped.cancel()
