"""First names as Kazakh spells and makes them."""

from __future__ import annotations

import pytest

from bot.topics.people.kazakh_names import is_first_name_in_kazakh


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("ләйла", True),
        ("ләйладан", True),
        ("гүлнара", True),
        ("нұрдәулет", True),
        ("бексұлтанға", True),
        ("әзербайжан", False),
        ("әндіжанға", False),
        ("өзбек", False),
        ("қазақстан", False),
        ("мәжіліс", False),
        ("астанада", False),
    ],
)
def test_what_is_a_first_name_in_kazakh(word: str, is_one: bool) -> None:
    assert is_first_name_in_kazakh(word) is is_one
