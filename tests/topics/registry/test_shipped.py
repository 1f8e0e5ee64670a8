"""The registry that ships holds together."""

from __future__ import annotations

from bot.officials.checks import Placed, check
from bot.topics.registry.entries import Thing
from bot.topics.registry.registry import Body, Person, Registry
from bot.topics.registry.shipped import shipped_registry


def test_every_membership_is_of_somebody_somewhere() -> None:
    registry = shipped_registry()
    assert len(registry.people) >= 30
    for row in registry.memberships:
        assert row.person in registry.people
        assert row.body in registry.bodies
        assert not row.office or registry.offices[row.office].body == row.body
    for office in registry.offices.values():
        assert office.body in registry.bodies
        assert not office.successor or office.successor in registry.offices


def test_every_entry_has_its_names_and_would_be_accepted_from_a_file() -> None:
    registry = shipped_registry()
    named: list[Person | Body] = [*registry.people.values(), *registry.bodies.values()]
    things: list[Thing] = [*named, *registry.offices.values(), *registry.memberships]
    for entry in named:
        assert entry.sources
        assert {name.language for name in entry.names} >= {"ru", "kk", "en"}
    assert check([Placed(f"entry {n}", thing) for n, thing in enumerate(things)], Registry()) == []


def test_it_is_read_once() -> None:
    assert shipped_registry() is shipped_registry()
