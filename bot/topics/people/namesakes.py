"""A first name that no list knows, beside a surname that stands without one. Pure.

First names are made every day, and in Kazakh every noun may be one ("Алмаз", "Інжу", "Күміс").
What betrays one is its place: a word with a capital directly beside a surname, in the case in which
a first name stands there, that is no place, no body, no title and belongs to no word behind it.
"""

from __future__ import annotations

import re

from bot.topics.countries import country_in
from bot.topics.letters import Script, script_of
from bot.topics.people.agreement import is_reporting
from bot.topics.people.cases import NOMINATIVE
from bot.topics.people.dictionary import (
    analyzer,
    cases_of_thing,
    is_known_place,
    is_known_surname,
    is_preposition,
    may_be_first_name,
    takes_an_object,
)
from bot.topics.people.kazakh_suffixes import in_a_case, name_stems
from bot.topics.people.lexicon import is_ordinary_elsewhere, is_title
from bot.topics.people.parts import NameParts, Surname
from bot.topics.people.patronymics import is_patronymic_form
from bot.topics.people.spellings import russian_spellings

_SHORTEST = 3
# The finite and the adverbial verbs of Kazakh: what stands directly before one is its subject.
_VERB = re.compile(r"(?:[дт][ыі]|[дт]ік|[дт]ық|[ғқгк][ае]н|[ыі]п|мақ|мек|пақ|пек)$")
# What a noun has that the one before it belongs to: "Қазақстан халқына", "Сенат төрағасымен".
_POSSESSED = re.compile(
    r"(?:[ыі]|лары|лері)(?:н|на|не|ның|нің|нда|нде|нан|нен|мен|ндағы|ндегі|мыз|міз)?$"
)
# The same of what the surname's bearer has: "Тоқаев Жолдауын жариялады".
_OWN = re.compile(r"[усғгб][ыі]н(?:а|е|ың|ің|да|де)?$|[ыі]мен$")
# "With" somebody; "in" or "at", which says little of people; verbs of the first person; passive
# ones.
_WITH = re.compile(r"\w{4}[мбп]ен$")
_THERE = re.compile(r"[дт][ае]$")
_WE = re.compile(r"[дт](?:ық|ік|ым|ім)$")
_PASSIVE = re.compile(r"(?:[ыіу]?л|[ыіу]н|[дт][ае]н)(?:ған|ген|ды|ді)$")
_LONGEST_CLAUSE = 6  # words
# A family name by its form; "Лашын" and "Толқын" are first names.
_FAMILY = re.compile(r"(?:[оеё]ва?|ин|[иы]на|[сц]к(?:ий|ая)|енко|ұлы|қызы|улы|кызы)$")
_BODY = re.compile(
    r"^(?:м[әае]дж?л[іи]с|мажилис|мәжіліс|сенат|парламент|құрылтай|курултай|[үу]к[іи]мет|правительств|"
    r"а[қк]орд|кабмин|минист|комитет|комисси|совет|кеңес|м[әа]слихат|прокурату|парти|аманат|палат|"
    r"конституци|конгресс|бундестаг|евросоюз|ассамбле|ассоциаци|[үұ]йым|бан[кг]|қор$|фонд|одақ|союз|"
    r"нац(?:банк|фонд)|гос(?:дум|совет)|центризбирком|"
    r"мин(?:энерго|здрав|фин|юст|труд|обор|обр|сельхоз|транс|эконом|цифр|прос|культ|эколог|индустр))"
)
_FEW = 3  # words in which a clause ends with its verb


def is_place_or_body(word: str, *, kazakh: bool) -> bool:
    """Whether a folded word is a country, a town, a body of the state, with a suffix or without."""
    if _BODY.match(word) or country_in(word, kazakh=kazakh) is not None:
        return True
    stems = (word, *name_stems(word)) if kazakh else (word,)
    return any(is_known_place(one) for stem in stems for one in (stem, *russian_spellings(stem)))


def unknown_first_name_behind(parts: NameParts, surname: Surname) -> bool:
    """Whether the word behind a surname is a first name by its place: "Омаров Сұңғат келді"."""
    words, at = parts.words, surname.last + 1
    if not words.joined(at) or not _is_written_as_name(parts, at):
        return False
    key = words.keys[at]
    script = script_of(key, parts.kazakh)
    if script is Script.LATIN or _OWN.search(key):
        return False
    if is_place_or_body(key, kazakh=script is Script.KAZAKH):
        return False
    if words.joined(at + 1) and is_patronymic_form(words.keys[at + 1]):
        return True
    if words.joined(at + 1) and words.capital(at + 1):
        return False  # "Тоқаев Владимир Путинді", "Токаев Совет Федерации"
    if in_a_case(key) or _WITH.search(key):
        # A short text in Kazakh may look Russian: "Ибраева Азиядан оралды".
        return script is Script.KAZAKH and _has_no_other_subject(parts, at)
    if script is Script.KAZAKH:
        return _stands_for_itself(parts, at)
    nominative = any(cases & NOMINATIVE for _, cases in surname.readings)
    return (
        nominative
        and not analyzer().word_is_known(key)
        and _ends_as_he_or_she(parts, surname)
        and not _is_done_something(parts, at + 1)
    )


def unknown_first_name_before(parts: NameParts, surname: Surname) -> bool:
    """Whether an ordinary word with a capital within a sentence is a first name before a surname:
    "депутат Алмаз Омаров"."""
    words, at = parts.words, surname.first - 1
    if not _is_written_as_name(parts, at):
        return False
    key = words.keys[at]
    nominative = any(cases & NOMINATIVE for _, cases in surname.readings)
    if words.begins_sentence(at):
        # "Слава Омаров приехал": glory has its bearer in the genitive.
        return nominative and may_be_first_name(key)
    script = script_of(key, parts.kazakh)
    if script is Script.LATIN or is_place_or_body(key, kazakh=script is Script.KAZAKH):
        return False
    if script is Script.KAZAKH:
        return not in_a_case(key) and not key.endswith(("сы", "сі"))
    if at and words.joined(at) and is_preposition(words.keys[at - 1]):
        return False  # "в Совет Токаев"
    return nominative and bool(cases_of_thing(key) & NOMINATIVE)


def belongs_to_the_next(parts: NameParts, at: int) -> bool:
    """Whether a Kazakh word is ordinary and the word behind belongs to it: "Достық үйінде"."""
    words = parts.words
    return (
        words.joined(at + 1)
        and is_ordinary_elsewhere(words.keys[at])
        and _POSSESSED.search(words.keys[at + 1]) is not None
        and _VERB.search(words.keys[at + 1]) is None
    )


def _is_written_as_name(parts: NameParts, at: int) -> bool:
    """Whether a word begins with a capital, and with nothing else of those, as names do."""
    words = parts.words
    key, raw = words.keys[at], words.raws[at]
    if words.hyphened(at) or words.hyphened(at + 1):
        return False
    if len(raw) < _SHORTEST or not words.capital(at) or raw[1:] != raw[1:].lower():
        return False
    if (
        any(map(is_title, (key, *name_stems(key))))
        or key in parts.small_words
        or parts.surname_at(at) is not None
    ):
        return False
    return not any(
        _FAMILY.search(one) or is_known_surname(one)
        for one in (key, *name_stems(key))
        if len(one) > _SHORTEST
    )


def _stands_for_itself(parts: NameParts, at: int) -> bool:
    """Whether no word behind a Kazakh one has it for its owner, up to the end of the clause."""
    words = parts.words
    for place in range(at + 1, at + 1 + _FEW):
        if not words.joined(place):
            return True
        if any(map(is_title, (words.keys[place], *name_stems(words.keys[place])))):
            return False  # "Бас прокурормен"
        if _VERB.search(words.keys[place]):
            return True
        if words.capital(place) or _POSSESSED.search(words.keys[place]):
            return False
    return False


def _is_done_something(parts: NameParts, at: int) -> bool:
    """Whether a verb that takes an object stands at a place: "Токаев Нацбанк раскритиковал"."""
    words = parts.words
    if not words.joined(at) or is_reporting(words.keys[at]):
        return False
    return takes_an_object(words.keys[at])


def _has_no_other_subject(parts: NameParts, at: int) -> bool:
    """Whether a surname before a Kazakh word in a case is no subject, so that both are one name:
    "Омаров Сұңғаттан сұрадық" (we), "Омаров Сұңғатқа сауал қойылды" (the question)."""
    words, last = parts.words, at
    while words.joined(last + 1) and last < at + _LONGEST_CLAUSE:
        last += 1
    if last == at or _THERE.search(words.keys[at]):
        return False
    if _WE.search(words.keys[last]):
        return True
    subject = words.keys[last - 1]
    bare = not in_a_case(subject) and not _WITH.search(subject) and not _POSSESSED.search(subject)
    return last > at + 1 and bare and _PASSIVE.search(words.keys[last]) is not None


def _ends_as_he_or_she(parts: NameParts, surname: Surname) -> bool:
    """Whether an unknown Russian word may be a first name in the nominative beside a surname."""
    key = parts.words.keys[surname.last + 1]
    ending = "аяуюыиоеэ"
    if parts.words.keys[surname.last].endswith(("а", "я")):
        ending = "ыиоеэ"  # "Ибраева Инжу"
    return key[-1] not in ending
