"""What an editor's "not this person" teaches: the words with their neighbours."""

from __future__ import annotations

import pytest

from bot.officials.vetoes import veto_phrase


@pytest.mark.parametrize(
    ("text", "words", "phrase"),
    [
        ("Вчера балерина Морозова танцует в театре", "Морозова", "балерина Морозова танцует"),
        ("Морозова танцует", "Морозова", "Морозова танцует"),
        ("Поёт Анна Морозова", "Анна Морозова", "Поёт Анна Морозова"),
        # a sentence's end is no neighbour
        ("Кончилось. Морозова. Началось", "Морозова", "Морозова"),
        ("тенор Токаев поёт", "Морозова", ""),
        ("тенор Токаев поёт", "", ""),
    ],
)
def test_the_phrase_is_the_first_place_with_its_neighbours(
    text: str, words: str, phrase: str
) -> None:
    assert veto_phrase(text, words) == phrase
