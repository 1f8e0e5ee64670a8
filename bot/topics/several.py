"""Words of which no one subject is surely meant, as the several things that they may be: each a
theme or a word by itself. Pure.

"урожай и фермеры" asks for either, wherever it stands, and not for both near one another; "малый и
средний бизнес" is one thing. Beside an abbreviation ("KEGOC электроэнергия") a theme only says of
which field that is: what is asked for is the abbreviation, and the theme is another thing to offer.
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
        return [replace(piece, text=one, hits=(), of=piece.text) for one in of_a_field(piece.text)]
    themes = [is_theme(one) for one in parts]
    fit = all(known or _is_thing(one) for one, known in zip(parts, themes, strict=True))
    # What is between two states is news of both.
    if len(parts) < 2 or not fit or all(map(_is_of_a_country, parts)):
        return []
    first, last = parts[0], parts[-1]
    parts = [*(_with_tail(one, last) for one in parts[:-1]), _with_head(first, last)]
    things = {_thing(one): one for one in reversed(parts)}  # each once, as it is called first
    if len(things) == 1:  # "дороги и трассы"
        return [replace(piece, text=parts[0], hits=())] if is_theme(parts[0]) else []
    parts = [one for one in parts if one in things.values()]
    parts = list(dict.fromkeys(parts))
    of = "" if all(map(is_theme, parts)) else piece.text
    return [replace(piece, text=one, hits=(), of=of) for one in parts] if len(parts) > 1 else []


def _thing(part: str) -> str:
    """What a part is, however it is called: its theme, or its word."""
    asked = shipped_themes().asked(part)
    return asked.theme.id if asked else keyword_key(part)


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


def of_a_field(text: str) -> list[str]:
    """An abbreviation, and the theme that stands beside it without a joining word; none where the
    words are otherwise."""
    words = text.split()
    capitals = [one for one in words if one.isalpha() and one.isupper() and len(one) >= _SHORTEST]
    if len(words) < 2 or len(capitals) != 1 or words.index(capitals[0]) not in (0, len(words) - 1):
        return []
    rest = " ".join(one for one in words if one not in capitals)
    return [capitals[0], rest] if is_theme(rest) else []


def _is_thing(part: str) -> bool:
    """Whether a part is one word that is what it says, and does not only say of what kind."""
    word = fold(part)
    if " " in part or len(word) < _SHORTEST or not word.isalpha():
        return False
    if word.isascii():
        return not is_kind(word)
    known = [parse for parse in parses(word) if parse.is_known]
    return not _KAZAKH_KIND.search(word) if not known else "NOUN" in known[0].tag


def is_kind(word: str) -> bool:
    """Whether a word of English only says of what kind something is: "electoral"."""
    return _ENGLISH_KIND.search(word) is not None


def _is_of_a_country(part: str) -> bool:
    return bool(countries_named(words_of_key(keyword_key(part))))
