"""Which names of the registry the words of one text may be, and in which cases. Pure.

A name has parts, a first name and a surname; here each is looked up by itself, in the rules of the
alphabet that its word is written in. What they make together is for the modules that read them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from bot.topics.letters import Script, has_kazakh, script_of
from bot.topics.people.cases import ANY_CASE, NOMINATIVE, PLURAL, Cases
from bot.topics.people.dictionary import is_first_name, is_first_name_itself, is_known_place
from bot.topics.people.index import NameIndex, Reading
from bot.topics.people.kazakh_names import is_first_name_in_kazakh
from bot.topics.people.kazakh_suffixes import in_plural, name_stems
from bot.topics.people.lexicon import FIRST_NAMES, is_form_of_first_name
from bot.topics.people.skeleton import skeleton, skeletons
from bot.topics.people.spellings import differ_by_a_vowel, frame
from bot.topics.tokens import Words


class Spelt(IntEnum):
    """How near the spelling of a word is to the registry's."""

    SO = 0
    ALIKE = 1  # another spelling by rule
    NEARLY = 2  # a vowel apart: only where the other half of the name agrees


class Found(NamedTuple):
    """What a word may be, and how near."""

    readings: Sequence[Reading]
    spelt: Spelt


class _Tables(NamedTuple):
    """Where a part of a name is looked up: by its form, its skeleton, its consonants."""

    exact: Mapping[str, Sequence[Reading]]
    alike: Mapping[str, Sequence[int]]
    near: Mapping[str, Sequence[tuple[str, int, Cases, bool]]]


class Given(NamedTuple):
    """A first name at words first..last."""

    number: int
    cases: Cases
    first: int
    last: int


class Surname(NamedTuple):
    """A surname at words first..last: every one that it may be, and their numbers alone."""

    first: int
    last: int
    readings: Sequence[Reading]
    numbers: frozenset[int]
    spelt: Spelt = Spelt.SO


def _suffixed(key: str, tables: _Tables) -> Found:
    """The parts that a word of a Russian text may be with a Kazakh suffix."""
    readings = [
        (number, ANY_CASE)
        for stem in name_stems(key)
        for number, own in tables.exact.get(stem, ())
        if own & NOMINATIVE
    ]
    return Found(readings, Spelt.NEARLY)


class NameParts:
    """The words of one text against the index of names."""

    def __init__(self, index: NameIndex, words: Words, kazakh: bool) -> None:
        self.index = index
        self.words = words
        self.kazakh = kazakh
        self._families = _Tables(index.family, index.family_alike, index.family_near)
        self._givens = _Tables(index.given, index.given_alike, index.given_near)
        self._given_lasts = _Tables(index.given_last, index.given_last_alike, index.given_near)
        self._surnames: dict[int, Surname | None] = {}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words of the text that stand without a capital somewhere."""
        return frozenset(
            key for at, key in enumerate(self.words.keys) if not self.words.capital(at)
        )

    def surname_at(self, at: int) -> Surname | None:
        """The surname that begins at a word; None where none does."""
        if at in self._surnames:
            return self._surnames[at]
        surname = self._surnames[at] = self._surname_at(at)
        return surname

    def _surname_at(self, at: int) -> Surname | None:
        readings, spelt = self._readings(at, self._families)
        if not readings:
            return None
        last = at
        if not self.index.words.keys().isdisjoint(number for number, _ in readings):
            ends = [self._last_of(number, at) for number, _ in readings]
            last = max(ends)  # "Салтыков-Щедрин" is not also "Салтыков"
            readings = [one for one, end in zip(readings, ends, strict=True) if end == last >= at]
            if not readings:
                return None
        return Surname(at, last, readings, frozenset([number for number, _ in readings]), spelt)

    def other_spelling_at(self, at: int) -> Surname | None:
        """The surname that a word may be in another spelling, beside one that it is."""
        key = self.words.keys[at]
        russian = script_of(key, self.kazakh) is Script.RUSSIAN
        stems, cases = ([key], ANY_CASE) if russian else ([key, *name_stems(key)], NOMINATIVE)
        readings = self._near(at, stems, self._families, cases, all_=True).readings
        if not readings:
            return None
        return Surname(at, at, readings, frozenset(one for one, _ in readings), Spelt.NEARLY)

    def given_from(self, at: int) -> Iterator[Given]:
        """The first names that begin at a word."""
        if at < len(self.words):
            for number, cases in self._readings(at, self._givens).readings:
                last = self._last_of(number, at)
                if last >= at:
                    yield Given(number, cases, at, last)

    def given_until(self, at: int) -> Iterator[Given]:
        """The first names that end at a word."""
        if at < 0:
            return
        index = self.index
        for number, cases in self._readings(at, self._given_lasts).readings:
            first = at
            if number in index.words:
                first = at - len(index.words[number]) + 1
                if first < 0 or not (
                    self._continues(number, first, 0) and self._last_of(number, first) == at
                ):
                    continue
            # "Анна-Мария" is another name than "Мария".
            if not self.words.hyphened(first) or self.words.keys[first - 1] == "экс":
                yield Given(number, cases, first, at)

    def readings_of(self, surname: Surname) -> dict[str, Cases]:
        """The people whose surname it may be in the singular, each with the cases."""
        found: dict[str, Cases] = {}
        for number, own in surname.readings:
            if own & ANY_CASE:
                for person in self.index.bearers.get(number, ()):
                    found[person] = found.get(person, 0) | own & ANY_CASE
        return found

    def bearers(self, surname: Surname) -> frozenset[str]:
        """The people whose surname it may be in the singular."""
        return frozenset(self.readings_of(surname))

    def is_given(self, at: int) -> bool:
        """Whether a word is a first name, of somebody in the registry or of anybody."""
        if not 0 <= at < len(self.words):
            return False
        key = self.words.keys[at]
        return (
            key in self.index.given
            or self._is_known_first_name(at)
            or (script_of(key, self.kazakh) is Script.KAZAKH and is_first_name_in_kazakh(key))
        )

    def _is_known_first_name(self, at: int) -> bool:
        """Whether a word is a first name that our lists or the dictionary have."""
        key = self.words.keys[at]
        script = script_of(key, self.kazakh)
        if script is Script.RUSSIAN:
            return is_first_name(key) or is_form_of_first_name(key)
        if script is Script.LATIN:
            return key in FIRST_NAMES
        stems = (key, *name_stems(key))
        if any(one in FIRST_NAMES for one in stems):
            return True
        # "Астанада" and "Алматы" are forms of first names ("Астан", "Алма") by chance.
        return not any(map(is_known_place, stems)) and any(map(is_first_name_itself, stems))

    def _readings(self, at: int, tables: _Tables) -> Found:
        """The parts of names that the word at a place may be."""
        key = self.words.keys[at]
        found = tables.exact.get(key, ())
        script = script_of(key, self.kazakh)
        if script is Script.RUSSIAN:
            if found:
                return Found(found, Spelt.SO)
            near = self._near(at, [key], tables, ANY_CASE)
            # "Кристин Лагардта": a Kazakh suffix in a text that shows no other sign of Kazakh.
            return near if near.readings else _suffixed(key, tables)
        if script is Script.LATIN:
            if found or len(key) < 2:
                return Found(found, Spelt.SO)
            alike = [(n, ANY_CASE) for one in skeletons(key) for n in tables.alike.get(one, ())]
            return Found(alike, Spelt.ALIKE)
        # In Kazakh "Ашимбаева" is a woman, never a man in the genitive.
        stems = name_stems(key)
        readings = [(number, ANY_CASE) for number, own in found if own & NOMINATIVE]
        for stem in stems:
            cases = PLURAL if in_plural(key, stem) else ANY_CASE
            exact = tables.exact.get(stem, ())
            readings += [(number, cases) for number, own in exact if own & NOMINATIVE]
        if readings:
            return Found(readings, Spelt.SO)
        if len(key) > 2:
            for stem in (key, *stems):
                cases = PLURAL if in_plural(key, stem) else ANY_CASE
                readings += [
                    (number, cases)
                    for one in skeletons(stem)
                    for number in tables.alike.get(one, ())
                ]
        if readings:
            return Found(readings, Spelt.ALIKE)
        if found and not self.kazakh:
            return Found(found, Spelt.SO)
        return self._near(at, (key, *stems), tables, NOMINATIVE)

    def _near(
        self, at: int, stems: Sequence[str], tables: _Tables, cases: Cases, *, all_: bool = False
    ) -> Found:
        """The parts that a word may be another spelling of; `cases`: in which of their forms.

        The nearest, or `all_`. A first name that is known ("Алла") is no spelling of another that
        the registry writes in the same letters ("Алия").
        """
        same: list[Reading] = []
        close: list[Reading] = []
        kazakh = has_kazakh(self.words.keys[at])
        known = tables is not self._families and self._is_known_first_name(at)
        for stem in stems:
            alike = skeleton(stem)
            for one, number, own, foreign in tables.near.get(frame(alike), ()):
                if not own & cases:
                    continue
                reading = number, own & ANY_CASE if cases == ANY_CASE else ANY_CASE
                if one == alike:
                    if kazakh or foreign or not known:
                        same.append(reading)
                elif (kazakh or foreign) and not known and differ_by_a_vowel(one, alike):
                    close.append(reading)
        if all_ or not same:
            return Found(same + close, Spelt.NEARLY)
        return Found(same, Spelt.ALIKE)

    def _continues(self, number: int, at: int, place: int) -> bool:
        """Whether the word of a part of several stands at `at`."""
        if not 0 <= at < len(self.words):
            return False
        cases, alike = self.index.words[number][place]
        key = self.words.keys[at]
        if key in cases:
            return True
        script = script_of(key, self.kazakh)
        return script is not Script.RUSSIAN and any(
            stem in cases or skeleton(stem) == alike
            for stem in ((key, *name_stems(key)) if script is Script.KAZAKH else (key,))
        )

    def _last_of(self, number: int, at: int) -> int:
        """The last word of a part of a name that begins at a word; -1 if its others lack."""
        several = self.index.words.get(number)
        if several is None:
            return at
        for place in range(1, len(several)):
            if not (self.words.joined(at + place) and self._continues(number, at + place, place)):
                return -1
        return at + len(several) - 1
