"""What is wrong with a registry's entries, each with the place it stands in. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.topics.registry.entries import Thing, merged, same_place
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.registry.unbroken import days_of, overlapping
from bot.topics.tokens import fold

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NOTHING = frozenset({"none", "nan", "null", "n/a", "undefined", "nat"})
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u052f]")


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing and where it stands: "line 12", "persons[3]"."""

    where: str
    thing: Thing


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an entry is refused."""

    where: str
    why: str


def field_faults(where: str, values: dict[str, str]) -> Iterator[Fault]:
    """What can be wrong with a row's fields by themselves."""
    for name, value in values.items():
        if fold(value.strip()) in _NOTHING:
            yield Fault(where, f"{name} is the word {value.strip()!r}; leave it empty")


def check(placed: Sequence[Placed], base: Registry) -> list[Fault]:
    """Every fault of new things over a registry, in their order."""
    faults: list[Fault] = []
    whole = merged(base, (one.thing for one in placed))
    held = _Held(base, whole)
    owners: dict[str, str] = {}
    for person in base.people.values():
        for name in person.names:
            owners.setdefault(_alias(name), person.id)
    for one in placed:
        thing = one.thing
        if isinstance(thing, Membership):
            faults += [Fault(one.where, why) for why in _membership(thing, whole)]
            faults += [Fault(one.where, why) for why in held.by_another(thing)]
            continue
        if not thing.id.strip():
            faults.append(Fault(one.where, "id is missing"))
        if not any(name.text.strip() for name in thing.names):
            faults.append(Fault(one.where, f"{thing.id}: a name is missing"))
        faults += [Fault(one.where, why) for why in _names(thing.names)]
        if isinstance(thing, Body | Office):
            faults += [Fault(one.where, why) for why in _dates(thing.start, thing.end)]
        if isinstance(thing, Office) and thing.body not in whole.bodies:
            faults.append(Fault(one.where, f"{thing.id}: body {thing.body!r} is not known"))
        if isinstance(thing, Person):
            for name in thing.names:
                owner = owners.setdefault(_alias(name), thing.id)
                if owner != thing.id and len(name.text.split()) > 1:
                    faults.append(
                        Fault(
                            one.where, f"{name.text!r} is a name of two people: {owner}, {thing.id}"
                        )
                    )
    return faults


def _alias(name: Name) -> str:
    return " ".join(sorted(fold(word) for word in _WORD.findall(name.text)))


def _names(names: Sequence[Name]) -> Iterator[str]:
    for name in names:
        if fold(name.text.strip()) in _NOTHING:
            yield f"a name is the word {name.text!r}"
        if not _WORD.search(name.text):
            yield f"the name {name.text!r} has no letters; leave it out"
        for word in _WORD.findall(name.text):
            if _LATIN.search(word) and _CYRILLIC.search(word):
                yield f"{word!r} mixes Latin and Cyrillic letters"
        yield from _dates(name.start, name.end)


def _dates(start: str, end: str) -> Iterator[str]:
    for date in (start, end):
        if date and not _DATE.fullmatch(date):
            yield f"{date!r} is not a date such as 2026-07-01, 2026-07 or 2026"
            return
        if date and not _is_in_the_calendar(date):
            yield f"{date} is not in the calendar"
            return
    size = min(len(start), len(end))
    if size and start[:size] > end[:size]:
        yield f"it ends ({end}) before it begins ({start})"


def _is_in_the_calendar(date: str) -> bool:
    try:
        days_of(date)
    except ValueError:
        return False
    return True


class _Held:
    """Whether somebody else holds an office at the same time, of those that one person holds.

    A file does not say how many may hold a post, so only offices that were known before are looked
    at, and no such one that several were known to hold at once.
    """

    def __init__(self, base: Registry, whole: Registry) -> None:
        self._base, self._whole = base, whole
        self._one_at_a_time: dict[str, bool] = {}

    def by_another(self, row: Membership) -> Iterator[str]:
        """Why a row cannot be: at most one other holder, with the dates."""
        if not self._is_of_one(row.office) or self._was_known(row):
            return
        for other in self._whole.by_office.get(row.office, ()):
            if other.person != row.person and overlapping(other, row):
                office = self._whole.offices[row.office].names[0].text
                known = self._whole.people.get(other.person)
                who = known.names[0].text if known and known.names else other.person
                since = f"{other.start} – {other.end or '…'}"
                yield f"{office}: {who} holds it then, too ({since}); say first when that ended"
                return

    def _is_of_one(self, office: str) -> bool:
        if office not in self._one_at_a_time:
            entry = self._base.offices.get(office)
            rows = sorted(self._base.by_office.get(office, ()), key=lambda row: row.start)
            several = any(
                one.person != other.person and overlapping(one, other)
                for one, other in pairwise(rows)
            )
            self._one_at_a_time[office] = entry is not None and not (entry.shared or several)
        return self._one_at_a_time[office]

    def _was_known(self, row: Membership) -> bool:
        return any(
            same_place(known, row) and known.end == row.end
            for known in self._base.by_office.get(row.office, ())
        )


def _membership(row: Membership, whole: Registry) -> Iterator[str]:
    yield from _dates(row.start, row.end)
    if row.person not in whole.people:
        yield f"person {row.person!r} is not known"
    if row.office and row.office not in whole.offices:
        yield f"office {row.office!r} is not known"
    body = whole.bodies.get(row.body)
    if body is None:
        yield f"body {row.body!r} is not known"
    elif body.end and not row.end:
        yield f"{body.names[0].text} ended on {body.end}: a membership in it needs an end"
