"""Whether whom or what a clause names acts in it: by its case and by the verb, in three languages.
Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.intake.aside.places import Place, words_of
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import in_a_case

_NO_ACTOR_BEFORE = frozenset("of in on at by to from for with under about into before".split())
# Verbs whose past shows no ending.
PAST_ENGLISH = frozenset(
    "began held met took made gave went saw told won lost led brought sent said spoke sought paid "
    "put set built found left kept drew wrote chose sued".split()
)
_DOES = re.compile(r"(?:has|had|have|will|is|was|were|are|did|does|also|[a-z]{2,20}(?:ed|s))$")
_VERB_ENGLISH = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|said|that|which|who|[a-z]{3,20}ed)$"
)
_VERB_KAZAKH = re.compile(r"(?:[дт][ыі]|ған|ген|қан|кен|мақ|мек|пақ|пек|отыр)$")
_VERB_RUSSIAN = frozenset({"VERB", "PRTS"})
_OWNED_CASE = re.compile(r"[^\W\d_]{3}[ыі]н(?:[ае]|д[ае]|[ае]н|[ыі]ң)$")  # "Сенатына"
_ITS_CASE = re.compile(rf"{_OWNED_CASE.pattern}|(?:[ғг][ае]|[қк][ае])$")
_BY_KAZAKH = re.compile(r"[^\W\d_]{3}(?<!түркі)[мбп]ен$")  # "Тоқаевпен"
_MANS_SURNAME = re.compile(r"(?:[еоё]в|[иы]н)$")
_DECLINED = re.compile(r"(?:[еоё]в|[иы]н)(?:а|у|ым|е)$")
_VOWELS = "аеёиоуыэюя"
_OF_A_NAME = 2  # words at least
_WITH_KAZAKH = frozenset("мен бен пен және".split())
_OWNED_KAZAKH = re.compile(r"(?:[ыі]|[ыі]н|[ыі]н[ыі]ң|[ыі]м[еа]н|[ыі]на|[ыі]не|[ыі]нда|[ыі]нде)$")


def acts(place: Place, language: str) -> bool:
    """Whether what is named at a place is what acts in its clause."""
    own = words_of(place.words)
    left, right = place.clause
    before, after = words_of(left), words_of(right[len(place.words) :])
    if not own:
        return False
    if language == "kk":
        # Of several the last one shows the case: "Мәжілісі мен Сенатына".
        other = after[1] if after[1:] and after[0] in _WITH_KAZAKH else ""
        in_one = in_a_case(own[-1]) or _OWNED_CASE.search(own[-1]) or _ITS_CASE.search(other)
        in_one = in_one or _BY_KAZAKH.search(own[-1])
        return not in_one and not (
            after and _OWNED_KAZAKH.search(after[0]) and not _VERB_KAZAKH.search(after[0])
        )
    if language == "en":
        last = [one for one in before if one not in ("the", "a", "an")][-1:]
        does = bool(after) and (_DOES.match(after[0]) is not None or after[0] in PAST_ENGLISH)
        return does and (not last or last[0] not in _NO_ACTOR_BEFORE)
    return _acts_russian(own, before, after)


def has_verb(part: str, language: str) -> bool:
    """Whether a part of a sentence has a verb; in Russian also one that says what is to be done."""
    words = words_of(part)
    if language == "en":
        return any(map(_VERB_ENGLISH.match, words))
    if language == "kk":
        return any(map(_VERB_KAZAKH.search, words))
    return any(is_russian(one, _VERB_RUSSIAN | {"INFN"}) for one in words)


def is_russian(word: str, parts: frozenset[str], *, known: bool = False) -> bool:
    """Whether a folded word is first of all one of some parts of Russian speech; `known`: one of
    the dictionary's, for what it lacks (a town's name) is guessed to be anything."""
    return any(one.tag.POS in parts and (one.is_known or not known) for one in _first(word))


def _acts_russian(own: list[str], before: list[str], after: list[str]) -> bool:
    """Named in the nominative, behind no preposition, and as nobody's ("баннеры Организации"), with
    a verb in its clause."""
    if not _may_be_nominative(own) or (before and _is_of(parses(own[0]), before[-1])):
        return False
    if before and is_russian(before[-1], frozenset({"PREP"})):
        return False
    return any(is_russian(one, _VERB_RUSSIAN) for one in (*before, *after))


def _may_be_nominative(own: list[str]) -> bool:
    """Whether some words may be so, by the first one; whose first word nobody knows ("Жогорку
    Кенеша"), of that the last one says it. Of a man's surname that the dictionary has as another
    word ("Токаев") it is the ending that does, and that goes with his first name."""
    first, last = parses(own[0]), parses(own[-1])
    # What is in Latin letters has no cases: "KEGOC".
    if not any("nomn" in one.tag or "LATN" in one.tag for one in first):
        return False
    if first[0].is_known or len(own) < _OF_A_NAME:
        return True
    if _MANS_SURNAME.search(own[-1]):
        return True
    if own[0][-1] not in _VOWELS and _DECLINED.search(own[-1]):
        return False  # "Касым-Жомарта Токаева"
    return any("nomn" in one.tag or "LATN" in one.tag for one in last)


def _is_of(read: Iterable[Any], before: str) -> bool:
    """Whether a word may be in the genitive, which its form alone does not say, behind the noun of
    what is its: no name, which stands beside a noun, and none that has but one form."""
    tags = [one.tag for one in read if one.is_known]
    return (
        any("gent" in tag and "Fixd" not in tag for tag in tags)
        and not any({"Surn", "Name", "Patr"} & tag.grammemes for tag in tags)
        and is_russian(before, frozenset({"NOUN"}), known=True)
    )


def _first(word: str) -> Iterator[Any]:
    yield from parses(word)[:1]
