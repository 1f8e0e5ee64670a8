"""People before deliveries: who talks to the bot gets the database and the processor first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

# While a person waits for an answer, each worker rests so long before its next message.
_COURTESY_SECONDS = 0.02
_COURTESIES = 5
# After so many seconds without anybody, the engine takes large bites.
_QUIET_SECONDS = 2.0


class Courtesy:
    """Lets people go first, but never for long. `people_wait` says whether somebody waits."""

    def __init__(self, people_wait: Callable[[], bool]) -> None:
        self.people_wait = people_wait
        self._people_at = float("-inf")

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
        """Leave the processor to whoever waits for an answer."""
        if self.people_wait():
            await asyncio.sleep(2 * _COURTESY_SECONDS)
