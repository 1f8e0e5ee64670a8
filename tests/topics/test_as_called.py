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
        ("new zealand farming", "new zealand farming"),
        ("sri lanka debt", "sri lanka debt"),
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


@pytest.mark.parametrize(
    ("typed", "within", "called"),
    [
        ("нысанбаева", "нысанбаева покажи", "Нысанбаев"),
        ("Нысанбаева", "новости про Нысанбаева", "Нысанбаев"),
        ("Нысанбаева", "новости Нысанбаева", "Нысанбаев"),
        ("нысанбаевты", "нысанбаевты көрсет", "Нысанбаев"),
        ("Нысанбаеваның", "Нысанбаеваның жаңалықтары", "Нысанбаева"),
        ("ТүркПАны", "ТүркПАны бақыла", "ТүркПА"),
        ("ҮЕҰға", "ҮЕҰға жазыл", "ҮЕҰ"),
        # a woman, or whoever it may be
        ("нысанбаева", "нысанбаева", "нысанбаева"),
        ("нысанбаева", "что делает нысанбаева", "нысанбаева"),
        ("Нысанбаева", "про госпожу Нысанбаева", "Нысанбаева"),
        ("нысанбаеву", "покажи нысанбаеву", "нысанбаеву"),
        ("пчёлами", "интересуюсь пчёлами", "пчёлами"),
        ("парламента", "новости парламента", "парламента"),
        ("магазинге", "магазинге жазыл", "магазинге"),
        ("Картина", "покажи Картина", "Картина"),
    ],
)
def test_a_name_in_a_case_is_called_as_it_is(typed: str, within: str, called: str) -> None:
    assert as_called(typed, within) == called
