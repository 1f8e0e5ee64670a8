"""What a press has just brought is not said again: whoever taps twenty times reads one answer.

For answers that leave no trace in the database. Kept in the process, for a minute: another replica
says it once more, which is no harm.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.caches import Lru

_FRESH = timedelta(minutes=1)
_MOST_BYTES = 2_000_000
# Two numbers, a hash and an instant, with what holds them.
_EACH_BYTES = 400


class Once:
    """What was said last below each message, by its chat."""

    def __init__(self) -> None:
        self._said: Lru[tuple[int, int], tuple[int, datetime]] = Lru(
            "handlers.once", most_bytes=_MOST_BYTES, weigh=lambda _key, _value: _EACH_BYTES
        )

    def is_said(self, chat: int, message: int, words: str, now: datetime) -> bool:
        """Whether these very words were said below a message less than a minute ago."""
        before = self._said.get((chat, message))
        if before is None or before[0] != hash(words):
            return False
        return timedelta(0) <= now - before[1] < _FRESH

    def keep(self, chat: int, message: int, words: str, now: datetime) -> None:
        """They have been said."""
        self._said.put((chat, message), (hash(words), now))
