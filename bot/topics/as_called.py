"""What a phrase is called where it was typed in a case or without its capitals: "реформу полиции"
is the "реформа полиции", "kyrgyz elections" are "Kyrgyz elections", whoever types "покажи
нысанбаева" asks for Нысанбаев. Pure."""

from __future__ import annotations

import re
from typing import Any

from bot.topics.countries import countries_named
from bot.topics.frames import gender_in
from bot.topics.joining import only_joins
from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import parses
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold

_FEWEST, _MOST = 2, 8  # words
_PREPOSITION = 2  # letters at most: "в", "in"
_SHORT = 3  # letters of an abbreviation: "us", "uae"
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
# What a word may stand in a case for: "покажи", "про", "новости"; not "что делает".
_GOVERNS = frozenset({"PREP", "NOUN"})
_KAZAKH_CASE = r"(?:[нтд][ыі]ң|[нтд][ыі]|[ғқгк][ае]|[нтд][ае]н|[дт][ае]|[мбп]ен)"
# An abbreviation, or a surname of the usual form, with an ending of Kazakh.
_WITH_ENDING = re.compile(
    rf"([^\W\d_]{{0,20}}[А-ЯӘҒҚҢӨҰҮҺІ]{{2}}|[^\W\d_]{{3,20}}[оеё]ва?){_KAZAKH_CASE}"
)


def as_called(text: str, within: str = "") -> str:
    """What was typed as something is called; `within`: with what stood around it."""
    words = text.split()
    if len(words) == 1:
        return _alone(text, within.split())
    if not _FEWEST <= len(words) <= _MOST:
        return text
    return " ".join(_with_capitals(_nominative(words)))


def _alone(word: str, within: list[str]) -> str:
    """A single word without its case, where that is plain: an abbreviation or a surname with an
    ending of Kazakh, and a man's surname that what stands beside it wants in a case."""
    ended = _WITH_ENDING.fullmatch(word)
    if ended:
        return ended[1] if word[:1].isupper() else ended[1].capitalize()
    surnames = [one for one in parses(fold(word)) if "Surn" in one.tag]
    around = [one for one in within if one != word]
    if not (surnames and word.isalpha() and any(map(_governs, around))):
        return word
    may_be_hers = any("femn" in one.tag and "nomn" not in one.tag for one in surnames)
    is_hers = may_be_hers or gender_in(" ".join(within)) == "female"
    if is_hers or "nomn" in surnames[0].tag:
        return word
    return str(surnames[0].normal_form).capitalize()


def _governs(word: str) -> bool:
    tag = parses(fold(word.strip(".,!?")))[0].tag
    return tag.POS in _GOVERNS or "impr" in tag


def _nominative(words: list[str]) -> list[str]:
    """Words of Russian whose first noun, with the adjectives before it, is plainly in the
    accusative, as if it stood in the nominative."""
    if any(map(has_kazakh, words)) or any(map(only_joins, words)):
        return words
    found: list[str] = []
    for at, word in enumerate(words):
        accusative = _accusative(word)
        if accusative is None:
            return words
        form = accusative.inflect({"nomn"})
        if form is None:
            return words
        found.append(form.word if word.islower() else form.word.capitalize())
        if accusative.tag.POS == "NOUN":
            return [*found, *words[at + 1 :]]
    return words


def _accusative(word: str) -> Any:
    """The reading of a word that can only stand in the accusative; None where it has another."""
    known = [one for one in parses(fold(word)) if one.is_known]
    if not word.isalpha() or not known or any("accs" not in one.tag for one in known):
        return None
    some = [one for one in known if one.tag.POS == "NOUN" or one.tag.POS in _ADJECTIVES]
    return some[0] if some and not any("anim" in one.tag for one in some) else None


def _with_capitals(words: list[str]) -> list[str]:
    """Words with the names among them, of one word or two, as names are written."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for size in (2, 1):
            some = words[at : at + size]
            said = " ".join(some)
            called = shipped_themes().called(said)
            if said.islower() and called[:1].isupper() and called.casefold() == said:
                found.append(called)
                break
        else:
            # Behind another word it may be a half of a name ("new zealand"): that stays as typed.
            alone = at == 0 or len(words[at - 1]) <= _PREPOSITION
            found.append(_with_capital(words[at]) if alone else words[at])
        at += len(some)
    return found


def _with_capital(word: str) -> str:
    if not word.islower() or not word.isalpha():
        return word
    if len(word) <= _SHORT and word.isascii():
        return word.upper() if countries_named([word]) else word
    is_name = word.isascii() or any("Geox" in one.tag for one in parses(fold(word))[:1])
    return word.capitalize() if is_name and countries_named([fold(word)]) else word
