"""One spelling for the spellings of one name, and two for two names."""

from __future__ import annotations

import pytest

from bot.topics.people.skeleton import skeleton, skeletons


@pytest.mark.parametrize(
    "spellings",
    [
        "Ашимбаев Әшімбаев Ашымбаев Ashimbayev Aşimbaev",
        "Токаев Тоқаев Tokayev",
        "Джумабаев Жумабаев Жұмабаев",
        "Щербаков Shcherbakov",
        "Юсупов Yusupov",
        "Йылдыз Yıldız",
        "Россия Росия",
    ],
)
def test_spellings_of_one_name_are_one(spellings: str) -> None:
    assert len({skeleton(one) for one in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ашимбаев", "Ашимбаева"),
        ("Асанов", "Асенов"),
        ("Маратов", "Муратов"),
        ("Шаимов", "Саимов"),
        ("Tokayev", "Tokarev"),
    ],
)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_turkish_without_its_marks_and_azerbaijani_q() -> None:
    assert skeleton("Kurtulmus") in skeletons("Kurtulmuş")
    assert skeleton("Gafarova") in skeletons("Qafarova")
    assert skeletons("Ашимбаев") == (skeleton("Ашимбаев"),)


def test_a_kazakh_letter_that_russian_spells_in_two_ways_has_both() -> None:
    assert skeleton("Шукеев") in skeletons("Шөкеев")
    assert skeleton("Токтаров") in skeletons("Төктаров")
    assert skeleton("Бахыт") in skeletons("Бақыт")
    assert skeleton("Кайрат") in skeletons("Қайрат")
    assert skeletons("Аманов") == (skeleton("Аманов"),)
