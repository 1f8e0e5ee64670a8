"""Whose letters a word is written in, and so whose rules it follows. Pure."""

from __future__ import annotations

import re
from enum import Enum

CYRILLIC = "\u0400"  # where Cyrillic letters begin; Latin ones stand before
# Cyrillic letters that Kazakh has and Russian has not.
KAZAKH_SMALL = "әғқңөұүһі"
KAZAKH_LETTERS = KAZAKH_SMALL + KAZAKH_SMALL.upper()
_SMALL = frozenset(KAZAKH_SMALL)
_KAZAKH = re.compile(f"[{KAZAKH_LETTERS}]")


class Script(Enum):
    """How a word of a text is read: Latin letters, Kazakh suffixes or Russian cases."""

    LATIN = 1
    KAZAKH = 2
    RUSSIAN = 3


# As they are typed by who has no Kazakh keyboard at hand, or another one than he believes.
_PLAIN = str.maketrans(KAZAKH_SMALL + "abcehkmopt", "агкноуухи" + "авсенкморт")

_RUSSIAN = str.maketrans(KAZAKH_LETTERS, "агкноуухи" + "АГКНОУУХИ")


def in_plain_letters(word: str) -> str:
    """A word by the letters that every keyboard has: "ТМҰ" is "тму", and so is a Latin "C" as it
    looks."""
    return word.casefold().translate(_PLAIN)


def without_kazakh(text: str) -> str:
    """A text as who has no Kazakh letters at hand types it; of as many characters."""
    return text.translate(_RUSSIAN)


def cut(pattern: re.Pattern[str], text: str) -> str:
    """A text without what a pattern `without_kazakh` letters has, whichever the text has: "жаңалық"
    is typed "жаналык", too."""
    for found in reversed(list(pattern.finditer(without_kazakh(text)))):
        text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def has_kazakh(text: str) -> bool:
    """Whether a text has letters that only Kazakh has."""
    return _KAZAKH.search(text) is not None


def script_of(key: str, kazakh: bool) -> Script:
    """How a folded word is read in a text that is in Kazakh, or is not."""
    if key[0] < "\u0250":
        return Script.LATIN
    return Script.RUSSIAN if not kazakh and _SMALL.isdisjoint(key) else Script.KAZAKH


def stands_in_capitals(raw: str, own: str) -> bool:
    """Whether a word is an abbreviation, as it stands or with an ending in small letters: "ЕС", and
    not "Есі"."""
    name, ending = raw[: len(own)], raw[len(own) :]
    return name.isupper() and (not ending or ending.islower())
