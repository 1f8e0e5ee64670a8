"""What parts two articles, however alike they are: a rule each, in both directions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.stories.traits import Compared, Text, traits_of
from bot.stories.vetoes import told_otherwise, vetoes
from bot.topics.registry.registry import Language

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def compared(title: str, body: str = "", language: Language = "ru") -> Compared:
    return Compared(traits_of(Text(title, body, language, NOW))[0])


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        ("reading", "Принят в первом чтении", "Принят во втором чтении"),
        ("chamber", "Мажилис одобрил закон", "Сенат одобрил закон"),
        ("committee", "Комитет по финансам собрался", "Комитет по аграрным вопросам собрался"),
        ("number of the act", "Подписан Указ № 412", "Подписан Указ № 413"),
        ("day", "Прогноз погоды на 25 ноября", "Прогноз погоды на 26 ноября"),
        ("number", "Курс доллара составил 512,3 тенге", "Курс доллара составил 513,9 тенге"),
        ("act", "Поправку одобрили", "Поправку отклонили"),
    ],
)
def test_what_differs_in_one_place_parts(rule: str, one: str, other: str) -> None:
    assert rule in set(vetoes(compared(one), compared(other)))
    assert rule in set(vetoes(compared(other), compared(one)))
    assert not set(vetoes(compared(one), compared(one)))


def test_titles_that_name_others_part_and_one_that_names_nobody_does_not() -> None:
    calls = [
        compared(f"Разговор с {whom}", f"Президент поговорил с {whom} о торговле.")
        for whom in ("Эрдоганом", "Мирзиёевым")
    ]
    assert set(vetoes(*calls)) == {"name"}
    nobody = compared("Разговор президентов", "Президент поговорил с Эрдоганом о торговле.")
    assert not set(vetoes(calls[0], nobody))


def test_between_two_languages_too() -> None:
    kazakh = compared("Заң екінші оқылымда қабылданды", "", "kk")
    assert "reading" in set(vetoes(compared("Принят в первом чтении"), kazakh))
    assert not set(vetoes(compared("Принят во втором чтении"), kazakh))
    committee = compared("Қаржы комитетінің отырысы", "", "kk")
    assert not set(vetoes(compared("Заседание Комитета по финансам"), committee))
    assert "committee" in set(vetoes(compared("Заседание Комитета по экологии"), committee))


def test_numbers_in_another_order_do_not_part() -> None:
    one = compared("Цены", "Цены выросли на 5 тенге. Цены выросли на 70 тенге.")
    shorter = compared("Цены", "Цены выросли на 70 тенге.")
    assert not set(vetoes(one, shorter))


def test_where_a_bill_goes_next_is_no_other_chamber_of_the_text() -> None:
    one = compared("Закон принят", "Мажилис принял закон и направил его в Сенат.").traits
    other = compared("Закон принят", "Сенаторы приняли закон.").traits
    assert told_otherwise(one, other)
    assert not told_otherwise(one, one)
