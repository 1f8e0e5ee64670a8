"""`python -m bot match`: a process that is asked line by line, with a registry of one's own."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.running import command, environment_of

OFFICIALS = """id,full_name,aliases,patronymic
probny,Захар Пробный,Z. Probny | Захар Проба,Иванович
vtoroi,Иван Второй,,
"""
OFFICES = """id,names,person,start,end
chair,Председатель Пробной палаты,probny,2026-01-01,2026-06-30
chair,,vtoroi,2026-07-01,
"""


def match(folder: Path, *words: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return command(environment_of("", folder), folder, "match", *words, data=data)


def lines(*entries: dict[str, Any]) -> bytes:
    return b"".join(orjson.dumps(entry) + b"\n" for entry in entries)


def test_every_text_is_answered_in_its_place(tmp_path: Path) -> None:
    text = "Сегодня Касым-Жомарт Токаев выступил. #ТюркПА#Сенат"
    done = match(tmp_path, data=lines({"id": 7, "text": text}, {"id": "b", "text": "Погода"}))
    assert done.returncode == 0, done.stderr
    first, second = (orjson.loads(line) for line in done.stdout.splitlines())
    assert first["id"] == 7
    assert first["hashtags"] == ["ТюркПА", "Сенат"]
    (found,) = first["officials"]
    assert found["matched"] == text[found["start"] : found["end"]] == "Касым-Жомарт Токаев"
    assert second == {"id": "b", "hashtags": [], "officials": []}


def test_a_line_that_is_no_text_is_told_and_the_others_are_answered(tmp_path: Path) -> None:
    data = b'{"id":1}\n\nno json\n[1]\n' + lines({"id": 2, "text": "Погода"})
    done = match(tmp_path, data=data)
    assert done.returncode == 1
    assert [orjson.loads(line)["id"] for line in done.stdout.splitlines()] == [2]
    told = done.stderr.decode()
    assert all(f"line {number}: not a text" in told for number in (1, 3, 4))
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("published", "ids"), [("2026-03-01", {"probny"}), ("2026-08-01T10:00:00Z", {"vtoroi"})]
)
def test_who_held_an_office_then_is_meant_by_it(
    tmp_path: Path, published: str, ids: set[str]
) -> None:
    (tmp_path / "officials.csv").write_text(OFFICIALS, encoding="utf-8-sig")
    (tmp_path / "offices.csv").write_text(OFFICES)
    text = "Вчера председатель Пробной палаты открыл заседание."
    (tmp_path / "texts").write_bytes(lines({"id": 1, "text": text, "published": published}))
    options = ("--officials", "officials.csv", "--offices", "offices.csv")
    done = match(tmp_path, *options, "texts")
    assert done.returncode == 0, done.stderr
    assert {one["id"] for one in orjson.loads(done.stdout)["officials"]} == ids


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["missing"], "missing cannot be read"),
        (["--officials", "missing.csv"], "missing.csv cannot be read"),
        (["--officials", "nameless.csv"], "nameless.csv, line 2: id and full_name are needed"),
    ],
)
def test_a_file_that_is_of_no_use_is_one_sentence(
    tmp_path: Path, words: list[str], told: str
) -> None:
    (tmp_path / "nameless.csv").write_text("id,full_name\nx,\n")
    done = match(tmp_path, *words)
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"parldigest: {told}")
