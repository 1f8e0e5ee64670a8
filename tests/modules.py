"""The project's modules as syntax trees: what the tests of imports, purity and shape read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "storage")


def name_of(path: Path) -> str:
    """The dotted name of a file of the project."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for room in ROOMS for path in (ROOT / room).rglob("*.py")}


def docstring_of(name: str) -> str:
    """What the first string of a file says: of every file but empty ones, its docstring."""
    before, _, after = MODULES[name].read_text(encoding="utf-8").partition('"""')
    return "" if before else after.partition('"""')[0]


@dataclass(frozen=True)
class Facts:
    """What a file has: its functions with their lines, from the first decorator to the last line;
    what it imports, names of modules and what might be names of modules."""

    functions: tuple[tuple[str, int], ...]
    imported: frozenset[str]


@cache
def facts_of(path: Path) -> Facts:
    """What a file of the project has, tests too: each is parsed once, and its tree not kept."""
    functions: list[tuple[str, int]] = []
    imported: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            functions.append((node.name, (node.end_lineno or first) - first + 1))
        elif isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
            imported.update(f"{node.module}.{alias.name}" for alias in node.names)
    return Facts(tuple(functions), frozenset(imported))


@cache
def tree_of(name: str) -> ast.Module:
    """A module of the project as a syntax tree."""
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def running(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node that can run: all but what stands under `if TYPE_CHECKING:`."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if (
            isinstance(node, ast.If)
            and isinstance(node.test, ast.Name)
            and node.test.id == "TYPE_CHECKING"
        ):
            waiting.extend(node.orelse)
        else:
            waiting.extend(ast.iter_child_nodes(node))


def imports_of(tree: ast.AST) -> set[str]:
    """Every module that a tree imports, inside functions too; relative imports are refused."""
    found: set[str] = set()
    for node in running(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "a relative import"
            source = node.module or ""
            # "from bot.topics import hashtags" names a module, "from bot.texts import Texts" not
            found.update(
                whole if (whole := f"{source}.{alias.name}") in MODULES else source
                for alias in node.names
            )
    return found


@cache
def imported(name: str) -> frozenset[str]:
    """Every module that runs when a module of the project does, its own packages too."""
    found = imports_of(tree_of(name))
    # importing a.b.c runs a and a.b too
    packages = {
        ".".join(one.split(".")[:length])
        for one in found
        for length in range(1, one.count(".") + 1)
    }
    return frozenset(found | (packages & MODULES.keys()))
