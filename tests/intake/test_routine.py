"""A notice of every day is known by its title and its form, in titles of our own."""

from __future__ import annotations

import pytest

from bot.intake.kinds.routine import routine_of

RATES = "USD – 5,1 тенге\nEUR – 6,2 тенге\nRUB – 1,3 тенге"


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("🌨 Погода в Пробинске на 3 марта", "погода"),
        ("Прогноз погоды на завтра", "погода"),
        ("3 наурызға арналған ауа райы болжамы", "ауа райы"),
        ("Weather in the city for March 3", "weather"),
        ("Официальные курсы валют на 3 марта", "курс"),
        ("Какой курс доллара сегодня, 3 марта", "курс доллара"),
        ("3 наурыздағы валюта бағамы", "бағам"),
        ("Exchange rates on March 3", "exchange rates"),
        ("Гороскоп на неделю", "гороскоп"),
        ("3 наурызға жұлдызнама", "жұлдызнама"),
    ],
)
def test_it_is_one(title: str, says: str) -> None:
    words = routine_of(title, RATES)
    assert words is not None
    assert words.search(says)
    assert not words.search("Нацбанк")


@pytest.mark.parametrize(
    "title",
    [
        "Из-за погоды 3 марта закрыты школы",
        "Погода испортится 3 марта",
        "Ауа райына байланысты 3 наурызда мектептер жабылды",
        "Weather closes schools on March 3",
        "Курс доллара 3 марта превысил 600 тенге",
        "Курсы для учителей",
        "Погода и музеи",
        "Доллар 3 марта подорожал",
        "Депутат спросил о курсе тенге 3 марта",
    ],
)
def test_it_is_news(title: str) -> None:
    assert routine_of(title, RATES) is None


def test_rates_are_a_table() -> None:
    assert routine_of("Курсы валют на 3 марта", "Обменники закрыты по всей стране.") is None
