"""The feeds that a page names, the likeliest first. Pure (trafilatura, on what was fetched).

`trafilatura.feeds.determine_feed` reads the page and nothing else; its functions that download by
themselves are never called.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from itertools import islice
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.addresses import canonical_url, is_tracking, split
from bot.sites.markup import base_of, language_of, resolved, tree_of
from bot.topics.language import detect

# A directory of a site's feeds names a hundred; somebody chooses from these.
_MOST_FEEDS = 20
# Under these a program asks for one article or for a preview of it: no feeds, though "alternate".
# Others are called as feeds are, and are a map of the site, a page about feeds, a picture.
_NO_FEED = re.compile(
    r"/wp-json/|\boembed\b|[?&]format=json\b|/xmlrpc\.php|sitemap|/rss/?info"
    r"|\.(?:png|jpe?g|svg|gif|ico|css|js)(?:$|\?)",
    re.IGNORECASE,
)
# The last word of a link to a feed, in which nothing else says that it is one.
_OF_FEED = re.compile(r"(?:^|[/._-])(?:rss|atom|feeds?)(?:\d|[/._?-]|$)", re.IGNORECASE)
# What browsers take for an address; and how many links are looked at.
_LONGEST_ADDRESS, _MOST_READ, _MOST_FIELDS = 2000, 3000, 100
_COMMENTS = re.compile(
    r"comment|replies|комментари|отзыв|пікір|обсужден|форум|forum", re.IGNORECASE
)
_LANGUAGES = {
    "ru": "ru", "rus": "ru", "kz": "kk", "kk": "kk", "kaz": "kk", "qaz": "kk", "en": "en",
    "eng": "en",
}  # fmt: skip
_SEGMENTS = re.compile(r"[^a-z]+")
# Where sites of the region have what they do not name: seen in public code.
_FEED_PATHS = ("/rss", "/feed", "/rss.xml", "/feed.xml", "/rss/all.xml", "/news.rss")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a page says of a link to a feed."""

    title: str
    language: str


def find_feeds(html: str, url: str) -> list[str]:
    """The addresses of the feeds that a page at an address names: those in the page's own language
    first, feeds of comments last; empty where it names none. Opens no connection.

    Raises NotAnArticleError for a page that no parser reads in time.
    """
    from trafilatura.feeds import FeedParameters, determine_feed  # a sixth of a second

    tree = tree_of(html)
    base = base_of(tree, url)
    named = _named(tree, base)
    parameters = FeedParameters(base, split(base).hostname or "", url)
    found = determine_feed(_links_alone(tree), parameters) if url else []
    feeds: dict[str, str] = {}
    for written in [*named, *found, *_linked(tree, base)]:
        address = _without_tracking(written)
        if _is_feed(address, url):
            feeds.setdefault(canonical_url(address), address)
    said = {canonical_url(address): one for address, one in named.items()}
    own = language_of(tree) or _language(url)

    def place(key: str) -> tuple[bool, bool]:
        one = said.get(key, _Named("", ""))
        language = one.language or _language(feeds[key]) or (detect(one.title) if one.title else "")
        foreign = bool(own and language and language != own)
        return _COMMENTS.search(f"{feeds[key]} {one.title}") is not None, foreign

    return [feeds[key] for key in sorted(feeds, key=place)][:_MOST_FEEDS]


def feed_titles(html: str, url: str) -> dict[str, str]:
    """What a page calls the feeds that its head names, by their addresses as `find_feeds` gives
    them. Raises NotAnArticleError as it does."""
    tree = tree_of(html)
    named = _named(tree, base_of(tree, url))
    return {_without_tracking(address): one.title for address, one in named.items()}


def usual_feeds(url: str) -> list[str]:
    """Where a site that names no feed may have one all the same: a few addresses to try."""
    return [urljoin(url, path) for path in _FEED_PATHS]


def _named(tree: LexborHTMLParser, base: str) -> dict[str, _Named]:
    """The links of a page's head that are feeds by their type, as browsers find them."""
    found: dict[str, _Named] = {}
    for node in tree.css("link[rel][href]"):
        rel = (node.attributes.get("rel") or "").casefold().split()
        kind = (node.attributes.get("type") or "").casefold().partition(";")[0].strip()
        if "alternate" not in rel or not re.search(r"(?:rss|atom|rdf|feed\+json)\b", kind):
            continue
        address = resolved(base, _attribute(node, "href"))
        language = _LANGUAGES.get(_attribute(node, "hreflang").casefold()[:2], "")
        found.setdefault(address, _Named(_attribute(node, "title"), language))
    return found


def _linked(tree: LexborHTMLParser, base: str) -> list[str]:
    """The links of a page that are called as feeds are."""
    hrefs = (_attribute(node, "href") for node in tree.css("a[href]"))
    found = (one for one in hrefs if len(one) < _LONGEST_ADDRESS and _OF_FEED.search(one))
    return [resolved(base, one) for one in islice(found, _MOST_READ)]


def _without_tracking(address: str) -> str:
    """An address without what only counts visits."""
    before, mark, query = address.partition("?")
    if not mark or query.count("&") > _MOST_FIELDS:
        return address
    kept = [one for one in query.split("&") if not is_tracking(one.partition("=")[0])]
    return before + (mark + "&".join(kept) if kept else "")


def _links_alone(tree: LexborHTMLParser) -> str:
    """A page of the links of a page: all that is looked at, without what is no address, for
    reading a long one takes time in proportion to the square of its length."""
    named = [
        f'<link rel="alternate" type="{escape(_attribute(node, "type"))}" href="{escape(href)}">'
        for node in tree.css("link[rel=alternate][href]")
        if len(href := _attribute(node, "href")) < _LONGEST_ADDRESS
    ]
    links = [
        f'<a href="{escape(href)}">x</a>'
        for node in tree.css("a[href]")
        if len(href := _attribute(node, "href")) < _LONGEST_ADDRESS
    ]
    head, body = "".join(named[:_MOST_READ]), "".join(links[:_MOST_READ])
    return f"<html><head>{head}</head><body><p>x</p>{body}</body></html>"


def _attribute(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()


def _is_feed(address: str, page: str) -> bool:
    parts = split(address)
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and "@" not in parts.netloc
        and not _NO_FEED.search(address)
        and canonical_url(address) != canonical_url(page)
    )


def _language(address: str) -> str:
    """The language that an address names: "/kz/rss", "rus.xml"."""
    parts = split(address)
    words = _SEGMENTS.split(f"{parts.path} {parts.query}".casefold())
    return next((_LANGUAGES[word] for word in words if word in _LANGUAGES), "")
