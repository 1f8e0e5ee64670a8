"""CSV of officials, one role a row, to registry entries. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from bot.officials.checks import Placed, field_faults
from bot.officials.faults import Fault, fault
from bot.officials.places import Places, name_of
from bot.topics.registry.registry import Language, Membership, Person, Registry
from bot.topics.tokens import fold

_COLUMNS = {"id", "name_ru", "name_kk", "name_en", "full_name", "aliases", "patronymic", "body",
            "role", "start", "end", "group", "source"}  # fmt: skip
_NAMES: tuple[tuple[str, Language | None], ...] = (
    ("name_ru", "ru"), ("name_kk", "kk"), ("name_en", "en"), ("full_name", None),
)  # fmt: skip


def read_csv(text: str, base: Registry) -> tuple[list[Placed], list[Fault]]:
    """Entries of a CSV: rows of one id are roles of one person. Faults of the file itself."""
    rows = csv.DictReader(io.StringIO(text, newline=None), strict=True)
    try:
        return _read(rows, base)
    except csv.Error:  # a quotation mark that is not closed, a cell of a megabyte
        return [], [fault(f"line {rows.line_num + 1}", "fault-csv")]


def _read(rows: csv.DictReader[str], base: Registry) -> tuple[list[Placed], list[Fault]]:
    if "id" not in (rows.fieldnames or ()) or not _COLUMNS & set(rows.fieldnames or ()) - {"id"}:
        return [], [fault("line 1", "fault-columns")]
    places, placed, faults = Places(base), list[Placed](), list[Fault]()
    people: dict[str, tuple[str, Person]] = {}
    for row in rows:
        where = f"line {rows.line_num}"
        if None in row or any(value is None for value in row.values()):
            faults.append(fault(where, "fault-cells"))
            continue
        values = {name: (value or "").strip() for name, value in row.items()}
        wrong = list(field_faults(where, values))
        if not values["id"]:
            wrong.append(fault(where, "fault-id-missing"))
        person = _person(values)
        if not person.names:
            wrong.append(fault(where, "fault-name-missing"))
        first = people.get(person.id)
        if first and not _agree(first[1], person):
            other = f"{first[1].names[0].text} ({first[0]})"
            wrong.append(fault(where, "fault-id-taken", id=person.id, other=other))
        if wrong:
            faults += wrong
            continue
        people.setdefault(person.id, (where, person))
        placed.append(Placed(where, person))
        membership = _membership(values, places)
        placed += [Placed(where, body) for body in places.fresh]
        places.fresh.clear()
        if membership:
            placed.append(Placed(where, membership))
    return placed, faults


def _person(values: Mapping[str, str]) -> Person:
    names = [
        name
        for column, language in _NAMES
        if (name := name_of(values.get(column, ""), language)) is not None
    ]
    for alias in values.get("aliases", "").split("|"):
        name = name_of(alias, None)
        if name is not None and name.text not in {known.text for known in names}:
            names.append(name)
    source = values.get("source", "")
    return Person(
        values["id"],
        tuple(names),
        patronymic=values.get("patronymic", ""),
        sources=(source,) if source else (),
    )


def _agree(one: Person, other: Person) -> bool:
    mine = {fold(name.text) for name in one.names if name.language in (None, "ru")}
    theirs = {fold(name.text) for name in other.names if name.language in (None, "ru")}
    return bool(mine & theirs) or not mine or not theirs


def _membership(values: Mapping[str, str], places: Places) -> Membership | None:
    if not values.get("body"):
        return None
    body = places.body(values["body"])
    role = values.get("role", "")
    office = places.office(body, role)
    named, titles = ("", ()) if office else places.role(role)
    source = values.get("source", "")
    return Membership(
        values["id"],
        body,
        office,
        named,
        values.get("start", ""),
        values.get("end", ""),
        values.get("group", ""),
        (source,) if source else (),
        titles,
    )
