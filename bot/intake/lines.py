"""A text as the lines that a reader sees, each with its links, whoever marked them. Pure.

A link is behind words (Telegram's `text_link`), marked in the text (`url`, `mention`, `email`), or
only written there, as in what is pasted: an address, "example.kz", "@name".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.intake.addresses import with_scheme
from bot.topics.hashtags import Entity, place, units_before
from bot.topics.normal import composed

# Invisible on every screen, and copied along from pages: soft hyphen, zero-width space, marks of
# direction, BOM. The fillers look like spaces, and one of them counts as a letter.
_INVISIBLE = str.maketrans(
    dict.fromkeys("\u00ad\u180e\u200b\u200e\u200f\u2060\ufeff", "")
    | dict.fromkeys("\u115f\u1160\u2800\u3164\uffa0", " ")
)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u2060\u2800\u3164\ufeff"
    "\uffa0]"
)
# Of what nobody sees this can be printed, for Python; the rest cannot.
_FILLERS = ("\u115f", "\u1160", "\u2800", "\u3164", "\uffa0")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_SPACES = re.compile(r"\s+")
_WRITTEN = re.compile(
    r"https?://[^\s<>\"«»]+"
    r"|(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w@/.])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)"
    r"|(?<![\w@./-])(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w@-]|\.\w)"
    r"(?:[/?#][^\s<>\"«»]*)?",
    re.IGNORECASE,
)
# What is written like a link has this, or one of two signs: most lines have none.
_DOMAIN = re.compile(r"\.[a-z]{2}", re.IGNORECASE)
_TAIL = ".,;:!?)»\"'"
_MARKED = frozenset({"url", "mention", "email"})


@dataclass(frozen=True, slots=True)
class Link:
    """Where words of a line lead; `start` and `end` are places in the line. "@name" and addresses
    of mail stand as they are written."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line: NFC, without what nobody sees, one space between words."""

    text: str
    links: tuple[Link, ...] = ()


def read_lines(text: str, entities: Iterable[Entity] = ()) -> list[Line]:
    """The lines of a text that are not empty, in order. Offsets of entities are UTF-16 units."""
    marked = _marked(text, entities)
    if not marked:
        text = composed(text)
    lines: list[Line] = []
    start, at = 0, 0
    for end, following in _breaks(text):
        first = at
        while at < len(marked) and marked[at].start < end:
            at += 1
        raw = text[start:end]
        line = _line(raw, start, marked[first:at]) if marked else _unmarked(raw)
        if line.text:
            lines.append(line)
        start = following
    return lines


def _breaks(text: str) -> Iterable[tuple[int, int]]:
    """For each line, where it ends and where the next one starts."""
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        for found in _BREAK.finditer(text):
            yield found.span()
    else:  # as most texts have it
        at = text.find("\n")
        while at >= 0:
            yield at, at + 1
            at = text.find("\n", at + 1)
    yield len(text), len(text)


def _marked(text: str, entities: Iterable[Entity]) -> list[Link]:
    """The links that Telegram marked, in order, none in another; places are code points."""
    wanted = [one for one in entities if one.type in _MARKED or one.type == "text_link"]
    if not wanted:
        return []
    units = units_before(text)
    links: list[Link] = []
    for one in sorted(wanted, key=lambda entity: entity.offset):
        start, end = place(units, one.offset), place(units, one.offset + one.length)
        behind = getattr(one, "url", None)
        if start >= end or (links and start < links[-1].end):
            continue
        words = text[start:end].strip()
        links.append(
            Link(start, end, behind or (with_scheme(words) if one.type == "url" else words))
        )
    return links


def _line(raw: str, start: int, marked: Sequence[Link]) -> Line:
    """A line of its raw text, which began at `start` of the whole."""
    text, places, links = "", 0, []
    for link in marked:
        text = _joined(text, raw[places : link.start - start])
        end = min(link.end - start, len(raw))
        before = len(text)
        text = _joined(text, raw[link.start - start : end])
        places = end
        if text[before:].strip():
            links.append(Link(before, len(text), link.url))
    text = _joined(text, raw[places:])
    shift = len(text) - len(text.lstrip())
    text = text.strip()
    found = [
        Link(max(0, one.start - shift), min(one.end - shift, len(text)), one.url) for one in links
    ]
    return Line(text, tuple(_with_written(text, found)))


def _unmarked(raw: str) -> Line:
    """A line in which Telegram marked nothing, of its raw text in NFC."""
    text = " ".join(_visible(raw).split())
    return Line(text, tuple(_with_written(text, [])))


def _joined(before: str, raw: str) -> str:
    more = _SPACES.sub(" ", _visible(composed(raw)))
    return before + (more.lstrip() if before.endswith(" ") or not before else more)


def _visible(raw: str) -> str:
    """Without what nobody sees; fillers and controls are spaces."""
    seen = raw.isprintable() and not any(filler in raw for filler in _FILLERS)
    if not seen and _UNSEEN.search(raw):  # which takes its time, as `translate` does
        raw = _CONTROLS.sub(" ", raw.translate(_INVISIBLE))
    return raw


def _with_written(text: str, links: list[Link]) -> list[Link]:
    """The links and what is written like one between them."""
    if not ("@" in text or "://" in text or _DOMAIN.search(text)):
        return links
    free = iter([*links, Link(len(text), len(text), "")])
    following = next(free)
    found: list[Link] = []
    for match in _WRITTEN.finditer(text):
        while following.end <= match.start() and following.url:
            following = next(free)
        if following.url and following.start < match.end():
            continue
        words = match.group().rstrip(_TAIL)
        url = words if "@" in words.partition("/")[0] else with_scheme(words)
        found.append(Link(match.start(), match.start() + len(words), url))
    return sorted([*links, *found], key=lambda link: link.start)
