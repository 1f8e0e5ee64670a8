"""What only asks for something to be sent, beside what says how."""

from __future__ import annotations

import pytest

from bot.asked_words import without_asking


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("присылай мне по будням в 9, пожалуйста", "по будням в 9"),
        ("send me five a day", "five a day"),
        ("күніне 5 жібер", "күніне 5"),
        ("приславка", "приславка"),
        ("мнение", "мнение"),
    ],
)
def test_what_only_asks_is_left_out(typed: str, left: str) -> None:
    assert without_asking(typed) == left
