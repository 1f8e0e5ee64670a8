"""Which of the next sentences adds what the first lacks beside a title: a figure, a day ahead, what
is decided (`facts` of substance.py). Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.formal_words import FORMAL
from bot.intake.shown.said import Said, with_next
from bot.intake.shown.substance import adopts, facts, kinship, says_what
from bot.intake.shown.weighing import again

# A sentence that has such a share of the words of a title tells it again, more or less; so many
# behind it are looked at.
AGAIN, NEXT = 0.5, 4
# What is a fact, and several; each sentence before one costs it a little.
A_FACT, SEVERAL, LATER = 2.0, 4.0, 0.5
# "…, который вводит …": a sentence says what that is of which the title is.
EXPLAINED = re.compile(r", котор|предусматрива|\b(?:that|which) would\b")


def share_of(title: str, told: Sequence[Said]) -> float:
    """Which share of the words of a title the first of some sentences has, alone or with what fits
    behind it."""
    return max(again(title, told[0].text), again(title, with_next(title, told, 0)))


def adding(title: str, told: Sequence[Said], others: Sequence[int]) -> int:
    """Which of some next sentences has a fact where the first, with what fits behind it, has none:
    of several where that tells the title again, else the one right behind it, about what the title
    is about; 0 where none does."""
    first = with_next(title, told, 0)
    if facts(first, title) or EXPLAINED.search(first) or not says_what(title, FORMAL):
        return 0
    repeats = share_of(title, told) >= AGAIN
    kin = {at: kinship(told[at].text, title) for at in others if at <= (NEXT if repeats else 1)}
    worth = {
        at: facts(told[at].text, title) + much - LATER * at
        for at, much in kin.items()
        if (repeats or much) and facts(told[at].text, title) >= A_FACT
    }
    return max(worth, key=lambda at: worth[at], default=0)


def of_fact(
    title: str, told: Sequence[Said], others: Sequence[int], *, most: int, least: float = 0.5
) -> int:
    """Which of some next sentences, of `most` of them, has most of fact, several, about what the
    title is about by `least`; 0 where none has."""
    kin = {at: kinship(told[at].text, title) for at in others if at <= most}
    worth = {at: facts(told[at].text, title) for at, much in kin.items() if much >= least}
    several = [at for at, much in worth.items() if much >= SEVERAL]
    return max(several, key=lambda at: worth[at] + kin[at] - LATER * at, default=0)


def only_adopts(title: str, told: Sequence[Said]) -> bool:
    """Whether the first of some sentences, with what fits behind it, only says beneath a title of
    what was adopted that it was."""
    both = adopts(title) and adopts(told[0].text)
    return both and not facts(with_next(title, told, 0), title)
