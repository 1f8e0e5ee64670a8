"""A surname alone: a person's, somebody else's, or no person's."""

from __future__ import annotations

import pytest

from bot.topics.findings import Rule
from bot.topics.people.mention import ALERT
from bot.topics.people.surnames import bare_surname, half_of_a_double
from tests.topics.people.reading import (
    MAULEN,
    MOROZ,
    MOROZOV,
    PELE,
    TOKAYEV,
    parts_of_text,
    surname_in,
)

PEOPLE = (MAULEN, MOROZ, MOROZOV, PELE, TOKAYEV)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Вчера Ашимбаев заявил", {"maulen"}),
        ("спикер Ашимбаев", {"maulen"}),
        ("Роскосмоса Ашимбаев", {"maulen"}),  # no first name: the nominative has none before it
        ("Ерлан Ашимбаев", set()),
        ("Ашимбаев Ерлан", set()),
        ("Ашимбаев Ерланович", set()),
        ("Токаев Маулен Ашимбаев", {"tokayev"}),  # the first name is the second one's
    ],
)
def test_whose_surname_it_is(text: str, people: set[str]) -> None:
    parts = parts_of_text(text, *PEOPLE)
    mention = bare_surname(parts, surname_in(parts))
    assert mention is not None
    assert mention.people == people


@pytest.mark.parametrize(
    "text",
    [
        "улица Ашимбаева",
        "имени Кажыгалиева и Ашимбаева",  # after the second, too
        "Ашимбаев көшесі",
        "ашимбаев",  # written small
    ],
)
def test_what_is_nobodys(text: str) -> None:
    parts = parts_of_text(text, *PEOPLE)
    assert bare_surname(parts, surname_in(parts)) is None


@pytest.mark.parametrize(
    ("text", "perhaps"),
    [
        ("Вчера Рудольфо Ашимбаев", True),  # what looks like a first name
        ("Вчера боксёр Рудольфо Ашимбаев", False),  # and is one behind what somebody does
        ("Вчера депутат Рудольфо Ашимбаев", False),
    ],
)
def test_who_is_perhaps_another(text: str, perhaps: bool) -> None:
    parts = parts_of_text(text, *PEOPLE)
    mention = bare_surname(parts, surname_in(parts))
    assert mention is not None
    assert (mention.people, mention.perhaps) == (frozenset(), perhaps)


@pytest.mark.parametrize(
    ("text", "alert"),
    [
        ("Вчера Мороз пришёл", False),
        ("депутат Мороз пришёл", True),
        ("Вчера Мороз заявил", True),
        ("Вчера Ашимбаев пришёл", True),
    ],
)
def test_an_ordinary_word_is_in_doubt_unless_a_word_beside_it_tells(text: str, alert: bool) -> None:
    parts = parts_of_text(text, *PEOPLE)
    mention = bare_surname(parts, surname_in(parts))
    assert mention is not None
    assert (mention.weight >= ALERT) is alert


def test_a_name_of_one_word_is_a_whole_name() -> None:
    parts = parts_of_text("Вчера Пеле забил", *PEOPLE)
    mention = bare_surname(parts, surname_in(parts))
    assert mention is not None
    assert mention.rule is Rule.NAME


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("Ашимбаев-Щедрин", True),
        ("Щедрин-Ашимбаев", True),
        ("экс-Ашимбаев", False),
        ("Ашимбаев", False),
        ("Маулен-Ашимбаев", False),  # his own first name
    ],
)
def test_half_of_a_double_name(text: str, half: bool) -> None:
    parts = parts_of_text(text, *PEOPLE)
    assert half_of_a_double(parts, surname_in(parts)) is half
