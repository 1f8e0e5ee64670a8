"""Words of phrases that are names, and how other languages and scripts spell them. Pure.

"Кошербаев" is "Көшербаев", "Kosherbayev" and "Kösherbaev" elsewhere. A name is told from the word
itself: by the dictionary, by an ending that only names have, by letters that none of our languages
writes its words with. What is an ordinary word, or may be one of Kazakh, of which there is no
dictionary here, is found as it is typed alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import partial
from typing import NamedTuple

from bot.caches import Table, remembered
from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import (
    analyzer,
    is_called_place,
    is_common,
    is_first_name,
    is_known_surname,
    may_be_name,
)
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.lexicon import is_form_of_first_name, is_ordinary_elsewhere
from bot.topics.people.russian_cases import Part, decline
from bot.topics.people.skeleton import skeleton

_SHORTEST = 4  # letters of what is compared: shorter names are alike by chance
_LONG = 6  # a shorter first name may be a word of Kazakh
_LONGEST = 40
_BEGINNING = 4  # letters that tell with what the spellings of a word begin
# What other spellings have for a letter of Kazakh, or of another Turkic language.
_SPELT = {
    "ә": "ае", "ө": "оу", "ұ": "уы", "қ": "кх", "ү": "у", "ғ": "г", "ң": "н", "һ": "х",
    "ä": "ae", "ə": "ae", "ö": "ou", "ū": "uy", "ü": "u", "q": "kgx",
    "ş": "şs", "ç": "çc",
}  # fmt: skip
# Of one word so many spellings, those with the cases of Russian, and what they are compared by.
_MOST_SPELLINGS, _MOST_IN_CASES, _MOST_CALLED = 6, 4, 24
# What a skeleton takes no account of, and names are told apart by: Каспий is no Kaspi, and Дания
# no Дана. Cyrillic ones, and what Latin letters have for them.
_IN_Y = re.compile("(?:[иыь][йи]|iy|yy|ii|yi|ij|(?<=[sc]k)[iy])$")
_MAY_BE_IN_Y = re.compile("(?<=[^aeiou])y$")
_IN_IA = re.compile("(?:[иь]я|иа|iy?a|iia|(?<=[^aeiou])ya)$")

# What only surnames end in, in Cyrillic (a Kazakh word may end in -ын: "жұмысын") and in Latin.
_SURNAME = re.compile(
    "..(?:[оеё]ва?|ина?|цына?|[сц]кая|(?<=[внл])ский|енко|ч[уе]к|дзе|швили|улы|кызы|заде|оглы|"
    "уулу)$"
)
_KAZAKH_SURNAME = re.compile("..(?:[оеё]ва?|ұлы|қызы)$")
_LATIN_SURNAME = re.compile(
    "..(?:[aeioy]yeva?|[bdfghjklmnprstvxz][oe]va?|[aio]eva?|ovich|"
    "(?:[oe]v|[iy]n)sk(?:iy?|y|aya)|enko|shvili|zade|uly|oglu|kyzy|qyzy|kizi)$"
)
# Letters that no English word has beside one another, and those that English has not.
_NOT_ENGLISH = re.compile("zh|kh|dj|q(?!u)|j(?![aeiou])|iy|yy|uu|[äöüğşıñūə]")
_LATIN = re.compile("[a-zäöüğşıñūəç]")
_TURKIC = re.compile("[äöüğşıñūəç]")
# Kazakh suffixes in Latin letters, as they are compared: "Mädievtiñ".
_SUFFIX = re.compile("(?:[ндт]ин|[гк][ае]|[ндт]и|[дт][ае]н?|н[ае]н|[мбп]ен)$")


class Sure(IntEnum):
    """How surely a word is a name."""

    NO = 0
    BESIDE = 1  # it may be one in a phrase of several words: a first name, what nobody knows
    MAYBE = 2  # nobody knows it, and it looks like one
    YES = 3
    NEVER = 4  # no word is so sure


class NameWord(NamedTuple):
    """A name as others spell it: as it is called, and in a Russian text in its cases."""

    called: frozenset[str]
    cases: frozenset[str]
    sure: Sure


class SaidWord(NamedTuple):
    """What a word of a text may be: as it is called, or as a case of Russian."""

    called: tuple[str, ...]
    case: str


def spellings(word: str) -> list[str]:
    """A folded word with each of the letters that may stand for those that vary; few at most."""
    found = [""]
    for letter in word:
        options = _SPELT.get(letter, letter)
        longer = [one + other for one in found for other in options]
        found = longer if len(longer) <= _MOST_SPELLINGS else [one + options[0] for one in found]
    at = word.find("і", 1)
    if at > 0:  # "Тілеубаев" is Тлеубаев: a vowel that is hardly heard
        found += [one[:at] + one[at + 1 :] for one in found]
    return found


def alike(word: str) -> tuple[str, ...]:
    """What a folded word of the letters of one script is compared by."""
    bare = skeleton(word)
    if _IN_Y.search(word):
        return (f"{bare}й",)
    if _IN_IA.search(word):
        return (f"{bare}я",)
    return (bare, f"{bare}й") if _MAY_BE_IN_Y.search(word) else (bare,)


def _in_russian(word: str) -> list[str]:
    """A name as Russian letters spell it, as far as its cases go by that."""
    if not _LATIN.search(word):
        return spellings(word)
    found = []
    for one in spellings(word):
        for bare in alike(one):
            if bare[-1] == "я":
                found.append(f"{bare[:-2]}ия")
            elif bare[-1] == "и" and bare[-2:-1] in tuple("аеоу"):
                found.append(f"{bare[:-1]}й")
            else:
                found.append(bare)
    return found


@remembered(entries=8192, each=200)
def sureness(word: str) -> Sure:
    """How surely a folded word is a name, and nothing else in any of our languages."""
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return Sure.NO
    if _LATIN.search(word):
        return _of_latin(word)
    if has_kazakh(word):
        return _of_kazakh(word)
    return _of_russian(word)


def _of_russian(word: str) -> Sure:
    if is_common(word):
        return Sure.NO
    if is_called_place(word):
        return Sure.YES
    known = analyzer().word_is_known(word)
    named = may_be_name(word)
    if _is_first_name(word):
        return Sure.BESIDE
    surname = _SURNAME.search(word) is not None
    if known and not named:
        # "Токаев" is for the dictionary what there are many of, as "выборов" is.
        return Sure.MAYBE if surname and word[-1] == "в" else Sure.NO
    if known or surname:
        return Sure.YES
    return Sure.MAYBE if named else Sure.BESIDE


def _of_kazakh(word: str) -> Sure:
    if _KAZAKH_SURNAME.search(word):
        return Sure.YES
    if _is_first_name(word):
        return Sure.BESIDE
    places = (one for one in spellings(word) if is_called_place(one))
    return Sure.BESIDE if len(word) == _SHORTEST or all(map(is_common, places)) else Sure.YES


def _is_first_name(word: str) -> bool:
    """Whether a word is a first name that is a word of Kazakh as often: "Азамат", "Сайлау"; or a
    short one of any, as "адам" and "назар" are, too."""
    if is_form_of_first_name(word, declined=False) or is_ordinary_elsewhere(word):
        return True
    return len(word) < _LONG and is_first_name(word) and not is_known_surname(word)


def _of_latin(word: str) -> Sure:
    if _LATIN_SURNAME.search(word) or _NOT_ENGLISH.search(word):
        return Sure.YES
    if is_ordinary_elsewhere(word) or any(map(is_common, _in_russian(word))):
        return Sure.NO
    return Sure.MAYBE


@remembered(entries=1024, each=24_000)
def spelt(word: str) -> NameWord:
    """How others spell a folded word of a phrase; with nothing where it is no name."""
    sure = sureness(word)
    if sure is Sure.NO:
        return NameWord(frozenset(), frozenset(), sure)
    called = {key for one in spellings(word) for key in alike(one)}
    cases = {key for form in _in_cases(word, sure) for key in alike(form)}
    return NameWord(_long(called), _long(cases), sure)


def _in_cases(word: str, sure: Sure) -> Iterable[str]:
    """The forms in which Russian may have a name. What nobody knows and Russian letters write is
    found in its forms as any word is."""
    if sure is not Sure.YES and not _LATIN.search(word) and not has_kazakh(word):
        return (word,)
    parts: tuple[Part, ...] = ("family", "given")
    written = list(dict.fromkeys(_in_russian(word)))[:_MOST_IN_CASES]
    return (form for one in written for part in parts for form in decline(one, "", part))


def _long(keys: set[str]) -> frozenset[str]:
    return frozenset(key for key in keys if len(key) >= _SHORTEST)


def said(word: str, *, kazakh: bool) -> SaidWord:
    """What a folded word of a text (in Kazakh, or not) is compared by."""
    return (_said_in_kazakh if kazakh else _said)[word]


def _read(word: str, *, kazakh: bool) -> SaidWord:
    if not _SHORTEST <= len(word) <= _LONGEST:
        return SaidWord((), "")
    if word[0] < "\u0250":
        return SaidWord(_in_latin(word, kazakh=kazakh), "")
    if not kazakh and not has_kazakh(word):
        return SaidWord((), alike(word)[0])
    stems = (word, *word_stems(word))
    called = {key: None for stem in stems for one in spellings(stem) for key in alike(one)}
    return SaidWord(tuple(called)[:_MOST_CALLED], "")


_said = Table("topics.name_words.said", partial(_read, kazakh=False), entries=4096, each=3_500)
_said_in_kazakh = Table(
    "topics.name_words.said_in_kazakh", partial(_read, kazakh=True), entries=4096, each=3_500
)


def _in_latin(word: str, *, kazakh: bool) -> tuple[str, ...]:
    """Of a Latin word: as it stands, in the English plural, with a suffix of Kazakh."""
    words = (word, word[:-1]) if word.endswith("s") else (word,)
    called = {key: None for stem in words for one in spellings(stem) for key in alike(one)}
    if kazakh or _TURKIC.search(word):
        called |= {_SUFFIX.sub("", key): None for key in called}
    return tuple(called)[:_MOST_CALLED]


def may_begin_with(word: str, letters: AbstractSet[str]) -> bool:
    """Whether what a folded word of a text is compared by may begin with one of some letters: that
    is told sooner than what it is compared by."""
    some = _first_letters(word[:_BEGINNING])
    return not some or not some.isdisjoint(letters)


@remembered(entries=4096, each=500)
def _first_letters(beginning: str) -> frozenset[str]:
    """With what words are compared that begin so, by the first letter; nothing where only what
    follows tells, as of letters that count as one."""
    # Where Cyrillic letters follow, what looks like one is one.
    written = spellings(beginning)
    found = [skeleton(one + rest) for one in written for rest in ("", "б")]
    return frozenset(one[0] for one in found) if min(map(len, found)) > 1 else frozenset()


def is_surely_name(word: str, *, kazakh: bool) -> bool:
    """Whether a folded word of a text, or what it has a Kazakh suffix of, is surely a name."""
    stems = word_stems(word) if kazakh or has_kazakh(word) else ()
    return any(sureness(one) is Sure.YES for one in (word, *stems))


def is_latin(word: str) -> bool:
    """Whether a folded word has Latin letters and none that only other languages than English
    have."""
    return word.isascii()
