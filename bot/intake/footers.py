"""Which lines at the edges of a post tell nothing: footers, pointers, tags, ornaments. Pure.

By their form alone: a footer consists of links to places (a channel, a profile, a site) and little
else, or asks the reader to follow. What has no such form, and still stands under every post, is
learnt (`bot/intake/boilerplate.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.intake.addresses import Address, kind_of
from bot.intake.calls import (
    ALSO,
    CALL,
    CALL_WITH_LINK,
    FOLLOW_ANYWHERE,
    NETWORK,
    QUOTES,
    READ_ON,
    WORDS_OF_A_CALL,
    WORDS_OF_A_POINTER,
)
from bot.intake.lines import Line
from bot.intake.pictures import is_credit

# How many words may stand outside the links of a footer: beside them, or before a colon, a dash, an
# arrow that leads to them.
_WORDS_BESIDE, _WORDS_BEFORE = 2, 5
_WORDS_OF_A_LINK = 12
_RUBRIC_WORDS = 2

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_TAG_LINE = re.compile(r"[\s,;|·•/]+")
_SEPARATORS = re.compile(r"[|•·/]")
# "Предложка: @name", "Реклама: пишите админу", "Чат @name": to whom something is sent, and where.
_WHERE_TO = re.compile(
    r"\W{0,4}(?:[^\W\d_]{2,15}\s){0,2}[^\W\d_]{2,15}(?::|\s[–—-])?\s(?=\S)(?P<to>.{2,40})$"
)
_ADDRESS = re.compile(r"@\w{3}|\bt\.me/|https?://|\bwa\.me/|\+7[ (]?7\d\d")
_UP_TO_A_TAG = re.compile(r"^[^\w#]+(?=#)")
# What links of a footer are called where the links themselves were lost, as in what is pasted.
_NAMES = frozenset(
    "telegram телеграм телеграмм тг tg instagram инстаграм инста facebook фейсбук fb youtube ютуб "
    "tiktok тикток whatsapp ватсап вотсап threads twitter твиттер x vk вк вконтакте ok дзен "
    "linkedin viber вайбер rss сайт сайты сайте site website web канал channel арна чат chat бот "
    "bot app и и мы в на біз біздің және and на the".split()
)
_LEADS_TO = re.compile(r"[^\w\s]\s*$")


class Part(Enum):
    """What a line of a text is there for."""

    TOLD = 1
    TAGS = 2
    FOOTER = 3
    POINTER = 4  # only leads to the article: an address alone, "Подробнее: …"
    ORNAMENT = 5
    CREDIT = 6


@dataclass(frozen=True, slots=True)
class Divided:
    """The lines of a text by what they are there for. `rubrics` stood over the title."""

    told: tuple[Line, ...]
    tags: tuple[Line, ...]
    credits: tuple[Line, ...]
    pointers: tuple[Line, ...]
    rubrics: tuple[Line, ...]
    footers: tuple[Line, ...]


def part_of(line: Line) -> Part:
    """What a line is there for, by its form."""
    if not _WORD.search(line.text):
        return Part.POINTER if _articles(line) else Part.ORNAMENT
    if "#" in line.text and is_tag_line(line.text):
        return Part.TAGS
    if is_credit(line.text):
        return Part.CREDIT
    if ALSO.match(line.text) or _is_row_of_addresses(line.text):
        return Part.FOOTER
    kinds = {kind_of(link.url) for link in line.links}
    outside = _words_outside(line)
    if Address.ARTICLE in kinds:
        return _of_articles(line, kinds, outside)
    if Address.PLACE in kinds and _leads_to_places(line, outside):
        return Part.FOOTER
    return Part.FOOTER if not line.links and _asks(line.text, outside) else Part.TOLD


def divide(lines: Sequence[Line], *, titled: bool = False) -> Divided:
    """Sort the lines of a text. Footers and ornaments are looked for at its edges only; tags,
    credits and bare addresses stand anywhere. `titled`: the first line is the title for sure."""
    parts = [_inner_part(line) for line in lines]
    first, last = 0, len(lines)
    while last > first + titled:
        parts[last - 1] = part = part_of(lines[last - 1])
        if part is Part.TOLD:
            break
        last -= 1
    while not titled and first < last:
        part = part_of(lines[first])
        if part is Part.FOOTER and _words_outside(lines[first]) > _WORDS_BESIDE:
            break
        if part in (Part.TOLD, Part.CREDIT):
            break
        parts[first] = part
        first += 1
    if titled:
        parts[0] = Part.TOLD
    if Part.TOLD not in parts:
        _keep_one(lines, parts)

    def of(*wanted: Part) -> tuple[Line, ...]:
        return tuple(line for line, part in zip(lines, parts, strict=True) if part in wanted)

    told = of(Part.TOLD)
    rubrics = () if titled else _rubrics(told)
    return Divided(
        told[len(rubrics) :],
        of(Part.TAGS),
        of(Part.CREDIT),
        of(Part.POINTER),
        rubrics,
        of(Part.FOOTER),
    )


def is_tag_line(text: str) -> bool:
    """Whether a line has hashtags only, and symbols beside them."""
    words = [_UP_TO_A_TAG.sub("", word) for word in _TAG_LINE.split(text)]
    return any(word.startswith("#") for word in words) and all(
        word.startswith("#") or not _WORD.search(word) for word in words
    )


def has_furniture(line: Line) -> bool:
    """Whether a line has what sentences have not: links, symbols, separators."""
    return bool(line.links) or any(char in "|©®™•→➡👉👇📲📱✉☎" for char in line.text)


def _inner_part(line: Line) -> Part:
    """What a line in the middle of a text is there for: no footer is looked for there."""
    if "#" in line.text and is_tag_line(line.text):
        return Part.TAGS
    if is_credit(line.text):
        return Part.CREDIT
    if not _WORD.search(line.text):
        return Part.ORNAMENT
    if ALSO.match(line.text):
        return Part.FOOTER
    bare = len(line.links) == 1 and _outside(line).strip(" .") == ""
    written = bare and line.text[line.links[0].start : line.links[0].end] in line.links[0].url
    return Part.POINTER if written and kind_of(line.links[0].url) is Address.ARTICLE else Part.TOLD


def _keep_one(lines: Sequence[Line], parts: list[Part]) -> None:
    """Where nothing is told, a line that says something beside its link is the news."""
    for at, line in enumerate(lines):
        says = parts[at] is Part.FOOTER and _words_outside(line) > _WORDS_BESIDE
        if says and line.links and not CALL.search(line.text):
            parts[at] = Part.TOLD
            return


def _rubrics(told: Sequence[Line]) -> tuple[Line, ...]:
    """The lines over the title that only name a column: "НОВОСТИ", "Коротко | Сенат"."""
    found = 0
    while found + 1 < len(told) and is_rubric(told[found].text):
        found += 1
    return tuple(told[:found])


def is_rubric(text: str) -> bool:
    """Whether a line only names a column: one word in capitals, or short pieces between bars."""
    words = _WORD.findall(text)
    if len(words) == 1 and len(words[0]) > 2:
        return bool(words[0].isupper() and not any(char.isdecimal() for char in words[0]))
    pieces = [_WORD.findall(piece) for piece in text.split("|")]
    return len(pieces) > 1 and all(len(piece) <= _RUBRIC_WORDS for piece in pieces)


def _articles(line: Line) -> list[str]:
    return [link.url for link in line.links if kind_of(link.url) is Address.ARTICLE]


def _outside(line: Line) -> str:
    """The words of a line that are no part of a link."""
    kept, at = [], 0
    for link in line.links:
        kept.append(line.text[at : link.start])
        at = max(at, link.end)
    return " ".join([*kept, line.text[at:]])


def _words_outside(line: Line) -> int:
    return len(_WORD.findall(_outside(line)))


def _of_articles(line: Line, kinds: set[Address], outside: int) -> Part:
    """A line that leads to an article: it is told, or a pointer, or a footer with such a link."""
    written = all(line.text[one.start : one.end] in one.url for one in line.links)
    if outside == 0 and written:
        return Part.POINTER
    words = len(_WORD.findall(line.text)) if not written else outside
    if outside <= WORDS_OF_A_CALL and CALL.search(line.text):
        return Part.FOOTER
    if words <= WORDS_OF_A_POINTER and FOLLOW_ANYWHERE.search(line.text):
        return Part.FOOTER
    if Address.PLACE in kinds and outside <= _WORDS_BESIDE:
        return Part.POINTER if READ_ON.search(line.text) else Part.FOOTER
    if words <= WORDS_OF_A_POINTER and READ_ON.search(line.text):
        return Part.POINTER
    return Part.TOLD


def _leads_to_places(line: Line, outside: int) -> bool:
    if outside == 0:
        behind = [line.text[link.start : link.end] for link in line.links]
        return all(
            len(_WORD.findall(words)) <= _WORDS_OF_A_LINK for words in behind if " " in words
        )
    if outside <= _WORDS_BESIDE:
        return True
    if outside <= WORDS_OF_A_CALL and CALL_WITH_LINK.search(line.text):
        return True
    last = line.links[-1]
    ends = not _WORD.search(line.text[last.end :])
    before = line.text[: line.links[0].start]
    return ends and outside <= _WORDS_BEFORE and _LEADS_TO.search(before) is not None


def _asks(text: str, words: int) -> bool:
    """Whether a line without links asks to follow, or names where: "Telegram | Instagram"."""
    if QUOTES.search(text) and not NETWORK.search(text):
        return False
    if words <= WORDS_OF_A_CALL and CALL.search(text):
        return True
    named = [word.casefold() for word in _WORD.findall(text)]
    places = [word for word in named if word in _NAMES and len(word) > 2]
    return (
        bool(places)
        and all(word in _NAMES for word in named)
        and (len(places) > 1 or _SEPARATORS.search(text) is not None)
    )


def _is_row_of_addresses(text: str) -> bool:
    """Whether a line is short pieces between bars that each say where to write or what to read, one
    of them by its address: "Предложка: @name | Реклама: пишите админу"."""
    pieces = [one.strip() for one in _SEPARATORS.split(text)] if " | " in text else []
    return (
        len(pieces) > 1
        and any(map(_ADDRESS.search, pieces))
        and all(_WHERE_TO.match(one) or _ADDRESS.match(one) for one in pieces)
    )
