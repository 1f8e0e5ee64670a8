"""Kazakh suffixes: what a word of a text may be a form of. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

# Plural, possessive, then case; the forms that names and titles take in the press
# (vowel harmony and assimilation spelt out: https://en.wikipedia.org/wiki/Kazakh_language#Case).
_CASE_SUFFIXES = (
    "ның нің дың дің тың тің ға ге қа ке на не а е ды ді ты ті ны ні н да де та те нда нде дан ден "
    "тан тен нан нен мен бен пен менен бенен пенен ша ше дай дей тай тей ғы гі дағы дегі тағы тегі "
    "ндағы ндегі"
).split()
_POSSESSIVE = " ы і сы сі лар лер дар дер тар тер лары лері дары дері тары тері".split(" ")
KAZAKH_SUFFIXES = frozenset(
    first + second for first in _POSSESSIVE for second in ("", *_CASE_SUFFIXES)
) - {""}
# Of those, the ones a person's name takes; a bare а or е would turn "Әшімбаева" into a man.
_NAME_CASES = (
    "ның нің дың дің тың тің ға ге қа ке ды ді ты ті ны ні да де та те дан ден тан тен нан нен мен "
    "бен пен менен ша ше дай дей тай тей дағы дегі тағы тегі дікі тікі нікі дыкі тыкі ныкі сыз сіз "
    "лық лік дық дік тық тік дың дің шы ші мын мін бын бін пын пін"
).split()
_NAME_PLURALS = ("", "лар", "лер", "дар", "дер", "тар", "тер", "лары", "лері", "дары", "дері")
_NAME_SUFFIXES = frozenset(
    {first + second for first in _NAME_PLURALS for second in ("", *_NAME_CASES)}
    | {"ұлының", "ұлына", "ұлын", "ұлымен", "қызының", "қызына", "қызын", "қызымен"}
) - {""}
# What makes another word of one: "бюджеттік", "заңсыз", "салықшы" are no forms of what they are
# made of, though a name with such an ending ("назарбаевтық") says whose something is.
_DERIVING = frozenset("лық лік дық дік тық тік сыз сіз шы ші".split())
_OURS = ("ымыз", "іміз", "мыз", "міз")
_OUR_PLURALS = ("", "лар", "лер", "дар", "дер", "тар", "тер")
_WORD_SUFFIXES = frozenset(
    KAZAKH_SUFFIXES
    | {
        number + ours + case
        for number in _OUR_PLURALS
        for ours in _OURS
        for case in ("", *_CASE_SUFFIXES)
    }
    | {number + case for number in _NAME_PLURALS for case in _NAME_CASES if case not in _DERIVING}
) - {"", "а", "е", "ша", "ше"}  # "қазақша", "бақша" are other words, too
# What a word ends in is soft before a vowel: "салық", "салығы"; "мектеп", "мектебі".
_HARD = {"ғ": "қ", "г": "к", "б": "п"}
_POSSESSED = re.compile("(?:[лдт](?:ары|ері)|(?<=[аеиуыіоөұүәюя])с[ыі]|(?<![аеиоуыіөұүәюя])[ыі])$")
_SHORTEST_POSSESSED = 3
# "ұлы" and "қызы" are possessive themselves and take other cases.
_AFTER_POSSESSIVE = frozenset("ның нің на не н мен нда нде нан нен ндағы ндегі ша ше ндай".split())


def _tree(suffixes: Iterable[str]) -> dict[str, Any]:
    """Suffixes by their letters from the last one on; where one is whole, "" stands, too."""
    tree: dict[str, Any] = {}
    for suffix in suffixes:
        branch = tree
        for letter in reversed(suffix):
            branch = branch.setdefault(letter, {})
        branch[""] = suffix
    return tree


_TREE, _NAME_TREE = _tree(KAZAKH_SUFFIXES), _tree(_NAME_SUFFIXES)
_WORD_TREE = _tree(_WORD_SUFFIXES)


def _stems(word: str, tree: dict[str, Any]) -> list[str]:
    """A word without each of the suffixes that leave two letters of it, the shortest first.

    Most words are told after two letters, whatever suffixes there are.
    """
    found = []
    for letter in word[:1:-1]:
        branch = tree.get(letter)
        if branch is None:
            break
        tree = branch
        if "" in tree:
            found.append(word[: -len(tree[""])])
    return found


def name_stems(word: str) -> list[str]:
    """What a Kazakh word may be a person's name with a suffix of, the shortest suffix first."""
    found = _stems(word, _NAME_TREE)
    if "ұлы" in word or "қызы" in word or "улы" in word or "кызы" in word:
        for suffix in _AFTER_POSSESSIVE:
            stem = word[: -len(suffix)]
            if word.endswith(suffix) and stem.endswith(("ұлы", "улы", "қызы", "кызы")):
                found.append(stem)
    return found


def word_stems(word: str) -> list[str]:
    """What a Kazakh word may be a form of, in its number, possessive and case, the shortest suffix
    first; not what it is derived from."""
    found = _stems(word, _WORD_TREE)
    hard = [
        stem[:-1] + _HARD[stem[-1]]
        for stem in found
        if stem[-1] in _HARD and word[len(stem)] in "ыі"
    ]
    return found + hard


def possessed(word: str) -> str:
    """What a Kazakh word has the ending of "his", "her" or "their" of: "дәрігері" is somebody's
    "дәрігер", "станциялары" his "станция". Empty where it has none."""
    ending = _POSSESSED.search(word)
    stem = word[: ending.start()] if ending else ""
    if not ending or len(stem) < _SHORTEST_POSSESSED:
        return ""
    return stem[:-1] + _HARD[stem[-1]] if len(ending[0]) == 1 and stem[-1] in _HARD else stem


def in_plural(word: str, stem: str) -> bool:
    """Whether a Kazakh word is the plural of its stem: "Әшімбаевтар" are a family."""
    return word[len(stem) : len(stem) + 3] in {"лар", "лер", "дар", "дер", "тар", "тер"}


_SHORTEST_STEM = 4
_CASE_ENDING = re.compile(
    "(?:[дтн][аеы]|[гғқк][аеі]|[дтн][аеыі]н|[дтн][ыі]ң|[дтн]і|д[ае]ғы|т[ае]ғы)$"
)


def in_a_case(word: str) -> bool:
    """Whether a Kazakh word shows a case, so that it is no first name before a surname."""
    ending = _CASE_ENDING.search(word)
    # "Дастан", "Зайда", "Нұргелді" are names as they stand.
    return (
        ending is not None
        and ending.start() >= _SHORTEST_STEM
        and not word.endswith(("гелді", "келді", "берді"))
        and bool(name_stems(word))
    )


def without_kazakh_suffix(word: str) -> list[str]:
    """What a Kazakh word may be a suffixed form of, the longest suffix first."""
    return _stems(word, _TREE)[::-1]
