"""Writes down what arrives: as many as have come together in one transaction, each caller told.

One update that a database will not keep is stored by itself, as given up; the others do not suffer.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.telegram.arrivals import Came
from storage.faults import is_trouble

log = logging.getLogger(__name__)

_MOST_IN_A_BATCH = 500


@dataclass(slots=True)
class _Batch:
    """What one caller has brought, and where it waits for the commit."""

    came: list[Came]
    stored: asyncio.Future[int]

    def answer(self, told: int | Exception) -> None:
        """Tell the caller how many were new, or what went wrong."""
        if self.stored.done():
            return
        if isinstance(told, Exception):
            self.stored.set_exception(told)
            self.stored.exception()  # whoever asked may have gone
        else:
            self.stored.set_result(told)


class Storing:
    """`write` is one transaction over some updates; the numbers of those that are new."""

    def __init__(self, write: Callable[[list[Came]], Awaitable[set[int]]]) -> None:
        self._write = write
        self._arriving: list[_Batch] = []
        self._arrived = asyncio.Event()

    async def take(self, found: list[Came]) -> int:
        """Wait until these are committed; how many were new. Raises what the database raises."""
        batch = _Batch(found, asyncio.get_running_loop().create_future())
        self._arriving.append(batch)
        self._arrived.set()
        # The transaction is not cut when the caller goes.
        return await asyncio.shield(batch.stored)

    async def round(self) -> None:
        """Wait for what arrives and store it."""
        await self._arrived.wait()
        self._arrived.clear()
        while self._arriving:
            batches: list[_Batch] = []
            size = 0
            while self._arriving and size < _MOST_IN_A_BATCH:
                batches.append(self._arriving.pop(0))
                size += len(batches[-1].came)
            try:
                await self._store(batches)
            except asyncio.CancelledError:
                _answer(batches, ConnectionError("the bot ends"))
                raise
            except Exception as error:  # noqa: BLE001 - whoever brought them deals with it
                _answer(batches, error)

    def wake(self) -> None:
        """Let a round that waits for nothing end."""
        self._arrived.set()

    def refuse(self) -> None:
        """Nothing more is stored."""
        _answer(self._arriving, ConnectionError("the bot ends"))

    async def _store(self, batches: list[_Batch]) -> None:
        """Write batches down, together where that can be done, else each update by itself."""
        try:
            new = await self._write([one for batch in batches for one in batch.came])
        except Exception as error:  # a bug, or one that cannot be stored: the others are to be
            if is_trouble(error):
                raise
            log.exception("updates cannot be stored together; each is stored by itself")
            new = set()
            for batch in batches:
                for one in batch.came:
                    new |= await self._write_one(one)
        for batch in batches:
            batch.answer(len(new.intersection(one.arrival.update_id for one in batch.came)))

    async def _write_one(self, one: Came) -> set[int]:
        try:
            return await self._write([one])
        except Exception as error:  # whatever it has, it is kept as refused, and polling goes on
            if is_trouble(error):
                raise
            reason = f"it cannot be stored ({type(error).__name__})"
            refused = replace(one.arrival, chat_id=0, payload="{}", refused=reason)
            return await self._write([Came(refused, {})])


def _answer(batches: list[_Batch], error: Exception) -> None:
    for batch in batches:
        batch.answer(error)
