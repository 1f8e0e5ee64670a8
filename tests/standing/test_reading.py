"""An article is read by its title, its first paragraph, and all of a short text."""

from __future__ import annotations

from bot.standing.reading import Reading
from storage.told import Told
from tests.seeding import NOW


def test_a_short_text_is_read_as_a_whole() -> None:
    told = Told("Заголовок", "Начало.\n\nЕщё.", short="Начало.\n\nЕщё.\n\nКонец.")
    reading = Reading(told, NOW)
    assert reading.lead == "Начало."
    assert reading.whole[reading.lead_end :] == "\n\nЕщё.\n\nКонец."
    assert reading.read == "Заголовок\n\nНачало.\n\nЕщё."
    assert reading.behind == "Начало.\n\nЕщё.\n\nКонец."


def test_of_a_long_one_what_was_read_of_it() -> None:
    told = Told("Заголовок", "Начало.")
    assert Reading(told, NOW).whole == "Заголовок\n\nНачало."
    assert Reading(told, NOW, "Заголовок\n\nНачало.\n\nКонец.").whole.endswith("Конец.")


def test_a_title_may_be_on_somebody_whom_the_registry_knows() -> None:
    by_name, by_word = ("Пробный", 0, "surname"), ("музей", 20, "keyword")
    assert Reading(Told("Пробный открыл музей", "", {1: [by_name]}), NOW).is_on_someone()
    assert not Reading(Told("Пробный открыл музей", "", {1: [by_word]}), NOW).is_on_someone()
    assert not Reading(Told("Вход", "", {1: [("Пробный", 9, "surname")]}), NOW).is_on_someone()


def test_another_states_own_affairs_are_told_abroad() -> None:
    assert Reading(Told("Сенат Италии урезал субсидии", "Спорили."), NOW).is_abroad
    assert not Reading(Told("Сенат Италии урезал субсидии", "Тенге вырос."), NOW).is_abroad
