"""Russian and Kazakh phrases in Latin letters, as those type them who have no other keyboard at
hand: "skolko stoit otoplenie", "kun tartibi". Pure.

Word by word: each must become a word that one of the two languages has, and none be English.
"""

from __future__ import annotations

import re
from functools import cache

from bot.lexicon.concepts import LEXICONS, concepts_of
from bot.topics.joining import only_joins
from bot.topics.people.dictionary import analyzer
from bot.topics.people.skeleton import skeleton, skeletons
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold

_FEWEST, _MOST_WORDS, _LONG = 2, 8, 5
_MOST_WAYS = 200  # in which one word may be read
_SOUNDS = re.compile("shch|sch|zh|kh|ts|ch|sh|yu|ju|iu|ya|ja|ia|yo|jo|ye|je|.")
# What Latin letters stand for in Russian, the likeliest first.
_RUSSIAN = {
    "shch": ("щ",), "sch": ("щ",), "zh": ("ж",), "kh": ("х",), "ts": ("ц", "тс"), "ch": ("ч",),
    "sh": ("ш",), "yu": ("ю",), "ju": ("ю",), "iu": ("ю", "иу"), "ya": ("я",), "ja": ("я",),
    "ia": ("ия", "я"), "yo": ("е",), "jo": ("е",), "ye": ("е",), "je": ("е",),
    "a": ("а",), "b": ("б",), "c": ("ц", "к"), "d": ("д",), "e": ("е", "э"), "f": ("ф",),
    "g": ("г",), "h": ("х",), "i": ("и", "й"), "j": ("й", "ж"), "k": ("к",), "l": ("л", "ль"),
    "m": ("м",), "n": ("н", "нь"), "o": ("о",), "p": ("п",), "q": ("к",), "r": ("р", "рь"),
    "s": ("с", "сь"), "t": ("т", "ть"), "u": ("у",), "v": ("в",), "w": ("в",), "x": ("кс", "х"),
    "y": ("ы", "й"), "z": ("з",), "'": ("ь",),
}  # fmt: skip
_LATIN = re.compile(r"[a-z']+")


def in_cyrillic(text: str) -> str:
    """The words of a phrase in Latin letters as Russian or Kazakh writes them; "" where they are
    no phrase of either."""
    words = fold(text).split()
    if not _FEWEST <= len(words) <= _MOST_WORDS or not all(map(_LATIN.fullmatch, words)):
        return ""
    if max(map(len, words)) < _LONG or any(map(_is_english, words)):
        return ""
    for read in (_in_russian, _in_kazakh):
        found = [read(word) for word in words]
        if all(found):
            return " ".join(found)
    return ""


def _is_english(word: str) -> bool:
    """Whether a word is one of English; a place is called so in every language."""
    if only_joins(word) or word in _english():
        return True
    return any(group in {"act", "thing"} for group, _ in concepts_of(word, "en"))


def _in_russian(word: str) -> str:
    """A word of Russian; of several ways to read it the one with the most usual letters."""
    ways = [""]
    for sound in _SOUNDS.findall(word):
        ways = [way + letters for way in ways for letters in _RUSSIAN[sound]][:_MOST_WAYS]
    known = analyzer().word_is_known
    return next((way for way in sorted(ways, key=len) if known(way)), "")


def _in_kazakh(word: str) -> str:
    """A word of Kazakh that themes or news have, or has a suffix of."""
    own = _kazakh()
    return next((own[sound] for sound in skeletons(word) if sound in own), "")


@cache
def _english() -> frozenset[str]:
    """The English words of themes and of the news that are no names."""
    return frozenset(one for one in _of_themes("en") if one.isascii() and one.islower())


@cache
def _kazakh() -> dict[str, str]:
    """Kazakh words by how they sound."""
    found: dict[str, str] = {}
    news = (word for word in LEXICONS["kk"] if word.isalpha())
    for word in sorted((*news, *_of_themes("kk")), key=lambda word: (len(word), word)):
        found.setdefault(skeleton(word), fold(word))
    return found


def _of_themes(language: str) -> set[str]:
    """The words of a language that themes are called by, as they are spelt there."""
    return {
        one
        for theme in shipped_themes().themes
        for phrase, its in zip(theme.words, theme.languages, strict=True)
        if its == language
        for one in phrase.split()
    }
