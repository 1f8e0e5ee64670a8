"""The names among the words of phrases, looked up by a word of a text as others spell it. Pure.

What counts is that the text writes it as a name: with a capital, and where the word may be another
one, not only because a sentence begins with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.topics.name_words import (
    Sure,
    is_latin,
    is_surely_name,
    may_begin_with,
    said,
    spelt,
    sureness,
)
from bot.topics.people.dictionary import is_common
from bot.topics.tokens import Words

_SURELY_APART = 6  # a shorter name may be a word that begins a sentence: "Мали" and "Малы"


class Key(NamedTuple):
    """What a name and a word of a text are compared by: as a case of Russian, or as it is called.
    However many names and words have it, it is looked at once."""

    in_case: bool
    letters: str


def keys_of(word: str, *, kazakh: bool) -> tuple[Key, ...]:
    """What a folded word of a text (in Kazakh, or not) is compared by."""
    called, case = said(word, kazakh=kazakh)
    return (Key(True, case),) if case else tuple(Key(False, one) for one in called)


def keys_of_name(word: str) -> Iterator[Key]:
    """What a folded word of a phrase is compared by; nothing where it is no name."""
    name = spelt(word)
    yield from (Key(False, one) for one in name.called)
    yield from (Key(True, one) for one in name.cases)


def may_stand_for(name: str, *, latin: bool) -> bool:
    """Whether a word of a text may be a name, by its letters (`latin`: those of English): what may
    be an English word is no other one of Latin letters."""
    return not (latin and is_latin(name)) or sureness(name) is Sure.YES


class NameTable:
    """Words of phrases by how others spell them; `least`: how surely they are to be names."""

    def __init__(self, least: Sure, words: Iterable[str] = ()) -> None:
        self._least = least
        self._words: set[str] = set()  # bounded: of the phrases that are followed
        self._of: dict[Key, list[str]] = {}  # bounded: likewise
        self._begin: set[str] = set()  # the letters with which its keys do
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Add a folded word; one that is there, or is no name, is nothing."""
        if word in self._words or self._least > sureness(word):
            return
        self._words.add(word)
        for key in keys_of_name(word):
            self._of.setdefault(key, []).append(word)
            self._begin.add(key.letters[0])

    def __bool__(self) -> bool:
        """Whether it has any."""
        return bool(self._of)

    def by(self, key: Key) -> Sequence[str]:
        """The words that are compared by a key."""
        return self._of.get(key, ())

    def known(self, word: str, *, kazakh: bool) -> list[Key]:
        """By what a folded word of a text, however it is written there, may be some of its words;
        an ordinary word is none."""
        found = [key for key in keys_of(word, kazakh=kazakh) if key in self._of]
        return [] if not found or is_common(word) else found

    def has(self, word: str, *, kazakh: bool) -> bool:
        """Whether there are any by that, for tables of few words: most that others write begin with
        other letters, and are not asked about any further."""
        return may_begin_with(word, self._begin) and bool(self.known(word, kazakh=kazakh))

    def spelt(self, word: str, *, kazakh: bool) -> list[str]:
        """Those that a folded word of a text may be."""
        latin, keys = is_latin(word), self.known(word, kazakh=kazakh)
        some = dict.fromkeys(name for key in keys for name in self._of[key])
        return [name for name in some if may_stand_for(name, latin=latin)]


class _Stands(NamedTuple):
    """How a word stands in a text: in letters of English; and as nothing but a name does."""

    latin: bool
    named: bool


class NamesSaid:
    """The names of a table in one text, each in its first places. Of names and of spellings that
    are compared by the same there may be thousands: the places are those of what they share."""

    def __init__(self, table: NameTable, words: Words, *, kazakh: bool, told: bool, most: int):
        """`told`: the text is what was found in another, where it stood as a name."""
        self._table, self._words, self._kazakh, self._told = table, words, kazakh, told
        self._most = most
        # bounded: of one text
        self._known: dict[str, list[Key]] = {}

    def find(self) -> dict[str, list[tuple[int, int]]]:
        """The names that the text has, by the word of the phrase: the first and the last word of
        each of the first places, in order, as of other phrases."""
        places: dict[str, set[int]] = {}
        for (key, stands), some in self._places().items():
            for name in self._table.by(key):
                if _may_stand(name, stands):
                    places.setdefault(name, set()).update(some)
        return {
            name: [(at, at) for at in sorted(some)[: self._most]] for name, some in places.items()
        }

    def _places(self) -> dict[tuple[Key, _Stands], list[int]]:
        """The first places of what may be names, by what they are compared by."""
        words = self._words
        places: dict[tuple[Key, _Stands], list[int]] = {}
        if not self._table:
            return places
        for at in range(len(words)) if self._told else words.capitals:
            word = words.keys[at]
            keys = self._known.get(word)
            if keys is None:
                keys = self._known[word] = self._table.known(word, kazakh=self._kazakh)
            if keys and not words.glued(at, at):
                stands = _Stands(is_latin(word), self._is_named(at))
                for key in keys:
                    some = places.setdefault((key, stands), [])
                    if len(some) < self._most:
                        some.append(at)
        return places

    def _is_named(self, at: int) -> bool:
        """Whether a word with a capital can have it as a name only."""
        words = self._words
        if self._told or not (words.begins_sentence(at) or words.raws[at].isupper()):
            return True
        return is_surely_name(words.keys[at], kazakh=self._kazakh)


def _may_stand(name: str, stands: _Stands) -> bool:
    """Whether a name may be what stands so: a short one, or one that may be another word, is not
    wherever a word has a capital."""
    apart = stands.named or (len(name) >= _SURELY_APART and sureness(name) is Sure.YES)
    return apart and may_stand_for(name, latin=stands.latin)
