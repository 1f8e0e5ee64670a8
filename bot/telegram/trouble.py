"""One line a minute about a database or a Telegram that refuses for now.

Such an error is nobody's bug: whatever met it is tried again until it is over, however often, and
counts no attempt (`storage.faults.is_trouble`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.repeats import Repeats
from storage.faults import short

log = logging.getLogger(__name__)


class Trouble:
    """Tells of a trouble when it begins, once a minute while it lasts, and when it is over."""

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or (lambda: asyncio.get_running_loop().time())
        self._since: float | None = None
        self._repeats = Repeats()
        self._shown = False

    def note(self, what: str, error: BaseException | str) -> None:
        """Something could not be done."""
        now = self._clock()
        if self._since is None:
            self._since, self._shown = now, False
        if not self._repeats.say("trouble", now):
            return  # also of one that comes and goes
        self._shown = True
        words = error if isinstance(error, str) else short(error)
        log.error("%s: %s (for %.0f s); it is tried again", what, words, now - self._since)

    def over(self, what: str) -> None:
        """It could be done."""
        if self._since is None:
            return
        if self._shown:
            log.warning("%s: all is well again after %.0f s", what, self._clock() - self._since)
        self._since = None
