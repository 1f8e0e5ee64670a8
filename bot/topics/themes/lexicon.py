"""Themes of policy in three languages, found by what somebody types for one. Pure.

"таможня", "таможни", "customs" and "кеден" ask for the same news, which says "таможенный пост",
"кеденшілер" and "customs duties".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from bot.topics.keywords import are_same_words, forms_of, is_form, keyword_key, words_of_key
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import in_plural

_BEGINNING = 3  # letters that all forms of a word have in common
_OWN_FIRST = 4  # words of his own language that a reader is told before those of others
_SHORTEST = 3  # a shorter word says too little to be looked for: "ИИ"


class Theme(NamedTuple):
    """A theme: its id, and what news and readers call it, in all languages; the first of each
    language is its name there. `languages` are those of the words, in their order."""

    id: str
    words: tuple[str, ...]
    languages: tuple[str, ...] = ()


class Asked(NamedTuple):
    """A theme as somebody has asked for it: under his own name for it, and the phrases that are
    looked for. The name is the first of them, unless it is too short."""

    theme: Theme
    name: str
    phrases: tuple[str, ...]


class Lexicon:
    """Themes, by their words in any form. Made once, asked often."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self.themes = tuple(themes)
        # bounded: the words that ship
        self._by_beginning: dict[tuple[str, ...], list[tuple[str, Theme, str]]] = {}
        for theme in self.themes:
            for word in theme.words:
                key = keyword_key(word)
                self._by_beginning.setdefault(_beginning(key), []).append((key, theme, word))

    def asked(self, typed: str) -> Asked | None:
        """The theme that some words are called by, in whatever form; None where they are none's, or
        another form of words of several."""
        key = keyword_key(typed)
        near = self._by_beginning.get(_beginning(key), ()) if key else ()
        found = [(theme, word) for known, theme, word in near if known == key]
        if found:
            return _asked(found[0][0], " ".join(typed.split()))
        words = words_of_key(key)
        found = [
            (theme, word) for known, theme, word in near if are_same_words(words, known.split())
        ]
        if len({theme.id for theme, _ in found}) != 1:
            return None
        theme, word = found[0]
        named = all(map(_is_name, words, words_of_key(keyword_key(word))))
        return _asked(theme, " ".join(typed.split()) if named else word)


def for_reader(theme: Theme, phrases: Iterable[str], language: str) -> tuple[str, ...]:
    """Phrases of a theme as they are told to a reader of a language: what is no word of it, some of
    his own words, then one of each language in turn."""
    of = dict(zip(theme.words, theme.languages, strict=False))
    told: list[str] = []
    by_language: dict[str, list[str]] = {language: []}
    for one in phrases:
        by_language.setdefault(of[one], []).append(one) if one in of else told.append(one)
    own = by_language.pop(language)
    turns = zip_longest(own[_OWN_FIRST:], *by_language.values())
    # The others' names come before what is left of his own.
    rest = [one for turn in turns for one in (*turn[1:], turn[0]) if one is not None]
    return (*told, *own[:_OWN_FIRST], *rest)


def _beginning(key: str) -> tuple[str, ...]:
    return tuple(word[:_BEGINNING] for word in key.split())


def _is_name(typed: str, word: str) -> bool:
    """Whether a form of a word may be a name: "сайгаки" is one, "таможне" is none."""
    if typed == word or in_plural(typed, word):
        return True
    return any("nomn" in parse.tag and is_form(word, forms_of(typed)) for parse in parses(typed))


def _asked(theme: Theme, name: str) -> Asked:
    """The name, and the words of the theme that are no other form of it."""
    words = words_of_key(keyword_key(name))
    others = [one for one in theme.words if not _is_form_of(words_of_key(keyword_key(one)), words)]
    phrases = [one for one in (name, *others) if len(keyword_key(one)) >= _SHORTEST]
    return Asked(theme, name, tuple(phrases))


def _is_form_of(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether whoever looks for some words looks for the others, and the other way round."""
    return len(some) == len(others) and all(
        one == other or (is_form(one, forms_of(other)) and is_form(other, forms_of(one)))
        for one, other in zip(some, others, strict=True)
    )
