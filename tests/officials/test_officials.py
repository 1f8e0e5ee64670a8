"""Files of officials into the registry: what is refused and where, what is changed, once."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from bot.officials.checks import check
from bot.officials.popolo import read_popolo
from bot.officials.sheet import read_csv
from bot.topics.registry.shipped import shipped_registry
from tests.running import command, command_by_itself, environment_of

HEAD = "id,name_ru,name_kk,name_en,aliases,body,role,start,end,group,source\n"
BASE = shipped_registry()

# (rows after the head, the line, part of why)
REFUSED = [
    (",Иванов Иван,,,,,,,,,", "line 2", "id is missing"),
    ("a,,,,,,,,,,", "line 2", "a name is missing"),
    ("a,None,,,,,,,,,", "line 2", "None"),
    ("a,Иванов Иван,,,,,,nan,,,", "line 2", "nan"),
    ("a,Ивaнов Иван,,,,,,,,,", "line 2", "mixes Latin and Cyrillic"),  # a Latin a
    ("a,Иванов Иван,,,,X,Y,2026-13-01,,,", "line 2", "not a date"),
    ("a,Иванов Иван,,,,X,Y,01.02.2026,,,", "line 2", "not a date"),
    ("a,Иванов Иван,,,,X,Y,2026-02,2025-01-01,,", "line 2", "before it begins"),
    ("a,Иванов Иван,,,,KZ Senate,Deputy,2023,,,", "line 2", "needs an end"),
    ("a,Иванов Иван,,,,,,,,,\na,Петров Петр,,,,,,,,,", "line 3", "already"),
    ("a,Иванов Иван,,,,,,,,,\nb,Иван Иванов,,,,,,,,,", "line 3", "two people"),
    ("b,Маулен Ашимбаев,,,,,,,,,", "line 2", "two people"),  # of the shipped registry
    ("a,Иванов Иван,,,", "line 2", "number of columns"),
]


@pytest.mark.parametrize(("rows", "where", "why"), REFUSED)
def test_what_is_wrong_is_refused_with_its_line(rows: str, where: str, why: str) -> None:
    placed, faults = read_csv(HEAD + rows, BASE)
    faults += check(placed, BASE)
    assert [(fault.where, why in fault.why) for fault in faults] == [(where, True)]


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
