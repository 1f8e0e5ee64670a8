"""What an entry may not be over the registry that is known: another's id, an end that nobody asked
for, a term twice, a name that nobody could find again."""

from __future__ import annotations

from dataclasses import replace

import orjson
import pytest

from bot.officials.checks import Placed, check
from bot.officials.popolo import read_popolo
from bot.topics.registry.entries import Thing, merged
from bot.topics.registry.registry import Body, Membership, Name, Office, Person
from bot.topics.registry.shipped import shipped_registry

BASE = shipped_registry()
KURULTAI_ENDS = {"id": "kz-qurultai", "name": "Құрылтай", "dissolution_date": "2026-11-01"}


def test_a_file_does_not_end_what_is_in_force_without_being_told_so() -> None:
    by_id = {"organizations": [KURULTAI_ENDS | {"name": "Другое имя", "other_names": [
        {"name": "Құрылтай"}]}]}  # fmt: skip
    placed, _ = read_popolo(orjson.dumps(by_id), BASE)
    assert [one.key for one in check(placed, BASE)] == ["fault-ends"]
    assert check(placed, BASE, may_end=True) == []
    # one that is known by its name is the registry's, and stays as it is
    by_name = {"organizations": [KURULTAI_ENDS | {"id": "x1"}]}
    placed, faults = read_popolo(orjson.dumps(by_name), BASE)
    assert (placed, faults) == ([], [])
    # what is over already may be said again, more or less closely
    over = BASE.bodies["kz-senate"]
    for end in (over.end, over.end[:7]):
        again = replace(over, end=end)
        assert check([Placed("", again)], BASE) == []
        assert merged(BASE, [again]).bodies["kz-senate"].end == over.end
    later = replace(over, end="2027-01-01")
    assert [one.key for one in check([Placed("", later)], BASE)] == ["fault-ends"]
    # an office, too
    chair = replace(BASE.offices["kz-qurultai-chair"], end="2026-11-01")
    assert [one.key for one in check([Placed("", chair)], BASE)] == ["fault-ends"]


IDS = [
    (Person("kz-senate", (Name("Захар Пробный"),)), "fault-id-taken"),
    (Body("kz-tokayev-kassymjomart", (Name("Палата"),)), ""),  # nobody's
    (Body("kz-president", (Name("Палата"),)), "fault-id-taken"),
    (Office("kz-senate", "kz-senate", (Name("Место"),)), "fault-id-taken"),
    # somebody else under the id of one who is known, and himself in other words
    (Person("kz-bektenov-olzhas", (Name("Захар Пробный"),)), "fault-id-taken"),
    (Person("kz-bektenov-olzhas", (Name("Бектенов Олжас"),)), ""),
    (Person("kz-bektenov-olzhas", (Name("Bektenov Olzhas"),)), ""),
    (Body("kz-senate", (Name("Другая палата"),)), "fault-id-taken"),
]


@pytest.mark.parametrize(("thing", "key"), IDS)
def test_an_id_is_one_things_whatever_its_kind(thing: Thing, key: str) -> None:
    assert [one.key for one in check([Placed("", thing)], BASE)] == ([key] if key else [])
    # of one file as well
    person = Person("x-1", (Name("Захар Пробный"),))
    body = Body("x-1", (Name("Палата"),))
    faults = check([Placed("a", person), Placed("b", body)], BASE)
    assert [(one.where, one.key) for one in faults] == [("b", "fault-id-taken")]


def test_who_holds_an_office_does_not_hold_it_twice() -> None:
    row = BASE.by_office["kz-prime-minister"][-1]
    other_day = replace(row, start="2024-02-07")
    assert [one.key for one in check([Placed("", other_day)], BASE)] == ["fault-twice"]
    for same in (row, replace(row, start="2024-02"), replace(row, start="", end="2026-10-01")):
        assert check([Placed("", same)], BASE) == []


def test_a_row_that_may_be_any_of_several_terms_is_of_none() -> None:
    seat = "kz-qurultai-chair"
    home = BASE.offices[seat].body
    terms = [
        Membership("x-3", home, seat, start="2026-08-25", end="2026-09-01"),
        Membership("x-3", home, seat, start="2026-10-01"),
    ]
    base = merged(BASE, [Person("x-3", (Name("Захар Пробный"),)), *terms])
    for start in ("", "2026"):
        row = Membership("x-3", home, seat, start=start, end="2026-11-01")
        assert [one.key for one in check([Placed("", row)], base)] == ["fault-several"]
    for start in ("2026-10", "2026-10-01"):
        row = Membership("x-3", home, seat, start=start, end="2026-11-01")
        assert check([Placed("", row)], base) == []
        assert len(merged(base, [row]).by_office[seat]) == 2


NAMES = [
    ("Иван\u202e Проба", "fault-unseen"),
    ("Иван Про\x00ба", "fault-unseen"),
    ("Я" * 201, "fault-name-long"),
    ("Я" * 199, ""),
    ("Иван О’Проба-Дженкинс мл.", ""),
]


@pytest.mark.parametrize(("name", "key"), NAMES)
def test_names_that_nobody_could_find_again_are_refused(name: str, key: str) -> None:
    found = check([Placed("", Person("x-2", (Name(name),)))], BASE)
    assert [one.key for one in found] == ([key] if key else [])
