"""What is one of several things in a row."""

from __future__ import annotations

import pytest

from bot.intake.aside.listed import is_listed
from bot.intake.aside.places import Divided, Place


@pytest.mark.parametrize(
    ("text", "words", "language", "listed"),
    [
        ("На снимке архив, Сенат и театр стоят рядом.", "Сенат", "ru", True),
        ("На снимке архив и Сенат стоят рядом.", "Сенат", "ru", False),
        ("Сенат открыл зал, архив и театр.", "Сенат", "ru", False),
        ("Зал открыт: архив, музей, Сенат, театр.", "театр", "ru", True),
        ("Этим занят комитет экологии, музеев и театров.", "экологии", "ru", False),
        ("Суретте мұражай, Сенат және театр тұр.", "Сенат", "kk", True),
        ("The museum, the Senate and a theatre are on the photo.", "Senate", "en", True),
        ("The Senate met, a museum and a theatre were shut.", "Senate", "en", False),
    ],
)
def test_one_of_several(text: str, words: str, language: str, *, listed: bool) -> None:
    assert is_listed(Place(Divided(text), text.index(words), words), language) is listed


def test_what_stands_far_from_it_is_not_read() -> None:
    text = f"Рядом {'музей и склад города, ' * 3000}Сенат и театр."
    place = Place(Divided(text), text.index("Сенат"), "Сенат")
    assert len(place.sentence.says) <= 2000
    assert is_listed(place, "ru")
