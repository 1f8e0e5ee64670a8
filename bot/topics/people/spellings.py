"""How Russian spells Kazakh names and Kazakh Russian ones, by rule. Pure.

Russian has у for ұ, ү and often ө, и for і and й, к or х for қ, г for ғ, а, я or е for ә, and
leaves out a reduced vowel ("Крымбек" for Қырымбек). What has the same skeleton is one name; what
differs by one vowel of those is one where the other half of the name agrees.
"""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.letters import KAZAKH_SMALL, has_kazakh

_RUSSIAN = str.maketrans(KAZAKH_SMALL, "агкноуухи")
_VOWELS = re.compile("[аеиоу]")
_SHORTEST = 5  # letters of a skeleton: of shorter names one vowel makes another
# What may stand for one Kazakh vowel: о and у for ө, а and е for ә, у and ы for ұ, и and е for і.
_PAIRS = frozenset(
    {frozenset("оу"), frozenset("ае"), frozenset("уи"), frozenset("ие"), frozenset("ои")}
)
_REDUCED = "иуо"


def russian_spellings(word: str) -> list[str]:
    """A Kazakh name of Cyrillic letters as Russian papers write it; empty for any other."""
    if not has_kazakh(word):
        return []
    word = word.casefold()
    found = [word.translate(_RUSSIAN)]
    if "ө" in word:
        found.append(word.replace("ө", "у").translate(_RUSSIAN))
    # л is soft behind the front vowels: Айгүл is "Айгуль", and declines so.
    return [*found, *(one + "ь" for one in found if word.endswith(("үл", "ел", "іл")))]


def may_begin_with_front_vowel(word: str) -> bool:
    """Whether Kazakh may write a name of Russian letters with ә, ө, ү or і at its beginning.

    The vowels of a Kazakh word are front ones or back ones: "Асет" may be Әсет, "Асхат" is Асхат.
    """
    return word[:1] in _FRONT and not set(word[1:]) & set("аоуыюя")


_FRONT = {"а": "ә", "о": "ө", "у": "ү", "и": "і"}


def with_front_vowel(word: str) -> str:
    """A folded name with the front vowel for its first letter."""
    return _FRONT.get(word[:1], word[:1]) + word[1:]


@remembered(entries=8192, each=200)
def frame(alike: str) -> str:
    """The consonants of a skeleton, with a sign for a vowel before them; empty if it is short."""
    if len(alike) < _SHORTEST:
        return ""
    return ("а" if alike[0] in "аеиоу" else "") + _VOWELS.sub("", alike).replace("х", "к")


def differ_by_a_vowel(one: str, other: str) -> bool:
    """Whether two skeletons are of one name: the same but for к and х, or for one vowel."""
    one, other = one.replace("х", "к"), other.replace("х", "к")
    if len(one) == len(other):
        apart = [{a, b} for a, b in zip(one, other, strict=True) if a != b]
        return not apart or (len(apart) == 1 and frozenset(apart[0]) in _PAIRS)
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(
        char in _REDUCED and longer[:at] + longer[at + 1 :] == shorter
        for at, char in enumerate(longer)
    )


# Letters that are taken for one another by ear.
_BY_EAR = frozenset(frozenset(pair) for pair in "бп вф гк дт зс жш ао ео еи ыи уо".split())
_SHORTEST_MISSPELT = 5
_MOST_LETTERS_APART = 2  # a double letter and a й


def is_a_slip(word: str, form: str, *, known: bool) -> bool:
    """Whether a word is a form of a first name but for a slip; `known`: it is a first name itself.

    A known one has to differ as no two names do: by doubles, or by one of several consonants in a
    row ("Филип", "Алесандр": the dictionary may hold them, and they are nobody else's).
    """
    if word[:1] != form[:1] or abs(len(word) - len(form)) > _MOST_LETTERS_APART:
        return False
    if _same_but_for_doubles(word) == _same_but_for_doubles(form):
        return True
    return _lacks_a_consonant(word, form) if known else _is_one_letter_off(word, form)


def _is_one_letter_off(word: str, form: str) -> bool:
    """Whether one letter is left out, added, changed for one that sounds alike or for its neighbour
    ("Раймон"); what makes a man's name a woman's is no slip."""
    if min(len(word), len(form)) < _SHORTEST_MISSPELT:
        return False
    if len(word) == len(form):
        at = [n for n, (a, b) in enumerate(zip(word, form, strict=True)) if a != b]
        if len(at) == 1:
            return frozenset(word[at[0]] + form[at[0]]) in _BY_EAR and at[0] < len(word) - 1
        return (
            len(at) == 2
            and at[1] == at[0] + 1
            and word[at[0]] + word[at[1]] == form[at[1]] + form[at[0]]
        )
    longer, shorter = (word, form) if len(word) > len(form) else (form, word)
    if len(longer) != len(shorter) + 1 or (longer[:-1] == shorter and longer[-1] in "аяуюеыи"):
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


def _lacks_a_consonant(word: str, form: str) -> bool:
    """Whether a word is a form of a name less one of several consonants in a row: "Алесандр",
    "Костантин"."""
    return word[:1] == form[:1] and any(
        form[:at] + form[at + 1 :] == word
        and char in _CONSONANTS
        and bool(_CONSONANTS & {form[at - 1], *form[at + 1 : at + 2]})
        for at, char in enumerate(form)
        if at
    )


@remembered(entries=4096, each=200)
def _same_but_for_doubles(word: str) -> str:
    """A folded first name without what its spellings differ in at the least: "Филип", "Аркади"."""
    word = re.sub(r"([^аеиоуыэюя])\1+", r"\1", word.replace("ья", "ия").replace("э", "е"))
    return word.replace("ь", "").removesuffix("й")
