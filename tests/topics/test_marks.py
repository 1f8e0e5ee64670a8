"""The marks around words that somebody typed."""

from __future__ import annotations

import pytest

from bot.topics.marks import without_marks


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("«Степной курьер»!", "Степной курьер"),
        ("Степной «курьер».", "Степной «курьер»"),
        ("«Степной» курьер", "«Степной» курьер"),
        ("«„Степной“ курьер»", "„Степной“ курьер"),
        ("«Степной „курьер“»", "Степной „курьер“"),
        ('Степной "курьер"', 'Степной "курьер"'),
        ("(Сенат)", "Сенат"),
        ("Сенат (РК).", "Сенат (РК)"),
        ("»x«", "x"),
        ("«»", ""),
        ("", ""),
    ],
)
def test_a_mark_stays_whose_pair_does(typed: str, left: str) -> None:
    assert without_marks(typed) == left
