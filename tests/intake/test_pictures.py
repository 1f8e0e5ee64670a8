"""Whose picture it is: the press's formulas, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.pictures import is_credit, without_credit


@pytest.mark.parametrize(
    ("paragraph", "credit"),
    [
        ("Фото: А. Пробный / архив палаты", True),
        ("фото с сайта example.kz", True),
        ("Сурет: Сынақ", True),
        ("Захар Пробный. Фото: Проба", True),
        ("Фотография дня: депутаты на субботнике", False),
        ("Фото: " + "на снимке участники заседания и гости " * 6, False),
        ("Депутаты посмотрели фото", False),
    ],
)
def test_a_credit_is_a_line_of_its_own(paragraph: str, credit: bool) -> None:
    assert is_credit(paragraph) is credit


def test_a_credit_in_brackets_goes() -> None:
    assert without_credit("Палата (фото: А. Пробный) собралась (вчера).") == (
        "Палата собралась (вчера)."
    )
