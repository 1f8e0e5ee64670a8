"""A registry's names as patterns of word forms, ready to be looked for. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.topics.forms import phrase_forms, russian_forms
from bot.topics.registry import Name, Person, Registry
from bot.topics.tokens import fold

Forms = frozenset[str]
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class PersonPattern:
    """One spelling of a person's name: for every word its forms; `given` may be empty."""

    person: str
    family: tuple[Forms, ...]
    given: tuple[Forms, ...]
    patronymic: tuple[Forms, ...]
    initials: str  # first letters of given name and patronymic, folded


@dataclass(frozen=True, slots=True)
class PhrasePattern:
    """One name of an office or a body; `exact` where it is an abbreviation."""

    kind: str
    id: str
    words: tuple[Forms, ...]


@dataclass(frozen=True)
class NameIndex:
    """Patterns by each form of their first word; hashtags by the whole tag."""

    people: dict[str, list[PersonPattern]] = field(default_factory=lambda: defaultdict(list))
    phrases: dict[str, list[PhrasePattern]] = field(default_factory=lambda: defaultdict(list))
    tags: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    surnames: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def words_of(text: str) -> list[str]:
    """The words of a name; a hyphen separates them, as in `tokens.tokenize`."""
    return _WORDS.findall(text)


def build(registry: Registry) -> NameIndex:
    """The index of every name in a registry."""
    index = NameIndex()
    for person in registry.people.values():
        for pattern in _patterns(person):
            for form in pattern.family[0]:
                index.people[form].append(pattern)
                index.surnames[form].add(person.id)
            _add_tags(index, person, pattern)
    for kind, entries in (("body", registry.bodies), ("office", registry.offices)):
        for entry in entries.values():
            if getattr(entry, "followed", True):
                for phrase in _phrases(kind, entry.id, entry.names):
                    for form in phrase.words[0]:
                        index.phrases[form].append(phrase)
    return index


def _phrases(kind: str, id_: str, names: Iterable[Name]) -> Iterable[PhrasePattern]:
    seen = set()
    for name in names:
        words = words_of(name.text)
        forms = tuple(phrase_forms(words))
        if forms and forms not in seen:
            seen.add(forms)
            yield PhrasePattern(kind, id_, forms)


def parts_of(person: Person, name: Name) -> tuple[list[str], list[str], list[str]]:
    """A name's words as (given, patronymic, family).

    Names stand as "given patronymic family"; where the family name is known and stands first, or
    the last word is a patronymic, the order is the other one.
    """
    words = words_of(name.text)
    if len(words) < 2:
        return [], [], words
    family = [fold(word) for word in words_of(person.family)]
    size = min(max(1, len(family)), len(words) - 1)
    first = family and [fold(word) for word in words[:size]] == family
    if first or _is_patronymic(words[-1]):
        rest, tail = words[size:], words[:size]
    else:
        rest, tail = words[:-size], words[-size:]
    given = len(words_of(person.given)) or 1
    known = {fold(word) for word in words_of(person.patronymic)}
    middle = [word for word in rest[1:] if _is_patronymic(word) or fold(word) in known]
    if middle:
        at = rest.index(middle[0])
        return rest[:at], rest[at:], tail
    return (rest[:given] if len(rest) > given else rest), [], tail


def _is_patronymic(word: str) -> bool:
    return fold(word).endswith(
        (
            "ович",
            "евич",
            "ич",
            "овна",
            "евна",
            "ична",
            "улы",
            "ұлы",
            "кызы",
            "қызы",
            "оглы",
            "uly",
            "kyzy",
        )
    )


def _forms(words: list[str], gender: str, part: str) -> tuple[Forms, ...]:
    return tuple(russian_forms(word, gender, part) for word in words)


def _patterns(person: Person) -> list[PersonPattern]:
    patterns: dict[tuple[tuple[Forms, ...], tuple[Forms, ...]], PersonPattern] = {}
    for name in person.names:
        given, patronymic, family = parts_of(person, name)
        patronymic = patronymic or words_of(person.patronymic if name.language == "ru" else "")
        initials = "".join(fold(part[0])[0] for part in (given, patronymic) if part)
        pattern = PersonPattern(
            person.id,
            _forms(family, person.gender, "family"),
            _forms(given, person.gender, "given"),
            _forms(patronymic, person.gender, "patronymic"),
            initials,
        )
        known = patterns.get((pattern.family, pattern.given))
        if known is None or len(known.patronymic) < len(pattern.patronymic):
            patterns[pattern.family, pattern.given] = pattern
    return list(patterns.values())


def _add_tags(index: NameIndex, person: Person, pattern: PersonPattern) -> None:
    nominative = {name.text for name in person.names}
    for text in nominative:
        given, _, family = parts_of(person, Name(text))
        g, f = fold("".join(given)), fold("".join(family))
        if given and family:
            for tag in (g + f, f + g, f"{g}_{f}", f"{f}_{g}"):
                index.tags[tag].add(person.id)
        if f:
            index.tags[f].add(person.id)
