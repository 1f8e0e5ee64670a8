"""The one door for news, whatever road it came by: match, store, owe the alerts, wake the engine.

What an article is about is worked out before the transaction begins and off the event loop: it is
work for the processor, other people's commands do not wait for it, and SQLite has one writer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Accepted, Origin, Preview, about, accept, preview
from bot.intake.boilerplate import without
from bot.intake.parsed import ParsedArticle
from bot.intake.recognise import lines_seen
from bot.topics.subjects import About, Subjects
from storage import topics
from storage.database import Database
from storage.vocabulary import TopicKind

Together = Callable[[AsyncConnection], Awaitable[object]]


class Door:
    """Takes in articles for one installation; made once, shared by every source."""

    def __init__(
        self,
        database: Database,
        subjects: Subjects,
        *,
        wake: Callable[[], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._subjects = subjects
        self._wake = wake
        self._clock = clock

    async def take_in(
        self,
        article: ParsedArticle,
        origin: Origin,
        *,
        together: Together | None = None,
        anyway: bool = False,
    ) -> Accepted:
        """Store an article and owe its alerts, once; committed when this returns.

        `anyway`: as news of its own, though the same text is here. `together` runs first in the
        same transaction: what it writes is kept with the article or not at all, and where it
        raises nothing is stored.
        """
        now = self._clock()
        article, found = await self._read(article, now)
        async with self._database.write() as connection:
            if together is not None:
                await together(connection)
            accepted = await accept(
                connection, article, found=found, origin=origin, now=now, anyway=anyway
            )
        self._wake()
        return accepted

    async def preview(self, article: ParsedArticle, origin: Origin) -> Preview:
        """What would become of an article: look without storing."""
        now = self._clock()
        article, found = await self._read(article, now)
        async with self._database.read() as connection:
            return await preview(connection, article, found=found, origin=origin, now=now)

    async def _read(self, article: ParsedArticle, now: datetime) -> tuple[ParsedArticle, About]:
        """The article without what its source puts around every text, and what it is about."""
        async with self._database.read() as connection:
            seen = await lines_seen(connection, article)
            phrases = await topics.followed_of_kind(connection, TopicKind.KEYWORD)
        followed = {phrase.key: phrase.title for phrase in phrases}

        def work() -> tuple[ParsedArticle, About]:
            told = without(article, seen)
            return told, about(told, self._subjects, followed, now)

        return await asyncio.to_thread(work)
