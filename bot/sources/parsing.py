"""What reads the bytes of feeds and pages: run in a process apart (bot/sites/apart.py). Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.feeds.articles import article_of
from bot.feeds.model import Feed, Item
from bot.feeds.reading import read_feed
from bot.intake.decoding import NotAnArticleError, decode
from bot.intake.parsed import ParsedArticle
from bot.sites.links import Link, list_page
from bot.sites.pages import article_of_page
from bot.sites.sitemaps import Sitemap, sitemap
from bot.sources.offers import Offered, of_feed, of_links, with_page

# Of a sitemap's beginning so much shows that it is one.
_BEGINNING = 2000


def offered_by_feed(body: bytes, content_type: str, url: str, now: datetime) -> Offered:
    """What a feed offers. Raises NotAFeedError."""
    return of_feed(read_feed(body, content_type=content_type, url=url, now=now))


def is_sitemap(body: bytes) -> bool:
    """Whether it is a sitemap, or a list of them."""
    beginning = body[:_BEGINNING]
    return b"<urlset" in beginning or b"<sitemapindex" in beginning


def read_sitemap(body: bytes, url: str) -> Sitemap:
    """A site's sitemap, or its list of them."""
    return sitemap(body, url)


def offered_by_links(links: Sequence[Link]) -> Offered:
    """What links offer."""
    return of_links(links)


def offered_by_page(body: bytes, url: str, now: datetime) -> Offered:
    """What a list page offers."""
    return of_links(list_page(decode(body), url, now))


def article_of_item(item: Item, feed: Feed) -> ParsedArticle | None:
    """The article that a feed's item tells; None where it tells nothing."""
    try:
        return article_of(item, feed)
    except NotAnArticleError:
        return None


def article_at(body: bytes, url: str, teaser: ParsedArticle | None) -> ParsedArticle | None:
    """The article of a page, with what a feed says of it; the teaser where the page tells less."""
    try:
        page = article_of_page(body, url)
    except NotAnArticleError:
        return teaser
    return with_page(teaser, page)
