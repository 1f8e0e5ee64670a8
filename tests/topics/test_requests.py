"""What one argument of /subscribe asks for: the table of requests, and what it does not say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.topics.asked_for import Wanted
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.requests import split_request
from bot.topics.search import Search
from bot.topics.search_table import build_table
from tests.shipped import shipped

TODAY = date(2026, 11, 24)
CASES = Path(__file__).parent / "cases" / "requests.txt"


def cases() -> Iterator[tuple[str, list[str]]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        typed, arrow, wanted = line.partition("=>")
        if arrow and not line.startswith("# "):
            yield typed.strip(), [one.strip() for one in wanted.split("|") if one.strip()]


def as_wanted(piece: Wanted, wanted: str) -> bool:
    """Whether one thing asked for is what a case says (the signs are told at its beginning)."""
    sign, ids = wanted[0], wanted[1:].split()
    if piece.kind == "hashtag" or sign == "#":
        return wanted == f"#{piece.text}" and piece.kind == "hashtag"
    if sign == '"':
        return not piece.hits and piece.text == wanted.strip('"')
    offered = [hit.id for hit in piece.hits]
    if sign in "=~":
        return offered[:1] == ids[:1] and (sign == "~" or piece.sure is not None)
    if piece.sure or not set(ids) <= set(offered):
        return False
    return sign == "?" or (offered[0] == ids[0] and ids == sorted(ids, key=offered.index))


@pytest.mark.parametrize(("typed", "wanted"), list(cases()))
def test_what_people_type(typed: str, wanted: list[str]) -> None:
    found = split_request(typed, shipped().search, TODAY)
    told = [(one.kind, one.text, one.sure is not None, [h.id for h in one.hits]) for one in found]
    assert len(found) == len(wanted), told
    for piece, expected in zip(found, wanted, strict=True):
        assert as_wanted(piece, expected), told


@pytest.mark.parametrize(
    "typed",
    ["министры культуры ТЮРКСОЙ", "главы МИД СНГ", "МИД ШОС", "EAEU prime ministers"],
)
def test_the_office_of_each_member_is_no_office_of_one(typed: str) -> None:
    [piece] = split_request(typed, shipped().search, TODAY)
    assert piece.broader
    assert [hit.kind for hit in piece.hits] == ["body"]
    assert piece.text == typed


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("#ТюркПА #Сенат", ["#ТюркПА", "#Сенат"]),
        ("#ТюркПА#Сенат", ["#ТюркПА", "#Сенат"]),
        ("#ТюркПА Маулен Ашимбаев", ["#ТюркПА", "Маулен Ашимбаев"]),
        ("Маулен Ашимбаев Касым-Жомарт Токаев", ["Маулен Ашимбаев", "Касым-Жомарт Токаев"]),
        ("Маулен Ашимбаев и Токаев", ["Маулен Ашимбаев", "Токаев"]),
        ("#Сенат, #сенат", ["#Сенат"]),  # once
        ("Ашимбаев; Маулен Ашимбаев", ["Ашимбаев"]),  # the same person
        ("водный кодекс", ["водный кодекс"]),  # nobody: whole, as a phrase
        ("", []),
        (" , ; !", []),
        ("«Степной курьер»!", ["Степной курьер"]),
        ("Степной «курьер».", ["Степной «курьер»"]),  # a mark stays whose pair does
        ("«Степной» курьер", ["«Степной» курьер"]),
        ('Степной "курьер"', ['Степной "курьер"']),
        ("Степной “курьер”", ["Степной “курьер”"]),
    ],
)
def test_what_is_asked_for(text: str, wanted: list[str]) -> None:
    found = split_request(text, shipped().search)
    assert [("#" if one.kind == "hashtag" else "") + one.text for one in found] == wanted


def test_who_is_surely_meant_and_who_must_be_asked() -> None:
    sure, unsure = split_request("Маулен Ашимбаев, Ашимбаив", shipped().search)
    assert sure.sure is not None
    assert sure.sure.id == "kz-ashimbayev-maulen"
    assert unsure.sure is None
    assert unsure.hits


NAMESAKES = Registry(
    {
        "a": Person("a", (Name("Ильяс Оспанов"),), gender="male"),
        "b": Person("b", (Name("Олжас Оспанов"),), gender="male"),
        "c": Person("c", (Name("Айгуль Оспанова"),), gender="female"),
        "d": Person("d", (Name("Омар Сериков"),), gender="male"),
    },
    {"x": Body("x", (Name("Совет по делам молодёжи и спорта"),), country="KZ")},
    {"y": Office("y", "x", (Name("Секретарь совета"),))},
    (Membership("b", "x", "y", start="2020-01-01"),),
)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Оспанов", "?a b"),
        ("секретарь Оспанов", "=b"),  # of namesakes, the one who holds it
        ("секретаря совета Оспанова", "=b"),
        ("г-жа Оспанова", "=c"),
        ("г-на Оспанова", "?a b"),
        ("о Серикове", "=d"),  # a preposition, not his initial
        ("О. Сериков", "=d"),
        ("А. Сериков", "?"),
        ("Совет по делам молодёжи и спорта", "=x"),  # an "and" of its own
        ("новости Совета по делам молодёжи и спорта", "=x"),
    ],
)
def test_namesakes_initials_and_names_with_an_and(typed: str, wanted: str) -> None:
    (found,) = split_request(typed, Search(NAMESAKES, build_table(NAMESAKES)), TODAY)
    if wanted == "?":
        assert found.sure is None
    else:
        assert as_wanted(found, wanted), found


def test_what_is_in_force_depends_on_the_day() -> None:
    (before,) = split_request("парламент Казахстана", shipped().search, date(2026, 6, 1))
    assert {hit.id for hit in before.hits[:2]} == {"kz-senate", "kz-mazhilis"}
    (after,) = split_request("парламент Казахстана", shipped().search, date(2026, 9, 1))
    assert after.sure is not None
    assert after.sure.id == "kz-qurultai"


def test_who_is_only_called_nearly_so_is_not_meant_by_words_with_a_title() -> None:
    [rural] = split_request("ауыл дәрігері", shipped().search, date(2026, 11, 24))
    assert rural.hits == ()
