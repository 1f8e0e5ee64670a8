"""What a news page says: title, paragraphs, address, date, tags, outlet. Pure (selectolax)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.decoding import NotAnArticleError
from bot.intake.nesting import is_bounded
from bot.topics.calendar import LOCAL

_HTML = re.compile(
    r"^\s*(?:<!doctype html|<html\b|<\?xml[^>]*>\s*<html\b|<head\b|<body\b|<article\b)",
    re.IGNORECASE,
)
_BLOCKS = "p, h2, h3, li, blockquote"
_HOLD_BLOCKS = ("li", "blockquote")
# Whatever is in such a block: `css_first` looks at the block itself, too.
_INNER_BLOCKS = ", ".join(
    f"{outer} {inner}" for outer in _HOLD_BLOCKS for inner in _BLOCKS.split(", ")
)
_CLUTTER = "script, style, noscript, nav, header, footer, aside, form, iframe, svg, figure, button"
# First what is known of one outlet, then what most sites share.
_TITLES = ("h1.article__title", "article h1", "[itemprop=headline]", "h1")
_BODIES = ("div.article__body", "[itemprop=articleBody]", "article", "main", "body")
_DATES = (
    'meta[property="aiturec:datetime"]',
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="pubdate"]',
)


@dataclass(frozen=True, slots=True)
class Page:
    """What was read off a page; empty where it does not say."""

    title: str
    paragraphs: tuple[str, ...]
    url: str | None
    outlet: str
    published_at: datetime | None
    tags: tuple[str, ...]


def looks_like_html(text: str) -> bool:
    """Whether a text is a page, and not an article that mentions a tag."""
    return _HTML.match(text[:2000].lstrip("\ufeff")) is not None


def read_page(html: str) -> Page:
    """Read a page. Raises NotAnArticleError when it has no title or no paragraph, or when its
    elements stand so deep in each other that a parser would not come to an end."""
    if not is_bounded(html):
        raise NotAnArticleError("too-deep", "the page's elements stand too deep in each other")
    tree = LexborHTMLParser(html)
    linked = _linked_data(tree)
    title = (
        _text(_first(tree, _TITLES)) or _meta(tree, "og:title") or _text(tree.css_first("title"))
    )
    url = _link(tree, 'link[rel="canonical"]') or _meta(tree, "og:url") or None
    outlet = _meta(tree, "og:site_name")
    published = next(
        (found for selector in _DATES if (found := _date(_content(tree.css_first(selector))))),
        None,
    ) or _date(str(linked.get("datePublished", "")))
    tags = tuple(
        word
        for node in tree.css('a[href*="/t/"], a[href*="/tag/"], a[rel="tag"], a[href*="/tags/"]')
        if (word := _text(node)) and len(word) <= 60
    )
    for node in tree.css(_CLUTTER):
        node.decompose()
    paragraphs = _paragraphs(tree, title)
    if not title or not paragraphs:
        raise NotAnArticleError("no-text", "the page has no title or no text")
    return Page(title, paragraphs, url, outlet, published, tuple(dict.fromkeys(tags)))


def _paragraphs(tree: LexborHTMLParser, title: str) -> tuple[str, ...]:
    for selector in _BODIES:
        body = tree.css_first(selector)
        if body is None:
            continue
        blocks = [_block(node) for node in body.css(_BLOCKS)]
        told = [text for text in blocks if text and text != title]
        if not told and (text := _text(body)):
            told = [text]
        if sum(map(len, told)) > 40:
            return tuple(dict.fromkeys(told))
    return ()


def _block(node: LexborNode) -> str:
    """The text of a block; of one that has blocks in it only its own words, for theirs follow."""
    if node.tag not in _HOLD_BLOCKS or node.css_first(_INNER_BLOCKS) is None:
        return _text(node)
    return " ".join(node.text(deep=False, separator=" ").split())


def _first(tree: LexborHTMLParser, selectors: tuple[str, ...]) -> LexborNode | None:
    return next((node for selector in selectors if (node := tree.css_first(selector))), None)


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node is not None else ""


def _content(node: LexborNode | None) -> str:
    return (node.attributes.get("content") or "").strip() if node is not None else ""


def _meta(tree: LexborHTMLParser, name: str) -> str:
    return _content(tree.css_first(f'meta[property="{name}"], meta[name="{name}"]'))


def _link(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get("href") or "").strip() if node is not None else ""


def _linked_data(tree: LexborHTMLParser) -> dict[str, Any]:
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = orjson.loads(node.text())
        except orjson.JSONDecodeError:
            continue  # a page may hold several, and broken ones
        for entry in data if isinstance(data, list) else [data]:
            if isinstance(entry, dict) and "datePublished" in entry:
                return entry
    return {}


def _date(value: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(value.strip())
        return (found if found.tzinfo else found.replace(tzinfo=LOCAL)).astimezone(UTC)
    except (ValueError, OverflowError):  # no date; one at an end of the calendar, in local time
        return None
