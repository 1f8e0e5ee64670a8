"""The one door for news, whatever road it came by: match, store, owe the alerts, wake the engine.

What an article is about is worked out before the transaction begins and off the event loop: it is
work for the processor, other people's commands do not wait for it, and SQLite has one writer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import (
    Accepted,
    Origin,
    Preview,
    Read,
    about,
    accept_all,
    preview,
)
from bot.intake.articles import ParsedArticle
from bot.intake.phrases import FollowedPhrases
from bot.topics.subjects import Subjects
from storage.database import Database

# Phrases that are followed while an article is on its way are looked for so often; where people
# follow others all the time, what was known at the last look is enough.
_TRIES = 4

Together = Callable[[AsyncConnection], Awaitable[object]]


class Door:
    """Takes in articles for one installation; made once, shared by every source.

    `phrases` are those that somebody follows.
    """

    def __init__(
        self,
        database: Database,
        subjects: Subjects,
        *,
        wake: Callable[[], None],
        clock: Callable[[], datetime],
    ) -> None:
        self.phrases = FollowedPhrases(database)
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
        found = await asyncio.to_thread(about, article, self._subjects, self._clock())
        read = Read(article, found, origin)
        [accepted] = await self._store([read], together=together)
        return accepted

    async def take_in_many(self, offered: Sequence[Read]) -> list[Accepted]:
        """Store articles that were read elsewhere (what they are about, but for followed phrases),
        and owe their alerts, in one transaction; committed when this returns. What became of each,
        in order.

        In the background: on SQLite, people's transactions go first.
        """
        return await self._store(offered, background=True) if offered else []

    async def _store(
        self,
        offered: Sequence[Read],
        *,
        together: Together | None = None,
        background: bool = False,
    ) -> list[Accepted]:
        """Find the phrases that somebody follows, and store all in one transaction."""
        accepted: list[Accepted] | None = None
        tries = _TRIES
        while accepted is None:
            tries -= 1
            mark = await self.phrases.refresh()
            phrases = await self.phrases.among_all([one.parsed for one in offered])
            whole = [
                replace(one, found=one.found.with_more(more))
                for one, more in zip(offered, phrases, strict=True)
            ]
            async with self._database.write(background=background) as connection:
                # Somebody who follows another phrase since we looked gets these articles, too.
                if tries > 0 and not await self.phrases.is_known(connection, mark):
                    continue
                if together is not None:
                    await together(connection)
                # Now, and not when the matching began: an article is received when it is stored.
                accepted = await accept_all(connection, whole, now=self._clock())
        self._wake()
        return accepted

    async def preview(self, article: ParsedArticle) -> Preview:
        """What would become of an article: look without storing."""
        now = self._clock()
        found = await asyncio.to_thread(about, article, self._subjects, now)
        await self.phrases.refresh()
        [phrases] = await self.phrases.among_all([article])
        async with self._database.read() as connection:
            return await preview(connection, article, found=found.with_more(phrases), now=now)
