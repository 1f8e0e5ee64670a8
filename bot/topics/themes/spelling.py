"""How the words of themes are spelt by who types them: in Latin letters, or in a slip. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bot.caches import remembered
from bot.topics.countries import countries_named
from bot.topics.keywords import forms_of, is_same_word
from bot.topics.letters import CYRILLIC, KAZAKH_SMALL
from bot.topics.near import is_one_off
from bot.topics.people.dictionary import parses
from bot.topics.people.skeleton import skeleton

_SOFT, _GLIDE = re.compile("c(?!h)"), re.compile("(?<=[aeiouyäöüū])j")
# Letters of a word that may be misspelt in any of its forms, and those with which it begins.
_LONG, _SURE = 9, 5


def may_be_spelt(typed: str) -> bool:
    """Whether a word may stand for one of other letters: no word of Russian does, nor a country
    ("saudi" is no сауда)."""
    if not typed.isalpha() or countries_named([typed]):
        return False
    return typed[0] < CYRILLIC or not is_known(typed)


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


@remembered(entries=4096, each=200)
def is_known(word: str) -> bool:
    """Whether it is a word of Russian."""
    return any(parse.is_known for parse in parses(word))


def ways(typed: str) -> set[str]:
    """A word in Latin letters with what some write otherwise: "migraciya", "sajlau"."""
    return {typed, _SOFT.sub("ts", _GLIDE.sub("i", typed))}


def spelt(typed: Sequence[str], wanted: Sequence[Collection[str]], words: Sequence[str]) -> str:
    """Words in those forms whose skeletons are wanted, of what was typed; "" where one of them has
    no such form."""
    forms = [
        next((it for it in _forms(word) if skeleton(it) in some and may_stand_for(said, it)), "")
        for said, some, word in zip(typed, wanted, words, strict=True)
    ]
    return " ".join(forms) if all(forms) else ""


def may_stand_for(typed: str, word: str) -> bool:
    """Whether who typed some letters may mean a word: a letter that only Kazakh has is meant, "қ"
    is no "к"; who has none writes those of Russian."""
    return all(typed.count(letter) <= word.count(letter) for letter in KAZAKH_SMALL)


def _forms(word: str) -> Iterator[str]:
    yield word
    for stem, endings in forms_of(word):
        yield from (f"{stem}{ending}" for ending in sorted(endings))
