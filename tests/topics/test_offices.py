"""Offices and bodies in a text, on a date."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.findings import Match, Rule
from bot.topics.offices import find_offices
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.tokens import Words

REGISTRY = Registry(
    {"a": Person("a", (Name("Иван Петров"),)), "b": Person("b", (Name("Анна Петрова"),))},
    {"senate": Body("senate", (Name("Сенат"), Name("Сенаты", "kk")), country="KZ", start="1996")},
    {
        "chair": Office(
            "chair",
            "senate",
            (Name("Председатель Сената"), Name("Сенат төрағасы", "kk")),
            start="1996",
            end="2026-07-01",
        )
    },
    (
        Membership("a", "senate", "chair", start="2020", end="2024-01-01"),
        Membership("b", "senate", "chair", start="2024-01-01", end="2026-07-01"),
    ),
)
INDEX = build(REGISTRY)


def _find(text: str, on: date = date(2025, 1, 1), *, kazakh: bool = False) -> list[Match]:
    words = Words(text)
    return list(find_offices(REGISTRY, INDEX, words, range(len(words)), kazakh=kazakh, on=on))


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
    ],
)
def test_what_is_named(text: str, kazakh: bool, found: list[str]) -> None:
    matches = _find(text, kazakh=kazakh)
    assert [match.id for match in matches] == found
    for match in matches:
        assert text[match.evidence.start : match.evidence.end] == match.evidence.words


@pytest.mark.parametrize(
    ("on", "holder"),
    [
        (date(2021, 1, 1), ["chair", "a", "senate"]),
        (date(2024, 1, 1), ["chair", "b", "senate"]),
        (date(2026, 7, 1), ["senate"]),  # the office is no more
        (date(1995, 1, 1), []),  # nor was the body yet
        (date(1999, 1, 1), ["chair", "senate"]),  # nobody knows who
    ],
)
def test_who_held_it_on_the_date(on: date, holder: list[str]) -> None:
    assert [match.id for match in _find("Председатель Сената", on)] == holder


def test_the_rules() -> None:
    assert [match.evidence.rule for match in _find("Председатель Сената")] == [
        Rule.OFFICE,
        Rule.OFFICE,
        Rule.BODY,
    ]
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
    found = find_offices(
        registry, build(registry), words, range(len(words)), kazakh=False, on=date(2025, 1, 1)
    )
    assert [match.id for match in found] == ["office"]
