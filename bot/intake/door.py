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
    Alerting,
    Origin,
    Preview,
    Read,
    about,
    accept_all,
    preview,
)
from bot.intake.boilerplate import without
from bot.intake.parsed import ParsedArticle
from bot.intake.phrases import FollowedPhrases
from bot.intake.recognise import known_edges, lines_seen
from bot.topics.subjects import About, Subjects
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
        self,
        article: ParsedArticle,
        origin: Origin,
        *,
        alerting: Alerting = Alerting.NOW,
        together: Together | None = None,
        anyway: bool = False,
    ) -> Accepted:
        """Store an article and owe its alerts, once; committed when this returns.

        `alerting`: what it does beyond being stored. `anyway`: as news of its own, though the same
        text is here. `together` runs first in the same transaction: what it writes is kept with
        the article or not at all, and where it raises nothing is stored.
        """
        article, found = await self._read(article, origin)
        read = Read(article, found, origin, anyway, alerting)
        [accepted] = await self._store([read], together=together)
        return accepted

    async def take_in_many(self, offered: Sequence[Read]) -> list[Accepted]:
        """Store articles that were read elsewhere (what they are about, but for followed phrases),
        and owe their alerts, in one transaction; committed when this returns. What became of each,
        in order.

        In the background: on SQLite, people's transactions go first.
        """
        if not offered:
            return []
        return await self._store(await self._unframed(offered), background=True)

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

    async def preview(self, article: ParsedArticle, origin: Origin) -> Preview:
        """What would become of an article: look without storing."""
        now = self._clock()
        article, found = await self._read(article, origin)
        await self.phrases.refresh()
        [phrases] = await self.phrases.among_all([article])
        async with self._database.read() as connection:
            found = found.with_more(phrases)
            return await preview(connection, article, found=found, origin=origin, now=now)

    async def _read(self, article: ParsedArticle, origin: Origin) -> tuple[ParsedArticle, About]:
        """The article without what its source puts around every text, and what it is about."""
        async with self._database.read() as connection:
            book = await known_edges(connection, [(article, origin)])

        def work() -> tuple[ParsedArticle, About]:
            told = without(article, lines_seen(book, article, origin))
            return told, about(told, self._subjects, self._clock())

        return await asyncio.to_thread(work)

    async def _unframed(self, offered: Sequence[Read]) -> list[Read]:
        """The same of many that were read already; few of them have anything around them."""
        texts = [(one.parsed, one.origin) for one in offered]
        async with self._database.read() as connection:
            book = await known_edges(connection, texts)

        def work() -> list[Read]:
            now, whole = self._clock(), []
            for one in offered:
                told = without(one.parsed, lines_seen(book, one.parsed, one.origin))
                whole.append(
                    one
                    if told == one.parsed
                    else replace(one, parsed=told, found=about(told, self._subjects, now))
                )
            return whole

        return await asyncio.to_thread(work)
