"""Initials before and behind a surname."""

from __future__ import annotations

import pytest

from bot.topics.findings import Rule
from bot.topics.people.initials import initial_at, with_initials
from bot.topics.tokens import Words
from tests.topics.people.reading import DANIYAR, MAULEN, parts_of_text, person, surname_in


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("М. Ашимбаев", {"maulen"}),
        ("М.С. Ашимбаев", {"maulen"}),
        ("М.\u00a0С.\u00a0Ашимбаев", {"maulen"}),
        ("Ашимбаев М.С.", {"maulen"}),
        ("M. Ashimbayev", {"maulen"}),
        ("Д. Ашимбаев", {"daniyar"}),
        ("Д.К. Ашимбаев", {"daniyar"}),  # nobody knows his patronymic
        ("М.К. Ашимбаев", set()),  # another patronymic
        ("А. Ашимбаев", set()),
    ],
)
def test_initials_say_who(text: str, people: set[str]) -> None:
    parts = parts_of_text(text, MAULEN, DANIYAR)
    mention = with_initials(parts, surname_in(parts))
    assert mention is not None
    assert (set(mention.people), mention.rule) == (people, Rule.INITIALS)
    assert (mention.first, mention.last) == (0, len(parts.words) - 1)


@pytest.mark.parametrize("text", ["Ашимбаев", "Ашимбаев. М. пришёл", "М\n\n. Ашимбаев"])
def test_no_initials(text: str) -> None:
    parts = parts_of_text(text, MAULEN)
    assert with_initials(parts, surname_in(parts)) is None


def test_an_initial_before_the_next_surname_is_that_ones() -> None:
    parts = parts_of_text("Токаев М. Ашимбаеву", MAULEN, person("t", "Касым Токаев"))
    assert with_initials(parts, surname_in(parts)) is None


def test_kazakh_letters_are_other_initials() -> None:
    alia = person("alia", "Әлия Тан")
    for text, people in (("Ә. Тан", {"alia"}), ("А. Тан", set())):
        parts = parts_of_text(text, alia, kazakh=True)
        mention = with_initials(parts, surname_in(parts))
        assert mention is not None
        assert mention.people == people


@pytest.mark.parametrize(
    ("text", "letter"),
    [("М. Ашимбаев", "м"), ("Yu. Ivanov", "у"), ("Mr. Smith", ""), ("м. Ашимбаев", ""),
     ("М Ашимбаев", "")],
)  # fmt: skip
def test_what_is_an_initial(text: str, letter: str) -> None:
    assert initial_at(Words(text), 0) == letter
