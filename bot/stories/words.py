"""Words as keys: what two texts share though they decline, or are in two languages. Pure.

A key is a number of 32 bits, whose last four say what it is (`Kind`): a concept of
`bot/stories/concepts.py` is the same in three languages, a name is known by its skeleton, any other
word by its normal form and only in its own language.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from bot.caches import Table
from bot.stories import concepts, measures
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import name_stems, without_kazakh_suffix
from bot.topics.people.lexicon import FIRST_NAMES
from bot.topics.people.skeleton import skeleton
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


class Meaning(NamedTuple):
    """What a word says by itself: its keys (none: it only joins others), its concepts by group
    ("act", "thing", "unit", "place", "month", "ordinal", "scale"), whether it is a verb."""

    keys: tuple[int, ...]
    concepts: tuple[tuple[str, str], ...] = ()
    verb: bool = False


_GROUPS = {
    "act": concepts.ACTS,
    "thing": concepts.THINGS,
    "unit": measures.UNITS,
    "place": measures.PLACES,
    "month": measures.MONTHS,
    "ordinal": measures.ORDINALS,
    "scale": measures.SCALES,
    "numeral": measures.NUMERALS,
}
_Lexicon = dict[str, tuple[tuple[str, str], ...]]


def _lines() -> Iterator[tuple[str, str, list[str]]]:
    for group, table in _GROUPS.items():
        for line in table.strip().splitlines():
            name, *columns = (part.strip() for part in line.split("|"))
            yield group, name, columns


def _lexicon(column: int) -> _Lexicon:
    """What words of a language are: whole ones, and beginnings (they end in a star)."""
    found: _Lexicon = {}
    for group, name, columns in _lines():
        for word in columns[column].split():
            found[word] = (*found.get(word, ()), (group, name))
    return found


_LEXICONS = {language: _lexicon(number) for number, language in enumerate(LANGUAGES)}
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
    "қызметі жөнінде тиіс керек соның".split(),
    "en": "the a an of in on at to for and or by with from as is are was were be been has have had "
    "it its this that these those said says told will would may can he she they their his her also "
    "about after before than more which who into over under one not but".split(),
}
_SMALL_SETS = {language: frozenset(words) for language, words in _SMALL.items()}
_FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "PRED", "INTJ", "COMP"})
_ENGLISH_ENDING = re.compile(r"(?<=\w{3})(?:'s|ies|s|ed|ing|ly)$")


def _concepts(word: str, language: Language) -> tuple[tuple[str, str], ...]:
    lexicon = _LEXICONS[language]
    if word in lexicon:
        return lexicon[word]
    for end in range(len(word), _SHORTEST - 1, -1):
        found = lexicon.get(f"{word[:end]}*")
        if found:
            return found
    return ()


def _russian(word: str) -> Meaning:
    readings = parses(word)
    if not readings:
        return Meaning((key_of(Kind.WORD, word),))
    best = readings[0]
    verb = best.tag.POS in {"VERB", "INFN"}
    if best.tag.POS in _FUNCTION or best.normal_form in _SMALL_SETS["ru"]:
        return Meaning((), verb=verb)
    return Meaning((key_of(Kind.WORD, fold(best.normal_form)),), verb=verb)


def _kazakh(word: str) -> Meaning:
    stem = next((one for one in without_kazakh_suffix(word) if len(one) > 3), word)
    return Meaning((key_of(Kind.WORD, f"kk {stem}"),), verb=word.endswith(("ды", "ді", "ты", "ті")))


def _english(word: str) -> Meaning:
    return Meaning((key_of(Kind.WORD, f"en {_ENGLISH_ENDING.sub('', word).rstrip('e')}"),))


_KIND_OF = {"act": Kind.ACT, "place": Kind.NAME}
_OTHER = {"ru": _russian, "kk": _kazakh, "en": _english}


def _meaning(word: str, language: Language) -> Meaning:
    """What a folded word means in a language."""
    if word in _SMALL_SETS[language] or len(word) < _SHORTEST:
        return Meaning(())
    found = _concepts(word, language)
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

_NAMES_OF = frozenset({"Name", "Surn", "Patr", "Geox"})
_NO_ORDINARY = _NAMES_OF | {"Orgn", "Trad", "Abbr"}
_SURNAME = re.compile("(?:[оеё]в|[иы]н)(?:а|у|ым|ом|е|ой)?$")
# Endings of names in cases, of Russian and of Kazakh, after `skeleton` has made their letters one.
_CASES = re.compile(
    r"(?<=\w{3})(?:[ндт]ин|[гкн][ае]|[ндт]и|[дт][ае]|[ндт][ае]н|[мбп]ен|[дт]аги|[дт]еги|ндаги|"
    r"скои|ского|скому|ском|скии|ским|скаа|скуу|скую|ски|цев|[оеи]м|[оеи]и|[аеиоу])$"
)
# Of the surnames that Russian forms only what follows them: "Саидова" is Саидов's, not Саид's.
_MADE = re.compile(r"(?:(?<=\w\w[ое]в)|(?<=\w\wин))(?:[аеу]|им|ом|ои)$")
_NAME_LENGTH, _SHORTEST_NAME, _MOST_ENDINGS, _LONGEST_ENDING = 6, 3, 5, 2
_ONE_OF_TWO, _NARROW = str.maketrans("чх", "шк"), str.maketrans("", "", "иу")
_ENDINGS = frozenset("а у е ы и ю я ом ем ой ей".split())


def _name(word: str) -> int:
    # "Бахтиёр" and "Bakhtiyor": ё is written е, and yo would be о.
    bare = skeleton(_nominative(fold(word)).replace("yo", "ye"))
    for _ in range(_MOST_ENDINGS):
        made = _MADE.sub("", bare)
        bare = made if made != bare else _CASES.sub("", bare)
    return key_of(Kind.NAME, _loose(bare)[:_NAME_LENGTH])


def _loose(bare: str) -> str:
    """A skeleton without what a name differs in between Kazakh and Russian: "Жақыпова" is Жакупова,
    "Тілеубаев" Тлеубаев, "Қожаназаров" Ходжаназаров, "Шыңғыс" Чингис."""
    plain = bare.translate(_ONE_OF_TWO)
    loose = plain[:1] + plain[1:].translate(_NARROW)
    return loose if len(loose) >= _SHORTEST_NAME else plain


def _nominative(word: str) -> str:
    """A first name or a place as it is called, if one is known whose case the word is: what ends in
    a consonant would lose it with the ending otherwise ("Шавкат", "Шавката")."""
    for length in range(_LONGEST_ENDING + 1):
        stem = word[: len(word) - length]
        if stem in FIRST_NAMES and (not length or word[-length:] in _ENDINGS):
            return stem
    for one in parses(word):
        if one.is_known and "plur" not in one.tag and _NAMES_OF & one.tag.grammemes:
            return fold(one.normal_form)
    return word


# The key of a name, in whatever case and letters: "Кокшетау", "Көкшетаудағы", "Kokshetau".
NAMES = Table("stories.words.names", _name, entries=16_000, each=150)


def is_name(word: str, language: Language) -> bool:
    """Whether the Russian dictionary has a word as somebody's name, or a place's; of a Kazakh word
    also without its suffix."""
    return _NAMED[language == "kk"][word]


def is_person(word: str) -> bool:
    """Whether a word may be somebody's surname or first name: as the Russian dictionary reads it
    first, or guesses; of Latin letters whatever has a capital."""
    if word.isascii():
        return word[:1].isupper()
    readings = parses(fold(word))
    return bool(readings and {"Name", "Surn", "Patr"} & readings[0].tag.grammemes)


def _is_name(word: str) -> bool:
    readings = parses(word)
    return bool(readings and readings[0].is_known and _NAMES_OF & readings[0].tag.grammemes)


def is_ordinary(word: str, language: Language) -> bool:
    """Whether a word is a thing or a quality, as nobody and no place is called: of Russian by the
    dictionary, of Kazakh and English by how it is made ("Ұлттық", "Legislative")."""
    if language == "ru":
        return _ORDINARY[word]
    return _MADE_OF_OTHERS[language].search(word.lower()) is not None


# Qualities in Kazakh end in -лық; English words that are made of others show it, and what bodies
# are called by and is no such word is listed.
_MADE_OF_OTHERS = {
    "kk": re.compile(
        r"(?:[лдт][ыі][қкғг]|шыл[ыі][қкғг]|аралық|ушы|уші)(?:[аеыі]|т[ыіае]|пен|тың|тің|тан|тен|қа|ке)?"
        r"(?:ның|нің|на|не|н|мен)?$|^(?:бас|ішкі|сыртқы|қазіргі|бүкіл|жаңа|ұлы|тың|орта|жоғарғы)$"
    ),
    "en": re.compile(
        r"(?:\w[st]ion|ment|tive|ity|ness|ship|tary|tory|ency|ance|ence|onal|ural|ental|cial|ical|"
        r"eral|tics|ology|ing)s?$|^(?:affairs|agency|agenc(?:y|ies)|assembly|bank|board|bureau|central|"
        r"chamber|chief|council|court|day|days|first|foreign|fund|head|high|house|issues|joint|"
        r"labou?r|law|laws|main|new|office|people|policy|press|prime|projects?|public|republic|"
        r"resources|rural|senior|service|services|special|states?|supreme|trade|union|vice|world|"
        r"working|year)$"
    ),
}


def _is_ordinary(word: str) -> bool:
    if _SURNAME.search(word):  # "Токаев": also of several Tokays
        return False
    readings = parses(word)
    return bool(
        readings
        and readings[0].is_known
        and {"ADJF", "inan"} & readings[0].tag.grammemes
        and not any(_NO_ORDINARY & one.tag.grammemes for one in readings)
    )


def _is_kazakh_name(word: str) -> bool:
    return any(map(_is_name, (fold(word), *name_stems(fold(word)))))


_ORDINARY = Table(
    "stories.words.ordinary", lambda word: _is_ordinary(fold(word)), entries=8_000, each=100
)
# Apart, for in Kazakh the same word is looked up otherwise.
_NAMED = {
    False: Table("stories.words.named", lambda word: _is_name(fold(word)), entries=8_000, each=100),
    True: Table("stories.words.named.kazakh", _is_kazakh_name, entries=8_000, each=100),
}
