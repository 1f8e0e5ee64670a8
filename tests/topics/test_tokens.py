"""Words of a text, their places and what joins them."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics.tokens import Words, fold, plain_words, raw_words


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Ашимбаев", "ашимбаев"),
        ("Семёнов", "семенов"),
        ("и\u0306од", "йод"),  # decomposed
        ("Ашим\u00adбаев", "ашимбаев"),  # soft hyphen
        ("Cенат", "сенат"),  # a Latin C among Cyrillic letters
        ("CNN", "cnn"),  # Latin it stays
        ("ТүркПА", "түркпа"),
    ],
)
def test_how_a_word_is_compared(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Касым-Жомарт Токаев.", ["касым", "жомарт", "токаев"]),
        ("#Маулен_Ашимбаев", ["маулен", "ашимбаев"]),
        ("Маулен\u200b Ашим\u00adбаев", ["маулен", "ашимбаев"]),
        ("Ashimbayev's", ["ashimbayev", "s"]),
        ("", []),
        ("…—!", []),
    ],
)
def test_the_words_of_a_text(text: str, keys: list[str]) -> None:
    assert Words(text).keys == keys


@given(st.text(alphabet="аБ \u00ad\u0301_-#.\nz1", max_size=60))
def test_places_are_true_in_the_text_as_given(text: str) -> None:
    words = Words(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.raws
    assert raw_words(text) == words.raws


def test_plain_words_end_where_a_pattern_of_words_ends_them() -> None:
    every = " ".join(f"a{chr(point)}b" for point in range(sys.maxunicode + 1))
    assert plain_words(every) == re.findall(r"\w+", every)


@pytest.mark.parametrize(
    ("gap", "joined"),
    [
        (" ", True), ("\u00a0", True), ("-", True), ("\n", True), ("  \n ", True),
        ("\n\n", False), (", ", False), (". ", False), ("_", False),  # an underscore only in a tag
    ],
)  # fmt: skip
def test_what_joins_two_words_of_a_name(gap: str, joined: bool) -> None:
    words = Words(f"Маулен{gap}Ашимбаев")
    assert words.joined(1) is joined
    assert not words.joined(0)
    assert not words.joined(2)


def test_an_underscore_joins_within_a_tag() -> None:
    assert Words("#Маулен_Ашимбаев_Сенат").joined(2)


def test_signs_about_a_word() -> None:
    words = Words("Вот #Тег и Бен-Али. Он")
    assert [words.tagged(at) for at in range(6)] == [False, True, False, False, False, False]
    assert words.tags() == [1]
    assert [words.capital(at) for at in range(6)] == [True, True, False, True, True, True]
    assert [words.hyphened(at) for at in range(6)] == [False, False, False, False, True, False]
    assert [at for at in range(6) if words.begins_sentence(at)] == [0, 5]
