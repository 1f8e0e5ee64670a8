"""First names beside surnames: whose they are together."""

from __future__ import annotations

import pytest

from bot.topics.findings import Rule
from bot.topics.people.cases import ANY_CASE
from bot.topics.people.full_names import (
    full_name,
    run_together,
    several_of_one_name,
    surname_follows,
)
from tests.topics.people.reading import (
    ANDREY,
    DANIYAR,
    MAULEN,
    MOROZ,
    MOROZOV,
    MOROZOVA,
    SERGEY,
    TOKAYEV,
    parts_of_text,
    surname_in,
)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Маулену Ашимбаеву", {"maulen"}),
        ("Ашимбаеву Маулену", {"maulen"}),
        ("Маулен Сагатханович Ашимбаев", {"maulen"}),
        ("Ашимбаев Маулен Сагатханович", {"maulen"}),
        ("Маулен Ерланович Ашимбаев", set()),  # another one
        ("Данияр Ашимбаев", {"daniyar"}),
        ("Александра Морозова заявила", {"morozova"}),
        ("депутата Александра Морозова", {"morozov"}),
        ("Касым-Жомарту Токаеву", {"tokayev"}),
    ],
)
def test_whose_full_name_it_is(text: str, people: set[str]) -> None:
    parts = parts_of_text(text, MAULEN, DANIYAR, MOROZOV, MOROZOVA, TOKAYEV)
    mention = full_name(parts, surname_in(parts))
    assert mention is not None
    assert (set(mention.people), mention.rule) == (people, Rule.FULL_NAME)


@pytest.mark.parametrize(
    "text",
    [
        "Маулен Ашимбаеву",  # the cases differ
        "Ерлан Ашимбаев",
        "Маулен. Ашимбаев",
        "Виктор мороз",  # written small it is the frost
    ],
)
def test_what_is_no_full_name(text: str) -> None:
    parts = parts_of_text(text, MAULEN, DANIYAR, MOROZ)
    assert full_name(parts, surname_in(parts)) is None


def test_a_first_name_belongs_to_the_surname_behind_it() -> None:
    parts = parts_of_text("Токаев Маулену Ашимбаеву", MAULEN, TOKAYEV)
    assert surname_follows(parts, 2, ANY_CASE)
    assert not surname_follows(parts, 1, ANY_CASE)


def test_several_first_names_of_one_surname() -> None:
    parts = parts_of_text("Сергей и Андрей Лукины", SERGEY, ANDREY)
    *people, rest = several_of_one_name(parts, surname_in(parts))
    assert [set(one.people) for one in people] == [{"sergey"}, {"andrey"}]
    assert (rest.people, rest.families) == (frozenset(), frozenset())


@pytest.mark.parametrize("text", ["Андрей Лукин", "Лукины", "Сергей и Андрей Лукин"])
def test_one_first_name_or_no_plural_is_no_list(text: str) -> None:
    parts = parts_of_text(text, SERGEY, ANDREY)
    assert several_of_one_name(parts, surname_in(parts)) == []


@pytest.mark.parametrize(
    ("tag", "people"),
    [
        ("#МауленАшимбаев", {"maulen"}),
        ("#ашимбаевмаулен", {"maulen"}),
        ("#ЕрланАшимбаев", set()),
    ],
)
def test_a_hashtag_of_two_words(tag: str, people: set[str]) -> None:
    found = run_together(parts_of_text(tag, MAULEN, DANIYAR), 0)
    assert {person for one in found for person in one.people} == people
