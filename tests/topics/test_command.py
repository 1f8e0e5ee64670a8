"""`python -m bot match`, as it is run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def _match(folder: Path, text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CACHE_DIR": str(folder / "cache"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "bot", "match", *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        check=False,
    )


def _lines(*entries: object) -> str:
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)


def test_texts_in_and_who_they_are_about_out(tmp_path: Path) -> None:
    run = _match(
        tmp_path,
        _lines(
            {"id": 1, "text": "#Сенат М. Ашимбаев", "published": "2025-10-20T10:00:00Z"},
            {"id": "two", "text": "Погода"},
            {"id": 3, "text": "Председатель Сената РК", "published": "2025-10-20"},
            {"id": 4, "text": "Председатель Сената РК", "published": "2026-08-01"},
        ),
    )
    assert (run.returncode, run.stderr) == (0, "")
    one, two, three, four = map(json.loads, run.stdout.splitlines())
    assert one == {
        "id": 1,
        "hashtags": ["Сенат"],
        "officials": [
            {"id": "kz-ashimbayev-maulen", "matched": "М. Ашимбаев", "start": 7, "end": 18,
             "by": "initials"}
        ],
    }  # fmt: skip
    assert two == {"id": "two", "hashtags": [], "officials": []}
    assert [(found["id"], found["by"]) for found in three["officials"]] == [
        ("kz-ashimbayev-maulen", "office")
    ]
    assert four["officials"] == []  # the office is no more


def test_a_line_that_is_no_text_is_said_and_the_others_are_matched(tmp_path: Path) -> None:
    lines = _lines({"id": 1, "text": "Погода"}) + "{\n\n[]\n" + _lines({"id": 2, "text": "x"})
    run = _match(tmp_path, lines)
    assert run.returncode == 1
    assert [json.loads(line)["id"] for line in run.stdout.splitlines()] == [1, 2]
    faults = [line.split(":")[0] for line in run.stderr.splitlines()]
    assert faults == ["line 2", "line 4"]


def test_officials_and_offices_of_a_file(tmp_path: Path) -> None:
    people, offices, texts = (tmp_path / name for name in ("p.csv", "o.csv", "t.jsonl"))
    people.write_text("id,full_name,aliases\np,Пётр Иволгин,Кулик\n", encoding="utf-8")
    offices.write_text("id,names,person,start\no,Мэр Кукуева,p,2020\n", encoding="utf-8")
    texts.write_text(
        _lines(
            {"text": "Петру Иволгину", "published": "2025-01-01"},
            {"text": "мэра Кукуева", "published": "2025-01-01"},
            {"text": "мэра Кукуева", "published": "2019-01-01"},
        ),
        encoding="utf-8",
    )
    run = _match(tmp_path, "", "--officials", str(people), "--offices", str(offices), str(texts))
    assert run.returncode == 0, run.stderr
    found = [json.loads(line)["officials"] for line in run.stdout.splitlines()]
    assert [[(one["id"], one["by"]) for one in each] for each in found] == [
        [("p", "full-name")],
        [("p", "office")],
        [],
    ]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    run = _match(tmp_path, "", str(tmp_path / "nowhere"))
    assert run.returncode != 0
    assert "nowhere cannot be read" in run.stderr
    assert "Traceback" not in run.stderr
