"""The one door for news, whatever road it came by: match, store, owe the alerts, wake the engine.

What an article is about is worked out before the transaction begins and off the event loop: it is
work for the processor, other people's commands do not wait for it, and SQLite has one writer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import (
    NOTHING_PICKED,
    Accepted,
    Alerting,
    Origin,
    Picked,
    Preview,
    Read,
    about,
    accept_all,
    preview,
)
from bot.intake.accepted import OvertakenError, Revised
from bot.intake.boilerplate import without
from bot.intake.parsed import ParsedArticle
from bot.intake.parting import take_back
from bot.intake.phrases import FollowedPhrases
from bot.intake.placing import OF_ITS_OWN, Placer, Turn
from bot.intake.recognise import known_edges, lines_seen
from bot.intake.retopic import insist, repick
from bot.intake.revise import revise
from bot.topics.subjects import About, Subjects
from storage.database import Database
from storage.faults import is_collision

# Phrases that are followed while an article is on its way are looked for so often; where people
# follow others all the time, what was known at the last look is enough.
_TRIES = 4

# PostgreSQL ends one of two transactions that wait for each other, or meet in a key: then again.
_COLLISIONS = 3

T = TypeVar("T")

Together = Callable[[AsyncConnection], Awaitable[object]]
After = Callable[[AsyncConnection, Sequence[Accepted]], Awaitable[object]]
AfterRevised = Callable[[AsyncConnection, Revised], Awaitable[object]]


class Door:
    """Takes in articles for one installation; made once, shared by every source.

    `phrases` are those that somebody follows; `placer` tells which articles are one story (None:
    each is one).
    """

    def __init__(
        self,
        database: Database,
        subjects: Subjects,
        *,
        wake: Callable[[], None],
        clock: Callable[[], datetime],
        placer: Placer | None = None,
    ) -> None:
        self.phrases = FollowedPhrases(database)
        self._database = database
        self._subjects = subjects
        self._wake = wake
        self._clock = clock
        self._placer = placer

    async def take_in(
        self,
        article: ParsedArticle,
        origin: Origin,
        *,
        alerting: Alerting = Alerting.NOW,
        together: Together | None = None,
        anyway: bool = False,
        apart: bool = False,
        picked: Picked = NOTHING_PICKED,
        after: After | None = None,
    ) -> Accepted:
        """Store an article and owe its alerts, once; committed when this returns.

        `alerting`: what it does beyond being stored. `anyway`: as news of its own, though the same
        text is here; `apart`: as a story of its own. `picked`: what an editor says of its topics.
        `together` runs first in the same transaction: what it writes is kept with the article or
        not at all, and where it raises nothing is stored. `after` runs last in it, with what became
        of the article.
        """
        article, found = await self._read(article, origin)
        one = Read(article, found, origin, anyway, alerting, picked=picked, apart=apart)
        [read] = await self._compared([one])
        [accepted] = await self._store([read], together=together, after=after)
        return accepted

    async def take_in_many(
        self, offered: Sequence[Read], *, after: After | None = None
    ) -> list[Accepted]:
        """Store articles that were read elsewhere (what they are about, but for followed phrases),
        and owe their alerts, in one transaction; committed when this returns. What became of each,
        in order.

        In the background: on SQLite, people's transactions go first. `after` runs last in the same
        transaction, with what became of each.
        """
        if not offered:
            return []
        whole = await self._compared(await self._unframed(offered))
        return await self._store(whole, background=True, after=after)

    async def revise(
        self,
        article: int,
        parsed: ParsedArticle,
        origin: Origin,
        *,
        alerting: Alerting = Alerting.NOW,
        picked: Picked = NOTHING_PICKED,
        base: int | None = None,
        after: AfterRevised | None = None,
    ) -> Revised:
        """Let an article say something else from now on; committed when this returns.

        What it said is kept, what it is about is worked out anew, alerts that are owed still say
        the new text; who follows what it is about only now is owed one; those that were sent are
        edited where readers are told (bot/corrections). What others have brought as well stays:
        then it becomes an article of its own. `picked`: what an editor says of its topics; `base`:
        the revision that he has corrected. `after` runs last in the same transaction, with what
        became of it. Raises LookupError when there is no such article, OvertakenError where it is
        at another revision than `base`.
        """
        bare, found = await self._read(parsed, origin)
        read = Read(bare, found, origin, alerting=alerting, picked=picked)

        async def write(connection: AsyncConnection, whole: list[Read]) -> Revised:
            now = self._clock()
            revised = await revise(connection, article, whole[0], framed=parsed, now=now)
            here = revised.article == article and not revised.gone
            if base is not None and here and revised.revision > base + revised.changed:
                raise OvertakenError(revised.revision)
            if revised.changed and picked != NOTHING_PICKED:
                await insist(connection, revised.article, picked, now)
            if after is not None:
                await after(connection, revised)
            return revised

        return await self._write([read], write)

    async def retopic(
        self, article: int, picked: Picked, *, base: int, after: AfterRevised | None = None
    ) -> Revised:
        """Let an article be about what an editor says of its topics; committed when this returns.
        Otherwise as `revise`, with the words that it has."""
        async with self._database.write() as connection:
            revised = await repick(connection, article, picked, base=base, now=self._clock())
            if after is not None:
                await after(connection, revised)
        self._wake()
        return revised

    async def retract(
        self, article: int, origin: Origin, *, together: Together | None = None
    ) -> bool:
        """Take back what a source has brought; committed when this returns. Where it is alone with
        the article, that is told to nobody any more, and found by nobody: True. What others have
        as well stays, as theirs: False. `together` is written in the same transaction. Raises
        LookupError when the source has no such article."""
        async with self._database.write() as connection:
            gone = await take_back(connection, article, origin, self._clock())
            if together is not None:
                await together(connection)
        self._wake()
        return gone

    async def _store(
        self,
        offered: Sequence[Read],
        *,
        together: Together | None = None,
        background: bool = False,
        after: After | None = None,
    ) -> list[Accepted]:
        """Store all in one transaction."""

        async def write(
            connection: AsyncConnection, whole: list[Read], turn: Turn | None
        ) -> list[Accepted]:
            if together is not None:
                await together(connection)
            # Now, and not when the matching began: an article is received when it is stored.
            accepted = await accept_all(connection, whole, now=self._clock(), turn=turn)
            if after is not None:
                await after(connection, accepted)
            return accepted

        if self._placer is None:
            return await self._write(offered, partial(write, turn=None), background=background)
        await self._placer.ready(offered)
        async with self._placer.turn() as turn:
            return await self._write(offered, partial(write, turn=turn), background=background)

    async def _write(
        self,
        offered: Sequence[Read],
        write: Callable[[AsyncConnection, list[Read]], Awaitable[T]],
        *,
        background: bool = False,
    ) -> T:
        """Find the phrases that somebody follows, and write all in one transaction; what `write`
        returns. The engine is woken."""
        tries, collisions = _TRIES, _COLLISIONS
        while True:
            tries -= 1
            mark = await self.phrases.refresh()
            phrases = await self.phrases.among_all([one.parsed for one in offered])
            whole = [
                replace(one, found=one.picked.of(one.found.with_more(more)))
                for one, more in zip(offered, phrases, strict=True)
            ]
            try:
                async with self._database.write(background=background) as connection:
                    # Somebody who follows another phrase since we looked gets these, too.
                    if tries > 0 and not await self.phrases.is_known(connection, mark):
                        continue
                    done = await write(connection, whole)
            except DBAPIError as error:
                collisions -= 1
                if collisions < 0 or not is_collision(error):
                    raise
                continue
            self._wake()
            return done

    async def preview(
        self,
        article: ParsedArticle,
        origin: Origin,
        picked: Picked = NOTHING_PICKED,
        *,
        apart: bool = False,
    ) -> Preview:
        """What would become of an article, with the topics that an editor has `picked`, and
        (`apart`) as a story of its own: look without storing."""
        now = self._clock()
        article, found = await self._read(article, origin)
        await self.phrases.refresh()
        [phrases] = await self.phrases.among_all([article])
        found = picked.of(found.with_more(phrases))
        [one] = await self._compared([Read(article, found, origin, picked=picked, apart=apart)])
        story = await self._placer.foretell(one) if self._placer else OF_ITS_OWN
        async with self._database.read() as connection:
            return await preview(connection, one, story=story, now=now)

    async def _read(self, article: ParsedArticle, origin: Origin) -> tuple[ParsedArticle, About]:
        """The article without what its source puts around every text, and what it is about."""
        async with self._database.read() as connection:
            book = await known_edges(connection, [(article, origin)])

        def work() -> tuple[ParsedArticle, About]:
            told = without(article, lines_seen(book, article, origin))
            return told, about(told, self._subjects, self._clock(), country=origin.country)

        return await asyncio.to_thread(work)

    async def _compared(self, offered: list[Read]) -> list[Read]:
        """The same with what tells their stories, off the event loop."""
        placer = self._placer
        if placer is None or all(one.traits is not None for one in offered):
            return offered
        return await asyncio.to_thread(lambda: [placer.read(one) for one in offered])

    async def _unframed(self, offered: Sequence[Read]) -> list[Read]:
        """The same of many that were read already; few of them have anything around them."""
        texts = [(one.parsed, one.origin) for one in offered]
        async with self._database.read() as connection:
            book = await known_edges(connection, texts)

        def work() -> list[Read]:
            now, whole = self._clock(), []
            for one in offered:
                told = without(one.parsed, lines_seen(book, one.parsed, one.origin))
                if told != one.parsed:
                    found = about(told, self._subjects, now, country=one.origin.country)
                    one = replace(one, parsed=told, found=found, traits=None)
                whole.append(one)
            return whole

        return await asyncio.to_thread(work)
