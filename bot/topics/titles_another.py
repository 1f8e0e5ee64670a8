"""Whether the words beside a body's name make it another's, which the registry has not. Pure.

"Курултай крымских татар", "the Bashkir Kurultai", "Kurultai festival": a people or a place that is
no country, or a thing that is called so.
"""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.people.dictionary import parses
from bot.topics.titles import Language, country_at, follows, word_after
from bot.topics.titles_names import NO_NAMES
from bot.topics.titles_russian import is_of_a_place
from bot.topics.tokens import Words

# Before a body's name these make it another's: "Национальный курултай" is no parliament.
_OTHER_NAMES = ("национальн", "народн", "всемирн", "велик", "ұлттық", "халық", "дүниежүзі",
                "national", "world", "great")  # fmt: skip
_PEOPLE = re.compile(r"(?:народ(?:а|ов)|народност(?:и|ей)|мира)$")
# Who stands beside a body without being those whose it is: "Депутаты Курултая граждан не забыли".
_ANYBODY = frozenset(
    "граждан людей детей депутатов сенаторов министров жителей избирателей журналистов".split()
)
_LONGEST_QUALIFIER = 4  # words
# What has a name in quotes, or behind it; in three languages, before suffixes.
_THINGS = re.compile(
    r"(?:фестивал|турнир|отел|гостиниц|ресторан|кафе|кинотеатр|театр|клуб|ансамбл|газет|журнал(?!ис)|"
    r"компани|тоо$|бренд|фильм|спектакл|қонақ|мейрамхана|жшс$|"
    r"festival|hotel|restaurant|cinema|theatre|theater|club|tournament|newspaper|magazine)"
)
_OPENING, _CLOSING = frozenset("«“„\"'‘"), frozenset("»”“\"'’")
_MADE_OF_CAPITALS = frozenset("new deputy former speaker chairman chair chairwoman".split())


def is_anothers(words: Words, first: int, last: int, language: Language, *, common: bool) -> bool:
    """Whether the name of a body at words first..last is another's by the words beside it; of a
    `common` name, which every state has, only its country is asked."""
    before = words.keys[first - 1] if words.joined(first) else ""
    if before.startswith(_OTHER_NAMES) or is_called(words, first, last):
        return True
    if common or first != last:
        return False
    if language == "en":
        return _is_of_others(words, first, last)
    return language == "ru" and (
        (bool(before) and is_of_a_place(before) and not country_at(words, first - 1, "ru"))
        or _has_a_people(words, last + 1)
    )


def is_called(words: Words, first: int, last: int) -> bool:
    """Whether a thing is called so: "отель «Президент»", "«Президент» кинотеатры"."""
    if is_in_quotes(words, first, last):
        before = words.keys[first - 1] if first > 0 else ""
        after = words.keys[last + 1] if last + 1 < len(words) else ""
        return bool(_THINGS.match(before) or _THINGS.match(after))
    return words.keys[last].isascii() and bool(_THINGS.match(word_after(words, last + 1)))


def is_in_quotes(words: Words, first: int, last: int) -> bool:
    """Whether a quotation begins before a word and ends behind another."""
    opened = words.gap(first)[-1:] in _OPENING
    closed = last + 1 >= len(words) or words.gap(last + 1)[:1] in _CLOSING
    return bool(words.gap(first)) and opened and closed


def _has_a_people(words: Words, at: int) -> bool:
    """Whether a people or a place in the genitive begins at a word: "крымских татар", "Крыма"."""
    for place in range(at, min(at + _LONGEST_QUALIFIER, len(words))):
        if not follows(words, place) or country_at(words, place, "ru"):
            return False
        key = words.keys[place]
        if _is_a_people(key, words.capital(place)):
            return True
        if not _is_an_attribute(key):
            return False
    return False


@remembered(entries=2048, each=100)
def _is_a_people(key: str, capital: bool) -> bool:
    """Whether a word is the genitive of many people or, written large, of a place."""
    if _PEOPLE.match(key):
        return True
    for parse in parses(key)[:3] if key not in _ANYBODY else ():
        tags = parse.tag.grammemes
        if parse.score < 0.1 or not {"NOUN", "gent"} <= tags:
            continue
        if {"plur", "anim"} <= tags and not {"Name", "Surn", "Patr"} & tags and not capital:
            return True
        if capital and "Geox" in tags and "sing" in tags:
            return True
    return False


@remembered(entries=2048, each=100)
def _is_an_attribute(key: str) -> bool:
    """Whether a word is an adjective in the genitive."""
    return any({"ADJF", "gent"} <= parse.tag.grammemes for parse in parses(key)[:5])


def _is_of_others(words: Words, first: int, last: int) -> bool:
    """Whether an English name has a people or a place before it, or behind it with "of"."""
    at = first - 1
    if at > 0 and follows(words, first) and not words.begins_sentence(at):
        key = words.keys[at]
        known = key in NO_NAMES or key in _MADE_OF_CAPITALS
        if words.capital(at) and not known and not country_at(words, at, "en"):
            return True
    if word_after(words, last + 1) != "of":
        return False
    at = last + (3 if word_after(words, last + 2) == "the" else 2)
    if at >= len(words) or not follows(words, at) or not words.capital(at):
        return False
    return not country_at(words, at, "en") and words.keys[at] != "republic"
