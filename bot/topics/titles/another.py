"""Whether the words beside a body's name make it another's, which the registry has not. Pure.

"Курултай крымских татар", "the Bashkir Kurultai", "Kurultai festival": a people or a place that is
no country, or a thing that is called so.
"""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import KAZAKH_SUFFIXES
from bot.topics.titles.names import NO_NAMES
from bot.topics.titles.russian import is_of_a_place
from bot.topics.titles.subjects import Language, country_at, follows, word_after
from bot.topics.titles.things import is_called, may_be
from bot.topics.tokens import Words

# Before a body's name these make it another's: "Национальный курултай" is no parliament.
_OTHER_NAMES = re.compile(
    r"(?:(?:обще|все|жалпы)?(?:национальн|народн|мирн|ұлттық|халық)|велик|дүниежүзі|бүкіл"
    r"|national|world|great|people$)"
)
# These say of what kind it is: of a university, of the young, of no state.
_KINDS = re.compile(
    r"(?:академич|академиялық|учен(?:ый|ого|ому|ым|ом)$|ғылыми|университет|вузовск|факультет|студен|"
    r"школьн|мектеп|молодежн|жастар|детск|балалар|международн|халықаралық|дүниежүзілік|"
    r"academic|faculty|university|student|school|youth|international)"
)
_INSTITUTION = re.compile(
    r"(?:университет|институт|академи|колледж|вуз|школ|лице|гимнази"
    r"|парти|федераци|союз|ассоциаци|движени|общин|обществ)[а-я]{0,3}$"
)
_PEOPLE = re.compile(r"(?:народ(?:а|ов)|народност(?:и|ей)|мира)$")
# Who stands beside a body without being those whose it is: "Депутаты Курултая граждан не забыли".
_ANYBODY = frozenset(
    "граждан людей детей депутатов сенаторов министров жителей избирателей журналистов".split()
)
_LONGEST_QUALIFIER = 4  # words
# Kazakh: who has something, what says of what kind it is, what something is somebody's.
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_GENERAL_OWNER = re.compile(
    r"(?:парламент|республика|ел|елдің|еліміз|мемлекет|олий|біздің|оның)\w{0,8}$"
)
_ATTRIBUTE = re.compile(
    r"(?:лы|лі|ды|ді|ты|ті|ғы|гі|қы|кі|ған|ген|қан|кен|атын|етін|дық|дік|тық|тік|лық|лік|жаңа)$"
)
_MADE_OF_CAPITALS = frozenset("new deputy former speaker chairman chair chairwoman".split())


def is_another_assembly(words: Words, first: int) -> bool:
    """Whether a word before a body's name makes it an assembly that is no parliament: "Национальный
    курултай". The text may all the same speak of the parliament by its bare name."""
    before = first - 2 if first > 1 and words.keys[first - 1] == "s" else first - 1  # "People's"
    return words.joined(first) and bool(_OTHER_NAMES.match(words.keys[before]))


def is_anothers(
    words: Words, first: int, last: int, language: Language, *, common: bool, owned: bool = False
) -> bool:
    """Whether the name of a body at words first..last is another's by the words beside it; of a
    `common` name, which every state has, only its country is asked, its kind, and in Kazakh, where
    it is `owned`, its owner."""
    if is_called(words, first, last) or _is_of_a_kind(words, first):
        return True
    if first != last:
        return False
    if language == "kk" and owned:
        return _has_an_owner(words, first)
    if language == "ru" and _has_an_institution(words, last + 1):
        return True
    if common:
        return language == "en" and is_of_a_region(words, first)
    if language == "en":
        return _is_of_others(words, first, last)
    before = words.keys[first - 1] if words.joined(first) else ""
    return language == "ru" and (
        (bool(before) and is_of_a_place(before) and not country_at(words, first - 1, "ru"))
        or _has_a_people(words, last + 1)
    )


def _is_of_a_kind(words: Words, first: int) -> bool:
    """Whether the word before says of what kind something is: "Учёный сенат", "Student Senate"."""
    return follows(words, first) and bool(_KINDS.match(words.keys[first - 1]))


def _has_an_institution(words: Words, at: int) -> bool:
    """Whether behind a name stands whose it is: "Сенат КазНУ", "Сенат Назарбаев Университета"."""
    for place in range(at, min(at + _LONGEST_QUALIFIER, len(words))):
        if not follows(words, place):
            return False
        if _INSTITUTION.match(words.keys[place]) and may_be(words.keys[place], "gent"):
            return True
        if not words.capital(place) or country_at(words, place, "ru"):
            return False
        letters = words.raws[place]
        if place == at and letters[-1].isupper() and not letters.isupper():
            return True
    return False


def _has_an_owner(words: Words, first: int) -> bool:
    """Whether before a Kazakh name whose form says that it is somebody's stands whose it is, and
    that is no country and no parliament: "бүркітшілердің құрылтайы", "университет Сенаты"."""
    owner = False
    for at in range(first - 1, max(first - 1 - _LONGEST_QUALIFIER, -1), -1):
        if not follows(words, at + 1):
            break
        key = words.keys[at]
        if words.hyphened(at) and key in KAZAKH_SUFFIXES:
            owner |= key.endswith(_GENITIVE)  # "ҚазҰУ-дың"
            continue
        if country_at(words, at, "kk") or _GENERAL_OWNER.match(key):
            return False
        owner |= key.endswith(_GENITIVE) or (at == first - 1 and not _ATTRIBUTE.search(key))
    return owner


def _has_a_people(words: Words, at: int) -> bool:
    """Whether a people or a place in the genitive begins at a word: "крымских татар", "Крыма"."""
    for place in range(at, min(at + _LONGEST_QUALIFIER, len(words))):
        if not follows(words, place) or country_at(words, place, "ru"):
            return False
        key = words.keys[place]
        if _is_a_people(key, words.capital(place)):
            return True
        if key == "республики" and _is_a_place(word_after(words, place + 1)):
            return not country_at(words, place + 1, "ru")
        if not _is_an_attribute(key):
            return False
    return False


@remembered(entries=2048, each=100)
def _is_a_place(key: str) -> bool:
    """Whether a word is, in whatever case, what a place is called: "Республики Башкортостан"."""
    return bool(key) and any("Geox" in parse.tag for parse in parses(key)[:3])


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


def is_of_a_region(words: Words, first: int) -> bool:
    """Whether an English name that every state has is that of a part of one: "the Texas Senate".
    Without the article it may be a headline with capitals: "Tokayev Addresses Senate"."""
    at = first - 1
    if at < 1 or not follows(words, first) or not follows(words, at):
        return False
    key, small = words.keys[at], words.keys[at - 1] == "the"
    if not small or not words.capital(at) or key in _MADE_OF_CAPITALS or key in NO_NAMES:
        return False
    return not country_at(words, at, "en")
