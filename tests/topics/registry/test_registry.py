"""The registry as a value, and that its wing stands on its own."""

from __future__ import annotations

import ast
from pathlib import Path

from bot.topics.registry import registry as module
from bot.topics.registry.registry import Membership, Name, Registry, name_in, role_in

SEAT, CHAIR = Membership("p", "b", role="x"), Membership("p", "b", "o")


def test_memberships_by_person_and_by_office() -> None:
    registry = Registry(memberships=(SEAT, CHAIR))
    assert registry.by_person == {"p": (SEAT, CHAIR)}
    assert registry.by_office == {"o": (CHAIR,)}


def test_a_name_in_a_language_else_the_first() -> None:
    names = (Name("Сенат", "ru"), Name("Сенаты", "kk"))
    assert name_in(names, "kk") == "Сенаты"
    assert name_in(names, "en") == "Сенат"


def test_a_role_in_a_language_else_as_it_was_typed() -> None:
    titles = (Name("Депутат", "ru"), Name("Deputy", "en"))
    seat = Membership("p", "b", role="Депутат", titles=titles)
    assert [role_in(seat, one) for one in ("ru", "kk", "en")] == ["Депутат", "Депутат", "Deputy"]
    assert role_in(SEAT, "en") == "x"
    assert role_in(CHAIR, "en") == ""


def test_the_registry_is_the_ground_floor() -> None:
    folder = Path(module.__file__).parent
    found = [
        (path.name, node.module)
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.topics")
    ]
    assert found
    above = [pair for pair in found if not (pair[1] or "").startswith("bot.topics.registry.")]
    assert above == []
