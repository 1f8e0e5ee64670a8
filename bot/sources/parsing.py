"""What reads the bytes of feeds and pages: run in a process apart (bot/sites/apart.py). Pure.

Everything dear is imported by what needs it: the parsers there alone, ten megabytes that the bot
itself has no use for; for a feed nothing of what reads pages and texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.feeds.model import Feed, Item, NotAFeedError
from bot.intake.decoding import NotAnArticleError, decode
from bot.intake.parsed import ParsedArticle
from bot.sites.links import Link, list_page
from bot.sources.offers import Offered, of_feed, of_links, with_page

# Of a sitemap's beginning so much shows that it is one.
_BEGINNING = 2000
_PAGE = "html"


@dataclass(frozen=True, slots=True)
class Looked:
    """What stands at an address: what a feed offers; or `fault`, why it is none (a word of
    `NotAFeedError.reason`), and `feeds`, those that the page names, with what it calls each in
    `titles` ("": nothing)."""

    offered: Offered | None = None
    fault: str = ""
    feeds: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


def offered_by_feed(body: bytes, content_type: str, url: str, now: datetime) -> Offered:
    """What a feed offers. Raises NotAFeedError, of a page with the feeds that it names."""
    from bot.feeds.reading import read_feed

    try:
        return of_feed(read_feed(body, content_type=content_type, url=url, now=now), now)
    except NotAFeedError as error:
        if error.reason != _PAGE:
            raise
        raise NotAFeedError(_PAGE, _feeds_of(body, url)) from None


def offered_by_pages(body: bytes, url: str, now: datetime) -> tuple[Offered, tuple[str, ...]]:
    """What a list page, which says what its site is called, or a sitemap offers, and further
    sitemaps, the newest first. What is neither offers nothing."""
    from bot.sites.naming import site_name
    from bot.sites.sitemaps import sitemap

    try:
        if _is_sitemap(body):
            found = sitemap(body, url, now)
            return of_links(found.articles, now), tuple(one.url for one in found.further)
        page = decode(body)
        offered = of_links(list_page(page, url, now), now)
        return replace(offered, title=site_name(page, url)), ()
    except NotAnArticleError:
        return Offered(()), ()


def look(body: bytes, content_type: str, url: str, now: datetime) -> Looked:
    """What stands at an address: a feed, or the feeds that a page names."""
    try:
        return Looked(offered_by_feed(body, content_type, url, now))
    except NotAFeedError as error:
        feeds = error.offers
        titles = _titles_of(body, url) if feeds else {}
        return Looked(None, error.reason, feeds, tuple(titles.get(one, "") for one in feeds))


def _feeds_of(body: bytes, url: str) -> tuple[str, ...]:
    """The feeds that a page names."""
    from bot.sites.finding import find_feeds

    try:
        return tuple(find_feeds(decode(body), url))
    except NotAnArticleError:
        return ()


def _titles_of(body: bytes, url: str) -> dict[str, str]:
    """What a page calls its feeds, by their addresses."""
    from bot.sites.finding import feed_titles

    try:
        return feed_titles(decode(body), url)
    except NotAnArticleError:
        return {}


def article_of_item(item: Item, feed: Feed) -> ParsedArticle | None:
    """The article that a feed's item tells; None where it tells nothing."""
    from bot.feeds.articles import article_of

    try:
        return article_of(item, feed)
    except NotAnArticleError:
        return None


def teasers_of(things: Sequence[Item | Link], feed: Feed) -> list[ParsedArticle | None]:
    """What items of a feed tell; None where one tells nothing."""
    return [None if isinstance(one, Link) else article_of_item(one, feed) for one in things]


def article_at(
    body: bytes, url: str, teaser: ParsedArticle | None, now: datetime
) -> ParsedArticle | None:
    """The article of a page, with what a feed says of it; the teaser where the page tells less.
    `now`: when it was fetched."""
    from bot.sites.articles import article_of_page

    try:
        page = article_of_page(body, url, now)
    except NotAnArticleError:
        return teaser
    return with_page(teaser, page)


def _is_sitemap(body: bytes) -> bool:
    beginning = body[:_BEGINNING]
    return (
        b"<urlset" in beginning
        or b"<sitemapindex" in beginning
        or beginning.startswith(b"\x1f\x8b")
    )


def articles_of(feed: Feed) -> list[tuple[Item, ParsedArticle]]:
    """The articles that a feed tells, in its own order."""
    made = ((item, article_of_item(item, feed)) for item in feed.items)
    return [(item, article) for item, article in made if article is not None]
