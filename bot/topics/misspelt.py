"""Words with a slip, as they are meant: "забастовка учитилей", "ammendments", "газ кубыры". Pure.

A word that its language has not is the one word of themes and news that is a stroke from it, or
two where both are of letters that sound alike and are confused ("землятресение"). A capital is a
name's, but of the first word, which a telephone gives one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from bot.lexicon.concepts import LEXICONS, concepts_of
from bot.topics.countries import countries_named
from bot.topics.joining import only_joins
from bot.topics.kazakh_words import kazakh_word
from bot.topics.letters import CYRILLIC, has_kazakh, without_kazakh
from bot.topics.people.dictionary import analyzer, parses
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold
from bot.topics.word_concepts import CONCEPTS

_SHORTEST, _SHORTEST_ELSEWHERE, _LONG = 6, 7, 9  # letters
_LONGEST = 24  # letters of what is looked at: its slips are as many as the square of them
_LONG_STEM = 8  # letters of a word of Kazakh that is told with a stroke in it
_STEM = 5  # letters of an English word in all of its forms
_BEGINNING = 4  # letters with which a word of a theme begins in each of its forms
_MOST = 3  # words of one text
_KNOWN_BY = {"ru": 1, "kk": 2, "en": 2}  # first letters in which nobody errs
_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_LETTERS = {"ru": _RUSSIAN, "kk": _RUSSIAN, "en": "abcdefghijklmnopqrstuvwxyz"}
# Letters that are confused because they sound alike where they stand.
_ALIKE = {
    "ru": ("ао", "еияыэ", "йи", "уюы", "цс", "дт", "бп", "гкх", "зс", "вф", "жш", "щчшс"),
    "kk": ("ао", "еиыэя", "уюо", "кгх", "нг", "дт", "бп", "зс", "шщ", "жш"),
    "en": ("aeiouy", "sczt", "kcq", "fv", "gj"),
}
# As Kazakh says what is done: of such words one stroke makes another.
_IS_DONE = re.compile("(?:[дт][ыі]|[ғқгк][ае]н[а-яі]{0,3}|т[ыі]н[а-яі]{0,3})$")
# How an English word goes on behind its stem, where it is what something is called.
_DONE = ("d", "ed", "ing", "ly")
_ENDING = re.compile("(?:s|es|ions?|ations?|ments?|ance|ence|ism|ists?)?")


def mended(text: str, language: str = "") -> str:
    """A text with each word that is plainly misspelt as it is spelt in that form; the text itself
    where there is none. `language`: that of who types."""
    words = text.split()
    left = _MOST
    for at, word in enumerate(words):
        key = fold(word)
        if len(key) > _LONGEST:
            continue
        if left and word.isalpha() and (word.islower() or (at == 0 and word[1:].islower())):
            meant = _meant(key, language) if not _is_a_word(key, language) else ""
            left -= meant != key
            if meant and meant != key:
                words[at] = meant.capitalize() if word[0].isupper() else meant
    return " ".join(words)


def _is_a_word(key: str, language: str) -> bool:
    """Whether there is such a word as it is spelt."""
    if only_joins(key) or countries_named([key]):
        return True
    if key < CYRILLIC:
        known = concepts_of(key, "en") or _english_word(key)
        return bool(known or any(_english_word(key.removesuffix(one)) for one in _DONE))
    if has_kazakh(key):
        return key in _of_themes()
    # "метрге": a word of Russian with an ending of Kazakh.
    stems = word_stems(key) if language == "kk" else []
    if any(group == "place" for group, _ in CONCEPTS["ru"][key]):  # "алматинской"
        return True
    return any(map(analyzer().word_is_known, [key, *stems])) or key in _of_themes()


def _meant(key: str, language: str) -> str:
    """The word that one with a slip is meant for; "" where it may be none, or one of several."""
    if key < CYRILLIC:
        return _of(key, "en", _english_word)
    own = kazakh_word(key)
    if without_kazakh(own) == without_kazakh(key):
        return own
    found = "" if has_kazakh(key) else _of(key, "ru", _russian_word)
    kazakh = has_kazakh(key) or language == "kk"
    if CONCEPTS["kk"][key] or _IS_DONE.search(key):
        kazakh = False
    return found or (_of(key, "kk", _kazakh_word) if kazakh else "")


def _of(key: str, language: str, word: Callable[[str], str]) -> str:
    """The word of a language that another is with a slip: of letters that are confused, of any one
    letter, of two that are."""
    sure = _KNOWN_BY[language]
    typed = skeleton(key) if language == "kk" else key
    if len(key) < (_SHORTEST if language == "ru" else _SHORTEST_ELSEWHERE):
        return ""
    confused = list(_confused(typed, language, sure))
    ways = [confused, _strokes(typed, language, sure)]
    if len(key) >= _LONG:
        ways.append(twice for one in confused for twice in _confused(one, language, sure))
    for some in ways:
        found = {meant for one in dict.fromkeys(some) if one != typed and (meant := word(one))}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _confused(word: str, language: str, sure: int) -> Iterator[str]:
    """A word with another letter that sounds so, a double one as one, or one as a double."""
    for at in range(sure, len(word)):
        letter = word[at]
        for some in _ALIKE[language]:
            if letter in some:
                yield from (f"{word[:at]}{it}{word[at + 1 :]}" for it in some if it != letter)
        yield f"{word[:at]}{letter}{word[at:]}"
        if letter in (word[at - 1], "ь"):
            yield f"{word[:at]}{word[at + 1 :]}"


def _strokes(word: str, language: str, sure: int) -> Iterator[str]:
    """A word with a letter less, more, or two changed about; in Russian with another letter."""
    for at in range(sure, len(word)):
        before, rest = word[:at], word[at:]
        if len(rest) > 1:
            yield before + rest[1:]
            yield before + rest[1] + rest[0] + rest[2:]
        for letter in _LETTERS[language]:
            yield before + letter + rest
            if rest and language == "ru":
                yield before + letter + rest[1:]


def _russian_word(word: str) -> str:
    """The word itself, where Russian has it and themes or news."""
    if not (CONCEPTS["ru"][word] or word[:_BEGINNING] in _begun()):
        return ""
    if word in _of_themes():
        return word
    if not analyzer().word_is_known(word):
        return ""
    first = {fold(one.normal_form) for one in parses(word)}
    return word if CONCEPTS["ru"][word] or not first.isdisjoint(_of_themes()) else ""


def _kazakh_word(sound: str) -> str:
    """A long word of Kazakh that sounds so; of short ones any sounds as another."""
    return kazakh_word(sound, shortest=_LONG_STEM)


def _english_word(word: str) -> str:
    """The word itself, where themes or news have it, in the usual forms."""
    own, lexicon = _english(), LEXICONS["en"]
    stems = (word[:end] for end in range(len(word), _STEM - 1, -1))
    known = (word in own or word.removesuffix("s") in own or word in lexicon) or any(
        f"{stem}*" in lexicon and _ENDING.fullmatch(word[len(stem) :]) for stem in stems
    )
    return word if known else ""


@cache
def _english() -> frozenset[str]:
    return frozenset(map(fold, shipped_themes().words_of("en")))


@cache
def _of_themes() -> frozenset[str]:
    return shipped_themes().vocabulary


@cache
def _begun() -> frozenset[str]:
    return frozenset(one[:_BEGINNING] for one in _of_themes())
