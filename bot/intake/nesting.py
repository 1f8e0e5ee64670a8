"""Whether a page is one that a parser reads in time proportional to its length. Pure.

HTML's rules make a parser look through all open elements at every tag, and through all attributes
of a tag at each of them: a megabyte of `<div>` took eighteen seconds in lexbor, outside of Python,
where nothing can stop it. So the tags are counted before it begins, in one pass that builds no tree
and errs on the side of refusing. The rules are those of https://html.spec.whatwg.org/#parsing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum

# Pages that people make are under 60 deep and have under 50 attributes on a tag; Chromium cuts off
# at 512 (kMaximumHTMLParserDOMTreeDepth).
DEEPEST, MOST_ATTRIBUTES = 400, 200

# Elements that hold nothing; those that a parser closes by itself before it opens another, and what
# there is one of.
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ONE = frozenset("html body head".split())
_TRANSPARENT = _VOID | _ONE | frozenset("p tr tbody thead tfoot colgroup frame".split())
# Each ends one of its own kind, or of these kinds, that stands right before it.
_SIBLINGS = {
    "li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt"), "option": ("option",),
    "optgroup": ("option",),
}  # fmt: skip
# What stands in the way when something around it is to be closed.
_CELLS = frozenset("td th caption".split())
_BARRIERS = frozenset("table template object applet marquee".split()) | _CELLS
# A parser opens these again after whatever closed over them.
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
# Closing one of these closes what stands open in it; others are closed only where they stand last.
_SPECIAL = frozenset(
    "address article aside blockquote button center dd details dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup iframe li listing main menu nav noembed "
    "noframes noscript ol plaintext pre script search section select style summary textarea title "
    "ul xmp".split()
)
_FOREIGN = frozenset({"svg", "math"})
# Met in an image, these end it.
_BREAK_OUT = frozenset(
    "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i "
    "img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul "
    "var".split()
)
_RAW = frozenset({"script", "style"})

_NAME = re.compile(r"[A-Za-z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"(?:(?<![\s/])[\s/]++)?+[^\s/>][^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?P<open>[\"'])|[^\s>\"'][^\s>]*+|(?=>)))?+"
)
_END = re.compile(r"(?:(?<![\s/])[\s/]++)?+>")
_AFTER_COMMENT = re.compile(r"--!?>")


def is_bounded(html: str) -> bool:
    """Whether elements stand in each other, and attributes in a tag, only so many times."""
    return _Scan(html).holds()


class _Within(Enum):
    """By which rules a tag is read: HTML's, an image's, or it cannot be told any more."""

    HTML = 1
    FOREIGN = 2
    EITHER = 3


@dataclass(slots=True)
class _Part:
    """The elements since a barrier: its name and place, and how many of each stand in it."""

    name: str
    start: int
    within: _Within
    counts: Counter[str] = field(default_factory=Counter)


class _Elements:
    """The open elements, as a parser would have them; where in doubt, more of them."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._parts = [_Part("", 0, _Within.HTML)]
        self._formatting: Counter[str] = Counter()
        self._templates = 0
        self.depth = 0

    @property
    def within(self) -> _Within:
        """By which rules the next tag is read."""
        return self._parts[-1].within

    def begin(self, name: str, *, alone: bool) -> None:
        """A start tag; `alone`: it ends in "/>", which counts in an image."""
        part = self._parts[-1]
        if part.within is _Within.FOREIGN and name in _BREAK_OUT:
            part.within = _Within.EITHER  # out of it, or in one of its parts that are HTML
        if name in _FOREIGN:
            if not (alone and part.within is _Within.FOREIGN):
                self._push(name, _Within.FOREIGN)
        elif part.within is _Within.FOREIGN:
            if not alone:
                self._push(name)
        elif name in _FORMATTING:
            self._formatting[name] += 1
            self.depth += 1
        elif part.within is _Within.EITHER:
            if name not in _TRANSPARENT or name not in _BREAK_OUT:
                self._push(name)
        elif name not in _TRANSPARENT and (name != "form" or self._templates):
            self._open_html(name, part)

    def _open_html(self, name: str, part: _Part) -> None:
        if name in _CELLS:
            if part.name in _CELLS and self._parts[-2].name == "table":
                self._drop_part()
            elif part.name not in ("table", "template"):
                return  # outside of a table it is nothing
        elif len(self._names) > part.start + 1 and self._names[-1] in _SIBLINGS.get(name, ()):
            self._pop()
        self._push(name, _Within.HTML if name in _BARRIERS else None)

    def end(self, name: str) -> None:
        """An end tag."""
        part = self._parts[-1]
        last = bool(self._names) and self._names[-1] == name
        if part.within is not _Within.HTML:
            self._close_foreign(name, part, last=last)
        elif name in _BARRIERS:
            if name == "table" and part.name in _CELLS and self._parts[-2].name == name:
                self._drop_part()
            if self._parts[-1].name == name:
                self._drop_part()
        elif part.counts[name] and (name in _SPECIAL or last):
            while self._pop() != name:
                pass
        if name in _FORMATTING and self._formatting[name]:
            self._formatting[name] -= 1
            self.depth -= 1

    def _close_foreign(self, name: str, part: _Part, *, last: bool) -> None:
        alone = len(self._names) - 1 == part.start
        if name == part.name and (alone or part.within is _Within.FOREIGN):
            self._drop_part()
        elif part.counts[name] and (last or part.within is _Within.FOREIGN):
            while self._pop() != name:
                pass
        else:
            part.within = _Within.EITHER  # it may have closed what stands around the image

    def _push(self, name: str, part: _Within | None = None) -> None:
        self._names.append(name)
        self.depth += 1
        if part is None:
            self._parts[-1].counts[name] += 1
        else:
            self._parts.append(_Part(name, len(self._names) - 1, part))
            self._templates += name == "template"

    def _pop(self) -> str:
        name = self._names.pop()
        self._parts[-1].counts[name] -= 1
        self.depth -= 1
        return name

    def _drop_part(self) -> None:
        part = self._parts.pop()
        self._templates -= part.name == "template"
        self.depth -= len(self._names) - part.start
        del self._names[part.start :]


class _Scan:
    """One pass over the tags of a page."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._lower = ""  # made when a script is met
        self._elements = _Elements()
        self._shared = 0  # attributes of the elements that there is one of

    def holds(self) -> bool:
        at = self._html.find("<")
        while at >= 0:
            following = self._tag(at)
            deep = self._elements.depth > DEEPEST
            if deep or self._shared > MOST_ATTRIBUTES or following is None:
                return False
            at = self._html.find("<", following)
        return True

    def _tag(self, at: int) -> int | None:
        """Where to go on behind what begins here; None where a tag has too many attributes."""
        html = self._html
        if html.startswith("<!--", at):
            end = _AFTER_COMMENT.search(html, at + 2)
            return end.end() if end else len(html)
        closing = html.startswith("</", at)
        found = _NAME.match(html, at + 1 + closing)
        if found is None:
            return at + 1
        name = found.group().lower()
        end_of_tag, attributes = self._attributes(found.end())
        if attributes > MOST_ATTRIBUTES:
            return None
        in_html = self._elements.within is _Within.HTML
        if name in _ONE:
            self._shared += attributes
        if closing:
            self._elements.end(name)
            return end_of_tag
        self._elements.begin(name, alone=html.startswith("/>", end_of_tag - 2))
        return self._behind_raw(name, end_of_tag) if name in _RAW and in_html else end_of_tag

    def _attributes(self, at: int) -> tuple[int, int]:
        """Where a tag ends, and how many attributes it has; the text's end for one without."""
        html, count = self._html, 0
        while count <= MOST_ATTRIBUTES:
            end = _END.match(html, at)
            if end:
                return end.end(), count
            found = _ATTRIBUTE.match(html, at)
            if found is None or found.group("open"):
                return len(html), count  # never closed: parsers drop it
            at, count = found.end(), count + 1
        return at, count

    def _behind_raw(self, name: str, at: int) -> int:
        """Behind a script, in which `<` begins nothing; its closing tag is read next."""
        self._lower = self._lower or self._html.lower()
        end = self._lower.find(f"</{name}", at)
        return end if end >= 0 else len(self._html)
