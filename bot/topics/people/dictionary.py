"""What the Russian dictionary says of a word: its readings, a first name, an ordinary word.

Pure, but for the dictionary itself: pymorphy3 reads its own files when it is first asked, and what
it says is the same for ever after.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from bot.caches import remembered
from bot.topics.letters import Script
from bot.topics.people.cases import BIT_OF, Cases
from bot.topics.tokens import fold


@cache
def analyzer() -> Any:
    """pymorphy3's analyzer; loading its dictionary takes a fifth of a second and 20 MB."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@remembered(entries=4096, each=4000)
def parses(word: str) -> tuple[Any, ...]:
    """pymorphy3's readings of a folded word."""
    return tuple(analyzer().parse(word)) if len(word) <= 40 else ()


@remembered(entries=8192, each=200)
def is_first_name(word: str) -> bool:
    """Whether a word is a form of a first name that the dictionary knows."""
    return bool(
        len(word) > 1
        and analyzer().word_is_known(word)
        and any(
            "Name" in parse.tag
            and "plur" not in parse.tag
            and parse.score > 0.05
            and parse.normal_form not in _RARE
            for parse in parses(word)
        )
    )


# Words of the dictionary that nobody writes, and whose surnames the news is full of.
_RARE = frozenset(
    "путина трамп макрон шредер кох коваль бондарь чумак третьяк починок вагнер рахмон "
    "джонсон джонс вайс гарсия мартинес прайс".split()
)
# Surnames that Russian forms itself; and the adjectives that are mostly names of families.
_MADE = re.compile("(?:[оеё]в|[иы]н)(?:а|у|ым|ом|е|ой)?$")
_MADE_ADJECTIVE = re.compile("[сц]к(?:ий|ой|ого|ому|им|ом|ая|ую)$")


_PEOPLE = frozenset({"Surn", "Name", "Patr"})
_NAMES = _PEOPLE | {"Geox"}


@remembered(entries=8192, each=200)
def is_ordinary(word: str) -> bool:
    """Whether a word is (also) an ordinary word or a place, so that alone it names nobody."""
    return _is_ordinary(word, _PEOPLE)


@remembered(entries=8192, each=200)
def is_common(word: str) -> bool:
    """Whether a word is (also) an ordinary word that names neither anybody nor a place."""
    return _is_ordinary(word, _NAMES)


@remembered(entries=4096, each=200)
def may_be_name(word: str) -> bool:
    """Whether a word may be the name of a person or a place: a form of one that the dictionary has,
    or as it stands one, by what is guessed from its end."""
    return any(
        _NAMES & parse.tag.grammemes
        and (parse.is_known or ("plur" not in parse.tag and fold(parse.normal_form) == word))
        for parse in parses(word)
    )


def _is_ordinary(word: str, names: frozenset[str]) -> bool:
    """Whether a word of the dictionary has a reading that is none of some names."""
    if not analyzer().word_is_known(word):
        return False
    readings = parses(word)
    surname = max((parse.score for parse in readings if "Surn" in parse.tag), default=0.0)
    made = surname and _MADE.search(word)
    for parse in readings:
        grammemes = parse.tag.grammemes
        if names & grammemes or parse.normal_form in _RARE:
            continue
        # "Токаев" is also the genitive plural of a wine, "Павлова" the genitive of a village,
        # "Иванов" somebody's: where a surname is to be expected, nobody means those.
        if "plur" in grammemes and grammemes & {"gent", "accs"}:
            continue
        if "Poss" in grammemes or {"Geox", "neut"} <= grammemes:
            continue
        # "Лавровым" are not leaves, and "Путина" is no season for fishing.
        if (
            made
            and "Geox" not in grammemes
            and ("NOUN" not in grammemes or _is_rare(parse, surname))
        ):
            continue
        if "ADJF" in grammemes and (
            _MADE_ADJECTIVE.search(word) or (surname and "Qual" not in grammemes)
        ):
            continue
        return True
    return False


def _is_rare(parse: Any, surname: float) -> bool:
    """Whether a reading is much rarer than that as a surname."""
    return bool(parse.score * 3 < surname)


@remembered(entries=4096, each=200)
def cases_of_first_name(word: str) -> Cases:
    """The cases in which the dictionary has a word as a first name; 0 where it has none."""
    cases = 0
    for parse in parses(word):
        if "Name" in parse.tag and parse.is_known:
            cases |= BIT_OF.get(str(parse.tag.case), 0)
    return cases


# Of a word that is an ordinary one just as well each reading has less.
_MOSTLY = 0.35


@remembered(entries=8192, each=200)
def _as_surname(word: str) -> tuple[float, float]:
    """How often a word is a surname, and how often it is what else it is oftenest."""
    readings = parses(word)
    return (
        max((parse.score for parse in readings if "Surn" in parse.tag), default=0.0),
        max((parse.score for parse in readings if "Surn" not in parse.tag), default=0.0),
    )


def is_rarely_ordinary(word: str) -> bool:
    """Whether an ordinary word is met far more often as a surname ("Брод", "Кок", "Кинг")."""
    surname, other = _as_surname(word)
    return surname > _MOSTLY and surname > 2.9 * other


def is_surname_as_often(word: str) -> bool:
    """Whether a word that is a first name is a surname as often ("Уильямс", "Ким")."""
    surname, other = _as_surname(word)
    return is_first_name(word) and surname > 0 and surname >= other


@remembered(entries=8192, each=200)
def agrees_as_adjective(word: str, noun: str) -> bool:
    """Whether a word is an adjective of the noun behind it: "Успенский собор"."""
    return any(
        "ADJF" in one.tag
        and "Poss" not in one.tag
        and not _MADE.search(word)  # "Кошанова" is nobody's but a surname
        and other.tag.POS in {"NOUN", "ADJF"}  # "Чукотский автономный округ"
        and one.tag.case == other.tag.case
        and one.tag.number == other.tag.number
        and ("plur" in one.tag or one.tag.gender == other.tag.gender)
        for one in parses(word)
        for other in parses(noun)
    )


@remembered(entries=4096, each=200)
def may_be_genitive(word: str) -> bool:
    """Whether a word is a noun or an adjective in the genitive, as a title behind "имени" is."""
    return any(
        parse.tag.POS in {"NOUN", "ADJF"} and str(parse.tag.case) == "gent"
        for parse in parses(word)
    )


@remembered(entries=8192, each=200)
def is_place(word: str) -> bool:
    """Whether a word is a form of a place's name."""
    return any("Geox" in parse.tag for parse in parses(word))


@remembered(entries=8192, each=200)
def is_known_surname(word: str) -> bool:
    """Whether the dictionary has a word as a surname."""
    return any("Surn" in parse.tag and parse.is_known for parse in parses(word))


@remembered(entries=4096, each=200)
def cases_of_noun(word: str) -> Cases:
    """The cases of a word as a noun in the singular; 0 where it is none."""
    cases = 0
    for parse in parses(word):
        if {"NOUN", "sing"} <= parse.tag.grammemes:
            cases |= BIT_OF.get(str(parse.tag.case), 0)
    return cases


@remembered(entries=4096, each=200)
def is_known_place(word: str) -> bool:
    """Whether the dictionary has a word as a place's name; what it only guesses is none."""
    return any("Geox" in parse.tag and parse.is_known for parse in parses(word))


@remembered(entries=4096, each=200)
def is_called_place(word: str) -> bool:
    """Whether the dictionary has a word as a place's name as it stands."""
    return any(
        "Geox" in parse.tag and parse.is_known and fold(parse.normal_form) == word
        for parse in parses(word)
    )


@remembered(entries=4096, each=200)
def cases_of_thing(word: str) -> Cases:
    """The cases of a word as a thing in the singular; 0 for people, places and other words."""
    cases = 0
    for parse in parses(word):
        if {"NOUN", "sing", "inan"} <= parse.tag.grammemes and "Geox" not in parse.tag:
            cases |= BIT_OF.get(str(parse.tag.case), 0)
    return cases


@remembered(entries=4096, each=200)
def is_preposition(word: str) -> bool:
    """Whether a word is a preposition."""
    return any(parse.tag.POS == "PREP" for parse in parses(word)[:1])


@remembered(entries=4096, each=200)
def may_be_first_name(word: str) -> bool:
    """Whether the dictionary has a word as a first name in the nominative, however rarely."""
    return any({"Name", "nomn"} <= parse.tag.grammemes and parse.is_known for parse in parses(word))


def is_first_name_itself(word: str) -> bool:
    """Whether a word is a first name in the nominative, as Kazakh has it before a suffix."""
    return is_first_name(word) and may_be_first_name(word)


@remembered(entries=4096, each=200)
def takes_an_object(word: str) -> bool:
    """Whether a word is a verb that takes an object."""
    return any(parse.tag.POS == "VERB" and "tran" in parse.tag for parse in parses(word)[:1])


# By the ends of words that say what somebody does, in Kazakh and in English.
_DOER_KAZAKH = re.compile(r"\w{2}(?:шы|ші)(?:сы|сі)?$")
_DOER_ENGLISH = re.compile(r"[a-z]{3,}(?:[eo]r|ist|ian|man|woman|eur)$")


@remembered(entries=4096, each=200)
def is_trade(word: str, script: Script) -> bool:
    """Whether a word says what one person is or does: "боксёру", "боксшы", "boxer"."""
    if script is Script.KAZAKH:
        return _DOER_KAZAKH.match(word) is not None
    if script is Script.LATIN:
        return _DOER_ENGLISH.match(word) is not None and word not in ("after", "under", "over")
    return any(
        parse.is_known
        and {"NOUN", "anim", "sing"} <= parse.tag.grammemes
        and not _NAMES & parse.tag.grammemes
        for parse in parses(word)[:2]
    )
