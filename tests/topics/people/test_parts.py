"""Which names the words of a text may be, in three alphabets."""

from __future__ import annotations

import pytest

from bot.topics.people.cases import ANY_CASE, DATIVE, NOMINATIVE
from tests.topics.people.reading import (
    MAULEN,
    SALTYKOV,
    TOKAYEV,
    parts_of_text,
    surname_in,
)


@pytest.mark.parametrize(
    ("word", "kazakh", "is_one"),
    [
        ("Ашимбаев", False, True),
        ("Ашимбаеву", False, True),
        ("Ashimbayev", False, True),
        ("Әшімбаевтың", True, True),
        ("Ашымбаев", True, True),  # spelt otherwise
        ("Ашымбаев", False, True),
        ("Ашамбаев", False, False),
        ("Ашимбаева", True, False),  # a woman in Kazakh
        ("Ашимбаевка", False, False),
    ],
)
def test_a_surname_is_read_by_its_alphabet(word: str, kazakh: bool, is_one: bool) -> None:
    parts = parts_of_text(word, MAULEN, kazakh=kazakh)
    assert (parts.surname_at(0) is not None) is is_one


def test_cases_are_known_in_russian_and_any_elsewhere() -> None:
    russian = surname_in(parts_of_text("Ашимбаеву", MAULEN))
    assert {cases & (DATIVE | NOMINATIVE) for _, cases in russian.readings} == {DATIVE}
    latin = surname_in(parts_of_text("Ashimbayev", MAULEN))
    assert {cases for _, cases in latin.readings} == {ANY_CASE}


def test_a_double_surname_is_whole_or_none() -> None:
    whole = surname_in(parts_of_text("Салтыковым-Щедриным", SALTYKOV))
    assert (whole.first, whole.last) == (0, 1)
    assert parts_of_text("Салтыковым и Щедриным", SALTYKOV).surname_at(0) is None


def test_a_first_name_of_two_words_from_its_beginning_and_from_its_end() -> None:
    parts = parts_of_text("Касым-Жомарта Токаева", TOKAYEV)
    assert {(one.first, one.last) for one in parts.given_from(0)} == {(0, 1)}
    assert {(one.first, one.last) for one in parts.given_until(1)} == {(0, 1)}
    assert not list(parts.given_until(0))
    assert not list(parts_of_text("Али-Жомарт Токаев", TOKAYEV).given_until(1))


def test_part_of_another_double_name_is_not_the_name() -> None:
    assert list(parts_of_text("Маулен Ашимбаев", MAULEN).given_until(0))
    assert not list(parts_of_text("Али-Маулен Ашимбаев", MAULEN).given_until(1))


def test_first_names_of_anybody() -> None:
    parts = parts_of_text("Сергей пришёл, Маулен ушёл", MAULEN)
    assert [parts.is_given(at) for at in range(-1, 5)] == [False, True, False, True, False, False]
