"""How much a sentence tells who knows some words: the figures, names and deeds that it adds. Pure.

Who somebody is, that he spoke, sat or received, and when that was, is how news begin; what came of
it is the news. So such words weigh nothing here, a figure weighs as much as three others, and so
does which reading of a bill it was; a day weighs as much as one. What is said of "today" or
"tomorrow", which are over when a digest is read, or to the reader, weighs less than its words.
"""

from __future__ import annotations

import re

from bot.intake.formal_words import FORMAL
from bot.intake.shown.deferring import defers
from bot.intake.shown.essential import passes, says_a_reading
from bot.intake.shown.substance import COUNTS_NOTHING, figures
from bot.sentences import stems

_MOST_WORDS, _MOST_FIGURES, _MOST_NAMES, _MOST_DAYS = 12, 3, 4, 2
_FIGURE, _STAGE, _NAME, _PASSES = 3.0, 3.0, 0.5, 4.0
_SHORTEST_WORD = 4
# "ОТГ", "OTS": by its first letters.
ACRONYM = re.compile(r"\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{3,8}\b")
_CAPITALISED = re.compile(r"(?<=[\w,»”)] )[«“(]?([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,})")
_WORD = re.compile(r"[^\W\d_]+")


def weight(sentence: str, known: frozenset[str]) -> float:
    """How much a sentence tells who knows some words."""
    days = COUNTS_NOTHING.findall(sentence)
    plain = COUNTS_NOTHING.sub(" ", sentence) if days else sentence
    words = {one for one in stems(plain) if len(one) >= _SHORTEST_WORD and not one.isdecimal()}
    new = words - known - FORMAL
    counted = figures(plain) - known
    stage = says_a_reading(plain, known)
    names = {one for found in _CAPITALISED.findall(plain) for one in stems(found)} & new
    words_told = min(len(new - names), _MOST_WORDS) + min(len(set(days)), _MOST_DAYS)
    told = words_told + _STAGE * stage - _PASSES * (passes(sentence) or defers(sentence))
    return told + _FIGURE * min(len(counted), _MOST_FIGURES) + _NAME * min(len(names), _MOST_NAMES)


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
