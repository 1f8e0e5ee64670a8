"""Files of officials into the registry: what is refused and where, what is changed, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import orjson
import pytest

from bot.officials.checks import Placed, check
from bot.officials.faults import Fault, from_to
from bot.officials.popolo import read_popolo
from bot.officials.sheet import read_csv
from bot.texts import texts_for
from bot.topics.matcher import Matcher
from bot.topics.people.indexing import build
from bot.topics.registry.entries import merged
from bot.topics.registry.registry import Membership, Name, Office, Person, Registry, role_in
from bot.topics.registry.shipped import shipped_registry
from tests.running import command, command_by_itself, environment_of

HEAD = "id,name_ru,name_kk,name_en,aliases,body,role,start,end,group,source\n"
BASE = shipped_registry()

# (rows after the head, the line, part of why)
REFUSED = [
    (",Иванов Иван,,,,,,,,,", "line 2", "id is missing"),
    ("a,,,,,,,,,,", "line 2", "name is missing"),
    ("a,None,,,,,,,,,", "line 2", "None"),
    ("a,Иванов Иван,,,,,,nan,,,", "line 2", "nan"),
    ("a,Ивaнов Иван,,,,,,,,,", "line 2", "mixes Latin and Cyrillic"),  # a Latin a
    ("a,Иванов Иван,,,,X,Y,2026-13-01,,,", "line 2", "not a date"),
    ("a,Иванов Иван,,,,X,Y,01.02.2026,,,", "line 2", "not a date"),
    ("a,Иванов Иван,,,,X,Y,2026-02,2025-01-01,,", "line 2", "before the beginning"),
    ("a,Иванов Иван,,,,KZ Senate,Deputy,2023,,,", "line 2", "the end of the role"),
    ("a,Иванов Иван,,,,,,,,,\na,Петров Петр,,,,,,,,,", "line 3", "is taken: Иванов Иван (line 2)"),
    ("a,Иванов Иван,,,,,,,,,\nb,Иван Иванов,,,,,,,,,", "line 3", "somebody else"),
    ("b,Маулен Ашимбаев,,,,,,,,,", "line 2", "somebody else"),  # of the shipped registry
    ("a,Иванов Иван,,,", "line 2", "more or fewer columns"),
    # a dash for a name that nobody knows
    ("a,Иванов Иван,-,,,,,,,,", "line 2", "no letters"),
    ("a,Иванов Иван,,,😀,,,,,,", "line 2", "no letters"),
    ('a,"Иванов Иван,,,,,,,,,', "line 2", "not CSV"),
    ("a,Иванов Иван,,,,X,Y,2026-02-30,,,", "line 2", "no such day"),
    # an office that one person holds: somebody holds it, or held it then
    ("a,Иванов Иван,,,,kz-republic,kz-president,2026-01-01,,,", "line 2", "at that time"),
    ("a,Иванов Иван,,,,kz-republic,Президент Казахстана,2000,2005,,", "line 2", "Nazarbayev"),
    (
        "a,Иванов Иван,,,,ТюркПА,Генеральный секретарь ТюркПА,2023,2025,,",
        "line 2",
        "Mehmet",
    ),
]


def english(fault: Fault) -> str:
    return texts_for("en")(fault.key, **fault.args_in("en", from_to))


@pytest.mark.parametrize(("rows", "where", "why"), REFUSED)
def test_what_is_wrong_is_refused_with_its_line(rows: str, where: str, why: str) -> None:
    placed, faults = read_csv(HEAD + rows, BASE)
    faults += check(placed, BASE)
    assert [(fault.where, why in english(fault)) for fault in faults] == [(where, True)]


AFTER_HIM = "kz-bektenov-olzhas,Олжас Бектенов,,,,kz-government,kz-prime-minister,2024-02-06,{},,"
NEXT = "a,Иванов Иван,,,,kz-government,kz-prime-minister,2026-10-01,,,"

# Rows that leave every office with one holder at a time.
TAKEN = [
    "a,Иванов Иван,,,,Курултай,Председатель Курултая,2026-09-01,,,",  # the first one
    "a,Иванов Иван,,,,kz-republic,kz-president,1990-01-01,1990-04-24,,",  # before the first
    AFTER_HIM.format("2026-10-01") + "\n" + NEXT,
    NEXT + "\n" + AFTER_HIM.format("2026-10"),  # in any order, and some day of that month
    AFTER_HIM.format(""),  # what is known already
    "a,Иванов Иван,,,,ТюркПА,turkpa-deputy-secretary-general,2025-01-01,,,",  # several are
    "a,Иванов Иван,,,,ТюркПА,Генеральный секретарь ТюркПА,,,,",  # once, nobody knows when
    # an office that the file brings may be one of many: it does not say
    "a,Иванов Иван,,,,X,Y,2020,,,\nb,Петров Пётр,,,,X,Y,2020,,,",
]


@pytest.mark.parametrize("rows", TAKEN)
def test_a_holder_after_another_is_taken(rows: str) -> None:
    placed, faults = read_csv(HEAD + rows, BASE)
    assert faults + check(placed, BASE) == []


def test_an_office_that_several_were_known_to_hold_takes_one_more() -> None:
    seat = Office("seat", "kz-senate", (Name("Место"),))
    known = [Membership(who, "kz-senate", "seat", start="2020", end="2026-07-01") for who in "bc"]
    people = [Person(who, (Name(f"Проба {who}"),)) for who in "abc"]
    base = merged(BASE, [seat, *people, *known])
    third = Membership("a", "kz-senate", "seat", start="2021", end="2026-07-01")
    assert check([Placed("", third)], base) == []
    assert check([Placed("", known[0])], base) == []  # imported once more


def test_a_role_is_known_in_the_languages_of_the_registry() -> None:
    placed, _ = read_csv(HEAD + "a,Иванов Иван,,,,KZ Mazhilis,Deputy,2020,2023,,", BASE)
    row = placed[-1].thing
    assert isinstance(row, Membership)
    assert (row.role, role_in(row, "kk"), role_in(row, "en")) == ("Депутат", "Депутат", "Deputy")
    document = {"memberships": [
        {"person_id": "p", "organization_id": "kz-mazhilis", "role": "deputy"},
        {"person_id": "p", "organization_id": "kz-mazhilis", "role": "Guest"},
    ]}  # fmt: skip
    placed, _ = read_popolo(orjson.dumps(document), BASE)
    rows = [one.thing for one in placed if isinstance(one.thing, Membership)]
    assert [role_in(row, "en") for row in rows] == ["Deputy", "Guest"]


def test_several_rows_of_one_person_are_roles() -> None:
    rows = "a,Иванов Иван,,,,KZ Senate,Deputy,2020,2023,,\na,Иванов Иван,,,,X,Chair,2024,,,"
    placed, faults = read_csv(HEAD + rows, BASE)
    assert not faults + check(placed, BASE)
    assert [type(one.thing).__name__ for one in placed] == [
        "Person", "Membership", "Person", "Body", "Membership",
    ]  # fmt: skip


def test_a_popolo_file_is_read() -> None:
    document: dict[str, list[dict[str, object]]] = {
        "persons": [{"id": "p", "name": "Иван Проба", "other_names": [{"name": "Ivan Proba"}]}],
        "organizations": [{"id": "o", "name": "Палата", "founding_date": "2020"}],
        "posts": [{"id": "o-chair", "organization_id": "o", "label": "Глава палаты"}],
        "memberships": [{"person_id": "p", "post_id": "o-chair", "start_date": "2024-01-01"}],
    }
    placed, faults = read_popolo(orjson.dumps(document), BASE)
    assert not faults + check(placed, BASE)
    assert [one.where for one in placed] == [
        "organizations[0]", "posts[0]", "persons[0]", "memberships[0]",
    ]  # fmt: skip
    document["memberships"][0]["person_id"] = "nobody"
    placed, _ = read_popolo(orjson.dumps(document), BASE)
    assert [fault.where for fault in check(placed, BASE)] == ["memberships[0]"]
    assert read_popolo(b'{"persons": 5}', BASE)[1]
    assert read_popolo(b"{", BASE)[1]


def test_what_an_entry_of_popolo_lacks_is_said_where_it_stands() -> None:
    document: dict[str, object] = {
        "persons": [{"name": "Иван Проба"}, {"id": None, "name": "Пётр Проба"}, "Сидор Проба"],
        "organizations": "Палата",
    }
    placed, faults = read_popolo(orjson.dumps(document), BASE)
    assert [(one.where, english(one)) for one in faults] == [
        ("organizations", "This part of the file is not valid Popolo."),
        ("persons[0]", "The field “id” is missing."),
        ("persons[1]", "The field “id” is missing."),
        ("persons[2]", "This part of the file is not valid Popolo."),
    ]
    assert not placed
    for data in (b"[]", b'"x"', b"{"):
        assert [one.key for one in read_popolo(data, BASE)[1]] in (
            ["fault-popolo"],
            ["fault-json"],
        )


def test_a_parliament_is_imported_into_a_real_database(tmp_path: Path, sqlite_url: str) -> None:
    environment = environment_of(sqlite_url, tmp_path)

    def bot(*words: str, data: str = "", by_itself: bool = False) -> tuple[int, str, str]:
        how = command_by_itself if by_itself else command
        done = how(environment, tmp_path, *words, data=data.encode())
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    file = tmp_path / "new.csv"
    file.write_text(HEAD + "z,Пробный Захар Ильич,,,,KZ Mazhilis,Deputy,2021,2026-07-01,,\n")
    article = "Заголовок\n\nВчера Захара Пробного поздравили."
    status, changes, _ = bot("officials", "import", str(file), "--dry-run", by_itself=True)
    assert status == 0
    assert orjson.loads(changes.splitlines()[0]) == {
        "change": "added", "kind": "person", "id": "z", "name": "Пробный Захар Ильич",
    }  # fmt: skip
    _, taken, _ = bot("ingest", "-", data=article)
    assert '"z"' not in taken  # the dry run wrote nothing
    assert bot("officials", "import", str(file))[1] == changes
    assert bot("officials", "import", str(file))[1] == ""  # nothing new the second time
    _, taken, _ = bot("ingest", "-", data=article + " Ещё раз.")
    assert '"key":"z"' in taken
    file.write_text(HEAD + "z,Пробный Захар Ильич,,,,KZ Mazhilis,Deputy,2021,,,\n")
    status, _, why = bot("officials", "import", str(file))
    assert status == 1
    assert "line 2" in why
    assert bot("officials", "import", str(tmp_path / "none.csv"))[0] == 1
    # who has another's id is left out with all that he would have brought that one
    file.write_text(HEAD + "kz-senate,Пробный Пётр,,,,KZ Mazhilis,Deputy,2021,2023,,\n")
    status, changes, why = bot("officials", "import", str(file), "--skip-faulty")
    assert (status, changes) == (0, "")
    assert "is taken: Senate" in why


def test_a_name_without_letters_that_is_stored_already_costs_nothing() -> None:
    """Releases before took it; the bot starts all the same."""
    names = (Name("Иван Пробный"), Name("-", "kk"), Name("…"))
    index = build(Registry({"a": Person("a", names)}))
    found = Matcher(Registry({"a": Person("a", names)}), index).find(
        "Выступил Иван Пробный.", published=date(2026, 11, 1)
    )
    assert [one.id for one in found.matches] == ["a"]
