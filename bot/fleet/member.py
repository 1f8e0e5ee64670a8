"""Several processes on one PostgreSQL share the bot's pace.

Each gives a sign of life every second and takes an equal share of the rate; a newcomer is silent
until the others have seen it. A 429 that one was given makes all silent, told by NOTIFY.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging

from bot.repeats import Repeats
from bot.telegram.pace import Pace
from storage import replicas
from storage.database import Database
from storage.faults import REFUSALS

log = logging.getLogger(__name__)

_BEAT_SECONDS = 1.0
_SETTLE_IN_SECONDS = 2.5  # two beats of the others, and a little
# A sign of life that takes longer than the others wait for it is none.
_ANSWER_SECONDS = 5.0
_LEAVE_SECONDS = 1.0


class FleetMember:
    """This process among the others; does nothing on SQLite, where it is alone."""

    def __init__(self, database: Database, pace: Pace, owner: str) -> None:
        self._database = database
        self._pace = pace
        self._owner = owner
        self._bell = asyncio.Event()
        self._repeats = Repeats()
        pace.on_refusal = self._bell.set

    def hear(self) -> None:
        """Another one was refused: look now."""
        self._bell.set()

    async def join(self) -> None:
        """Make ourselves known before anything is sent."""
        if not self._database.is_sqlite:
            await self._beat()
            if self._pace.replicas > 1:
                await asyncio.sleep(_SETTLE_IN_SECONDS)
                await self._beat()

    async def run(self) -> None:
        """Signs of life until cancelled."""
        if self._database.is_sqlite:
            return
        try:
            while True:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._bell.wait(), _BEAT_SECONDS)
                self._bell.clear()
                try:
                    await self._beat()
                except REFUSALS as error:
                    if times := self._repeats.say("beat", asyncio.get_running_loop().time()):
                        reason = type(error).__name__
                        log.warning("no sign of life given: %s (%s times)", reason, times)
        finally:
            with contextlib.suppress(*REFUSALS):
                async with asyncio.timeout(_LEAVE_SECONDS), self._database.write() as connection:
                    await replicas.leave(connection, self._owner)

    async def _beat(self) -> None:
        silent = self._pace.untold_pause()
        async with asyncio.timeout(_ANSWER_SECONDS), self._database.write() as connection:
            fleet = await replicas.beat(connection, self._owner, silent)
        if fleet.alive != self._pace.replicas:
            log.info("%s processes share the pace", fleet.alive)
            self._pace.share(fleet.alive)
        if fleet.silent_for:
            self._pace.hear_of_refusal(fleet.silent_for)
