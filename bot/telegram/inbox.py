"""The inbox: updates are written down before Telegram is told that they arrived, then handled.

What comes is stored in batches, each update once whoever brings it. What there is room for is
handled from memory right after its commit; what there is not, and what a process that died has
left, is claimed from the table. Marks "done" are written at once, as many as have come together.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import orjson

from bot.telegram.arrivals import Came, came
from bot.telegram.queues import Handle, Held, Queues
from bot.telegram.storing import Storing
from bot.telegram.trouble import Trouble
from storage import updates
from storage.database import Database
from storage.faults import is_trouble
from storage.updates import Stored

log = logging.getLogger(__name__)

_LEASE = timedelta(seconds=30)
_RENEW_SECONDS = 8.0
# So many are held in memory; the others wait in the table, where there is room for all.
_MOST_HELD = 1000
_MOST_HELD_BYTES = 16 * 1024 * 1024
_CLAIM_CHATS, _CLAIM_ROOM = 40, 20
# How often what others have left is looked for: where something waits, and where nothing is known.
_LOOK_SECONDS, _SELDOM_SECONDS = 0.5, 5.0
_BREATH_SECONDS = 0.02
# What several processes had begun before they ended is begun while nobody else is being answered;
# where somebody always is, so often.
_SUSPECT_SECONDS = 15.0
_WAIT_SECONDS = (0.2, 0.5, 1.0, 2.0, 4.0)
_END_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class _Ours:
    """What is known of an update that this process has."""

    chat: int
    size: int  # of its JSON


class Inbox:
    """Takes raw updates, and gives each to `handle` in its turn.

    `counts`, by name: stored, handled, retried, given_up, refused (those without a number).
    """

    def __init__(self, database: Database, handle: Handle) -> None:
        self.counts: Counter[str] = Counter()
        self._database = database
        self._trouble = Trouble()
        self._queues = Queues(handle, self, Trouble())
        self._ours: dict[int, _Ours] = {}  # by number, until they are settled
        self._held_bytes = 0
        self._storing = Storing(self._write)
        self._ended: dict[int, str | None] = {}
        self._failed: dict[int, tuple[int, str]] = {}
        self._settle_now, self._look_now = asyncio.Event(), asyncio.Event()
        self._left = True  # at the start: what was there before
        self._asked_at = 0.0
        self._closing = False
        self._over = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def in_work(self) -> int:
        """In how many chats somebody waits for an answer."""
        return self._queues.in_work

    # --- arriving --------------------------------------------------------------------------------

    async def take(self, raws: Sequence[object]) -> int:
        """Write updates down; how many of them are new. They are committed when this returns, and
        handled afterwards. Raises what the database raises: then none is."""
        found = []
        for raw in raws:
            one = came(raw)
            if one is None:
                self.counts["refused"] += 1
                log.warning("an update without a number is refused")
            else:
                found.append(one)
        return await self._storing.take(found) if found else 0

    async def _write(self, found: list[Came]) -> set[int]:
        """One transaction; the numbers that are new. What there is room for is begun."""
        by_number = {one.arrival.update_id: one for one in found}
        chats = {one.arrival.chat_id for one in found}
        ours = [number for number, one in self._ours.items() if one.chat in chats]
        async with self._database.write() as connection:
            stored = await updates.store(
                connection,
                [one.arrival for one in by_number.values()],
                ours=ours,
                room=self._room(),
                lease=_LEASE,
            )
        self._trouble.over("the inbox")
        self._begin(by_number, stored)
        return set(stored.new)

    def _begin(self, by_number: dict[int, Came], stored: Stored) -> None:
        for number in sorted(stored.new):
            one = by_number[number]
            self.counts["stored"] += 1
            if one.arrival.refused is not None:
                self.counts["given_up"] += 1
                log.error("update %s is given up: %s", number, one.arrival.refused)
            elif number not in stored.waiting:
                held = Held(number, one.arrival.chat_id, one.raw)
                self._hold(held, len(one.arrival.payload))
        if stored.waiting:
            self._left = True
            self._look_now.set()

    def _hold(self, held: Held, size: int) -> None:
        self._ours[held.number] = _Ours(held.chat, size)
        self._held_bytes += size
        self._queues.put(held)

    def _room(self) -> int:
        """For how many more there is room in memory."""
        if self._closing or self._held_bytes > _MOST_HELD_BYTES:
            return 0
        return max(0, _MOST_HELD - len(self._ours))

    # --- what becomes of them --------------------------------------------------------------------

    def ended(self, held: Held, reason: str | None) -> None:
        """From the queues: an update is done, or given up with a reason."""
        self.counts["handled" if reason is None else "given_up"] += 1
        self._failed.pop(held.number, None)
        self._ended[held.number] = reason
        self._settle_now.set()

    def failed(self, held: Held, reason: str) -> None:
        """From the queues: an attempt has failed, and is to be remembered."""
        self.counts["retried"] += 1
        self._failed[held.number] = (held.failed, reason)
        self._settle_now.set()

    async def _settling(self) -> None:
        await self._settle_now.wait()
        self._settle_now.clear()
        await self._settle()

    async def _settle(self) -> None:
        if not self._ended and not self._failed:
            return
        try:
            # Behind those who wait for an answer; what ends meanwhile is written with it.
            async with self._database.write(background=True) as connection:
                ended, failed = dict(self._ended), dict(self._failed)
                await updates.settle(connection, ended)
                for number, (attempts, reason) in failed.items():
                    await updates.note_attempt(connection, number, attempts=attempts, reason=reason)
        except BaseException:
            self._settle_now.set()  # they are all still here, for the next round
            raise
        self._trouble.over("the inbox")
        for number in ended:
            del self._ended[number]
            self._held_bytes -= self._ours.pop(number).size
        for number, told in failed.items():
            if self._failed.get(number) == told:
                del self._failed[number]
        if self._left:
            self._look_now.set()

    # --- what is left in the table ---------------------------------------------------------------

    async def _looking(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(
                self._look_now.wait(), _LOOK_SECONDS if self._left else _SELDOM_SECONDS
            )
        self._look_now.clear()
        room = self._room() // _CLAIM_ROOM
        if room <= 0:
            return
        async with self._database.read() as connection:
            self._left = False  # whoever leaves something from here on says so
            if not await updates.any_waiting(connection, self._ours):
                return
        async with self._database.write() as connection:
            taken = await updates.claim(
                connection,
                limit=min(room, _CLAIM_CHATS),
                lease=_LEASE,
                ours=self._ours,
                alone=self._database.is_sqlite,  # only one process runs on a file
                suspects=self._queues.idle or self._suspects_wait(),
            )
            ours = {*self._ours, *(one.update_id for one in taken)}
            if await updates.any_waiting(connection, ours):
                self._left = True
        for one in taken:
            failed = max(0, one.attempts - 1)
            held = Held(one.update_id, one.chat_id, orjson.loads(one.payload), failed)
            self._hold(held, len(one.payload))
        if taken and self._left:
            self._look_now.set()
        await asyncio.sleep(_BREATH_SECONDS)

    def _suspects_wait(self) -> bool:
        """Whether it is long since one was asked for."""
        now = asyncio.get_running_loop().time()
        if now - self._asked_at < _SUSPECT_SECONDS:
            return False
        self._asked_at = now
        return True

    async def _renewing(self) -> None:
        await self._pause(_RENEW_SECONDS)
        if self._ours and not self._database.is_sqlite:
            async with self._database.write(background=True) as connection:
                await updates.renew(connection, self._ours, _LEASE)

    # --- beginning and end -----------------------------------------------------------------------

    async def start(self) -> None:
        """Begin to take, to handle, and to look for what was left."""
        self._asked_at = asyncio.get_running_loop().time()
        self._look_now.set()
        for step in (self._storing.round, self._settling, self._looking, self._renewing):
            self._tasks.append(
                asyncio.create_task(self._forever(step), name=f"inbox{step.__name__}")
            )

    async def stop(self, seconds: float) -> None:
        """Begin nothing more; finish what is being handled, within some seconds."""
        self._closing = True
        await self._queues.close(max(_END_SECONDS, seconds - _END_SECONDS))
        self._over.set()
        self._storing.wake()
        self._settle_now.set()
        self._look_now.set()
        # Not cancelled while they can end by themselves: SQLite keeps a transaction that was cut in
        # its middle, and its lock, for as long as the connection lives.
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_END_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._storing.refuse()
        try:
            async with asyncio.timeout(_END_SECONDS), self._database.write() as connection:
                await updates.settle(connection, self._ended)
                await updates.release(connection, self._ours.keys() - self._ended.keys())
        except Exception as error:  # noqa: BLE001 - whatever it is: their leases end by themselves
            log.warning("what is not handled could not be given back: %s", type(error).__name__)

    async def _forever(self, step: Callable[[], Awaitable[None]]) -> None:
        """Repeat a step; a database that refuses is waited for, never given up."""
        failures = 0
        while not self._over.is_set():
            try:
                await step()
                failures = 0
            except Exception as error:  # a bug in one round must not end the inbox for good
                if is_trouble(error):
                    self._trouble.note("the inbox", error)
                else:
                    log.exception("a round of the inbox failed")
                await self._pause(_WAIT_SECONDS[min(failures, len(_WAIT_SECONDS) - 1)])
                failures += 1

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._over.wait(), seconds)
