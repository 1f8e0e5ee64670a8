"""Places for large bodies: a few at a time, so that what they weigh together is bounded.

To wait for one costs none of a fetch's time. Who has one and comes so slowly that it would not be
whole in time keeps it only while nobody waits: it could be held by a byte a second otherwise.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass

# A connection may falter for a moment.
GRACE_SECONDS = 2.0
# How often whoever waits looks whether others are too slow.
_LOOK_SECONDS = 0.25


@dataclass(slots=True, eq=False)
class Body:
    """One that is coming: within which time, and how many bytes of it (`size`) since it has a place
    (`since`, by the loop's clock). `let_go`: it was too slow for its place."""

    scope: asyncio.Timeout
    places: Places
    since: float = 0.0
    size: int = 0
    let_go: bool = False

    @property
    def is_large(self) -> bool:
        """Whether it has asked for a place."""
        return self.since > 0

    async def take_place(self) -> None:
        """Wait for a place, and have it until `leave_place`."""
        await self.places.take(self)

    def leave_place(self) -> None:
        """Give the place back; nothing where there was none."""
        self.places.leave(self)

    def speed(self, now: float) -> float:
        """Bytes a second since it has its place."""
        return self.size / (now - self.since)


class Places:
    """So many places (`most`), each for one that comes at `slowest` bytes a second or faster."""

    def __init__(self, most: int, *, slowest: float) -> None:
        self._most = most
        self._slowest = slowest
        # bounded: by the number of places
        self._held: list[Body] = []
        self._left = asyncio.Event()

    def __len__(self) -> int:
        return len(self._held)

    async def take(self, body: Body) -> None:
        """Wait for a place, and have it until `leave`."""
        time = asyncio.get_running_loop().time
        began, until = time(), body.scope.when()
        body.scope.reschedule(None)
        while len(self._held) >= self._most:
            self._let_go_of_slowest(time())
            self._left.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_SECONDS):
                    await self._left.wait()
        body.since = time()
        if until is not None:
            body.scope.reschedule(until + body.since - began)
        self._held.append(body)

    def leave(self, body: Body) -> None:
        """Give a place back; nothing where there was none."""
        if body in self._held:
            self._held.remove(body)
            self._left.set()

    def _let_go_of_slowest(self, now: float) -> None:
        old = [one for one in self._held if now - one.since >= GRACE_SECONDS]
        slowest = min(old, key=lambda one: one.speed(now), default=None)
        if slowest is None or slowest.speed(now) >= self._slowest or slowest.scope.expired():
            return
        slowest.let_go = True
        slowest.scope.reschedule(now)
