"""Who does what his office always does."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.by_office import as_office
from bot.topics.themes.shipped import shipped_themes
from tests.shipped import shipped

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("laws signed by Tokayev", "laws signed by President"),
        ("законы, подписанные Токаевым", "законы подписанные Президент"),
        ("Тоқаев қол қойған заңдар", "Президенті қол қойған заңдар"),
        ("laws signed by Mirziyoyev", ""),  # of another country
        ("laws signed by Smirnoff", ""),
        ("Тоқаевтың жарлықтары", "Президенті жарлықтары"),
        ("указы Токаева", "указы Президент"),
        ("указы президента Токаева", "указы президента"),
        ("Tokayev's decrees", "President decrees"),
        ("указы Мирзиёева", ""),
        ("Токаев", ""),
    ],
)
def test_somebody_is_said_by_his_office(typed: str, said: str) -> None:
    assert as_office(typed, shipped().search, shipped().registry, TODAY) == said


@pytest.mark.parametrize(
    ("typed", "theme"),
    [
        ("Тоқаевтың жарлықтары", "decrees"),
        ("указы Токаева", "decrees"),
        ("указы президента Токаева", "decrees"),
        ("decrees by Tokayev", "decrees"),
        ("Tokayev's decrees", "decrees"),
        ("послание Токаева", "presidential-address"),
        ("законы, подписанные Токаевым", "law-signing"),
        ("законы Токаева", None),
        ("поездка Токаева", None),
    ],
)
def test_what_is_his_by_his_office_is_a_theme(typed: str, theme: str | None) -> None:
    asked = shipped_themes().asked(as_office(typed, shipped().search, shipped().registry, TODAY))
    assert (asked and asked.theme.id) == theme
