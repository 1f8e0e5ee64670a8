"""Phrases whose words stand near one another in a text, in any order. Pure.

"Депутатский запрос" is in "запрос, депутатский" of no list, but in "депутатский официальный запрос"
and "запрос депутатский": in one clause, with a word or two between two of them. Each word of the
phrase is another word of the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from bot.topics.keywords import forms_of, is_form
from bot.topics.name_words import Sure, said, spelt
from bot.topics.near_places import FIRST, REACH, STEP, as_bits, near
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_names import is_spelt
from bot.topics.phrase_tree import Branch
from bot.topics.tokens import Words

_LETTERS = 3  # by so many words are looked up
_ENDING = frozenset(".,;:!?…|•–—\n")  # what ends a clause; a list of things is no phrase


def order_of(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a phrase as they are looked for: the longest, which is the rarest, first."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def clauses_of(words: Words) -> list[int]:
    """For each word of a text the number of its clause."""
    numbers: list[int] = []
    number = 0
    for at, gap in enumerate(words.gaps[:-1]):
        if at and not _ENDING.isdisjoint(gap) and not words.joined(at):
            number += 1
        numbers.append(number)
    return numbers


class NearWords:
    """Looks one text up in a tree of phrases whose words are in `order_of`, with one `Vocabulary`.

    However many phrases there are, the tree is walked with what a text says only: once for each
    word that begins any, with the words that stand within reach of it anywhere."""

    def __init__(self, tree: Branch, words: Words, *, kazakh: bool, told: bool = False) -> None:
        """`told`: the text is no more than what was found in another."""
        self._tree, self._words, self._kazakh, self._told = tree, words, kazakh, told
        # bounded: made for one text
        self._standing: dict[str, int] = {}
        self._begin: dict[str, list[int]] = {}  # where words stand, by their first letters
        # And in Kazakh by what they may be forms of; likewise # bounded: made for one text.
        self._stems: dict[str, list[int]] = {}
        # And where names stand, by how they are compared; likewise # bounded: made for one text.
        self._names: dict[str, list[int]] = {}

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
        for word, around in self._around(following).items():
            for phrase in self._below(following[word], around):
                if is_sought(phrase):
                    wanted = tuple(self._tree.order(phrase))
                    places = known.get(wanted)  # typed in another order it is another phrase
                    if places is None:
                        places = known[wanted] = list(islice(self._together(wanted), most))
                    if places:
                        found[phrase] = places
        return found

    def _around(self, following: Mapping[str, Branch]) -> dict[str, set[str]]:
        """The words of the tree that stand within reach of each of those that begin a phrase."""
        known = self._known()
        said = [known[key] for key in self._words.keys]
        around: dict[str, set[str]] = {}
        read: dict[str, int] = {}  # the word behind those that have been added
        for at, some in enumerate(said):
            for word in following.keys() & some:
                first, last = self._window(at)
                first = max(first, read.get(word, 0))
                around.setdefault(word, set()).update(*said[first : last + 1])
                read[word] = last + 1
        return around

    def _known(self) -> dict[str, set[str]]:
        """The words of the tree that each word of the text may be."""
        keys, names = self._words.keys, self._tree.words.names
        known = {key: self._tree.further(key, kazakh=self._kazakh) for key in set(keys)}
        if names is not None:
            for key in {keys[at] for at in self._named}:
                known[key].update(names.spelt(key, kazakh=self._kazakh))
        return known

    @cached_property
    def _named(self) -> list[int]:
        """Where names stand: with a capital, or beside a word that has one ("Олий мажлис")."""
        words = self._words
        capital = [self._told or words.capital(at) for at in range(len(words))]
        return [
            at
            for at, (before, one, after) in enumerate(
                zip([False, *capital], capital, [*capital[1:], False], strict=False)
            )
            if one or (before and words.joined(at)) or (after and words.joined(at + 1))
        ]

    def _window(self, at: int) -> tuple[int, int]:
        """The first and the last word that may belong to a phrase with a word."""
        clauses = self._clauses
        first = bisect_left(clauses, clauses[at], max(0, at - REACH), at)
        return first, bisect_right(clauses, clauses[at], at, min(len(clauses), at + REACH + 1)) - 1

    def _below(self, branch: Branch, around: set[str]) -> Iterator[str]:
        """The phrases of a branch that may have their other words among some."""
        yield from branch.ends
        yield from branch.few
        if branch.next is not None:
            for word in branch.next.keys() & around:
                yield from self._below(branch.next[word], around)

    def _together(self, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where some words stand near one another: the shortest places, none within another."""
        standing = []
        for one in wanted:
            places = self._where(one)
            if not places:
                return
            standing.append(places)
        for start, end in near(standing):
            yield self._word_at[start], self._word_at[end]

    @cached_property
    def _clauses(self) -> list[int]:
        return clauses_of(self._words)

    @cached_property
    def _bits(self) -> list[int]:
        """The bit of each word: between two clauses are so many that nothing reaches across."""
        return [FIRST + at + STEP * clause for at, clause in enumerate(self._clauses)]

    @cached_property
    def _word_at(self) -> dict[int, int]:
        return {bit: at for at, bit in enumerate(self._bits)}

    def _where(self, wanted: str) -> int:
        """The places of a text where a word of a phrase stands in some form, as bits."""
        places = self._standing.get(wanted)
        if places is None:
            if not self._begin:
                self._index()
            forms, keys, bits = forms_of(wanted), self._words.keys, self._bits
            begun = {at for stem, _ in forms for at in self._begin.get(stem[:_LETTERS], ())}
            alike = self._stems.get(skeleton(wanted), ()) if self._kazakh else ()
            standing = {at for at in begun if is_form(keys[at], forms)}.union(
                alike, self._spelt(wanted)
            )
            places = as_bits(map(bits.__getitem__, standing))
            self._standing[wanted] = places
        return places

    def _spelt(self, wanted: str) -> Iterator[int]:
        """Where a word of a phrase stands that is a name, as others spell it."""
        name = spelt(wanted)
        if name.sure is not Sure.NO:
            for key in name.called | name.cases:
                for at in self._names.get(key, ()):
                    if is_spelt(self._words.keys[at], wanted, kazakh=self._kazakh):
                        yield at

    def _index(self) -> None:
        for at in self._named:
            called, case = said(self._words.keys[at], kazakh=self._kazakh)
            for one in called or (case,):
                self._names.setdefault(one, []).append(at)
        places: dict[str, list[int]] = {}
        for at, key in enumerate(self._words.keys):
            places.setdefault(key, []).append(at)
        for key, standing in places.items():
            for size in range(1, min(_LETTERS, len(key)) + 1):
                self._begin.setdefault(key[:size], []).extend(standing)
            for stem in word_stems(key) if self._kazakh else ():
                self._stems.setdefault(skeleton(stem), []).extend(standing)
