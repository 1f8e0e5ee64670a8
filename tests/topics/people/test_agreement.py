"""In which case the words beside a name want it."""

from __future__ import annotations

import pytest

from bot.topics.people.agreement import (
    case_needed,
    chosen_by_case,
    is_reporting,
    is_somebodys,
    is_womans_name,
    is_womans_verb,
    takes_the_verb,
    title_cases,
)
from bot.topics.people.cases import DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, Cases
from bot.topics.tokens import Words
from tests.topics.people.reading import MOROZOV, MOROZOVA, parts_of_text, surname_in


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Депутат Морозова приехала", NOMINATIVE),
        ("депутату Морозову вручили", DATIVE),
        ("с министром Морозовым", INSTRUMENTAL),
        ("адвокат Морозова приехал", NOMINATIVE | GENITIVE),  # whose advocate
        ("Вчера Морозова заявила", NOMINATIVE),
        ("сказала Морозова", NOMINATIVE),
        ("у Морозова болела", 0),  # the verb is another word's
        ("для Морозова", 0),
        ("Морозова", 0),
    ],
)
def test_the_words_beside_a_name_tell_its_case(text: str, cases: Cases) -> None:
    words = Words(text)
    at = next(at for at, key in enumerate(words.keys) if key.startswith("морозов"))
    assert case_needed(words, at, at) == cases


@pytest.mark.parametrize(
    ("text", "people", "kazakh"),
    [
        ("Морозова заявила о выходе", {"morozova"}, False),
        ("депутата Морозова видели", {"morozov"}, False),
        ("Морозова видели", {"morozov", "morozova"}, False),
        ("Морозова заявила", {"morozova"}, True),  # in Kazakh it is a woman's anyway
    ],
)
def test_who_stands_in_the_case_that_is_wanted(text: str, people: set[str], kazakh: bool) -> None:
    parts = parts_of_text(text, MOROZOV, MOROZOVA, kazakh=kazakh)
    surname = surname_in(parts)
    readings = parts.readings_of(surname)
    found = chosen_by_case(parts, readings, surname, surname.first, surname.last)
    assert found == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # The last word before the name stands in another case: it says nothing of the only reading.
        ("пресс-секретарь президента Морозов заявил", {"morozov"}),
        ("заместителю председателя Морозову вручили", {"morozov"}),
        ("министр культуры Морозовым доволен", {"morozov"}),
        # The letters are somebody else's too, and the words beside say that it is this one.
        ("депутат Морозова приехала", set()),
        ("советник президента Морозова заявила", set()),
        ("советник президента Морозова", {"morozov"}),
        ("уполномоченный по правам человека Морозова", {"morozov"}),
    ],
)
def test_the_only_reading_is_not_refused_for_its_neighbour(text: str, people: set[str]) -> None:
    parts = parts_of_text(text, MOROZOV)
    surname = surname_in(parts)
    readings = parts.readings_of(surname)
    assert chosen_by_case(parts, readings, surname, surname.first, surname.last) == people


def test_words_that_tell_and_words_that_do_not() -> None:
    assert title_cases("депутат") & NOMINATIVE
    assert title_cases("актриса") & NOMINATIVE
    assert not title_cases("стол")
    assert not title_cases("сестра")  # somebody's relative
    assert is_somebodys("помощник")
    assert not is_somebodys("депутат")
    assert is_womans_name("ольга")
    assert not is_womans_name("сергея")
    assert is_womans_verb("заявила")
    assert not is_womans_verb("заявил")
    assert is_reporting("подчеркнул")
    assert not is_reporting("подписал")
    assert takes_the_verb("позиция")
    assert not takes_the_verb("вчера")
