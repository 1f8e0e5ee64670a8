"""What a feed says, as values; and why something is no feed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

_SENTENCES = {
    "empty": "the answer is empty",
    "binary": "the answer is no text",
    "html": "the answer is a page, and no feed",
    "json": "the answer is JSON, and no feed",
    "xml": "the answer is XML, and no feed",
    "text": "the answer is a text, and no feed",
    "truncated": "the feed breaks off before its first item is whole",
    "broken": "the feed has items, and none of them can be read",
}


class NotAFeedError(ValueError):
    """The bytes are no feed. `reason`: empty, binary, html, json, xml, text, truncated, broken;
    `offers`: the addresses of feeds that a page names, best first. `str()` is a clause in
    English."""

    def __init__(self, reason: str, offers: tuple[str, ...] = ()) -> None:
        super().__init__(reason, offers)  # what pickle makes it of again
        self.reason = reason
        self.offers = offers

    def __str__(self) -> str:
        told = _SENTENCES.get(self.reason, self.reason)
        return f"{told}; it names {', '.join(self.offers)}" if self.offers else told


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed.

    `id` is the same each time that the feed is read; `url` is absolute, without tracking, or None.
    `title` is one line, `text` plain paragraphs with blank lines between ("" if there is none);
    `whole`: it is the article's full text, and not a teaser. `published` has a zone (UTC).
    `categories` are words as the feed has them, no hashtags. `language` is a code of ISO 639 as the
    feed says it, or "". `outlet`: who reports, where the item itself says so.
    """

    id: str
    url: str | None
    title: str
    text: str
    published: datetime | None = None
    categories: tuple[str, ...] = ()
    language: str = ""
    image: str | None = None
    outlet: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was read: its items in its own order, each id once.

    `link` is the site's address. The wishes about when to come again: `ttl_minutes`, `skip_hours`
    (0 to 23, UTC), `skip_days` (0 is Monday), `period_seconds` (between two changes).
    """

    title: str
    link: str
    language: str
    items: tuple[Item, ...]
    ttl_minutes: int | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    period_seconds: int | None = None
