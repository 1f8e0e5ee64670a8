"""What a headline leaves open the text right behind it settles: the cases are in cases/offices.txt;
here that it is read once, and only so far."""

from __future__ import annotations

from datetime import date

from bot.topics import titles_ahead
from tests.shipped import shipped

DAY = date(2025, 10, 20)


def found(text: str) -> set[str]:
    return {one.id for one in shipped().matcher.find(text, published=DAY).matches}


def test_only_what_stands_near_the_headline_is_read() -> None:
    filler = "слово " * titles_ahead._FAR
    assert "kz-senate" not in found("Сенат принял закон\nСенат Бразилии собрался утром.")
    assert "kz-senate" in found(f"Сенат принял закон\n{filler}Сенат Бразилии собрался утром.")


def test_a_text_of_nothing_but_names_is_read_as_any_other() -> None:
    text = "«Сенат» закрыт\n" + "«Сенат» Мажилис Верховный суд премьер-министр " * 2_000
    assert found(text) == found(text[:2_000])
