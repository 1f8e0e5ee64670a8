"""What editors stop of what this process has claimed: it is given back unsent.

What is not claimed yet the database leaves out by itself (storage/stops.py); what waits here for
its turn does so for seconds, and an editor who stops something is not to wait for it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Set

from bot.delivery.claims import Claims
from bot.delivery.outgoing import Outgoing
from bot.delivery.transactions import Transactions
from storage import stops
from storage.deliveries import Claimed
from storage.vocabulary import Kind

# Two seconds after an editor has stopped something nothing of it may go out.
_LOOK_EVERY = 0.5


class Stops:
    """The stories that are stopped, as they were at the last look."""

    def __init__(
        self,
        transactions: Transactions,
        claims: Claims,
        outgoing: Outgoing,
    ) -> None:
        self._transactions = transactions
        self._claims = claims
        self._outgoing = outgoing
        self._held: Set[int] = frozenset()

    def hold(self, one: Claimed) -> bool:
        """Whether a delivery is not to be sent."""
        return one.kind is Kind.ALERT and one.subject in self._held

    def leave_out(self, claimed: list[Claimed]) -> list[Claimed]:
        """Those of what is claimed that may be sent; the others, of which nothing may be on its way
        just now, are given back."""
        stopped = [one for one in claimed if self.hold(one)]
        if not stopped:
            return claimed
        self._outgoing.forget(stopped)
        self._claims.give_back(stopped)
        return [one for one in claimed if not self.hold(one)]

    async def look(self, ended: asyncio.Event) -> None:
        """See after a moment what is stopped now, and give back what of it waits for its turn.
        Raises what the database does."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), _LOOK_EVERY)
        async with self._transactions.read() as connection:
            self._held = await stops.held(connection)
        if self._held:
            self.leave_out(self._outgoing.waiting())
