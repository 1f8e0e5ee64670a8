"""Whether what an article names is only what a thing is called by: "клуб «Каспий»", "кафе «Сенат»".
Pure.

A place or a word of everyday speech that stands in quotes alone, wherever it does, behind or before
what is called so. What is a name only ("Кайрат") whoever follows it may mean just that by it. Where
the text has a word of politics, it is that which is told: "Фильм «Голод» запретили депутаты".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.intake.callings import tells_of_politics
from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

_OPENING, _CLOSING = '«“„"', '»”“"'
_BEFORE = re.compile(
    r"(?<!\w)(?:клуб|команд|фк|хк|бк|стадион|турнир|фестивал|отел|гостиниц|ресторан|кафе|кинотеатр"
    r"|театр|ансамбл|фильм|сериал|спектакл|песн|санатори|жк|тц|трц"
    r"|club|team|fc|hotel|restaurant|caf[eé]|film|movie|festival)\w{0,4}\s$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:(?:футбол|хоккей|баскетбол|спорт|түнгі) )?(?:клуб|команда|стадион|турнир|фестивал|қонақ"
    r"|мейрамхана|дәмхана|кинотеатр|театр|ансамбл|фильм|сериал|спектакл|қойылым|ән(?:і|ін)\b"
    r"|club|team|hotel|restaurant|caf[eé]|film|movie|festival)",
    re.IGNORECASE,
)
_FAR = 40  # characters


def is_a_things_name(text: str, places: Iterable[tuple[int, str]]) -> bool:
    """Whether what a text names at some places (where they begin, and the words there) is all in
    quotes, a thing is called so at one of them, and it is no name else, in a text that tells of no
    politics. What is not in the text is not asked."""
    called = False
    for at, words in places:
        end = at + len(words)
        if at >= len(text):
            continue
        quoted = text[at - 1 : at] in _OPENING and text[end : end + 1] in _CLOSING
        if not (at and end < len(text) and quoted and text.startswith(words, at)):
            return False
        if not called:
            called = _BEFORE.search(text[max(0, at - _FAR) : at - 1]) is not None
            called |= _BEHIND.match(text[end + 1 : end + _FAR]) is not None
            if called and not _is_ordinary(words):
                return False
    return called and not tells_of_politics(text)


def _is_ordinary(words: str) -> bool:
    """Whether a word is one of the dictionary's and nobody's name, or a place's."""
    found = [one.tag.grammemes for one in parses(fold(words))[:2] if one.is_known]
    return any("Geox" in one or not {"Name", "Surn", "Patr"} & one for one in found)
