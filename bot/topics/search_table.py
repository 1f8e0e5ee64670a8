"""The registry's names as the search compares them: by skeleton, in every form. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeAlias

from bot.topics.people.names import gender_of, parts_of, words_of
from bot.topics.people.russian_cases import Part, phrase_forms, russian_forms
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Body, Office, Registry
from storage.vocabulary import TopicKind

# One name as it is kept: kind and id of whose it is; for each word the skeletons of its forms; and
# the words one of which must be among those typed, for a first name alone is nobody's.
Row: TypeAlias = tuple[str, str, tuple[frozenset[str], ...], frozenset[str]]


@dataclass(frozen=True, slots=True)
class SearchTable:
    """Plain tuples and dictionaries only, so that it can be kept as it is.

    `rows` are the names; `by_word` has for each word's skeleton the places in it.
    """

    rows: list[Row]
    by_word: dict[str, list[int]]

    def tables(self) -> dict[str, Any]:
        """Both by their names, to be kept."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


def build_table(registry: Registry) -> SearchTable:
    """The table of every name in a registry."""
    rows = list(dict.fromkeys([*_people(registry), *_titles(registry)]))
    by_word: dict[str, list[int]] = {}
    for number, (_, _, words, _) in enumerate(rows):
        for forms in words:
            for form in forms:
                by_word.setdefault(form, []).append(number)
    return SearchTable(rows, by_word)


def _people(registry: Registry) -> Iterator[Row]:
    for person in registry.people.values():
        gender = gender_of(person)
        for name in person.names:
            given, patronymic, family = parts_of(person, name)
            parts: tuple[tuple[Part, list[str]], ...] = (
                ("given", given),
                ("patronymic", patronymic),
                ("family", family),
            )
            words = tuple(
                _skeletons(russian_forms(word, gender, part), word)
                for part, listed in parts
                for word in listed
            )
            told_by = frozenset[str]().union(*words[len(words) - len(family) :])
            yield TopicKind.OFFICIAL.value, person.id, words, told_by


def _titles(registry: Registry) -> Iterator[Row]:
    tables: tuple[tuple[TopicKind, Mapping[str, Office | Body]], ...] = (
        (TopicKind.OFFICE, registry.offices),
        (TopicKind.BODY, registry.bodies),
    )
    for kind, entries in tables:
        for entry in entries.values():
            for name in entry.names if getattr(entry, "followed", True) else ():
                listed = words_of(name.text)
                words = tuple(
                    _skeletons(own, word)
                    for own, word in zip(phrase_forms(listed), listed, strict=True)
                )
                yield kind.value, entry.id, words, frozenset[str]().union(*words)


def _skeletons(forms: frozenset[str], word: str) -> frozenset[str]:
    return frozenset(skeleton(form) for form in (*forms, word))
