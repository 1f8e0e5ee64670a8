"""The forms of a name: Russian cases, Kazakh suffixes, English possessives. Pure."""

from __future__ import annotations

from functools import cache
from typing import Any

import pymorphy3

from bot.topics.tokens import fold

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")

# Kazakh: plural, possessive, then case; the forms that names and titles take in the press
# (vowel harmony and assimilation spelt out: https://en.wikipedia.org/wiki/Kazakh_language#Case).
_CASE_SUFFIXES = (
    "ның нің дың дің тың тің ға ге қа ке на не а е ды ді ты ті ны ні н да де та те нда нде дан ден "
    "тан тен нан нен мен бен пен менен бенен пенен ша ше дай дей тай тей ғы гі дағы дегі тағы тегі "
    "ндағы ндегі"
).split()
_POSSESSIVE = (
    "",
    "ы",
    "і",
    "сы",
    "сі",
    "лар",
    "лер",
    "дар",
    "дер",
    "тар",
    "тер",
    "лары",
    "лері",
    "дары",
    "дері",
    "тары",
    "тері",
)
KAZAKH_SUFFIXES = tuple(
    sorted(
        {first + second for first in _POSSESSIVE for second in ("", *_CASE_SUFFIXES)} - {""},
        key=len,
        reverse=True,
    )
)

# Endings by which a family name declines though the dictionary does not know it:
# (ending, masculine cases, feminine cases) after the stem.
_HARD = ("", "а", "у", "а", "ым", "е"), ("а", "ой", "ой", "у", "ой", "ой")
_SKY = ("ий", "ого", "ому", "ого", "им", "ом"), ("ая", "ой", "ой", "ую", "ой", "ой")
_FAMILY_RULES = (
    (("ов", "ев", "ёв", "ин", "ын"), 0, _HARD),
    (("ский", "цкий"), 2, _SKY),
)
_NOUN_HARD = ("", "а", "у", "а", "ом", "е")
_NOUN_SOFT = ("ь", "я", "ю", "я", "ем", "е")
_NOUN_SHORT_I = ("й", "я", "ю", "я", "ем", "е")


@cache
def analyzer() -> Any:
    """pymorphy3's analyzer; loading its dictionary takes a fifth of a second."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def russian_forms(word: str, gender: str, part: str) -> frozenset[str]:
    """The folded case forms of one word of a name. `part`: family, given or patronymic."""
    grammeme = {"family": "Surn", "given": "Name", "patronymic": "Patr"}[part]
    sex = {"male": "masc", "female": "femn"}.get(gender)
    forms = {fold(word)}
    for parse in analyzer().parse(word):
        tag = parse.tag
        if grammeme not in tag or "nomn" not in tag or "plur" in tag:
            continue
        if sex and sex not in tag and "ms-f" not in tag:
            continue
        for case in _CASES:
            inflected = parse.inflect(
                {"sing", case} | ({sex} if sex and "ms-f" not in tag else set())
            )
            if inflected:
                forms.add(fold(inflected.word))
    return frozenset(forms | _by_rule(word, gender, part))


def _by_rule(word: str, gender: str, part: str) -> set[str]:
    lower = word.casefold()
    if part == "family":
        for endings, cut, (masculine, feminine) in _FAMILY_RULES:
            if gender != "female" and lower.endswith(endings):
                stem = lower[: len(lower) - cut]
                return {fold(stem + ending) for ending in masculine}
            if gender == "female" and cut == 0 and lower.endswith(tuple(e + "а" for e in endings)):
                return {fold(lower[:-1] + ending) for ending in feminine}
            if gender == "female" and cut and lower.endswith(("ская", "цкая")):
                return {fold(lower[:-2] + ending) for ending in feminine}
    if gender == "female" and part != "given":
        return set()
    if lower.endswith("й"):
        return {fold(lower[:-1] + ending) for ending in _NOUN_SHORT_I}
    if lower.endswith("ь") and gender != "female":
        return {fold(lower[:-1] + ending) for ending in _NOUN_SOFT}
    if lower[-1] in "бвгджзклмнпрстфхцчшщқғң" and gender != "female":
        soft = {fold(lower + "ем")} if lower[-1] in "жшчщц" else set()
        return {fold(lower + ending) for ending in _NOUN_HARD} | soft
    if lower.endswith(("а", "я")):
        stem = lower[:-1]
        after = ("ы", "и", "е", "у", "ю", "ой", "ей", "а", "я")
        return {fold(stem + ending) for ending in after}
    return set()


@cache
def is_first_name(word: str) -> bool:
    """Whether a word is a form of a first name that the dictionary knows."""
    return any("Name" in parse.tag and parse.score > 0.1 for parse in analyzer().parse(word))


@cache
def is_ordinary(word: str) -> bool:
    """Whether a word is (also) an ordinary word or a place, so that alone it names nobody."""
    if not analyzer().word_is_known(word):
        return False
    # "Токаев" is also the genitive plural of a wine: written with a capital, nobody means that.
    return any(
        not ({"Surn", "Name", "Patr"} & parse.tag.grammemes)
        and not {"plur", "gent"} <= parse.tag.grammemes
        for parse in analyzer().parse(word)
    )


def without_kazakh_suffix(word: str) -> list[str]:
    """What a Kazakh word may be a suffixed form of, the longest suffix first."""
    return [
        word[: -len(suffix)]
        for suffix in KAZAKH_SUFFIXES
        if len(word) - len(suffix) >= 2 and word.endswith(suffix)
    ]


def phrase_forms(words: list[str]) -> list[frozenset[str]]:
    """For each word of a title or of a body's name, the forms it takes when the phrase declines.

    "Генеральный секретарь ТюркПА": everything up to the first noun declines, the rest stands.
    """
    forms: list[frozenset[str]] = []
    declining = True
    for word in words:
        if not declining or word.isupper() or not word[0].isalpha():
            forms.append(frozenset({fold(word)}))
            declining = declining and not word.isupper()
            continue
        parses = [p for p in analyzer().parse(word) if "nomn" in p.tag and "sing" in p.tag]
        noun = any(p.tag.POS == "NOUN" for p in parses[:2])
        own = {fold(word)}
        for parse in parses:
            for case in _CASES:
                inflected = parse.inflect({"sing", case})
                if inflected:
                    own.add(fold(inflected.word))
        forms.append(frozenset(own))
        declining = not noun
    return forms
