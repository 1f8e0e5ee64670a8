"""XML whose tags do not match to XML whose tags do. Pure; one pass over the text.

A parser of XML ends at the first end tag that is none of what is open, and one of soup ends what is
open with it: either way the items behind are lost. Here a feed's own elements are put right. An
item ends where the next one begins; what stands in it ends with it. A field of an item that has no
end of its own in the item ends at the next field, or at an end tag that fits nothing. What else
fits nothing goes. Attributes are written anew: each once, in quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.feeds.mending import Signs

_ENTRIES = frozenset({"item", "entry"})
_FRAMES = frozenset({"rss", "rdf", "feed", "channel"})
_ROOT = "document"  # of what has no root
# Fields of an item that have text alone, or HTML: none of them stands in another one.
_TEXTS = frozenset(
    "title link guid id description pubdate category author creator date encoded published updated "
    "issued modified summary content comments subject full-text fulltext".split()
)
# What holds others with such names: `media:content` a `media:title`.
_HOLDS = "media:content"
# Elements of HTML that hold nothing, and are written without an end.
_EMPTY = frozenset({"br", "hr", "img", "wbr"})
_NAME = r"[A-Za-z_][\w.-]{0,80}(?::[A-Za-z_][\w.-]{0,80})?"
_MARK = re.compile(rf"<!\[CDATA\[|<!--|<\?|<![A-Za-z]|<(?P<end>/?)\s{{0,5}}(?P<name>{_NAME})|<")
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=<>\"'/]{1,100}+)"
    r"(?:\s{0,20}+=\s{0,20}+(?:\"(?P<double>[^\"<]*+)\"|'(?P<single>[^'<]*+)'|(?P<bare>[^\s<>]*+)))?+"
)
_GAP = re.compile(r"[\s\"'/=]*+")
_REST = re.compile(r"(?:[^\"'<>]++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+")
_ATTRIBUTE_NAME = re.compile(_NAME)
_MOST_ATTRIBUTES = 40  # of one element
# The names of fields, prefixes and all, whose ends are looked for ahead: each is a pass of its own.
_MOST_NAMES = 60
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
_ENTRY_BORDER = re.compile(r"</?(?:[A-Za-z]{1,10}:)?(?:item|entry)[\s>]", re.IGNORECASE)


def balanced(text: str, most: int) -> str:
    """A document (`mended`) whose tags match; of its elements the first `most`. An item that breaks
    off at the end of the text is left open."""
    return _Balancing(text, most).done()


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that has begun: its name as written and by which its end is known, and where."""

    name: str
    key: str
    at: int

    @property
    def is_text(self) -> bool:
        return self.key in _TEXTS and self.name.lower() != _HOLDS


class _Balancing:
    """Reads forward; `_pieces` is the document so far, `_open` what has begun and not ended."""

    def __init__(self, text: str, most: int) -> None:
        self._text = text
        self._signs = Signs(text)
        self._border = -1
        self._ends = set[str]()  # bounded: _MOST_NAMES
        self._left = most
        self._pieces: list[str] = []
        self._open: list[_Open] = []
        # Where in `_open` the elements with a key stand, and the items, and the fields in them.
        # bounded: lives while one feed is read
        self._places: dict[str, list[int]] = {}
        self._texts: list[int] = []

    def done(self) -> str:
        """The whole document."""
        at = 0
        while self._left > 0 and (found := _MARK.search(self._text, at)):
            self._write(self._text[at : found.start()])
            at = self._read(found)
        if self._left > 0:
            self._write(self._text[at:])
        if not self._places.get("entry"):
            self._close(0)
        return "".join(self._pieces)

    def _write(self, piece: str) -> None:
        """What stands outside of all elements, as the warning of a program before them, goes."""
        if self._open:
            self._pieces.append(piece)

    def _read(self, found: re.Match[str]) -> int:
        """Read a mark; where what follows it begins."""
        mark, name = found.group(), found.group("name")
        if name is None:
            return self._no_tag(mark, found.start())
        attributes, end, closed = self._attributes(found.end())
        key = _key(name)
        if not closed and key not in _TEXTS | _FRAMES | {"entry"}:
            self._write("&lt;")  # "a<b": no tag
            return found.start() + 1
        if found.group("end"):
            self._end(name, key, end)
        else:
            empty = self._text.startswith("/>", end - 2)
            self._begin(_Open(name, key, end), attributes, empty=empty)
        return end

    def _no_tag(self, mark: str, at: int) -> int:
        """What is no tag: CDATA and comments that end stay, what nobody declares here goes."""
        close = _ENDS.get(mark, ">")
        end = self._signs.next(close, at + len(mark))
        if end == len(self._text) or mark == "<":
            self._write("&lt;")
            return at + 1
        if mark == "<![CDATA[":
            self._write(self._text[at : end + len(close)])
        return end + len(close)

    def _attributes(self, at: int) -> tuple[str, int, bool]:
        """The attributes of a tag whose name ends at a place, as they are to be written; where the
        tag ends, and whether it did with ">"."""
        written: dict[str, str] = {}
        for _ in range(_MOST_ATTRIBUTES):
            gap = _GAP.match(self._text, at)
            found = _ATTRIBUTE.match(self._text, gap.end() if gap else at)
            if found is None:
                break
            at, name = found.end(), found.group("name")
            double, single, bare = found.group("double", "single", "bare")
            bare = name if bare is None else bare.strip("\"'")
            value = next(one for one in (double, single, bare) if one is not None)
            undeclares = name.startswith("xmlns:") and not value
            if _ATTRIBUTE_NAME.fullmatch(name) and not undeclares:
                written.setdefault(name, value.replace('"', "&quot;"))
        rest = _REST.match(self._text, at)
        at = rest.end() if rest else at
        closed = self._text.startswith(">", at)
        told = "".join(f' {name}="{value}"' for name, value in written.items())
        return told, at + closed, closed

    def _begin(self, one: _Open, attributes: str, *, empty: bool) -> None:
        self._left -= 1
        if not self._open and not (one.key in _FRAMES or one.key in _EMPTY or empty):
            self._push(_Open(_ROOT, _ROOT, one.at), "")  # several may stand side by side
        if one.key == "entry":
            self._end_entry()
        elif one.is_text and (text := self._unended_text(one.at)) is not None:
            same = self._open[text].name == one.name and not attributes and not empty
            self._close(text)
            if same:  # "<title>Words<title>": the second is meant as the end
                return
        if empty or one.key in _EMPTY:
            self._write(f"<{one.name}{attributes}/>")
            return
        self._push(one, attributes)

    def _push(self, one: _Open, attributes: str) -> None:
        self._pieces.append(f"<{one.name}{attributes}>")
        self._places.setdefault(one.key, []).append(len(self._open))
        if one.is_text:
            self._texts.append(len(self._open))
        self._open.append(one)

    def _end(self, name: str, key: str, at: int) -> None:
        if key == "entry":
            self._end_entry()
        elif key in _FRAMES:
            self._end_frame(key)
        elif (place := self._place(name, key)) is not None:
            self._close(place)
        elif (text := self._unended_text(at)) is not None:
            self._close(text)

    def _end_entry(self) -> None:
        if places := self._places.get("entry"):
            self._close(places[0])

    def _end_frame(self, key: str) -> None:
        """The root ends with the text: items may stand behind its end."""
        self._end_entry()
        if places := self._places.get(key):
            self._close(max(places[-1], 1))

    def _place(self, name: str, key: str) -> int | None:
        """Where the element stands that an end tag is for; None: it is for nothing of this item."""
        border = self._places.get("entry") or [0]
        places = [one for one in self._places.get(key, [])[-2:] if one > border[0]]
        exact = [one for one in places if self._open[one].name == name]
        return max(exact or places, default=None)

    def _unended_text(self, at: int) -> int | None:
        """Where the innermost field stands that is open at a place of the text and has no end from
        there to that of its item; None: there is none."""
        border = (self._places.get("entry") or [-1])[-1]
        if not self._texts or self._texts[-1] <= border:
            return None
        end = f"</{self._open[self._texts[-1]].name}"
        if len(self._ends) >= _MOST_NAMES and end not in self._ends:
            return None
        self._ends.add(end)
        own = self._signs.next(end, at)
        return self._texts[-1] if own >= self._next_border(at) else None

    def _next_border(self, at: int) -> int:
        """Where the next item begins or ends from a place on; the end of the text for nowhere."""
        if self._border < at:
            found = _ENTRY_BORDER.search(self._text, at)
            self._border = found.start() if found else len(self._text)
        return self._border

    def _close(self, place: int) -> None:
        """End what stands from a place on in what is open."""
        while len(self._open) > place:
            one = self._open.pop()
            self._pieces.append(f"</{one.name}>")
            self._places[one.key].pop()
            if self._texts and self._texts[-1] == len(self._open):
                self._texts.pop()


def _key(name: str) -> str:
    """By what an element's end is known: its name without a prefix; the same for all items."""
    local = name.rpartition(":")[2].lower()
    return "entry" if local in _ENTRIES else local
