"""What is called by several words, found by others that mean the same: "мал ауруы" is a "cattle
disease". Pure.

Each word but those between them that only join must mean what one of the others does; a word that
the lexicon lacks means nothing here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from bot.lexicon.concepts import Concept
from bot.topics.joining import only_joins
from bot.topics.keywords import keyword_key, words_of_key
from bot.topics.word_concepts import asked_concepts, language_of

_MOST = 4  # words; what more of them mean together is said by themselves
_LANGUAGES = (
    2  # in so many it is called so, or in that of whoever asks: a word may be of two things
)
_Ways = set[frozenset[Concept]]


class MeantBy:
    """Things, by their ids, by what their words mean. Made once, asked often."""

    def __init__(self, called: Iterable[tuple[str, str, str]]) -> None:
        """`called`: things, each with words for it and their language, "" where it is not told."""
        # bounded: the words that ship
        self._things: defaultdict[frozenset[Concept], list[tuple[str, str]]] = defaultdict(list)
        for thing, words, told in called:
            ways, language = _ways(words, told)
            for way in ways:
                self._things[way].append((thing, language))

    def thing(self, typed: str) -> str:
        """The only thing that is called by words which mean what some words do; "" where they are
        another's, too, or it is called so in one other language alone."""
        ways, language = _ways(typed)
        some = [one for way in ways for one in self._things.get(way, ())]
        spoken = {one for _, one in some}
        surely = language in spoken or len(spoken) >= _LANGUAGES
        return some[0][0] if surely and len({thing for thing, _ in some}) == 1 else ""


def _ways(typed: str, language: str = "") -> tuple[_Ways, str]:
    """What some words may mean, each another thing, and their language."""
    words = words_of_key(keyword_key(typed))
    language = language or ("en" if all(map(str.isascii, words)) else language_of(words))
    if not 1 < len(words) <= _MOST or only_joins(words[0]) or only_joins(words[-1]):
        return set(), language
    means = []
    for word in words:
        some = asked_concepts(word, "en" if word.isascii() else language)
        if some:
            means.append(some)
        elif not only_joins(word):
            return set(), language
    several = len(means) > 1
    return {
        frozenset(way) for way in product(*means) if several and len(set(way)) == len(means)
    }, language
