"""Whose letters a word is in."""

from __future__ import annotations

import pytest

from bot.topics.letters import KAZAKH_LETTERS, Script, has_kazakh, script_of, stands_in_capitals


@pytest.mark.parametrize(
    ("key", "kazakh", "script"),
    [
        ("ashimbayev", False, Script.LATIN),
        ("ashimbayev", True, Script.LATIN),
        ("şentop", False, Script.LATIN),
        ("ашимбаев", False, Script.RUSSIAN),
        ("ашимбаев", True, Script.KAZAKH),
        ("әшімбаев", False, Script.KAZAKH),  # a Kazakh name in a Russian text
    ],
)
def test_how_a_word_is_read(key: str, kazakh: bool, script: Script) -> None:
    assert script_of(key, kazakh) is script


def test_letters_that_only_kazakh_has_in_both_cases() -> None:
    assert len(set(KAZAKH_LETTERS)) == 18
    assert has_kazakh("Мәжіліс")
    assert has_kazakh("ҚАЗАҚ")
    assert not has_kazakh("Мажилис Majilis ЁЙё")


@pytest.mark.parametrize(
    ("raw", "own", "stands"),
    [
        ("ЕС", "ес", True),
        ("ЕОның", "ео", True),
        ("Есі", "ес", False),
        ("ес", "ес", False),
        ("ЕСІ", "ес", False),  # in a line of capitals
        ("Un", "un", False),
    ],
)
def test_an_abbreviation_stands_in_capitals(raw: str, own: str, stands: bool) -> None:
    assert stands_in_capitals(raw, own) is stands
