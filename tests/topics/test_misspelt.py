"""Words with a slip, as they are meant; and words that only look like one."""

from __future__ import annotations

import pytest

from bot.topics.kazakh_words import kazakh_word
from bot.topics.misspelt import mended


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("забастовка учитилей", "забастовка учителей"),
        ("пасобия на детей", "пособия на детей"),
        ("цена на дизтоплево", "цена на дизтопливо"),
        ("тарефы на элекроэнергию", "тарифы на электроэнергию"),
        ("землятресение в Турции", "землетрясение в Турции"),  # two letters that sound alike
        ("миграцыонная палитика", "миграционная политика"),
        ("Зарплота учителей", "Зарплата учителей"),  # the telephone's capital
        ("ammendments", "amendments"),
        ("parlament elections", "parliament elections"),
        ("govermnent", "government"),
        # Names, words as they are spelt, what nobody knows
        ("завод Дизтоплево", "завод Дизтоплево"),
        ("алматинской области", "алматинской области"),
        ("добыча нефти", "добыча нефти"),
        ("мектеп", "мектеп"),
        ("eastern neighbours received", "eastern neighbours received"),
        ("щыбзюкание", "щыбзюкание"),
    ],
)
def test_a_word_with_a_slip_is_mended(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # in the letters that Russian has, too
        ("мугалимдер жалакысы", "мұғалімдер жалақысы"),
        ("газ кубыры", "газ құбыры"),
        ("жумыссыздык денгейи", "жұмыссыздық деңгейі"),
        ("мемлекетік тіл", "мемлекеттік тіл"),
        ("кәсіпкірлік", "кәсіпкерлік"),
        # words as they are, and of Russian with an ending of Kazakh
        ("қарыз", "қарыз"),
        ("метрге", "метрге"),
        ("талқылады", "талқылады"),
    ],
)
def test_a_word_of_kazakh_is_mended_for_its_reader(typed: str, meant: str) -> None:
    assert mended(typed, "kk") == meant


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("apatyn", "апатын"),  # and no "апаттың"
        ("qymbatshylyq", "қымбатшылық"),
        ("карыз", "қарыз"),
        ("кәріз", "кәріз"),
        ("qwrtz", ""),
    ],
)
def test_a_word_of_kazakh_by_its_sound(typed: str, word: str) -> None:
    assert kazakh_word(typed) == word


def test_what_no_word_is_as_long_as_is_not_looked_at() -> None:
    """Each letter more would cost as many strokes."""
    assert mended("миграцыонная" * 25) == "миграцыонная" * 25
