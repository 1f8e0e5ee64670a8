"""How the words of themes are spelt by who types them: in Latin letters, or in a slip. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.caches import remembered
from bot.topics.keywords import forms_of, is_same_word
from bot.topics.letters import CYRILLIC
from bot.topics.near import is_one_off
from bot.topics.people.dictionary import parses
from bot.topics.people.skeleton import skeleton

_SOFT, _GLIDE = re.compile("c(?!h)"), re.compile("(?<=[aeiouyäöüū])j")
# Letters of a word that may be misspelt in any of its forms, and those with which it begins.
_LONG, _SURE = 9, 5


def may_be_spelt(typed: str) -> bool:
    """Whether a word may stand for one of other letters: no word of Russian does."""
    return typed.isalpha() and (typed[0] < CYRILLIC or not is_known(typed))


def is_meant(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether some words are as many of a theme but for one stroke in one that nobody knows; a
    single one may be another form of the theme's."""
    unlike = [it for it in zip(typed, words, strict=True) if it[0] != it[1]]
    slips = [it for it in unlike if _is_slip(*it)]  # of nearly all there are none
    if not slips:
        return False
    other = [it for it in unlike if not is_same_word(*it)]
    return len(other) == 1 and other[0] in slips and not is_known(other[0][0])


def _is_slip(typed: str, word: str) -> bool:
    if len(typed) >= _LONG and typed[:_SURE] == word[:_SURE]:
        return any(True for _ in _slips_of(typed, word))
    return abs(len(typed) - len(word)) < 2 and is_one_off(typed, word)


def _slips_of(typed: str, word: str) -> Iterator[str]:
    """The forms of a word of which what was typed is but for one stroke."""
    for form in _forms(word):
        if abs(len(form) - len(typed)) < 2 and is_one_off(typed, form):
            yield form


class Mending:
    """Mends long words that nobody knows and that are one stroke from one word. Made once."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._begun: dict[str, list[str]] = {}  # bounded: the words that ship
        for word in vocabulary:
            self._begun.setdefault(word[:_SURE], []).append(word)

    def mended(self, typed: str) -> str:
        """Some words, with each that is plainly misspelt as the other is spelt in that form; a
        capital is a name's."""
        return " ".join(map(self._mended, typed.split()))

    def _mended(self, word: str) -> str:
        near = self._begun.get(word[:_SURE], ())
        if not (word.isalpha() and word.islower() and len(word) >= _LONG) or word in near:
            return word
        meant = set() if is_known(word) else {it for one in near for it in _slips_of(word, one)}
        return meant.pop() if len(meant) == 1 else word


@remembered(entries=4096, each=200)
def is_known(word: str) -> bool:
    """Whether it is a word of Russian."""
    return any(parse.is_known for parse in parses(word))


def ways(typed: str) -> set[str]:
    """A word in Latin letters with what some write otherwise: "migraciya", "sajlau"."""
    return {typed, _SOFT.sub("ts", _GLIDE.sub("i", typed))}


def spelt(wanted: Sequence[Collection[str]], words: Sequence[str]) -> str:
    """Words in those forms whose skeletons are wanted; "" where one of them has no such form."""
    forms = [
        next((form for form in _forms(word) if skeleton(form) in some), "")
        for some, word in zip(wanted, words, strict=True)
    ]
    return " ".join(forms) if all(forms) else ""


def _forms(word: str) -> Iterator[str]:
    yield word
    for stem, endings in forms_of(word):
        yield from (f"{stem}{ending}" for ending in sorted(endings))
