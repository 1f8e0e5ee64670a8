"""What a source offers at a visit, as values: items of a feed, links of a site. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.feeds.model import Feed, Item
from bot.intake.addresses import canonical_url
from bot.intake.parsed import ParsedArticle
from bot.sites.links import Link
from bot.sources.ages import of_the_making
from bot.sources.rhythm import Skips
from bot.topics.hashtags import Hashtag

# Of what offers more, the newest: no outlet publishes so much between two visits.
_MOST = 1000
# What a link says is only where it leads; its page is read once.
_ONCE = "page"
# A page that repeats the teaser and adds a word is no full text.
_LONGER = 1.2


@dataclass(frozen=True, slots=True)
class Offer:
    """One item as it is offered now. `item` and `content` as in `source_items`; `thing` is what an
    article is made of."""

    item: str
    content: str
    published: datetime | None
    thing: Item | Link


@dataclass(frozen=True, slots=True)
class Offered:
    """All that a source offers now, the oldest first, and when it wants to be asked again:
    `asked` in seconds (None: it does not say)."""

    offers: tuple[Offer, ...]
    title: str = ""
    asked: tuple[int | None, ...] = ()
    skips: Skips = field(default_factory=Skips)
    feed: Feed | None = None

    @property
    def dates(self) -> list[datetime]:
        """When its items were published, as far as they say."""
        return [one.published for one in self.offers if one.published is not None]


def hash_of(*parts: str) -> str:
    """32 characters that stand for some texts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def of_feed(feed: Feed, now: datetime) -> Offered:
    """What a feed offers."""
    made = of_the_making([one.published for one in feed.items], now)
    items = [replace(one, published=None) if one.published in made else one for one in feed.items]
    offers = [
        Offer(hash_of(one.id), hash_of(one.title, one.text), one.published, one) for one in items
    ]
    return Offered(
        offers=in_order(offers),
        title=feed.title,
        asked=(feed.ttl_minutes * 60 if feed.ttl_minutes else None, feed.period_seconds),
        skips=Skips(feed.skip_hours, feed.skip_days),
        feed=feed,
    )


def of_links(links: Sequence[Link], now: datetime) -> Offered:
    """What the pages of a site offer."""
    made = of_the_making([one.published for one in links], now)
    told = [replace(one, published=None) if one.published in made else one for one in links]
    offers = [Offer(hash_of(canonical_url(one.url)), _ONCE, one.published, one) for one in told]
    return Offered(in_order(offers))


def in_order(newest_first: Iterable[Offer]) -> tuple[Offer, ...]:
    """The oldest first; each item once, the newest of those with one id. What stands first is the
    newest where dates do not say."""
    once: dict[str, Offer] = {}
    for one in newest_first:
        once.setdefault(one.item, one)
    unique = [*once.values()][::-1]
    if all(one.published is not None for one in unique):
        unique.sort(key=lambda one: one.published or datetime.min.replace(tzinfo=UTC))
    return tuple(unique[-_MOST:])


def with_page(teaser: ParsedArticle | None, page: ParsedArticle) -> ParsedArticle:
    """The article of a feed's item with the text of its page, where that says more.

    The feed knows better what its item is called and when it was published; the page has the text.
    """
    if teaser is None:
        return page
    if len(page.text) < len(teaser.text) * _LONGER:
        return teaser
    return replace(
        page,
        title=teaser.title or page.title,
        hashtags=_unique([*page.hashtags, *teaser.hashtags]),
        outlet=teaser.outlet or page.outlet,
        url=teaser.url or page.url,
        published_at=teaser.published_at or page.published_at,
        tag_line=page.tag_line or teaser.tag_line,
        known_as=tuple(dict.fromkeys([*page.known_as, *teaser.known_as])),
    )


def _unique(tags: Sequence[Hashtag]) -> tuple[Hashtag, ...]:
    return tuple({tag.key: tag for tag in reversed(tags)}.values())[::-1]
