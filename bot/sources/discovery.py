"""What somebody's address is: a feed, a site with feeds, a site that is watched by its pages."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from bot.fetching.errors import CERTIFICATE, FetchError
from bot.fetching.fetcher import Asked, Fetched, Fetcher
from bot.intake.addresses import split
from bot.sites.apart import Apart, ApartError
from bot.sites.finding import usual_feeds
from bot.sites.sitemaps import sitemaps_of_robots, usual_sitemaps
from bot.sources import parsing
from bot.sources.addresses import as_address, is_telegram, key_of, own_parts, shown
from bot.sources.faults import NO_LINKS, UNREADABLE, fault_of
from bot.sources.offers import Offered
from bot.sources.reading import Reader
from storage.vocabulary import SourceKind

log = logging.getLogger(__name__)

TELEGRAM = "telegram"
# For the whole of it: somebody waits who was told that it may take half a minute. Feeds have two
# thirds of what is left, and each of several of a host a third of that: what hangs is not to hide
# the others, nor the page itself.
SECONDS = 30.0
_FEEDS_SHARE, _HANGING = 2 / 3, 3
# A page names several feeds: of the first ones it is seen what they are, somebody chooses.
_MOST_FEEDS = 5
# A list of articles has more; a page with one or two links like an article's is some page.
_LEAST_LINKS = 3
# Where https fails so, the site may be there by http.
_MAYBE_HTTP = CERTIFICATE | {"unreachable", "not-http"}


@dataclass(frozen=True, slots=True)
class Sample:
    """An item as it is shown before a source is added."""

    title: str
    url: str | None
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Found:
    """A source that can be added. `address` is where it is asked, `key` what makes two the same;
    `samples` are its items, the newest first; `a_day`: how many it brings (None: no dates)."""

    kind: SourceKind
    address: str
    key: str
    title: str
    language: str
    samples: tuple[Sample, ...]
    a_day: float | None
    offered: Offered
    # What tells it from others of the same title: as the page calls it, or a part of its address.
    section: str = ""
    # It was named by the page that stands at the address, or guessed, and stands elsewhere.
    is_elsewhere: bool = False
    named_at: str = ""  # the address that the page names


@dataclass(frozen=True, slots=True)
class Discovered:
    """What an address is: sources to choose from, the likeliest first; or `fault`, why it is none
    (as in bot/sources/faults.py; "telegram": a channel, which is added in Telegram)."""

    found: tuple[Found, ...] = ()
    fault: str = ""


async def discover(
    fetcher: Fetcher, apart: Apart, written: str, *, now: datetime, seconds: float = SECONDS
) -> Discovered:
    """Look what is at an address as somebody wrote it, within so many seconds. Raises nothing of
    strangers' making."""
    if is_telegram(written):
        return Discovered(fault=TELEGRAM)
    began = asyncio.get_running_loop().time()
    search = _Search(Reader(fetcher, apart, lambda: now), began + seconds)
    try:
        async with asyncio.timeout_at(search.until):
            fetched = await _fetch(fetcher, written)
            return await search.look(fetched, as_address(written))
    except TimeoutError:
        return Discovered(fault="timeout")
    except FetchError as error:
        return Discovered(fault=fault_of(error))
    except ApartError as error:
        return Discovered(fault=f"{UNREADABLE} {error.reason}")


async def _fetch(fetcher: Fetcher, written: str) -> Fetched:
    """What is at an address; where no scheme was written, by http if there is no https."""
    address = as_address(written)
    try:
        return await _ask(fetcher, address)
    except FetchError as error:
        if "://" in written or error.reason not in _MAYBE_HTTP:
            raise
        try:
            return await _ask(fetcher, address.replace("https://", "http://", 1))
        except FetchError:
            if error.reason not in CERTIFICATE:
                raise
        raise  # there is a site, by https alone


async def _ask(fetcher: Fetcher, address: str, *, by_robots: bool = False) -> Fetched:
    """What is at an address; `moved_to` says where it is asked from now on: a redirect for now is
    followed each time."""
    fetched = await fetcher.fetch(Asked(address, by_robots=by_robots))
    return replace(fetched, moved_to=fetched.moved_to or address)


@dataclass(frozen=True, slots=True)
class _Search:
    """`until`: when all of it is over, by the loop's clock."""

    reader: Reader
    until: float

    async def look(self, fetched: Fetched, given: str) -> Discovered:
        looked = await self._look(fetched)
        if looked.offered is not None:
            return Discovered((_found(SourceKind.FEED, fetched, looked.offered),))
        if looked.fault != "html" and not fetched.body.lstrip().startswith(b"<"):
            return Discovered(fault=_not_a_feed(looked))
        named = await self._feeds(looked.feeds[:_MOST_FEEDS])
        feeds = [one for one in named if one.samples]
        # What stands at the root is the feed of the site, and not of any other page of it.
        if not feeds and split(given).path in ("", "/"):
            usual = await self._feeds(usual_feeds(fetched.url), one=True)
            feeds = [one for one in usual if one.samples]
        titles = dict(zip(looked.feeds, looked.titles, strict=True))
        if feeds:
            return Discovered(tuple(_told_apart(feeds, titles)))
        site = await self._site(fetched, looked)
        # A feed that has nothing yet may be all that there is.
        return site if site.found or not named else Discovered(tuple(_told_apart(named, titles)))

    async def _look(self, fetched: Fetched) -> parsing.Looked:
        return await self.reader.apart.call(
            parsing.look, fetched.body, fetched.content_type, fetched.url, self.reader.clock()
        )

    async def _feeds(self, addresses: Sequence[str], *, one: bool = False) -> list[Found]:
        """Those of some addresses that are feeds, in their order: asked side by side, and one after
        another of one host. `one`: the first of a host that has items is enough."""
        by_host: dict[str, list[str]] = {}
        for address in addresses:
            by_host.setdefault(split(address).hostname or "", []).append(address)
        found: dict[str, Found] = {}
        seconds = (self.until - asyncio.get_running_loop().time()) * _FEEDS_SHARE
        asking = [
            asyncio.create_task(self._feeds_of_host(of_host, found, seconds, one=one))
            for of_host in by_host.values()
        ]
        try:
            if asking:
                await asyncio.wait(asking, timeout=seconds)
        finally:
            for task in asking:
                task.cancel()
            ended = await asyncio.gather(*asking, return_exceptions=True)
        for error in ended:
            if isinstance(error, Exception):  # a bug
                raise error
        once = {found[one].key: found[one] for one in reversed(addresses) if one in found}
        return list(once.values())[::-1]

    async def _feeds_of_host(
        self, addresses: Sequence[str], found: dict[str, Found], seconds: float, *, one: bool
    ) -> None:
        """Note in `found` which addresses of a host are feeds. `seconds`: for all of them."""
        for address in addresses:
            try:
                async with asyncio.timeout(seconds / min(len(addresses), _HANGING)):
                    fetched = await _ask(self.reader.fetcher, address)
                looked = await self._look(fetched)
            except (FetchError, ApartError, TimeoutError) as error:
                log.debug("no feed at %s: %r", shown(address), error)
                continue
            if looked.offered is not None:
                feed = _found(SourceKind.FEED, fetched, looked.offered)
                found[address] = replace(feed, is_elsewhere=True, named_at=address)
                if one and feed.samples:
                    break

    async def _site(self, fetched: Fetched, looked: parsing.Looked) -> Discovered:
        """A site without a feed: its page, or else its sitemap, where robots may read them."""
        if not await self.reader.fetcher.allowed(fetched.url):
            return Discovered(fault="robots")
        offered = await self.reader.offered_by_site(fetched)
        name = offered.title
        if len(offered.offers) >= _LEAST_LINKS:
            return Discovered((_found(SourceKind.SITE, fetched, offered),))
        for address in await self._sitemaps(fetched.url):
            try:
                of_map = await _ask(self.reader.fetcher, address, by_robots=True)
                offered = await self.reader.offered_by_site(of_map)
            except FetchError:
                continue
            if len(offered.offers) >= _LEAST_LINKS:
                offered = replace(offered, title=name)  # a sitemap does not say it
                return Discovered((_found(SourceKind.SITE, of_map, offered),))
        return Discovered(fault=_not_a_feed(looked) if looked.feeds else NO_LINKS)

    async def _sitemaps(self, url: str) -> list[str]:
        parts = urlsplit(url)
        try:
            robots = await self.reader.fetcher.fetch(
                Asked(f"{parts.scheme}://{parts.netloc}/robots.txt")
            )
        except FetchError:
            return usual_sitemaps(url)
        named = sitemaps_of_robots(robots.body.decode("utf-8", "replace"), url)
        return list(dict.fromkeys([*named[:_MOST_FEEDS], *usual_sitemaps(url)]))


def _told_apart(feeds: Sequence[Found], titles: Mapping[str, str]) -> list[Found]:
    """Feeds with what tells each from those of the same title; `titles` are what the page calls
    them, by the addresses that it names."""
    same: dict[str, list[int]] = {}
    for place, one in enumerate(feeds):
        same.setdefault(one.title.casefold(), []).append(place)
    told = list(feeds)
    for places in same.values():
        if len(places) == 1:
            continue
        sections = [titles.get(feeds[place].named_at, "") for place in places]
        if not all(sections) or len({one.casefold() for one in sections}) < len(places):
            sections = own_parts([shown(feeds[place].address) for place in places])
        for place, section in zip(places, sections, strict=True):
            told[place] = replace(feeds[place], section=section)
    return told


def _not_a_feed(looked: parsing.Looked) -> str:
    return " ".join([looked.fault, *looked.feeds])


def _found(kind: SourceKind, fetched: Fetched, offered: Offered) -> Found:
    address = fetched.moved_to or fetched.url
    newest = offered.offers[::-1]
    feed = offered.feed
    return Found(
        kind=kind,
        address=address,
        key=key_of(address),
        title=offered.title,
        language=feed.language if feed else "",
        samples=tuple(Sample(one.thing.title, one.thing.url, one.published) for one in newest),
        a_day=_a_day(offered),
        offered=offered,
    )


def _a_day(offered: Offered) -> float | None:
    dates = sorted(offered.dates)
    if len(dates) < _LEAST_LINKS or dates[-1] <= dates[0]:
        return None
    return (len(dates) - 1) / ((dates[-1] - dates[0]).total_seconds() / 86_400)
