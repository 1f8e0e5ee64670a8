"""Kazakh suffixes of names and titles: what is taken off, and what is left on."""

from __future__ import annotations

import pytest

from bot.topics.people.kazakh_suffixes import (
    in_a_case,
    in_plural,
    name_stems,
    without_kazakh_suffix,
)


@pytest.mark.parametrize(
    ("word", "stem", "is_one"),
    [
        ("әшімбаевтың", "әшімбаев", True),
        ("әшімбаевқа", "әшімбаев", True),
        ("әшімбаевпен", "әшімбаев", True),
        ("әшімбаевтар", "әшімбаев", True),
        ("әшімбаевтарға", "әшімбаев", True),
        ("назарбаевадан", "назарбаева", True),
        ("сағатханұлының", "сағатханұлы", True),  # possessive itself
        ("әшімбаева", "әшімбаев", False),  # a woman, no dative
        ("әшімбаевка", "әшімбаев", False),
        ("тоқаев", "тоқа", False),
    ],
)
def test_a_name_with_a_suffix(word: str, stem: str, is_one: bool) -> None:
    assert (stem in name_stems(word)) is is_one


@pytest.mark.parametrize(
    ("word", "stem", "is_one"),
    [
        ("сенаттың", "сенат", True),
        ("төрағасына", "төраға", True),
        ("мәжілістегі", "мәжіліс", True),
        ("сенат", "сен", False),
    ],
)
def test_a_title_with_a_suffix(word: str, stem: str, is_one: bool) -> None:
    assert (stem in without_kazakh_suffix(word)) is is_one


def test_the_longest_suffix_comes_first_for_a_title_and_the_shortest_for_a_name() -> None:
    assert without_kazakh_suffix("төрағасының")[0] == min(
        without_kazakh_suffix("төрағасының"), key=len
    )
    assert name_stems("әшімбаевтардың")[0] == max(name_stems("әшімбаевтардың"), key=len)


def test_a_plural_is_told_from_a_case() -> None:
    assert in_plural("әшімбаевтар", "әшімбаев")
    assert in_plural("әшімбаевтарға", "әшімбаев")
    assert not in_plural("әшімбаевтың", "әшімбаев")


@pytest.mark.parametrize(
    ("word", "shows"),
    [("ташкентке", True), ("астанада", True), ("маулен", False), ("ерлан", False), ("қала", False)],
)
def test_a_word_shows_a_case(word: str, shows: bool) -> None:
    assert in_a_case(word) is shows
