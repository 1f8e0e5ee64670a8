"""Whether a sentence names something as one of several things in a row: three of which the last is
joined by an "and", or four. Pure.

Each is a few words without a verb. Whoever is named first and does it is no item, nor is whose
committee does it, of however many fields that is. What stands far from it is not read: a row of
hundreds costs what one of some does.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.intake.aside.acting import PAST_ENGLISH, acts, has_verb
from bot.intake.aside.places import Place, words_of

_IN_A_LIST, _WORDS_OF_ONE = 3, 7
_ROW = 200  # characters on either side
_IN_FRONT = 30  # characters
# Whose committee it is has a part in all that it does, of however many fields it is.
_WHOSE = re.compile(
    r"(?:под)?(?:комитет|комисси)\w{0,4}\s$|(?:sub)?(?:committee|commission)s? of (?:the )?$",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;](?:\s(?:и|and|және)\b)?|\s(?:и|және|мен|пен|бен|and|сондай-ақ)\s")
_BREAK = re.compile(r":\s|\s[–—-]\s|[()]|,\s(?:но|а|ал|бірақ|but)\s")


def is_listed(place: Place, language: str) -> bool:
    """Whether the sentence of a place names it so, in the rest of which something is told."""
    if _WHOSE.search(place.said_before[-_IN_FRONT:]):
        return False
    row, at = _row(place)
    parts, joined, mine = _items(row, at, at + len(place.words))
    own = parts[mine]
    behind = own.text[at - own.first + len(place.words) :]
    left, right = mine, mine
    if not has_verb(own.text[: max(0, at - own.first)], language):
        while 0 < left > mine - _IN_A_LIST and _is_thing(parts[left - 1].text, language):
            left -= 1
    does = has_verb(behind, language) or not PAST_ENGLISH.isdisjoint(words_of(behind))
    if does and language != "kk":
        return False
    last = min(len(parts), mine + _IN_A_LIST + 1)
    while right + 1 < last and _is_thing(parts[right + 1].text, language, last=True):
        right += 1
    if right + 1 < len(parts) and joined[right]:
        right += 1  # with which the sentence goes on
    things = right - left + 1
    if left == mine and acts(place, language):
        return False
    return things > _IN_A_LIST or (things == _IN_A_LIST and joined[right - 1])


class _Part(NamedTuple):
    first: int
    text: str


def _row(place: Place) -> tuple[str, int]:
    """What of a sentence stands around a place of it up to where it breaks, and where that is."""
    before, behind = place.said_before[-_ROW:], place.said_behind[:_ROW]
    first = max((one.end() for one in _BREAK.finditer(before)), default=0)
    stop = _BREAK.search(behind)
    row = before[first:] + place.words + (behind[: stop.start()] if stop else behind)
    return row, len(before) - first


def _items(row: str, at: int, end: int) -> tuple[list[_Part], list[bool], int]:
    """The parts of a row, whether an "and" stands behind each but the last, and which has what
    stands from `at` to `end`."""
    parts: list[_Part] = []
    joined: list[bool] = []
    start = mine = 0
    for found in _COMMA.finditer(row):
        if found.end() <= at or found.start() >= end:  # else it is within the words
            parts.append(_Part(start, row[start : found.start()]))
            joined.append(found[0].strip() not in ",;")
            start = found.end()
            mine += found.end() <= at
    return [*parts, _Part(start, row[start:])], joined, mine


def _is_thing(part: str, language: str, *, last: bool = False) -> bool:
    """Whether a part of a sentence is a few words without a verb; with which a Kazakh one ends."""
    return 0 < len(words_of(part)) <= _WORDS_OF_ONE and (
        (last and language == "kk") or not has_verb(part, language)
    )
