"""What a headline leaves open the text right behind it settles: the cases are in cases/offices.txt;
here that it is read once, and only so far."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.titles import ahead as titles_ahead
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


@pytest.mark.parametrize(
    "text",
    [
        "Сенат отклонил закон о такси\nВерхняя палата Олий Мажлиса Узбекистана вернула документ.",
        "Сенат одобрил налог на сахар\nВерхняя палата парламента Польши поддержала проект ночью.",
        "Сенат принял бюджет\nВерхняя палата парламента Франции голосовала до утра.",
        "Сенат вернул поправки\nВ Ташкенте верхняя палата Олий Мажлиса обсудила проект.",
        "Сенат утвердил судью\nВерхняя палата Конгресса США проголосовала за кандидата.",
        "Сенат против новых пошлин\nВерхняя палата итальянского парламента отклонила проект.",
        "Сенат салықты мақұлдады\nФранция Сенаты таңға дейін талқылады.",
    ],
)
def test_an_upper_chamber_is_a_senate(text: str) -> None:
    assert "kz-senate" not in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Сенат отклонил закон о такси\nВерхняя палата Парламента вернула документ депутатам.",
        "Сенат отклонил закон о такси\nВерхняя палата Парламента Казахстана вернула документ.",
        "Сенат ратифицировал соглашение\nВерхняя палата Олий Мажлиса Узбекистана одобрила ранее.",
        "Сенат принял делегацию\nВерхнюю палату Олий Мажлиса Узбекистана представила Нарбаева.",
        "Сенат обсудил воду\nДепутаты ждут мер: парламент Узбекистана такие принял.",
        "Сенат одобрил соглашение с Польшей\nВерхняя палата парламента Польши поддержала документ.",
        "Сенат бюджетті бекітті\nПарламенттің жоғарғы палатасы түнде дауыс берді.",
        "Сенат бюджетті бекітті\nҚазақстан Парламентінің жоғарғы палатасы дауыс берді.",
        "Сенат келісімді ратификациялады\nӨзбекстан парламенті құжатты бұрын мақұлдаған.",
        "Сенат отклонил закон\nМажилис одобрил его в марте.",
        "Сенат принял закон\nНижняя палата парламента Польши тут ни при чём.",
    ],
)
def test_homes_senate_stays_homes(text: str) -> None:
    assert "kz-senate" in found(text)
