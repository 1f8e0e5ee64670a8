"""Reads the registry that ships with the project (data/*.toml, which are one registry).

What a reader could be shown stands there in every language, and an office passes from hand to
hand; an entry that is not so is refused here, so that no such file is ever in force.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.topics.registry.registry import Body, Language, Membership, Name, Office, Person, Registry
from bot.topics.registry.shape import LANGUAGES, ShippedError, faults_of, tables_of
from bot.topics.registry.unbroken import Vacancy, breaks

_FOLDER = Path(__file__).parent / "data"
# In this order: what stands first is offered first, of what fits as well.
_FILES = ("registry.toml", "bodies.toml")


@cache
def shipped_registry() -> Registry:
    """The shipped registry; read once."""
    return read_shipped(*((_FOLDER / name).read_text(encoding="utf-8") for name in _FILES))


def read_shipped(*texts: str) -> Registry:
    """The registry that texts in the form of the shipped files hold together.

    Raises `ShippedError` with every fault of it.
    """
    tables = tables_of(*map(tomllib.loads, texts))
    wrong = list(faults_of(tables))
    if wrong:
        raise ShippedError(wrong)
    offices = {entry["id"]: _office(entry) for entry in tables["offices"]}
    titles = {entry["id"]: _names(entry) for entry in tables["roles"]}
    registry = Registry(
        people={entry["id"]: _person(entry) for entry in tables["people"]},
        bodies={entry["id"]: _body(entry) for entry in tables["bodies"]},
        offices=offices,
        memberships=tuple(
            _membership(entry, role, offices, titles)
            for entry in tables["people"]
            for role in entry["roles"]
        ),
    )
    wrong = [why for entry in tables["offices"] for why in _broken(entry, registry)]
    if wrong:
        raise ShippedError(wrong)
    return registry


def _broken(entry: Mapping[str, Any], registry: Registry) -> list[str]:
    """What is wrong in the succession of an office: of one that several hold, nothing can be."""
    rows = registry.by_office.get(entry["id"], ())
    vacancies = [Vacancy(**one) for one in entry.get("vacancies", ())]
    office = registry.offices[entry["id"]]
    home = registry.bodies[office.body]
    if office.shared or not rows:
        return []
    gone = office.end or home.end
    if gone:
        vacancies.append(Vacancy(gone, "", "it is no more"))
    wrong = list(breaks(rows, vacancies))
    if min(row.start for row in rows) < max(office.start, home.start):
        wrong.append("it was held before there was one")
    return [f"{office.id}: {why}" for why in wrong]


def _membership(
    person: Mapping[str, Any], role: Mapping[str, str], offices: Mapping[str, Office],
    titles: Mapping[str, tuple[Name, ...]],
) -> Membership:  # fmt: skip
    named = titles[role["role"]] if "role" in role else ()
    return Membership(
        person=person["id"],
        body=role.get("body") or offices[role["office"]].body,
        office=role.get("office", ""),
        role=named[0].text if named else "",
        start=role.get("start", ""),
        end=role.get("end", ""),
        sources=tuple(person["sources"]),
        titles=named,
    )


def _names(entry: Mapping[str, Any]) -> tuple[Name, ...]:
    languages: tuple[Language, ...] = LANGUAGES
    own = [Name(entry[language], language) for language in languages]
    return (*own, *(Name(text) for text in entry.get("other", ())))


def _person(entry: Mapping[str, Any]) -> Person:
    return Person(
        id=entry["id"],
        names=_names(entry),
        family=entry["family"],
        given=entry["given"],
        patronymic=entry.get("patronymic", ""),
        gender=entry["gender"],
        sources=tuple(entry["sources"]),
        full_name_only=entry.get("full_name_only", False),
    )


def _body(entry: Mapping[str, Any]) -> Body:
    return Body(
        id=entry["id"],
        names=_names(entry),
        country=entry.get("country", ""),
        start=entry.get("start", ""),
        end=entry.get("end", ""),
        successor=entry.get("successor", ""),
        followed=entry.get("followed", True),
        parent=entry.get("parent", ""),
        sources=tuple(entry["sources"]),
    )


def _office(entry: Mapping[str, Any]) -> Office:
    return Office(
        id=entry["id"],
        body=entry["body"],
        names=_names(entry),
        start=entry.get("start", ""),
        end=entry.get("end", ""),
        successor=entry.get("successor", ""),
        sources=tuple(entry["sources"]),
        shared=entry.get("shared", False),
    )
