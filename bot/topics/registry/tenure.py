"""Who held what on a date, with dates that may be only a year or a month. Pure."""

from __future__ import annotations

from datetime import date

from bot.topics.registry.registry import Membership, Registry


def began(start: str, on: date) -> bool:
    """Whether something with this (partial) start had begun; not known counts as begun."""
    return not start or start <= on.isoformat()[: len(start)]


def over(end: str, on: date) -> bool:
    """Whether something with this (partial) end was over: a whole date is the first day without."""
    if not end:
        return False
    # "2026" or "2026-03": some day of it; until it is past, nobody can say that it is over.
    return end <= on.isoformat() if len(end) == 10 else end < on.isoformat()[: len(end)]


def in_force(start: str, end: str, on: date) -> bool:
    """Whether a date lies within a (partial) start and end."""
    return began(start, on) and not over(end, on)


def holders(registry: Registry, office: str, on: date) -> tuple[str, ...]:
    """The ids of the people who held an office on a date; of two where terms meet, the newer, and
    of an office that several share, all.

    A membership without any date says that somebody held it once, not when: it counts only when
    nobody is known with dates.
    """
    rows = [row for row in registry.by_office.get(office, ()) if in_force(row.start, row.end, on)]
    dated = [row for row in rows if row.start]
    entry = registry.offices.get(office)
    if not dated or (entry is not None and entry.shared):
        return tuple(dict.fromkeys(row.person for row in rows))
    newest = max(row.start for row in dated)
    return tuple(dict.fromkeys(row.person for row in dated if row.start == newest))


def offices_of(registry: Registry, person: str, on: date) -> list[str]:
    """The offices that a person holds on a date, as `holders` has it, in the registry's order."""
    rows = registry.by_person.get(person, ())
    return [row.office for row in rows if person in holders(registry, row.office, on)]


def known_holders(registry: Registry, office: str, on: date) -> tuple[str, ...]:
    """Those of whom it is known that they hold an office on a date: since when is known, too."""
    dated = {row.person for row in registry.by_office.get(office, ()) if row.start}
    return tuple(person for person in holders(registry, office, on) if person in dated)


def office_in_force(registry: Registry, office: str, on: date) -> bool:
    """Whether an office, and the body it belongs to, existed on a date."""
    entry = registry.offices[office]
    body = registry.bodies.get(entry.body)
    within = body is None or in_force(body.start, body.end, on)
    return within and in_force(entry.start, entry.end, on)


def office_over(registry: Registry, office: str, on: date) -> bool:
    """Whether an office, or the body it belongs to, existed once and does no more on a date."""
    return over(_end_of(registry, office), on)


def office_began(registry: Registry, office: str, on: date) -> bool:
    """Whether an office, and the body it belongs to, had begun by a date; both may be over."""
    entry = registry.offices[office]
    body = registry.bodies.get(entry.body)
    return began(entry.start, on) and (body is None or began(body.start, on))


def last_holders(registry: Registry, office: str, on: date) -> tuple[str, ...]:
    """Who holds an office on a date or, where it is over, who held it until it was."""
    end = _end_of(registry, office)
    if not over(end, on):
        return holders(registry, office, on)
    rows = registry.by_office.get(office, ())
    return tuple(dict.fromkeys(row.person for row in rows if not row.end or row.end >= end))


def _end_of(registry: Registry, office: str) -> str:
    """The first (partial) end of an office and of the body it belongs to; else empty."""
    entry = registry.offices[office]
    body = registry.bodies.get(entry.body)
    return min(filter(None, (entry.end, body.end if body else "")), default="")


def current_roles(registry: Registry, person: str, on: date) -> tuple[Membership, ...]:
    """What a person held on a date; offices first."""
    rows = [row for row in registry.by_person.get(person, ()) if in_force(row.start, row.end, on)]
    return tuple(sorted(rows, key=lambda row: (not row.office, row.start)))
