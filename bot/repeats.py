"""What would be logged a hundred times is said once a minute, with how often it was. Pure."""

from __future__ import annotations

from collections.abc import Hashable

_FORGET = 1000


class Repeats:
    """Decides when something is said again. `every` and all instants are seconds of one clock."""

    def __init__(self, every: float = 60.0) -> None:
        self._every = every
        self._said: dict[Hashable, tuple[float, int]] = {}

    def say(self, key: Hashable, now: float) -> int:
        """How often `key` has come since it was last said, this time included; 0: not now."""
        said_at, silent = self._said.get(key, (float("-inf"), 0))
        if now - said_at < self._every:
            self._said[key] = said_at, silent + 1
            return 0
        if len(self._said) > _FORGET:
            # Keys are few; were they made of what strangers send, they would fill the memory.
            self._said.clear()
        self._said[key] = now, 0
        return silent + 1
