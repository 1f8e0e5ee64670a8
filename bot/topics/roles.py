"""What somebody holds, or held last, and since when an entry of the registry is over. Pure."""

from __future__ import annotations

from datetime import date

from bot.topics.registry.registry import Body, Membership, Office, Registry
from bot.topics.registry.tenure import in_force, over


def role_of(registry: Registry, person: str, on: date) -> Membership | None:
    """What somebody holds on a date: an office before another role, of several the newest; who
    holds nothing, what he held last; None for whom nothing is known."""
    rows = registry.by_person.get(person, ())
    held = [row for row in rows if in_force(row.start, end_of(registry, row), on)]
    if held:
        return max(held, key=lambda row: (bool(row.office), row.start))
    return max(rows, key=lambda row: (end_of(registry, row), row.start), default=None)


def end_of(registry: Registry, row: Membership) -> str:
    """When a membership ended, by its own (partial) date or by that of its office or body."""
    return row.end or _end(registry, registry.offices.get(row.office), row.body)


def ended(registry: Registry, entry: Office | Body, on: date) -> str:
    """Since when an office or a body exists no more, by a date: its (partial) end; else empty."""
    end = entry.end if isinstance(entry, Body) else _end(registry, entry, entry.body)
    return end if over(end, on) else ""


def _end(registry: Registry, office: Office | None, body: str) -> str:
    within = registry.bodies.get(body)
    return (office.end if office else "") or (within.end if within else "")


def heir_of(registry: Registry, entry: Office | Body, on: date) -> str:
    """The id of what is in force in the place of an office or a body that is over; else empty."""
    entries = registry.bodies if isinstance(entry, Body) else registry.offices
    seen = {entry.id}
    while entry.successor in entries and entry.successor not in seen:
        entry = entries[entry.successor]
        seen.add(entry.id)
        if _in_force(registry, entry, on):
            return entry.id
    return ""


def _in_force(registry: Registry, entry: Office | Body, on: date) -> bool:
    return in_force(entry.start, "", on) and not ended(registry, entry, on)
