"""Makes the index of a registry's names: every part in every form that a text may have. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from bot.topics import tokens
from bot.topics.letters import has_kazakh
from bot.topics.people import skeleton
from bot.topics.people.cases import ANY_CASE, NOMINATIVE, Cases
from bot.topics.people.evidence import weight_of_surname
from bot.topics.people.index import NameIndex, Reading
from bot.topics.people.lexicon import FIRST_NAMES, is_kazakh_name
from bot.topics.people.names import first_names_of, gender_of, parts_of, words_of
from bot.topics.people.orders import other_writings
from bot.topics.people.russian_cases import Part, declined, phrase_forms
from bot.topics.people.spellings import (
    frame,
    may_begin_with_front_vowel,
    russian_spellings,
    with_front_vowel,
)
from bot.topics.registry.registry import Name, Person, Registry
from storage.vocabulary import TopicKind

_APOSTROPHES = re.compile(f"[{tokens.APOSTROPHES}](?=\\w)")


class _Parts:
    """Gives parts their numbers while an index is built."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._known: dict[tuple[str, str, tuple[str, ...]], int] = {}
        # of the parts of one word
        self.forms: dict[int, dict[str, Cases]] = {}
        self.words: dict[int, str] = {}

    def number(self, kind: Part, words: list[str], gender: str) -> int:
        """The number of a part of a name, entered into the tables when it is new."""
        index = self._index
        key = (kind, gender, tuple(tokens.fold(word) for word in words))
        if key in self._known:
            return self._known[key]
        number = self._known[key] = len(self._known)
        cases = [_forms(word, gender, kind) for word in words]
        if len(words) > 1 and kind == "family":
            # "Салтыкова-Щедрина", but "Бен Али", "Гамова-Кайи": either may stand.
            cases = [dict.fromkeys(own, ANY_CASE) for own in cases]
        elif len(words) > 1:
            # "Касым-Жомарта": the first word of a double name often stands.
            cases[:-1] = [
                own | {tokens.fold(word): ANY_CASE}
                for own, word in zip(cases[:-1], words[:-1], strict=True)
            ]
        alike = [skeleton.skeleton(word) for word in words]
        if kind == "family":
            _enter_form(index.family, index.family_alike, number, words[0], cases[0])
        else:
            _enter_form(index.given, index.given_alike, number, words[0], cases[0])
            _enter_form(index.given_last, index.given_last_alike, number, words[-1], cases[-1])
        if len(words) > 1:
            index.words[number] = list(zip(cases, alike, strict=True))
            return number
        self.forms[number] = cases[0]
        self.words[number] = key[2][0]
        self._near(kind, number, words[0], gender)
        if kind == "family" and has_kazakh(words[0]):
            index.kazakh[number] = True
        return number

    def _near(self, kind: Part, number: int, word: str, gender: str) -> None:
        """Enter the forms of a part by their consonants."""
        table = self._index.family_near if kind == "family" else self._index.given_near
        forms = self.forms[number]
        if word[0] < "\u0400":  # "Маулену" for a name that stands in Latin letters
            forms = declined(skeleton.skeleton(word), gender, kind)
        alike: dict[str, Cases] = {}
        for form, bits in forms.items():
            if bits & ANY_CASE:
                for one in (
                    skeleton.skeletons(form) if bits & NOMINATIVE else (skeleton.skeleton(form),)
                ):
                    alike[one] = alike.get(one, 0) | bits
        foreign = word[0] < "\u0400" or has_kazakh(word)
        for one, bits in alike.items():
            if key := frame(one):
                table.setdefault(key, []).append((one, number, bits, foreign))


def _enter_form(
    exact: dict[str, list[Reading]],
    alike: dict[str, list[int]],
    number: int,
    word: str,
    forms: dict[str, Cases],
) -> None:
    """Enter a part into the tables by which it is found: its forms, its skeletons."""
    for form, bits in forms.items():
        exact.setdefault(form, []).append((number, bits))
    for one in skeleton.skeletons(word):
        alike.setdefault(one, []).append(number)


def _forms(word: str, gender: str, kind: Part) -> dict[str, Cases]:
    """The forms of a word of a name; of a Kazakh one also those of its Russian spelling."""
    forms = dict(declined(word, gender, kind))
    for spelt in russian_spellings(word):
        for form, bits in declined(spelt, gender, kind).items():
            forms[form] = forms.get(form, 0) | bits
    return forms


def build(registry: Registry) -> NameIndex:
    """The index of every name in a registry."""
    index = NameIndex()
    parts = _Parts(index)
    for person in registry.people.values():
        _enter(index, parts, person)
    for kind, entries in (
        (TopicKind.BODY.value, registry.bodies),
        (TopicKind.OFFICE.value, registry.offices),
    ):
        for entry in entries.values():
            if getattr(entry, "followed", True):
                _enter_phrases(index, kind, entry.id, entry.names)
    return index


def _enter(index: NameIndex, parts: _Parts, person: Person) -> None:
    """Everything that the names of a person give to the tables."""
    gender = gender_of(person)
    family: dict[int, None] = {}
    given: dict[int, None] = {}
    patronymics: list[str] = words_of(person.patronymic)
    names = _writings(person)
    shown = [parts_of(person, name) for name in names]
    first_names = {tokens.fold(word) for own, _, _ in shown for word in own}
    for name, (own, middle, last) in zip(names, shown, strict=True):
        if not last:
            continue  # no letters: a dash for a name that nobody knows
        if not own and len(last) == 1 and tokens.fold(last[0]) in first_names:
            continue  # an alias that is only the first name finds everybody of that name
        for one in (last, *other_writings(own, last)):
            family[parts.number("family", one, gender)] = None
        for first in first_names_of(name, own):
            given[parts.number("given", first, gender)] = None
        patronymics += middle
    for word in dict.fromkeys(patronymics):
        cases = index.patronymics.setdefault(person.id, {})
        cases.update(declined(word, gender, "patronymic"))
        index.patronymic_alike.setdefault(person.id, []).append(skeleton.skeleton(word))
    first_parts = [own for own, _, _ in shown if own]
    index.initials[person.id] = _initials(first_parts, patronymics)
    kazakh = _kazakh_first_names(names, shown)
    if kazakh:
        index.kazakh_initials[person.id] = [tokens.fold(word[:1]) for word in kazakh]
    turkic = any(map(is_kazakh_name, first_names))
    for number in parts.forms.keys() & family.keys():
        weight = weight_of_surname(parts.words[number], kazakh=turkic)
        index.weights[number] = min(weight, index.weights.get(number, weight))
    _enter_pairs(index, parts, person, family, given)


def _enter_pairs(
    index: NameIndex, parts: _Parts, person: Person, family: Iterable[int], given: Collection[int]
) -> None:
    """Who has which family name with which first name."""
    for number in family:
        if not person.full_name_only:
            index.bearers.setdefault(number, []).append(person.id)
        for other in given:
            index.pairs.setdefault((number, other), []).append(person.id)
            if other in parts.forms:
                index.first_names.setdefault(number, {})[other] = parts.forms[other]
        if not given:
            index.alone.setdefault(number, []).append(person.id)


def _writings(person: Person) -> list[Name]:
    """The names of a person; one with an apostrophe also without it ("Орейли")."""
    plain = [Name(_APOSTROPHES.sub("", name.text)) for name in person.names]
    return list(dict.fromkeys([*person.names, *plain]))


def _initials(first_names: Iterable[list[str]], patronymics: Iterable[str]) -> list[str]:
    """The initials that a person may be written with: "м", "мс"."""
    initials: dict[str, None] = {}
    seconds = dict.fromkeys(skeleton.skeleton(word)[:1] for word in patronymics)
    for own in first_names:
        letters = [skeleton.skeleton(word)[:1] for word in own]
        # "Джон" is one sound, and Д. for who abbreviates him
        written = skeleton.skeleton(own[0][:1])
        for start in dict.fromkeys([letters[0], "".join(letters), written]):
            initials[start] = None
            initials.update(dict.fromkeys(start + second for second in seconds))
    return list(initials)


def _kazakh_first_names(
    names: Iterable[Name], shown: Iterable[tuple[list[str], list[str], list[str]]]
) -> list[str]:
    """A person's first names as Kazakh writes them; empty where nobody knows."""
    given = [(name, own[0]) for name, (own, _, _) in zip(names, shown, strict=True) if own]
    written = [first for name, first in given if has_kazakh(name.text)]
    # "Алия" is "Әлия" in Kazakh, "Асхат" is "Асхат".
    return written or [word for _, first in given for word in _kazakh_spellings(first)]


@cache
def _first_names() -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for name in FIRST_NAMES:
        if name[0] >= "\u0400":
            known.setdefault(skeleton.skeleton(name), []).append(name)
    return known


def _kazakh_spellings(name: str) -> list[str]:
    """How Kazakh writes a first name that stands in Russian spelling; empty if it is not known."""
    known = _first_names().get(skeleton.skeleton(name), [])
    kazakh = [one for one in known if has_kazakh(one)]
    if kazakh or not known:
        return kazakh
    front = tokens.fold(name)
    return [*known, with_front_vowel(front)] if may_begin_with_front_vowel(front) else known


def _enter_phrases(index: NameIndex, kind: str, id_: str, listed: Iterable[Name]) -> None:
    seen = set()
    for name in listed:
        words = tuple(phrase_forms(words_of(name.text)))
        if words and words not in seen:
            seen.add(words)
            for form in words[0]:
                index.phrases.setdefault(form, []).append((kind, id_, words[1:]))
