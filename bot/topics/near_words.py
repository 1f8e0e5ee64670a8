"""Phrases whose words stand near one another in a text, in any order. Pure.

"Депутатский запрос" is in "запрос, депутатский" of no list, but in "депутатский официальный запрос"
and "запрос депутатский": in one clause, with a word or two between two of them. Each word of the
phrase is another word of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import islice

from bot.topics.near_places import FIRST, REACH, near, within_reach
from bot.topics.phrase_tree import Branch
from bot.topics.tokens import Words
from bot.topics.word_places import WordPlaces

_ENDING = frozenset(".,;:!?…|•–—\n")  # what ends a clause; a list of things is no phrase


def order_of(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a phrase as they are looked for: the longest, which is the rarest, first."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def clauses_of(words: Words, ending: Collection[str] = _ENDING) -> list[int]:
    """For each word of a text the number of its clause, which ends by one of some characters."""
    numbers: list[int] = []
    number = 0
    for at, gap in enumerate(words.gaps[:-1]):
        if at and any(char in ending for char in gap) and not words.joined(at):
            number += 1
        numbers.append(number)
    return numbers


class NearWords:
    """Looks one text up in a tree of phrases whose words are in `order_of`, with one `Vocabulary`.

    However many phrases there are, the tree is walked with what a text says only: once for each
    word that begins any, with the words that stand within reach of it anywhere."""

    def __init__(self, tree: Branch, words: Words, *, kazakh: bool, told: bool = False) -> None:
        """`told`: the text is no more than what was found in another."""
        # Between two clauses are so many bits that nothing reaches across.
        bits = [FIRST + at + REACH * clause for at, clause in enumerate(clauses_of(words))]
        self._tree, self._standing = tree, WordPlaces(words, bits, kazakh=kazakh, told=told)

    def find(
        self, is_sought: Callable[[str], bool], *, most: int
    ) -> dict[str, list[tuple[int, int]]]:
        """The phrases that a text has, by key: the first and the last word of each of its first
        places, in order, `most` at most. `is_sought`: a phrase that is in the tree may be looked
        for no longer."""
        following = self._tree.next
        if following is None:
            return {}
        found = {}
        known: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        standing = self._standing.may_stand(self._tree.words)
        for word in following.keys() & standing.keys():
            around = within_reach(standing[word])
            for phrase in self._below(following[word], standing, around):
                if is_sought(phrase):
                    wanted = tuple(self._tree.order(phrase))
                    places = known.get(wanted)  # typed in another order it is another phrase
                    if places is None:
                        places = known[wanted] = list(islice(self._together(wanted), most))
                    if places:
                        found[phrase] = places
        return found

    def _below(self, branch: Branch, standing: Mapping[str, int], around: int) -> Iterator[str]:
        """The phrases of a branch that may have their other words at some of the places around."""
        yield from branch.ends
        yield from branch.few
        if branch.next is not None:
            for word in branch.next.keys() & standing.keys():
                if standing[word] & around:
                    yield from self._below(branch.next[word], standing, around)

    def _together(self, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where some words stand near one another: the shortest places, none within another."""
        standing = []
        for one in wanted:
            places = self._standing.where(one)
            if not places:
                return
            standing.append(places)
        word_at = self._standing.word_at
        for start, end in near(standing):
            yield word_at[start], word_at[end]
