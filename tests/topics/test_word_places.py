"""Where words of phrases stand in a text: in their forms, and as names are spelt."""

from __future__ import annotations

import pytest

from bot.topics.name_words import Sure
from bot.topics.near_places import as_bits
from bot.topics.phrase_tree import Vocabulary
from bot.topics.tokens import Words
from bot.topics.word_places import WordPlaces


def _standing(text: str, *, kazakh: bool = False, told: bool = False) -> WordPlaces:
    words = Words(text)
    return WordPlaces(words, range(3, 3 + len(words)), kazakh=kazakh, told=told)


@pytest.mark.parametrize(
    ("text", "word", "kazakh", "places"),
    [
        ("Закона нет, но о законах говорят", "закон", False, [3, 7]),
        ("Тарифтер мен тарифті", "тариф", True, [3, 5]),
        ("Word of Kopbayev", "копбаев", False, [5]),
        ("Слово дали", "закон", False, []),
    ],
)
def test_the_places_of_a_word(text: str, word: str, kazakh: bool, places: list[int]) -> None:
    standing = _standing(text, kazakh=kazakh)
    assert standing.where(word) == as_bits(places)
    assert standing.where(word) == as_bits(places)  # asked again
    known = Vocabulary(Sure.BESIDE)
    known.add(word)
    assert standing.may_stand(known).get(word, 0) == as_bits(places)


def test_a_name_has_a_capital_where_the_text_is_no_more_than_what_was_found() -> None:
    assert _standing("word of kopbayev").where("копбаев") == 0
    assert _standing("word of kopbayev", told=True).where("копбаев") == as_bits([5])


def test_each_place_is_one_of_a_word() -> None:
    assert _standing("Закон и тариф").word_at == {3: 0, 4: 1, 5: 2}
