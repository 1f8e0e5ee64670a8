"""Where a list that was typed is parted, and where a comma stands within a name. Pure.

"Комитет по международным делам, обороне и безопасности" is one thing: what is before or behind a
comma belongs to the word of a body, as its case or an "and" says, and is nobody's name by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.topics.frames import core
from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

_STRONG = re.compile(r"[,;\n\r|•]|(?<!\S)\d{1,2}[).](?=\s)|[.!?](?=\s|$)(?<!\b\w\.)")
_WEAK = re.compile(
    r"[/&]|(?<=\s)\+(?=\s)|(?<!\S)(?:а также|и|или|және|әлде|and|or|мен|бен|пен)(?!\S)",
    re.IGNORECASE,
)
_AND = re.compile(r"(?<!\S)(?:и|және|мен|бен|пен|and)(?!\S)", re.IGNORECASE)
# What a body is, in the order of its language: before what it is for, or behind it.
_OPENS = re.compile(
    r"(?:(?:под)?комитет|министерств|комисси|агентств)(?:а|у|ом|е|о|ов|и|я|ю|ей)?$|"
    r"(?:sub)?committee$|ministry$|commission$|agency$"
)
_CLOSES = re.compile(
    r"(?:комитеті|министрлігі|комиссиясы|агенттігі)\w{0,4}$|"
    r"(?:sub)?committee$|ministry$|commission$|agency$"
)
_MOST_PIECES = 6  # of one name


class Part(NamedTuple):
    """A thing of a list; `whole`: it is one name, whatever joins its words; `commas`: also that."""

    text: str
    whole: bool = False
    commas: bool = False


def parts_of(text: str, known: Callable[[str], bool]) -> list[Part]:
    """The things that a list names; `known`: whether some words are surely somebody or something
    by themselves."""
    pieces, commas = _pieces(text)
    parts: list[Part] = []
    at = 0
    while at < len(pieces):
        end = _end_of_name(pieces, commas, at, known)
        one, several = ",".join(pieces[at : end + 1]), end > at
        parts.append(Part(one, several or _is_one(one, known), several))
        at = end + 1
    return parts


def weakly_parted(part: str) -> list[str]:
    """The pieces of a thing of a list that "and" joins: they may be several."""
    return _WEAK.split(part)


def _pieces(text: str) -> tuple[list[str], list[bool]]:
    """What stands between the marks of a list, and of each whether a comma stands behind it."""
    pieces, commas, at = [], [], 0
    for mark in _STRONG.finditer(text):
        pieces.append(text[at : mark.start()])
        commas.append(mark[0] == ",")
        at = mark.end()
    return [*pieces, text[at:]], [*commas, False]


def _end_of_name(
    pieces: list[str], commas: list[bool], at: int, known: Callable[[str], bool]
) -> int:
    """The last piece of the name that a piece begins; itself where that is no name with commas."""
    far = at
    while far < len(pieces) - 1 and commas[far] and far - at < _MOST_PIECES - 1:
        far += 1
    opened = _words(pieces[at])
    if far > at and len(opened) > 1 and _OPENS.match(opened[0]):
        return at if known(pieces[at]) else _last_in_case(pieces, at, far, opened, known)
    for end in range(at + 1, far + 1):
        words = _words(pieces[end])
        if words and _CLOSES.match(words[-1]):
            one = _AND.search(pieces[end]) and not any(map(known, pieces[at : end + 1]))
            return end if one and opened else at
    return at


def _last_in_case(
    pieces: list[str], at: int, far: int, opened: list[str], known: Callable[[str], bool]
) -> int:
    """Up to which piece what a body is for goes on: in Russian by its case, else by an "and"."""
    case = "datv" if "по" in opened else "gent"
    end = at
    for place in range(at + 1, far + 1):
        words = _words(pieces[place])
        russian = opened[0][:1] >= "\u0400"
        if not words or known(pieces[place]) or (russian and not _may_be(words[0], case)):
            break
        closes = bool(_AND.search(pieces[place]))
        if closes or case == "datv":
            end = place
        if closes:
            break
    return end


def _is_one(piece: str, known: Callable[[str], bool]) -> bool:
    """Whether a piece with an "and" is the name of one body of which no part is a name itself."""
    words = _words(piece)
    if len(words) < 3 or not _AND.search(piece):
        return False
    if not (_OPENS.match(words[0]) or _CLOSES.match(words[-1])):
        return False
    bodies = sum(bool(_OPENS.match(word) or _CLOSES.match(word)) for word in words)
    return bodies == 1 and not any(map(known, _WEAK.split(piece)))


def _words(piece: str) -> list[str]:
    """The folded words of a piece without what frames a request."""
    return [fold(word) for word in core(re.findall(r"\w+", piece))[0]]


def _may_be(key: str, case: str) -> bool:
    return any(case in parse.tag.grammemes for parse in parses(key))
