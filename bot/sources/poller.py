"""The service that visits feeds and sites: those that are due, many at once, one a host."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from bot.repeats import Repeats
from bot.sources.called import called
from bot.sources.visit import Visitor
from storage import visits
from storage.database import Database
from storage.faults import REFUSALS
from storage.sources import StoredSource, host_of

log = logging.getLogger(__name__)

# A visit waits for strangers, for half a minute and more, and costs little while it waits.
AT_ONCE = 48
# Those that failed the last time, or took so long, have at most a third of the room together:
# however many hang, the others are visited as if there were none.
_TROUBLED_SHARE = 3
_LONG_SECONDS = 10.0
# How often it is looked what is due; an editor who presses "check now" waits for no longer.
_LOOK_SECONDS = 2.0
# After a start all are due at once, and none of them is in a hurry.
_SPACING_SECONDS = 0.1
# Those that wait longest; many of them may be of one host, which is asked one after another.
_MOST_DUE = 1000


class Poller:
    """Visits what is due, until it is cancelled. One process of a fleet runs it."""

    def __init__(
        self,
        database: Database,
        visitor: Visitor,
        *,
        clock: Callable[[], datetime],
        look_seconds: float = _LOOK_SECONDS,
        spacing: float = _SPACING_SECONDS,
        at_once: int = AT_ONCE,
    ) -> None:
        self._database = database
        self._visitor = visitor
        self._clock = clock
        self._look_seconds = look_seconds
        self._spacing = spacing
        self._at_once = at_once
        # bounded: so many visits at once
        self._visiting: dict[asyncio.Task[None], StoredSource] = {}
        # bounded: by the sources that there are; whose last visit took long
        self._slow: set[int] = set()
        self._repeats = Repeats()

    async def run(self) -> None:
        """Visit for ever. What was begun is given up when this is cancelled: it is due again."""
        time = asyncio.get_running_loop().time
        try:
            while True:
                waiting = await self._due()
                look_at = time() + self._look_seconds
                while (left := look_at - time()) > 0:
                    begun = self._begin_next(waiting)
                    await self._wait(min(left, self._spacing) if begun else left, begun=begun)
        finally:
            for task in self._visiting:
                task.cancel()
            await asyncio.gather(*self._visiting, return_exceptions=True)
            self._visiting.clear()

    async def _due(self) -> list[StoredSource]:
        """What is due and not being visited."""
        try:
            async with self._database.read() as connection:
                due = await visits.due(connection, self._clock(), _MOST_DUE)
        except REFUSALS as error:
            self._refused(error)
            return []
        visiting = {one.id for one in self._visiting.values()}
        return [one for one in due if one.id not in visiting]

    def _begin_next(self, waiting: list[StoredSource]) -> bool:
        """Begin to visit the first for which there is room and whose host is not being visited;
        False: there is none."""
        if len(self._visiting) >= self._at_once:
            return False
        troubled = sum(self._is_troubled(one) for one in self._visiting.values())
        full = troubled >= max(1, self._at_once // _TROUBLED_SHARE)
        hosts = {host_of(one.address) for one in self._visiting.values()}
        for place, one in enumerate(waiting):
            if full and self._is_troubled(one):
                continue
            if host_of(one.address) not in hosts:
                del waiting[place]
                task = asyncio.create_task(self._visit(one), name=f"visit {one.id}")
                self._visiting[task] = one
                return True
        return False

    def _is_troubled(self, source: StoredSource) -> bool:
        return source.failures > 0 or source.id in self._slow

    async def _visit(self, source: StoredSource) -> None:
        time = asyncio.get_running_loop().time
        began = time()
        try:
            await self._visitor.visit(source)
        except REFUSALS as error:
            self._refused(error)
            await asyncio.sleep(self._look_seconds)  # it is due still: not at once
            return
        if time() - began > _LONG_SECONDS:
            self._slow.add(source.id)
        else:
            self._slow.discard(source.id)

    async def _wait(self, seconds: float, *, begun: bool) -> None:
        """Until it is time, or (unless one was just begun) a visit has ended."""
        if begun or not self._visiting:
            await asyncio.sleep(seconds)
        else:
            await asyncio.wait(self._visiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for task in [one for one in self._visiting if one.done()]:
            source = self._visiting.pop(task)
            if not task.cancelled() and (error := task.exception()) is not None:
                log.error("the visit of %s ended with %r", called(source), error)

    def _refused(self, error: BaseException) -> None:
        if times := self._repeats.say("database", asyncio.get_running_loop().time()):
            name = type(error).__name__
            log.warning("sources are not visited: the database refuses: %s (%s times)", name, times)
