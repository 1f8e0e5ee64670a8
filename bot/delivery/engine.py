"""The engine: claims what is owed, composes it, waits for its turn, sends, settles.

Nothing is sent that is not written down, nothing is marked sent before Telegram said so, and no
transaction is open while the network is waited for. Claims and settlements go in batches.

Two things stop it at once, and it goes on by itself when they are over: Telegram cannot be reached
(reach.py), or what was sent cannot be written down (settling.py) or may be somebody else's by now
(claims.py). What it holds meanwhile waits in memory; nothing is spent. What an editor stops
(stops.py), and what says something that is so no longer (outdated.py), is given back.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.compose.composer import Composer
from bot.delivery import preparing
from bot.delivery.bites import WHILE_PEOPLE_TALK, Bites
from bot.delivery.claims import Claims
from bot.delivery.courtesy import Courtesy
from bot.delivery.outdated import Outdated
from bot.delivery.outgoing import Composed, Hold, Outgoing
from bot.delivery.preparing import EXPIRED, prepare, unsaid
from bot.delivery.reach import Reach
from bot.delivery.rounds import Rounds
from bot.delivery.sender import Sender
from bot.delivery.settling import Settling, finish
from bot.delivery.stops import Stops
from bot.delivery.totals import Totals
from bot.delivery.transactions import Transactions
from bot.logs import now_about
from bot.repeats import Repeats
from bot.telegram.pace import Pace
from storage import fanouts
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import DeadBy, Kind, Lane, State

log = logging.getLogger(__name__)

_RENEW_EVERY = 5.0
_SETTLE_EVERY = 0.05
_WORKERS = 64
_MOST_CLAIMED = 600
_IDLE_SECONDS = 1.0
_OF_ARTICLES = (Kind.ALERT, Kind.EDIT, Kind.SEQUEL)
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
        owed_days: int = 3,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        people_wait: Callable[[], bool] = lambda: False,
    ) -> None:
        self.people_wait = people_wait
        self.owner = f"{socket.gethostname()}:{os.getpid()}:{os.urandom(6).hex()}"
        self.totals = Totals()
        self._courtesy = Courtesy(lambda: self.people_wait())
        self._bites = Bites(_MOST_CLAIMED)
        self._composer = composer
        self._sender = sender
        self._pace = pace
        self._clock = clock
        self._owed_for = timedelta(days=owed_days)
        self._more = asyncio.Event()
        self._ended = asyncio.Event()
        self._doubt = asyncio.Event()
        self._transactions = Transactions(database)
        self._claims = Claims(self._transactions, self.owner, clock, alone=database.is_sqlite)
        self._settling = Settling(self._transactions, self.owner, clock)
        self._outgoing = Outgoing(pace)
        self._stops = Stops(self._transactions, self._claims, self._outgoing)
        self._outdated = Outdated(self._transactions, self._claims, self._outgoing)
        self._rounds = Rounds(self._ended, self._claims.database_failed)
        self._repeats = Repeats()

    @property
    def reach(self) -> Reach:
        """Whether Telegram can be reached."""
        return self._sender.reach

    def wake(self) -> None:
        """Something may be owed now."""
        self._more.set()

    async def run(self) -> None:
        """Deliver until `stop()`; then finish what is in flight, release the rest, return."""
        jobs = [
            asyncio.create_task(self._rounds.forever(self._claim_round, "claiming")),
            asyncio.create_task(self._rounds.forever(self._keep_round, "renewing")),
            asyncio.create_task(self._rounds.forever(self._settle_round, "settling")),
            asyncio.create_task(self._rounds.forever(self._reach_round, "probing")),
            asyncio.create_task(self._rounds.forever(self._stop_round, "looking for stops")),
        ]
        workers = [asyncio.create_task(self._worker()) for _ in range(_WORKERS)]
        try:
            await asyncio.gather(*workers)
            # Not cancelled while they can end by themselves: SQLite keeps a transaction that was
            # cut in its middle, and its lock, for as long as the connection lives.
            await asyncio.wait(jobs, timeout=_END_SECONDS)
        finally:
            for job in [*jobs, *workers]:
                job.cancel()
            await asyncio.gather(*jobs, *workers, return_exceptions=True)
            await finish(self._settling, self._claims, _END_SECONDS)

    def stop(self) -> None:
        """Take no more work; workers end after what they are sending."""
        for event in (self._ended, self._more, self._doubt):
            event.set()
        self.reach.end()
        self._transactions.hurry(_END_SECONDS)
        self._outgoing.close()

    # --- loops -----------------------------------------------------------------------------------

    def _room(self) -> tuple[int, Lane]:
        """How many may be claimed now, of the lanes up to which."""
        # Some seconds' worth: what is claimed and not sent waits for a lease after a kill.
        most = min(_MOST_CLAIMED, max(20, int(self._pace.rate * 3)))
        if len(self._claims) < most:
            return most - len(self._claims), Lane.NOTICE
        # Digests in memory never hold up an alert: alerts have as much room of their own.
        return max(0, most - self._claims.alerts), Lane.ALERT

    async def _claim_round(self) -> None:
        if not self._ended.is_set():
            await self._courtesy.before_the_database()
        self._more.clear()
        if self._settling.behind:
            await self._settling.write()
        room, most_lane = self._room()
        # What cannot be sent is claimed only to try the way with.
        wanted = room and not (self.reach.shut and self._claims)
        if wanted and not self._ended.is_set():
            quiet = self._courtesy.quiet
            taken = await self._claims.take(
                limit=self._bites.next(room, quiet=quiet),
                chunk=fanouts.CHUNK if quiet else WHILE_PEOPLE_TALK * 2,
                most_lane=most_lane,
                unsettled=lambda: self._settling.ids,
            )
            if taken.more:
                self._more.set()
            if taken.claimed:
                await self._bites.eat(self._prepare(taken.claimed), len(taken.claimed))
        if self.reach.shut or not self._room()[0]:
            self._more.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._more.wait(), _IDLE_SECONDS)

    async def _prepare(self, claimed: list[Claimed]) -> None:
        for one in claimed:
            self._settling.forget(one.id)
        claimed, elsewhere = self._outgoing.admit(self._stops.leave_out(claimed))
        for one, after in elsewhere:
            self._done(one, preparing.crowded(one, after))
        try:
            prepared = await prepare(
                self._transactions, self._composer, claimed, self._clock(), owed_for=self._owed_for
            )
        except BaseException:  # raised on; whatever it was, the next round owes them again
            self._claims.give_back(claimed)
            raise
        for one, operations in prepared.to_send:
            self._outgoing.put(one, operations)
        for one, settlement in prepared.unsaid:
            if settlement.state is State.DEAD:
                self.totals.fail(settlement.reason or "")
            self._done(one, settlement)
        self._outgoing.notify()

    async def _keep_round(self) -> None:
        """Keep what is held ours; and where that was in doubt, go on once it is not."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._doubt.wait(), _RENEW_EVERY)
        await self._settling.write()
        if lost := await self._claims.renew():
            self._outgoing.forget(lost)
            log.warning("%s deliveries were taken over by another process", len(lost))
        self._doubt.clear()
        self._outgoing.let(Hold.DATABASE)

    async def _settle_round(self) -> None:
        await asyncio.sleep(_SETTLE_EVERY)
        if not self._ended.is_set():
            await self._courtesy.before_the_database()
        await self._settling.write()

    async def _stop_round(self) -> None:
        await self._stops.look(self._ended)
        await self._outdated.look()

    async def _reach_round(self) -> None:
        await self.reach.lost()
        if self.reach.shut and not self._ended.is_set():
            self._outgoing.hold(Hold.TELEGRAM)
            await self.reach.probe(self._sender.answers, self._try_one, self._ended)
            self._outgoing.let(Hold.TELEGRAM)
            self._more.set()

    # --- sending ---------------------------------------------------------------------------------

    def _safe(self, one: Claimed) -> bool:
        """Whether what is sent now can be written down, and is nobody else's, nor stopped."""
        if self._stops.hold(one):
            return False
        if self._claims.sure(one) and not self._settling.behind:
            return True
        self._outgoing.hold(Hold.DATABASE)
        self._doubt.set()
        return False

    def _may(self, one: Claimed) -> bool:
        if self.reach.shut:
            self._outgoing.hold(Hold.TELEGRAM)
            return False
        return self._safe(one)

    async def _try_one(self) -> bool:
        """Send one delivery although Telegram could not be reached; False: there is none."""
        if self._outgoing.held(Hold.DATABASE):
            return True  # there may be one, but not now
        while (taken := self._outgoing.take_any()) is not None:
            if not self._too_late(taken[0]):
                await self._send(taken, self._safe)
                return True
        return False

    async def _worker(self) -> None:
        while (taken := await self._outgoing.take()) is not None:
            if not self._ended.is_set():
                await self._courtesy.before_a_message()
            await self._send(taken, self._may)

    def _too_late(self, one: Claimed) -> bool:
        """Give up what has waited in memory until it was too old."""
        if not preparing.expired(one, self._clock(), self._owed_for):
            return False
        self.totals.fail(EXPIRED)
        if times := self._repeats.say(EXPIRED, asyncio.get_running_loop().time()):
            log.error("%s deliveries: %s", times, EXPIRED)
        self._done(one, unsaid(one, State.DEAD, EXPIRED))
        return True

    async def _send(self, composed: Composed, may: Callable[[Claimed], bool]) -> None:
        one, operations = composed
        article = {"article": one.subject} if one.kind in _OF_ARTICLES else {}
        now_about(delivery=one.id, chat=one.chat_id, **article)
        if self._too_late(one):
            return
        if preparing.is_over(operations, self._clock()):
            self._done(one, preparing.in_quiet(one))
            return
        try:
            with self._outdated.taken(composed):
                settlement = await self._sender.send(
                    one, operations, may=lambda it: may(it) and not self._is_past(composed)
                )
        except Exception:  # a bug with one delivery must not end the worker for the others
            log.exception("delivery %s of chat %s failed by a bug", one.id, one.chat)
            settlement = Settlement(one.id, State.DEAD, one.attempts + 1, reason=DeadBy.INTERNAL)
        if settlement is None:
            if self._outdated.is_so(composed):
                self._outdated.give_back([composed])
            elif self._stops.leave_out([one]) and self._claims.holds(one):
                self._outgoing.put_back(composed)
            return
        if settlement.state == State.SENT:
            self.totals.sent += 1
            if one.kind is Kind.ALERT:
                self.totals.arrive((self._clock() - one.created_at).total_seconds())
        elif settlement.reason:
            self.totals.fail(settlement.reason)
        self._done(one, settlement)

    def _is_past(self, composed: Composed) -> bool:
        """Whether what was composed is not what its chat is to have by now."""
        return preparing.is_over(composed[1], self._clock()) or self._outdated.is_so(composed)

    def _done(self, one: Claimed, settlement: Settlement) -> None:
        self._claims.drop((one,))
        self._settling.add(preparing.ended(one, settlement))
        if len(self._claims) * 2 < _MOST_CLAIMED:
            self._more.set()
