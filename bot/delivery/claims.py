"""What this process has claimed, and until when it may send each: the lease, seen from its holder.

The lease itself is in the database, by the database's clock (storage/leases.py). Here it is
measured by the event loop's, which never jumps, from before the claim or the renewal was asked for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.correcting import judge_corrections
from bot.delivery.transactions import Transactions
from storage import corrections, fanouts, growth, leases, stops
from storage.clock import read_clock
from storage.deliveries import Claimed
from storage.vocabulary import Lane

LEASE = timedelta(seconds=20)
# A request that is begun at the last moment may take a while to arrive.
_MARGIN = timedelta(seconds=5)
_SURE_SECONDS = (LEASE - _MARGIN).total_seconds()
# Where several processes share the outbox: a database that was away was away for the others, too.
# They are given this time to come back for what they hold, before leases that ended meanwhile are
# taken for those of the dead.
_GRACE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Taken:
    """What was claimed in one round, and whether there is more to be had at once."""

    claimed: list[Claimed]
    more: bool


class Claims:
    """The claims of one process, named `owner`."""

    def __init__(
        self, transactions: Transactions, owner: str, clock: Callable[[], datetime], *, alone: bool
    ) -> None:
        self._transactions = transactions
        self._owner = owner
        self._clock = clock
        self._alone = alone
        self._held: dict[int, Claimed] = {}
        self._sure_until: dict[int, float] = {}
        self._seen_since: float | None = None
        self._astray = False  # something was given back since the last round began
        self._lost = False  # a round that has not ended well may have claimed something
        self._to_judge = False  # of corrections, whether readers are told
        self.alerts = 0  # how many of those held

    def __len__(self) -> int:
        return len(self._held)

    def holds(self, one: Claimed) -> bool:
        """Whether it is ours, by this claim and not by an earlier one."""
        return self._held.get(one.id) is one

    def sure(self, one: Claimed) -> bool:
        """Whether nobody else can have it before what is sent now has arrived."""
        return self.holds(one) and self._sure_until[one.id] > asyncio.get_running_loop().time()

    def drop(self, claimed: Iterable[Claimed]) -> None:
        """They are sent, or given up, and held no longer."""
        for one in claimed:
            if self.holds(one):
                del self._held[one.id], self._sure_until[one.id]
                self.alerts -= one.lane <= Lane.ALERT

    def give_back(self, claimed: Iterable[Claimed]) -> None:
        """Hold these no longer; the next round owes them again."""
        self.drop(claimed)
        self._astray = True

    def database_failed(self) -> None:
        """A transaction has failed: for a while it is not known who else lives."""
        self._seen_since = None

    def _others_had_their_time(self) -> bool:
        now = asyncio.get_running_loop().time()
        if self._seen_since is None:
            self._seen_since = now
        return self._alone or now - self._seen_since >= _GRACE_SECONDS

    async def take(
        self, *, limit: int, chunk: int, most_lane: Lane, unsettled: Callable[[], Collection[int]]
    ) -> Taken:
        """Claim what is owed, and write down who else is owed; what `unsettled` gives is ours still
        (asked at the last moment: what is held becomes unsettled while we wait for our turn).

        Where the answer to an earlier COMMIT was lost, what it claimed is given back first.
        """
        if self._to_judge:
            await judge_corrections(self._transactions)
        started = asyncio.get_running_loop().time()
        astray, lost = self._astray, self._lost
        # What is given back while this round is at it is the next one's.
        self._astray, self._lost = False, True
        async with self._transactions.write() as connection:
            await fanouts.share(connection)
            await stops.share(connection)
            now = await read_clock(connection, self._clock)
            if astray or lost:
                await leases.release(connection, self._owner, but=[*self._held, *unsettled()])
            await leases.wake_due(
                connection, now, owner=self._owner, leases=self._others_had_their_time()
            )
            # What an editor has stopped makes room for what stands behind it.
            tended = await stops.tend(connection, now, limit=chunk)
            limit = limit if tended.free is None else min(limit, tended.free)
            claimed = await leases.claim(
                connection,
                owner=self._owner,
                now=now,
                lease=LEASE,
                limit=limit,
                most_lane=most_lane,
            )
            more = len(claimed) == limit
            lane = claimed[-1].lane if more and claimed else most_lane
            # Also while digests fill the batch: alerts that are not written down yet go first.
            if not more or lane > Lane.ALERT:
                more |= await fanouts.expand(connection, now, limit=chunk) or (
                    not claimed and await fanouts.pending(connection)
                )
            # And then what corrects those that were sent.
            if most_lane > Lane.ALERT and (len(claimed) < limit or lane > Lane.EDIT):
                left = await corrections.expand(connection, now, limit=chunk)
                self._to_judge = left.to_judge
                more |= left.to_judge or left.to_owe
                if not left.to_owe:
                    more |= await growth.expand(connection, now, limit=chunk)
            more |= tended.more
        self._lost = False
        for one in claimed:
            self._held[one.id] = one
            self._sure_until[one.id] = started + _SURE_SECONDS
            self.alerts += one.lane <= Lane.ALERT
        return Taken(claimed, more)

    async def renew(self) -> list[Claimed]:
        """Extend every lease; what is no longer ours, and held no longer."""
        if not self._held:
            return []
        started = asyncio.get_running_loop().time()
        asked = list(self._held.values())
        async with self._transactions.write() as connection:
            until = await read_clock(connection, self._clock) + LEASE
            ours = await leases.renew(connection, self._owner, [one.id for one in asked], until)
        lost = []
        for one in asked:
            if not self.holds(one):
                continue  # sent meanwhile
            if one.id in ours:
                self._sure_until[one.id] = started + _SURE_SECONDS
            else:
                lost.append(one)
        self.drop(lost)
        return lost

    async def release(self) -> None:
        """Give everything back unsent."""
        async with self._transactions.write() as connection:
            await leases.release(connection, self._owner)
        self.drop(list(self._held.values()))
