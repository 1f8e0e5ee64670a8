"""Themes of policy in three languages, found by what somebody types for one. Pure.

"таможня", "таможни", "customs" and "кеден" ask for the same news, which says "таможенный пост",
"кеденшілер" and "customs duties".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from bot.topics.keywords import are_same_words, forms_of, is_form, keyword_key, words_of_key
from bot.topics.letters import CYRILLIC
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import in_plural, word_stems
from bot.topics.people.skeleton import skeleton, skeletons
from bot.topics.themes.meant import MeantBy
from bot.topics.themes.spelling import (
    is_known,
    is_meant,
    may_be_spelt,
    spelt,
    ways,
)
from bot.topics.themes.theme import REGION, TOWN, Asked, Theme
from bot.topics.tokens import fold

_BEGINNING = 3  # letters that all forms of a word have in common
# Letters of a word that is misspelt, in Cyrillic letters and in Latin ones.
_SHORTEST_MISSPELT = (5, 6)
_PLAINLY = 7  # letters of what is misspelt, and no other word that nobody knows
# Endings of Kazakh as those type them who have no Kazakh letters at hand.
_PLAIN_ENDING = re.compile(r"(?<=[^\W\d_]{4})(?:га|ка|[дт]агы|[ндт]ын|[ндт]ин)$")
_SHORTEST = 3  # a shorter word says too little to be looked for: "ИИ"


class Lexicon:
    """Themes, by their words in any form. Made once, asked often."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self.themes = tuple(themes)
        # bounded: the words that ship
        self._by_beginning: dict[tuple[str, ...], list[tuple[str, Theme, str]]] = {}
        for theme in self.themes:
            for word in theme.called:
                key = keyword_key(word)
                self._by_beginning.setdefault(_beginning(key), []).append((key, theme, word))

    def has(self, typed: str) -> bool:
        """Whether some words are a theme's as they are spelt."""
        key = keyword_key(typed)
        return any(known == key for known, _, _ in self._by_beginning.get(_beginning(key), ()))

    def called(self, typed: str) -> str:
        """The word of a theme that some words are, as the theme spells it; "" where it is none."""
        key = keyword_key(typed)
        near = self._by_beginning.get(_beginning(key), ()) if key else ()
        return next((word for known, _, word in near if known == key), "")

    def asked(self, typed: str, language: str = "") -> Asked | None:
        """The theme that some words are called by, in whatever form; None where they are none's, or
        another form of words of several. What is only said for it has a name in the `language` of
        who says it."""
        key = keyword_key(typed)
        near = self._by_beginning.get(_beginning(key), ()) if key else ()
        found = [(theme, word) for known, theme, word in near if known == key]
        if found:
            return _asked(found[0][0], _as_written(typed, found[0][1]), language)
        words = words_of_key(key)
        # The name of a town that is another word's form elsewhere has no such forms: "семьи".
        found = [
            (theme, word)
            for known, theme, word in near
            if are_same_words(words, known.split())
            and not _is_another(words, known.split())
            and (word[0].islower() or word in theme.words or known in word_stems(key))
        ]
        if not found:
            cyrillic = self._in_cyrillic(words) or _without_kazakh_ending(words)
            again = cyrillic and keyword_key(cyrillic) != key
            if again:
                return self.asked(cyrillic, language)
            return self._misspelt(key) or self._by_meaning(typed)
        if len({theme.id for theme, _ in found}) != 1:
            return None
        theme, word = found[0]
        named = all(map(_is_name, words, words_of_key(keyword_key(word))))
        return _asked(theme, " ".join(typed.split()) if named else word, language)

    def region_of(self, town: Theme, language: str) -> Asked | None:
        """The region that is called as its centre is, by its name in a language; None for what is
        no such town."""
        before, _, name = town.id.partition(TOWN)
        region = None if before else self._by_id.get(f"{REGION}{name}")
        if region is None:
            return None
        return self.in_own_words(region, language)

    def in_own_words(self, theme: Theme, language: str) -> Asked:
        """A theme by its name in a language."""
        called = zip(theme.words, theme.languages, strict=True)
        return _asked(theme, next(word for word, of in called if of == language))

    @cached_property
    def _by_id(self) -> dict[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    def _in_cyrillic(self, typed: Sequence[str]) -> str:
        """The words of a theme that somebody types in Latin letters, whatever the rules: "pensii",
        "densaulyq", "salıq", or Kazakh ones in those that Russian has, too: "салык"; "" where they
        are none's, or those of several."""
        if not typed or not all(map(may_be_spelt, typed)):
            return ""
        wanted = [{it for way in ways(one) for it in skeletons(way)} for one in typed]
        called: dict[str, str] = {}  # as they stand there, rather than in a case
        in_cases: dict[str, str] = {}
        for first in sorted({one[:_BEGINNING] for one in wanted[0]}):
            for theme, word in self._by_sound.get((len(typed), first), ()):
                meant = spelt(typed, wanted, words_of_key(keyword_key(word)))
                if meant:
                    found = called if meant == keyword_key(word) else in_cases
                    found.setdefault(theme.id, meant)
        found = called or in_cases
        return next(iter(found.values())) if len(found) == 1 else ""

    def _misspelt(self, key: str) -> Asked | None:
        """The only theme whose word, in any of its forms, or one of whose words somebody has
        misspelt in a letter; None where that may be a word of its own."""
        # A short word of another meaning differs by a letter as soon.
        shortest = _SHORTEST_MISSPELT[key[:1] < CYRILLIC]
        words = words_of_key(key)
        if not any(len(one) >= shortest and not is_known(one) for one in words):
            return None
        meant = {
            theme.id: (theme, word)
            for known, theme, word in self._by_count.get((len(words), key[0]), ())
            if is_meant(words, known)
        }
        if len(meant) != 1:
            return None
        theme, word = next(iter(meant.values()))
        return _asked(theme, word)._replace(alone="" if len(key) >= _PLAINLY else key)

    @cached_property
    def _by_count(self) -> dict[tuple[int, str], list[tuple[Sequence[str], Theme, str]]]:
        """The words of themes, by how many they are and the letter that they begin with."""
        found: dict[tuple[int, str], list[tuple[Sequence[str], Theme, str]]] = {}
        for some in self._by_beginning.values():
            for known, theme, word in some:
                words = words_of_key(known)
                found.setdefault((len(words), known[0]), []).append((words, theme, word))
        return found

    def _by_meaning(self, typed: str) -> Asked | None:
        """The only theme that is called by other words which mean the same: "мал ауруы"."""
        theme = self._by_id.get(self._meant.thing(typed))
        return None if theme is None else _asked(theme, " ".join(typed.split()))

    @cached_property
    def _meant(self) -> MeantBy:
        return MeantBy((one.id, *said) for one in self.themes for said in one.said)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words that themes are called by, folded, each for itself."""
        every = (word for theme in self.themes for word in theme.called)
        return frozenset(one for word in every for one in words_of_key(keyword_key(word)))

    def words_of(self, language: str) -> set[str]:
        """The words of a language that news has for themes, as they are spelt, each for itself."""
        return {
            one
            for theme in self.themes
            for phrase, its in zip(theme.words, theme.languages, strict=False)
            if its == language
            for one in phrase.split()
        }

    @cached_property
    def _by_sound(self) -> dict[tuple[int, str], list[tuple[Theme, str]]]:
        """The words of themes that are not in Latin letters: by how many they are, and how the
        first begins whatever the alphabet."""
        found: dict[tuple[int, str], list[tuple[Theme, str]]] = {}
        for theme in self.themes:
            for word in theme.called:
                words = words_of_key(keyword_key(word))
                if words[0][0] >= CYRILLIC:
                    sound = len(words), skeleton(words[0])[:_BEGINNING]
                    found.setdefault(sound, []).append((theme, word))
        return found


def _beginning(key: str) -> tuple[str, ...]:
    return tuple(word[:_BEGINNING] for word in key.split())


def _is_name(typed: str, word: str) -> bool:
    """Whether a form of a word may be a name: "сайгаки" is one, "таможне" is none; of a verb what
    has been done ("подписан"). What stands in a case itself may stand in any: "приговор
    чиновнику"."""
    if typed == word or in_plural(typed, word) or _is_in_a_case(word):
        return True
    return any(
        "PRTS" in parse.tag or ("nomn" in parse.tag and is_form(word, forms_of(typed)))
        for parse in parses(typed)
    )


def _is_in_a_case(word: str) -> bool:
    known = [parse for parse in parses(word) if parse.is_known and "NOUN" in parse.tag]
    return bool(known) and not any("nomn" in parse.tag for parse in known)


def _is_another(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether what was typed is what another word is called: "Газа" is no case of "газ", nor
    "дорогой" of "дорога"."""
    return any(map(_is_called_otherwise, typed, words))


def _is_called_otherwise(typed: str, word: str) -> bool:
    known = [parse for parse in parses(typed) if parse.is_known and typed != word]
    return any(fold(parse.normal_form) == typed for parse in known) and not any(
        "nomn" in parse.tag and fold(parse.normal_form) == word for parse in known
    )


def _asked(theme: Theme, name: str, language: str = "") -> Asked:
    """The name, and the words of the theme that are no other form of it."""
    alone, name = name, _own_name(theme, name, language)
    words = words_of_key(keyword_key(name))
    others = [one for one in theme.words if not _is_form_of(words_of_key(keyword_key(one)), words)]
    phrases = [one for one in (name, *others) if len(keyword_key(one)) >= _SHORTEST]
    return Asked(theme, name, tuple(phrases), alone)


def _as_written(typed: str, word: str) -> str:
    """What somebody typed, with the capitals that a name or an abbreviation has ("ЖЭО")."""
    said = " ".join(typed.split())
    return word if said.islower() and said == word.casefold() else said


def _own_name(theme: Theme, said: str, language: str) -> str:
    """What a theme is called by who says so: as he says it, unless that is only what some say for
    it; then as it is called in his `language`, if it is said so there."""
    words = words_of_key(keyword_key(said))
    names = [
        name for word, name in theme.asked if are_same_words(words, words_of_key(keyword_key(word)))
    ]
    of = dict(zip(theme.words, theme.languages, strict=False))
    own = (name for name in names if of.get(name) == language)
    return next(own, names[0] if names else said)


def _without_kazakh_ending(words: Sequence[str]) -> str:
    """Words of which the last has an ending of Kazakh in letters that Russian has, too, without it:
    "педагогтарга"; "" where it has none, or is a word of Russian."""
    if not words:
        return ""
    *before, last = words
    if is_known(last) or not _PLAIN_ENDING.search(last):
        return ""
    return " ".join([*before, _PLAIN_ENDING.sub("", last)])


def _is_form_of(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether whoever looks for some words looks for the others, and the other way round."""
    return len(some) == len(others) and all(
        one == other or (is_form(one, forms_of(other)) and is_form(other, forms_of(one)))
        for one, other in zip(some, others, strict=True)
    )
