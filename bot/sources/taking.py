"""What a source offers is taken in: what is new, once; what has changed, as it is now.

Articles, the alerts that they owe and the note that an item was read are one transaction, a few
items at a time: a process that is killed has taken each or has not, and what it has not is taken
at the next visit, for only then is it noted that the source was read.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.fetching.errors import FetchError
from bot.intake.accept import Accepted, Read, about
from bot.intake.door import Door
from bot.intake.one_by_one import one_by_one
from bot.intake.origin import Alerting
from bot.sites.apart import ApartError
from bot.sites.links import Link
from bot.sources.ages import ANY, alerting_of, alerts_at_most
from bot.sources.called import called
from bot.sources.faults import NotWantedError
from bot.sources.offers import Offer, Offered
from bot.sources.reading import LaterError, Reader, asks_for_pages, needs_page, origin_of
from bot.sources.retries import Pages, away, last_asked, waits
from bot.sources.rounds import Made, Round, Taken, has_changed, is_new
from bot.topics.subjects import Subjects
from storage import arrivals, articles, source_items, visits
from storage.database import Database
from storage.source_items import Known
from storage.source_items import Offered as Item
from storage.sources import StoredSource

log = logging.getLogger(__name__)

# In one transaction: others, who wait for it, wait a tenth of a second. Most feeds have no more.
_PIECE = 30
# The same where each waits for a page: what was read is not to wait for what hangs.
_PIECE_OF_PAGES = 3
_MOST_REST_SECONDS = 1.0
# Pages of one source that are asked for in one visit, for what is new and for what has changed: its
# server is not to notice us, and nobody waits for a source's turn longer than for a few pages. The
# next visit goes on.
_PAGES = 10
_PAGES_SECONDS = 60.0
# So long a change may wait where the pages of a visit are used up.
_CHANGES_WAIT = timedelta(hours=1)
# Of more items than these at once it is asked whether they are too many to be alerted, by what is
# usual on so many days. Of an hour then count no more than any source may bring in one: what was
# held back is not usual.
_FEW = 10
_DAYS, _LATELY = 14, timedelta(hours=1)
# What a source changes again and again is a counter or an advertisement in its text.
_MOST_REVISIONS = 20
# No fault of an article.
_OTHERS = (NotWantedError, FetchError, ApartError)


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
        """Take in what is new and what has changed; committed when this returns.

        Raises NotWantedError; what was committed until then stays.
        """
        async with self._database.read() as connection:
            known = await source_items.known(
                connection, source.id, [one.item for one in offered.offers]
            )
        now = self._clock()
        pages = Pages(_PAGES, _PAGES_SECONDS)
        round_ = Round(source, offered, known, pages)
        await self._take_new(round_, now)
        await self._take_changed(round_)
        async with self._database.write(background=True) as connection:
            await source_items.still_offered(connection, source.id, known, self._clock())
        return round_.taken()

    async def _take_new(self, round_: Round, now: datetime) -> None:
        """Take in what is new: what was never asked for before what was away."""
        source, known = round_.source, round_.known
        fresh = []
        for one in round_.offered.offers:
            left = waits(known.get(one.item), now)
            if left:
                round_.waiting.append(left)
            elif is_new(one, known.get(one.item)):
                fresh.append(one)
        fresh.sort(key=lambda one: last_asked(known.get(one.item)))
        if source.primed_at is None and round_.offered.feed is None:
            # Of the pages that a site has when it is added the newest are read; of what it brings
            # later, each, though not all at once.
            nothing = [Item(one.item, one.content, None) for one in fresh[:-_PAGES]]
            fresh = fresh[-_PAGES:]
            if nothing:
                await self._keep(source, nothing)
        round_.late = await self._late(source, fresh, now)
        piece = _PIECE_OF_PAGES if asks_for_pages(source) else _PIECE
        for start in range(0, len(fresh), piece):
            round_.new += await self._take_piece(round_, fresh[start : start + piece])

    async def _late(
        self, source: StoredSource, fresh: Sequence[Offer], now: datetime
    ) -> frozenset[str]:
        """Those of some new items that are too many to be alerted: all but the newest."""
        telling = [
            one.item for one in fresh if self._alerting(source, one.published) is Alerting.NOW
        ]
        if len(telling) <= _FEW:
            return frozenset()
        since = min(now - _LATELY, source.answered_at or now)
        async with self._database.read() as connection:
            road = arrivals.road_of(source)
            days = await arrivals.days_of(connection, road, until=now, days=_DAYS, most=ANY)
            lately = await arrivals.activity_of(connection, road, since)
        room = alerts_at_most(days, now - since) - (lately.count if lately else 0)
        late = frozenset(telling[: -max(room, 0) or None])
        if late:
            log.warning(
                "%s brings %s new items at once: %s of them are in digests only",
                called(source), len(telling), len(late),
            )  # fmt: skip
        return late

    async def _take_changed(self, round_: Round) -> None:
        """Revise what has changed: what was looked at longest ago first."""
        known = round_.known
        said = [one for one in round_.offered.offers if has_changed(one, known.get(one.item))]
        for one in sorted(said, key=lambda one: last_asked(known.get(one.item))):
            [changed] = await one_by_one(
                [one], partial(self._revise, round_), whose=called(round_.source), but=_OTHERS
            )
            round_.changed += changed or 0
            if changed is None:  # as it is here it stays
                it = Item(one.item, one.content, known[one.item].article)
                await self._keep(round_.source, [it])

    async def _keep(self, source: StoredSource, items: Sequence[Item]) -> None:
        """Note what was made of some items."""
        async with self._database.write(background=True) as connection:
            await source_items.keep(connection, source.id, items, self._clock())

    async def _take_piece(self, round_: Round, offers: Sequence[Offer]) -> int:
        """Take in some items in one transaction; how many articles are new."""
        source = round_.source
        made: list[Made] = []
        kept: list[Item] = []
        teasers = await self._reader.teasers(offers, round_.offered.feed)
        for one, teaser in zip(offers, teasers, strict=True):
            old = self._alerting(source, one.published) is Alerting.BACKLOG
            wanted = needs_page(source, one.thing) and (not old or isinstance(one.thing, Link))
            with_page = wanted and round_.pages.take()
            if isinstance(one.thing, Link) and not with_page:
                round_.whole = False
                continue
            try:
                article = await self._reader.article(source, one, teaser, with_page=with_page)
            except LaterError:
                # Not what it says, but that nothing is known of it: it is tried again, as news
                # only where it was none from the beginning.
                kept.append(Item(one.item, self._unread(round_, one, old=old), None))
                round_.away += isinstance(one.thing, Link)
                continue
            if article is None and wanted and not with_page:
                round_.whole = False
                continue
            if article is None:
                kept.append(Item(one.item, one.content, None))
                round_.silent += isinstance(one.thing, Link)
                continue
            round_.said += isinstance(one.thing, Link)
            alerting = self._alerting(source, one.published or article.published_at)
            if one.item in round_.late and alerting is Alerting.NOW:
                alerting = Alerting.DIGEST
            made.append(Made(one, article, alerting))
        return await self._store_piece(source, made, kept)

    async def _store_piece(
        self, source: StoredSource, made: Sequence[Made], kept: Sequence[Item]
    ) -> int:
        """Store what was made of some items, and note what was `kept` of others; how many articles
        are new. One that meets a bug of ours is noted as read: the others are not to wait."""

        async def note(
            connection: AsyncConnection, accepted: Sequence[Accepted], some: Sequence[Made]
        ) -> None:
            if not await visits.is_wanted(connection, source, hold=True):
                raise NotWantedError
            both = zip((one.offer for one in some), accepted, strict=True)
            items = [Item(one.item, one.content, was.article) for one, was in both]
            await source_items.keep(connection, source.id, [*kept, *items], self._clock())

        async def take(some: Sequence[Made]) -> list[Accepted]:
            reads = await asyncio.to_thread(self._read, source, some)
            return await self._door.take_in_many(reads, after=partial(note, some=some))

        if not made and not kept:
            return 0
        if not made:
            async with self._database.write(background=True) as connection:
                await note(connection, [], [])
            return 0
        time = asyncio.get_running_loop().time
        async with self._reader.turn:
            began = time()
            accepted = await one_by_one(made, take, whose=called(source), but=_OTHERS)
            if all(one.alerting is Alerting.BACKLOG for one in made):
                # What is old is in no hurry: half of the time is left to those who wait.
                await asyncio.sleep(min(time() - began, _MOST_REST_SECONDS))
        spoilt = [it.offer for it, was in zip(made, accepted, strict=True) if was is None]
        if spoilt:
            await self._keep(source, [*kept, *(Item(it.item, it.content, None) for it in spoilt)])
        return sum(one.new for one in accepted if one is not None)

    def _unread(self, round_: Round, offer: Offer, *, old: bool) -> str:
        """What is kept as the content of an item whose page is away."""
        now, known = self._clock(), round_.known.get(offer.item)
        content = None if old else away(known, now)
        if content is None:
            return offer.content
        left = waits(Known(offer.item, content, None, now), now)
        if left is not None:
            round_.waiting.append(left)
        return content

    def _read(self, source: StoredSource, made: Sequence[Made]) -> list[Read]:
        """What each is about: work for the processor."""
        now = self._clock()
        return [
            Read(
                one.article,
                about(one.article, self._subjects, now, country=source.country),
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

    async def _revise(self, round_: Round, offers: Sequence[Offer]) -> list[int]:
        """An item says something else than before; 1 where its article does, too: one of its own,
        where others have it as well."""
        [offer], source = offers, round_.source
        known = round_.known[offer.item]
        changed = False
        content, article = offer.content, known.article
        if article is not None and await self._may_revise(source, article):
            if needs_page(source, offer.thing) and not round_.pages.take():
                round_.waiting.append(_CHANGES_WAIT)
                return [0]
            try:
                [teaser] = await self._reader.teasers([offer], round_.offered.feed)
                said = await self._reader.article(source, offer, teaser, with_page=True, whole=True)
            except LaterError:
                # The text that is here is better than a teaser; others are looked at before.
                said, content = None, known.content
                round_.waiting.append(_CHANGES_WAIT)
            if said is not None:
                origin = origin_of(source, offer.item)
                alerting = self._alerting(source, offer.published)
                revised = await self._door.revise(article, said, origin, alerting=alerting)
                changed, article = revised.changed, revised.article
        await self._keep(source, [Item(offer.item, content, article)])
        return [int(changed)]

    async def _may_revise(self, source: StoredSource, article: int) -> bool:
        async with self._database.read() as connection:
            if not await visits.is_wanted(connection, source):
                raise NotWantedError
            found = (await articles.by_ids(connection, [article])).get(article)
        return found is not None and found.retracted_at is None and found.revision < _MOST_REVISIONS
