"""Who acts in a clause, by his case and by its verb."""

from __future__ import annotations

import pytest

from bot.intake.aside.acting import acts, has_verb, is_russian
from bot.intake.aside.places import Divided, Place


@pytest.mark.parametrize(
    ("text", "words", "language", "does"),
    [
        ("Вчера Сенат принял план.", "Сенат", "ru", True),
        ("План отправили в Сенат.", "Сенат", "ru", False),
        ("Дом, который построил Сенат, закрыт.", "Сенат", "ru", True),
        ("Сенат, которому сто лет, закрыт.", "Сенат", "ru", False),
        ("Вчера KEGOC сменил план.", "KEGOC", "ru", True),
        ("Сенат жоспарды қабылдады.", "Сенат", "kk", True),
        ("Сенаттың жоспары дайын.", "Сенаттың", "kk", False),
        ("Сенат депутаттары келді.", "Сенат", "kk", False),
        ("Вчера Касым-Жомарт Токаев принял план.", "Касым-Жомарт Токаев", "ru", True),
        ("На стене висел портрет Касым-Жомарта Токаева.", "Касым-Жомарта Токаева", "ru", False),
        ("Ол Қасым-Жомарт Тоқаевпен кездесті.", "Қасым-Жомарт Тоқаевпен", "kk", False),
        ("Түркімен жоспарды қабылдады.", "Түркімен", "kk", True),
        ("Сенат берді.", "Сенат", "kk", True),
        ("Сенат салымшылардың ақшасын қайтарды.", "Сенат", "kk", True),
        ("Сенат төрағасының жоспары дайын.", "Сенат", "kk", False),
        ("The Senate said it was late.", "Senate", "en", True),
        ("The Senate approved it.", "Senate", "en", True),
        ("It was sent by the Senate approved of.", "Senate", "en", False),
    ],
)
def test_what_acts_in_its_clause(text: str, words: str, language: str, *, does: bool) -> None:
    assert acts(Place(Divided(text), text.index(words), words), language) is does


@pytest.mark.parametrize(
    ("part", "language", "has"),
    [
        ("музей открыт", "ru", True),
        ("план открыть музей", "ru", True),
        ("музей города", "ru", False),
        ("музей ашылған", "kk", True),
        ("музей ашылмақ", "kk", True),
        ("қала музейі", "kk", False),
        ("мемлекеттік орган", "kk", False),
        ("the museum opened", "en", True),
        ("a museum of the town", "en", False),
    ],
)
def test_a_part_of_a_sentence_has_a_verb(part: str, language: str, *, has: bool) -> None:
    assert has_verb(part, language) is has


def test_what_the_dictionary_lacks_may_be_anything() -> None:
    some = frozenset({"VERB", "NOUN", "ADJF"})
    assert is_russian("музей", some, known=True)
    assert is_russian("зюмбрель", some)
    assert not is_russian("зюмбрель", some, known=True)
