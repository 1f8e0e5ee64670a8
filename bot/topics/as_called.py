"""What a phrase is called where it was typed in a case or without its capitals: "реформу полиции"
is the "реформа полиции", "kyrgyz elections" are "Kyrgyz elections", whoever types "покажи
нысанбаева" asks for Нысанбаев. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from bot.countries import country_of
from bot.topics.countries import countries_named
from bot.topics.frames import gender_in
from bot.topics.joining import only_joins
from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import parses
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold

_FEWEST, _MOST = 2, 8  # words
_AND = frozenset({"и", "или"})
_PREPOSITION = 2  # letters at most: "в", "in"
_SHORT = 3  # letters of an abbreviation: "us", "uae"
_END = 6  # letters of a word that another ends in
_NAMES = frozenset({"Surn", "Name", "Patr"})
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
# What a word may stand in a case for: "покажи", "про", "новости"; not "что делает".
_GOVERNS = frozenset({"PREP", "NOUN"})
_KAZAKH_CASE = r"(?:[нтд][ыі]ң|[нтд][ыі]|[ғқгк][ае]|[нтд][ае]н|[дт][ае]|[мбп]ен)"
_OF_A_SURNAME = re.compile("(?:[оеё]в|[иы]н)$")
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
    if ended and not _is_russian(fold(word)):
        return ended[1] if word[:1].isupper() else ended[1].capitalize()
    if _is_russian(fold(word)):
        plain = word.islower() and not shipped_themes().has(word)
        return _with_capitals(_nominative([word]))[0] if plain else word
    surnames = [one for one in parses(fold(word)) if "Surn" in one.tag]
    if not (surnames and word.isalpha() and _stands_in_a_case(word, within)):
        return word
    if _OF_A_SURNAME.search(fold(word)):  # "Бектенов" is nobody's of the name of Бектен
        return word
    may_be_hers = any("femn" in one.tag and "nomn" not in one.tag for one in surnames)
    is_hers = may_be_hers or gender_in(" ".join(within)) == "female"
    if is_hers or "nomn" in surnames[0].tag:
        return word
    return str(surnames[0].normal_form).capitalize()


def _stands_in_a_case(word: str, within: list[str]) -> bool:
    """Whether what stands right before a word, or an order right behind it, wants it in a case; a
    comma parts what has nothing to do with each other."""
    told = [one.strip(".,!?;") for one in within]
    if word not in told:
        return False
    at = told.index(word)
    before = told[at - 1] if at and within[at - 1] == told[at - 1] else ""
    behind = told[at + 1] if within[at] == word and at + 1 < len(told) else ""
    return bool(before and _governs(before)) or bool(behind and _is_order(behind))


def _governs(word: str) -> bool:
    return parses(fold(word))[0].tag.POS in _GOVERNS or _is_order(word)


def _is_order(word: str) -> bool:
    return "impr" in parses(fold(word))[0].tag


def _nominative(words: list[str]) -> list[str]:
    """Words of Russian whose first noun, with the adjectives before it, plainly stands in a case
    ("реформу полиции", "спикером парламента"), as if it stood in the nominative."""
    before: list[str] = []
    named = any(one[:1].isupper() for one in words[1:])  # "Токаев Ерлан" is of no wine
    for word in () if _AND & set(words) or named else words:
        nouns = _read_as(word, {"NOUN"})
        if nouns:
            return [*_in_nominative(before, word), *words[len(before) + 1 :]]
        if not _read_as(word, _ADJECTIVES):
            break
        before.append(word)
    return words


def _in_nominative(before: list[str], noun: str) -> list[str]:
    """A noun and its adjectives, in the nominative where all may only stand in the same cases, and
    that is one word."""
    nouns = _read_as(noun, {"NOUN"})
    adjectives = [_read_as(one, _ADJECTIVES) for one in before]
    cases = {(it.tag.case, it.tag.number) for it in nouns}
    for some in adjectives:
        cases &= {(it.tag.case, it.tag.number) for it in some}
    every = [it for it in nouns if (it.tag.case, it.tag.number) in cases]
    called = {fold(it.inflect({"nomn"}).word) for it in every if it.inflect({"nomn"})}
    if any(case == "nomn" for case, _ in cases) or len(called) != 1:
        return [*before, noun]
    tag = every[0].tag
    agreeing = {"nomn", tag.number} | ({tag.gender} if tag.number == "sing" else set())
    found = [some[0].inflect(agreeing) for some in adjectives]
    said = [*(it.word if it else "" for it in found), *called]
    pairs = list(zip(said, [*before, noun], strict=True))
    if not all(said):
        return [*before, noun]
    return [one if typed.islower() else one.capitalize() for one, typed in pairs]


def _read_as(word: str, parts: Collection[str]) -> list[Any]:
    """The readings of a word as some parts of speech; none where it may be another, a name, or a
    word that the dictionary lacks."""
    known = [one for one in parses(fold(word)) if _is_dictionary(one)]
    some = [one for one in known if one.tag.POS in parts]
    is_name = any(_NAMES & one.tag.grammemes for one in some)
    plain = word.isalpha() and not has_kazakh(word) and not is_name
    of_one = len(some) == len(known) or parts == _ADJECTIVES
    return some if plain and of_one else []


def _is_russian(word: str) -> bool:
    """Whether Russian has a word, or its end as a word of its own: "медстраховка"."""
    return any(map(_is_dictionary, parses(word)[:1])) and not any(
        _NAMES & one.tag.grammemes for one in parses(word)
    )


def _is_dictionary(parse: Any) -> bool:
    steps = {type(by).__name__: part for by, part, *_ in parse.methods_stack}
    whole = "FakeDictionary" not in steps
    return parse.is_known or (whole and len(steps.get("DictionaryAnalyzer", "")) >= _END)


def _with_capitals(words: list[str]) -> list[str]:
    """Words with the names among them, of one word or two, as names are written."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for size in (3, 2, 1):
            some = words[at : at + size]
            said = " ".join(some)
            if len(some) == size > 1 and said.islower() and said.isascii() and country_of(said):
                found += [one if only_joins(one) else one.capitalize() for one in some]
                break
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
    if len(word) <= _SHORT and (word.isascii() or _is_abbreviation(word)):
        return word.upper() if countries_named([word]) else word
    is_name = word.isascii() or any("Geox" in one.tag for one in parses(fold(word))[:1])
    return word.capitalize() if is_name and countries_named([fold(word)]) else word


def _is_abbreviation(word: str) -> bool:
    return any("Abbr" in one.tag for one in parses(fold(word)))
