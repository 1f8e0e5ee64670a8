"""What is followed as somebody typed it has a name for headings."""

from __future__ import annotations

import pytest

from bot.topics.as_called import as_called


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("реформу полиции", "реформа полиции"),
        ("пенсионную реформу", "пенсионная реформа"),
        ("Пенсионную реформу", "Пенсионная реформа"),
        ("kyrgyz elections", "Kyrgyz elections"),
        ("us elections", "US elections"),
        ("central asia water", "Central Asia water"),
        ("вода узбекистан", "вода Узбекистан"),
        ("выборы в туркмении", "выборы в Туркмении"),
        # as it is called already, or may be
        ("закон о банках", "закон о банках"),
        ("узбекские выборы", "узбекские выборы"),
        ("школу и больницу", "школу и больницу"),
        ("женщин и детей", "женщин и детей"),
        ("мұздықтардың еруі", "мұздықтардың еруі"),
        ("реформу", "реформу"),
    ],
)
def test_what_a_phrase_is_called(typed: str, called: str) -> None:
    assert as_called(typed) == called
