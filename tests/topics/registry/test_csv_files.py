"""The CSV files that `match` is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import OperatorError
from bot.topics.registry.csv_files import read_registry
from bot.topics.registry.registry import Membership, Name, Office, Person


def test_people_with_their_aliases(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(
        "\ufeffid,full_name,aliases,patronymic\n"
        "1,Маулен Ашимбаев,Maulen Ashimbayev| |Маулен Ашимбаев,Сагатханович\n"
        "2, Пеле ,,\n",
        encoding="utf-8",
    )
    assert read_registry(str(file)).people == {
        "1": Person(
            "1", (Name("Маулен Ашимбаев"), Name("Maulen Ashimbayev")), patronymic="Сагатханович"
        ),
        "2": Person("2", (Name("Пеле"),)),
    }


def test_offices_and_who_held_them(tmp_path: Path) -> None:
    people, offices = tmp_path / "people.csv", tmp_path / "offices.csv"
    people.write_text("id,full_name\n1,Маулен Ашимбаев\n", encoding="utf-8")
    offices.write_text(
        "id,names,person,start,end\n"
        "chair,Спикер Сената|Председатель Сената,1,2020,2026\n"
        "chair,,2,2026,\n"
        "mayor,Мэр,,,\n",
        encoding="utf-8",
    )
    registry = read_registry(str(people), str(offices))
    assert registry.offices == {
        "chair": Office("chair", "", (Name("Спикер Сената"), Name("Председатель Сената"))),
        "mayor": Office("mayor", "", (Name("Мэр"),)),
    }
    assert registry.memberships == (
        Membership("1", "", "chair", start="2020", end="2026"),
        Membership("2", "", "chair", start="2026"),
    )


def test_a_fault_is_said_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("id,full_name\n1,Маулен Ашимбаев\n2,\n", encoding="utf-8")
    with pytest.raises(OperatorError, match="line 3: id and full_name are needed"):
        read_registry(str(file))
    file.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(OperatorError, match="cannot be read"):
        read_registry(str(file))
    with pytest.raises(OperatorError, match="cannot be read"):
        read_registry(str(tmp_path / "nowhere.csv"))
