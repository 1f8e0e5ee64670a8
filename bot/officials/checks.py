"""What is wrong with a registry's entries, each with the place it stands in. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.officials.faults import Called, Fault, Named, Span, fault
from bot.topics.registry.entries import Thing, merged, same_place
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.registry.unbroken import days_of, overlapping
from bot.topics.same_person import known_person
from bot.topics.tokens import fold

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NOTHING = frozenset({"none", "nan", "null", "n/a", "undefined", "nat"})
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
# Controls, and marks that turn the direction of what follows: nobody sees them, no text has them.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# The longest name that ships has 69 (bot/topics/registry/data/registry.toml).
MOST_LETTERS = 200

# What is wrong by itself: a text key and its arguments; where it stands is said by who asks.
_Wrong = tuple[str, dict[str, Named]]


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing and where it stands: "line 12", "persons[3]"."""

    where: str
    thing: Thing


def field_faults(where: str, values: Mapping[str, str]) -> Iterator[Fault]:
    """What can be wrong with a row's fields by themselves."""
    for name, value in values.items():
        if fold(value.strip()) in _NOTHING:
            yield fault(where, "fault-nothing", column=name, word=value.strip())


def check(placed: Sequence[Placed], base: Registry, *, may_end: bool = False) -> list[Fault]:
    """Every fault of new things over a registry, in their order. `may_end`: what is known to be in
    force may be said to have ended (of bodies and offices; of roles it always may)."""
    faults: list[Fault] = []
    whole = merged(base, (one.thing for one in placed))
    held, owners, ids = _Held(base, whole), _owners(base), _Ids(base)
    for one in placed:
        thing = one.thing
        if isinstance(thing, Membership):
            wrong = [*_membership(thing, whole), *held.twice(thing), *held.by_another(thing)]
        else:
            wrong = [*_named(thing), *ids.of_another(thing)]
            wrong += _place(thing, whole) if isinstance(thing, Office) else ()
            wrong += [] if may_end else _ended(thing, base)
            wrong += _namesakes(thing, owners, whole) if isinstance(thing, Person) else ()
        faults += [fault(one.where, key, **args) for key, args in wrong]
    return faults


def _owners(base: Registry) -> dict[str, str]:
    """Whose each name is, by its words in any order."""
    owners: dict[str, str] = {}
    for person in base.people.values():
        for name in person.names:
            owners.setdefault(_alias(name), person.id)
    return owners


class _Ids:
    """Whose each id is. One that is a person's is no body's: links and commands name any of them by
    the id alone. And what has a known id is that entry by one of its names, too."""

    def __init__(self, base: Registry) -> None:
        self._base: dict[str, Person | Body | Office] = {}
        for table in (base.people, base.offices, base.bodies):
            for id_, one in table.items():
                self._base.setdefault(id_, one)
        self._known = dict(self._base)

    def of_another(self, thing: Person | Body | Office) -> Iterator[_Wrong]:
        """Whether a thing has the id of something else."""
        known = self._known.setdefault(thing.id, thing)
        same = type(known) is type(thing)
        if thing.id and not (same and (thing.id not in self._base or _agree(known, thing))):
            yield "fault-id-taken", {"id": thing.id, "other": Called(known.names)}


def _agree(known: Person | Body | Office, thing: Person | Body | Office) -> bool:
    """Whether two have a name in common, in any order of its words; of people in any spelling."""
    if {_alias(name) for name in known.names} & {_alias(name) for name in thing.names}:
        return True
    if not isinstance(known, Person):
        return False
    return known_person(Registry(people={known.id: known}), thing.names) is not None


def _named(thing: Person | Body | Office) -> Iterator[_Wrong]:
    names = [name for name in thing.names if name.text.strip()]
    if not names:
        yield "fault-name-missing", {}
    for name in names:
        yield from _name(name)
    # An id that was made of a name without letters is missing because of the name.
    if not thing.id.strip() and all(_WORD.search(name.text) for name in names):
        yield "fault-id-missing", {}
    if isinstance(thing, Body | Office):
        yield from _dates(thing.start, thing.end)


def _place(thing: Office, whole: Registry) -> Iterator[_Wrong]:
    if thing.body not in whole.bodies:
        yield "fault-body-unknown", {"id": thing.body}


def _ended(thing: Person | Body | Office, base: Registry) -> Iterator[_Wrong]:
    """Of a body or an office that is known to be in force, that it ended: all of its followers
    would be told, for a line of a file that may mean another one."""
    if isinstance(thing, Person):
        return
    known = (base.bodies if isinstance(thing, Body) else base.offices).get(thing.id)
    if known is None or not thing.end:
        return
    if not known.end or not (thing.end.startswith(known.end) or known.end.startswith(thing.end)):
        yield "fault-ends", {"name": Called(known.names), "end": thing.end}


def _namesakes(thing: Person, owners: dict[str, str], whole: Registry) -> Iterator[_Wrong]:
    for name in thing.names:
        owner = owners.setdefault(_alias(name), thing.id)
        if owner != thing.id and len(name.text.split()) > 1:
            other = whole.people.get(owner)
            called = Called(other.names if other else ())
            yield "fault-namesake", {"name": name.text, "other": called}


def _alias(name: Name) -> str:
    return " ".join(sorted(fold(word) for word in _WORD.findall(name.text)))


def _name(name: Name) -> Iterator[_Wrong]:
    if fold(name.text.strip()) in _NOTHING:
        yield "fault-name-nothing", {"word": name.text.strip()}
    if len(name.text) > MOST_LETTERS:
        yield "fault-name-long", {"limit": MOST_LETTERS}
        return
    if _UNSEEN.search(name.text):
        yield "fault-unseen", {"name": _UNSEEN.sub("", name.text)}
    if not _WORD.search(name.text):
        yield "fault-no-letters", {"name": name.text}
    for word in _WORD.findall(name.text):
        if _LATIN.search(word) and _CYRILLIC.search(word):
            yield "fault-mixed", {"word": word}
    yield from _dates(name.start, name.end)


def _dates(start: str, end: str) -> Iterator[_Wrong]:
    for date in (start, end):
        if date and not _DATE.fullmatch(date):
            yield "fault-date", {"date": date}
            return
        if date and not _is_in_the_calendar(date):
            yield "fault-calendar", {"date": date}
            return
    size = min(len(start), len(end))
    if size and start[:size] > end[:size]:
        yield "fault-order", {"period": Span(start, end)}


def _is_in_the_calendar(date: str) -> bool:
    try:
        days_of(date)
    except ValueError:
        return False
    return True


class _Held:
    """Whether an office is held at the same time: by somebody else, of those that one person holds;
    by the same person, since another day.

    A file does not say how many may hold a post, so only offices that were known before are looked
    at, and no such one that several were known to hold at once.
    """

    def __init__(self, base: Registry, whole: Registry) -> None:
        self._base, self._whole = base, whole
        self._one_at_a_time: dict[str, bool] = {}

    def twice(self, row: Membership) -> Iterator[_Wrong]:
        """Why a row cannot be: who holds the office is known to hold it, since another day; or it
        may be any of several terms, which it would make one of."""
        terms = self._base.by_person.get(row.person, ())
        person = self._base.people.get(row.person)
        who = Called(person.names) if person else row.person
        agreeing = [known for known in terms if same_place(known, row)]
        if len(agreeing) > 1 and not any(known.start == row.start for known in agreeing):
            yield "fault-several", {"person": who}
            return
        for known in terms:
            same_office = bool(row.office) and known.office == row.office
            if same_office and not same_place(known, row) and overlapping(known, row):
                yield "fault-twice", {"person": who, "period": Span(known.start, known.end)}
                return

    def by_another(self, row: Membership) -> Iterator[_Wrong]:
        """Why a row cannot be: at most one other holder, with the dates."""
        if not self._is_of_one(row.office) or self._was_known(row):
            return
        for other in self._whole.by_office.get(row.office, ()):
            if other.person != row.person and overlapping(other, row):
                known = self._whole.people.get(other.person)
                who = Called(known.names) if known and known.names else other.person
                office = Called(self._whole.offices[row.office].names)
                span = Span(other.start, other.end)
                yield "fault-holder", {"office": office, "person": who, "period": span}
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


def _membership(row: Membership, whole: Registry) -> Iterator[_Wrong]:
    yield from _dates(row.start, row.end)
    if row.person not in whole.people:
        yield "fault-person-unknown", {"id": row.person}
    if row.office and row.office not in whole.offices:
        yield "fault-office-unknown", {"id": row.office}
    body = whole.bodies.get(row.body)
    if body is None:
        yield "fault-body-unknown", {"id": row.body}
    elif body.end and not row.end:
        yield "fault-body-ended", {"body": Called(body.names), "period": Span("", body.end)}
