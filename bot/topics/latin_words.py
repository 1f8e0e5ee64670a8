"""Russian and Kazakh phrases in Latin letters, as those type them who have no other keyboard at
hand: "skolko stoit otoplenie", "kun tartibi", "su tasqynyna daıyndyq". Pure.

Word by word: each must become a word that one of the two languages has, and none be English. Of a
reader of Kazakh one word that is known is enough: the others are spelt as they sound.
"""

from __future__ import annotations

import re
from functools import cache

from bot.countries import country_of
from bot.lexicon.concepts import concepts_of
from bot.topics.joining import only_joins
from bot.topics.kazakh_words import kazakh_word
from bot.topics.latin_kazakh import as_it_sounds, plain_latin
from bot.topics.people.dictionary import analyzer
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold

_FEWEST, _MOST_WORDS, _LONG = 2, 8, 5
_MOST_WAYS = 200  # in which one word may be read
_SOUNDS = re.compile("shch|sch|zh|kh|ts(?!h)|ch|sh|yu|ju|iu|ya|ja|ia|yo|jo|ye|je|.")
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
_LATIN = re.compile(r"[a-zäöüğşıñçəâîûéáūŋǵńóúýï']+")


def in_cyrillic(text: str, language: str = "") -> str:
    """The words of a phrase in Latin letters as Russian or Kazakh writes them; "" where they are
    no phrase of either. `language`: that of who types."""
    words = list(map(plain_latin, fold(text).split()))
    if not _FEWEST <= len(words) <= _MOST_WORDS or not all(map(_LATIN.fullmatch, words)):
        return ""
    if max(map(len, words)) < _LONG or any(map(_is_english, words)) or country_of(text):
        return ""
    kazakh = [kazakh_word(word) for word in words]
    reader = language == "kk"
    for found in (kazakh,) if reader else ([_in_russian(word) for word in words], kazakh):
        if all(found):
            return _as_typed(found, text)
    if reader and any(kazakh):
        spelt = [known or as_it_sounds(word) for known, word in zip(kazakh, words, strict=True)]
        return _as_typed(spelt, text)
    return ""


def _as_typed(words: list[str], text: str) -> str:
    """The words with the capitals of what was typed."""
    typed = zip(words, text.split(), strict=True)
    return " ".join(one.capitalize() if said[0].isupper() else one for one, said in typed)


def _is_english(word: str) -> bool:
    """Whether a word is one of English; a place is called so in every language."""
    if only_joins(word) or word in _english():
        return True
    return any(group in {"act", "thing"} for group, _ in concepts_of(word, "en"))


def _in_russian(word: str) -> str:
    """A word of Russian; of several ways to read it the one with the most usual letters."""
    ways = [""]
    for sound in _SOUNDS.findall(word):
        ways = [way + letters for way in ways for letters in _RUSSIAN.get(sound, ())][:_MOST_WAYS]
    known = analyzer().word_is_known
    return next((way for way in sorted(ways, key=len) if known(way)), "")


@cache
def _english() -> frozenset[str]:
    """The English words of themes and of the news that are no names."""
    every = shipped_themes().words_of("en")
    return frozenset(one for one in every if one.isascii() and one.islower())
