"""An event loop whose clock jumps to the next timer instead of waiting for it.

Sockets are real: while an answer may still be under way the clock stands, so that a test of a pause
of five minutes takes milliseconds, and a test of a server takes as long as the server.
"""

from __future__ import annotations

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec

# What comes over the loopback is there by then; only after it does the clock jump.
_GRACE_SECONDS = 0.01
P = ParamSpec("P")


class _Jumping(selectors.DefaultSelector):
    now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        events = super().select(min(timeout, _GRACE_SECONDS))
        if not events:
            self.now += timeout
        return events


class JumpingLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop on that clock."""

    def __init__(self) -> None:
        self._jumping = _Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        """Seconds that nobody has waited for."""
        return self._jumping.now


def without_waiting(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run a coroutine of a test on such a loop."""

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            runner.run(test(*args, **kwargs))

    return run


def now() -> float:
    """The running loop's time."""
    return asyncio.get_running_loop().time()
