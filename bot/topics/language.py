"""Which of our three languages a text is in. Pure; rules small enough to be read.

Kazakh has nine Cyrillic letters that Russian has not; a Russian text may hold a few in names
("Мәжіліс"), so their share decides, and function words where the text is short.
"""

from __future__ import annotations

import codecs
import re
from typing import Literal

from bot.topics.letters import KAZAKH_LETTERS, has_kazakh

_LATIN_KAZAKH = "äöüğşıñūÄÖÜĞŞİÑŪ"
_WORDS = re.compile(r"[^\W\d_]+")
# windows-1251 with the Kazakh letters that it has not in place of control characters: one pass
# makes a byte of each letter, and bytes are counted many times as fast. (U+FFFE is none.)
_KAZAKH_ONLY = [char for char in KAZAKH_LETTERS if not char.encode("cp1251", "ignore")]
_TABLE = [*bytes(range(256)).decode("cp1251", "replace").replace("\ufffd", "\ufffe")]
_TABLE[0x0E : 0x0E + len(_KAZAKH_ONLY)] = _KAZAKH_ONLY
_LETTERS = codecs.charmap_build("".join(_TABLE))
_NOT_LATIN = bytes(byte for byte in range(256) if not (chr(byte).isalpha() and byte < 128))
_NOT_CYRILLIC = bytes(range(0x80))
_NOT_KAZAKH = bytes(byte for byte in range(256) if _TABLE[byte] not in KAZAKH_LETTERS)
_KAZAKH_WORDS = frozenset(
    "және мен бен пен деп бұл сол осы үшін туралы бойынша екенін болып болды бар жоқ деді қатысты "
    "арасында кейін дейін сондай ақ ғана хабарлайды отырысында төрағасы қазақстан республикасы "
    "депутаттар заң жиын отырысы өтті өткізді айтты атап аталған мемлекет басшысы "
    "келді барды берді алды жасады жатыр ол бір жылы айында күні бірақ өз оның".split()
)
_RUSSIAN_WORDS = frozenset(
    "и в на с по для что как это его от к о об из за не он она они был была были будет также "
    "который которые которая при до после между года году сообщает заявил отметил со во у "
    "же".split()
)
# Endings that Russian words with a capital do not have: names with Kazakh case suffixes.
_KAZAKH_ENDING = re.compile(
    r"[а-яё](?:тың|дың|ның|тің|дің|нің|мен|бен|пен|ға|қа|дағы|тағы|ның)\b", re.IGNORECASE
)
# Above this share of Kazakh letters among the Cyrillic ones a text is Kazakh; in Kazakh prose they
# are about a fifth, in Russian prose with Kazakh names well under a fiftieth.
_KAZAKH_SHARE = 0.06


def detect(text: str) -> Literal["ru", "kk", "en"]:
    """The language of a text: the one most of its words are in."""
    sample = text[:800]
    if has_kazakh(sample):
        sample = text[:4000]
    letters = codecs.charmap_encode(sample, "ignore", _LETTERS)[0]
    latin = len(letters.translate(None, _NOT_LATIN))
    cyrillic = len(letters.translate(None, _NOT_CYRILLIC))
    kazakh = len(letters.translate(None, _NOT_KAZAKH)) if cyrillic else 0
    if cyrillic + kazakh >= latin:
        if not kazakh and (len(sample) > 300 or not cyrillic):
            return "ru"
        if kazakh >= cyrillic * 0.12 and kazakh > cyrillic * _KAZAKH_SHARE:
            return "kk"  # whatever its words say
        words = [word.casefold() for word in _WORDS.findall(sample)]
        russian = sum(word in _RUSSIAN_WORDS for word in words)
        lean = sum(word in _KAZAKH_WORDS for word in words) - russian
        if lean < 0 and kazakh < cyrillic * 0.12:
            return "ru"
        if kazakh > cyrillic * _KAZAKH_SHARE or lean > 0:
            return "kk"
        # A few words only, as in a headline: "Тоқаев Ташкентке барды"; or more, and no Russian one
        # among them, of which every Russian sentence has some.
        unsure = lean == 0 and (len(words) < 12 or not russian)
        return "kk" if unsure and (kazakh or _KAZAKH_ENDING.search(sample)) else "ru"
    special = sum(map(sample.count, _LATIN_KAZAKH))
    return "kk" if special > latin * _KAZAKH_SHARE else "en"
