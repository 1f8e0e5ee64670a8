"""In which case the Russian words beside a name want it, where that chooses between readings. Pure.

"Морозова" is a woman in the nominative or a man in the genitive; the title before it or the verb
behind it tells which. What has one reading only is never refused: in "пресс-секретарь президента
Дмитрий Песков" the last word before the name stands in another case and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.caches import remembered
from bot.topics.people.cases import ANY_CASE, BIT_OF, CASE_NAMES, GENITIVE, NOMINATIVE, Cases
from bot.topics.people.dictionary import is_preposition, parses
from bot.topics.people.lexicon import FIRST_NAMES, is_title
from bot.topics.people.mention import NOBODY
from bot.topics.people.parts import NameParts, Surname
from bot.topics.tokens import Words

_LONGEST_TITLE = 7  # words
_UNLIKELY = 0.05
_QUOTES = frozenset('«»“”„"')

# Whoever has one is named behind it: "помощник Морозова" is not Morozova.
_SOMEBODYS = re.compile(
    r"(?:помощник|советник|адвокат|представител|заместител|замести|преемник|соратник|сторонник|"
    r"предшественник|секретар|врач|тренер|режиссер|пресс-секретар|защитник|охранник|водител)"
)
_RELATIVES = re.compile(
    r"(?:мать|мам|жен|дочь|дочк|дочер|сестр|вдов|теща|свекров|бабушк|внучк|тет|подруг|помощниц|"
    r"поклонниц|супруг|невест|сторонниц|племянниц|ученица|команд|семь|личност|фигур)"
)
# What takes no object that is a person: a name beside it is the speaker's.
_REPORTING = re.compile(
    r"^(?:(?:сказа|заяви|отмети|подчеркну|сообщи|добави|поясни|рассказа|напомни|ответи|уточни|"
    r"написа|прокомментирова|предупреди|призна|посетова|заключи|резюмирова|констатирова|"
    r"выступи|продолжи|замети|говори|счита)(?:л|лся|ла|лась)|"
    r"(?:говор|увер|поясн|напомин|отмеча|подчеркива|счита|полага|сообща|добавля|замеча|заявля|"
    r"рассказыва|признает|признаё)(?:ет|ит|ен|ена|яет|т)?)$"
)


@remembered(entries=4096, each=200)
def title_cases(word: str) -> Cases:
    """The cases, as bits, in which a title stands; 0 for any other word."""
    cases = 0
    if is_title(word) or _is_woman(word):
        for parse in _likely(word):
            tags = parse.tag.grammemes
            # "Акиму" is also Акима's, "политике" also a policy's
            if (
                {"NOUN", "anim", "sing"} <= tags
                and not tags & {"Fixd", "Surn"}
                and not ("Name" in tags and "femn" in tags)
            ):
                name = str(parse.tag.case)
                cases |= 1 << CASE_NAMES.index(name) if name in CASE_NAMES else ANY_CASE
    return cases


def _likely(word: str) -> list[Any]:
    """The readings of a word that are met at all: "политике" is a policy's, and no politician's."""
    readings = parses(word)
    met = {parse.normal_form for parse in readings if parse.score > _UNLIKELY}
    return [parse for parse in readings if parse.normal_form in met]


def _is_woman(word: str) -> bool:
    """Whether a word is what a woman is ("актриса", "чемпионка"), but nobody's relative."""
    return (
        word[-1:] in "аяыиейу"
        and not _RELATIVES.match(word)
        and any(
            {"NOUN", "anim", "femn", "nomn", "sing"} <= parse.tag.grammemes
            and not {"Name", "Surn", "Patr"} & parse.tag.grammemes
            for parse in parses(word)[:2]
        )
    )


@remembered(entries=4096, each=200)
def is_somebodys(title: str) -> bool:
    """Whether the name behind a title may be whose servant its bearer is."""
    return bool(_SOMEBODYS.match(title))


@remembered(entries=4096, each=200)
def is_womans_name(word: str) -> bool:
    """Whether a word may be a woman's first name in the nominative."""
    readings = [parse for parse in parses(word) if "Name" in parse.tag]
    known = [p for p in readings if p.is_known]
    if not known:
        return word in FIRST_NAMES or not readings
    return any({"femn", "nomn", "sing"} <= parse.tag.grammemes for parse in known)


@remembered(entries=4096, each=200)
def is_womans_verb(word: str) -> bool:
    """Whether a word is a verb in the past whose subject is a woman (or a feminine noun)."""
    return word.endswith(("ла", "лась")) and any(
        "VERB" in parse.tag and "femn" in parse.tag for parse in parses(word)
    )


@remembered(entries=4096, each=200)
def is_reporting(word: str) -> bool:
    """Whether a word says that somebody said something: the name beside it is the speaker's."""
    return bool(_REPORTING.match(word))


def is_reporting_woman(word: str) -> bool:
    """The same of a woman, in the past."""
    return word.endswith(("ла", "лась")) and is_reporting(word)


@remembered(entries=4096, each=200)
def takes_the_verb(word: str) -> bool:
    """Whether a word before a name leaves it no verb: a preposition, or the verb's own subject."""
    if is_title(word):
        return False
    return any(
        "PREP" in parse.tag or {"NOUN", "femn", "nomn", "sing"} <= parse.tag.grammemes
        for parse in parses(word)
        if parse.score > 0.05
    )


def chosen_by_case(
    parts: NameParts,
    readings: Mapping[str, Cases],
    surname: Surname,
    first: int,
    last: int,
    given: str = "",
) -> frozenset[str]:
    """Of the people whose name a form may be, those whose reading the words beside it want.

    `readings`: each person with the cases that the form has for them. The whole name is at words
    first..last; `given` is its first name, folded, or empty. Chooses between people of the
    registry, or between the only one and somebody whom the same letters name in the case that is
    wanted ("Александра Морозова заявила" is no Александр); else everybody stays.
    """
    everybody = frozenset(readings)
    wanted = 0 if parts.kazakh else case_needed(parts.words, first, last, given)
    if not wanted:
        return everybody
    fitting = frozenset(person for person, cases in readings.items() if cases & wanted)
    if fitting:
        return fitting
    # Might the same letters, surname and first name, be somebody else's in the case wanted?
    another = is_woman_and_man(parts.words.keys[surname.last]) or any(
        cases & wanted for _, cases in surname.readings
    )
    return NOBODY if another and (not given or _is_another_too(given, wanted)) else everybody


@remembered(entries=4096, each=200)
def _is_another_too(given: str, wanted: Cases) -> bool:
    """Whether a form of a first name is, in one of some cases, another first name."""
    return any(
        {"Name", "sing"} <= parse.tag.grammemes
        and parse.is_known
        and BIT_OF.get(str(parse.tag.case), 0) & wanted
        for parse in parses(given)
    )


def is_woman_and_man(surname: str) -> bool:
    """Whether a form of a surname is a woman's in one case and a man's in another."""
    return surname.endswith(("ова", "ева", "ина", "ына", "ову", "еву", "ину", "ыну"))


def case_needed(words: Words, first: int, last: int, given: str = "") -> Cases:
    """The cases in which the words beside a name want it; 0 where they do not say."""
    if _woman_speaks(words, first, last, given):
        return NOMINATIVE
    if not _goes_on(words, first):
        return 0
    title = words.keys[first - 1]
    cases = title_cases(title)
    head = _head_cases(words, first - 2 if cases else first - 1)
    if cases:
        # "адвокат Морозова заявил": whose advocate
        own = cases & NOMINATIVE and is_somebodys(title)
        return cases | head | (GENITIVE if own else 0)
    # "глава комитета Морозова": what stands between may have somebody of its own.
    return head | GENITIVE if head else 0


def _head_cases(words: Words, at: int) -> Cases:
    """The cases of the title that begins the words which end at a place: "министр культуры".

    0 where none does, or where its head is out of sight ("уполномоченный по правам человека").
    """
    cases, first, prepositions = 0, True, 0  # first: what was read last may be the head
    for place in range(at, max(at - _LONGEST_TITLE, -1), -1):
        if place < at and not _goes_on(words, place + 1):
            break
        key = words.keys[place]
        if words.hyphened(place + 1):
            continue  # "пресс-секретаре": the last word declines
        if is_preposition(key):
            if prepositions or (first and cases):
                break
            # What is said of the title by a preposition has no head: "по правам человека".
            cases, first, prepositions = 0, True, 1
            continue
        if ends_a_title(key):
            break
        own = _cases_of_somebody(key)
        cases, first = own or cases, bool(own) or (first and is_adjective(key))
    return cases


def _goes_on(words: Words, at: int) -> bool:
    """Whether a title goes on at a word: "партии «Единая Россия» …"."""
    return words.joined(at) or (0 < at < len(words) and words.gap(at).strip() in _QUOTES)


@remembered(entries=4096, each=200)
def is_adjective(word: str) -> bool:
    """Whether a word is an adjective: it stands before the head of a title."""
    return any(parse.tag.POS in {"ADJF", "PRTF"} for parse in parses(word)[:1])


@remembered(entries=4096, each=200)
def _cases_of_somebody(word: str) -> Cases:
    """The cases of a title or of any word for a person ("коллега", "соратнику"); else 0."""
    cases = title_cases(word)
    for parse in () if cases else _likely(word):
        tags = parse.tag.grammemes
        if {"NOUN", "anim", "sing"} <= tags and not tags & {"Name", "Surn", "Patr", "Fixd"}:
            cases |= BIT_OF.get(str(parse.tag.case), 0)
    return cases


@remembered(entries=4096, each=200)
def ends_a_title(word: str) -> bool:
    """Whether a word is none of which a title is made: a verb, a conjunction, a pronoun."""
    return any(
        parse.tag.POS in {"VERB", "INFN", "GRND", "PRTS", "CONJ", "NPRO"}
        for parse in parses(word)[:1]
    )


def _woman_speaks(words: Words, first: int, last: int, given: str) -> bool:
    """Whether a verb beside a name makes it a woman's nominative."""
    if not (is_womans_name(given) if given else words.keys[last].endswith(("а", "я"))):
        return False
    before = words.keys[first - 1] if words.joined(first) else ""
    if before and is_reporting_woman(before):
        return True
    after = last + 1
    if after >= len(words) or words.gap(after) not in (" ", "\u00a0") or words.capital(after):
        return False
    # "позиция Морозова изменилась", "у Морозова болела": the verb is another word's.
    return is_womans_verb(words.keys[after]) and not (before and takes_the_verb(before))
