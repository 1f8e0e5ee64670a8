"""Words of a text with their places in the text as given. Pure.

Names come broken by soft hyphens, zero-width characters and decomposed letters, with a Latin C in
"Cенат", in capitals and with or without ё: the words compared are folded, the places stay true.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(
    r"[^\W_]+(?:[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]+[^\W_]+)*[\u0300-\u036f]*"
)
_DROPPED = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LOOKALIKES = str.maketrans("ABCEHKMOPTXYaceopxyi", "АВСЕНКМОРТХУасеорхуі")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `key` is folded for comparing; `gap` is what stands between it and the word
    before; `start` and `end` are places in the text as given."""

    key: str
    start: int
    end: int
    gap: str
    capital: bool


def fold(word: str) -> str:
    """A word as it is compared: NFC, without invisible characters, ё as е, casefolded; Latin
    look-alikes are Cyrillic where the word is Cyrillic otherwise."""
    word = unicodedata.normalize("NFC", word.translate(_DROPPED))
    if _CYRILLIC.search(word) and _LATIN.search(word):
        word = word.translate(_LOOKALIKES)
    return word.casefold().replace("ё", "е")


def tokenize(text: str) -> list[Token]:
    """The words of a text; a hyphen, an apostrophe and an underscore end a word."""
    tokens: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        tokens.append(Token(fold(word), start, end, text[last:start], word[0].isupper()))
        last = end
    return tokens
