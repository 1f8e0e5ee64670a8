"""The feeds that a page names. Pure (selectolax)."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from bot.feeds.links import absolute
from bot.intake.nesting import is_bounded

_READ, _MOST = 1_000_000, 10
_TYPES = re.compile(
    r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|text/xml|application/xml",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:^|[/._-])(?:rss|atom|feeds?)(?:\d|[/._?-]|$)", re.IGNORECASE)
_NO_FEED = re.compile(
    r"sitemap|/rss/?info|\.(?:png|jpe?g|svg|gif|ico|css|js)(?:$|\?)", re.IGNORECASE
)
_COMMENTS = re.compile(r"comment|коммент|пікір", re.IGNORECASE)


def feeds_of_page(html: str, url: str) -> tuple[str, ...]:
    """The addresses of the feeds that a page names in its head, then of those that it links to;
    feeds of comments last. At most ten."""
    html = html[:_READ]
    if not is_bounded(html):
        return ()
    tree = LexborHTMLParser(html)
    base_node = tree.css_first("base[href]")
    base = absolute(base_node.attributes.get("href") or "", url) or url if base_node else url
    named: dict[str, bool] = {}
    for node in tree.css("link[rel][href]"):
        attributes = node.attributes
        rel = (attributes.get("rel") or "").casefold().split()
        if "alternate" in rel and _TYPES.match(attributes.get("type") or ""):
            _add(named, attributes.get("href"), base, attributes.get("title") or "")
    for node in tree.css("a[href]"):
        href = node.attributes.get("href") or ""
        if len(named) < _MOST * 2 and _ADDRESS.search(href) and not _NO_FEED.search(href):
            _add(named, href, base, node.text()[:100])
    return tuple(sorted(named, key=lambda one: named[one]))[:_MOST]


def _add(named: dict[str, bool], href: str | None, base: str, title: str) -> None:
    address = absolute(href or "", base)
    if address and address != base:
        named.setdefault(address, _COMMENTS.search(f"{address} {title}") is not None)
