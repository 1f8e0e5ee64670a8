"""Phrases by their words: what a text says leads to those that begin so. Pure.

A branch is only what many phrases have in common; the rest are short lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from bot.topics.keywords import forms_of, is_form
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton

_FEW = 6  # phrases that begin alike are tried one by one; more of them are a branch
# The words of a phrase, by its key, in the order in which a tree has them.
Order: TypeAlias = Callable[[str], Sequence[str]]


class Branch:
    """The phrases that have their first words in common: one that ends here, and those that go on,
    a few as they are, many by their next word."""

    __slots__ = ("alike", "ends", "few", "longest", "next", "order", "shortest", "stems")

    def __init__(self, order: Order) -> None:
        self.order = order
        self.ends = ""
        self.few: list[str] = []
        self.next: dict[str, Branch] | None = None
        # Where the next words are found: by stem with endings, and (in Kazakh) by skeleton.
        self.stems: dict[str, list[tuple[frozenset[str], str]]] = {}
        self.alike: dict[str, list[str]] = {}
        self.longest, self.shortest = 0, 1 << 30  # of the stems

    def add(self, key: str, words: Sequence[str], depth: int) -> None:
        """Add a phrase whose first `depth` words lead here."""
        if depth == len(words):
            self.ends = key
        elif self.next is not None:
            self._add_below(self.next, key, words, depth)
        elif depth and len(self.few) < _FEW:
            self.few.append(key)
        else:
            self.next = {}
            for one in self.few:
                self._add_below(self.next, one, self.order(one), depth)
            self._add_below(self.next, key, words, depth)
            self.few = []

    def _add_below(
        self, following: dict[str, Branch], key: str, words: Sequence[str], at: int
    ) -> None:
        word = words[at]
        if word not in following:
            following[word] = Branch(self.order)
            for stem, endings in forms_of(word):
                self.stems.setdefault(stem, []).append((endings, word))
                self.longest = max(self.longest, len(stem))
                self.shortest = min(self.shortest, len(stem))
            self.alike.setdefault(skeleton(word), []).append(word)
        following[word].add(key, words, at + 1)

    def spelt(self, word: str) -> Iterator[str]:
        """The next words that a word of a text is a form of."""
        stems = self.stems
        for end in range(self.shortest, min(len(word), self.longest) + 1):
            some = stems.get(word[:end])
            if some:
                yield from (known for endings, known in some if word[end:] in endings)

    def first(self, word: str, *, kazakh: bool) -> set[str]:
        """The same for what begins a phrase: a Kazakh name takes endings that no dictionary has."""
        if not kazakh:
            return set(self.spelt(word))
        readings = dict.fromkeys((word, *word_stems(word)))
        return {known for reading in readings for known in self.spelt(reading)}

    def further(self, word: str, *, kazakh: bool) -> set[str]:
        """The same for what goes on: in Kazakh also as others spell it."""
        known = set(self.spelt(word))
        if kazakh:
            for stem in word_stems(word):
                known.update(self.alike.get(skeleton(stem), ()))
        return known


def is_word(word: str, wanted: str, *, kazakh: bool) -> bool:
    """Whether a word of a text is a form of a word of a phrase."""
    if is_form(word, forms_of(wanted)):
        return True
    return kazakh and any(skeleton(stem) == skeleton(wanted) for stem in word_stems(word))
