"""Who reports, and whose picture it is: the press's formulas, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.pictures import find_outlet, is_credit, without_credit


@pytest.mark.parametrize(
    ("paragraph", "outlet"),
    [
        ("Палата собралась, сообщает «Пробный вестник» со ссылкой на аппарат.", "Пробный вестник"),
        ("Комитет одобрил поправки, передаёт корреспондент Probnews.kz.", "Probnews.kz"),
        ("Об этом пишет портал Проба Медиа", "Проба Медиа"),
        ("Палата жиналды, деп хабарлайды «Сынақ» газеті.", "Сынақ"),
        ("The chamber met, according to the Sample Times", "Sample Times"),
        ("Палата собралась в полном составе.", ""),
        ("Он сообщает об этом охотно.", ""),
    ],
)
def test_the_outlet_that_a_paragraph_names(paragraph: str, outlet: str) -> None:
    assert find_outlet([paragraph]) == outlet


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
