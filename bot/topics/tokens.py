"""Words of a text with their places in the text as given. Pure.

Names come broken by soft hyphens, zero-width characters and decomposed letters, with a Latin C in
"Cенат", in capitals and with or without ё: the words compared are folded, the places stay true.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from itertools import accumulate

from bot.caches import Table

_PLAIN = re.compile(r"(\w+)")
# What is to be a space for `split` to find the same words, and sooner.
_BETWEEN_PLAIN = re.compile(r"[^\w ]")
_WITH_UNDERSCORES = re.compile(r"([^\W_]+)")
# Characters that break a word for `_PLAIN` though a reader sees one word.
_DIRT = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]")
_WORD = re.compile(
    r"([^\W_]+(?:[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]+[^\W_]+)*[\u0300-\u036f]*)"
)
# Letters, for Unicode: the apostrophes of "Oʻzbek" and of "Оʼрейли" are dropped as well.
_DROPPED = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff\u02b9\u02bb\u02bc\u02bd")
# The others end a word, but not a name: "О’Рейли".
APOSTROPHES = "'`\u00b4\u2018\u2019\u201b\u2032\uff07"
_ONE_APOSTROPHE = frozenset(APOSTROPHES)
_LOOKALIKES = str.maketrans("ABCEHKMOPTXYaceopxyi", "АВСЕНКМОРТХУасеорхуі")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_HYPHENS = "-\u2010\u2011"
_ONE_HYPHEN = frozenset(_HYPHENS)
_BETWEEN = " \u00a0\u202f\u2009\t\r\n" + _HYPHENS + "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SIMPLE = frozenset({" ", "\u00a0", "-", "\u2011", "\n", "\r\n", *APOSTROPHES})


def fold(word: str) -> str:
    """A word as it is compared: NFC, without invisible characters, ё as е, casefolded; Latin
    look-alikes are Cyrillic where the word is Cyrillic otherwise."""
    return _folded[word]


def _fold(word: str) -> str:
    if not word.isascii():
        word = unicodedata.normalize("NFC", word.translate(_DROPPED)) or word
        if _LATIN.search(word) and _CYRILLIC.search(word):
            word = word.translate(_LOOKALIKES)
    return word.casefold().replace("ё", "е")


_folded = Table("topics.tokens.fold", _fold, entries=16_384, each=400)


def raw_words(text: str) -> list[str]:
    """The words of a text as they are written, for whom their places are nothing."""
    pattern = _pattern_for(text)
    return plain_words(text) if pattern is _PLAIN else pattern.findall(text)


def plain_words(text: str) -> list[str]:
    """The runs of letters, digits and underscores of a text."""
    return _BETWEEN_PLAIN.sub(" ", text).split()


def _pattern_for(text: str) -> re.Pattern[str]:
    if _DIRT.search(text):
        return _WORD
    return _WITH_UNDERSCORES if "_" in text else _PLAIN


class Words:
    """The words of a text; a hyphen, an apostrophe and an underscore end a word.

    `keys` are folded for comparing, `starts` and `ends` are places in the text as given.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces = _pattern_for(text).split(text)  # gap, word, gap, ... word, gap
        self.raws = self._pieces[1::2]
        self.gaps = self._pieces[::2]

    @cached_property
    def keys(self) -> list[str]:
        """Each word folded; of a text that names nobody nobody asks."""
        return list(map(_folded.__getitem__, self.raws))

    @cached_property
    def _bounds(self) -> list[int]:
        return list(accumulate(map(len, self._pieces)))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._bounds[:-1:2]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word is over."""
        return self._bounds[1::2]

    def tags(self) -> list[int]:
        """The words that begin a hashtag."""
        return [at for at, gap in enumerate(self.gaps[:-1]) if "#" in gap and gap[-1] == "#"]

    def __len__(self) -> int:
        return len(self.raws)

    def gap(self, at: int) -> str:
        """What stands between a word and the one before (or the beginning)."""
        return self.gaps[at]

    def tagged(self, at: int) -> bool:
        """Whether a word begins a hashtag."""
        return self.gaps[at].endswith("#")

    def capital(self, at: int) -> bool:
        """Whether a word is written with a capital."""
        return self.raws[at][0].isupper()

    @cached_property
    def capitals(self) -> list[int]:
        """The words that are written with a capital."""
        return [at for at, raw in enumerate(self.raws) if raw[0].isupper()]

    @cached_property
    def named(self) -> frozenset[str]:
        """How words begin that have a capital within a sentence and are not all in capitals: each
        whole, and without the one or two letters by which its cases differ."""
        within = (
            self.keys[at]
            for at in self.capitals
            if not (self.raws[at].isupper() or self.begins_sentence(at))
        )
        return frozenset(
            key[:end] for key in within for end in range(max(len(key) - 2, 1), len(key) + 1)
        )

    def joined(self, at: int) -> bool:
        """Whether a word follows the one before as in a name: a space, a hyphen, an apostrophe, a
        line break."""
        if not 0 < at < len(self.raws):
            return False
        gap = self.gaps[at]
        if gap in _SIMPLE:
            return True
        if gap == "_":
            return self._in_tag(at)
        return not gap.strip(_BETWEEN) and gap.count("\n") < 2

    def _in_tag(self, at: int) -> bool:
        while at > 0 and self.gap(at) == "_":
            at -= 1
        return self.tagged(at)

    def hyphened(self, at: int) -> bool:
        """Whether only a hyphen stands between a word and the one before."""
        return 0 < at < len(self.raws) and self.gaps[at] in _ONE_HYPHEN

    def apostrophed(self, at: int) -> bool:
        """Whether only an apostrophe stands between a word and the one before."""
        return 0 < at < len(self.raws) and self.gaps[at] in _ONE_APOSTROPHE

    def glued(self, first: int, last: int) -> bool:
        """Whether some words are a part of what a dot holds together: a file, an address. Behind a
        sentence's full stop without its space a capital stands."""
        return any(
            self.gaps[at] == "." and not self.raws[at][0].isupper()
            for at in (first, last + 1)
            if 0 < at < len(self.raws)
        )

    def begins_sentence(self, at: int) -> bool:
        """Whether a word is the first of the text, a paragraph or a sentence."""
        return at == 0 or any(char in ".!?\n" for char in self.gap(at))
