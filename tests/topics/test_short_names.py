"""The abbreviation of a body among its names."""

from __future__ import annotations

import pytest

from bot.topics.short_names import abbreviation


@pytest.mark.parametrize(
    ("name", "others", "short"),
    [
        ("Организация тюркских государств", ["ТМҰ", "OTS", "ОТГ"], "ОТГ"),
        ("Түркі мемлекеттері ұйымы", ["ОТГ", "ТМҰ"], "ТМҰ"),
        ("Organization of Turkic States", ["ОТГ", "OTS"], "OTS"),
        ("Центральная избирательная комиссия Казахстана", ["ЦИК РК", "ЦИК"], "ЦИК"),
        ("Қазақстан Орталық сайлау комиссиясы", ["ЦИК", "ОСК"], "ОСК"),
        ("Министерство финансов", ["Минфин", "Finance Ministry"], ""),
        ("Сенат", ["С"], ""),
    ],
)
def test_an_abbreviation_is_of_first_letters(name: str, others: list[str], short: str) -> None:
    assert abbreviation(name, others) == short
