"""What a source says, read off the event loop: what it offers, and the article of each item."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.feeds.model import Feed, Item
from bot.fetching.errors import CERTIFICATE, FetchError
from bot.fetching.fetcher import Asked, Fetched, Fetcher
from bot.intake.origin import Origin
from bot.intake.parsed import ParsedArticle
from bot.sites.apart import Apart, ApartError
from bot.sites.links import Link
from bot.sources import parsing
from bot.sources.called import called
from bot.sources.faults import NoLinksError
from bot.sources.offers import Offer, Offered, in_order
from storage.sources import StoredSource
from storage.vocabulary import Source, SourceKind

log = logging.getLogger(__name__)

# Of a list of sitemaps the newest few hold the news.
_SITEMAPS = 2
# A page of news; what is larger holds pictures in itself.
_PAGE_BYTES = 5_000_000
# So many feeds that have said something are taken in at once; the others wait as bytes.
_IN_HAND = 4
# A page may be had later that could not be had for one of these.
_PASSING = CERTIFICATE | {"unreachable", "timeout", "dns"}
# Statuses of a page that is not there, or not for us, and will not be.
_FOR_GOOD = frozenset({401, 402, 403, 404, 405, 406, 410, 451})


class LaterError(Exception):
    """The page of an item could not be had or read now, and without it nothing is told. `str()`:
    why, without its address, in which a key may stand."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads sources: `fetcher` brings, `apart` parses. `turn`: what is work for the processor is
    done for one source after another; together it would end no sooner, and weigh more."""

    fetcher: Fetcher
    apart: Apart
    clock: Callable[[], datetime]
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _room: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(_IN_HAND), init=False
    )

    def room_for(self, source: StoredSource) -> AbstractAsyncContextManager[None]:
        """A place in which what a source says is read and taken in: what feeds offer weighs several
        times what came of them, and after a start all have something new. Who asks for pages waits
        for strangers meanwhile, and keeps nobody from anything."""
        return contextlib.nullcontext() if asks_for_pages(source) else self._room

    async def offered(self, source: StoredSource, fetched: Fetched) -> Offered:
        """What a source offers by what was fetched of it. Raises NotAFeedError, NoLinksError,
        FetchError (of a further sitemap), ApartError."""
        if source.kind is SourceKind.FEED:
            return await self.apart.call(
                parsing.offered_by_feed,
                fetched.body,
                fetched.content_type,
                fetched.url,
                self.clock(),
            )
        offered = await self.offered_by_site(fetched)
        if not offered.offers:
            raise NoLinksError(fetched.url)
        # A page is called otherwise every day, a site is not.
        return replace(offered, title=source.title or offered.title)

    async def offered_by_site(self, fetched: Fetched) -> Offered:
        """What a list page or a sitemap offers, and the first of the sitemaps that it names, where
        robots may read them."""
        offered, further = await self.apart.call(
            parsing.offered_by_pages, fetched.body, fetched.url, self.clock()
        )
        found = [*offered.offers]
        for address in further[:_SITEMAPS]:
            try:
                more = await self.fetcher.fetch(Asked(address, by_robots=True))
            except FetchError as error:
                if error.reason != "robots":
                    raise
                continue
            of_more, _ = await self.apart.call(
                parsing.offered_by_pages, more.body, more.url, self.clock()
            )
            found = [*of_more.offers, *found]
        return replace(offered, offers=in_order(reversed(found)))

    async def teasers(
        self, offers: Sequence[Offer], feed: Feed | None
    ) -> list[ParsedArticle | None]:
        """What items tell by themselves, all in one trip to a thread; links tell nothing."""
        if feed is None:
            return [None] * len(offers)
        # As every text is read that comes, whoever wrote it: only markup is read apart.
        async with self.turn:
            things = [one.thing for one in offers]
            return await asyncio.to_thread(parsing.teasers_of, things, feed)

    async def article(
        self,
        source: StoredSource,
        offer: Offer,
        teaser: ParsedArticle | None,
        *,
        with_page: bool,
        whole: bool = False,
    ) -> ParsedArticle | None:
        """The article of an item, of which `teaser` is what it tells by itself; None where nothing
        is told in it. `with_page`: its page may be asked for; `whole`: without it there is none.
        Raises LaterError, and ApartError where reading is at its end."""
        found = await self._article(source, offer.thing, teaser, with_page, whole)
        return found and _as_named(found, source)

    async def article_of_link(self, link: Item | Link) -> ParsedArticle | None:
        """The article of a page that a site names. Raises as `article` does."""
        found = await self._of_page(link.url or "", None)
        if found is not None and link.published and found.published_at is None:
            found = replace(found, published_at=link.published)
        return found

    async def _article(
        self,
        source: StoredSource,
        thing: Item | Link,
        teaser: ParsedArticle | None,
        with_page: bool,
        whole: bool,
    ) -> ParsedArticle | None:
        if isinstance(thing, Link):
            with _noted(source):
                return await self.article_of_link(thing)
        if not (with_page and thing.url and needs_page(source, thing)):
            return teaser
        try:
            with _noted(source):
                return await self._of_page(thing.url, teaser)
        except LaterError:
            if teaser is None or whole:
                raise
            return teaser  # news does not wait for its full text

    async def _of_page(self, url: str, teaser: ParsedArticle | None) -> ParsedArticle | None:
        """The article of a page, where robots may read it. Raises as `article` does."""
        try:
            asked = Asked(url, most_bytes=_PAGE_BYTES, by_robots=True)
            fetched = await self.fetcher.fetch(asked)
        except FetchError as error:
            passing = error.reason in _PASSING or (
                error.reason == "status" and error.status not in _FOR_GOOD
            )
            if passing:
                raise LaterError(str(error)) from error
            return teaser
        try:
            return await self.apart.call(
                parsing.article_at, fetched.body, fetched.url, teaser, self.clock()
            )
        except ApartError as error:
            if error.reason == "closed":
                raise
            raise LaterError(f"a page cannot be read: {error}") from error


@contextlib.contextmanager
def _noted(source: StoredSource) -> Iterator[None]:
    """Notes of which source a page is that is left for later."""
    try:
        yield
    except LaterError as error:
        log.info("%s: %s", called(source), error)
        raise


def asks_for_pages(source: StoredSource) -> bool:
    """Whether pages are asked for to take in what a source offers."""
    return source.kind is SourceKind.SITE or source.full_text


def needs_page(source: StoredSource, thing: Item | Link) -> bool:
    """Whether the page of an item is to be asked for: a link says nothing itself."""
    return isinstance(thing, Link) or bool(source.full_text and thing.url and not thing.whole)


def origin_of(source: StoredSource, item: str) -> Origin:
    """Where an article of a source comes from."""
    return Origin(
        Source.FEED,
        f"{source.id}:{item}",
        name=source.name,
        source_id=source.id,
        country=source.country,
    )


def _as_named(article: ParsedArticle, source: StoredSource) -> ParsedArticle:
    """What an editor has said of the source holds for each of its articles."""
    return replace(
        article,
        outlet=source.outlet or article.outlet,
        language=source.language or article.language,
    )
