"""Which words of a sentence its title does not have, and which it does. Pure.

Who somebody is, that he spoke, sat or received, and when that was, is how news begin (FORMAL): such
words tell nothing.
"""

from __future__ import annotations

import re

from bot.intake.formal_words import FORMAL
from bot.intake.shown.substance import COUNTS_NOTHING, figures
from bot.sentences import stems

_SHORTEST_WORD = 4
# "ОТГ", "OTS": by its first letters.
ACRONYM = re.compile(r"\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{3,8}\b")
_WORD = re.compile(r"[^\W\d_]+")


def new_words(text: str, known: frozenset[str]) -> int:
    """How many words a text has that are not known, nor only how news begin."""
    words = stems(COUNTS_NOTHING.sub(" ", text))
    return len({one for one in words if len(one) >= _SHORTEST_WORD} - known - FORMAL)


def again(title: str, first: str) -> float:
    """Which share of the words of a title a sentence has, also those of an abbreviation in it."""
    words = {one for one in stems(title) if len(one) >= _SHORTEST_WORD}
    there = words & set(stems(first))
    for acronym in ACRONYM.findall(title):
        if spelt_out(acronym, first):
            there |= words & set(stems(acronym))
    return len(there) / len(words) if words else 0.0


def known_of(title: str, first: str) -> frozenset[str]:
    """The words of a title, its figures, and those whose first letters it has as one word."""
    known = set(stems(title)) | figures(title)
    for acronym in ACRONYM.findall(title):
        known |= spelt_out(acronym, first)
    return frozenset(known)


def spelt_out(acronym: str, text: str) -> set[str]:
    """The words of a text whose first letters are an abbreviation: "Organization of Turkic States"
    for OTS."""
    words = [one for one in _WORD.findall(text) if one[0].isupper() or len(one) > 3]
    for at in range(len(words) - len(acronym) + 1):
        some = words[at : at + len(acronym)]
        if "".join(one[0] for one in some).casefold() == acronym.casefold():
            return set(stems(" ".join(some)))
    return set()
