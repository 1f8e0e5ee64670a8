"""The XML that people serve to XML that a parser reads. Pure; one pass over the text each.

What goes: the document type with its entities (an entity bomb has nothing to burst with), letters
that XML does not have. What is put right: references by names of HTML, ampersands and "<" that
stand for themselves, CDATA in CDATA, prefixes that nobody declared.
"""

from __future__ import annotations

import html
import re

# A reader of XML knows these five; all others are written out as the letter.
_OWN = frozenset("&lt; &gt; &amp; &quot; &apos;".split())
_SIGNS = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;"}
_REFERENCE = re.compile(
    r"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});?|[A-Za-z][A-Za-z0-9._-]{0,31};|(?=[#A-Za-z]))"
)
_BARE = re.compile(r"&(?![#A-Za-z])")
_STRAY = re.compile(r"<(?![^\W\d]|[/!?:_])")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = re.compile(r"<!--|<\?|<!DOCTYPE\b", re.IGNORECASE)
_SPACES = re.compile(r"\s*+")
_END_OF_SUBSET = re.compile(r"\]\s{0,100}>")
_ROOT = re.compile(r"<[^\W\d][\w.:-]*")
_ENTITY = re.compile(
    r"<!ENTITY\s{1,20}([A-Za-z][\w.-]{0,40})\s{1,20}(?:\"([^\"<%]{0,200})\"|'([^'<%]{0,200})')"
)
# References and tags that are looked at. Ten megabytes with every letter as a reference have fewer;
# of more signs than that, each of which may become five letters, half the text is read.
_MOST_SIGNS = 1_600_000
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
# What stands before CDATA: the tag of its element; and what no CDATA of an item has in it.
_OPENED = re.compile(r"<([^\s<>/!?]{1,80})[^<>]*>\s*\Z")
_END_OF_ITEM = re.compile(r"</(?:\w{1,10}:)?(?:item|entry)\s*>", re.IGNORECASE)
_LONGEST_TAG = 200
# An element with more attributes than any has: a parser takes four microseconds for each.
_WIDE = re.compile(
    r"(<[^\s<>/!?=\"']{1,80})(?:\s++[^\s<>=\"'/]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+')){500,}+"
)
# Declarations, comments and types before the root; a document has a handful.
_MOST_OF_HEAD = 10_000
# The entities of a document type that are read, and how many letters they may add in all.
_MOST_ENTITIES, _MOST_ADDED = 200, 100_000
_MOST_KNOWN = 2_000  # references whose letters are kept at hand: a text has the same few
_PREFIX = re.compile(r"[<\s]([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")
_XMLNS = re.compile(r"\sxmlns:([A-Za-z_][\w.-]{0,40})\s{0,10}=")
_MOST_PREFIXES = 50
# Where the prefixes that feeds use without declaring them belong.
_NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "yandex": "http://news.yandex.ru",
    "turbo": "http://turbo.yandex.ru",
    "atom": "http://www.w3.org/2005/Atom",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def mended(text: str) -> str:
    """The document from its root element on, as a parser wants it. Linear in its length."""
    at, entities = _behind_head(text)
    text = _WIDE.sub(r"\1", _NO_XML.sub("", text[at:]))
    while text.count("&") + text.count("<") > _MOST_SIGNS:
        text = text[: len(text) // 2]
    references = _References(entities)
    pieces, at, signs = list[str](), 0, Signs(text)
    while (start := signs.next(_CDATA, at)) < len(text):
        end, at_next = _end_of_cdata(signs, start)
        inside = text[start + len(_CDATA) : end]
        pieces += [references.outside(text[at:start]), _CDATA, references.inside(inside)]
        pieces.append(_CDATA_END if end < len(text) else "")
        at = at_next
    return "".join([*pieces, references.outside(text[at:])])


def root_of(text: str) -> str:
    """The name of a document's root element in small letters; "" where nothing begins."""
    at, _ = _behind_head(text)
    root = _ROOT.match(text, at)
    return root.group()[1:].lower() if root else ""


def with_prefixes(text: str) -> str:
    """The document with every prefix declared that is used in it."""
    root = _ROOT.search(text)
    if root is None:
        return text
    # What an element within declares holds there alone.
    end = text.find(">", root.end())
    declared = set(_XMLNS.findall(text, root.end(), end)) | {"xml", "xmlns"}
    used = dict.fromkeys(one for one in _PREFIX.findall(text) if one not in declared)
    spaces = "".join(
        f' xmlns:{prefix}="{_NAMESPACES.get(prefix, f"urn:undeclared:{prefix}")}"'
        for prefix in list(used)[:_MOST_PREFIXES]
    )
    return text[: root.end()] + spaces + text[root.end() :]


def _behind_head(text: str) -> tuple[int, dict[str, str]]:
    """Where a document's root element begins, and what its type calls a letter. Nothing of what
    stands before the root is to be left, so that no declaration of an entity is; what has more of
    it than any document has no root."""
    at, entities, signs = max(0, text.find("<")), dict[str, str](), Signs(text)
    for _ in range(_MOST_OF_HEAD):
        found = _HEAD.match(text, at)
        if found is None:
            return at, entities
        opened = found.group().upper()
        if opened == "<!DOCTYPE":
            end, subset = _doctype(signs, found.end())
            entities = _entities(subset)
        else:
            end = _end_of(signs, found.end(), "?>" if opened == "<?" else "-->")
        spaces = _SPACES.match(text, end)
        at = spaces.end() if spaces else end
    return len(text), {}


class Signs:
    """Where signs come next in a text that is read forward: never from a place before the last one.
    One that was found far ahead, or not at all, is not looked for again from each place before it:
    that would be quadratic."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._next: dict[str, int] = {}  # bounded: the signs that are asked for

    def next(self, sign: str, at: int) -> int:
        """Where a sign stands from a place on; the end of the text where it does not."""
        if self._next.get(sign, -1) < at:
            found = self.text.find(sign, at)
            self._next[sign] = found if found >= 0 else len(self.text)
        return self._next[sign]


def _end_of(signs: Signs, at: int, close: str) -> int:
    """Where something of the head ends that began before a place: behind its sign, or, where that
    is missing, before the next tag."""
    end, tag = signs.next(close, at), signs.next("<", at)
    if end < len(signs.text) and (end < tag or close == "-->"):
        return end + len(close)
    return tag


def _end_of_cdata(signs: Signs, start: int) -> tuple[int, int]:
    """Where CDATA ends that begins at a place, and where what follows it begins. What goes on into
    another item was never closed: it ends with the element that it stands in."""
    text, inside = signs.text, start + len(_CDATA)
    end = signs.next(_CDATA_END, inside)
    behind = min(end + len(_CDATA_END), len(text))
    if end < len(text) and signs.next(_CDATA, inside) > end:
        return end, behind
    item = _END_OF_ITEM.search(text, inside, end)
    if item is None:
        return end, behind
    around = _OPENED.search(text, max(0, start - _LONGEST_TAG), start)
    own = text.find(f"</{around.group(1)}", inside, item.start()) if around else -1
    end = own if own >= 0 else item.start()
    return end, end


def _doctype(signs: Signs, at: int) -> tuple[int, str]:
    """Where a document type ends whose name begins at a place, and the declarations in it."""
    if signs.next("[", at) < signs.next(">", at) < len(signs.text):
        bracket = signs.next("[", at)
        closing = _END_OF_SUBSET.search(signs.text, bracket)
        if closing is None:
            return len(signs.text), ""
        return closing.end(), signs.text[bracket : closing.start()]
    return _end_of(signs, at, ">"), ""


def _entities(subset: str) -> dict[str, str]:
    """The entities of a document type that are letters or words, by their references."""
    found: dict[str, str] = {}
    for match in _ENTITY.finditer(subset):
        value = html.unescape(match.group(2) or match.group(3) or "")
        if len(found) < _MOST_ENTITIES and "&" not in value:
            found.setdefault(f"&{match.group(1)};", value)
    return found


class _References:
    """Replaces references. What a document type's entities add in all is bounded."""

    def __init__(self, entities: dict[str, str]) -> None:
        self._entities = entities
        self._left = _MOST_ADDED
        self._known: dict[str, str | None] = {}  # bounded: _MOST_KNOWN

    def outside(self, text: str) -> str:
        """Text and tags: what is none of XML's own signs is the letter or escaped."""
        if "&" in text:
            text = _BARE.sub("&amp;", _REFERENCE.sub(self._outside, text))
        return _STRAY.sub("&lt;", text).replace(_CDATA_END, "]]&gt;")

    def inside(self, text: str) -> str:
        """What stands in CDATA: an ampersand is one there."""
        return _REFERENCE.sub(self._inside, text) if "&" in text else text

    def _inside(self, found: re.Match[str]) -> str:
        word = found.group()
        return self._replaced(word) or word

    def _outside(self, found: re.Match[str]) -> str:
        word = found.group()
        if word in _OWN:
            return word
        letters = self._replaced(word)
        return "&amp;" + word[1:] if letters is None else letters

    def _replaced(self, word: str) -> str | None:
        if word in self._known:
            return self._known[word]
        letters = self._letters(word)
        if len(self._known) < _MOST_KNOWN and word not in self._entities:
            self._known[word] = letters
        return letters

    def _letters(self, word: str) -> str | None:
        """What a reference stands for, signs of XML still as references; None if for nothing."""
        if word in _OWN or word == "&":
            return None
        if word in self._entities:
            value = self._entities[word]
            self._left -= len(value)
            return "".join(_SIGNS.get(char, char) for char in value) if self._left > 0 else ""
        value = html.unescape(word)
        if value == word or (value.startswith("&") and len(value) > 1):
            return None
        return _SIGNS.get(value) or _NO_XML.sub("", value)
