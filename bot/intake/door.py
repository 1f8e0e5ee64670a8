"""The one door for news, whatever road it came by: match, store, owe the alerts, wake the engine.

What an article is about is worked out before the transaction begins and off the event loop: it is
work for the processor, other people's commands do not wait for it, and SQLite has one writer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import (
    Accepted,
    Origin,
    Preview,
    Read,
    about,
    accept,
    accept_all,
    preview,
)
from bot.intake.articles import ParsedArticle
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
        self, article: ParsedArticle, origin: Origin, *, together: Together | None = None
    ) -> Accepted:
        """Store an article and owe its alerts, once; committed when this returns.

        `together` runs first in the same transaction: what it writes is kept with the article or
        not at all, and where it raises nothing is stored.
        """
        now = self._clock()
        found = await self._find(article, now)
        async with self._database.write() as connection:
            if together is not None:
                await together(connection)
            # Now, and not when the matching began: the article is received when it is stored.
            accepted = await accept(
                connection, article, found=found, origin=origin, now=self._clock()
            )
        self._wake()
        return accepted

    async def take_in_many(self, offered: Sequence[Read]) -> list[Accepted]:
        """Store articles that were read elsewhere, and owe their alerts, in one transaction;
        committed when this returns. What became of each, in order.

        In the background: on SQLite, people's transactions go first.
        """
        if not offered:
            return []
        async with self._database.write(background=True) as connection:
            accepted = await accept_all(connection, offered, now=self._clock())
        self._wake()
        return accepted

    async def followed_phrases(self) -> dict[str, str]:
        """The phrases that somebody follows, titles by key: what `about` is to look for."""
        async with self._database.read() as connection:
            phrases = await topics.followed_of_kind(connection, TopicKind.KEYWORD)
        return {phrase.key: phrase.title for phrase in phrases}

    async def preview(self, article: ParsedArticle) -> Preview:
        """What would become of an article: look without storing."""
        now = self._clock()
        found = await self._find(article, now)
        async with self._database.read() as connection:
            return await preview(connection, article, found=found, now=now)

    async def _find(self, article: ParsedArticle, now: datetime) -> About:
        followed = await self.followed_phrases()
        return await asyncio.to_thread(about, article, self._subjects, followed, now)
