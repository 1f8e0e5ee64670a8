"""What is installed is what is pinned, what we import is what we declare; nothing else is."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib import metadata

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.modules import MODULES, ROOT, facts_of, imports_of, tree_of

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Where the bot runs (it needs fcntl): what only another Python or system needs is pinned as well.
PYTHONS = [f"3.{minor}" for minor in range(11, 15)]
SYSTEMS = {"linux": "Linux", "darwin": "Darwin"}
OURS = {"bot", "handlers", "storage", "tests"}


def _environments() -> Iterator[dict[str, str]]:
    for version in PYTHONS:
        for system, name in SYSTEMS.items():
            yield {
                "python_version": version,
                "python_full_version": f"{version}.0",
                "sys_platform": system,
                "platform_system": name,
                "os_name": "posix",
                "implementation_name": "cpython",
                "platform_python_implementation": "CPython",
            }


def _declared(*, dev: bool) -> list[Requirement]:
    listed = PYPROJECT["dependencies"] + (PYPROJECT["optional-dependencies"]["dev"] if dev else [])
    return [Requirement(line) for line in listed]


@cache
def _pinned() -> dict[str, str]:
    """The versions of constraints.txt by normalised name; every line is `name==version`."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    pairs = [line.split("==") for line in lines]
    assert all(len(pair) == 2 for pair in pairs)
    names = [canonicalize_name(name) for name, _ in pairs]
    assert len(set(names)) == len(names), "pinned twice"
    return {name: version for name, (_, version) in zip(names, pairs, strict=True)}


def _applies(requirement: Requirement, extras: Iterable[str], environment: dict[str, str]) -> bool:
    marker = requirement.marker
    return marker is None or any(
        marker.evaluate({**environment, "extra": extra}) for extra in {"", *extras}
    )


def _needed(environment: dict[str, str]) -> set[str]:
    """Everything that pip installs for `.[dev]`: what is declared, and what that needs, and so on.
    What is not installed here (another system needs it) is named, and not gone into."""
    found: set[tuple[str, frozenset[str]]] = set()
    waiting = [one for one in _declared(dev=True) if _applies(one, (), environment)]
    while waiting:
        one = waiting.pop()
        key = (canonicalize_name(one.name), frozenset(one.extras))
        if key in found:
            continue
        found.add(key)
        try:
            further = metadata.requires(one.name) or []
        except metadata.PackageNotFoundError:
            continue
        waiting += [
            need for need in map(Requirement, further) if _applies(need, one.extras, environment)
        ]
    return {name for name, _ in found}


def test_everything_that_is_needed_is_pinned_and_nothing_else() -> None:
    needed = set().union(*map(_needed, _environments()))
    assert set(_pinned()) == needed


def test_what_is_installed_is_what_is_pinned() -> None:
    there: dict[str, str] = {
        canonicalize_name(one.name): one.version
        for one in metadata.distributions()
        if canonicalize_name(one.name) in _pinned()
    }
    here = {
        "python_version": f"{sys.version_info.major}.{sys.version_info.minor}",
        "sys_platform": sys.platform,
    }
    environment = {**next(_environments()), **here}
    for name in _needed(environment):
        assert there.get(canonicalize_name(name)) == _pinned()[name], name


def test_what_is_pinned_is_allowed() -> None:
    for one in _declared(dev=True):
        assert SpecifierSet(str(one.specifier)).contains(_pinned()[canonicalize_name(one.name)]), (
            one
        )


@cache
def _distributions() -> dict[str, set[str]]:
    """By which distributions a package that can be imported comes."""
    found = metadata.packages_distributions()
    return {name: {canonicalize_name(one) for one in of_it} for name, of_it in found.items()}


def _foreign(imported: Iterable[Collection[str]]) -> set[str]:
    """The packages of others among what modules import."""
    tops = {name.split(".")[0] for names in imported for name in names}
    return tops - OURS - sys.stdlib_module_names - {"__future__"}


def _undeclared(imported: Iterable[Collection[str]], *, dev: bool) -> dict[str, set[str]]:
    declared = {canonicalize_name(one.name) for one in _declared(dev=dev)}
    return {
        name: of_it
        for name in _foreign(imported)
        if not (of_it := _distributions().get(name, set())) & declared
    }


def test_what_the_bot_imports_is_declared() -> None:
    assert not _undeclared((imports_of(tree_of(name)) for name in MODULES), dev=False)


def test_what_the_tests_import_is_declared() -> None:
    paths = (ROOT / "tests").rglob("*.py")
    assert not _undeclared((facts_of(path).imported for path in paths), dev=True)


def test_what_is_declared_is_imported() -> None:
    """A dependency that nobody uses any more goes; these are used without an import of ours."""
    used_otherwise = {
        "pymorphy3-dicts-ru": "pymorphy3's dictionary",
        "tzdata": "zoneinfo's database",
        "aiosqlite": "SQLAlchemy's driver",
        "uvloop": "the loop",
        "lxml-html-clean": "justext's",
    }
    imported = _foreign(imports_of(tree_of(name)) for name in MODULES)
    by = {one for name in imported for one in _distributions().get(name, ())}
    unused = {canonicalize_name(one.name) for one in _declared(dev=False)} - by
    assert unused <= set(used_otherwise)
