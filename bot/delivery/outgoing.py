"""What is composed and waits for its turn: by lane and age, each chat at its own pace."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import itertools
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import timedelta
from enum import Enum, auto
from typing import TypeAlias

from bot.messages.operation import Operation
from bot.telegram.pace import Pace
from storage.deliveries import Claimed

Composed: TypeAlias = tuple[Claimed, tuple[Operation, ...]]

# Of one chat is held here what its own limit lets out within so many seconds, or so many.
_AHEAD_SECONDS = 5.0
_FEW = 3


class Hold(Enum):
    """Why nothing is given out for now."""

    TELEGRAM = auto()  # it cannot be reached
    DATABASE = auto()  # what is sent could not be written down, or may be somebody else's by now


class Outgoing:
    """A queue that many workers take from. Never holds what is not claimed."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._ready: list[tuple[int, int, int, Composed]] = []
        self._later: list[tuple[float, int, Composed]] = []
        self._back: list[Composed] = []
        self._numbers = itertools.count()
        self._news = asyncio.Event()
        self._holds: set[Hold] = set()
        self._closed = False

    def admit(
        self, claimed: Iterable[Claimed]
    ) -> tuple[list[Claimed], list[tuple[Claimed, timedelta]]]:
        """Those that may wait here for their turn, and the others, each with how long it waits
        elsewhere: of one chat only what can go out within some seconds is held here, so that a chat
        with a hundred to come, which takes minutes, leaves the room to all others."""
        held = Counter(one.chat_id for one in self.waiting())
        here: list[Claimed] = []
        elsewhere: list[tuple[Claimed, timedelta]] = []
        for one in claimed:
            gap, before = self._pace.gap(one.chat_id), held[one.chat_id]
            most = max(_FEW, int(_AHEAD_SECONDS / gap))
            held[one.chat_id] += 1
            if before < most:
                here.append(one)
            else:
                elsewhere.append((one, timedelta(seconds=gap * (before - most + 1))))
        return here, elsewhere

    def put(self, one: Claimed, operations: tuple[Operation, ...]) -> None:
        """Queue a delivery; call `notify` when all of a batch are in."""
        entry = (one.lane, one.id, next(self._numbers), (one, operations))
        heapq.heappush(self._ready, entry)

    def put_back(self, composed: Composed) -> None:
        """Queue again what was taken and not sent; given out once nothing is held."""
        self._back.append(composed)
        if not self._holds:
            self._take_back()

    def notify(self) -> None:
        """Let the workers look."""
        self._news.set()

    def hold(self, why: Hold) -> None:
        """Give nothing out until `let`."""
        self._holds.add(why)

    def let(self, why: Hold) -> None:
        """This is no reason any more; what was put back goes out when none is left."""
        self._holds.discard(why)
        if not self._holds:
            self._take_back()

    def held(self, why: Hold) -> bool:
        """Whether nothing is given out for this reason."""
        return why in self._holds

    def _take_back(self) -> None:
        for composed in self._back:
            self.put(*composed)
        self._back.clear()
        self.notify()

    def waiting(self) -> list[Claimed]:
        """What is here; nothing of it is on its way."""
        return [one for one, _ in self.composed()]

    def composed(self) -> list[Composed]:
        """The same, and what each says."""
        ready, later = (entry[3] for entry in self._ready), (entry[2] for entry in self._later)
        return [*ready, *later, *self._back]

    def forget(self, lost: Collection[Claimed]) -> None:
        """Give these never out: they are no longer ours."""
        gone = {id(one) for one in lost}
        self._ready = [entry for entry in self._ready if id(entry[3][0]) not in gone]
        self._later = [entry for entry in self._later if id(entry[2][0]) not in gone]
        self._back = [composed for composed in self._back if id(composed[0]) not in gone]
        heapq.heapify(self._ready)
        heapq.heapify(self._later)

    def close(self) -> None:
        """Give out nothing more; what is left stays claimed, for its owner to release."""
        self._closed = True
        self._news.set()

    def take_one(self) -> Composed | None:
        """What may go out now, whatever is held: for the one that is tried. None: nothing may."""
        now = asyncio.get_running_loop().time()
        while self._later and self._later[0][0] <= now:
            composed = heapq.heappop(self._later)[2]
            self.put(*composed)
        while self._ready:
            composed = heapq.heappop(self._ready)[3]
            chat = composed[0].chat_id
            wait = self._pace.chat_wait(chat)
            if wait <= 0:
                self._pace.note_chat(chat)
                return composed
            heapq.heappush(self._later, (now + wait, next(self._numbers), composed))
        return None

    def take_any(self) -> Composed | None:
        """As `take_one`, also of what was put back."""
        if composed := self.take_one():
            return composed
        return self._back.pop(0) if self._back else None

    async def take(self) -> Composed | None:
        """What may go out next; its chat is noted as written to. None once closed."""
        loop = asyncio.get_running_loop()
        while not self._closed:
            if not self._holds and (composed := self.take_one()):
                return composed
            self._news.clear()
            delay = self._later[0][0] - loop.time() if self._later and not self._holds else None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), delay)
        return None
