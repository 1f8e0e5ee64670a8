"""Places that a text says in other words: where a border is crossed, a sea that something crosses,
a town that is called as another word."""

from __future__ import annotations

import pytest

from bot.topics.keywords import phrase_key
from bot.topics.meanings import meanings_of
from bot.topics.named import Looking


def _found(phrase: str, text: str, language: str) -> list[str]:
    text += "\n\nОб этом сказано ниже."
    every = Looking([phrase]).each(text, language).get(phrase_key(phrase), [])
    return [one.words for one in every]


@pytest.mark.parametrize(
    ("phrase", "text", "language", "found"),
    [
        # what crosses a sea is of that sea
        ("trans-caspian gas", "Газ через Каспий: переговоры идут", "ru", "Газ через Каспий"),
        ("транскаспийский газ", "Caspian states swap gas", "en", "Caspian states swap gas"),
        # at its border a country is where one crosses that
        ("china border", "Қорғаста шекара саудасы кеңейді", "kk", "Қорғаста шекара"),
        ("граница с Китаем", "Бахты: очереди на границе", "ru", "Бахты: очереди на границ"),
        ("Kyrgyz border", "Қордай шекарасында көлік көп", "kk", "Қордай шекарасында"),
        # behind "в" a name, and no case of another word
        ("газ в Семей", "Трубы и газ придут в Семей", "ru", "газ придут в Семей"),
        ("газ в Семей", "Семейге газ келеді", "kk", "Семейге газ"),
        ("газ в Семей", "Gas will reach Semey", "en", "Gas will reach Semey"),
    ],
)
def test_a_place_in_other_words(phrase: str, text: str, language: str, found: str) -> None:
    [words] = _found(phrase, text, language)
    assert words.startswith(found)


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("China trade", "Қорғаста тойхана ашылды", "kk"),  # a town by itself
        ("Uzbek border", "Қорғаста шекара саудасы кеңейді", "kk"),  # another's border
        ("газ для семей", "Семейге газ келеді", "kk"),  # families
    ],
)
def test_what_is_no_such_place(phrase: str, text: str, language: str) -> None:
    assert _found(phrase, text, language) == []


def test_a_word_behind_in_is_a_place_where_it_can_be_nothing_else() -> None:
    semey = frozenset({("place", "semey")})
    assert semey in meanings_of(phrase_key("газ в Семей"))
    assert semey not in meanings_of(phrase_key("газ для семей"))
    assert semey not in meanings_of(phrase_key("газ в семье"))
