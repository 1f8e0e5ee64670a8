"""A page as a tree, once it is sure that a parser comes to an end with it. Pure (selectolax)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.addresses import host_of
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.intake.nesting import is_bounded

# Front pages have 15,000; what has four times as many takes seconds in every step.
_MOST_TAGS = 60_000
_LANGUAGES = {"ru": "ru", "kk": "kk", "kz": "kk", "en": "en"}


def checked(html: str) -> str:
    """The page, without characters that are none of HTML's. Raises NotAnArticleError where it is
    too large, or its elements stand too deep in each other."""
    if len(html) > MAX_BYTES:
        raise NotAnArticleError("too-large", "the page is larger than any article's")
    if html.count("<") > _MOST_TAGS:
        raise NotAnArticleError("too-large", "the page has more parts than any article's")
    html = html.replace("\x00", "")
    if not is_bounded(html):
        raise NotAnArticleError("too-deep", "the page's elements stand too deep in each other")
    return html


def tree_of(html: str) -> LexborHTMLParser:
    """A page as a tree. Raises NotAnArticleError, as `checked`."""
    return LexborHTMLParser(checked(html))


def base_of(tree: LexborHTMLParser, url: str) -> str:
    """What the relative addresses of a page are relative to."""
    node = tree.css_first("base[href]")
    return (resolved(url, node.attributes.get("href") or "") if node else "") or url


def resolved(base: str, href: str) -> str:
    """An address as seen from another; empty where it is none, or the page itself."""
    href = href.strip()
    if not href or href.startswith("#"):
        return ""
    try:
        return urljoin(base, href)
    except ValueError:  # "http://["
        return ""


def cut(nodes: Iterable[LexborNode], wanted: Callable[[LexborNode], bool] | None = None) -> None:
    """Take those of some nodes, in the order of the page, out of it that are `wanted`; all without.

    What stood in one that is gone is not looked at any more: its memory is gone with it.
    """
    gone: set[int] = set()
    for node in nodes:
        if node.mem_id in gone or (wanted is not None and not wanted(node)):
            continue
        gone.update(one.mem_id for one in node.traverse())
        node.decompose()


def is_own(address: str, host: str) -> bool:
    """Whether an address is of a host, or of a part of it: "news.site.kz" of "site.kz"."""
    its = host_of(address)
    return its == host or its.endswith(f".{host}")


def language_of(tree: LexborHTMLParser) -> str:
    """The language that a page says it is in: ru, kk, en, or empty."""
    node = tree.css_first("html[lang]")
    said = (node.attributes.get("lang") or "").casefold() if node else ""
    return _LANGUAGES.get(said[:2], "")
