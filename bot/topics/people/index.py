"""The registry's names as tables of word forms, ready to be looked up. Pure.

A name has parts (family, given) and a part has a number: `family` and `given` say of each form
which parts it may be and in which case, `pairs` which people have both. So a namesake more costs a
set entry, not another pattern to try.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, TypeAlias

from bot.topics.people.cases import Cases

# A part that a word may be: its number, and the cases that the word may stand in. No type of our
# own, for marshal keeps only what is Python's.
Reading: TypeAlias = tuple[int, Cases]


@dataclass
class NameIndex:
    """Plain dictionaries and tuples only, so that it can be stored as it is."""

    # form of the first word -> parts; of a given name also by its last word
    family: dict[str, list[Reading]] = field(default_factory=dict)
    given: dict[str, list[Reading]] = field(default_factory=dict)
    given_last: dict[str, list[Reading]] = field(default_factory=dict)
    # the same by skeleton, for other alphabets; only the nominative
    family_alike: dict[str, list[int]] = field(default_factory=dict)
    given_alike: dict[str, list[int]] = field(default_factory=dict)
    given_last_alike: dict[str, list[int]] = field(default_factory=dict)
    # every form by the consonants of its skeleton, for other spellings of the same name: the
    # skeleton, the part, its cases, whether the registry writes it in other letters than Russian
    family_near: dict[str, list[tuple[str, int, Cases, bool]]] = field(default_factory=dict)
    given_near: dict[str, list[tuple[str, int, Cases, bool]]] = field(default_factory=dict)
    # every word of a part of several: its forms, and its skeleton
    words: dict[int, list[tuple[dict[str, Cases], str]]] = field(default_factory=dict)
    pairs: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    # family name -> the first names of one word that stand before it, with their forms
    first_names: dict[int, dict[int, dict[str, Cases]]] = field(default_factory=dict)
    bearers: dict[int, list[str]] = field(default_factory=dict)  # who has a family name
    alone: dict[int, list[str]] = field(default_factory=dict)  # whose whole name it is
    patronymics: dict[str, dict[str, Cases]] = field(default_factory=dict)  # person -> forms
    patronymic_alike: dict[str, list[str]] = field(default_factory=dict)
    initials: dict[str, list[str]] = field(default_factory=dict)  # person -> "м", "мс"
    # person -> first letters as Kazakh writes them: "Ғ." is not "Г."
    kazakh_initials: dict[str, list[str]] = field(default_factory=dict)
    # family name -> how surely it is one where it stands alone: a weight of `evidence`
    weights: dict[int, int] = field(default_factory=dict)
    kazakh: dict[int, bool] = field(default_factory=dict)  # family names in Kazakh letters
    # first word's form -> (kind, id, forms of the further words)
    phrases: dict[str, list[tuple[str, str, tuple[frozenset[str], ...]]]] = field(
        default_factory=dict
    )

    def tables(self) -> dict[str, Any]:
        """Every table by its name, to be kept."""
        return {one.name: getattr(self, one.name) for one in fields(self)}
