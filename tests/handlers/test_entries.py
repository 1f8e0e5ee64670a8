"""What an editor types for the registry, as an entry: what is understood, and what is advised."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.texts import LANGUAGES, texts_for
from bot.topics.registry.registry import Membership, Person, Registry
from handlers.entries import Desk, entered
from tests.handlers.talking import NOW
from tests.shipped import shipped

UNDERSTOOD = [
    ("role Олжас Бектенов; Председатель Курултая; 25.08.2026", ("2026-08-25", "")),
    ("role Бектенов Олжас ;Құрылтай төрағасы;25 тамыз 2026;", ("2026-08-25", "")),
    ("role Olzhas Bektenov; Chair of the Kurultai; August 2026; ", ("2026-08", "")),
    ("role Олжас Бектенов\n; Председатель Курултая\n; 2026-08-25", ("2026-08-25", "")),
    ("role Олжас Бектенов; Председатель Курултая; 2026-08-25; —", ("2026-08-25", "")),
    (
        "role Олжас Бектенов; премьер-министр Казахстана; ; 1 октября 2026",
        ("2024-02-06", "2026-10-01"),
    ),
]


def desk(registry: Registry | None = None) -> Desk:
    subjects = shipped()
    return Desk(registry or subjects.registry, subjects.search, NOW.date(), "ru")


@pytest.mark.parametrize(("typed", "dates"), UNDERSTOOD)
def test_dates_and_names_are_understood_as_they_are_typed(
    typed: str, dates: tuple[str, str]
) -> None:
    what, _, text = typed.partition(" ")
    made = entered(what, text, desk())
    row = made.thing
    assert isinstance(row, Membership)
    assert (row.person, row.start, row.end) == ("kz-bektenov-olzhas", *dates)
    assert row.office in ("kz-qurultai-chair", "kz-prime-minister")
    assert not made.faults


def test_a_role_that_is_no_office_is_one_of_a_body() -> None:
    made = entered("role", "Олжас Бектенов; Сенат, Депутат; 2020; 2023", desk())
    row = made.thing
    assert isinstance(row, Membership)
    assert (row.body, row.office, row.role) == ("kz-senate", "", "Депутат")
    assert {name.language for name in row.titles} >= {"ru", "kk", "en"}
    made = entered("role", "Олжас Бектенов; Сенат, Председатель Сената; 2030; 2031", desk())
    assert isinstance(made.thing, Membership)
    assert made.thing.office == "kz-senate-chair"


@pytest.mark.parametrize(
    ("typed", "place", "dates"),
    [
        ("Сенат; Депутат; 2020; 2023", ("", "Депутат"), ("2020", "2023")),
        ("Сенат; депутат", ("", "Депутат"), ("", "")),
        ("Senate; Deputy; 2020", ("", "Депутат"), ("2020", "")),
        ("Сенат; Председатель Сената; 2030; 2031", ("kz-senate-chair", ""), ("2030", "2031")),
        ("Сенат; 2020; 2023", ("", ""), ("2020", "2023")),
        ("Сенат; —; 2023", ("", ""), ("", "2023")),
    ],
)
def test_a_role_behind_a_semicolon_is_one_of_the_body_before_it(
    typed: str, place: tuple[str, str], dates: tuple[str, str]
) -> None:
    made = entered("role", f"Олжас Бектенов; {typed}", desk())
    row = made.thing
    assert isinstance(row, Membership)
    assert (row.body, (row.office, row.role)) == ("kz-senate", place)
    assert (row.start, row.end) == dates
    assert not [one for one in made.faults if one.key == "fault-date-typed"]


def test_what_is_no_date_behind_an_office_or_a_role_stays_one() -> None:
    for place in ("Председатель Курултая", "Сенат, Депутат", "Сенат; Депутат"):
        made = entered("role", f"Олжас Бектенов; {place}; вчера; 2026", desk())
        assert [one.key for one in made.faults] == ["fault-date-typed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_the_form_are_understood(language: str) -> None:
    said = texts_for(language).html("registry-form", what="role", fault="none")
    place, example = re.findall(r"<code>(.+?)</code>", said)
    made = entered("role", example.removeprefix("/registry role "), desk())
    assert isinstance(made.thing, Membership)
    assert made.thing.office == "kz-qurultai-chair"
    made = entered("role", f"Олжас Бектенов; {place}; 2020; 2023", desk())
    assert isinstance(made.thing, Membership)
    assert (made.thing.body, made.thing.role) == ("kz-qurultai", "Депутат")
    assert {name.language for name in made.thing.titles} >= {"ru", "kk", "en"}


TERMS = (("2019-03-20", "2022-11-26"), ("2022-11-26", ""))


@pytest.mark.parametrize("term", TERMS)
def test_the_end_of_a_term_is_corrected_as_it_is_advised(term: tuple[str, str]) -> None:
    here = shipped().registry
    (held,) = [
        row for row in here.by_office["kz-president"] if row.person == "kz-tokayev-kassym-jomart"
    ]
    others = [row for row in here.memberships if row != held]
    terms = [replace(held, start=start, end=end) for start, end in TERMS]
    at = desk(replace(here, memberships=(*others, *terms)))
    who = "Касым-Жомарт Токаев; Президент Казахстана"
    begun, _ = term
    refused = entered("role", f"{who}; 01.01.{begun[:4]}; 01.12.2026", at)
    assert "fault-twice" in [one.key for one in refused.faults]
    made = entered("role", f"{who}; {begun}; {begun[:4]}-12-01", at)
    assert isinstance(made.thing, Membership)
    assert (made.thing.start, made.thing.end) == (begun, f"{begun[:4]}-12-01")
    assert not made.faults


def test_a_name_in_another_alphabet_is_no_spelling_of_the_language() -> None:
    made = entered("person", "Zakhar Probny | Захар Пробный", desk())
    assert isinstance(made.thing, Person)
    assert [(one.text, one.language) for one in made.thing.names] == [
        ("Zakhar Probny", None),
        ("Захар Пробный", "kk"),
    ]


def test_a_spelling_holds_only_what_is_added() -> None:
    made = entered("spelling", "Олжас Бектенов = Бектенов Олжас Абаевич", desk())
    assert isinstance(made.thing, Person)
    assert [one.text for one in made.thing.names] == ["Олжас Бектенов", "Бектенов Олжас Абаевич"]
    taken = entered("spelling", "Олжас Бектенов = Касым-Жомарт Токаев", desk())
    assert [one.key for one in taken.faults] == ["fault-namesake"]
