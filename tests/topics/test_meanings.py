"""What the words of a phrase mean beside one another: a region, a border, a crime, a kind."""

from __future__ import annotations

import pytest

from bot.topics.phrases import Phrases


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("взятки чиновников", "Экс-замаким осуждён за взятку", "ru"),
        ("media law", "Поправки в закон о масс-медиа", "ru"),
        ("медиа туралы заң", "Сенат БАҚ туралы заңды қабылдады", "kk"),
        # a region of several states is told by two of them, or by its name
        ("central asia water", "Узбекистан и Казахстан договорились о воде", "ru"),
        ("вода центральная азия", "Central Asia shares its water", "en"),
        # beside another state a border is what lies across it
        ("uzbekistan border", "Transboundary fish divides Tashkent and Astana", "en"),
    ],
)
def test_what_is_meant_is_found(phrase: str, text: str, language: str) -> None:
    assert _found(phrase, text, language)


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("central asia water", "Казахстан сбережёт воду", "ru"),
        ("central asia water", "Asia drinks water", "en"),
        ("зарплата чиновников", "Аким назвал зарплаты врачей", "ru"),
        ("взятки чиновников", "Врач осуждён за взятку", "ru"),
    ],
)
def test_and_nothing_else(phrase: str, text: str, language: str) -> None:
    assert not _found(phrase, text, language)


def _found(phrase: str, text: str, language: str) -> bool:
    return bool(Phrases({phrase: phrase}).find(f"{text}\n\nОб этом ниже.", language=language))
