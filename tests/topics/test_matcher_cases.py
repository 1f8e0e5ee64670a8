"""Who a text is about: the case tables under tests/cases, and forms made at random from them."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.topics.matcher import Matcher
from bot.topics.people.indexing import build
from bot.topics.people.russian_cases import Part, declined
from bot.topics.registry.registry import Name, Person, Registry

CASES = Path(__file__).parent / "cases"


def _registry() -> Registry:
    people = {}
    with (CASES / "officials.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            names = dict.fromkeys([row["full_name"], *filter(None, row["aliases"].split("|"))])
            people[row["id"]] = Person(
                row["id"], tuple(map(Name, names)), patronymic=row["patronymic"] or ""
            )
    return Registry(people)


REGISTRY = _registry()
MATCHER = Matcher(REGISTRY, build(REGISTRY))
DAY = date(2025, 10, 20)
_ESCAPES = {"\\n": "\n", "\\u00a0": "\u00a0", "\\u00ad": "\u00ad", "\\u200b": "\u200b"}


def _texts() -> Iterator[tuple[str, frozenset[str]]]:
    for line in (CASES / "people.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            text, _, ids = line.rpartition("|")
            for written, meant in _ESCAPES.items():
                text = text.replace(written, meant)
            yield text.strip(), frozenset(ids.split())


def _forms() -> Iterator[tuple[str, frozenset[str]]]:
    for line in (CASES / "forms.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            who, _, forms = line.partition("|")
            sentence = "Бұл туралы {} деп жазылған." if who.startswith("kk ") else "Здесь есть {}."
            for form in forms.split(","):
                yield sentence.format(form.strip()), frozenset({who.split()[-1]})


@pytest.mark.parametrize(("text", "people"), [*_texts(), *_forms()])
def test_cases(text: str, people: frozenset[str]) -> None:
    found = MATCHER.find(text, published=DAY).matches
    assert {match.id for match in found} == people
    for match in found:
        assert text[match.evidence.start : match.evidence.end] == match.evidence.words


# A first name and a surname, neither double.
TWO_NAMES = [
    person
    for _, person in sorted(REGISTRY.people.items())
    if person.names[0].text.count(" ") == 1 and "-" not in person.names[0].text
]


@given(
    st.sampled_from(TWO_NAMES),
    st.sampled_from([1 << bit for bit in range(6)]),
    st.sampled_from([" ", "\u00a0", "\n", "  "]),
    st.booleans(),
)
@settings(deadline=None)
def test_first_name_and_surname_in_one_case_are_found(
    person: Person, case: int, space: str, reverse: bool
) -> None:
    parts = person.names[0].text.split()
    kinds: tuple[Part, Part] = (
        ("family", "given") if person.id == "koshanov" else ("given", "family")
    )
    woman = person.id in {
        "petrova", "shevchenko", "nazarbayeva", "abdykalikova", "li", "merkel", "sidorenko",
        "yuldasheva", "lebed", "gluhih", "abramovich",
    }  # fmt: skip
    words = [
        next(
            form
            for form, bits in declined(part, "female" if woman else "male", kind).items()
            if bits & case
        )
        for part, kind in zip(parts, kinds, strict=True)
    ]
    if reverse:
        words.reverse()
    text = f"Сегодня здесь {space.join(word.capitalize() for word in words)}, и не только."
    assert {match.id for match in MATCHER.find(text, published=DAY).matches} == {person.id}


@given(st.text(max_size=2000))
@settings(deadline=None)
def test_random_texts_raise_nothing(text: str) -> None:
    for match in MATCHER.find(text, published=DAY).matches:
        assert text[match.evidence.start : match.evidence.end] == match.evidence.words


@pytest.mark.parametrize(
    "piece",
    [
        "а", "Ашимбаев ", "#тег ", "#Ашимбаев", "М. ", "М.", "Сергей и ", "\u0301", "Иванов-",
        "Әшімбаевтың ", "Aшимбаев\u200b", "\n", ". ", "Токаев М. ", "улица ", "\U0001f600", "_",
        "#_",
    ],
)  # fmt: skip
def test_hostile_texts_take_time_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        MATCHER.find(text, published=DAY)
        return time.process_time() - started

    def is_in_proportion() -> bool:
        # Eight times the length; twice that leaves room for noise, a square would be eight.
        return seconds(48_000) < max(seconds(6_000), 0.004) * 15

    seconds(1000)
    assert any(is_in_proportion() for _ in range(5))
