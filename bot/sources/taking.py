"""What a source offers is taken in: what is new, once; what has changed, as it is now.

Articles, the alerts that they owe and the note that an item was read are one transaction, a few
items at a time: a process that is killed has taken each or has not, and what it has not is taken
at the next visit, for only then is it noted that the source was read.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Accepted, Read, about
from bot.intake.door import Door
from bot.intake.origin import Alerting
from bot.intake.parsed import ParsedArticle
from bot.sites.links import Link
from bot.sources.ages import alerting_of
from bot.sources.offers import Offer, Offered
from bot.sources.reading import LaterError, Reader, origin_of
from bot.topics.subjects import Subjects
from storage import articles, source_items
from storage.database import Database
from storage.source_items import Known
from storage.source_items import Offered as Item
from storage.sources import StoredSource
from storage.vocabulary import Source

log = logging.getLogger(__name__)

# In one transaction: others, who wait for it, wait a tenth of a second.
_PIECE = 20
# The same where each waits for a page: what was read is not to wait for what hangs.
_PIECE_OF_PAGES = 3
_MOST_REST_SECONDS = 1.0
# Pages of one source that are asked for in one visit: its server is not to notice us, and nobody
# waits for a source's turn longer than for a few pages. The next visit goes on.
_PAGES = 10
_PAGES_SECONDS = 60.0
# What a source changes again and again is a counter or an advertisement in its text.
_MOST_REVISIONS = 20


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of what was offered: how many articles are new, how many changed; `whole` is
    False where some of it is left for the next visit."""

    new: int = 0
    changed: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Made:
    """An item and the article that was made of it."""

    offer: Offer
    article: ParsedArticle
    alerting: Alerting


class Taking:
    """Takes in what sources offer."""

    def __init__(
        self,
        database: Database,
        door: Door,
        subjects: Subjects,
        reader: Reader,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._door = door
        self._subjects = subjects
        self._reader = reader
        self._clock = clock

    async def take(self, source: StoredSource, offered: Offered) -> Taken:
        """Take in what is new and what has changed; committed when this returns."""
        async with self._database.read() as connection:
            known = await source_items.known(
                connection, source.id, [one.item for one in offered.offers]
            )
        fresh = [one for one in offered.offers if _is_new(one, known.get(one.item))]
        said = [one for one in offered.offers if _has_changed(one, known.get(one.item))]
        fresh, unread, whole = self._within(source, fresh)
        if unread:
            async with self._database.write(background=True) as connection:
                nothing = [Item(one.item, one.content, None) for one in unread]
                await source_items.keep(connection, source.id, nothing, self._clock())
        new = 0
        until = asyncio.get_running_loop().time() + _PAGES_SECONDS
        of_pages = source.full_text or offered.feed is None
        piece = _PIECE_OF_PAGES if of_pages else _PIECE
        for start in range(0, len(fresh), piece):
            pages = asyncio.get_running_loop().time() <= until
            if not pages and offered.feed is None:
                whole = False
                break
            some = fresh[start : start + piece]
            new += await self._take_piece(source, offered, some, pages=pages)
        changed = 0
        for one in said:
            changed += await self._revise(source, offered, one, known[one.item])
        async with self._database.write(background=True) as connection:
            await source_items.still_offered(connection, source.id, known, self._clock())
        return Taken(new, changed, whole)

    def _within(
        self, source: StoredSource, fresh: list[Offer]
    ) -> tuple[list[Offer], list[Offer], bool]:
        """What is taken in this visit, what is only noted, and whether that is all.

        Of the pages that a site has when it is added the newest are read; of what it brings later,
        each, though not all at once.
        """
        if not any(isinstance(one.thing, Link) for one in fresh):
            return fresh, [], True
        if source.primed_at is None:
            return fresh[-_PAGES:], fresh[:-_PAGES], True
        return fresh[:_PAGES], [], len(fresh) <= _PAGES

    async def _take_piece(
        self, source: StoredSource, offered: Offered, offers: Sequence[Offer], *, pages: bool
    ) -> int:
        """Take in some items in one transaction; how many articles are new. `pages`: there is time
        to ask for those of a feed's items."""
        made: list[_Made] = []
        kept: list[Item] = []
        for one in offers:
            alerting = self._alerting(source, one.published)
            try:
                with_page = pages and alerting is not Alerting.BACKLOG
                article = await self._reader.article(source, one, offered.feed, with_page=with_page)
            except LaterError:
                # Not what it says, but that nothing is known of it: it is tried again, as news
                # only where it was none from the beginning.
                old = alerting is Alerting.BACKLOG
                kept.append(Item(one.item, one.content if old else "", None))
                continue
            if article is None:
                kept.append(Item(one.item, one.content, None))
                continue
            if one.published is None:
                alerting = self._alerting(source, article.published_at)
            made.append(_Made(one, article, alerting))

        async def note(connection: AsyncConnection, accepted: Sequence[Accepted]) -> None:
            items = [
                Item(one.offer.item, one.offer.content, was.article)
                for one, was in zip(made, accepted, strict=True)
            ]
            await source_items.keep(connection, source.id, [*kept, *items], self._clock())

        if not made:
            async with self._database.write(background=True) as connection:
                await note(connection, [])
            return 0
        time = asyncio.get_running_loop().time
        async with self._reader.turn:
            began = time()
            reads = await asyncio.to_thread(self._read, source, made)
            accepted = await self._door.take_in_many(reads, after=note)
            if all(one.alerting is Alerting.BACKLOG for one in made):
                # What is old is in no hurry: half of the time is left to those who wait.
                await asyncio.sleep(min(time() - began, _MOST_REST_SECONDS))
        return sum(one.new for one in accepted)

    def _read(self, source: StoredSource, made: Sequence[_Made]) -> list[Read]:
        """What each is about: work for the processor."""
        now = self._clock()
        return [
            Read(
                one.article,
                about(one.article, self._subjects, now),
                origin_of(source, one.offer.item),
                alerting=one.alerting,
            )
            for one in made
        ]

    def _alerting(self, source: StoredSource, published: datetime | None) -> Alerting:
        return alerting_of(
            published,
            added_at=source.added_at,
            primed=source.primed_at is not None,
            answered_at=source.answered_at,
            now=self._clock(),
        )

    async def _revise(
        self, source: StoredSource, offered: Offered, offer: Offer, known: Known
    ) -> int:
        """An item says something else than before; 1 where its article does, too.

        An article that came from elsewhere first is not rewritten by who repeats it.
        """
        changed = False
        article = known.article
        if article is not None and await self._may_revise(source, article):
            try:
                said = await self._reader.article(
                    source, offer, offered.feed, with_page=True, whole=True
                )
            except LaterError:
                return 0
            if said is not None:
                origin = origin_of(source, offer.item)
                alerting = self._alerting(source, offer.published)
                revised = await self._door.revise(article, said, origin, alerting=alerting)
                changed = revised.changed
        async with self._database.write(background=True) as connection:
            item = Item(offer.item, offer.content, article)
            await source_items.keep(connection, source.id, [item], self._clock())
        return int(changed)

    async def _may_revise(self, source: StoredSource, article: int) -> bool:
        async with self._database.read() as connection:
            found = (await articles.by_ids(connection, [article])).get(article)
        return (
            found is not None
            and found.source is Source.FEED
            and found.source_ref.startswith(f"{source.id}:")
            and found.revision < _MOST_REVISIONS
        )


def _is_new(offer: Offer, known: Known | None) -> bool:
    """Never read, or nothing was told in it when it was."""
    return known is None or (known.article is None and known.content != offer.content)


def _has_changed(offer: Offer, known: Known | None) -> bool:
    return known is not None and known.article is not None and known.content != offer.content
