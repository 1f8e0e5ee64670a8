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
    return found


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


def is_a_slip(word: str, form: str) -> bool:
    """Whether a word is a form of a name with one letter left out, added, changed for one that
    sounds alike or for its neighbour ("Алесандр", "Раймон"); what makes a man's name a woman's is
    none."""
    if min(len(word), len(form)) < _SHORTEST_MISSPELT or word[0] != form[0]:
        return False
    if len(word) == len(form):
        at = [n for n, (a, b) in enumerate(zip(word, form, strict=True)) if a != b]
        if len(at) == 1:
            return frozenset(word[at[0]] + form[at[0]]) in _BY_EAR and at[0] < len(word) - 1
        return (
            len(at) == 2
            and at[1] == at[0] + 1
            and word[at[0]] + word[at[1]] == (form[at[1]] + form[at[0]])
        )
    longer, shorter = (word, form) if len(word) > len(form) else (form, word)
    if len(longer) != len(shorter) + 1 or (longer[:-1] == shorter and longer[-1] in "аяуюеыи"):
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


def lacks_a_consonant(word: str, form: str) -> bool:
    """Whether a word is a form of a name less one of several consonants in a row: "Алесандр",
    "Костантин". The dictionary may hold such a word as a name, and nobody is called so."""
    return word[:1] == form[:1] and any(
        form[:at] + form[at + 1 :] == word
        and char in _CONSONANTS
        and bool(_CONSONANTS & {form[at - 1], *form[at + 1 : at + 2]})
        for at, char in enumerate(form)
        if at
    )


def same_but_for_doubles(word: str) -> str:
    """A folded first name without what its spellings differ in at the least: "Филип", "Аркади"."""
    word = re.sub(r"([^аеиоуыэюя])\1+", r"\1", word.replace("ья", "ия").replace("э", "е"))
    return word.replace("ь", "").removesuffix("й")
