"""Files of officials into the registry: what is refused and where, what is changed, once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from bot.officials.checks import check
from bot.officials.popolo import read_popolo
from bot.officials.sheet import read_csv
from bot.topics.registry.shipped import shipped_registry

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
    environment = {
        **os.environ, "DATABASE_URL": sqlite_url, "CACHE_DIR": str(tmp_path / "cache"),
        "PYTHONPATH": str(Path(__file__).parent.parent.parent),
    }  # fmt: skip

    def bot(*words: str, data: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *words], env=environment, cwd=tmp_path, input=data,
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    file = tmp_path / "new.csv"
    file.write_text(HEAD + "z,Пробный Захар Ильич,,,,KZ Mazhilis,Deputy,2021,2026-07-01,,\n")
    article = "Заголовок\n\nВчера Захара Пробного поздравили."
    dry = bot("officials", "import", str(file), "--dry-run")
    assert dry.returncode == 0
    assert orjson.loads(dry.stdout.splitlines()[0]) == {
        "change": "added", "kind": "person", "id": "z", "name": "Пробный Захар Ильич",
    }  # fmt: skip
    taken = bot("ingest", "-", data=article)
    assert '"z"' not in taken.stdout  # the dry run wrote nothing
    assert bot("officials", "import", str(file)).stdout == dry.stdout
    assert bot("officials", "import", str(file)).stdout == ""  # nothing new the second time
    taken = bot("ingest", "-", data=article + " Ещё раз.")
    assert '"key":"z"' in taken.stdout
    file.write_text(HEAD + "z,Пробный Захар Ильич,,,,KZ Mazhilis,Deputy,2021,,,\n")
    refused = bot("officials", "import", str(file))
    assert refused.returncode == 1
    assert "line 2" in refused.stderr
    assert bot("officials", "import", str(tmp_path / "none.csv")).returncode == 1
