"""Whose chamber it is."""

from __future__ import annotations

import pytest

from bot.topics.countries import is_foreign
from bot.topics.tokens import Words


@pytest.mark.parametrize(
    ("text", "country", "foreign"),
    [
        ("Сенат США", "KZ", True),
        ("польский Сенат", "KZ", True),
        ("Сенат Республики Узбекистан", "KZ", True),
        ("Сенат Казахстана", "KZ", False),
        ("Сенат РК", "KZ", False),
        ("Сенат США", "US", False),
        ("Сенат, США", "KZ", False),  # parted from it
        ("Сенат принял", "KZ", False),
        ("Сенат США", "", False),  # nobody knows whose it is
        ("Сенат рфы", "KZ", False),  # an abbreviation is whole
    ],
)
def test_what_stands_beside_tells(text: str, country: str, foreign: bool) -> None:
    words = Words(text)
    at = words.keys.index("сенат")
    assert is_foreign(words, at, at, country) is foreign
