"""Words as keys: what two texts share though they decline, or are in two languages. Pure.

A key is a number of 32 bits, whose last four say what it is (`Kind`): a concept of
`bot/lexicon` is the same in three languages, a name is known by its skeleton, any other
word by its normal form and only in its own language.
"""

from __future__ import annotations

import re
import zlib
from enum import IntEnum
from typing import NamedTuple

from bot.caches import Table
from bot.lexicon.concepts import concepts_of, pairs_of
from bot.lexicon.places import NAMES
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix
from bot.topics.registry.registry import Language
from bot.topics.tokens import fold

LANGUAGES: tuple[Language, ...] = ("ru", "kk", "en")


class Kind(IntEnum):
    """What a key is."""

    WORD = 0
    CONCEPT = 1
    NAME = 2
    NUMBER = 3
    COUNT = 4  # a number that many texts have: small, or a year
    DATE = 5
    MONTH = 6
    OFFICIAL = 7
    OFFICE = 8
    TAG = 9
    ACT = 10
    SHORT = 11  # an abbreviation: each language has its own


_KINDS = 16


def key_of(kind: Kind, name: str) -> int:
    """The key of something with a name."""
    return zlib.crc32(name.encode("utf-8", "replace")) & ~(_KINDS - 1) | kind


def kind_of(key: int) -> int:
    """What a key is: a `Kind`."""
    return key & (_KINDS - 1)


class Pair(NamedTuple):
    """What a word means together with one behind it that begins so: a concept with its group."""

    second: str
    keys: tuple[int, ...]
    concepts: tuple[tuple[str, str], ...]


class Meaning(NamedTuple):
    """What a word says by itself: its keys (none: it only joins others), its concepts by group
    ("act", "thing", "unit", "place", "short", "month", "ordinal", "scale"), whether it is a
    verb; and what it means together with the word behind it."""

    keys: tuple[int, ...]
    concepts: tuple[tuple[str, str], ...] = ()
    verb: bool = False
    begins: tuple[Pair, ...] = ()


_SHORTEST = 2

# What joins, and who says so: of no event.
_SMALL = {
    "ru": "это этот который также уже еще год сообщить сообщать заявить отметить сказать "
    "рассказать добавить подчеркнуть быть стать мочь весь свой один другой самый сегодня вчера "
    "новость пресс служба агентство корреспондент передавать ссылка слово чтобы если около "
    "примерно более менее тот речь пройти".split(),
    "kk": "және мен бен пен деп бұл сол осы үшін туралы бойынша екен болып болды бар жоқ деді "
    "де да арқылы кейін дейін сондай ақ ғана хабарлайды айтты айтуынша мәліметінше бірақ өз оның "
    "ол бір өткен жыл күні бүгін кеше ретінде аясында болады оған бұған барлық баспасөз "
    "қызметі бастап жөнінде тиіс керек соның".split(),
    "en": "the a an of in on at to for and or by with from as is are was were be been has have had "
    "it its this that these those said says told will would may can he she they their his her also "
    "about after before than more which who into over under one not but".split(),
}
SMALL = {language: frozenset(words) for language, words in _SMALL.items()}
_FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "PRED", "INTJ", "COMP"})
_ENGLISH_ENDING = re.compile(r"(?<=\w{3})(?:'s|ies|s|ed|ing|ly)$")


def _russian(word: str) -> Meaning:
    readings = parses(word)
    if not readings:
        return Meaning((key_of(Kind.WORD, word),))
    best = readings[0]
    verb = best.tag.POS in {"VERB", "INFN"}
    if best.tag.POS in _FUNCTION or best.normal_form in SMALL["ru"]:
        return Meaning((), verb=verb)
    return Meaning((key_of(Kind.WORD, fold(best.normal_form)),), verb=verb)


def _kazakh(word: str) -> Meaning:
    stem = next((one for one in without_kazakh_suffix(word) if len(one) > 3), word)
    return Meaning((key_of(Kind.WORD, f"kk {stem}"),), verb=word.endswith(("ды", "ді", "ты", "ті")))


def _english(word: str) -> Meaning:
    return Meaning((key_of(Kind.WORD, f"en {_ENGLISH_ENDING.sub('', word).rstrip('e')}"),))


_KIND_OF = {"act": Kind.ACT, "place": Kind.NAME, "short": Kind.SHORT, "body": Kind.OFFICE}
_OTHER = {"ru": _russian, "kk": _kazakh, "en": _english}


def _pairs(language: Language) -> dict[str, tuple[Pair, ...]]:
    """What two words of a language are, by the first of them."""
    return {
        first: tuple(_pair(second, *concept) for second, concept in some)
        for first, some in pairs_of(language).items()
    }


def _pair(second: str, group: str, concept: str) -> Pair:
    keys = [key_of(_KIND_OF.get(group, Kind.CONCEPT), concept)]
    if state := NAMES.get(concept[:2].upper()) if group == "body" else None:
        keys.append(key_of(Kind.NAME, state))  # others name the state, and not the body
    return Pair(second, tuple(keys), ((group, concept),))


_PAIRS = {language: _pairs(language) for language in LANGUAGES}


def _meaning(word: str, language: Language) -> Meaning:
    """What a folded word means in a language, by itself and as the first of two."""
    alone = _alone(word, language)
    begins = _PAIRS[language].get(word)
    return alone._replace(begins=begins) if begins else alone


def _alone(word: str, language: Language) -> Meaning:
    if word in SMALL[language] or len(word) < _SHORTEST:
        return Meaning(())
    found = concepts_of(word, language)
    if found:
        keys = tuple(
            key_of(_KIND_OF.get(group, Kind.CONCEPT), name)
            for group, name in found
            if group not in {"scale", "ordinal", "month", "numeral"}
        )
        return Meaning(keys, found, verb=any(group == "act" for group, _ in found))
    return _OTHER[language](word)


def _table(language: Language) -> Table[Meaning]:
    return Table(
        f"stories.words.{language}",
        lambda word: _meaning(fold(word), language),  # as it is written: one look-up, not two
        entries=16_000,
        each=600,
    )


MEANINGS = {language: _table(language) for language in LANGUAGES}
