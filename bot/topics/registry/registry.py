"""The registry of officials as a value: who is called what, and who held which office when.

Pure. The shape is Popolo's (http://www.popoloproject.com/specs/): Person, Post (here: Office),
Organization (here: Body), Membership. A person holds an office in a body *from a date to a date*;
an office or a role is never an attribute of a person. The shipped file, an imported file and the
database all become this one value, and the matcher and the search read nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Language = Literal["ru", "kk", "en"]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a person, body or office.

    `text` is the full form in the nominative ("Маулен Ашимбаев", "Сенат"); `language` is the
    language whose spelling it is, or None where one spelling serves all. `start` and `end` are
    partial ISO dates ("2025", "2025-10", "2025-10-17"), empty when not known.
    """

    text: str
    language: Language | None = None
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person. `names[0]` is the name shown when a language has none of its own.

    `patronymic` is the Russian (or Kazakh) patronymic when known; `family` and `given` may be
    empty, then they are found from the order of the words of the name. `vetoes` are phrases
    (nominative or as seen) that look like this person and were confirmed not to be.
    `full_name_only` is for people of the past: their surname alone means somebody else today.
    """

    id: str
    names: tuple[Name, ...]
    family: str = ""
    given: str = ""
    patronymic: str = ""
    gender: Literal["male", "female", ""] = ""
    vetoes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    full_name_only: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A parliament, chamber, assembly. `start`/`end` partial ISO dates; `successor` a body id.

    `parent` is the id of the body of which it is a part: who follows the whole gets its news, too.
    What a government is made of is none of its parts here, for each ministry has news of its own.
    `vetoes` are as a person's. `followed` is False for what only holds offices together (a state):
    nobody can follow it and no text is searched for it.
    """

    id: str
    names: tuple[Name, ...]
    country: str = ""
    start: str = ""
    end: str = ""
    successor: str = ""
    followed: bool = True
    vetoes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """A post in a body ("Председатель Сената"), whoever holds it. `successor` is an office id,
    `vetoes` are as a person's.

    `shared` is True where several hold it at once (deputies of somebody): no one of them is it.
    """

    id: str
    body: str
    names: tuple[Name, ...]
    start: str = ""
    end: str = ""
    successor: str = ""
    vetoes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in a body, in an office or (office empty) with a free-text role, dated.

    `titles` are the role in the languages in which it is known; `role` alone is as it was typed.
    """

    person: str
    body: str
    office: str = ""
    role: str = ""
    start: str = ""
    end: str = ""
    group: str = ""
    sources: tuple[str, ...] = ()
    titles: tuple[Name, ...] = ()


@dataclass(frozen=True)
class Registry:
    """Everything known, by id. Built once, read by many; never changed in place."""

    people: Mapping[str, Person] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    memberships: tuple[Membership, ...] = ()

    @cached_property
    def by_person(self) -> Mapping[str, tuple[Membership, ...]]:
        """Memberships of each person id, in the registry's order."""
        found: dict[str, list[Membership]] = {}
        for membership in self.memberships:
            found.setdefault(membership.person, []).append(membership)
        return {person: tuple(rows) for person, rows in found.items()}

    @cached_property
    def by_office(self) -> Mapping[str, tuple[Membership, ...]]:
        """Memberships of each office id, in the registry's order."""
        found: dict[str, list[Membership]] = {}
        for membership in self.memberships:
            if membership.office:
                found.setdefault(membership.office, []).append(membership)
        return {office: tuple(rows) for office, rows in found.items()}

    @cached_property
    def wholes(self) -> Mapping[str, tuple[str, ...]]:
        """For each body id that is a part of others, which those are that somebody can follow, the
        nearest first."""
        return {
            one.id: tuple(it for it in self._above(one) if self.bodies[it].followed)
            for one in self.bodies.values()
            if one.parent
        }

    def _above(self, body: Body) -> Iterator[str]:
        seen = {body.id}
        while body.parent in self.bodies and body.parent not in seen:
            body = self.bodies[body.parent]
            seen.add(body.id)
            yield body.id


def name_in(names: tuple[Name, ...], language: str) -> str:
    """The name to show in a language: its own spelling, else the first one."""
    for name in names:
        if name.language == language:
            return name.text
    return names[0].text


def role_in(row: Membership, language: str) -> str:
    """The role of a membership to show in a language; empty where it has only an office."""
    return name_in(row.titles, language) if row.titles else row.role
