"""What a process knows by itself: since when the database, or Telegram, does not answer."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.telegram.client import TelegramClient
from bot.watch.troubles import Trouble
from storage.vocabulary import IncidentKind

log = logging.getLogger(__name__)

# Long polling answers every half minute; where nothing is asked for so long, we ask.
_QUIET_SECONDS = 60.0
_ASK_SECONDS = 3.0
# A database that takes what is written takes it sooner, in whatever turmoil.
_PATIENCE = timedelta(seconds=10)
# Whoever asks us again and again does not make us ask as often.
_AGAIN_SECONDS = 10.0


class Signs:
    """Since when something does not answer; None while it does."""

    def __init__(self, client: TelegramClient, clock: Callable[[], datetime]) -> None:
        self._client = client
        self._clock = clock
        self._asked_at = float("-inf")
        self.telegram: datetime | None = None
        self.token: datetime | None = None
        self.database: datetime | None = None
        # Since when the watch waits for what it writes to be taken.
        self.writing: datetime | None = None

    async def ask_telegram(self) -> None:
        """Ask, unless it answered lately."""
        quiet = time.monotonic() - self._client.answered_at
        if quiet < _QUIET_SECONDS:
            self.telegram = self.token = None
            return
        if time.monotonic() - self._asked_at < _AGAIN_SECONDS:
            return
        self._asked_at = time.monotonic()
        answer = await self._client.call("getMe", {}, seconds=_ASK_SECONDS)
        now = self._clock()
        if answer.status in (401, 404):
            if self.token is None:
                # One outage is one: since it was last well.
                self.token = self.telegram or now
                log.error("Telegram refuses the token: was it revoked? Get one from @BotFather")
            self.telegram = None
        elif answer.ok or 400 <= answer.status < 500:  # it said something: it is there
            self.telegram = self.token = None
        elif self.telegram is None and self.token is None:
            # A process that has never heard it does not know since when.
            before = timedelta(seconds=quiet) if self._client.answered_at else timedelta()
            self.telegram = now - before
            log.error("Telegram cannot be reached: %s", answer.description)

    def database_failed(self, why: str) -> None:
        """The database did not answer, or did not take what was written."""
        if self.database is None:
            self.database = self._clock()
            log.error("the database does not answer: %s", why)

    def database_answered(self) -> datetime | None:
        """It does; since when it did not, where it did not before."""
        since, self.database = self.database, None
        if since is not None:
            log.info("the database answers again")
        return since

    def _database_since(self) -> datetime | None:
        stuck = self.writing is not None and self._clock() - self.writing > _PATIENCE
        return self.database or (self.writing if stuck else None)

    def troubles(self) -> list[Trouble]:
        """What does not answer."""
        known = (
            (IncidentKind.TELEGRAM, self.telegram),
            (IncidentKind.TOKEN, self.token),
            (IncidentKind.DATABASE, self._database_since()),
        )
        return [Trouble(kind, since) for kind, since in known if since is not None]
