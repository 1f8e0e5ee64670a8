"""What an address or a file would bring as a source, without a database: for `sources check`."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.feeds.model import NotAFeedError
from bot.fetching.fetcher import Fetcher
from bot.intake.addresses import has_scheme
from bot.intake.parsed import ParsedArticle
from bot.sites.apart import Apart, ApartError
from bot.sources import parsing
from bot.sources.addresses import is_telegram, looks_like_feed, shown
from bot.sources.discovery import SECONDS, TELEGRAM, Discovered, Found, discover
from bot.sources.faults import INTERNAL, NO_PAGES, next_of, sentence_of
from bot.sources.offers import Offered
from bot.sources.reading import LaterError, Reader
from storage.vocabulary import SourceKind

log = logging.getLogger(__name__)

# As of an address (`Asked.most_bytes`).
_MOST_BYTES = 10_000_000
# The pages of a site that are read to show what it brings; each has so much of the time that is
# left: one that hangs is not to hide the others.
_PAGES, _SHARE = 10, 1 / 2
_DRIVE = re.compile(r"[a-zA-Z]:")
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?(?:/\S*)?")
# A host of any name with a port, or an IPv6 address.
_HOST_AND_PORT = re.compile(
    r"(?:[\w.-]{1,253}:\d{1,5}|\[[\da-fA-F:.]{2,45}\](?::\d{1,5})?)(?:[/?#]\S*)?"
)
# What ends so is a file's name, though it could be a site's.
_FILES = re.compile(r"\.(?:xml|rss|atom|rdf|json|html?|txt|opml|feed)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Checking:
    """Looks at one argument after another, each within so many `seconds`. `now` is what dates are
    compared with."""

    fetcher: Fetcher
    apart: Apart
    now: datetime
    seconds: float = SECONDS

    async def check(self, given: str) -> dict[str, Any]:
        """The line of an argument."""
        try:
            if is_address(given):
                return await self._address(given)
            return await self._file(given)
        except NotAFeedError as error:
            return refused(given, str(error))
        except ApartError as error:
            return refused(given, str(error))
        except OSError as error:
            return refused(given, f"the file cannot be read: {error.strerror or 'unreadable'}")
        except Exception as error:  # noqa: BLE001 - a bug: of this argument's alone
            log.error("%s could not be checked: %r", shown(given), error)
            return refused(given, sentence_of(INTERNAL))

    async def _address(self, given: str) -> dict[str, Any]:
        until = asyncio.get_running_loop().time() + self.seconds
        discovered = await discover(
            self.fetcher, self.apart, given, now=self.now, seconds=self.seconds
        )
        if not discovered.found:
            return refused(given, said(discovered))
        first = discovered.found[0]
        if looks_like_feed(given) and first.is_elsewhere:
            offers = ", ".join(shown(one.address) for one in discovered.found)
            return refused(given, f"{sentence_of('html')}; it names {offers}")
        if first.kind is SourceKind.FEED:
            return await self._feed(given, first.offered)
        return await self._site(given, first, until)

    async def _file(self, given: str) -> dict[str, Any]:
        body = await asyncio.to_thread(_read, given)
        if len(body) > _MOST_BYTES:
            return refused(given, f"the file has more than {_MOST_BYTES:,} bytes")
        offered = await self.apart.call(parsing.offered_by_feed, body, "", "", self.now)
        return await self._feed(given, offered)

    async def _feed(self, given: str, offered: Offered) -> dict[str, Any]:
        assert offered.feed is not None  # noqa: S101 - what a feed offers has it
        told = await self.apart.call(parsing.articles_of, offered.feed)
        articles = [_article(article, item.id) for item, article in told]
        return _good(given, offered.feed.title, offered.feed.language, articles)

    async def _site(self, given: str, found: Found, until: float) -> dict[str, Any]:
        """The newest pages of a site, as they would be read; those that come in time."""
        reader = Reader(self.fetcher, self.apart, lambda: self.now)
        articles, why = [], ""
        for offer in found.offered.offers[: -_PAGES - 1 : -1]:
            left = max(until - asyncio.get_running_loop().time(), 0)
            try:
                async with asyncio.timeout(left * _SHARE):
                    article = await reader.article_of_link(offer.thing)
            except TimeoutError:
                why = why or sentence_of("timeout")
                continue
            except LaterError as error:
                why = why or str(error).removesuffix(".")
                continue
            if article is not None:
                articles.append(_article(article, offer.thing.url))
        if articles:
            return _good(given, found.title, found.language, articles)
        none = sentence_of(NO_PAGES)
        return refused(given, f"{none}: {why}" if why else none)


def is_address(given: str) -> bool:
    """Whether an argument is to be asked for, and no file."""
    written = given.strip()
    if is_telegram(written):
        return True
    if has_scheme(written) and not _DRIVE.match(written):
        return True
    if given == "-" or given.startswith(("/", ".", "~")) or Path(given).exists():
        return False
    if _HOST_AND_PORT.fullmatch(written):
        return True
    is_file = "/" not in written and _FILES.search(written)
    return _HOST.fullmatch(written) is not None and not is_file


def said(discovered: Discovered) -> str:
    """Why an address is no source and what can be done, in English."""
    if discovered.fault == TELEGRAM:
        return "it is a channel of Telegram: add it in Telegram, or in SOURCE_CHANNELS"
    why, then = sentence_of(discovered.fault), next_of(discovered.fault)
    return f"{why}; {then}" if then else why


def refused(given: str, why: str) -> dict[str, Any]:
    """The line of an argument that brings nothing."""
    return {"source": written(given), "ok": False, "error": why}


def written(given: str) -> str:
    """An argument as it can be written; bytes that are no UTF-8 may stand in a file's name."""
    return os.fsencode(given).decode("utf-8", "replace")


def _good(
    given: str, title: str, language: str, articles: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "source": written(given),
        "ok": True,
        "feed": {"title": title, "language": language},
        "articles": articles,
    }


def _article(article: ParsedArticle, identity: str | None) -> dict[str, Any]:
    published = article.published_at
    return {
        "title": article.title,
        "url": article.url,
        "published": published.isoformat() if published else None,
        "text": "\n\n".join(part for part in (article.lead, article.body) if part),
        "hashtags": [tag.text for tag in article.hashtags],
        "id": identity,
    }


def _read(given: str) -> bytes:
    if given == "-":
        return sys.stdin.buffer.read(_MOST_BYTES + 1)
    with Path(given).open("rb") as file:
        return file.read(_MOST_BYTES + 1)
