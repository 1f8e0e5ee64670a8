"""XML to what feedparser finds in it, in bounded time. Pure.

feedparser 6.0.14 knows the versions of RSS and Atom with their wrong forms. It is driven by its
strict parser, not by `feedparser.parse`, which opens files and addresses, reads a text that breaks
off as soup, and has no bounds. Added here: the bounds, the full text of Yandex's formats, what it
overwrites (several hours to skip), and tags that do not match (balancing.py).
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

from feedparser.api import StrictFeedParser

from bot.feeds.balancing import balanced
from bot.feeds.mending import mended, with_prefixes

# An element takes up to twenty microseconds, so that these take half a second. Feeds have under 200
# items, of under 50 elements.
MOST_ITEMS, MOST_ELEMENTS = 1_000, 30_000
# feedparser compares each tag with all before it, and looks each element up in all namespaces.
_MOST_TAGS, _MOST_NAMESPACES, _LONGEST_AUTHOR = 60, 30, 300
_MOST_ATTRIBUTES = 40

# How a feed ends, looked for in so many of its last letters.
_END = re.compile(r"</(?:rss|rdf:rdf|(?:\w{1,20}:)?feed|channel)\s*+>\s*+$", re.IGNORECASE)
_LAST = 200
_END_OF_ROOT = re.compile(r"</(?:rss|rdf:rdf|(?:\w{1,20}:)?feed)\s*+>", re.IGNORECASE)
_ITEM = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)

_ITEMS = ("item", "entry")
_ENOUGH = "enough"
Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was found: dicts of feedparser. `version`: "" for what is no feed; `whole`: it was read
    to its end, and neither broke off nor reached the bounds; `has_items`: something in it is called
    as items are, whether it could be read or not."""

    entries: tuple[Entry, ...]
    feed: Entry
    version: str
    skip_hours: tuple[str, ...]
    skip_days: tuple[str, ...]
    whole: bool
    has_items: bool


class _Enough(Exception):  # noqa: N818 - no error: what was read is kept
    """The bounds are reached."""


class _Params(dict[str, Any]):
    """How a text is written, as feedparser notes it: words, so that a copy need not go deep."""

    def __deepcopy__(self, memo: Mapping[int, object]) -> _Params:
        return _Params(self)


class _Parser(StrictFeedParser):  # type: ignore[misc]  # it has no types
    """feedparser's, within bounds: see the module. `elements`: how many were read before.

    Characters are handed on when an element begins or ends: a parser brings each line and each
    reference by itself.
    """

    namespaces: ClassVar = {
        **StrictFeedParser.namespaces,
        "http://news.yandex.ru": "yandex",
        "https://news.yandex.ru": "yandex",
        "http://turbo.yandex.ru": "turbo",
    }
    _matchnamespaces: ClassVar[dict[str, str]] = {}  # filled by feedparser of the above, once

    contentparams: Any

    # Addresses and HTML are read elsewhere, once: feedparser's way takes a multiple of the time.
    resolve_relative_uris = sanitize_html = False

    def __init__(self, elements: int = 0) -> None:
        self.elements = elements
        self._held: list[str] = []
        self.complete = 0  # entries that have ended
        self.has_items = False
        self.skip_hours: list[str] = []
        self.skip_days: list[str] = []
        super().__init__("", None, "utf-8")

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

    def unknown_starttag(self, tag: str, attrs: Any) -> None:
        self.elements += 1 + len(attrs)
        if self.elements > MOST_ELEMENTS:
            raise _Enough
        self.has_items = self.has_items or tag.endswith(_ITEMS)
        super().unknown_starttag(tag, attrs)

    def track_namespace(self, prefix: str | None, uri: str) -> None:
        if len(self.namespaces_in_use) < _MOST_NAMESPACES:
            super().track_namespace(prefix, uri)

    def _start_item(self, attrs: dict[str, str]) -> None:
        if len(self.entries) >= MOST_ITEMS:
            raise _Enough
        super()._start_item(attrs)

    _start_entry = _start_item

    def _end_item(self) -> None:
        super()._end_item()
        self.complete = len(self.entries)

    _end_entry = _end_item

    def _add_tag(self, term: Any, scheme: Any, label: Any) -> None:
        if len(self._get_context().setdefault("tags", [])) < _MOST_TAGS:
            super()._add_tag(term, scheme, label)

    def _sync_author_detail(self, key: str = "author") -> None:
        if len(self._get_context().get(key) or "") < _LONGEST_AUTHOR:
            super()._sync_author_detail(key)

    def push_content(self, *args: Any) -> None:
        self.elements += 1  # it takes twice as long as others
        super().push_content(*args)
        self.contentparams = _Params(self.contentparams)

    def _start_hour(self, _: dict[str, str]) -> None:
        self.push("hour", 0)

    def _end_hour(self) -> None:
        self.skip_hours.append(self.pop("hour") or "")

    def _start_day(self, _: dict[str, str]) -> None:
        self.push("day", 0)

    def _end_day(self) -> None:
        self.skip_days.append(self.pop("day") or "")

    # Dates are read elsewhere; feedparser tries nine forms on each, however long it is.
    def _end_published(self) -> None:
        self.pop("published")

    def _end_updated(self) -> None:
        self.pop("updated")

    def _end_created(self) -> None:
        self.pop("created")

    def _end_expirationdate(self) -> None:
        self.pop("expired")

    _end_issued = _end_pubdate = _end_published
    _end_modified = _end_lastbuilddate = _end_updated

    def _start_full_text(self, attrs: dict[str, str]) -> None:
        self.push_content("full_text", {**attrs, "type": "text/html"}, "text/html", 1)

    def _end_full_text(self) -> None:
        self.pop_content("full_text")


for _name in ("yandex_full-text", "yandex_fulltext", "turbo_content", "full-text", "fulltext",
              "mailru_full-text", "rambler_fulltext"):  # fmt: skip
    setattr(_Parser, f"_start_{_name}", _Parser._start_full_text)  # noqa: SLF001 - its own
    setattr(_Parser, f"_end_{_name}", _Parser._end_full_text)  # noqa: SLF001 - its own


def parse(text: str) -> Parsed:
    """What a document says, whole or as far as it goes. Addresses stay as they are written but for
    `xml:base`. Raises nothing."""
    text = mended(text)
    parser = _Parser()
    fault = _read(parser, text)
    if "prefix" in fault:
        text = with_prefixes(text)
        parser = _Parser(parser.elements)
        fault = _read(parser, text)
    if fault and not _is_as_far_as_it_goes(parser, fault, text):
        matching = _Parser(parser.elements)
        of_matching = _read(matching, with_prefixes(balanced(text, MOST_ELEMENTS)))
        if matching.complete >= parser.complete:
            parser, fault = matching, of_matching
    return _found(parser, whole=not fault or _has_ended(parser))


def _is_as_far_as_it_goes(parser: _Parser, fault: str, text: str) -> bool:
    """Whether nothing is behind what stopped a parser: the bounds, an end, or what is no item."""
    if fault == _ENOUGH or _breaks_off(fault, text):
        return True
    end = _END_OF_ROOT.search(text) if _has_ended(parser) else None
    return end is not None and not _ITEM.search(text, end.end())


def _has_ended(parser: _Parser) -> bool:
    """Whether what came behind the feed's end is at fault."""
    return bool(parser.version) and parser.elements > 0 and parser.depth == 0


def _read(parser: Any, text: str) -> str:
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
    except Exception as error:  # noqa: BLE001 - feedparser on odd input: what was read is kept
        return f"feedparser: {error}"
    return ""


def _breaks_off(fault: str, text: str) -> bool:
    """Whether a document was good up to its last letter, and that is not the end of a feed: then
    something within it was opened and never closed."""
    at_its_end = fault.startswith(("no element found", "unclosed token", "unclosed CDATA"))
    return at_its_end and _END.search(text, max(0, len(text) - _LAST)) is None


def _found(parser: Any, *, whole: bool) -> Parsed:
    entries: Iterable[Entry] = parser.entries if whole else parser.entries[: parser.complete]
    return Parsed(
        tuple(entries),
        parser.feeddata,
        parser.version or "",
        tuple(parser.skip_hours),
        tuple(parser.skip_days),
        whole,
        parser.has_items,
    )
