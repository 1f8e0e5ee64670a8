"""Which word of a registry's name is what, and whether it is a man's or a woman's."""

from __future__ import annotations

import pytest

from bot.topics.people.names import PATRONYMIC_FORM, gender_of, is_patronymic, parts_of, words_of
from bot.topics.registry.registry import Name, Person


def _person(name: str, patronymic: str = "", family: str = "", given: str = "") -> Person:
    return Person("x", (Name(name),), patronymic=patronymic, family=family, given=given)


@pytest.mark.parametrize(
    ("name", "given", "patronymic", "family"),
    [
        ("Маулен Ашимбаев", "Маулен", "", "Ашимбаев"),
        ("Ашимбаев Маулен", "Маулен", "", "Ашимбаев"),
        ("Шмидт Андрей", "Андрей", "", "Шмидт"),  # the dictionary knows which is which
        ("Андрей Шмидт", "Андрей", "", "Шмидт"),
        ("Маулен Сагатханович Ашимбаев", "Маулен", "Сагатханович", "Ашимбаев"),
        ("Ашимбаев Маулен Сагатханович", "Маулен", "Сагатханович", "Ашимбаев"),
        ("Мәулен Сағатханұлы Әшімбаев", "Мәулен", "Сағатханұлы", "Әшімбаев"),
        ("Касым-Жомарт Токаев", "Касым Жомарт", "", "Токаев"),
        ("Михаил Салтыков-Щедрин", "Михаил", "", "Салтыков Щедрин"),
        ("Шарль де Голль", "Шарль", "", "де Голль"),
        ("Роман Абрамович", "Роман", "", "Абрамович"),  # no patronymic where a family name lacks
        ("Пеле", "", "", "Пеле"),
        ("Тургунбек уулу Нурланбек", "Нурланбек", "", "Тургунбек уулу"),
        ("Нурланбек Тургунбек уулу", "Нурланбек", "", "Тургунбек уулу"),
        ("Ильхам Гейдар оглы Алиев", "Ильхам", "Гейдар оглы", "Алиев"),
        ("Алиев Ильхам Гейдар оглы", "Ильхам", "Гейдар оглы", "Алиев"),
        ("Ким Чен Ын", "Чен Ын", "", "Ким"),
        ("Массимо Де Сантис", "Массимо", "", "Де Сантис"),
        ("Оливье Лазар", "Оливье", "", "Лазар"),
    ],
)
def test_the_words_of_a_name(name: str, given: str, patronymic: str, family: str) -> None:
    person = _person(name)
    found = [" ".join(part) for part in parts_of(person, person.names[0])]
    assert found == [given, patronymic, family]


def test_the_registry_says_which_word_is_the_family_name() -> None:
    name = Name("Ли Сергей Иван")
    assert parts_of(_person(name.text, family="Ли"), name)[2] == ["Ли"]
    assert parts_of(_person(name.text, family="Иван"), name)[2] == ["Иван"]
    assert parts_of(_person("Ким Сон", given="Ким"), Name("Ким Сон"))[2] == ["Сон"]


@pytest.mark.parametrize(
    ("name", "patronymic", "gender"),
    [
        ("Маулен Ашимбаев", "", "male"),
        ("Ольга Шевченко", "", "female"),
        ("Саша Ли", "Ивановна", "female"),
        ("Роза Абрамович", "", "female"),
        ("Айгүл Тан", "", "female"),
        ("Ерлан Малина", "", ""),
        ("Рукият Ахметова", "", "female"),
    ],
)
def test_gender_as_the_name_shows(name: str, patronymic: str, gender: str) -> None:
    assert gender_of(_person(name, patronymic)) == gender


def test_gender_as_the_registry_says() -> None:
    assert gender_of(Person("x", (Name("Ольга Шевченко"),), gender="male")) == "male"


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("Сагатханович", True), ("Ивановна", True), ("Сағатханұлы", True), ("Иванқызы", True),
        ("Ilham oglu".split()[1], False),  # four letters are too few
        ("Иванов", False), ("Маулен", False), ("Сагатхановичу", False),
    ],
)  # fmt: skip
def test_patronymics(word: str, is_one: bool) -> None:
    assert is_patronymic(word) is is_one


def test_a_patronymic_in_another_case_has_its_form() -> None:
    assert PATRONYMIC_FORM.search("сагатхановичу")
    assert PATRONYMIC_FORM.search("ивановной")
    assert not PATRONYMIC_FORM.search("ашимбаеву")


def test_a_hyphen_divides_words() -> None:
    assert words_of("Касым-Жомарт Токаев") == ["Касым", "Жомарт", "Токаев"]
