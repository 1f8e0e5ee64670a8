"""What somebody types short, as it is written in full. Pure.

"отопит. сезон" is the отопительный сезон, "обл абай" a region, "аи92" what is written "АИ-92".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.topics.people.dictionary import analyzer, parses
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
# What is written short by custom, in whichever letters; others are told by what they go on to.
_SHORT = {
    "респ": "республика", "мин": "министерство", "пред": "председатель", "зам": "заместитель",
    "деп": "депутат", "ком": "комитет", "комис": "комиссия", "гор": "город",
    "min": "ministry", "dep": "deputy", "gov": "government", "parl": "parliament",
}  # fmt: skip
# What one text may cost: so many words that were cut, of so many beginning so each.
_SHORTEST, _MOST_KNOWN, _MOST_CUT = 4, 1_500, 3


def spelt_out(text: str) -> str:
    """A text with what is written short in it in full; the rest as it is."""
    text = _MODEL.sub(lambda found: f"{found[1].upper()}-{found[2]}", text)
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


def _in_full(found: re.Match[str]) -> str:
    """A word that was cut short, before the word that stands behind it; as it was typed where it
    may go on in several ways, or ends a sentence."""
    begun, behind = found[1], found[2]
    if behind[0].isupper() and begun[0].islower():
        return found[0]
    whole = _SHORT.get(fold(begun)) or _adjective(fold(begun), fold(behind))
    if not whole:
        return found[0]
    return f"{whole.capitalize() if begun[0].isupper() else whole} "


def _adjective(begun: str, behind: str) -> str:
    """The only adjective that begins so and agrees with a noun, or the only one of several that
    themes have; "" where there is none."""
    if len(begun) < _SHORTEST or not "а" <= begun[0] <= "я":
        return ""
    nouns = [one for one in parses(behind) if one.is_known and one.tag.POS == "NOUN"]
    # As it is called, where it may stand so.
    nouns.sort(key=lambda one: "nomn" not in one.tag)
    found = dict(pair for noun in nouns[:1] for pair in _agreeing(begun, noun))
    if len(found) > 1:
        known = shipped_themes().vocabulary
        found = {form: parse for form, parse in found.items() if _is_in(known, parse)}
    return next(iter(found)) if len(found) == 1 else ""


def _is_in(known: frozenset[str], parse: Any) -> bool:
    return any(fold(form.word) in known for form in parse.lexeme)


def _agreeing(begun: str, noun: Any) -> Iterator[tuple[str, Any]]:
    """The forms of adjectives that begin so and agree with a noun, with their readings."""
    for word in analyzer().dictionary.words.keys(begun)[:_MOST_KNOWN]:
        if "-" in word:
            continue
        for one in parses(word):
            tag = one.tag
            if (
                tag.POS == "ADJF"
                and tag.case == noun.tag.case
                and tag.number == noun.tag.number
                and (tag.number == "plur" or tag.gender == noun.tag.gender)
                and not {"Supr", "Cmp2"} & tag.grammemes
            ):
                yield word, one
