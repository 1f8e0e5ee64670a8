"""People before deliveries: who talks to the bot gets the database and the processor first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

# While a person waits for an answer, a message begins so long after the one before: half of what
# Telegram takes from those who pay (https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once).
_GAP_SECONDS = 0.002
_COURTESY_SECONDS = 0.02
_COURTESIES = 5
# After so many seconds without anybody, the engine takes large bites.
_QUIET_SECONDS = 2.0


class Courtesy:
    """Lets people go first, but never for long. `people_wait` says whether somebody waits."""

    def __init__(self, people_wait: Callable[[], bool]) -> None:
        self.people_wait = people_wait
        self._people_at = float("-inf")
        self._next_at = float("-inf")

    @property
    def quiet(self) -> bool:
        """Whether nobody has waited for a while."""
        return asyncio.get_running_loop().time() - self._people_at > _QUIET_SECONDS

    async def before_the_database(self) -> None:
        """Stay out of the database while somebody waits for an answer."""
        for _ in range(_COURTESIES):
            if not self.people_wait():
                return
            self._people_at = asyncio.get_running_loop().time()
            await asyncio.sleep(_COURTESY_SECONDS)

    async def before_a_message(self) -> None:
        """While somebody waits for an answer, one message after another: what comes back of many
        that began together stands in the event loop before whatever his answer waits for."""
        if not self.people_wait():
            return
        now = asyncio.get_running_loop().time()
        self._next_at = max(now, self._next_at + _GAP_SECONDS)
        await asyncio.sleep(self._next_at - now)
