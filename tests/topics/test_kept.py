"""What is kept between starts: read again, made anew when damaged, done without when it must."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.topics.kept import Kept
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Body, Name, Person, Registry
from bot.topics.search_table import build_table


def _registry(*names: str) -> Registry:
    people = {name: Person(name, (Name(name),)) for name in names}
    return Registry(people, {"senate": Body("senate", (Name("Сенат"),))})


REGISTRY = _registry("Маулен Ашимбаев", "Ерлан Кошанов")


def _files(folder: Path) -> list[str]:
    return sorted(path.name.partition("-")[0] + path.suffix for path in folder.iterdir())


def test_what_was_made_is_read_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "not" / "yet")
    for _ in range(2):
        assert kept.index(REGISTRY) == build(REGISTRY)
        assert kept.table(REGISTRY) == build_table(REGISTRY)
    assert _files(tmp_path / "not" / "yet") == ["names.kept", "search.kept"]


def test_the_file_is_what_is_read(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.index(REGISTRY)
    (file,) = tmp_path.iterdir()
    other = Kept(tmp_path / "other")
    other.index(_registry("Ольга Петрова"))
    (foreign,) = (tmp_path / "other").iterdir()
    file.write_bytes(foreign.read_bytes())
    assert "петрова" in kept.index(REGISTRY).family


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"no",
        lambda data: data[:-100],
        lambda data: data + b"x",
        lambda data: data[:500] + bytes([data[500] ^ 1]) + data[501:],
        lambda data: b"N" * len(data),
        lambda data: b"\0" * len(data),
    ],
    ids=["empty", "short", "cut", "longer", "a bit", "another", "zeros"],
)
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    kept = Kept(tmp_path)
    kept.table(REGISTRY)
    kept.index(REGISTRY)
    for file in tmp_path.iterdir():
        whole = file.read_bytes()
        file.write_bytes(damage(whole))
        assert file.read_bytes() != whole
    assert kept.index(REGISTRY) == build(REGISTRY)
    assert kept.table(REGISTRY) == build_table(REGISTRY)
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert min(sizes) > 500
    assert Kept(tmp_path).index(REGISTRY) == build(REGISTRY)


def test_another_registry_has_a_file_of_its_own(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    assert "ашимбаев" in kept.index(REGISTRY).family
    assert "ашимбаев" not in kept.index(_registry("Ольга Петрова")).family
    assert _files(tmp_path) == ["names.kept", "names.kept"]


def test_the_oldest_files_are_removed(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    for number in range(7):
        kept.index(_registry(f"Иван {'а' * number}петров"))
        for file in tmp_path.iterdir():  # a second between any two
            os.utime(file, (file.stat().st_atime - 1, file.stat().st_mtime - 1))
    assert len(_files(tmp_path)) == 4


@pytest.mark.parametrize("where", ["a file", "a file/below"])
def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path, where: str) -> None:
    (tmp_path / "a file").write_text("in the way")
    kept = Kept(tmp_path / where)
    assert kept.index(REGISTRY) == build(REGISTRY)
    assert kept.table(REGISTRY) == build_table(REGISTRY)
    assert (tmp_path / "a file").read_text() == "in the way"


def test_a_file_that_is_a_folder_costs_only_time(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.index(REGISTRY)
    (file,) = tmp_path.iterdir()
    file.unlink()
    file.mkdir()
    assert kept.index(REGISTRY) == build(REGISTRY)
