"""Which readings, chambers and committees a text speaks of. Pure.

They make two events of two texts that are alike otherwise: a bill is read twice, in two chambers,
and the same budget goes through every committee.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.stories.tokens import Token, concept
from bot.stories.words import MEANINGS, Kind, key_of
from bot.topics.registry.registry import Language

_CHAMBERS = {"chamber-senate": 1, "chamber-mazhilis": 2, "chamber-qurultai": 4}
_BEFORE_READING = 4  # words between "первом и втором" and "чтениях"
_ANNOUNCED = key_of(Kind.ACT, "announce")
_TOWARDS = frozenset("к ко for before".split())
_BOTH = frozenset("двух обоих екі both two".split())


def readings(tokens: Sequence[Token], *, coming: bool = True) -> int:
    """Which readings of a bill are spoken of: bits of their ordinals. Not `coming`: without those
    for which something is left ("ко второму чтению уточнят"), or which are expected."""
    bits = 0
    announced: set[int] = set()
    if not coming:
        announced = {one.sentence for one in tokens if _ANNOUNCED in one.keys}
    for at, one in enumerate(tokens):
        if not one.meaning.concepts or concept(one, "thing") != "reading":
            continue
        if one.sentence in announced:
            continue
        about = tokens[max(0, at - _BEFORE_READING) : at]
        if not coming and (
            one.word.casefold().endswith("ға")
            or any(each.word.casefold() in _TOWARDS for each in about)
        ):
            continue
        for before in about:
            if 0 < before.ordinal < 4:
                bits |= 1 << before.ordinal
            elif before.word.casefold() in _BOTH:
                bits |= 0b110
    return bits


def chambers(tokens: Iterable[Token]) -> int:
    """Which chambers are named: a bit each."""
    bits = 0
    for one in tokens:
        if one.meaning.concepts:
            bits |= _CHAMBERS.get(concept(one, "thing"), 0)
    return bits


def first_chamber(tokens: Iterable[Token]) -> int:
    """The chamber that is named first: what follows is where it sends a bill, or had it from."""
    return next((bit for one in tokens if (bit := chambers([one]))), 0)


_COMMITTEES, _NAMED_BEFORE = frozenset({"committee", "commission"}), ("комитеті", "комиссиясы")
_OF_A_COMMITTEE = 8  # words of its name
_OF_ANY_COMMITTEE = {
    key_of(Kind.CONCEPT, name)
    for name in (*_CHAMBERS, *"committee commission deputy sitting speaker".split())
}
_ANY: tuple[tuple[Language, str], ...] = (
    ("ru", "вопрос развитие политика"),
    ("kk", "мәселе мәселелер мәселелері даму дамыту саясат саясаты"),
    ("en", "issues affairs development policy"),
)
for _language, _words in _ANY:
    for _word in _words.split():
        _OF_ANY_COMMITTEE.update(MEANINGS[_language][_word].keys)
_JOINS = frozenset("по on for".split())
_OWNER = re.compile("[нтд][ыі]ң$")
_WHOSE = frozenset("of the палаты парламента рк республики".split())
_HOUSES = frozenset(_CHAMBERS)
_AND = frozenset("и және and".split())


def committees(tokens: Sequence[Token], language: Language) -> list[int]:
    """What the committees that are named are for: "Комитет по финансам и бюджету", and the standing
    commissions of an assembly: "Комиссия ТюркПА по экономике"."""
    found: list[int] = []
    for at, one in enumerate(tokens):
        if not one.meaning.concepts or concept(one, "thing") not in _COMMITTEES:
            continue
        if language != "kk":
            found += _named_behind(tokens, at)
        if language == "en" or one.word.casefold().startswith(_NAMED_BEFORE):
            found += _named_before(tokens, at)
    return [key for key in dict.fromkeys(found) if key not in _OF_ANY_COMMITTEE]


def _named_before(tokens: Sequence[Token], at: int) -> list[int]:
    """ "Мәжілістің Қаржы және бюджет комитеті", "the Finance and Budget Committee"."""
    found: list[int] = []
    for one in reversed(tokens[max(0, at - _OF_A_COMMITTEE - 2) : at]):
        word = one.word.casefold()
        ends = one.is_sign and word != ","  # "Аграрлық мәселелер, табиғатты пайдалану комитеті"
        if ends or word == "the" or _OWNER.search(word) or len(found) >= _OF_A_COMMITTEE:
            break
        found += one.keys
    return found


def _named_behind(tokens: Sequence[Token], at: int) -> list[int]:
    """ "Комитет Сената по экономической политике", "the Committee of the Senate on …"."""
    found: list[int] = []
    begun = False
    for one in tokens[at + 1 : at + 5 + _OF_A_COMMITTEE]:
        word = one.word.casefold()
        if begun and word == ",":
            continue
        if one.is_sign or len(found) >= _OF_A_COMMITTEE:
            break
        if not begun:
            begun = word in _JOINS
            of_whom = one.capital or word in _WHOSE or concept(one, "thing") in _HOUSES
            if not begun and not of_whom:
                break
        elif one.meaning.verb or word in _JOINS or not (one.keys or word in _AND):
            break
        else:
            found += one.keys
    return found
