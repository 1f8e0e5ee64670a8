"""The forms of Russian names in each case, those that are and those that are not."""

from __future__ import annotations

import pytest

from bot.topics.people.cases import (
    ACCUSATIVE,
    ANY_CASE,
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    LOCATIVE,
    NOMINATIVE,
    PLURAL,
    Cases,
)
from bot.topics.people.russian_cases import Part, declined, phrase_forms, russian_forms

CASES: list[tuple[str, str, Part, str, Cases]] = [
    # word, gender, part, a form, the cases it must show
    ("Морозов", "male", "family", "морозова", GENITIVE | ACCUSATIVE),
    ("Морозова", "female", "family", "морозова", NOMINATIVE),
    ("Морозова", "female", "family", "морозовой", GENITIVE | DATIVE | INSTRUMENTAL | LOCATIVE),
    ("Морозов", "male", "family", "морозовы", PLURAL),
    ("Ашимбаев", "male", "family", "ашимбаевым", INSTRUMENTAL),  # not in the dictionary
    ("Чайковский", "male", "family", "чайковского", GENITIVE | ACCUSATIVE),
    ("Горячий", "male", "family", "горячего", GENITIVE | ACCUSATIVE),
    ("Заяц", "male", "family", "зайцу", DATIVE),  # as the noun declines
    ("Заяц", "male", "family", "заяцу", DATIVE),  # and as a name may
    ("Савчук", "female", "family", "савчук", ANY_CASE),  # a woman's stands
    ("Савчук", "male", "family", "савчуку", DATIVE),
    ("Черных", "male", "family", "черных", ANY_CASE),
    ("Динара", "female", "given", "динары", GENITIVE),
    ("Алия", "female", "given", "алие", DATIVE | LOCATIVE),  # a mistake that the press makes
    ("Алексей", "male", "given", "алексеем", INSTRUMENTAL),
    ("Марат", "male", "given", "маратом", INSTRUMENTAL),
    ("Айгуль", "female", "given", "айгуль", ANY_CASE),
    ("Сагатханович", "male", "patronymic", "сагатхановичем", INSTRUMENTAL),
    ("Smith", "", "family", "smith", ANY_CASE),  # another alphabet has no cases here
]


@pytest.mark.parametrize(("word", "gender", "part", "form", "cases"), CASES)
def test_a_form_shows_its_cases(
    word: str, gender: str, part: Part, form: str, cases: Cases
) -> None:
    assert declined(word, gender, part).get(form, 0) & cases == cases


@pytest.mark.parametrize(
    ("word", "gender", "part", "form"),
    [
        ("Морозов", "male", "family", "морозовой"),
        ("Морозова", "female", "family", "морозову"[:-1]),  # "морозов" is the husband
        ("Савчук", "female", "family", "савчуку"),
        ("Черных", "male", "family", "черныха"),
        ("Айгуль", "female", "given", "айгуля"),
        ("Шевченко", "male", "family", "шевченки"),
    ],
)
def test_what_is_no_form_of_a_name(word: str, gender: str, part: Part, form: str) -> None:
    assert form not in declined(word, gender, part)


def test_a_plural_is_no_form_of_one_person() -> None:
    assert "морозовы" in declined("Морозов", "male", "family")
    assert "морозовы" not in russian_forms("Морозов", "male", "family")


def test_a_title_declines_up_to_its_first_noun() -> None:
    general, secretary, body = phrase_forms(["Генеральный", "секретарь", "ТюркПА"])
    assert {"генеральный", "генерального", "генеральным"} <= general
    assert {"секретарь", "секретаря", "секретарем"} <= secretary
    assert body == {"тюркпа"}
    chair, senate = phrase_forms(["Председатель", "Сената"])
    assert "председателем" in chair
    assert senate == {"сената"}
