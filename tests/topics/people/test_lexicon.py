"""The lists of words that stand beside names."""

from __future__ import annotations

import pytest

from bot.topics.people.lexicon import (
    FIRST_NAMES,
    begins_sentences,
    is_ordinary_elsewhere,
    is_speech,
    is_title,
    names_a_thing,
)
from bot.topics.tokens import fold


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("депутату", True), ("министром", True), ("төрағасы", True), ("senator", True),
     ("стол", False), ("маулен", False)],
)  # fmt: skip
def test_titles(word: str, is_one: bool) -> None:
    assert is_title(word) is is_one


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("заявил", True), ("подписала", True), ("мәлімдеді", True), ("said", True),
     ("стол", False), ("saiddd", False)],
)  # fmt: skip
def test_speech(word: str, is_one: bool) -> None:
    assert is_speech(word) is is_one


@pytest.mark.parametrize(
    ("before", "after", "does"),
    [("улица", "", True), ("имени", "", True), ("", "университетінде", True), ("", "street", True),
     ("депутат", "", False), ("", "заявил", False), ("", "", False)],
)  # fmt: skip
def test_what_is_named_after_a_person(before: str, after: str, does: bool) -> None:
    assert names_a_thing(before, after) is does


def test_ordinary_words_and_beginnings() -> None:
    assert is_ordinary_elsewhere("young")
    assert not is_ordinary_elsewhere("tokayev")
    assert begins_sentences("however")
    assert not begins_sentences("maulen")


def test_the_lists_hold_words_as_they_are_compared() -> None:
    assert {fold(name) for name in FIRST_NAMES} == FIRST_NAMES
