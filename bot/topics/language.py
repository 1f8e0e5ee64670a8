"""Which of our three languages a text is in. Pure; rules small enough to be read.

Kazakh has nine Cyrillic letters that Russian has not; a Russian text may hold a few in names
("Мәжіліс"), so their share decides, and function words where the text is short.
"""

from __future__ import annotations

import re
from typing import Literal

_KAZAKH_LETTERS = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
_LATIN_KAZAKH = frozenset("äöüğşıñūÄÖÜĞŞİÑŪ")
_WORDS = re.compile(r"[^\W\d_]+")
_KAZAKH_WORDS = frozenset(
    "және мен бен пен деп бұл сол осы үшін туралы бойынша екенін болып болды бар жоқ деді қатысты "
    "арасында кейін дейін сондай ақ ғана хабарлайды отырысында төрағасы қазақстан республикасы "
    "депутат депутаттар заң жиын отырысы өтті өткізді айтты атап аталған мемлекет басшысы".split()
)
_RUSSIAN_WORDS = frozenset(
    "и в на с по для что как это его от к о об из за не он она они был была были будет также "
    "который которые которая при до после между года году сообщает заявил отметил".split()
)
# Above this share of Kazakh letters among the Cyrillic ones a text is Kazakh; in Kazakh prose they
# are about a fifth, in Russian prose with Kazakh names well under a fiftieth.
_KAZAKH_SHARE = 0.06


def detect(text: str) -> Literal["ru", "kk", "en"]:
    """The language of a text: the one most of its words are in."""
    sample = text[:4000]
    cyrillic = sum("\u0400" <= char <= "\u052f" for char in sample)
    latin = sum(char.isascii() and char.isalpha() for char in sample)
    if cyrillic >= latin:
        if not cyrillic:
            return "ru"
        kazakh = sum(char in _KAZAKH_LETTERS for char in sample)
        words = [word.casefold() for word in _WORDS.findall(sample)]
        lean = sum(w in _KAZAKH_WORDS for w in words) - sum(w in _RUSSIAN_WORDS for w in words)
        if lean < 0 and kazakh < cyrillic * 0.12:
            return "ru"
        return "kk" if kazakh > cyrillic * _KAZAKH_SHARE or lean > 0 else "ru"
    special = sum(char in _LATIN_KAZAKH for char in sample)
    return "kk" if special > latin * _KAZAKH_SHARE else "en"


def is_kazakh(text: str) -> bool:
    """Whether Kazakh suffixes may be expected in a text."""
    return detect(text) == "kk"
