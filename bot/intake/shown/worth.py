"""How much a sentence is worth beneath a title: one sum of what speaks for it and against it. Pure.

Whoever reads a title wants what that does not say: the answer to what it asks, what was decided,
when it will be, how many, what becomes of whom. He has no use for the title in other words, for who
met and spoke, for what was so before. Each is a sign, found by its own module; `WEIGHTS` says what
each is worth, so that what goes before what is read in one place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass

from bot.intake.formal_words import FORMAL
from bot.intake.kinds.outcomes import corrects
from bot.intake.kinds.protocol import DOCUMENT, ERRAND, GOES, SENDS, is_protocol, stresses
from bot.intake.shown.ahead import is_ahead, is_to_come
from bot.intake.shown.answers import Asked, asked_by, tells_hurt
from bot.intake.shown.deferring import defers
from bot.intake.shown.essential import passes, says_a_reading, says_the_last
from bot.intake.shown.promised import carried, promised_by
from bot.intake.shown.said import is_quotation
from bot.intake.shown.substance import (
    adopts,
    decides,
    decides_anew,
    has_numeral,
    new_figures,
    says_what,
    stands_behind,
)
from bot.intake.shown.weighing import again, known_of, new_words
from bot.sentences import is_aside

# What a reader learns by a sentence.
_FACTS: dict[str, float] = {
    # What the title asks; so much more where the sentence has the words of the question, too.
    "answers": 4.0,
    "answers with the next": 1.0,
    "of what is asked": 2.0,
    "carries what was promised": 2.0,
    # That it was no last reading of a bill must not be lost the next morning.
    "a reading": 5.0,
    "the last reading": 1.0,
    # What is new beside the title, by how soon a reader acts on it.
    "a day ahead": 3.0,
    "what came of it": 2.0,
    "years of a sentence": 2.0,
    "who was hurt": 1.5,
    "a day ahead with the next": 1.0,
    "a decision": 1.0,
    # of a title that it was adopted: what it does, and where it goes next
    "what it does": 1.0,
    "goes on": 1.5,
    "figures": 1.4,
    "what it is": 1.0,
    "an hour": 0.8,
    "a number in words": 0.8,
}
WEIGHTS: dict[str, float] = _FACTS | {
    "new words": 1.0,
    # What the title has said, or was so before.
    "the title again": -5.0,
    "adopted again": -2.0,
    "stands behind": -2.5,
    "the rumour": -3.0,
    # What is not told, but that it was told, or is over when it is read.
    "defers": -5.0,
    "passes": -4.0,
    "an aside": -4.0,
    "an errand": -3.0,
    "a protocol": -1.9,
    "an opinion": -2.4,
    "a quotation": -2.5,
    "is sent on": -0.5,
}
# What a sentence may owe to the next one, with which it is shown.
OF_BOTH = frozenset(
    "answers with the next|a reading|the last reading|a day ahead with the next|a decision|figures"
    "|a number in words".split("|")
)
# Of many figures each is worth less; so many new words are many.
_FIGURES, _MANY_WORDS, _FEW_WORDS = (0.0, 1.0, 1.35, 1.5), 8, 0.5
# More than such a share of a title's words tells it again.
_AGAIN = 0.4
_EXPLAINED = re.compile(r", котор|предусматрива|\b(?:that|which) would\b")
# With what a sentence begins that says by itself that it is what came of a meeting.
_CAME = re.compile(
    r"(?:по (?:итогам|результатам|окончании)|в (?:итоге|результате|завершение)|нәтижесінде\b"
    r"|(?:кездесу|отырыс|жиын|келіссөз|әңгіме|форум|сессия|саммит)\w{0,5} "
    r"(?:соңында|қорытынды\w*|нәтиже\w*)"
    r"|as a result|(?:following|after|at the end of) (?:the )?"
    r"(?:talks|meeting|session|visit|forum|summit))",
)
_HOUR = re.compile(r"\b\d{1,2}[:.][0-5]\d\b(?! ?[%°\w])")
_YEARS = re.compile(
    r"\b(?:лет|год\w{0,3}|месяц\w{0,3})\b.{0,30}(?:лишени|колони|тюрьм|ограничени|условно)"
    r"|(?:лишени|колони|тюрьм)\w{0,4}.{0,40}\b(?:лет|год\w{0,2})\b"
    r"|жыл\w{0,4}\b.{0,60}(?:бас бостандығ|сотталды)|\b(?:jailed|sentenced|behind bars)\b",
)
_OPINION = re.compile(
    r"\b(?:считает|полагает|уверен\w?|думает|по мнению|не согласн\w{1,2}|сомнева\w{2,6}"
    r"|санайды|пікірінше|деп отыр|believes?|argu(?:es?|ing|ed)|thinks?)\b",
)
# What was so before, by its tense or its word: "көтерген болатын", "ранее".
_BEFORE = re.compile(
    r"(?:ған|ген|қан|кен) (?:болатын|еді|болған)\W*$"
    r"|\b(?:ранее|прежде|на прошлой неделе|в прошлом году|былтыр|өткен жылы"
    r"|last (?:week|month|year)|earlier|previously)\b"
)
# Where what is wrong was told.
_RUMOUR = re.compile(
    r"соцсет|мессендж|рассылк|\bслух|анонимн|\bпост\b|\b(?:писали|ссылались|говорилось)\b"
    r"|әлеуметтік желі|қауесет|\brumou?r|social media|\bcirculat",
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A title, and what is known of it: its words, also those that its abbreviations stand for;
    what it asks and promises; whether it says what it is about, and that something was wrong."""

    title: str
    known: frozenset[str]
    asked: Asked
    promised: Set[str]
    says_what: bool
    corrects: bool
    adopts: bool


def beside(title: str, first: str) -> Beside:
    """What is known beneath a title, behind which a text begins with `first`."""
    return Beside(
        title,
        known_of(title, first),
        asked_by(title),
        promised_by(title),
        says_what(title, FORMAL),
        corrects(title),
        adopts(title),
    )


def worth(one: Beside, sentence: str, shown: str = "") -> float:
    """How much a sentence is worth beneath a title, where it is shown with what fits behind it."""
    return value_of(signs(one, sentence, shown))


def value_of(found: Mapping[str, float]) -> float:
    """What some signs are worth together."""
    return sum(WEIGHTS[sign] * much for sign, much in found.items())


def signs(one: Beside, sentence: str, shown: str = "") -> dict[str, float]:
    """What speaks for a sentence beneath a title, and against it, each by its name in `WEIGHTS`."""
    shown, folded = shown or sentence, sentence.casefold()
    found = _answered(one, sentence, shown) | _when(one, sentence, shown, folded)
    found |= _new(one, sentence, shown, folded)
    found |= _told_before(one, sentence, folded, found)
    return found | _not_told(one, sentence, folded)


def has_fact(found: Mapping[str, float]) -> bool:
    """Whether some signs of a sentence are of something that a reader learns by it."""
    return any(sign in found for sign in _FACTS)


def _answered(one: Beside, sentence: str, shown: str) -> dict[str, float]:
    found = {}
    if one.asked.asks and not defers(shown) and one.asked.answered_by(shown):
        found["answers with the next"] = 1.0
        if one.asked.answered_by(sentence):
            found["answers"] = 1.0
            found["of what is asked"] = one.asked.share_of(sentence)
    if promised := carried(one.promised, one.title, sentence):
        found["carries what was promised"] = promised
    return found


def _when(one: Beside, sentence: str, shown: str, folded: str) -> dict[str, float]:
    """When something is, or will be, where the title does not say it."""
    found = {}
    if is_ahead(sentence, one.title):
        found["a day ahead"] = 1.0
    elif shown != sentence and is_ahead(shown, one.title):
        found["a day ahead with the next"] = 1.0
    if _HOUR.search(sentence) and not _HOUR.search(one.title):
        found["an hour"] = 1.0
    if says_a_reading(shown, one.known) and not is_to_come(sentence):
        found["the last reading" if says_the_last(shown) else "a reading"] = 1.0
    if _CAME.match(folded):
        found["what came of it"] = 1.0
    return found


def _new(one: Beside, sentence: str, shown: str, folded: str) -> dict[str, float]:
    """What a sentence tells that the title does not."""
    title = one.title.casefold()
    counted = min(len(new_figures(shown, one.title)), len(_FIGURES) - 1)
    goes = not counted and GOES.search(folded) is not None and DOCUMENT.search(folded) is not None
    found = {
        "figures": _FIGURES[counted],
        "a number in words": not counted and has_numeral(shown) and not has_numeral(title),
        "a decision": decides_anew(shown, one.title),
        "what it does": one.adopts and decides(sentence, one.title),
        "goes on": goes,
        "what it is": _EXPLAINED.search(folded) is not None,
        "years of a sentence": _YEARS.search(folded) is not None and not _YEARS.search(title),
        "who was hurt": tells_hurt(sentence) and not tells_hurt(title),
        "new words": min(new_words(sentence, one.known), _MANY_WORDS) / _MANY_WORDS,
    }
    return {sign: float(much) for sign, much in found.items() if much}


def _told_before(
    one: Beside, sentence: str, folded: str, found: Mapping[str, float]
) -> dict[str, float]:
    """What the title has told, what was so before it, and what it says is wrong."""
    told = {}
    answers = "answers" in found
    own = {"a reading", "the last reading", "what it is"} & found.keys()
    share = max(0.0, again(one.title, sentence) - _AGAIN)
    few = found.get("new words", 0.0) < _FEW_WORDS
    if share and (one.says_what or few) and not (answers or own):
        # when it will be is new, though all else is the title
        told["the title again"] = share * (0.5 if "a day ahead" in found else 1.0)
    if one.adopts and adopts(sentence) and not (own or "what it does" in found):
        told["adopted again"] = 1.0
    before = stands_behind(sentence, one.title) or _BEFORE.search(folded) is not None
    if before and not (answers or "a day ahead" in found):
        told["stands behind"] = 1.0
    if one.corrects and _RUMOUR.search(folded):
        told["the rumour"] = 1.0
    return told


def _not_told(one: Beside, sentence: str, folded: str) -> dict[str, float]:
    """What tells of it that it was told, or is over when it is read."""
    protocol = one.says_what and is_protocol(sentence) and not new_figures(sentence, one.title)
    told = {
        "defers": defers(sentence),
        "passes": passes(sentence),
        "an aside": is_aside(sentence) or sentence.endswith("?"),
        "an errand": ERRAND.search(sentence) is not None,
        "a protocol": protocol,
        "an opinion": stresses(sentence) or _OPINION.search(folded) is not None,
        "a quotation": is_quotation(sentence),
        "is sent on": bool(SENDS.search(folded) and DOCUMENT.search(folded)),
    }
    return {sign: 1.0 for sign, so in told.items() if so}
