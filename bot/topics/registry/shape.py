"""What the shipped registry's files may say, and must: its fields, its languages, its ids. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bot.topics.registry.registry import Language
from bot.topics.registry.unbroken import days_of

LANGUAGES: tuple[Language, ...] = ("ru", "kk", "en")
_LETTER = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile("[\u0400-\u052f]")

Entry = Mapping[str, Any]
Tables = Mapping[str, Sequence[Entry]]


class _Shape(NamedTuple):
    """The fields of an entry: those that it must have, and those that it may have."""

    needed: frozenset[str]
    more: frozenset[str] = frozenset()


def _shape(needed: str, more: str = "") -> _Shape:
    return _Shape(frozenset(needed.split()), frozenset(more.split()))


# `roles` are what somebody is in a body without an office of its own; people name them by id.
_SHAPES: Mapping[str, _Shape] = {
    "roles": _shape("id ru kk en"),
    "bodies": _shape("id ru kk en sources", "other country start end successor followed parent"),
    "offices": _shape(
        "id body ru kk en sources", "other start end successor shared vacancies"
    ),
    "people": _shape(
        "id family given gender ru kk en roles sources", "other patronymic full_name_only"
    ),
}  # fmt: skip
_ROLE = (_shape("office", "start end"), _shape("body role", "start end"))
_VACANCY = _shape("start end why")


class ShippedError(Exception):
    """The shipped file is not as it must be: a fault of ours, with everything that is wrong."""

    def __init__(self, wrong: Sequence[str]) -> None:
        super().__init__("; ".join(wrong))
        self.wrong = tuple(wrong)


def tables_of(*documents: Mapping[str, Any]) -> Tables:
    """The tables of some files together; those that they leave out are empty."""
    return {name: [one for file in documents for one in file.get(name, ())] for name in _SHAPES}


def faults_of(tables: Tables) -> Iterator[str]:
    """What is wrong with the entries, each with the id that it stands under."""
    ids = {name: {entry.get("id", "") for entry in tables[name]} for name in tables}
    for name, entries in tables.items():
        for entry in entries:
            where = f"{name}, {entry.get('id') or 'without an id'}"
            wrong = [*_fields(entry, _SHAPES[name]), *_texts(entry), *_dates(entry)]
            wrong += _of_office(entry, ids) if name == "offices" else ()
            wrong += _successor(entry, ids[name])
            if name == "people":
                wrong += [why for role in entry.get("roles", ()) for why in _of_role(role, ids)]
            yield from (f"{where}: {why}" for why in wrong)
        if len(ids[name]) < len(entries):
            yield f"{name}: an id stands twice"
    yield from _wholes(tables["bodies"])


def _fields(entry: Entry, shape: _Shape) -> Iterator[str]:
    for field in sorted(shape.needed):
        value = entry.get(field)
        if not (value.strip() if isinstance(value, str) else value):
            yield f"{field} is missing"
    for field in sorted(entry.keys() - shape.needed - shape.more):
        yield f"there is no field {field}"


def _texts(entry: Entry) -> Iterator[str]:
    """Each language in its own letters, for a name in another's is no name in it."""
    for language in LANGUAGES:
        text = str(entry.get(language, ""))
        if not text.strip():
            continue  # said by `_fields`
        cyrillic = {bool(_CYRILLIC.match(letter)) for letter in _LETTER.findall(text)}
        if cyrillic != {language != "en"}:
            yield f"{language} is {text!r}, in letters of another language"


def _dates(entry: Entry) -> Iterator[str]:
    start, end = entry.get("start", ""), entry.get("end", "")
    try:
        first, last = [days_of(text) if text else None for text in (start, end)]
    except ValueError:
        yield f"{start or '…'} to {end or '…'} are no dates"
        return
    if first and last and first[0] > last[1]:
        yield f"it ends ({end}) before it begins ({start})"


def _successor(entry: Entry, known: set[str]) -> Iterator[str]:
    if entry.get("successor", "") not in {"", *known}:
        yield f"successor {entry['successor']} is not known"


def _wholes(bodies: Sequence[Entry]) -> Iterator[str]:
    """What is wrong with the bodies of which bodies are parts: none of them is its own part."""
    parents = {entry.get("id", ""): entry.get("parent", "") for entry in bodies}
    for id_, parent in parents.items():
        if parent not in {"", *parents}:
            yield f"bodies, {id_}: parent {parent} is not known"
        above: list[str] = []
        while parent and parent not in above:
            above.append(parent)
            parent = parents.get(parent, "")
        if id_ in above:
            yield f"bodies, {id_}: it is a part of itself"


def _of_office(entry: Entry, ids: Mapping[str, set[str]]) -> Iterator[str]:
    if entry.get("body") not in ids["bodies"]:
        yield f"body {entry.get('body')} is not known"
    for vacancy in entry.get("vacancies", ()):
        yield from _fields(vacancy, _VACANCY)
        yield from _dates(vacancy)


def _of_role(role: Entry, ids: Mapping[str, set[str]]) -> Iterator[str]:
    yield from _fields(role, _ROLE["office" not in role])
    yield from _dates(role)
    for field, table in (("office", "offices"), ("body", "bodies"), ("role", "roles")):
        if field in role and role[field] not in ids[table]:
            yield f"{field} {role[field]} is not known"
