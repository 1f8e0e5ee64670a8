"""Phrases by their words: what a text says leads to those that begin so. Pure.

A branch is only what many phrases have in common; the rest are short lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from bot.topics.keywords import first_forms, forms_of, is_form
from bot.topics.name_words import Sure
from bot.topics.people.kazakh_suffixes import possessed, word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_names import NameTable

# Of shorter words the cases of Russian are words of Kazakh by chance: "ат", "ата"; "бас", "басу".
_SHORTEST_IN_CASES = 5
_FEW = 6  # phrases that begin alike are tried one by one; more of them are a branch
# The words of a phrase, by its key, in the order in which a tree has them.
Order: TypeAlias = Callable[[str], Sequence[str]]


class Vocabulary:
    """Words of phrases, looked up by a word of a text: by stem with endings, (in Kazakh) by
    skeleton, and those that are `names` as others spell them."""

    __slots__ = ("_alike", "_first", "_longest", "_of", "_shortest", "_stems", "names")

    def __init__(self, least: Sure = Sure.NEVER) -> None:
        """`least`: how surely words are to be names, to be found as others spell them."""
        self.names = NameTable(least)
        self._stems: dict[str, list[tuple[frozenset[str], str]]] = {}
        # bounded: all three of the phrases that are followed
        self._first: dict[str, list[str]] = {}
        self._alike: dict[str, list[str]] = {}
        # What is somebody's, by what it is.
        self._of: dict[str, list[str]] = {}  # bounded: of the phrases that are followed
        self._longest, self._shortest = 0, 1 << 30  # of the stems

    def add(self, word: str) -> None:
        """Add a word; one that is there stays as it is."""
        alike = self._alike.setdefault(skeleton(word), [])
        if word in alike:
            return
        alike.append(word)
        self.names.add(word)
        for form in first_forms(word):
            self._first.setdefault(form, []).append(word)
        bare = possessed(word)
        if bare:
            self._of.setdefault(bare, []).append(word)
        for stem, endings in forms_of(word):
            self._stems.setdefault(stem, []).append((endings, word))
            self._longest = max(self._longest, len(stem))
            self._shortest = min(self._shortest, len(stem))

    def spelt(self, word: str) -> Iterator[str]:
        """Those that a word of a text is a form of."""
        stems = self._stems
        for end in range(self._shortest, min(len(word), self._longest) + 1):
            some = stems.get(word[:end])
            if some:
                yield from (known for endings, known in some if word[end:] in endings)

    def in_kazakh(self, word: str) -> Iterator[str]:
        """Those that a word of a Kazakh text is a form of."""
        for reading in (word, *word_stems(word)):
            yield from self._first.get(reading, ())
        yield from (known for known in self.spelt(word) if len(known) >= _SHORTEST_IN_CASES)

    def alike(self, word: str) -> Iterator[str]:
        """Those that a word of a Kazakh text may be a form of, as others spell it."""
        for stem in word_stems(word):
            yield from self.alike_to(skeleton(stem))

    def alike_to(self, stem: str) -> Sequence[str]:
        """Those that a word of a Kazakh text may be a form of, by the skeleton of its stem."""
        return self._alike.get(stem, ())

    def of_another(self, word: str) -> Iterator[str]:
        """Those that are, as somebody's, what a word of a Kazakh text is a form of: in "ауылдағы
        дәрігер" a phrase has its "дәрігері"."""
        for stem in (word, *word_stems(word)):
            yield from self._of.get(stem, ())


class Branch:
    """The phrases that have their first words in common: those that end here (of phrases in any
    order several have the same words), and those that go on, a few as they are, many by their next
    word. `words`: the next words; where it is given, those of
    the whole tree."""

    __slots__ = ("_whole", "ends", "few", "next", "order", "words")

    def __init__(self, order: Order, words: Vocabulary | None = None) -> None:
        self.order = order
        self.ends: tuple[str, ...] = ()
        self.few: list[str] = []
        self.next: dict[str, Branch] | None = None
        self._whole = words
        self.words = words or Vocabulary()

    def add(self, key: str, words: Sequence[str], depth: int) -> None:
        """Add a phrase whose first `depth` words lead here."""
        if depth == len(words):
            self.ends = (*self.ends, key)
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
            following[word] = Branch(self.order, self._whole)
            self.words.add(word)
        following[word].add(key, words, at + 1)

    def first(self, word: str, *, kazakh: bool) -> set[str]:
        """The next words that a word of a text is a form of, for what begins a phrase: a Kazakh
        name takes endings that no dictionary has."""
        if not kazakh:
            return set(self.words.spelt(word))
        return set(self.words.in_kazakh(word))

    def further(self, word: str, *, kazakh: bool) -> set[str]:
        """The same for what goes on: in Kazakh also as others spell it."""
        known = set(self.words.spelt(word))
        if kazakh:
            known.update(self.words.alike(word))
        return known


def is_word(word: str, wanted: str, *, kazakh: bool) -> bool:
    """Whether a word of a text is a form of a word of a phrase."""
    if is_form(word, forms_of(wanted)):
        return True
    return kazakh and any(skeleton(stem) == skeleton(wanted) for stem in word_stems(word))
