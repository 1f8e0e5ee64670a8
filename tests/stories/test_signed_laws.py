"""Which laws that were signed are one, by what they are called."""

from __future__ import annotations

import pytest

from bot.stories.compared import Compared
from bot.stories.laws import are_of_one_law
from bot.stories.rarity import prior
from bot.stories.traits import traits_of
from tests.stories.families import text_of
from tests.stories.test_happened import NOW, Told, entries


def are_one_law(first: Told, second: Told) -> bool:
    one, other = (
        Compared(traits_of(text_of(it.title, it.body, it.language, NOW))[0])
        for it in (first, second)
    )
    return are_of_one_law(one, other, prior)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("о защите прав шерстобитов", "on protection of rights of weavers"),
        ("о дорогах", "on tax for roads"),
        ("о защите прав", "on protection of rights of children in hospitals, canteens and prisons"),
    ],
    ids=["a word of one language", "one thing of two", "little of what it is on"],
)
def test_laws_that_are_called_alike_are_two(first: str, second: str) -> None:
    russian = Told("ru", f"Президент подписал закон {first}", "Текст будет в печати.")
    english = Told("en", f"President signs law {second}", "The text is out.")
    assert not are_one_law(russian, english)


def test_laws_of_two_states_are_two_though_called_the_same() -> None:
    ours = Told(
        "ru",
        "Токаев подписал закон о республиканском бюджете на 2031–2033 годы",
        "В Казахстане подписан закон о республиканском бюджете на 2031–2033 годы.",
    )
    theirs = Told(
        "kk",
        "Жапаров бюджет туралы заңға қол қойды",
        "Қырғызстанда 2031–2033 жылдарға арналған республикалық бюджет туралы заңға қол қойылды.",
    )
    assert are_one_law(ours, theirs)
    assert entries(ours, theirs) == 2
