"""The names of offices and bodies, with their countries and without, and what is in their place."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.country_words import HOME, country_forms, republic_forms
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.roles import end_of, ended, heir_of, role_of
from bot.topics.search import Search
from bot.topics.search_facts import Facts
from bot.topics.search_table import build_table
from bot.topics.search_titles import title_rows
from bot.topics.title_order import TitleOrder
from bot.topics.typed_titles import TypedTitles

DAY = date(2026, 11, 24)
REGISTRY = Registry(
    {"p": Person("p", (Name("Иван Петров"),), gender="male")},
    {
        "old": Body("old", (Name("Палата"),), "KZ", end="2026-07-01", successor="new"),
        "new": Body("new", (Name("Собор Казахстана"),), "KZ", start="2026-07-01"),
        "far": Body("far", (Name("Палата Узбекистана"),), "UZ"),
        "none": Body("none", (Name("Страна"),), followed=False),
        "first": Body("first", (Name("Первый"),), end="2000", successor="old"),
    },
    {
        "old-chair": Office("old-chair", "old", (Name("Председатель Палаты"),), successor="chair"),
        "chair": Office("chair", "new", (Name("Председатель Собора"),), start="2026-07-01"),
        "lost": Office("lost", "far", (Name("Писарь"),), end="2020-05"),
    },
    (
        Membership("p", "far", "", "Депутат", start="2005", end="2010"),
        Membership("p", "old", "old-chair", start="2020-01-01"),
    ),
)


def test_a_country_is_named_in_many_ways() -> None:
    for word in ("Казахстана", "РК", "ҚР", "Kazakh", "казахстанского", "Қазақстан"):
        assert skeleton(word) in country_forms(HOME)
    assert skeleton("республики") in republic_forms()
    assert country_forms("XX") == country_forms("") == frozenset()


@pytest.mark.parametrize(
    ("typed", "first", "exact"),
    [
        ("палата", "old", True),  # the whole name of one's own
        ("палата казахстана", "old", True),
        ("палата республики казахстан", "old", True),
        ("палата узбекистана", "far", True),
        ("узбекская палата", "far", True),
        ("собор", "new", True),
        ("парламент казахстана", "new", True),  # the one there is
        ("парламент в казахстане", "new", True),
        ("спикер парламента рк", "chair", True),
        ("узбекистан", "far", False),
        ("страна", "", False),
    ],
)
def test_a_title_is_found_by_its_whole_name(typed: str, first: str, exact: bool) -> None:
    hits = Search(REGISTRY, build_table(REGISTRY)).find(typed, on=DAY)
    assert (hits[0].id if hits else "", bool(hits) and hits[0].exact) == (first, exact)


def test_rows_are_of_what_can_be_followed() -> None:
    assert {id_ for _, id_, _, _, _ in title_rows(REGISTRY)} == {
        "old", "new", "far", "first", "old-chair", "chair", "lost",
    }  # fmt: skip


def test_what_is_over_comes_last_and_with_what_came_after_it() -> None:
    order = TitleOrder(REGISTRY)
    scores = {("body", "old"): 90.0, ("body", "far"): 80.0}
    ordered = order.ordered(scores, 5, DAY)
    assert [key[1] for key, _ in ordered] == ["new", "far", "old"]
    assert ordered[0][1] == ("body", "old")
    assert [key[1] for key, _ in order.ordered(scores, 2, DAY)] == ["new", "old"]
    before = order.ordered(scores, 5, date(2026, 1, 1))
    assert [key[1] for key, _ in before] == ["old", "far"]
    assert order.over(("office", "old-chair"), None)  # without a date: what has an end
    assert not order.over(("official", "p"), DAY)


def test_ends_and_heirs() -> None:
    bodies, offices = REGISTRY.bodies, REGISTRY.offices
    assert ended(REGISTRY, bodies["old"], DAY) == "2026-07-01"
    assert ended(REGISTRY, bodies["old"], date(2026, 6, 30)) == ""
    assert ended(REGISTRY, offices["old-chair"], DAY) == "2026-07-01"  # with its body
    assert ended(REGISTRY, offices["lost"], DAY) == "2020-05"
    assert heir_of(REGISTRY, bodies["first"], DAY) == "new"  # by way of one that is over, too
    assert heir_of(REGISTRY, offices["old-chair"], DAY) == "chair"
    assert heir_of(REGISTRY, offices["lost"], DAY) == ""


def test_the_newest_role_is_told_and_until_when_it_was() -> None:
    row = role_of(REGISTRY, "p", DAY)
    assert row is not None
    assert (row.office, end_of(REGISTRY, row)) == ("old-chair", "2026-07-01")
    assert role_of(REGISTRY, "nobody", DAY) is None
    now = role_of(REGISTRY, "p", date(2026, 1, 1))
    assert now is not None
    assert now.office == "old-chair"
    older = Membership("p", "b", "", "старый", end="2010")
    newer = Membership("p", "b", "", "новый", end="2015")
    before = Registry(REGISTRY.people, memberships=(older, newer))
    last = role_of(before, "p", DAY)
    assert last is not None
    assert last.role == "новый"


def test_titles_beside_a_name() -> None:
    facts = Facts(REGISTRY, build_table(REGISTRY).rows)
    titles = TypedTitles(facts)
    assert titles.held(["председатель"], "p")
    assert titles.held(["депутат"], "p")
    assert not titles.held(["писарь"], "p")
    assert not titles.held(["вице", "председатель"], "p")
    assert titles.apart(["председатель", "Петров"]) == (["председатель"], ["Петров"])
    assert titles.apart(["заместитель", "Петров"])[0] == []
    assert titles.unchanged(["вице-председатель"]) == ["председатель"]
    assert facts.gender("p") == "male"
    assert facts.has_held("p", "old-chair")
    assert facts.named("old-chair") == ("office", "old-chair")
    assert facts.named("old") is None


def test_a_courts_chair_presides_over_no_parliament() -> None:
    chair = Office("chair", "court", (Name("Председатель Верховного Суда"),))
    court = Body("court", (Name("Верховный Суд"),), country="KZ")
    rows = list(title_rows(Registry({}, {"court": court}, {"chair": chair})))
    assert {row[1] for row in rows} == {"court", "chair"}
    assert not [row for row in rows if any(skeleton("парламент") in slot for slot in row[2])]
