"""Popolo JSON (http://www.popoloproject.com/specs/) to registry entries. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import orjson

from bot.officials.checks import Placed
from bot.officials.faults import Fault, fault
from bot.officials.places import Places, name_of
from bot.topics.registry.entries import Thing
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry


def read_popolo(data: bytes, base: Registry) -> tuple[list[Placed], list[Fault]]:
    """Entries of Popolo JSON: persons, organizations, posts, memberships
    (http://www.popoloproject.com/specs/)."""
    try:
        document = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        return [], [fault(f"line {error.lineno}", "fault-json")]
    if not isinstance(document, dict):
        return [], [fault("the file", "fault-popolo")]
    read = _Document(document, base)
    placed = list(read.entries())
    faults, seen = read.faults, dict[tuple[str, str], str]()
    for one in placed:
        if not isinstance(one.thing, Membership):
            key = (type(one.thing).__name__, one.thing.id)
            if key in seen:
                faults.append(fault(one.where, "fault-id-taken", id=key[1], other=seen[key]))
            seen.setdefault(key, one.where)
    return placed, faults


class _Document:
    """One Popolo document; what it calls bodies and offices, in the registry's words."""

    def __init__(self, document: Mapping[str, Any], base: Registry) -> None:
        self._document = document
        self.faults: list[Fault] = []
        self._places = Places(base)
        self._bodies: dict[str, str] = {}
        self._posts: dict[str, tuple[str, str]] = {}

    def entries(self) -> Iterator[Placed]:
        """Entries in the order in which they refer to each other."""
        yield from self._of_kind("organizations", self._organization)
        yield from self._of_kind("posts", self._post)
        yield from self._of_kind("persons", _person)
        yield from self._of_kind("memberships", self._membership)

    def _of_kind(
        self, kind: str, read: Callable[[Mapping[str, Any]], Thing | None]
    ) -> Iterator[Placed]:
        entries = self._document.get(kind) or ()
        if not isinstance(entries, list | tuple):
            self.faults.append(fault(kind, "fault-popolo"))
            return
        for number, entry in enumerate(entries):
            where = f"{kind}[{number}]"
            try:
                thing = read(entry)
            except KeyError as error:
                self.faults.append(fault(where, "fault-field", field=str(error.args[0])))
            except (TypeError, AttributeError, ValueError):
                self.faults.append(fault(where, "fault-popolo"))
            else:
                if thing is not None:
                    yield Placed(where, thing)

    def _organization(self, entry: Mapping[str, Any]) -> Body | None:
        """A body; None for one that the registry has."""
        id_, names = _id(entry, "id"), tuple(_names(entry))
        known = self._places.body(str(entry["name"])) if entry.get("name") else id_
        fresh = bool(self._places.fresh)
        self._places.fresh.clear()
        self._bodies[id_] = id_ if fresh else known
        if not fresh:
            return None
        return Body(
            id_,
            names,
            start=str(entry.get("founding_date") or ""),
            end=str(entry.get("dissolution_date") or ""),
        )

    def _post(self, entry: Mapping[str, Any]) -> Office | None:
        """An office; None for one that the registry has."""
        id_, organization = _id(entry, "id"), _id(entry, "organization_id")
        body = self._bodies.get(organization, organization)
        label = str(entry.get("label") or entry.get("role") or "")
        office = self._places.office(body, label)
        self._posts[id_] = (office or id_, body)
        if office:
            return None
        return Office(
            id_,
            body,
            (Name(label),) if label else (),
            str(entry.get("start_date") or ""),
            str(entry.get("end_date") or ""),
        )

    def _membership(self, entry: Mapping[str, Any]) -> Membership:
        office, body = self._posts.get(str(entry.get("post_id")), ("", ""))
        organization = str(entry.get("organization_id") or "")
        role = "" if office else str(entry.get("role") or entry.get("label") or "")
        named, titles = self._places.role(role)
        return Membership(
            _id(entry, "person_id"),
            body or self._bodies.get(organization, organization),
            office,
            named,
            str(entry.get("start_date") or ""),
            str(entry.get("end_date") or ""),
            str(entry.get("on_behalf_of_id") or ""),
            titles=titles,
        )


def _id(entry: Mapping[str, Any], field: str) -> str:
    """An id that an entry must have. Raises KeyError where it has none."""
    if entry[field] in (None, ""):
        raise KeyError(field)
    return str(entry[field])


def _person(entry: Mapping[str, Any]) -> Person:
    gender = str(entry.get("gender") or "")
    return Person(
        _id(entry, "id"),
        tuple(_names(entry)),
        family=str(entry.get("family_name") or ""),
        given=str(entry.get("given_name") or ""),
        patronymic=str(entry.get("patronymic_name") or ""),
        gender="male" if gender == "male" else "female" if gender == "female" else "",
    )


def _names(entry: Mapping[str, Any]) -> Iterator[Name]:
    listed = [{"name": entry.get("name")}, *(entry.get("other_names") or ())]
    seen = set()
    for one in listed:
        language = one.get("lang") or one.get("language")
        name = name_of(
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
