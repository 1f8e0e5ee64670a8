"""The engine: claims what is owed, composes it, waits for its turn, sends, settles.

Nothing is sent that is not written down, nothing is marked sent before Telegram said so, and no
transaction is open while the network is waited for. Claims and settlements go in batches.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import socket
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError

from bot.compose.composer import Composer
from bot.compose.said import Drop, Say, Wait
from bot.delivery.outgoing import Outgoing
from bot.delivery.sender import Sender
from bot.delivery.totals import Totals
from bot.logs import now_about
from bot.telegram.pace import Pace
from storage import deliveries, fanouts
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import Kind, Lane, State

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=20)
_RENEW_EVERY = 5.0
_SETTLE_EVERY = 0.05
_SETTLE_BATCH = 400
_WORKERS = 64
_MOST_CLAIMED = 600
# Small bites while people talk to us: what is composed in one go is a time in which nobody is
# answered. After so many seconds without anybody, large ones.
_CLAIM_BATCH = 150
_QUIET_SECONDS = 2.0
# While a person waits for an answer, each worker rests so long before its next message.
_COURTESY_SECONDS = 0.02
_COURTESIES = 5
_IDLE_SECONDS = 1.0
_END_SECONDS = 3.0


class Engine:
    """One per process. `run()` until `stop()`; `wake()` when something may be owed."""

    def __init__(
        self,
        database: Database,
        composer: Composer,
        sender: Sender,
        pace: Pace,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        people_wait: Callable[[], bool] = lambda: False,
    ) -> None:
        self.people_wait = people_wait
        self._database = database
        self._composer = composer
        self._sender = sender
        self._pace = pace
        self._clock = clock
        self.owner = f"{socket.gethostname()}:{os.getpid()}:{os.urandom(3).hex()}"
        self._more = asyncio.Event()
        self._ended = asyncio.Event()
        self._outgoing = Outgoing(pace)
        self._settled: list[Settlement] = []
        self._held = 0
        self._held_alerts = 0
        self._stopping = False
        self._people_at = float("-inf")
        self.totals = Totals()

    def wake(self) -> None:
        """Something may be owed now."""
        self._more.set()

    async def run(self) -> None:
        """Deliver until `stop()`; then finish what is in flight, release the rest, return."""
        jobs = [
            asyncio.create_task(self._forever(self._claiming, "claiming")),
            asyncio.create_task(self._forever(self._renewing, "renewing")),
        ]
        settling = asyncio.create_task(self._forever(self._settling, "settling"))
        workers = [asyncio.create_task(self._worker()) for _ in range(_WORKERS)]
        try:
            await asyncio.gather(*workers)
            # Not cancelled while they can end by themselves: SQLite keeps a transaction that was
            # cut in its middle, and its lock, for as long as the connection lives.
            await asyncio.wait([*jobs, settling], timeout=_END_SECONDS)
        finally:
            for job in [*jobs, settling, *workers]:
                job.cancel()
            await asyncio.gather(*jobs, settling, *workers, return_exceptions=True)
            with contextlib.suppress(SQLAlchemyError):
                await self._settle()
                async with self._database.write(background=True) as connection:
                    await deliveries.release(connection, self.owner)

    def stop(self) -> None:
        """Take no more work; workers end after what they are sending."""
        self._stopping = True
        self._ended.set()
        self._more.set()
        self._outgoing.close()

    # --- loops -----------------------------------------------------------------------------------

    async def _forever(self, step: Callable[[], Awaitable[None]], name: str) -> None:
        """Repeat a step; a database that is away is waited for, never given up."""
        wait = 0.5
        while not self._stopping:
            try:
                await step()
                wait = 0.5
            except (SQLAlchemyError, OSError) as error:
                log.error("%s: the database refuses: %s; again in %.1f s", name, error, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, 10.0)
            except Exception:  # a bug in one round must not end deliveries for good
                log.exception("%s failed; again in %.1f s", name, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, 10.0)

    def _room(self, held: int) -> int:
        # Some seconds' worth: what is claimed and not sent waits for a lease after a kill.
        return max(0, min(_MOST_CLAIMED, max(20, int(self._pace.rate * 3))) - held)

    async def _let_people_first(self) -> None:
        """Stay out of the database while somebody waits for an answer, but not for long."""
        for _ in range(_COURTESIES):
            if self._stopping or not self.people_wait():
                return
            self._people_at = asyncio.get_running_loop().time()
            await asyncio.sleep(_COURTESY_SECONDS)

    def _hold(self, claimed: Iterable[Claimed], sign: int) -> None:
        for one in claimed:
            self._held += sign
            self._held_alerts += sign * (one.lane <= Lane.ALERT)

    async def _claiming(self) -> None:
        await self._let_people_first()
        self._more.clear()
        now = self._clock()
        room = self._room(self._held)
        # Digests in memory never hold up an alert: alerts have as much room of their own.
        most_lane = Lane.NOTICE if room else Lane.ALERT
        room = room or self._room(self._held_alerts)
        claimed: list[Claimed] = []
        if not self._stopping and room:
            async with self._database.write(background=True) as connection:
                await deliveries.wake_due(connection, now)
                quiet = asyncio.get_running_loop().time() - self._people_at > _QUIET_SECONDS
                limit = min(room, _MOST_CLAIMED if quiet else _CLAIM_BATCH)
                claimed = await deliveries.claim(
                    connection,
                    owner=self.owner,
                    now=now,
                    lease=LEASE,
                    limit=limit,
                    most_lane=most_lane,
                )
                if len(claimed) < limit:
                    chunk = fanouts.CHUNK if quiet else _CLAIM_BATCH * 2
                    expanded = await fanouts.expand(connection, now, limit=chunk)
                    if expanded or (not claimed and await fanouts.pending(connection)):
                        self._more.set()
                else:
                    self._more.set()
        if claimed:
            self._hold(claimed, 1)
            await self._prepare(claimed)
        if not self._room(self._held_alerts):
            self._more.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._more.wait(), _IDLE_SECONDS)

    async def _prepare(self, claimed: list[Claimed]) -> None:
        now = self._clock()
        try:
            async with self._database.read() as connection:
                said = await self._composer.compose(connection, claimed, now)
        except Exception:  # whatever it was, they are held no longer, or the room would shrink
            self._hold(claimed, -1)
            raise  # their leases end, and they are tried again
        for one in claimed:
            match said[one.id]:
                case Say(operations):
                    self._outgoing.put(one, operations)
                case Drop(reason):
                    self._unsaid(one, State.DROPPED, reason)
                case Wait(until, reason):
                    self._unsaid(one, State.WAITING, reason, due_at=until)
        self._outgoing.notify()

    def _unsaid(
        self, one: Claimed, state: State, reason: str, due_at: datetime | None = None
    ) -> None:
        """Settle what is not sent now; what was sent of it before stays so."""
        self._done(
            one,
            Settlement(
                one.id,
                state,
                one.attempts,
                parts_sent=one.parts_sent,
                reason=reason[:200],
                due_at=due_at,
            ),
        )

    async def _renewing(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ended.wait(), _RENEW_EVERY)
        if self._held:
            async with self._database.write(background=True) as connection:
                await deliveries.renew(connection, self.owner, self._clock() + LEASE)

    async def _settling(self) -> None:
        await asyncio.sleep(_SETTLE_EVERY)
        await self._let_people_first()
        await self._settle()

    async def _settle(self) -> None:
        while self._settled:
            batch = self._settled[:_SETTLE_BATCH]
            async with self._database.write(background=True) as connection:
                await deliveries.settle(connection, self.owner, batch, self._clock())
            del self._settled[: len(batch)]

    # --- sending ---------------------------------------------------------------------------------

    def _done(self, one: Claimed, settlement: Settlement) -> None:
        self._hold((one,), -1)
        self._settled.append(settlement)
        if self._held * 2 < _MOST_CLAIMED:
            self._more.set()

    async def _worker(self) -> None:
        while True:
            taken = await self._outgoing.take()
            if taken is None:
                return
            one, operations = taken
            article = {"article": one.subject} if one.kind is Kind.ALERT else {}
            now_about(delivery=one.id, chat=one.chat_id, **article)
            if self.people_wait() and not self._stopping:
                await asyncio.sleep(2 * _COURTESY_SECONDS)
            try:
                settlement = await self._sender.send(one, operations)
            except Exception:  # a bug with one delivery must not end the worker for the others
                log.exception("delivery %s of chat %s failed by a bug", one.id, one.chat)
                settlement = Settlement(
                    one.id, State.DEAD, one.attempts + 1, reason="internal error"
                )
            if settlement.state == State.SENT:
                self.totals.sent += 1
                if one.kind is Kind.ALERT:
                    self.totals.arrive((self._clock() - one.created_at).total_seconds())
            elif settlement.reason:
                self.totals.fail(settlement.reason)
            self._done(one, settlement)
