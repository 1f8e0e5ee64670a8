"""A first name that no list knows beside a surname, and what stands there with a capital, too."""

from __future__ import annotations

import pytest

from bot.topics.people.namesakes import (
    is_place_or_body,
    unknown_first_name_before,
    unknown_first_name_behind,
)
from tests.topics.people.reading import MAULEN, TOKAYEV, parts_of_text, surname_in


@pytest.mark.parametrize(
    ("text", "kazakh", "is_one"),
    [
        ("Депутат Әшімбаев Қырмызы келді", True, True),
        ("Әшімбаев Толқын, басқалары да", True, True),
        ("Әшімбаев Жібек бірнеше сауал жолдады", True, True),
        ("Тоқаев Наурыз мерекесімен құттықтады", True, False),  # the feast's
        ("Тоқаев Байқоңыр ғарыш айлағында болды", True, False),
        ("Тоқаев Жолдауын жариялады", True, False),
        ("Тоқаев Трамппен кездесті", True, False),
        ("Тоқаев Қазақстан халқына сөйледі", True, False),
        ("Тоқаев Мәжіліс таратты", True, False),
        ("Тоқаев Иванов келді", True, False),
        ("Тоқаев БҰҰ құрды", True, False),
        ("Кеше Әшімбаев Қырмызыдан сұрадық", True, True),  # it was we who asked
        ("Әшімбаев Қырмызыға сауал қойылды", True, True),
        ("Тоқаев Стубқа хат жолдады", True, False),
        ("Тоқаев Стубқа шақырылды", True, False),
        ("Тоқаев Шольцпен келіссөз жүргізді", True, False),
        ("Тоқаев Ұлытауда орденмен марапатталды", True, False),
        ("Депутат Ашимбаев Сунгат приехал", False, True),
        ("Депутат Ашимбаев Сунгат сказал", False, True),
        ("Токаев Казтрансгаз похвалил", False, False),  # what he praised
        ("Токаев Мажилис распустил", False, False),
        ("Токаева Сунгат встретил", False, False),  # another case
        ("Токаев Telegram закрыл", False, False),
        ("Токаев Ашхабад посетил", False, False),
    ],
)
def test_what_stands_behind_a_surname(text: str, kazakh: bool, is_one: bool) -> None:
    parts = parts_of_text(text, MAULEN, TOKAYEV, kazakh=kazakh)
    assert unknown_first_name_behind(parts, surname_in(parts)) is is_one


@pytest.mark.parametrize(
    ("text", "kazakh", "is_one"),
    [
        ("депутат Янтарь Ашимбаев", False, True),
        ("Слава Ашимбаев", False, True),
        ("Слава Ашимбаева", False, False),  # his glory
        ("Закон Токаев подписал", False, False),
        ("прибыл в Совет Токаев", False, False),
        ("спикер Сената Токаев", False, False),
        ("Верховный Главнокомандующий Токаев", False, False),
        ("Жиынға Күміс Әшімбаев келді", True, True),
        ("Жиынға Астанада Әшімбаев келді", True, False),
    ],
)
def test_what_stands_before_a_surname(text: str, kazakh: bool, is_one: bool) -> None:
    parts = parts_of_text(text, MAULEN, TOKAYEV, kazakh=kazakh)
    assert unknown_first_name_before(parts, surname_in(parts)) is is_one


@pytest.mark.parametrize(
    ("word", "kazakh", "is_one"),
    [
        ("ақордада", True, True),
        ("мәжілісте", True, True),
        ("ресейге", True, True),
        ("астанада", True, True),
        ("мажилиса", False, True),
        ("минэнерго", False, True),
        ("алмаз", False, False),
        ("сұңғат", True, False),
    ],
)
def test_places_and_bodies(word: str, kazakh: bool, is_one: bool) -> None:
    assert is_place_or_body(word, kazakh=kazakh) is is_one
