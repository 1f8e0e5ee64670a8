"""Phrases whose words stand near one another in a text, in any order. Pure.

"Депутатский запрос" is in "запрос, депутатский" of no list, but in "депутатский официальный запрос"
and "запрос депутатский": in one clause, with a word or two between two of them. Each word of the
phrase is another word of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from bot.topics.keywords import forms_of
from bot.topics.name_words import is_latin
from bot.topics.near_places import FIRST, REACH, as_bits, near, within_reach
from bot.topics.other_words import is_another, may_be_another
from bot.topics.people.dictionary import is_common
from bot.topics.people.kazakh_suffixes import possessed, word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_names import Key, keys_of, keys_of_name, may_stand_for
from bot.topics.phrase_tree import Branch
from bot.topics.tokens import Words

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
    word that begins any, with the words that stand within reach of it anywhere. However often a
    word stands, it is asked about once."""

    def __init__(self, tree: Branch, words: Words, *, kazakh: bool, told: bool = False) -> None:
        """`told`: the text is no more than what was found in another."""
        self._tree, self._words, self._kazakh, self._told = tree, words, kazakh, told
        # bounded: made for one text
        self._standing: dict[str, int] = {}
        self._alike: dict[str, int] = {}  # bounded: likewise
        self._called: dict[Key, tuple[int, int]] = {}  # bounded: likewise

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
        standing = self._may_stand()
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

    def _may_stand(self) -> dict[str, int]:
        """Where the words of the tree may stand, as bits."""
        standing: dict[str, int] = {}
        for word, bits in self._words_standing():
            standing[word] = standing.get(word, 0) | bits
        return standing

    def _words_standing(self) -> Iterator[tuple[str, int]]:
        """Words of the tree, each with places where it may stand: of the many that are compared by
        the same these are made out once."""
        known = self._tree.words
        for key, places in self._places.items():
            some = set(known.spelt(key))
            if self._kazakh:
                some.update(known.of_another(key))
            bits = as_bits(places) if some else 0
            yield from ((word, bits) for word in some)
        for stem in self._stems if self._kazakh else ():
            yield from ((word, self._alike_to(stem)) for word in known.alike_to(stem))
        for said in self._names if known.names else ():
            yield from ((name, self._said(said, name)) for name in known.names.by(said))

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
            places = self._where(one)
            if not places:
                return
            standing.append(places)
        for start, end in near(standing):
            yield self._word_at[start], self._word_at[end]

    @cached_property
    def _bits(self) -> list[int]:
        """The bit of each word: between two clauses are so many that nothing reaches across."""
        return [FIRST + at + REACH * clause for at, clause in enumerate(clauses_of(self._words))]

    @cached_property
    def _word_at(self) -> dict[int, int]:
        return {bit: at for at, bit in enumerate(self._bits)}

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The bits of the places of each word of the text."""
        return _by_word(zip(self._words.keys, self._bits, strict=True))

    @cached_property
    def _named(self) -> dict[str, list[int]]:
        """The same of those that stand as names do: with a capital, or beside a word that has one
        ("Олий мажлис")."""
        words = self._words
        if self._told:
            return self._places
        some = set(words.capitals)
        some.update(at - 1 for at in words.capitals if words.joined(at))
        some.update(at + 1 for at in words.capitals if words.joined(at + 1))
        return _by_word((words.keys[at], self._bits[at]) for at in some)

    def _where(self, wanted: str) -> int:
        """The places of a text where a word of a phrase stands in some form, as bits."""
        bits = self._standing.get(wanted)
        if bits is None:
            bits = 0
            for form in {stem + ending for stem, endings in forms_of(wanted) for ending in endings}:
                if form in self._places:
                    bits |= as_bits(self._own_places(form, wanted))
            if self._kazakh:
                bits |= self._alike_to(skeleton(wanted))
                bits |= as_bits(
                    at for key in self._bare.get(possessed(wanted), ()) for at in self._places[key]
                )
            for key in keys_of_name(wanted):
                if key in self._names:
                    bits |= self._said(key, wanted)
            self._standing[wanted] = bits
        return bits

    def _own_places(self, form: str, wanted: str) -> list[int]:
        """The bits of the places of a form of a word, in Russian without those where it is surely
        another's."""
        places = self._places[form]
        if self._kazakh or not may_be_another(form, wanted):
            return places
        return [at for at in places if not is_another(self._words, self._word_at[at], wanted)]

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        """In Kazakh the words of the text by what they may be forms of."""
        found: dict[str, list[str]] = {}
        for key in self._places:
            for stem in word_stems(key):
                found.setdefault(skeleton(stem), []).append(key)
        return found

    def _alike_to(self, stem: str) -> int:
        """Where a Kazakh text has what may be a form of a word, by its skeleton."""
        bits = self._alike.get(stem)
        if bits is None:
            keys = self._stems.get(stem, ())
            bits = self._alike[stem] = as_bits(at for key in keys for at in self._places[key])
        return bits

    @cached_property
    def _bare(self) -> dict[str, list[str]]:
        """The same by how these are spelt, and by themselves."""
        found: dict[str, list[str]] = {}
        for key in self._places:
            for stem in (key, *word_stems(key)):
                found.setdefault(stem, []).append(key)
        return found

    @cached_property
    def _names(self) -> dict[Key, list[str]]:
        """The words that stand as names do, by what they are compared by."""
        found: dict[Key, list[str]] = {}
        for word in self._named:
            for key in keys_of(word, kazakh=self._kazakh):
                found.setdefault(key, []).append(word)
        return found

    def _said(self, key: Key, name: str) -> int:
        """Where a name stands as it is compared by one of its keys."""
        if key not in self._called:
            words = [word for word in self._names[key] if not is_common(word)]
            latin = as_bits(at for it in words if is_latin(it) for at in self._named[it])
            other = as_bits(at for it in words if not is_latin(it) for at in self._named[it])
            self._called[key] = other, other | latin
        return self._called[key][may_stand_for(name, latin=True)]


def _by_word(places: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """The places of each word."""
    standing: dict[str, list[int]] = {}
    for key, at in places:
        standing.setdefault(key, []).append(at)
    return standing
