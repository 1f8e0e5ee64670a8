"""Imports run one way, and pure modules stay pure: design rules that nobody has to remember."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "storage")
# Only the wiring may know the conversations.
KNOW_HANDLERS = {"bot.app", "bot.__main__"}
IMPURE = {"aiogram", "sqlalchemy"}


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {_name(path): path for room in ROOMS for path in (ROOT / room).rglob("*.py")}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
PURE = sorted(name for name, tree in TREES.items() if "Pure" in (ast.get_docstring(tree) or ""))


@cache
def imported(name: str) -> frozenset[str]:
    """Every module that a module imports, inside functions too; relative imports are refused."""
    found: set[str] = set()
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name} imports relatively"
            source = node.module or ""
            # "from bot.topics import hashtags" names a module, "from bot.texts import Texts" not
            found.update(
                whole if (whole := f"{source}.{alias.name}") in MODULES else source
                for alias in node.names
            )
    # importing a.b.c runs a and a.b too
    packages = {
        ".".join(one.split(".")[:length])
        for one in found
        for length in range(1, one.count(".") + 1)
    }
    return frozenset(found | (packages & MODULES.keys()))


def test_bot_and_storage_do_not_know_the_conversations() -> None:
    for name in MODULES:
        rooms = {one.split(".")[0] for one in imported(name)}
        if not name.startswith("handlers") and name not in KNOW_HANDLERS:
            assert "handlers" not in rooms, name
        if name.startswith("storage"):
            assert "bot" not in rooms, name
        assert "tests" not in rooms, name


@pytest.mark.parametrize("name", PURE)
def test_a_pure_module_reaches_neither_telegram_nor_the_database(name: str) -> None:
    seen: set[str] = set()
    waiting = [(name, name)]
    while waiting:
        module, way = waiting.pop()
        for one in sorted(imported(module)):
            assert one.split(".")[0] not in IMPURE, f"{way} → {one}"
            if one in MODULES and one not in seen:
                seen.add(one)
                waiting.append((one, f"{way} → {one}"))


def test_the_pure_modules_are_found() -> None:
    assert {"bot.topics.hashtags", "bot.messages.split", "bot.intake.decoding"} <= set(PURE)
    assert imported("bot.app") >= {"handlers", "bot.delivery.engine", "aiogram"}
