"""Words of which no one subject is surely meant, as the several things that they may be: each a
theme or a word by itself. Pure.

"урожай и фермеры" asks for either, wherever it stands, and not for both near one another; "малый и
средний бизнес" is one thing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.topics.asked_for import Wanted
from bot.topics.countries import countries_named
from bot.topics.frames import core
from bot.topics.keywords import keyword_key, words_of_key
from bot.topics.people.dictionary import parses
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold
from bot.topics.typed_lists import weakly_parted

_SEPARATES = frozenset(",;|•")
_SHORTEST = 3
# What only says of what kind another thing is: such a word is nothing by itself.
_ENGLISH_KIND = re.compile("(?:al|ic|ive|ous|ful|less|[ai]ble|ary)$")
_KAZAKH_KIND = re.compile("(?:[лдт](?:ық|ік)|ғы|гі|[лдт][ыі])$")


def is_theme(text: str) -> bool:
    """Whether all words of a text, what only asks for something left out, are those of a theme."""
    words = " ".join(core(text.split())[1])
    return _SEPARATES.isdisjoint(words) and shipped_themes().asked(words) is not None


def several_in(piece: Wanted) -> list[Wanted]:
    """The things that words which mean no one subject are, two at least; none where they are one
    thing, or one of them is nothing by itself. Where a word is only that, the whole is kept, too:
    it may be one thing all the same."""
    if is_theme(piece.text):
        return []
    parts = [" ".join(one.split()) for one in weakly_parted(piece.text)]
    if len(parts) == 1:
        parts = _abbreviation_beside(piece.text.split())
    themes = [is_theme(one) for one in parts]
    fit = all(known or _is_thing(one) for one, known in zip(parts, themes, strict=True))
    # What is between two states is news of both.
    if len(parts) < 2 or not fit or all(map(_is_of_a_country, parts)):
        return []
    of = "" if all(themes) else piece.text
    first, last = parts[0], parts[-1]
    parts = [*(_with_tail(one, last) for one in parts[:-1]), _with_head(first, last)]
    return [replace(piece, text=one, hits=(), of=of) for one in parts]


def _with_head(first: str, other: str) -> str:
    """One of several things with the head that the first has, too, where it is a theme so:
    "тарифы на тепло и свет" are the tariffs of both."""
    *head, _ = first.split()
    said = " ".join([*head, other])
    return said if head and " " not in other and is_theme(said) else other


def _with_tail(other: str, last: str) -> str:
    """The same with the word in which the last ends: "жылу мен су тарифі", "heat and water
    tariffs"."""
    *before, tail = last.split()
    said = f"{other} {tail}"
    return said if before and " " not in other and is_theme(said) else other


def _abbreviation_beside(words: list[str]) -> list[str]:
    """An abbreviation and the theme that stands beside it: "KEGOC электроэнергия"; none where the
    words are otherwise."""
    capitals = [one for one in words if one.isalpha() and one.isupper() and len(one) >= _SHORTEST]
    if len(words) < 2 or len(capitals) != 1 or words.index(capitals[0]) not in (0, len(words) - 1):
        return []
    rest = " ".join(one for one in words if one not in capitals)
    if not is_theme(rest):
        return []
    return [capitals[0], rest] if words[0] == capitals[0] else [rest, capitals[0]]


def _is_thing(part: str) -> bool:
    """Whether a part is one word that is what it says, and does not only say of what kind."""
    word = fold(part)
    if " " in part or len(word) < _SHORTEST or not word.isalpha():
        return False
    if word.isascii():
        return not _ENGLISH_KIND.search(word)
    known = [parse for parse in parses(word) if parse.is_known]
    return not _KAZAKH_KIND.search(word) if not known else "NOUN" in known[0].tag


def _is_of_a_country(part: str) -> bool:
    return bool(countries_named(words_of_key(keyword_key(part))))
