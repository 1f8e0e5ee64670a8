"""The words of a name that tell, and those that only join them."""

from __future__ import annotations

import pytest

from bot.topics.small_words import telling_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the Speaker of the Senate", "Speaker Senate"),
        ("a Speaker", "Speaker"),
        ("Ashimbayev M A", "Ashimbayev M A"),  # an initial
        ("A. Ashimbayev", "A Ashimbayev"),
        ("TurkPA's", "TurkPA"),
        ("Tokayev’s", "Tokayev"),
        ("ТүркПА-ға", "ТүркПА"),
        ("ТМҰ-ның", "ТМҰ"),
        ("TurkPA-дағы", "TurkPA"),
        ("Касым-Жомарт", "Касым Жомарт"),
        ("Премьер-министр", "Премьер министр"),
        ("the", "the"),  # nothing else is there
        ("", ""),
    ],
)
def test_telling_words(text: str, words: str) -> None:
    assert telling_words(text) == words.split()
