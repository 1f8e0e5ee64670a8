"""What a person typed, found in the registry."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.registry.registry import Membership, Name, Person, Registry
from bot.topics.search import Search
from bot.topics.search_table import SearchTable, build_table
from storage.vocabulary import TopicKind
from tests.shipped import shipped

DAY = date(2025, 10, 20)


@pytest.mark.parametrize(
    ("query", "id_", "exact"),
    [
        ("Маулен Ашимбаев", "kz-ashimbayev-maulen", True),
        ("ашимбаеву маулену", "kz-ashimbayev-maulen", True),  # inflected, the other way round
        ("Maulen Ashimbayev", "kz-ashimbayev-maulen", True),
        ("Мәулен Әшімбаевтың", "kz-ashimbayev-maulen", True),
        ("М. Ашимбаев", "kz-ashimbayev-maulen", True),
        ("Ашимбаив", "kz-ashimbayev-maulen", False),  # misspelt
        ("Ашимб", "kz-ashimbayev-maulen", False),  # begun
        ("Маулен", "kz-ashimbayev-maulen", False),  # a first name is nobody's
        ("ТюркПА", "turkpa", True),
    ],
)
def test_the_first_hit(query: str, id_: str, exact: bool) -> None:
    first = shipped().search.find(query, on=DAY)[0]
    assert (first.id, first.exact) == (id_, exact)


@pytest.mark.parametrize(
    "query", ["", "!!!", "Бвгджзкл", "а" * 201, "Маулен Кукушкин Семёныч", "Сырдария"]
)
def test_what_fits_nobody(query: str) -> None:
    assert shipped().search.find(query) == []


def test_of_two_who_fit_as_well_neither_is_exact_and_who_serves_comes_first() -> None:
    people = {id_: Person(id_, (Name("Иван Петров"),)) for id_ in ("one", "two")}
    registry = Registry(people, memberships=(Membership("two", "b", role="x", start="2020"),))
    hits = Search(registry, build_table(registry)).find("Иван Петров", on=DAY)
    assert [(hit.id, hit.exact) for hit in hits] == [("two", False), ("one", False)]


def test_no_more_than_the_limit() -> None:
    assert len(shipped().search.find("Сенат", limit=2)) == 2


def test_the_kind_is_said() -> None:
    assert shipped().search.find("ТюркПА")[0].kind is TopicKind.BODY
    assert shipped().search.find("Маулен Ашимбаев")[0].kind is TopicKind.OFFICIAL


def test_the_table_lists_every_name_by_its_words() -> None:
    table = build_table(Registry({"p": Person("p", (Name("Иван Петров"), Name("Ivan Petrov")))}))
    assert [(kind, id_) for kind, id_, _, _, _ in table.rows] == [("official", "p")] * 2
    (_, _, (given, family), told_by, _), _ = table.rows
    assert "ивану" in given
    assert "петрову" in family
    assert told_by == family
    assert 0 in table.by_word["петрову"]
    assert SearchTable(**table.tables()) == table
