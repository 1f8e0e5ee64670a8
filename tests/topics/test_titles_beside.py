"""Of whom a title is said, by the case of the name beside it; and whose a body's name is."""

from __future__ import annotations

import pytest

from bot.topics.titles.another import is_anothers
from bot.topics.titles.beside import NOBODY, Beside, Names, Person
from bot.topics.titles.reading import head_at
from bot.topics.titles.things import is_called
from bot.topics.titles.words import Kind
from bot.topics.tokens import Words


@pytest.mark.parametrize(
    ("text", "kazakh", "own"),
    [
        ("Президенту Дональду Трампу вручили награду.", False, True),
        ("Президенту Тимур Сулейменов доложил.", False, False),
        ("Президента Дональда Трампа встретили.", False, True),
        ("Президента Ерлан Саиров поблагодарил.", False, False),
        ("Президент Дональд Трамп мәлімдеді.", True, True),
        ("Президент Дональд Трамптың сөзі.", True, True),
        ("Президент Ерлан Саировты қабылдады.", True, False),
        ("Президентке Ерлан Саиров баяндады.", True, False),
    ],
)
def test_a_title_is_said_of_a_name_in_its_own_case(text: str, kazakh: bool, own: bool) -> None:
    words = Words(text)
    head = head_at(words, 0, kazakh=kazakh)
    assert head is not None
    assert Names(words, {}, {}).beside(head, 0, 1) == (Beside(None, True) if own else NOBODY)


def test_whoever_has_been_one_is_one_in_every_case() -> None:
    words = Words("Президент Ерлан Саировты қабылдады.")
    head = head_at(words, 0, kazakh=True)
    assert head is not None
    sairov = Person(frozenset({"sairov"}), words.ends[2])
    people = {words.starts[1]: sairov}
    president = Names(words, people, {"sairov": frozenset({Kind.PRESIDENT})})
    assert president.beside(head, 0, 1) == Beside(sairov)
    assert Names(words, people, {"sairov": frozenset({Kind.CHAIR})}).beside(head, 0, 1) == NOBODY


def test_a_peoples_congress_is_no_parliament() -> None:
    for text, wanted in (
        ("Курултай башкир", True),
        ("Курултай Крыма", True),
        ("Курултай принял", False),
        ("Курултай нового созыва", False),
    ):
        assert is_anothers(Words(text), 0, 0, "ru", common=False) == wanted
        assert not is_anothers(Words(text), 0, 0, "ru", common=True)


def test_a_thing_is_called_so() -> None:
    assert is_called(Words("отель «Президент» открыт"), 1, 1)
    assert not is_called(Words("сообщил «Президент» журналистам"), 1, 1)
