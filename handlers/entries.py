"""What an editor types for the registry, to an entry; and an entry as it is shown to the editor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.errors import UserError
from bot.grammar.dates import period
from bot.messages.markup import clean, shown
from bot.messages.registry import EntryView
from bot.officials.checks import Placed, check
from bot.officials.faults import Fault, fault
from bot.officials.places import Places, slug
from bot.officials.telling import NEWS_FOR
from bot.officials.typed_dates import read_date
from bot.officials.vetoes import entry_of
from bot.topics.registry.entries import Thing, same_place
from bot.topics.registry.registry import (
    Language,
    Membership,
    Name,
    Person,
    Registry,
    name_in,
)
from bot.topics.same_person import known_person
from bot.topics.search import Hit, Search
from bot.topics.tokens import fold
from handlers.titles import place_of
from storage.vocabulary import TopicKind

_TYPED_UNITS = 60
_NAMED = 6
_LANGUAGES: tuple[Language, ...] = ("ru", "kk", "en")
_SOURCES = ("editor",)
_PLACES = (TopicKind.OFFICE, TopicKind.BODY)


@dataclass(frozen=True, slots=True)
class Desk:
    """What is looked at: the registry as it is stored now, the search of the one in force (a few
    seconds older perhaps), the day, and the language in which things are named."""

    registry: Registry
    search: Search
    today: date
    language: str


@dataclass(frozen=True, slots=True)
class Entered:
    """What was typed, as an entry, and what is wrong with it."""

    thing: Thing
    faults: Sequence[Fault]


def entered(what: str, text: str, desk: Desk) -> Entered:
    """The entry of `/registry person …`, `spelling …` or `role …`. Raises UserError where it is not
    clear what is meant."""
    maker = {"person": _person, "spelling": _spelling, "role": _role}[what]
    thing, faults = maker(clean(text), desk)
    return Entered(thing, faults or check([Placed("", thing)], desk.registry))


def _person(text: str, desk: Desk) -> tuple[Thing, list[Fault]]:
    """Русское имя | қазақша | Latin."""
    parts = [" ".join(part.split()) for part in text.split("|")]
    if not any(map(_tells, parts)):
        raise UserError("registry-form", what="person", fault="name")
    if len(parts) > len(_LANGUAGES):
        raise UserError("registry-form", what="person", fault="surplus")
    names = tuple(
        Name(part, language if _is_written_in(part, language) else None)
        for part, language in zip(parts, _LANGUAGES, strict=False)
        if part
    )
    id_ = slug(names[0].text)
    same = desk.registry.people.get(id_) or known_person(desk.registry, names)
    if same is not None:
        raise UserError("registry-known", name=name_in(same.names, desk.language))
    short = [name.text for name in names if len(name.text.split()) == 1]
    faults = [fault("", "fault-one-word", name=name) for name in short]
    return Person(id_, names, sources=_SOURCES), faults


def _tells(text: str) -> bool:
    """Whether there is anything in it that names somebody or something."""
    return any(map(str.isalnum, text))


def _is_written_in(text: str, language: Language) -> bool:
    """A name in another alphabet than the language's is no spelling of that language."""
    letters = [char for char in text if char.isalpha()]
    return all(("\u0400" <= char <= "\u052f") == (language != "en") for char in letters)


def _spelling(text: str, desk: Desk) -> tuple[Thing, list[Fault]]:
    """Имя = другое написание: only what is added, so that the rest stays as it is then."""
    name, equals, spelling = text.partition("=")
    added = Name(" ".join(spelling.split()))
    if not equals or not _tells(name) or not _tells(spelling):
        missing = "equals" if not equals else "spelling" if _tells(name) else "name"
        raise UserError("registry-form", what="spelling", fault=missing)
    person = _who(name, desk)
    if fold(added.text) in {fold(known.text) for known in person.names}:
        called = name_in(person.names, desk.language)
        raise UserError(
            "registry-spelling-known", name=called, text=shown(added.text, _TYPED_UNITS)
        )
    return Person(person.id, (person.names[0], added)), []


def _role(text: str, desk: Desk) -> tuple[Thing, list[Fault]]:
    """Имя; должность или орган[, роль]; начало; конец."""
    parts = _with_role([" ".join(part.split()) for part in text.split(";")], desk)
    parts += [""] * (4 - len(parts))
    if not _tells(parts[0]) or not _tells(parts[1]) or any(parts[4:]):
        wrong = "place" if not _tells(parts[1]) else "surplus"
        raise UserError("registry-form", what="role", fault=wrong if _tells(parts[0]) else "name")
    person = _who(parts[0], desk)
    body, office, role = _where(parts[1], desk)
    dates = [read_date(part) for part in parts[2:4]]
    faults = [
        fault("", "fault-date-typed", date=shown(typed, _TYPED_UNITS))
        for typed, date_ in zip(parts[2:4], dates, strict=True)
        if _tells(typed) and not date_  # a dash says that nobody knows
    ]
    named, titles = ("", ()) if office else Places(desk.registry).role(role)
    start, end = dates
    row = Membership(person.id, body, office, named, start, end, sources=_SOURCES, titles=titles)
    return (row if start else _of_the_open_term(row, desk.registry)), faults


def _with_role(parts: list[str], desk: Desk) -> list[str]:
    """The parts of a typed role, what somebody is in a body beside the body: where it was typed
    behind a semicolon it stands in the place of the beginning, and has words and no number, as no
    beginning has. Raises UserError."""
    if len(parts) < 3 or not all(map(_tells, parts[:3])) or any(map(str.isdigit, parts[2])):
        return parts
    _, office, role = _where(parts[1], desk)
    if office or role:
        return parts
    return [parts[0], f"{parts[1]}, {parts[2]}", *parts[3:]]


def _of_the_open_term(row: Membership, registry: Registry) -> Membership:
    """A row without a beginning is of the term that lasts, if one is known to."""
    terms = [one for one in registry.by_person.get(row.person, ()) if same_place(one, row)]
    lasting = [one for one in terms if not one.end]
    return replace(row, start=lasting[0].start) if len(lasting) == 1 else row


def _who(text: str, desk: Desk) -> Person:
    """The one person who is meant. Raises UserError."""
    hit = _one(text, desk, TopicKind.OFFICIAL)
    person = desk.registry.people.get(hit.id) if hit else known_person(desk.registry, [Name(text)])
    if person is None:
        raise UserError("registry-unknown", what="person", text=shown(text.strip(), _TYPED_UNITS))
    return person


def _where(text: str, desk: Desk) -> tuple[str, str, str]:
    """The body, the office and the role that are meant: an office by its name, or a body and behind
    a comma what somebody is in it. Raises UserError."""
    registry = desk.registry
    hits = [hit for hit in desk.search.find(text, on=desk.today) if hit.kind in _PLACES]
    if hits and hits[0].kind == TopicKind.OFFICE and (hits[0].exact or "," not in text):
        hit = _one(text, desk, TopicKind.OFFICE)
        office = registry.offices.get(hit.id) if hit else None
        if office is not None:
            return office.body, office.id, ""
    within, _, role = text.partition(",")
    hit = _one(within, desk, TopicKind.BODY)
    body = registry.bodies.get(hit.id) if hit else None
    if body is None:
        raise UserError("registry-unknown", what="place", text=shown(text, _TYPED_UNITS))
    role = role.strip()
    return body.id, Places(registry).office(body.id, role) if role else "", role


def _one(text: str, desk: Desk, kind: TopicKind) -> Hit | None:
    """The one of a kind that is meant; None where there is none. Raises UserError where several
    may be."""
    hits = desk.search.find(text, on=desk.today)
    if hits and hits[0].exact and hits[0].kind != kind:
        return None  # it is surely something else
    hits = [hit for hit in hits if hit.kind == kind]
    if not hits or hits[0].exact or len(hits) == 1:
        return hits[0] if hits else None
    called = [f"• {_title(hit.kind, hit.id, desk)}" for hit in hits[:_NAMED]]
    names = "\n".join(dict.fromkeys(called))
    raise UserError("registry-which", text=shown(text.strip(), _TYPED_UNITS), names=names)


def _title(kind: str, id_: str, desk: Desk) -> str:
    entry = entry_of(desk.registry, kind, id_)
    return shown(name_in(entry.names, desk.language) if entry else id_, _TYPED_UNITS)


def view_of(what: str, thing: Thing, desk: Desk) -> EntryView:
    """An entry as the editor sees it, before it is stored and after; `what` was entered."""
    registry, language = desk.registry, desk.language
    if isinstance(thing, Membership):
        person = registry.people.get(thing.person)
        return EntryView(
            "role",
            person=name_in(person.names, language) if person else thing.person,
            place=place_of(registry, thing, language),
            period=period(thing.start, thing.end, language),
            ends=_is_news(thing, desk),
        )
    if what != "spelling":
        return EntryView("person", names=" | ".join(name.text for name in thing.names))
    known = registry.people.get(thing.id)
    person_ = name_in((known or thing).names, language)
    return EntryView("spelling", person=person_, names=thing.names[-1].text)


def _is_news(row: Membership, desk: Desk) -> bool:
    """Whether the followers of an office are told that somebody holds it no more: of a month or a
    year alone nobody knows when that is (bot/topics/registry/endings.py)."""
    day = (desk.today - NEWS_FOR).isoformat()
    known = desk.registry.by_office.get(row.office, ())
    ends = any(same_place(one, row) and not one.end for one in known)
    return len(row.end) == len(day) and row.end > day and ends
