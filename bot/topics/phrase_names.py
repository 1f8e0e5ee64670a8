"""The names among the words of phrases, looked up by a word of a text as others spell it. Pure.

What counts is that the text writes it as a name: with a capital, and where the word may be another
one, not only because a sentence begins with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bot.topics.name_words import Sure, is_latin, is_surely_name, said, spelt, sureness
from bot.topics.people.dictionary import is_common
from bot.topics.tokens import Words

_SURELY_APART = 6  # a shorter name may be a word that begins a sentence: "Мали" and "Малы"


class Found(NamedTuple):
    """The names that a word of a text may be: wherever it has a capital, and only where an ordinary
    word would have none."""

    anywhere: tuple[str, ...]
    within: tuple[str, ...]


_NOTHING = Found((), ())


class NameTable:
    """Words of phrases by how others spell them; `least`: how surely they are to be names."""

    def __init__(self, least: Sure, words: Iterable[str] = ()) -> None:
        self._least = least
        self._words: set[str] = set()  # bounded: of the phrases that are followed
        self._called: dict[str, list[str]] = {}  # bounded: likewise
        self._cases: dict[str, list[str]] = {}  # bounded: likewise
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Add a folded word; one that is there, or is no name, is nothing."""
        if word in self._words or self._least > sureness(word):
            return
        name = spelt(word)
        self._words.add(word)
        for table, keys in ((self._called, name.called), (self._cases, name.cases)):
            for key in keys:
                table.setdefault(key, []).append(word)

    def spelt(self, word: str, *, kazakh: bool) -> list[str]:
        """Those that a folded word of a text may be, however it is written there."""
        called, case = said(word, kazakh=kazakh)
        found = self._cases.get(case, []) if case else []
        if called:
            every = (self._called[key] for key in called if key in self._called)
            found = list(dict.fromkeys(one for some in every for one in some))
        if not found or is_common(word):
            return []
        return [one for one in found if _may_stand_for(word, one)]

    def find(self, word: str, *, kazakh: bool) -> Found:
        """Those that a folded word of a text with a capital is."""
        names = self.spelt(word, kazakh=kazakh)
        if not names:
            return _NOTHING
        if is_surely_name(word, kazakh=kazakh):
            return Found(tuple(names), ())
        anywhere = tuple(
            one for one in names if len(one) >= _SURELY_APART and sureness(one) is Sure.YES
        )
        return Found(anywhere, tuple(one for one in names if one not in anywhere))


def is_spelt(word: str, wanted: str, *, kazakh: bool) -> bool:
    """Whether a folded word of a text may be a name, as others spell it."""
    name, keys = spelt(wanted), said(word, kazakh=kazakh)
    same = keys.case in name.cases if keys.case else not name.called.isdisjoint(keys.called)
    return same and not is_common(word) and _may_stand_for(word, wanted)


def _may_stand_for(word: str, name: str) -> bool:
    """Whether a word of a text, by its letters, may be a name: what may be an English word is no
    other one of Latin letters."""
    return not (is_latin(word) and is_latin(name)) or sureness(name) is Sure.YES


class NamesSaid:
    """The names of a table in one text, each in its first places."""

    def __init__(self, table: NameTable, words: Words, *, kazakh: bool, told: bool, most: int):
        """`told`: the text is what was found in another, where it stood as a name."""
        self._table, self._words, self._kazakh, self._told = table, words, kazakh, told
        self._most = most
        # bounded: of one text
        self._found: dict[str, Found] = {}
        self._times: dict[str, list[int]] = {}  # bounded: likewise

    def find(self) -> dict[str, list[tuple[int, int]]]:
        """The names that the text has, by the word of the phrase: the first and the last word of
        each place, as of other phrases; of each spelling the first few."""
        words = self._words
        places: dict[str, list[tuple[int, int]]] = {}
        for at in range(len(words)) if self._told else words.capitals:
            key = words.keys[at]
            found = self._found.get(key)
            if found is None:
                found = self._found[key] = self._table.find(key, kazakh=self._kazakh)
            if found is not _NOTHING and not words.glued(at, at):
                for name in self._here(at, key, found):
                    places.setdefault(name, []).append((at, at))
        return places

    def _here(self, at: int, key: str, found: Found) -> tuple[str, ...]:
        times = self._times.setdefault(key, [0, 0])
        times[0] += 1
        here = found.anywhere if times[0] <= self._most else ()
        if found.within and self._is_within(at):
            times[1] += 1
            if times[1] <= self._most:
                here += found.within
        return here

    def _is_within(self, at: int) -> bool:
        words = self._words
        return self._told or not (words.begins_sentence(at) or words.raws[at].isupper())
