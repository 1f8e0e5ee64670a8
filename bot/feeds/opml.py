"""A list of feeds, as readers of feeds export it (http://opml.org/spec2.opml). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from xml.parsers.expat import ExpatError, ParserCreate

from bot.feeds.encodings import decode
from bot.feeds.links import absolute
from bot.feeds.mending import mended, with_prefixes
from bot.feeds.model import NotAFeedError
from bot.feeds.texts import title_of

# Whole collections of outlets have some hundreds.
_MOST = 5_000
_OPML = re.compile(r"<opml[\s>]|<outline\s", re.IGNORECASE)
_OUTLINE = re.compile(r"<outline(?=\s)([^<>]{0,5000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([A-Za-z]{1,20})\s{0,5}=\s{0,5}(?:\"([^\"<>]*)\"|'([^'<>]*)')")


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed of the list: what it is called there, its address, the page that it belongs to."""

    title: str
    address: str
    page: str


def read_opml(data: bytes) -> list[Outline]:
    """The feeds of a list in their order, groups opened, each address once. A list that is broken
    is read as far as it goes. Raises NotAFeedError when it is no OPML: xml, text, empty, binary.
    """
    text = decode(data)
    if not _OPML.search(text, 0, 100_000):
        raise NotAFeedError("xml" if text.lstrip().startswith("<") else "text")
    found: dict[str, Outline] = {}
    for attributes in _outlines(mended(text)):
        address = absolute(attributes.get("xmlurl", ""), "")
        if address and len(found) < _MOST:
            title = title_of(attributes.get("title") or attributes.get("text") or "")
            page = absolute(attributes.get("htmlurl", ""), address) or ""
            found.setdefault(address, Outline(title, address, page))
    return list(found.values())


def _outlines(text: str) -> Iterator[dict[str, str]]:
    """The attributes of each outline, by their names in small letters."""
    found: list[dict[str, str]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if name.lower() == "outline":
            found.append({key.lower(): value for key, value in attributes.items()})

    # `mended` left no document type, so that there is no entity to expand.
    parser = ParserCreate("utf-8")
    parser.StartElementHandler = begin
    try:
        parser.Parse(with_prefixes(text).encode(), True)
    except ExpatError:
        for tag in _OUTLINE.finditer(text):
            pairs = _ATTRIBUTE.findall(tag.group(1))
            yield {key.lower(): unescape(one or other) for key, one, other in pairs}
        return
    yield from found
