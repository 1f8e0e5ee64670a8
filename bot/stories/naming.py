"""Names as keys: whose name a word is, in whatever case, letters and spelling. Pure."""

from __future__ import annotations

import re

from bot.caches import Table
from bot.stories.words import Kind, key_of
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.lexicon import FIRST_NAMES
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Language
from bot.topics.tokens import fold

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
_ONE_OF_TWO, _NARROW = str.maketrans("чх", "шк"), str.maketrans("е", "а", "иу")
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
    "Тілеубаев" Тлеубаев, "Қожаназаров" Ходжаназаров, "Шыңғыс" Чингис, "Тасболатов"
    Тасбулатов; and English writes a for э ("Вэник" is Vanik)."""
    plain = bare.replace("болат", "блат").translate(_ONE_OF_TWO)
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
        r"(?<=\w{3})(?:[лдт][ыі][қкғг]|шыл[ыі][қкғг]|аралық|ушы|уші)"
        r"(?:[аеыі]|т[ыіае]|пен|тың|тің|тан|тен|қа|ке)?(?:ның|нің|на|не|н|мен)?$|"
        r"^(?:бас|ішкі|сыртқы|қазіргі|бүкіл|жаңа|ұлы|тың|орта|жоғарғы)$"
    ),
    "en": re.compile(
        r"(?<=\w{3})(?:[st]ion|ment|tive|ity|ness|ship|tary|tory|ency|ance|ence|onal|ural|ental|"
        r"cial|ical|eral|tics|ology|ing)s?$|"
        r"^(?:affairs|agency|agencies|assembly|bank|board|bureau|central|chamber|chief|council|"
        r"court|days?|first|foreign|fund|head|high|house|issues|joint|labou?r|laws?|main|new|"
        r"office|people|policy|press|prime|projects?|public|republic|resources|rural|senior|"
        r"services?|special|states?|supreme|trade|union|vice|world|working|year|"
        r"(?:sun|mon|tues|wednes|thurs|fri|satur)days?)$"
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
