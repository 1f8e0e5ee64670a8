"""Names of East Asia, articles before surnames."""

from __future__ import annotations

import pytest

from bot.topics.people.orders import is_eastern, other_writings


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("ким чен ын", True), ("си цзиньпин", True), ("то лам", True), ("ли со ен", True),
        ("нгуен фу чонг", True), ("kim jong un", True),
        ("роман ким", False), ("ким роман", False), ("ян минский", False), ("хан марат", False),
        ("токаев касым", False), ("ли", False),
    ],
)  # fmt: skip
def test_the_surname_stands_first(name: str, is_one: bool) -> None:
    assert is_eastern(*name.split()) is is_one


def test_articles_change_and_fall_away() -> None:
    written = other_writings(["Халед"], ["эль", "Масри"])
    assert ["аль", "Масри"] in written
    assert ["Масри"] in written
    assert ["бен", "Салман"] in other_writings(["Мухаммед"], ["бин", "Салман"])
    assert other_writings(["Шарль"], ["де", "Голль"]) == []


def test_a_chinese_is_called_by_the_first_name_too() -> None:
    assert other_writings(["Цзиньпин"], ["Си"]) == [["Цзиньпин"]]
    assert other_writings(["Виктория"], ["Ли"]) == []
