"""Offices and bodies in a text, on a date."""

from __future__ import annotations

import time
from datetime import date

import pytest

from bot.topics.findings import Match, Rule
from bot.topics.matcher import Matcher
from bot.topics.offices import Offices
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.tokens import Words
from tests.topics.office_cases import matcher

REGISTRY = Registry(
    {
        "a": Person("a", (Name("Иван Петров"),)),
        "b": Person("b", (Name("Анна Петрова"),)),
        "c": Person("c", (Name("Борис Петров"),)),
    },
    {"senate": Body("senate", (Name("Сенат"), Name("Сенаты", "kk")), country="KZ", start="1996")},
    {
        "chair": Office(
            "chair",
            "senate",
            (Name("Председатель Сената"), Name("Сенат төрағасы", "kk")),
            start="1996",
            end="2026-07-01",
        ),
        "mayor": Office("mayor", "", (Name("Аким Алматы"),)),
    },
    (
        Membership("a", "senate", "chair", start="2020", end="2024-01-01"),
        Membership("b", "senate", "chair", start="2024-01-01", end="2026-07-01"),
        Membership("c", "", "mayor"),
    ),
)
OFFICES = Offices(REGISTRY, build(REGISTRY))
DAY = date(2025, 1, 1)


def _find(text: str, on: date = DAY, *, kazakh: bool = False) -> list[Match]:
    words = Words(text)
    found = OFFICES.find(words, range(len(words)), range(len(words)), kazakh=kazakh, on=on)
    return sorted(found, key=lambda one: (one.evidence.start, -one.evidence.end, one.kind))


@pytest.mark.parametrize(
    ("text", "kazakh", "found"),
    [
        ("Председателем Сената избран", False, ["chair", "b", "senate"]),
        ("в Сенате", False, ["senate"]),
        ("#Сенат", False, ["senate"]),
        ("Сенаттың отырысы", True, ["senate"]),
        ("Сенаттың отырысы", False, ["senate"]),  # its own letters say that it is Kazakh
        ("Сенат төрағасына", True, ["chair", "b", "senate"]),
        ("сенат", False, []),  # a word of its own is written with a capital
        ("Председатель, Сената", False, ["senate"]),
        ("Председатель Сената США", False, []),
        ("Сенатор", False, []),
        ("Акимом Алматы", False, ["mayor", "c"]),  # a title that nothing but its name tells
        ("Бывший аким Алматы", False, []),
        ("Советник акима Алматы", False, []),
        ("экс-аким Алматы", False, []),
        ("Аким Алматы Пётр Сидоров", False, ["mayor"]),
    ],
)
def test_what_is_named(text: str, kazakh: bool, found: list[str]) -> None:
    matches = _find(text, kazakh=kazakh)
    assert {match.id for match in matches} == set(found)
    for match in matches:
        assert text[match.evidence.start : match.evidence.end] == match.evidence.words


@pytest.mark.parametrize(
    ("on", "holder"),
    [
        (date(2021, 1, 1), ["chair", "a", "senate"]),
        (date(2024, 1, 1), ["chair", "b", "senate"]),
        (date(2026, 7, 1), ["chair", "senate"]),  # the office is no more, and nobody holds it
        (date(1995, 1, 1), []),  # nor was the body yet
        (date(1999, 1, 1), ["chair", "senate"]),  # nobody knows who
    ],
)
def test_who_held_it_on_the_date(on: date, holder: list[str]) -> None:
    assert {match.id for match in _find("Председатель Сената", on)} == set(holder)


def test_the_rules() -> None:
    rules = {match.id: match.evidence.rule for match in _find("Председатель Сената")}
    assert rules == {"chair": Rule.OFFICE, "b": Rule.OFFICE, "senate": Rule.BODY}
    assert [match.evidence.rule for match in _find("#Сенат")] == [Rule.HASHTAG]


def test_of_two_names_of_a_kind_the_longer_one_counts() -> None:
    registry = Registry(
        {},
        {
            "senate": Body("senate", (Name("Сенат"),)),
            "office": Body("office", (Name("Сенат Парламента"),)),
        },
    )
    words = Words("Сенат Парламента собрался")
    found = Offices(registry, build(registry)).find(words, range(3), (), kazakh=False, on=DAY)
    assert [match.id for match in found] == ["office"]


def test_a_title_says_which_of_several_namesakes_is_meant() -> None:
    registry = Registry(
        {
            "a": Person("a", (Name("Иван Сидоров"),)),
            "b": Person("b", (Name("Олег Сидоров"),)),
        },
        {},
        {"premier": Office("premier", "", (Name("Премьер-министр Казахстана"),))},
        (Membership("b", "", "premier", start="2024"),),
    )
    found = Matcher(registry, build(registry)).find(
        "Премьер-министр Сидоров выступил.", published=DAY
    )
    assert {match.id for match in found.matches} == {"premier", "b"}
    assert not found.ambiguous
    alone = Matcher(registry, build(registry)).find("Сидоров выступил.", published=DAY)
    assert not alone.matches
    assert len(alone.ambiguous) == 1


def test_what_an_editor_has_ruled_out_is_nobodys() -> None:
    body = Body("senate", (Name("Сенат"),), country="KZ", vetoes=("старый Сенат поёт",))
    office = Office("chair", "senate", (Name("Спикер Сената"),), vetoes=("наш Спикер Сената ест",))
    person = Person("a", (Name("Иван Петров"),), vetoes=("их Спикер Сената пьёт",))
    registry = Registry(
        {"a": person}, {"senate": body}, {"chair": office}, (Membership("a", "senate", "chair"),)
    )
    found = Matcher(registry, build(registry))

    def ids(text: str) -> set[str]:
        return {match.id for match in found.find(text, published=DAY).matches}

    assert ids("Вот старый Сенат поёт") == set()
    assert ids("Вот старый Сенат спит") == {"senate"}
    assert ids("Вот наш Спикер Сената ест") == {"senate"}
    assert ids("Вот их Спикер Сената пьёт") == {"senate", "chair"}
    assert ids("Вот их Спикер Сената спит") == {"senate", "chair", "a"}


@pytest.mark.parametrize(
    "piece",
    [
        "Президент ", "президент республики ", "Сенат ", "Президент Токаев ", "Сенат США ",
        "бывший ", "новый президент ", "президент, ", "Президенты Казахстана и ", "Спикер Сената ",
        "Мемлекет басшысы ", "Қазақстан мен ", "The President of the ", "president's ", "U.S. ",
        "Глава государства Токаев. Глава государства. ",
        "Заместитель Генерального секретаря ТюркПА ",
    ],
)  # fmt: skip
def test_hostile_texts_take_time_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        matcher().find(text, published=DAY)
        return time.process_time() - started

    def is_in_proportion() -> bool:
        # Eight times the length; three times that leaves room for noise, a square would be eight.
        return seconds(16_000) < max(seconds(2_000), 0.01) * 24

    seconds(1000)
    assert any(is_in_proportion() for _ in range(3))
