"""How the words of themes are spelt by who types them: in Latin letters, or in a slip. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bot.topics.keywords import are_same_words, forms_of, words_of_key
from bot.topics.near import is_one_off
from bot.topics.people.dictionary import parses
from bot.topics.people.skeleton import skeleton

CYRILLIC = "\u0400"  # where Cyrillic letters begin; Latin ones stand before
_SOFT, _GLIDE = re.compile("c(?!h)"), re.compile("(?<=[aeiouyäöüū])j")
# Letters of a word that may be misspelt in any of its forms, and those with which it begins.
_LONG, _SURE = 9, 5


def may_be_spelt(typed: str) -> bool:
    """Whether a word may stand for one of other letters: no word of Russian does."""
    return typed.isalpha() and (typed[0] < CYRILLIC or not is_known(typed))


def is_meant(typed: Sequence[str], known: str) -> bool:
    """Whether some words are those of a theme but for one stroke in one that nobody knows; a single
    one may be another form of the theme's."""
    words = words_of_key(known)
    if len(words) != len(typed):
        return False
    other = [it for it in zip(typed, words, strict=True) if not are_same_words([it[0]], [it[1]])]
    if len(other) != 1 or is_known(other[0][0]):
        return False
    [(said, word)] = other
    longest = len(said) >= _LONG and said[:_SURE] == word[:_SURE]
    forms = _forms(word) if longest else (word,)
    return any(abs(len(form) - len(said)) < 2 and is_one_off(said, form) for form in forms)


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
