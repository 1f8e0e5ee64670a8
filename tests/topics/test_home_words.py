"""Home is known by its money, its lower chamber and its towns."""

from __future__ import annotations

import pytest

from bot.topics.home_words import is_home_place, is_home_word
from bot.topics.titles.subjects import Language
from bot.topics.tokens import Words


def has(text: str, language: Language) -> bool:
    words = Words(text)
    return any(is_home_word(words, at, language) for at in range(len(words)))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Слово за Мажилисом.", "ru"),
        ("Зерно стоит 300 тенге.", "ru"),
        ("В Костанае подорожало зерно.", "ru"),
        ("Қызылордада егін жиналды.", "kk"),
        ("Мәжіліс сейсенбіде жиналды.", "kk"),
        ("Farmers near Kostanay count losses.", "en"),
    ],
)
def test_home(text: str, language: Language) -> None:
    assert has(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Иранның Ислам кеңесі мәжілісі жиналды.", "kk"),
        ("Мажилис Ирана собрался.", "ru"),
        ("Общий мәжіліс отырысы.", "kk"),
        ("В Риме подорожало зерно.", "ru"),
        ("Помогут тысяче семей.", "ru"),
    ],
)
def test_elsewhere(text: str, language: Language) -> None:
    assert not has(text, language)


def test_places_are_known_in_all_their_forms() -> None:
    assert is_home_place("мангистауской")
    assert is_home_place("өскеменде")
    assert not is_home_place("уральского")
