"""Registry entries as JSON documents, and the shipped registry with them laid over it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, replace
from typing import Any, TypeVar

import orjson

from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from storage.vocabulary import EntryKind

Thing = Person | Body | Office | Membership
_Named = TypeVar("_Named", bound=Person | Body | Office)
KINDS: Mapping[EntryKind, type[Thing]] = {
    EntryKind.PERSON: Person,
    EntryKind.BODY: Body,
    EntryKind.OFFICE: Office,
    EntryKind.MEMBERSHIP: Membership,
}


def kind_of(thing: Thing) -> EntryKind:
    """The kind under which a thing is stored."""
    return next(kind for kind, made in KINDS.items() if isinstance(thing, made))


def key_of(thing: Thing) -> str:
    """The id under which a thing is stored; a membership's: who, where, as what, since when."""
    if isinstance(thing, Membership):
        place = thing.office or f"{thing.body}/{thing.role}"
        return f"{thing.person}@{place}@{thing.start}"
    return thing.id


def dump(thing: Thing) -> str:
    """A thing as JSON."""
    return orjson.dumps(asdict(thing)).decode()


def load(kind: str, document: str) -> Thing:
    """The thing of a JSON document that `dump` wrote."""
    values: dict[str, Any] = orjson.loads(document)
    for name, value in values.items():
        if name in {"names", "titles"}:
            values[name] = tuple(Name(**one) for one in value)
        elif isinstance(value, list):
            values[name] = tuple(value)
    return KINDS[EntryKind(kind)](**values)


def merged(base: Registry, things: Iterable[Thing]) -> Registry:
    """A registry with things added. A known person, body or office gains names, vetoes and dates;
    a membership replaces the one of the same person and place that began at the same time, but a
    date that is known to the day stays so, and so does a role that is known in several languages.
    """
    people, bodies, offices = dict(base.people), dict(base.bodies), dict(base.offices)
    memberships = _Memberships(base.memberships)
    for thing in things:
        if isinstance(thing, Person):
            people[thing.id] = laid_over(people.get(thing.id), thing)
        elif isinstance(thing, Body):
            bodies[thing.id] = laid_over(bodies.get(thing.id), thing)
        elif isinstance(thing, Office):
            offices[thing.id] = laid_over(offices.get(thing.id), thing)
        else:
            memberships.put(thing)
    return Registry(people, bodies, offices, memberships.rows())


class _Memberships:
    """Memberships in their order, found again by person and body: of thousands each is compared
    only with those few that may be of the same place."""

    def __init__(self, rows: Iterable[Membership]) -> None:
        self._rows: dict[int, Membership] = {}
        self._places: dict[tuple[str, str], list[int]] = {}
        self._next = 0
        for row in rows:
            self._append(row)

    def _append(self, row: Membership) -> None:
        self._rows[self._next] = row
        self._places.setdefault((row.person, row.body), []).append(self._next)
        self._next += 1

    def put(self, row: Membership) -> None:
        """Add one; it replaces those of the same place."""
        there = self._places.get((row.person, row.body), [])
        for number in [one for one in there if same_place(self._rows[one], row)]:
            row = closer(self._rows.pop(number), row)
            there.remove(number)
        self._append(row)

    def rows(self) -> tuple[Membership, ...]:
        """All of them."""
        return tuple(self._rows.values())


def same_place(one: Membership, other: Membership) -> bool:
    """Whether two rows tell of one membership: same person and place, starts that agree."""
    shorter, longer = sorted((one.start, other.start), key=len)
    return (
        one.person == other.person
        and one.body == other.body
        and (one.office, "" if one.office else one.role)
        == (other.office, "" if other.office else other.role)
        and longer.startswith(shorter)
    )


def closer(known: Membership, new: Membership) -> Membership:
    """What is new, with what was known closer: "2025-10" does not unsay "2025-10-15"."""
    return replace(
        new,
        start=known.start if known.start.startswith(new.start) else new.start,
        end=known.end if new.end and known.end.startswith(new.end) else new.end,
        titles=new.titles or known.titles,
    )


def over_stored(stored: Thing, new: Thing) -> Thing:
    """What is to be stored of a kind and an id where something is: `new`, with what was stored."""
    if isinstance(stored, Membership) and isinstance(new, Membership):
        return closer(stored, new)
    if isinstance(stored, Person) and isinstance(new, Person):
        return laid_over(stored, new)
    if isinstance(stored, Body) and isinstance(new, Body):
        return laid_over(stored, new)
    if isinstance(stored, Office) and isinstance(new, Office):
        return laid_over(stored, new)
    return new  # of another kind: nothing of the one is known of the other


def laid_over(known: _Named | None, new: _Named) -> _Named:
    """An entry with what is new of it: names, vetoes and sources are added, dates are replaced (by
    what is closer), other facts are only filled in."""
    if known is None:
        return new
    texts = {name.text for name in known.names}
    values: dict[str, Any] = {
        "names": (*known.names, *(name for name in new.names if name.text not in texts))
    }
    for each in fields(new):
        value = getattr(new, each.name)
        if each.name in {"id", "names", "followed"} or not value:
            continue
        if each.name in {"vetoes", "sources"}:
            values[each.name] = tuple(dict.fromkeys((*getattr(known, each.name), *value)))
        elif each.name in {"start", "end"}:
            before = getattr(known, each.name)
            values[each.name] = before if before.startswith(value) else value
        elif each.name == "successor" or not getattr(known, each.name):
            values[each.name] = value
    return replace(known, **values)
