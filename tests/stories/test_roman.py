"""Roman numerals are numbers, and other words none."""

from __future__ import annotations

import pytest

from bot.stories.roman import roman


@pytest.mark.parametrize(
    ("word", "value"),
    [("II", 2), ("IV", 4), ("IX", 9), ("XIV", 14), ("XXXIX", 39), ("ХІІ", 12), ("VIII", 8)],
)
def test_a_roman_numeral_is_its_number(word: str, value: int) -> None:
    assert roman(word) == value


@pytest.mark.parametrize("word", ["", "I", "X", "Xi", "IIII", "VX", "MIX", "СВ", "IXX"])
def test_anything_else_is_a_word(word: str) -> None:
    assert roman(word) == 0
