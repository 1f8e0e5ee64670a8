"""Entries as JSON, and what is laid over the shipped registry."""

from __future__ import annotations

import pytest

from bot.topics.registry import entries
from bot.topics.registry.entries import Thing, dump, key_of, kind_of, load, merged, same_place
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from storage.vocabulary import EntryKind

THINGS: list[tuple[Thing, EntryKind, str]] = [
    (Person("p", (Name("А Б", "ru", "2020"),), vetoes=("в",)), EntryKind.PERSON, "p"),
    (Body("b", (Name("Б"),), country="KZ", followed=False), EntryKind.BODY, "b"),
    (Office("o", "b", (Name("В"),), end="2026"), EntryKind.OFFICE, "o"),
    (Membership("p", "b", "o", start="2020"), EntryKind.MEMBERSHIP, "p@o@2020"),
    (Membership("p", "b", role="x", sources=("y",)), EntryKind.MEMBERSHIP, "p@b/x@"),
    (
        Membership("p", "b", role="x", titles=(Name("x", "ru"), Name("y", "en"))),
        EntryKind.MEMBERSHIP,
        "p@b/x@",
    ),
    (Office("s", "b", (Name("Г"),), shared=True), EntryKind.OFFICE, "s"),
    (Person("q", (Name("В Г"),), full_name_only=True), EntryKind.PERSON, "q"),
]


@pytest.mark.parametrize(("thing", "kind", "key"), THINGS)
def test_what_was_written_is_read_again(thing: Thing, kind: EntryKind, key: str) -> None:
    assert (kind_of(thing), key_of(thing)) == (kind, key)
    assert load(kind.value, dump(thing)) == thing


BASE = Registry(
    {"p": Person("p", (Name("Маулен Ашимбаев"),), patronymic="Сагатханович", vetoes=("а",))},
    {"b": Body("b", (Name("Сенат"),), followed=False)},
    {"o": Office("o", "b", (Name("Спикер"),), end="2025")},
    (Membership("p", "b", "o", start="2020"),),
)


def test_a_known_person_gains_names_and_vetoes_and_keeps_what_was_known() -> None:
    new = Person(
        "p", (Name("Маулен Ашимбаев"), Name("Maulen")), patronymic="Другой", vetoes=("а", "б")
    )
    person = merged(BASE, [new]).people["p"]
    assert [name.text for name in person.names] == ["Маулен Ашимбаев", "Maulen"]
    assert (person.patronymic, person.vetoes) == ("Сагатханович", ("а", "б"))


def test_dates_are_replaced_and_a_body_that_nobody_follows_stays_so() -> None:
    whole = merged(BASE, [Office("o", "", (), end="2026"), Body("b", (), start="2000")])
    assert (whole.offices["o"].end, whole.offices["o"].body) == ("2026", "b")
    assert (whole.bodies["b"].start, whole.bodies["b"].followed) == ("2000", False)


def test_a_membership_replaces_the_same_one_and_adds_another() -> None:
    closer = Membership("p", "b", "o", start="2020-05", end="2026")
    assert merged(BASE, [closer]).memberships == (closer,)
    later = Membership("p", "b", "o", start="2024")
    assert merged(BASE, [later]).memberships == (*BASE.memberships, later)


@pytest.mark.parametrize(
    ("new", "start", "end"),
    [
        (("2020", "2026"), "2020-05-04", "2026-07-01"),  # says less
        (("2020-05", "2026-07"), "2020-05-04", "2026-07-01"),
        (("2020-05-04", "2026-08-01"), "2020-05-04", "2026-08-01"),  # says otherwise
        (("2020-05-04", ""), "2020-05-04", ""),  # it has not ended after all
        (("", "2026-07-01"), "2020-05-04", "2026-07-01"),
    ],
)
def test_what_is_known_to_the_day_stays_so(new: tuple[str, str], start: str, end: str) -> None:
    titles = (Name("Депутат", "ru"), Name("Deputy", "en"))
    known = Membership("p", "b", role="x", start="2020-05-04", end="2026-07-01", titles=titles)
    row = Membership("p", "b", role="x", start=new[0], end=new[1])
    (whole,) = merged(Registry(memberships=(known,)), [row]).memberships
    assert (whole.start, whole.end, whole.titles) == (start, end, titles)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Membership("p", "b", "o"), True),
        (Membership("p", "b", "o", start="2020-01-01"), True),
        (Membership("p", "b", "o", role="x", start="2020"), True),  # the office is the role
        (Membership("p", "b", "o", start="2021"), False),
        (Membership("q", "b", "o", start="2020"), False),
        (Membership("p", "b", role="x", start="2020"), False),
    ],
)
def test_which_rows_are_one_membership(other: Membership, same: bool) -> None:
    assert same_place(BASE.memberships[0], other) is same


def test_nothing_changes_the_base() -> None:
    merged(BASE, [Person("q", (Name("Новый"),)), Membership("q", "b")])
    assert set(BASE.people) == {"p"}
    assert len(BASE.memberships) == 1


def test_of_many_memberships_each_is_compared_with_those_of_its_place_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = [
        Membership(
            f"p{number % 170}", f"b{number % 3}", role=f"r{number % 5}", start=f"{2000 + turn}"
        )
        for turn in range(2)
        for number in range(500)
    ]
    compared = 0

    def counting(one: Membership, other: Membership) -> bool:
        nonlocal compared
        compared += 1
        return same_place(one, other)

    wanted: list[Membership] = []
    for row in many:
        wanted = [one for one in wanted if not same_place(one, row)]
        wanted.append(row)
    monkeypatch.setattr(entries, "same_place", counting)
    assert merged(Registry(), many).memberships == tuple(wanted)
    assert compared < 10 * len(many)
