"""What became of deliveries, kept until it is written down: a database that is away loses none."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Callable
from datetime import datetime

from bot.delivery.claims import Claims
from bot.delivery.transactions import Transactions
from storage import deliveries
from storage.clock import read_clock
from storage.deliveries import Settlement
from storage.faults import REFUSALS

log = logging.getLogger(__name__)

_BATCH = 400
# Whatever is sent and not written down comes twice if we die, or are taken for dead: when many wait
# to be written for so long, or few for longer, nothing more is sent.
_MANY = 64
_LATE_SECONDS = 0.5
_LATEST_SECONDS = 2.0


class Settling:
    """The settlements of one process, in the order in which they came."""

    def __init__(
        self, transactions: Transactions, owner: str, clock: Callable[[], datetime]
    ) -> None:
        self._transactions = transactions
        self._owner = owner
        self._clock = clock
        self._kept: dict[int, Settlement] = {}
        self._failed = False
        self._kept_since = 0.0
        self._writing = asyncio.Lock()

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def behind(self) -> bool:
        """Whether what was sent cannot be written down: then nothing more may be sent."""
        if self._failed:
            return True
        if not self._kept:
            return False
        waited = asyncio.get_running_loop().time() - self._kept_since
        return waited > (_LATEST_SECONDS if len(self._kept) < _MANY else _LATE_SECONDS)

    @property
    def ids(self) -> list[int]:
        """What is kept."""
        return list(self._kept)

    def add(self, settlement: Settlement) -> None:
        """Keep a settlement until it is written."""
        if not self._kept:
            self._kept_since = asyncio.get_running_loop().time()
        self._kept[settlement.id] = settlement

    def forget(self, id_: int) -> None:
        """It was written although nobody told us: the database has let us claim it again."""
        self._kept.pop(id_, None)

    async def write(self) -> None:
        """Write down everything that is kept; what fails is kept. Raises what the database does."""
        async with self._writing:
            while self._kept:
                try:
                    async with self._transactions.write() as connection:
                        # Now, and not before we waited for our turn: what came meanwhile goes too.
                        batch = list(itertools.islice(self._kept.values(), _BATCH))
                        now = await read_clock(connection, self._clock)
                        await deliveries.settle(connection, self._owner, batch, now)
                except BaseException:  # raised on; whatever it was, they may not be written
                    self._failed = True
                    raise
                self._failed = False
                self._kept_since = asyncio.get_running_loop().time()
                for one in batch:
                    if self._kept.get(one.id) is one:
                        del self._kept[one.id]


async def finish(settling: Settling, claims: Claims, seconds: float) -> None:
    """Write down what was sent and give the rest back, as long as there is time for it."""
    end = asyncio.get_running_loop().time() + seconds
    while True:
        try:
            await settling.write()
            await claims.release()
            return
        except REFUSALS as error:
            if asyncio.get_running_loop().time() > end:
                log.error(
                    "the database refuses (%s): %s messages were sent that it does not know of",
                    type(error).__name__,
                    len(settling),
                )
                return
            await asyncio.sleep(0.3)
