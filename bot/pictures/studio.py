"""Makes photos of pictures: each drawn once, in a process apart, and uploaded once.

What Telegram has is sent by its name (storage/pictures.py). Who sends by the thousand does not wait
for a drawing (`offered`); a reader who asks does (`photo`), and finds few before him.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from enum import Enum, auto

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.messages.picture import Photo, Picture
from bot.pictures.drawing import draw
from bot.sites.apart import Apart
from storage import pictures
from storage.database import Database

log = logging.getLogger(__name__)

# A picture takes less than a second where the machine is idle; matplotlib finds its fonts first,
# and the very first time it reads all that the machine has.
_SECONDS = 60.0
# Addresses, not pages in use: numpy and matplotlib take 95 MB of those.
_MEMORY_BYTES = 2_000_000_000
_BYTES_OF_DRAWN, _BYTES_OF_NAMES, _BYTES_OF_FAILED = 12_000_000, 2_000_000, 200_000
# So many are drawn for deliveries at a time: a reader who asks waits behind these.
_AT_ONCE = 3
# So long one chat's upload has, until another tries.
_UPLOAD_SECONDS = 30.0
# What could not be drawn or was refused is tried again after so long.
_FAILED_SECONDS = 1800.0


class Not(Enum):
    """Why there is no photo."""

    YET = auto()  # it is being drawn, or uploaded to another chat
    EVER = auto()  # it cannot be drawn, or Telegram refuses it: the words alone


class Studio:
    """One per process. `bot`: the number of the bot that sends, in Telegram."""

    def __init__(
        self,
        database: Database,
        bot: int,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        apart: Apart | None = None,
    ) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._apart = apart or Apart(seconds=_SECONDS, memory=_MEMORY_BYTES)
        self._names: Lru[str, str] = Lru(
            "pictures.names", most_bytes=_BYTES_OF_NAMES, weigh=weight_of
        )
        self._drawn: Lru[str, bytes] = Lru(
            "pictures.drawn", most_bytes=_BYTES_OF_DRAWN, weigh=weight_of
        )
        self._failed: Lru[str, float] = Lru(
            "pictures.failed", most_bytes=_BYTES_OF_FAILED, weigh=lambda key, _: weight_of(key)
        )
        self._lent: dict[str, float] = {}  # bounded: of those that are drawn
        self._drawing: dict[str, asyncio.Task[bytes | None]] = {}  # bounded: while it is drawn

    async def known(self, connection: AsyncConnection, some: Collection[Picture]) -> None:
        """Learn which of some pictures Telegram has."""
        missing = {one.key for one in some if self._names.get(one.key) is None}
        if not missing:
            return
        found = await pictures.known(connection, [self._stored(key) for key in missing])
        for stored, file_id in found.items():
            self._names.put(stored.partition(":")[2], file_id)

    def offered(self, picture: Picture) -> Photo | Not:
        """The photo of a picture, of which Telegram may be `known` to have it; where there is none
        yet, it is begun. Its bytes are given to one chat at a time."""
        key, now = picture.key, time.monotonic()
        if name := self._names.get(key):
            return Photo(key, file_id=name)
        if now - (self._failed.get(key) or -_FAILED_SECONDS) < _FAILED_SECONDS:
            return Not.EVER
        png = self._drawn.get(key)
        if png is None:
            if key not in self._drawing and len(self._drawing) < _AT_ONCE:
                self._begin(picture)
            return Not.YET
        if now - self._lent.get(key, -_UPLOAD_SECONDS) < _UPLOAD_SECONDS:
            return Not.YET
        self._lent[key] = now
        return Photo(key, png=png)

    async def photo(self, picture: Picture) -> Photo | None:
        """The photo of a picture, drawn now where it is not there; None where it cannot be."""
        async with self._database.read() as connection:
            await self.known(connection, [picture])
        key = picture.key
        if name := self._names.get(key):
            return Photo(key, file_id=name)
        if (png := self._drawn.get(key)) is None:
            task = self._drawing.get(key) or self._begin(picture)
            png = await asyncio.shield(task)
        return Photo(key, png=png) if png else None

    def _begin(self, picture: Picture) -> asyncio.Task[bytes | None]:
        task = self._drawing[picture.key] = asyncio.create_task(self._draw(picture))
        task.add_done_callback(lambda _: self._drawing.pop(picture.key, None))
        return task

    async def _draw(self, picture: Picture) -> bytes | None:
        try:
            png = await self._apart.call(draw, picture)
        except Exception as error:  # noqa: BLE001 - whatever it is, the words are sent alone
            log.error("a picture could not be drawn: %r", error)
            self._failed.put(picture.key, time.monotonic())
            return None
        self._drawn.put(picture.key, png)
        return png

    async def sent(self, photo: Photo | None, name: str) -> None:
        """A photo has arrived in a chat, and Telegram calls it so ("": it did not say)."""
        if photo is None or not photo.png or not name:
            return
        self._names.put(photo.key, name)
        self._drawn.drop(photo.key)
        self._lent.pop(photo.key, None)
        async with self._database.write() as connection:
            await pictures.keep(connection, self._stored(photo.key), name, self._clock())

    async def refused(self, photo: Photo, *, everywhere: bool) -> None:
        """Telegram did not take a photo, in one chat, or `everywhere`: then a name that it knows no
        longer is forgotten, and a picture that it does not like is offered to nobody for a
        while."""
        if photo.png:
            self._lent.pop(photo.key, None)
            if everywhere:
                self._failed.put(photo.key, time.monotonic())
        if photo.png or not everywhere:
            return
        self._names.drop(photo.key)
        async with self._database.write() as connection:
            await pictures.forget(connection, self._stored(photo.key))

    def _stored(self, key: str) -> str:
        """Under which key a picture is stored: its name is good for this bot alone."""
        return f"{self._bot}:{key}"

    async def close(self) -> None:
        """Draw nothing more."""
        for task in list(self._drawing.values()):
            task.cancel()
        await self._apart.close()
        await asyncio.gather(*self._drawing.values(), return_exceptions=True)
