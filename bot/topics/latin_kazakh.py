"""Kazakh words in Latin letters, in any of the usual spellings ("tasqyn", "tasqın", "s'aryq"),
spelt in Cyrillic ones as they sound. Pure.

A word has front vowels (ә, ө, ү, і) or back ones (а, о, ұ, ы), which Latin letters often do not
tell apart; г and к are soft in the former.
"""

from __future__ import annotations

import re

# The letters of 2017, with apostrophes.
_MARKED = {"s'": "sh", "c'": "ch", "y'": "w", "g'": "ğ", "n'": "ñ", "a'": "ä", "o'": "ö", "u'": "ü"}
_ONE_MARKED = re.compile("[scygnaou]'")
_SOUND = re.compile("shch|sch|sh|zh|kh|gh|ch|ng$|yu|iu|ıu|ya|ia|ıa|ju|ja|.")
_SOUNDS = {
    "shch": "щ", "sch": "щ", "sh": "ш", "zh": "ж", "kh": "х", "gh": "ғ", "ch": "ч", "ng": "ң",
    "yu": "ю", "iu": "ю", "ıu": "ю", "ju": "жу", "ya": "я", "ia": "я", "ıa": "я", "ja": "жа",
    "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "і",
    "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р",
    "s": "с", "t": "т", "u": "ұ", "v": "в", "w": "у", "x": "х", "y": "ы", "z": "з", "ı": "ы",
    "ä": "ә", "á": "ә", "â": "ә", "ə": "ә", "ö": "ө", "ó": "ө", "ô": "ө", "ü": "ү", "ú": "ү",
    "û": "ү", "ū": "ұ", "ý": "у", "ğ": "ғ", "ǵ": "ғ", "ş": "ш", "ç": "ч", "ñ": "ң", "ń": "ң",
    "ŋ": "ң", "ï": "и", "î": "и", "é": "е", "'": "",
}  # fmt: skip
_VOWELS = frozenset("аәоөұүыіеияюу")
_FRONT = re.compile("[eäáâəöóôüúûi]")
_BACK = re.compile("[yıqğǵū]|gh")
_TO_BACK, _TO_FRONT = str.maketrans("гкі", "ғқы"), str.maketrans("оұы", "өүі")


def plain_latin(word: str) -> str:
    """A folded word without the apostrophes of letters."""
    return _ONE_MARKED.sub(lambda found: _MARKED[found[0]], word)


def as_it_sounds(word: str) -> str:
    """A word that nobody knows in Cyrillic letters."""
    spelt = "".join(_SOUNDS.get(sound, sound) for sound in _SOUND.findall(word))
    around = zip(f" {spelt}", spelt, f"{spelt[1:]} ", strict=False)
    glides = "".join(_between(*three) for three in around)
    if _FRONT.search(word) and not _BACK.search(word):
        return glides.translate(_TO_FRONT)
    return glides if _FRONT.search(word) else glides.translate(_TO_BACK)


def _between(before: str, letter: str, after: str) -> str:
    """A letter for what is a vowel or a glide by what stands around it: "ай", "су", "бұл"."""
    if letter in "ыі" and (before in _VOWELS or (before == " " and after in _VOWELS)):
        return "й"
    if letter == "ұ" and (after == " " or after in _VOWELS or before in _VOWELS):
        return "у"
    return letter
