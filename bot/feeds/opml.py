"""A list of feeds, as readers of feeds export it (http://opml.org/spec2.opml). Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from xml.parsers.expat import ExpatError, ParserCreate

from bot.feeds.encodings import decode
from bot.feeds.mending import mended, with_prefixes
from bot.feeds.model import NotAFeedError
from bot.feeds.texts import title_of

# Whole collections of outlets have some hundreds.
MOST = 5_000
_OPML = re.compile(r"<opml[\s>]|<outline\s", re.IGNORECASE)
_OUTLINE = re.compile(r"<(?:(/)outline\s*|outline(?=[\s/>])([^<>]*))>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([A-Za-z]{1,20})\s{0,5}=\s{0,5}(?:\"([^\"<>]*)\"|'([^'<>]*)')")
# What stands in the `type` of an outline that is a feed.
_FEEDS = frozenset({"rss", "atom", "json", "jsonfeed"})


@dataclass(frozen=True, slots=True)
class Outline:
    """One of a list that is no group of others: what it is called there, the address of its feed
    as it is written ("": it names none), the page that it belongs to; `number`: which outline of
    the list it is, from 1, groups not counted."""

    title: str
    address: str
    page: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class OutlineList:
    """The first outlines of a list, in its order, and how many `more` there are."""

    outlines: tuple[Outline, ...]
    more: int = 0


def read_opml(data: bytes) -> OutlineList:
    """The outlines of a list, groups opened; what each is good for is not looked at. A list that
    is broken is read as far as it goes. Raises NotAFeedError when it is no OPML: xml, text, empty,
    binary."""
    text = decode(data)
    if not _OPML.search(text, 0, 100_000):
        raise NotAFeedError("xml" if text.lstrip().startswith("<") else "text")
    tree = _read(mended(text))
    found = [
        _outline(attributes)
        for at, attributes in enumerate(tree.begun)
        if at not in tree.groups or _address(attributes)
    ]
    numbered = [replace(one, number=at) for at, one in enumerate(found[:MOST], start=1)]
    return OutlineList(tuple(numbered), len(found) - len(numbered))


class _Tree:
    """The outlines of a list: the attributes of each, by their names in small letters, and which of
    them hold others."""

    def __init__(self) -> None:
        self.begun: list[dict[str, str]] = []
        self.groups: set[int] = set()  # bounded: lives while one list is read
        self._open: list[int] = []

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name.lower() == "outline":
            self.groups.update(self._open[-1:])
            self._open.append(len(self.begun))
            self.begun.append({key.lower(): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        """An element ends."""
        if name.lower() == "outline" and self._open:
            self._open.pop()


def _read(text: str) -> _Tree:
    # `mended` left no document type, so that there is no entity to expand.
    parser, tree = ParserCreate("utf-8"), _Tree()
    parser.StartElementHandler, parser.EndElementHandler = tree.begin, tree.end
    try:
        parser.Parse(with_prefixes(text).encode(), True)
    except ExpatError:
        return _search(text)
    return tree


def _search(text: str) -> _Tree:
    """The outlines of a list that is no XML, by what looks like one."""
    tree = _Tree()
    for tag in _OUTLINE.finditer(text):
        ends, said = tag.groups(default="")
        if not ends:
            pairs = _ATTRIBUTE.findall(said)
            tree.begin("outline", {key: unescape(one or other) for key, one, other in pairs})
        if ends or said.endswith("/"):
            tree.end("outline")
    return tree


def _outline(attributes: Mapping[str, str]) -> Outline:
    title = title_of(attributes.get("title") or attributes.get("text") or "")
    page = attributes.get("htmlurl") or attributes.get("url") or ""
    return Outline(title, _address(attributes), page.strip())


def _address(attributes: Mapping[str, str]) -> str:
    """Where its feed is; some lists say it as a link's address, with the type of a feed."""
    link = attributes.get("url", "") if attributes.get("type", "").lower() in _FEEDS else ""
    return (attributes.get("xmlurl") or link).strip()
