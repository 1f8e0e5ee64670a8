"""Which posts somebody held in which years is his biography."""

from __future__ import annotations

import pytest

from bot.intake.aside.biography import is_of_a_career, is_of_a_life, is_of_an_upbringing


@pytest.mark.parametrize(
    "sentence",
    [
        "2012–2016 жылдары Сенат Аппаратының кеңесшісі қызметін атқарды.",
        "2012 жылдан бастап 2016 жылға дейін банкте жұмыс істеді.",
        "С 2012 по 2016 год работал советником в аппарате Сената.",
        "В 2012–2016 годах возглавлял филиал «Пробы».",
        "2012–2016 гг. – депутат Мажилиса.",
        "From 2012 to 2016 he served as an adviser at the Senate.",
        "In 2012-2016 she headed the branch of a bank.",
    ],
)
def test_a_career(sentence: str) -> None:
    assert is_of_a_career(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "В 2012–2016 годах Сенат принял 300 законов.",
        "Сенат работал до полуночи.",
        "Бюджет на 2027–2029 годы утверждён.",
        "2027–2029 жылдарға арналған бюджет қабылданды.",
        "The 2027-2029 budget was adopted.",
        "He served the city well in 2016.",
    ],
)
def test_none(sentence: str) -> None:
    assert not is_of_a_career(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Родился 5 мая в Пробном.",
        "Окончил КазГУ.",
        "1984 жылы Семей қаласында туған.",
        "Мектепті Семейде тәмамдаған.",
        "She holds a degree in law.",
    ],
)
def test_an_upbringing_is_of_a_life(sentence: str) -> None:
    assert is_of_an_upbringing(sentence)
    assert is_of_a_life(sentence.casefold())


def test_a_life() -> None:
    assert not is_of_an_upbringing("Палата закончила год с долгом.")
    assert not is_of_an_upbringing("Раньше работал в банке.")
    assert is_of_a_life("раньше работал в банке.")
    assert is_of_a_life("он родился в пробном.")
    assert is_of_a_life("әр жылдары мектепте сабақ берді.")
    assert not is_of_a_life("он открыл школу в пробном.")
