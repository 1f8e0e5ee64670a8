"""Russian and Kazakh spellings of one name, and slips of the pen."""

from __future__ import annotations

import pytest

from bot.topics.people.skeleton import skeleton
from bot.topics.people.spellings import (
    differ_by_a_vowel,
    frame,
    is_a_slip,
    may_begin_with_front_vowel,
    russian_spellings,
    with_front_vowel,
)


@pytest.mark.parametrize(
    ("kazakh", "russian"),
    [
        ("Әшімбаев", ["ашимбаев"]),
        ("Өмірзақ", ["омирзак", "умирзак"]),
        ("Айгүл", ["айгул", "айгуль"]),
        ("Токаев", []),
    ],
)
def test_kazakh_in_russian(kazakh: str, russian: list[str]) -> None:
    assert russian_spellings(kazakh) == russian


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Қырымбек", "Крымбек", True), ("Тұрғымбаев", "Тургумбаев", True),
        ("Төлегенов", "Тулегенов", True), ("Бақытжан", "Бахытжан", True),
        ("Дүйсенов", "Дуйсеков", False), ("Ерлан", "Ернар", False),
    ],
)  # fmt: skip
def test_one_vowel_apart(one: str, other: str, same: bool) -> None:
    alike, other_alike = skeleton(one), skeleton(other)
    near = frame(alike) == frame(other_alike) and differ_by_a_vowel(alike, other_alike)
    assert near is same


def test_short_names_have_no_frame() -> None:
    assert frame("ким") == ""


@pytest.mark.parametrize(
    ("word", "form", "known", "slip"),
    [
        ("раймон", "раймонд", False, True), ("ерлнан", "ерлан", False, True),
        ("филип", "филипп", True, True), ("аркади", "аркадий", True, True),
        ("алесандр", "александр", True, True),
        ("марина", "мария", True, False), ("айман", "аман", True, False),
        ("ильяс", "илья", True, False), ("ерман", "ерлан", False, False),
        ("александра", "александр", False, False), ("евгений", "евгении", True, False),
    ],
)  # fmt: skip
def test_slips(word: str, form: str, known: bool, slip: bool) -> None:
    assert is_a_slip(word, form, known=known) is slip


def test_vowels_of_a_kazakh_word_are_of_one_kind() -> None:
    assert may_begin_with_front_vowel("асет")
    assert not may_begin_with_front_vowel("асхат")
    assert with_front_vowel("асет") == "әсет"
