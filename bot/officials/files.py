"""Files of officials to registry entries: CSV of one role a row, Popolo JSON. Pure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from bot.officials.checks import Fault, Placed, field_faults
from bot.topics.registry.registry import Body, Language, Membership, Name, Office, Person, Registry
from bot.topics.tokens import fold

_COLUMNS = {"id", "name_ru", "name_kk", "name_en", "full_name", "aliases", "patronymic", "body",
            "role", "start", "end", "group", "source"}  # fmt: skip
_NAMES: tuple[tuple[str, Language | None], ...] = (
    ("name_ru", "ru"), ("name_kk", "kk"), ("name_en", "en"), ("full_name", None),
)  # fmt: skip


def slug(text: str) -> str:
    """An id made of a name."""
    return re.sub(r"[^\w]+", "-", fold(text)).strip("-")


def _text(value: str, language: Language | None) -> Name | None:
    value = " ".join(value.split())
    if "," in value:  # "Ашимбаев, Маулен": the family name is before the comma
        family, _, rest = value.partition(",")
        value = f"{rest.strip()} {family.strip()}".strip()
    return Name(value, language) if value else None


class Places:
    """Bodies and offices by any of their names: the registry's, and those met in the file."""

    def __init__(self, base: Registry) -> None:
        self._bodies = {
            fold(text): body.id
            for body in base.bodies.values()
            for text in (body.id, *(name.text for name in body.names))
        }
        self._offices = {
            (office.body, fold(text)): office.id
            for office in base.offices.values()
            for text in (office.id, *(name.text for name in office.names))
        }
        self.fresh: list[Body] = []

    def body(self, name: str) -> str:
        """The id of a body; a new one is remembered in `fresh`."""
        key = fold(" ".join(name.split()))
        if key not in self._bodies:
            self._bodies[key] = slug(name)
            self.fresh.append(Body(slug(name), (Name(" ".join(name.split())),)))
        return self._bodies[key]

    def office(self, body: str, role: str) -> str:
        """The id of an office of a body; empty where the role is no office that we know."""
        return self._offices.get((body, fold(" ".join(role.split()))), "")


def read_csv(text: str, base: Registry) -> tuple[list[Placed], list[Fault]]:
    """Entries of a CSV: rows of one id are roles of one person. Faults of the file itself."""
    rows = csv.DictReader(io.StringIO(text))
    if "id" not in (rows.fieldnames or ()) or not _COLUMNS & set(rows.fieldnames or ()) - {"id"}:
        return [], [Fault("line 1", "the columns id and name_ru (or full_name) are needed")]
    places, placed, faults = Places(base), list[Placed](), list[Fault]()
    people: dict[str, tuple[str, Person]] = {}
    for row in rows:
        where = f"line {rows.line_num}"
        if None in row or any(value is None for value in row.values()):
            faults.append(Fault(where, "the number of columns is not that of the first line"))
            continue
        values = {name: (value or "").strip() for name, value in row.items()}
        wrong = list(field_faults(where, values))
        if not values["id"]:
            wrong.append(Fault(where, "id is missing"))
        person = _person(values)
        if not person.names:
            wrong.append(Fault(where, f"{values['id']}: a name is missing"))
        first = people.get(person.id)
        if first and not _agree(first[1], person):
            wrong.append(
                Fault(where, f"id {person.id} is {first[1].names[0].text} on {first[0]} already")
            )
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
        if (name := _text(values.get(column, ""), language)) is not None
    ]
    for alias in values.get("aliases", "").split("|"):
        name = _text(alias, None)
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
    source = values.get("source", "")
    return Membership(
        values["id"],
        body,
        office,
        "" if office else role,
        values.get("start", ""),
        values.get("end", ""),
        values.get("group", ""),
        (source,) if source else (),
    )


def read_popolo(data: bytes, base: Registry) -> tuple[list[Placed], list[Fault]]:
    """Entries of Popolo JSON: persons, organizations, posts, memberships
    (http://www.popoloproject.com/specs/)."""
    try:
        document = orjson.loads(data)
        if not isinstance(document, dict):
            raise TypeError("an object is needed")
        placed = list(_popolo(document, Places(base)))
    except orjson.JSONDecodeError as error:
        return [], [Fault(f"line {error.lineno}", f"not JSON: {error.msg}")]
    except (TypeError, AttributeError, KeyError, ValueError) as error:
        return [], [Fault("the file", f"not Popolo: {error}")]
    faults, seen = [], dict[tuple[str, str], str]()
    for one in placed:
        if not isinstance(one.thing, Membership):
            key = (type(one.thing).__name__, one.thing.id)
            if key in seen:
                faults.append(Fault(one.where, f"id {key[1]} is {seen[key]} already"))
            seen.setdefault(key, one.where)
    return placed, faults


def _popolo(document: dict[str, Any], places: Places) -> Iterator[Placed]:
    bodies: dict[str, str] = {}
    for number, entry in enumerate(document.get("organizations") or ()):
        names = tuple(_names(entry))
        known = places.body(str(entry["name"])) if entry.get("name") else str(entry["id"])
        fresh = bool(places.fresh)
        places.fresh.clear()
        bodies[str(entry["id"])] = str(entry["id"]) if fresh else known
        if fresh:
            yield Placed(
                f"organizations[{number}]",
                Body(
                    str(entry["id"]),
                    names,
                    start=str(entry.get("founding_date") or ""),
                    end=str(entry.get("dissolution_date") or ""),
                ),
            )
    posts: dict[str, tuple[str, str]] = {}
    for number, entry in enumerate(document.get("posts") or ()):
        body = bodies.get(str(entry["organization_id"]), str(entry["organization_id"]))
        label = str(entry.get("label") or entry.get("role") or "")
        office = places.office(body, label)
        posts[str(entry["id"])] = (office or str(entry["id"]), body)
        if not office:
            yield Placed(
                f"posts[{number}]",
                Office(
                    str(entry["id"]),
                    body,
                    (Name(label),) if label else (),
                    str(entry.get("start_date") or ""),
                    str(entry.get("end_date") or ""),
                ),
            )
    for number, entry in enumerate(document.get("persons") or ()):
        gender = str(entry.get("gender") or "")
        yield Placed(
            f"persons[{number}]",
            Person(
                str(entry["id"]),
                tuple(_names(entry)),
                family=str(entry.get("family_name") or ""),
                given=str(entry.get("given_name") or ""),
                patronymic=str(entry.get("patronymic_name") or ""),
                gender="male" if gender == "male" else "female" if gender == "female" else "",
            ),
        )
    for number, entry in enumerate(document.get("memberships") or ()):
        office, body = posts.get(str(entry.get("post_id")), ("", ""))
        organization = str(entry.get("organization_id") or "")
        yield Placed(
            f"memberships[{number}]",
            Membership(
                str(entry["person_id"]),
                body or bodies.get(organization, organization),
                office,
                "" if office else str(entry.get("role") or entry.get("label") or ""),
                str(entry.get("start_date") or ""),
                str(entry.get("end_date") or ""),
                str(entry.get("on_behalf_of_id") or ""),
            ),
        )


def _names(entry: Mapping[str, Any]) -> Iterator[Name]:
    listed = [{"name": entry.get("name")}, *(entry.get("other_names") or ())]
    seen = set()
    for one in listed:
        language = one.get("lang") or one.get("language")
        name = _text(
            str(one.get("name") or ""), language if language in ("ru", "kk", "en") else None
        )
        if name is not None and name.text not in seen:
            seen.add(name.text)
            yield Name(
                name.text,
                name.language,
                str(one.get("start_date") or ""),
                str(one.get("end_date") or ""),
            )
