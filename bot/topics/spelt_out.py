"""What somebody types short, as it is written in full. Pure.

"отопит. сезон" is the отопительный сезон, "обл абай" a region, "аи92" what is written "АИ-92".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.topics.people.dictionary import parses
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold

# A model's letters and its number; in Latin letters they are mostly joined ("G20").
_MODEL = re.compile(r"(?<![\w-])([а-яёәғқңөұүһі]{2,3})(\d{2,3})(?!\w)", re.IGNORECASE)
# A word that a full stop ends before its time: what follows begins no sentence.
_CUT = re.compile(r"(?<![\w.])([^\W\d_]{2,12})\.[ \t]{0,3}(?=([^\W\d_]{2,30}))")
_REGION = re.compile(
    r"(?<!\w)(?:обл\.?[ \t]{1,3}(?P<behind>[^\W\d_]{3,30})|(?P<before>[^\W\d_]{3,30})[ \t]{1,3}обл"
    r"(?:\.|(?!\w)))",
    re.IGNORECASE,
)
# A thing that is written so short alone, and not what is of it ("ж/д вокзал").
_RAILWAY = re.compile(r"(?<!\w)ж/?д(?=\s{0,3}(?:$|[,;+]|\s(?:и|или)\s))", re.IGNORECASE)
# What is of it agrees with the noun behind it: "аварии на жд переездах".
_RAILWAY_OF = re.compile(r"(?<!\w)жд[ \t]{1,3}(?=([^\W\d_]{2,30}))", re.IGNORECASE)
# What is written short by custom, in whichever letters; others are told by what they go on to.
_SHORT = {
    "респ": "республика", "мин": "министерство", "пред": "председатель", "зам": "заместитель",
    "комис": "комиссия", "min": "ministry", "gov": "government", "parl": "parliament",
}  # fmt: skip
# So many words that were cut are read of one text.
_SHORTEST, _MOST_CUT = 4, 3


def spelt_out(text: str) -> str:
    """A text with what is written short in it in full; the rest as it is."""
    text = _MODEL.sub(lambda found: f"{found[1].upper()}-{found[2]}", text)
    text = _RAILWAY.sub("железная дорога", text)
    text = _RAILWAY_OF.sub(_of_railway, text)
    text = _REGION.sub(_region, text)
    return _CUT.sub(_in_full, text, count=_MOST_CUT)


def _region(found: re.Match[str]) -> str:
    """A region as its theme is called; what was typed where it is none's."""
    name = found["behind"] or found["before"]
    for said in (f"область {name}", f"{name} область", f"{name} облысы"):
        called = shipped_themes().called(said)
        if called:
            return called
    return found[0]


def _of_railway(found: re.Match[str]) -> str:
    """What is of the railway, as it agrees with what stands behind it; as it was typed before
    another word than a noun."""
    nouns = [one for one in parses(fold(found[1])) if one.is_known and one.tag.POS == "NOUN"]
    return f"{next(_as_noun('железнодорожный', nouns), '')} " if nouns else found[0]


def _in_full(found: re.Match[str]) -> str:
    """A word that was cut short, before the word that stands behind it; as it was typed where it
    may go on in several ways, or ends a sentence."""
    begun, behind = found[1], found[2]
    if behind[0].isupper() and begun[0].islower():
        return found[0]
    whole = _short(fold(begun), fold(behind)) or _adjective(fold(begun), fold(behind))
    if not whole:
        return found[0]
    return f"{whole.capitalize() if begun[0].isupper() else whole} "


def _short(begun: str, behind: str) -> str:
    """What is written short by custom, before what it is of: "мин. энергетики", and no "мин.
    зарплата"; "" where it is none."""
    whole = _SHORT.get(begun, "")
    if begun.isascii():
        return whole if behind == "of" else ""
    known = [one for one in parses(behind) if one.is_known]
    return "" if known and "nomn" in known[0].tag else whole


def _adjective(begun: str, behind: str) -> str:
    """The only adjective of themes that begins so, as it agrees with a noun; "" where there is
    none, or several."""
    if len(begun) < _SHORTEST or not "а" <= begun[0] <= "я":
        return ""
    nouns = [one for one in parses(behind) if one.is_known and one.tag.POS == "NOUN"]
    if not nouns:
        return ""
    found: set[str] = set()
    for word in shipped_themes().vocabulary:
        if word.startswith(begun):
            found.update(_as_noun(word, nouns))
    return found.pop() if len(found) == 1 else ""


def _as_noun(word: str, nouns: list[Any]) -> Iterator[str]:
    """An adjective as it agrees with a noun by its readings: as it is called, where it may stand
    so."""
    noun = min(nouns, key=lambda one: "nomn" not in one.tag).tag
    agreeing = {noun.case, noun.number} | ({noun.gender} if noun.number == "sing" else set())
    yield from _agreeing(word, {one for one in agreeing if one})


def _agreeing(word: str, agreeing: set[str]) -> Iterator[str]:
    """An adjective as it agrees with a noun; nothing of another word."""
    one = next(iter(parses(word)), None)
    if one is not None and one.is_known and one.tag.POS == "ADJF":
        form = one.inflect(agreeing)
        if form is not None:
            yield fold(form.word)
