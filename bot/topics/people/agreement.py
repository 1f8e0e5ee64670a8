"""In which case the Russian words beside a name want it. Pure.

"Морозова" is a woman in the nominative or a man in the genitive; the title before it or the verb
behind it tells which.
"""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.people.cases import ANY_CASE, CASE_NAMES, GENITIVE, NOMINATIVE, Cases
from bot.topics.people.dictionary import parses
from bot.topics.people.lexicon import FIRST_NAMES, is_title
from bot.topics.people.parts import NameParts, Surname
from bot.topics.tokens import Words

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
        for parse in parses(word):
            if "NOUN" in parse.tag and "sing" in parse.tag and "Fixd" not in parse.tag:
                name = str(parse.tag.case)
                cases |= 1 << CASE_NAMES.index(name) if name in CASE_NAMES else ANY_CASE
    return cases


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


def in_case_needed(
    parts: NameParts,
    people: frozenset[str],
    surname: Surname,
    first: int,
    last: int,
    given: str = "",
) -> frozenset[str]:
    """Of some people those whose name stands in the case that the words beside it want.

    "Александра Морозова заявила" is a woman's nominative, not Александр Морозов's genitive. The
    whole name is at words first..last; `given` is its first name, folded, or empty.
    """
    cases = 0 if parts.kazakh else case_needed(parts.words, first, last, given)
    return people & parts.bearers(surname, cases) if cases else people


def case_needed(words: Words, first: int, last: int, given: str = "") -> Cases:
    """The cases in which the words beside a name want it; 0 where they do not say."""
    woman = _woman_speaks(words, first, last, given)
    if words.joined(first) and (not words.capital(first - 1) or words.begins_sentence(first - 1)):
        title = words.keys[first - 1]
        cases = title_cases(title)
        if cases:
            # "адвокат Морозова заявил": whose advocate
            own = cases & NOMINATIVE and not woman and is_somebodys(title)
            return cases | (GENITIVE if own else 0)
    return NOMINATIVE if woman else 0


def _woman_speaks(words: Words, first: int, last: int, given: str) -> bool:
    """Whether a verb beside a name makes it a woman's nominative."""
    if not words.keys[last].endswith(("а", "я")) or (given and not is_womans_name(given)):
        return False
    before = words.keys[first - 1] if words.joined(first) else ""
    if before and is_reporting_woman(before):
        return True
    after = last + 1
    if after >= len(words) or words.gap(after) not in (" ", "\u00a0") or words.capital(after):
        return False
    # "позиция Морозова изменилась", "у Морозова болела": the verb is another word's.
    return is_womans_verb(words.keys[after]) and not (before and takes_the_verb(before))
