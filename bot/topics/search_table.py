"""The registry's names as the search compares them: by skeleton, in every form. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from bot.topics.people.names import gender_of, parts_of, words_of
from bot.topics.people.russian_cases import Part, russian_forms
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Person, Registry
from bot.topics.search_titles import Row, title_rows
from storage.vocabulary import TopicKind

# What makes a patronymic of a father's name, in Russian and in Kazakh; a vowel before it may have
# been a й ("Абаевич", "Абайұлы").
_PATRONYMIC = re.compile(r"(ович|евич|овна|евна|[ұу]лы|[қк]ызы)$", re.IGNORECASE)
_SONS, _DAUGHTERS = ("ович", "евич", "улы"), ("овна", "евна", "кызы")
_VOWELS = "аеёиоуыэюяәөұүі"


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
    rows = list(dict.fromkeys([*_people(registry), *title_rows(registry)]))
    by_word: dict[str, list[int]] = {}
    for number, (_, _, words, _, _) in enumerate(rows):
        for forms in words:
            for form in forms:
                by_word.setdefault(form, []).append(number)
    return SearchTable(rows, by_word)


def _people(registry: Registry) -> Iterator[Row]:
    for person in registry.people.values():
        gender = gender_of(person)
        for name in person.names:
            given, patronymic, family = parts_of(person, name)
            words = _words(given, "given", gender) + _patronymics(patronymic, gender)
            yield _row(person, words, _words(family, "family", gender))
            # Said apart from the names, it is a part of each of them all the same.
            if person.patronymic and given and not patronymic:
                said = _patronymics(words_of(person.patronymic), gender)
                yield _row(person, words + said, _words(family, "family", gender))


def _row(person: Person, before: list[frozenset[str]], family: list[frozenset[str]]) -> Row:
    told_by = frozenset[str]().union(*(family or before))
    return TopicKind.OFFICIAL.value, person.id, (*before, *family), told_by, frozenset()


def _words(words: list[str], part: Part, gender: str) -> list[frozenset[str]]:
    return [_skeletons(russian_forms(word, gender, part), word) for word in words]


def _patronymics(words: list[str], gender: str) -> list[frozenset[str]]:
    """The patronymic's words, each in the forms of the Russian and the Kazakh one."""
    return [
        frozenset[str]().union(
            *(
                _skeletons(russian_forms(one, gender, "patronymic"), one)
                for one in (word, *_other_patronymics(word))
            )
        )
        for word in words
    ]


def _other_patronymics(word: str) -> list[str]:
    """The other patronymics of the same father: "Сағатханұлы" is "Сагатханович"."""
    found = _PATRONYMIC.search(word)
    if found is None or found.start() < 3:
        return []
    father, ending = word[: found.start()], found[0].casefold()
    endings = _DAUGHTERS if ending.endswith(("вна", "зы")) else _SONS
    if ending[1:] in {"лы", "ызы"}:
        father = father.removesuffix("й")
    fathers = (father, father + "й") if father[-1] in _VOWELS else (father,)
    return [one + other for one in fathers for other in endings]


def _skeletons(forms: frozenset[str], word: str) -> frozenset[str]:
    return frozenset(skeleton(form) for form in (*forms, word))
