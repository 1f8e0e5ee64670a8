"""The themes that only some of several words are, and the one that is all that they say. Pure.

Beside what is asked for stands what says nothing of it: "rights of people with disabilities" are
asked for with all else that there is of these people.
"""

from __future__ import annotations

from bot.topics.countries import HOME
from bot.topics.countries_in import countries_in
from bot.topics.joining import only_joins
from bot.topics.keywords import are_same_words, keyword_key, words_of_key
from bot.topics.meaning import is_of_any
from bot.topics.themes.shipped import shipped_themes
from bot.topics.themes.theme import Asked
from bot.topics.tokens import fold
from bot.topics.word_concepts import CONCEPTS, GENERAL, language_of

_SHORTEST = 4  # letters of a word that is a theme among others
_LONGEST = 8  # words
_MOST = 2  # themes


def themes_within(text: str, language: str = "") -> list[tuple[str, Asked]]:
    """The themes that the longest runs of several words are, each with its run; of places only
    what stands beside them, and of what news tell of anything (its price) the thing."""
    words = text.split()
    found: dict[str, tuple[str, Asked]] = {}
    for size in range(len(words) - 1, 0, -1) if len(words) <= _LONGEST else ():
        runs = [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
        every = [
            (run, shipped_themes().asked(run, language)) for run in runs if len(run) >= _SHORTEST
        ]
        found = {one.theme.id: (run, one) for run, one in every if one is not None}
        if found:
            break
    # "жилищная программа наурыз": what has a name only as somebody asks for it has it alone.
    told = [
        (run, one)
        for run, one in found.values()
        if one.theme.is_place or not (_is_named(one, run) and _is_only_asked(one, run))
    ]
    told = [it for it in told if len(told) == 1 or not it[1].theme.is_place]
    told = [it for it in told if not _says_nothing(it[0])] or told
    return told if len(told) <= _MOST else []


def leading_theme(text: str) -> Asked | None:
    """The only theme that is all but the whole of several words, with these as its name: the others
    say which of it ("пособие по уходу за инвалидом"), or nothing ("interparliamentary
    cooperation"), and are neither a name nor a place but home. Nor are they what news tell of
    anything: "prices of flats" asks not for all flats. What stands beside a name is what is asked
    for ("Central Asia water")."""
    told = themes_within(text)
    if len(told) != 1:
        return None
    [(run, one)] = told
    telling = [word for word in run.split() if not only_joins(word)]
    rest = [word for word in text.split() if word not in run.split() and not only_joins(word)]
    if not (len(telling) > 1 and not _is_named(one, run)) and not all(map(_is_general, rest)):
        return None
    if any(is_of_any(_concepts(word)) for word in rest):
        return None
    for word in rest:
        beside = shipped_themes().asked(word)
        if not (word.islower() or countries_in(word)) or not countries_in(word) <= {HOME}:
            return None
        if beside is not None and beside.theme.is_place:
            return None
    phrases = (text, *(it for it in one.phrases if it != text))
    return one._replace(name=text, phrases=phrases, alone=text)


def _is_named(asked: Asked, run: str) -> bool:
    """Whether a theme is called by a name in a phrase, as that is spelt there: Central Asia."""
    words = words_of_key(keyword_key(run))
    called = (
        one for one in asked.theme.called if are_same_words(words, words_of_key(keyword_key(one)))
    )
    return next(called, "")[:1].isupper()


def _is_only_asked(asked: Asked, run: str) -> bool:
    words = words_of_key(keyword_key(run))
    return not any(are_same_words(words, words_of_key(keyword_key(it))) for it in asked.theme.words)


def _says_nothing(run: str) -> bool:
    """Whether words are no matter beside another: "rights of people", and what news tell of
    anything."""
    return all(
        only_joins(word) or _is_general(word) or is_of_any(_concepts(word)) for word in run.split()
    )


def _is_general(word: str) -> bool:
    """Whether a word says nothing of the matter that it stands beside."""
    means = _concepts(word)
    return bool(means) and means <= GENERAL


def _concepts(word: str) -> frozenset[tuple[str, str]]:
    key = fold(word)
    return CONCEPTS["en" if key.isascii() else language_of([key])][key]
