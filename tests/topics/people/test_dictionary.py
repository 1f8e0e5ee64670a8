"""What the dictionary says of words that may be names."""

from __future__ import annotations

import pytest

from bot.topics.people.dictionary import is_first_name, is_ordinary, parses


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("сергей", True), ("сергею", True), ("ольга", True),
        ("стол", False), ("трамп", False), ("а", False),
    ],
)  # fmt: skip
def test_first_names(word: str, is_one: bool) -> None:
    assert is_first_name(word) is is_one


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("мороз", True), ("волк", True), ("белый", True), ("жук", True),
        ("путина", False),  # no season for fishing
        ("лавровым", False),  # no leaves
        ("токаев", False),  # no wine
        ("ашимбаев", False), ("чайковского", True),  # a town
    ],
)  # fmt: skip
def test_ordinary_words(word: str, is_one: bool) -> None:
    assert is_ordinary(word) is is_one


def test_a_word_too_long_to_be_one_is_not_looked_up() -> None:
    assert parses("сенат")
    assert parses("а" * 41) == ()
