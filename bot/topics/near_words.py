"""Phrases whose words stand near one another in a text, in any order. Pure.

"Депутатский запрос" is in "запрос, депутатский" of no list, but in "депутатский официальный запрос"
and "запрос депутатский": in one clause, with a word or two between two of them. Each word of the
phrase is another word of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.topics.keywords import forms_of, is_form
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_tree import Branch
from bot.topics.tokens import Words

MOST_BETWEEN = 2  # other words between two that are next to each other
MOST_WORDS = 6  # a longer phrase is a title, which nobody says in another order
_STEP = MOST_BETWEEN + 1
_REACH = _STEP * (MOST_WORDS - 1)  # so far apart the first and the last may be
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
    """Looks one text up in a tree of phrases whose words are in `order_of`."""

    def __init__(self, tree: Branch, words: Words, *, kazakh: bool) -> None:
        self._tree, self._words, self._kazakh = tree, words, kazakh
        self._clauses: list[int] | None = None
        # bounded: made for one text
        self._known: dict[tuple[int, str], set[str]] = {}
        self._standing: dict[str, frozenset[int]] = {}
        self._begin: dict[str, list[int]] = {}  # where words stand, by their first letters
        self._stems: dict[str, list[int]] = {}  # and in Kazakh by what they may be forms of

    def find(self, is_sought: Callable[[str], bool]) -> dict[str, list[tuple[int, int]]]:
        """The phrases that a text has, by key: the first and the last word of each place, in
        order. `is_sought`: a phrase that is in the tree may be looked for no longer."""
        following = self._tree.next
        if following is None:
            return {}
        around: dict[str, list[tuple[int, int]]] = {}
        for at, key in enumerate(self._words.keys):
            for word in self._next(self._tree, key):
                first, last = self._window(at)
                for phrase in self._below(following[word], self._words.keys[first : last + 1]):
                    spans = around.setdefault(phrase, [])
                    if spans and first <= spans[-1][1]:
                        spans[-1] = (spans[-1][0], last)
                    else:
                        spans.append((first, last))
        found = {}
        for phrase, spans in around.items():
            if is_sought(phrase):
                wanted = self._tree.order(phrase)
                places = [one for span in spans for one in self._together(wanted, *span)]
                if places:
                    found[phrase] = places
        return found

    def _next(self, branch: Branch, word: str) -> set[str]:
        """The words of a branch that a word of the text is."""
        known = self._known.get((id(branch), word))
        if known is None:
            known = branch.further(word, kazakh=self._kazakh)
            if self._kazakh and branch is self._tree:
                known |= branch.first(word, kazakh=True)
            self._known[id(branch), word] = known
        return known

    def _window(self, at: int) -> tuple[int, int]:
        """The first and the last word that may belong to a phrase with a word."""
        if self._clauses is None:
            self._clauses = clauses_of(self._words)
        clauses = self._clauses
        first, last = at, at
        while first > max(0, at - _REACH) and clauses[first - 1] == clauses[at]:
            first -= 1
        while last < min(len(clauses) - 1, at + _REACH) and clauses[last + 1] == clauses[at]:
            last += 1
        return first, last

    def _below(self, branch: Branch, keys: Sequence[str]) -> Iterator[str]:
        """The phrases of a branch that may have their other words among some."""
        if branch.ends:
            yield branch.ends
        yield from branch.few
        if branch.next is not None:
            for word in {known for key in keys for known in self._next(branch, key)}:
                yield from self._below(branch.next[word], keys)

    def _together(self, wanted: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
        """Where some words stand near one another among those of a text from `first` to `last`:
        the shortest places, none within another."""
        standing = [self._where(one) for one in wanted]
        if not all(any(first <= at <= last for at in places) for places in standing):
            return
        is_ = [
            sum(1 << n for n, places in enumerate(standing) if at in places)
            for at in range(first, last + 1)
        ]
        whole = (1 << len(wanted)) - 1
        spans = [(at, _end(is_, at, whole)) for at in range(len(is_)) if is_[at]]
        begun = -1  # where what was found last ends
        for n, (start, end) in enumerate(spans):
            if end is None or start <= begun:
                continue
            if any(other is not None and other <= end for _, other in spans[n + 1 :]):
                continue  # a shorter one stands within
            yield first + start, first + end
            begun = end

    def _where(self, wanted: str) -> frozenset[int]:
        """The places of a text where a word of a phrase stands in some form."""
        places = self._standing.get(wanted)
        if places is None:
            if not self._begin:
                self._index()
            forms, keys = forms_of(wanted), self._words.keys
            begun = {at for stem, _ in forms for at in self._begin.get(stem[:_LETTERS], ())}
            alike = self._stems.get(skeleton(wanted), ()) if self._kazakh else ()
            places = frozenset(at for at in begun if is_form(keys[at], forms)).union(alike)
            self._standing[wanted] = places
        return places

    def _index(self) -> None:
        places: dict[str, list[int]] = {}
        for at, key in enumerate(self._words.keys):
            places.setdefault(key, []).append(at)
        for key, standing in places.items():
            for size in range(1, min(_LETTERS, len(key)) + 1):
                self._begin.setdefault(key[:size], []).extend(standing)
            for stem in word_stems(key) if self._kazakh else ():
                self._stems.setdefault(skeleton(stem), []).extend(standing)


def _end(is_: Sequence[int], start: int, whole: int) -> int | None:
    """Where the nearest place that begins at a word, and has each word of a phrase once, ends;
    `is_` says of each word of a text which of the phrase it may be, a bit each."""
    # Which words of the phrase may have been met when a word of the text was the last of them.
    met: dict[int, set[int]] = {
        start: {1 << n for n in range(whole.bit_length()) if is_[start] >> n & 1}
    }
    if whole in met[start]:
        return start
    for at in range(start + 1, min(len(is_), start + _REACH + 1)):
        before = {mask for back in range(1, _STEP + 1) for mask in met.get(at - back, ())}
        mine = {
            mask | 1 << n
            for mask in before
            for n in range(whole.bit_length())
            if is_[at] >> n & 1 and not mask >> n & 1
        }
        if whole in mine:
            return at
        met[at] = mine
    return None
