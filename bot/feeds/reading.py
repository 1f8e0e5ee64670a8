"""Bytes to a feed: RSS of every version, RDF, Atom, JSON Feed. Pure; for the processor alone, and
in bounded time: let a process that can be stopped do it all the same.
"""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from bot.feeds.encodings import decode
from bot.feeds.items import Context, items_of, language_of, words
from bot.feeds.json_feed import read_json_feed
from bot.feeds.links import absolute, base_of
from bot.feeds.mending import root_of
from bot.feeds.model import Feed, NotAFeedError
from bot.feeds.parsing import Parsed, parse
from bot.feeds.rhythm import period_seconds, skip_days, skip_hours, ttl_minutes
from bot.feeds.texts import title_of
from bot.topics.calendar import LOCAL

_PAGES = frozenset({"html", "head", "body"})
_PAGE = re.compile(r"<!doctype\s{1,5}html\b|<(?:html|head|body|a|div)[\s>]", re.IGNORECASE)


def read_feed(
    body: bytes, *, content_type: str = "", url: str, now: datetime, zone: tzinfo = LOCAL
) -> Feed:
    """The feed that stands at an address.

    `content_type` is the answer's header, `now` (with a zone) what dates may not lie ahead of,
    `zone` that of dates without one. A feed that breaks off has the items that are whole. Raises
    NotAFeedError.
    """
    text = decode(body, content_type).lstrip("\ufeff \t\r\n")
    context = Context(url, now, zone)
    if text.startswith(("{", "[")):
        return read_json_feed(text, context)
    if "<" not in text:
        raise NotAFeedError("text" if text.strip() else "empty")
    if root_of(text) in _PAGES:
        raise NotAFeedError("html")
    found = parse(text)
    if not found.version and not found.entries:
        raise NotAFeedError(_no_feed(text))
    if not found.whole and not found.entries:
        raise NotAFeedError("truncated")
    feed = _feed(found, context)
    if found.has_items and not feed.items:
        raise NotAFeedError("broken")
    return feed


def _no_feed(text: str) -> str:
    if _PAGE.search(text):
        return "html"
    return "xml" if re.match(r"\s*<[?!\w]", text) else "text"


def _feed(found: Parsed, context: Context) -> Feed:
    link = words(found.feed, "link")
    within = Context(base_of(link, context.base), context.instant, context.zone)
    return Feed(
        title=title_of(words(found.feed, "title")),
        link=absolute(link, context.base) or "",
        language=language_of(words(found.feed, "language")),
        items=items_of(found.entries, within),
        ttl_minutes=ttl_minutes(words(found.feed, "ttl")),
        skip_hours=skip_hours(found.skip_hours),
        skip_days=skip_days(found.skip_days),
        period_seconds=period_seconds(
            words(found.feed, "sy_updateperiod"), words(found.feed, "sy_updatefrequency")
        ),
    )
