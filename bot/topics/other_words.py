"""Which words of a Russian text only look like a form of a word that is looked for. Pure.

"После" is no case of "посол", "Газа" within a sentence is a place and not whose gas that is, and a
"дорогой подарок" lies on no road. A form that may be one of another word is told from it by what
it is nearly always, by its capital, or by the word beside it that it agrees with.
"""

from __future__ import annotations

from enum import Flag, auto
from typing import Any

from bot.caches import remembered
from bot.topics.keywords import first_forms
from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import analyzer, is_common, is_preposition, parses
from bot.topics.tokens import Words, fold

# Of what stands so seldom for a word none is meant, where it is a word of grammar otherwise.
_HARDLY = 0.05
_GRAMMAR = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "PRED", "INTJ"})
_PLACES = frozenset({"Geox", "Surn", "Name"})
# What stands before an adjective, and before no noun.
_DEGREES = frozenset("очень более менее слишком весьма столь достаточно довольно так".split())


class Rival(Flag):
    """What else than a form of a word its letters may be."""

    NONE = 0
    ALWAYS = auto()  # it hardly ever is that form
    NAME = auto()  # where it has a capital
    ADJECTIVE = auto()  # where it agrees with the noun behind it
    VERB = auto()  # where the noun before it is its subject
    COMMON = auto()  # where it has no capital


def may_be_another(form: str, wanted: str) -> bool:
    """Whether a folded word of a text, a form of one that is looked for, is sometimes another."""
    return bool(_rivals(form, wanted))


def is_another(words: Words, at: int, wanted: str) -> bool:
    """Whether a word of a Russian text is surely another than the one that is looked for, whose
    form it might be."""
    rivals = _rivals(words.keys[at], wanted)
    if Rival.COMMON in rivals:
        return not words.capital(at)
    if Rival.NAME in rivals and words.capital(at):
        return _is_name(words, at)
    if Rival.ALWAYS in rivals:
        return True
    if Rival.ADJECTIVE in rivals and _is_adjective(words, at, wanted):
        return True
    return Rival.VERB in rivals and _is_verb(words, at, wanted)


@remembered(entries=8192, each=300)
def _rivals(form: str, wanted: str) -> Rival:
    """What else than a form of `wanted` a word may be."""
    if has_kazakh(form) or not ("а" <= form[0] <= "я") or not analyzer().word_is_known(form):
        return Rival.NONE
    own, others = _apart(form, wanted)
    if not others:
        return Rival.NONE
    if own and all("Geox" in one.tag for one in own) and is_common(form):
        return Rival.COMMON
    if form == wanted:
        return Rival.NONE
    rivals = Rival.NONE
    if any(_PLACES & one.tag.grammemes for one in others) and not any(
        _PLACES & one.tag.grammemes for one in own
    ):
        rivals |= Rival.NAME
    likely = sum(one.score for one in own)
    if likely < _HARDLY and any(one.tag.POS in _GRAMMAR for one in others):
        rivals |= Rival.ALWAYS
    if not own and is_common(wanted) and is_common(form):  # declined as a name would be
        rivals |= Rival.ALWAYS
    if own and all(one.tag.POS == "NOUN" for one in own):
        if any(one.tag.POS == "ADJF" for one in others):
            rivals |= Rival.ADJECTIVE
        if any("past" in one.tag for one in others):
            rivals |= Rival.VERB
    return rivals


def _apart(form: str, wanted: str) -> tuple[list[Any], list[Any]]:
    """The readings of a form as one of a word, and as one of others."""
    first = first_forms(wanted)
    known = [one for one in parses(form) if one.is_known]
    own = [one for one in known if fold(one.normal_form) in first]
    return own, [one for one in known if fold(one.normal_form) not in first]


def _is_name(words: Words, at: int) -> bool:
    """Whether a word with a capital is a name: within a sentence, or where the text has it there.
    What is all in capitals tells nothing."""
    if words.raws[at].isupper():
        return False
    if not words.begins_sentence(at):
        return True
    return words.keys[at][:-1] in words.named


def _is_adjective(words: Words, at: int, wanted: str) -> bool:
    own, others = _apart(words.keys[at], wanted)
    adjectives = [one for one in others if one.tag.POS == "ADJF"]
    before = words.keys[at - 1] if words.joined(at) else ""
    if before in _DEGREES:
        return True
    # "за дорогой", "автомобильной дорогой"
    if before and (is_preposition(before) or _agrees(parses(before), own, {"ADJF", "PRTF"})):
        return False
    behind = at + 1
    if not words.joined(behind) or words.capital(behind):
        return False
    return _agrees(parses(words.keys[behind]), adjectives, {"NOUN"})


def _is_verb(words: Words, at: int, wanted: str) -> bool:
    _, others = _apart(words.keys[at], wanted)
    verbs = [one for one in others if "past" in one.tag]
    if words.joined(at + 1) and any(
        one.tag.POS == "INFN" for one in parses(words.keys[at + 1])[:1]
    ):
        return True
    if not words.joined(at):
        return False
    subjects = [
        one
        for one in parses(words.keys[at - 1])
        if one.tag.POS in {"NOUN", "NPRO"} and "nomn" in one.tag
    ]
    return any(
        one.tag.number == verb.tag.number
        and ("plur" in one.tag or one.tag.gender == verb.tag.gender)
        for one in subjects
        for verb in verbs
    )


def _agrees(beside: tuple[Any, ...], some: list[Any], parts: set[str]) -> bool:
    """Whether a word beside is of some parts of speech and agrees with one of some readings."""
    return any(
        one.tag.POS in parts
        and one.tag.case == other.tag.case
        and one.tag.number == other.tag.number
        and ("plur" in one.tag or one.tag.gender == other.tag.gender)
        for one in beside
        for other in some
    )
