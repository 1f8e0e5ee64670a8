"""Whether a text that names somebody or something only further on tells of it there, or names it in
passing. Pure.

It tells of it where several of its sentences name it; of somebody also where he acts, is quoted, or
right behind the lead, for news says first what matters. A thing ("schools", "taxes") is in many a
sentence on something else, wherever that stands behind the first: one of several words ("domestic
violence") says more. What is only recalled is told nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.aside.acting import acts
from bot.intake.aside.places import Place
from bot.intake.kinds.protocol import ATTENDS
from bot.topics.name_words import Sure, sureness
from bot.topics.tokens import fold

_LATE = 2  # ends of paragraphs: of the title, and of the first one behind it
_EARLY = 3  # paragraphs, with the title
_WORD = re.compile(r"[^\W_]+")
# With what a clause begins that only says more of a word, or how what is told came about.
_SUBORDINATE = frozenset(
    "который которая которое которые которого которой которых которому которым которыми котором "
    "что чтобы где когда куда откуда если хотя поскольку пока "
    "which that who whom whose where when while after before although because since".split()
)
# Who leads a delegation, and what he is a deputy of.
_LEADS = re.compile(
    r"делегаци\w{1,4} [^.!?]{0,60}(?:возглав|представля)|(?:возглав|представля)\w{1,6} [^.!?]{0,60}"
    r"делегаци|делегация\w{1,6} [^.!?]{0,80}(?:бастап|басқар)"
    r"|\b(?:led|headed|heads?|leads?)\b[^.!?]{0,60}\bdelegation"
    r"|\bdelegation\b[^.!?]{0,60}\b(?:led|headed)\b"
)
_DEPUTY_OF = re.compile(r"\b(?:депутат\w{0,3}|(?:deputy|member|lawmaker) (?:of|from)(?: the)?) $")
_OF_A_DEPUTY = re.compile(r"\S{0,6} (?:депутат|deputy|member|lawmaker)")
_FAR = 40  # characters
_DASHES = frozenset("–—-")  # before what somebody answers


def is_in_passing(
    places: Sequence[Place], begins: int, language: str, *, by_words: bool = False
) -> bool:
    """Whether what a text names at some places, all of them behind its first `begins` characters,
    it names in passing. `by_words`: it was found by words, and may be a thing rather than
    somebody."""
    named: dict[int, Place] = {}
    for one in places:
        if one.at >= begins and one.is_there and not one.sentence.is_aside:
            named.setdefault(one.sentence.first, one)
    if len(named) != 1:
        return not named
    [place] = named.values()
    sentence, of_several = place.sentence, " " in place.words
    early = _is_early(place)
    if by_words and _is_thing(place):
        return not (_answers(place) or (of_several and early))
    before, behind = place.clause
    opening = _WORD.search(before + behind)
    # A sentence of one clause that begins so asks something.
    if sentence.has_clauses and opening is not None and fold(opening[0]) in _SUBORDINATE:
        return True
    # A place or a thing is in what is told of others there, too.
    if early and (not by_words or of_several):
        return _only_attends(place)
    if sentence.quotes:
        return False
    if _is_late(place):
        return True  # what else was done that day, or by whom
    return not acts(place, language)


def is_a_thing_in_passing(places: Sequence[Place], begins: int) -> bool:
    """Whether what a text names at some places, all of them behind its first `begins` characters
    (its title, and the first sentence behind that), is a thing that one of its sentences has, by a
    word."""
    if any(one.at < begins or " " in one.words for one in places):
        return False
    return len({one.sentence.first for one in places}) == 1 and all(
        _is_thing(one) and not _answers(one) for one in places
    )


def _only_attends(place: Place) -> bool:
    """Whether a sentence says only that whom it names is there, or whose deputy leads a
    delegation."""
    folded = place.sentence.says.casefold()
    if ATTENDS.search(folded) is not None:
        return True
    before, behind = place.said_before[-_FAR:].casefold(), place.said_behind[:_FAR].casefold()
    of_a_deputy = _DEPUTY_OF.search(before) or _OF_A_DEPUTY.match(behind)
    return of_a_deputy is not None and _LEADS.search(folded) is not None


def _is_thing(place: Place) -> bool:
    """Whether some words are no name: without a capital, or with the one that any sentence begins
    with."""
    first = _WORD.search(place.words)
    if first is None or first[0][0].islower():
        return True
    begins = _WORD.search(place.said_before) is None and not first[0].isupper()
    return begins and not Sure.MAYBE <= sureness(fold(first[0])) <= Sure.YES


def _answers(place: Place) -> bool:
    """Whether a sentence says at once what somebody answers."""
    return place.said_before.strip() in _DASHES


def _is_early(place: Place) -> bool:
    """Whether a sentence is in the title of a text, in its lead, or the paragraph behind that."""
    return place.whole.text.count("\n\n", 0, place.sentence.first) < _EARLY


def _is_late(place: Place) -> bool:
    """Whether it is in the last third of a text, and behind its first paragraph."""
    text, at = place.whole.text, place.sentence.first
    return 3 * at > 2 * len(text) and text.count("\n\n", 0, at) >= _LATE
