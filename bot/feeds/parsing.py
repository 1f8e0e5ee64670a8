"""XML to what feedparser finds in it, in bounded time. Pure.

feedparser 6.0.14 knows the versions of RSS and Atom with their wrong forms. It is driven by its two
parsers, not by `feedparser.parse`, which opens files and addresses, reads a text that breaks off as
soup, and has no bounds. Added here: the bounds, the full text of Yandex's formats, and what it
overwrites (several hours to skip).
"""

from __future__ import annotations

import io
import re
import xml.sax
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from xml.sax.handler import feature_external_ges, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, InputSource

from feedparser.api import LooseFeedParser, StrictFeedParser

from bot.feeds.mending import mended, with_prefixes

# An element takes up to thirty microseconds, so that these take a second. Feeds have under 200
# items, of under 50 elements.
MOST_ITEMS, MOST_ELEMENTS = 1_000, 40_000
# The soup is read by expressions some of which look ahead to its end.
_MOST_SOUP = 800_000
# feedparser compares each tag with all before it, and looks each element up in all namespaces.
_MOST_TAGS, _MOST_NAMESPACES, _LONGEST_AUTHOR = 60, 30, 300
_MOST_ATTRIBUTES = 40

# How a feed ends, looked for in so many of its last letters.
_END = re.compile(r"</(?:rss|rdf:rdf|(?:\w{1,20}:)?feed|channel)\s*+>\s*+$", re.IGNORECASE)
_LAST = 200

_ENOUGH = "enough"
Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was found: dicts of feedparser. `version`: "" for what is no feed; `whole`: it was read
    to its end, and neither broke off nor reached the bounds."""

    entries: tuple[Entry, ...]
    feed: Entry
    version: str
    skip_hours: tuple[str, ...]
    skip_days: tuple[str, ...]
    whole: bool


class _Enough(Exception):  # noqa: N818 - no error: what was read is kept
    """The bounds are reached."""


class _Bounded:
    """Mixed into feedparser's parsers: see the module."""

    namespaces: ClassVar = {
        **StrictFeedParser.namespaces,
        "http://news.yandex.ru": "yandex",
        "https://news.yandex.ru": "yandex",
        "http://turbo.yandex.ru": "turbo",
    }
    _matchnamespaces: ClassVar[dict[str, str]] = {}  # filled by feedparser of the above, once

    # Addresses and HTML are read elsewhere, once: feedparser's way takes a multiple of the time.
    resolve_relative_uris = sanitize_html = False

    def __init__(self, *args: Any) -> None:
        self.elements = 0
        self.complete = 0  # entries that have ended
        self.skip_hours: list[str] = []
        self.skip_days: list[str] = []
        super().__init__(*args)

    def unknown_starttag(self: Any, tag: str, attrs: Any) -> None:
        self.elements += 1 + len(attrs)
        if self.elements > MOST_ELEMENTS:
            raise _Enough
        super().unknown_starttag(tag, attrs)  # type: ignore[misc]  # mypy sees no base: feedparser's

    def track_namespace(self: Any, prefix: str | None, uri: str) -> None:
        if len(self.namespaces_in_use) < _MOST_NAMESPACES:
            super().track_namespace(prefix, uri)  # type: ignore[misc]  # mypy sees no base: feedparser's

    def _start_item(self: Any, attrs: dict[str, str]) -> None:
        if len(self.entries) >= MOST_ITEMS:
            raise _Enough
        super()._start_item(attrs)  # type: ignore[misc]  # mypy sees no base: feedparser's

    _start_entry = _start_item

    def _end_item(self: Any) -> None:
        super()._end_item()  # type: ignore[misc]  # mypy sees no base: feedparser's
        self.complete = len(self.entries)

    _end_entry = _end_item

    def _add_tag(self: Any, term: Any, scheme: Any, label: Any) -> None:
        if len(self._get_context().setdefault("tags", [])) < _MOST_TAGS:
            super()._add_tag(term, scheme, label)  # type: ignore[misc]  # mypy sees no base: feedparser's

    def _sync_author_detail(self: Any, key: str = "author") -> None:
        if len(self._get_context().get(key) or "") < _LONGEST_AUTHOR:
            super()._sync_author_detail(key)  # type: ignore[misc]  # mypy sees no base: feedparser's

    def _start_hour(self: Any, _: dict[str, str]) -> None:
        self.push("hour", 0)

    def _end_hour(self: Any) -> None:
        self.skip_hours.append(self.pop("hour") or "")

    def _start_day(self: Any, _: dict[str, str]) -> None:
        self.push("day", 0)

    def _end_day(self: Any) -> None:
        self.skip_days.append(self.pop("day") or "")

    # Dates are read elsewhere; feedparser tries nine forms on each, however long it is.
    def _end_published(self: Any) -> None:
        self.pop("published")

    def _end_updated(self: Any) -> None:
        self.pop("updated")

    def _end_created(self: Any) -> None:
        self.pop("created")

    def _end_expirationdate(self: Any) -> None:
        self.pop("expired")

    _end_issued = _end_pubdate = _end_published
    _end_modified = _end_lastbuilddate = _end_updated

    def _start_full_text(self: Any, attrs: dict[str, str]) -> None:
        self.push_content("full_text", {**attrs, "type": "text/html"}, "text/html", 1)

    def _end_full_text(self: Any) -> None:
        self.pop_content("full_text")


for _name in ("yandex_full-text", "yandex_fulltext", "turbo_content", "full-text", "fulltext",
              "mailru_full-text", "rambler_fulltext"):  # fmt: skip
    setattr(_Bounded, f"_start_{_name}", _Bounded._start_full_text)  # noqa: SLF001 - its own
    setattr(_Bounded, f"_end_{_name}", _Bounded._end_full_text)  # noqa: SLF001 - its own


class _Strict(_Bounded, StrictFeedParser):  # type: ignore[misc]  # it has no types
    """Characters are handed on when an element begins or ends: a parser brings each line and each
    reference by itself."""

    def __init__(self, *args: Any) -> None:
        self._held: list[str] = []
        super().__init__(*args)

    def startElementNS(self, name: Any, qname: Any, attrs: Any) -> None:  # noqa: N802 - SAX's name
        self._hand_on()
        # `xml.sax` looks through all attributes of an element for each of them.
        few = attrs if len(attrs) <= _MOST_ATTRIBUTES else AttributesNSImpl({}, {})
        super().startElementNS(name, qname, few)

    def endElementNS(self, name: Any, qname: Any) -> None:  # noqa: N802 - SAX's name
        self._hand_on()
        super().endElementNS(name, qname)

    def characters(self, text: str) -> None:
        self._held.append(text)

    def _hand_on(self) -> None:
        if self._held:
            super().characters("".join(self._held))
            self._held.clear()


class _Loose(_Bounded, LooseFeedParser):  # type: ignore[misc]  # it has no types
    pass


def parse(text: str) -> Parsed:
    """What a document says, whole or as far as it goes. Addresses stay as they are written but for
    `xml:base`. Raises nothing."""
    text = mended(text)
    strict = _Strict("", None, "utf-8")
    fault = _read_strictly(strict, text)
    if "prefix" in fault:
        text = with_prefixes(text)
        strict = _Strict("", None, "utf-8")
        fault = _read_strictly(strict, text)
    if fault in ("", _ENOUGH) or _breaks_off(fault, text) or _has_ended(strict):
        return _found(strict, whole=not fault or _has_ended(strict))
    loose = _Loose("", None, "utf-8", {})
    loose.elements = MOST_ELEMENTS // 3  # it takes longer for each
    cut = _before_last_item(text)
    whole = _read_loosely(loose, cut) and len(cut) == len(text)
    return max(_found(loose, whole=whole), _found(strict, whole=False), key=_worth)


def _read_strictly(parser: Any, text: str) -> str:
    """What stopped a parser, in the words of expat, `_ENOUGH` for the bounds; "" for nothing."""
    reader = xml.sax.make_parser()  # noqa: S317 - `mended` left no document type, so no entity
    reader.setFeature(feature_namespaces, True)
    reader.setFeature(feature_external_ges, False)
    reader.setContentHandler(parser)
    reader.setErrorHandler(parser)
    source = InputSource()
    source.setEncoding("utf-8")
    source.setByteStream(io.BytesIO(text.encode()))
    try:
        reader.parse(source)
    except _Enough:
        return _ENOUGH
    except xml.sax.SAXException as error:
        return error.getMessage()
    except Exception as error:  # noqa: BLE001 - feedparser on odd input: the other parser tries it
        return f"feedparser: {error}"
    return ""


def _breaks_off(fault: str, text: str) -> bool:
    """Whether a document was good up to its last letter, and that is not the end of a feed: then
    something within it was opened and never closed."""
    at_its_end = fault.startswith(("no element found", "unclosed token", "unclosed CDATA"))
    return at_its_end and _END.search(text, max(0, len(text) - _LAST)) is None


def _has_ended(parser: Any) -> bool:
    """Whether what came behind the feed's end is at fault."""
    return bool(parser.version) and parser.elements > 0 and parser.depth == 0


def _before_last_item(text: str) -> str:
    """So much of a document as is read as soup, up to the end of an item."""
    if len(text) <= _MOST_SOUP:
        return text
    cut = text[:_MOST_SOUP]
    end = max(cut.rfind(f"</{name}>") for name in ("item", "entry"))
    return cut[: cut.find(">", end) + 1] if end > 0 else cut


def _read_loosely(parser: Any, text: str) -> bool:
    """Read a document as soup; whether to its end."""
    try:
        parser.feed(text)
    except Exception:  # noqa: BLE001 - the bounds, or soup: what was found up to here is kept
        return False
    return True


def _worth(found: Parsed) -> tuple[int, bool]:
    return len(found.entries), bool(found.version)


def _found(parser: Any, *, whole: bool) -> Parsed:
    entries: Iterable[Entry] = parser.entries if whole else parser.entries[: parser.complete]
    return Parsed(
        tuple(entries),
        parser.feeddata,
        parser.version or "",
        tuple(parser.skip_hours),
        tuple(parser.skip_days),
        whole,
    )
