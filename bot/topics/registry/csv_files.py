"""The registry that `match` is given in CSV files: people, and who held which office when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from bot.errors import OperatorError
from bot.topics.registry.registry import Membership, Name, Office, Person, Registry


def read_registry(officials: str, offices: str | None = None) -> Registry:
    """The registry of a file of people and, if there is one, of a file of offices.

    Raises `OperatorError`, which says what is wrong where.
    """
    people = _people(officials)
    titles: dict[str, Office] = {}
    memberships: list[Membership] = []
    for row in _rows(offices) if offices else ():
        _enter(row, titles, memberships)
    return Registry(people, {}, titles, tuple(memberships))


def _people(file: str) -> dict[str, Person]:
    people: dict[str, Person] = {}
    for number, row in enumerate(_rows(file), start=2):
        id_, full_name = _cell(row, "id"), _cell(row, "full_name")
        if not id_ or not full_name:
            raise OperatorError(f"{file}, line {number}: id and full_name are needed")
        names = tuple(map(Name, dict.fromkeys([full_name, *_listed(_cell(row, "aliases"))])))
        people[id_] = Person(id_, names, patronymic=_cell(row, "patronymic"))
    return people


def _enter(row: dict[str, str], offices: dict[str, Office], memberships: list[Membership]) -> None:
    """A row of offices: an office with its names, and perhaps who held it."""
    id_ = _cell(row, "id", "office")
    names = tuple(map(Name, _listed(_cell(row, "names", "name"))))
    if names:
        offices.setdefault(id_, Office(id_, "", names))
    person = _cell(row, "person")
    if person:
        start, end = _cell(row, "start"), _cell(row, "end")
        memberships.append(Membership(person, "", id_, start=start, end=end))


def _cell(row: dict[str, str], *names: str) -> str:
    """What stands in the first column of these that is not empty."""
    return next((row[name] for name in names if row.get(name)), "").strip()


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _rows(name: str) -> Iterable[dict[str, str]]:
    try:
        text = Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(f"{name} cannot be read: {error}") from None
    return csv.DictReader(io.StringIO(text))
