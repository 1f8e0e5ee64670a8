"""`ingest` of each form of file, by each way into it, as it is run: what it prints and stores."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import termios
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from storage.opening import open_database
from storage.schema import articles
from storage.schema_sources import sources
from tests.running import command, environment_of

LINES = """{"title": "Палата о мостах", "text": "О мостах говорили долго.", "outlet": "Проба.kz"}

{"title": "Палата о дорогах", "html": "<p>О дорогах.</p>", "hashtags": ["Дороги"]}
{"title": "Палата о реках", "text": "О реках.", "external_id": "n-3", "alert": "none"}
{"title": "Палата", "txt": "О полях."}
{"title": "Палата
"""
OPML = """<?xml version="1.0"?>
<opml version="2.0"><body><outline text="Все">
<outline text="Первая" xmlUrl="https://a.example/rss"/>
<outline text="Вторая" xmlUrl="https://b.example/rss"/>
</outline></body></opml>
"""
PAGE = """<!doctype html><html><head><title>Палата о лесах</title></head>
<body><article><h1>Палата о лесах</h1>
<p>Депутаты говорили о лесах и о том, кто их сажает.</p></article></body></html>
"""
TEXT = "Палата о мостах\n\nО мостах говорили долго."


class Runs:
    """Runs `ingest` on a SQLite file of its own."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        self.environment = environment_of(url, folder)

    def file(self, name: str, text: str) -> str:
        """Write a file; its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run(self, *names: str, data: str = "") -> tuple[int, list[dict[str, Any]], str]:
        """Exit status, lines, what it said."""
        done = command(self.environment, self.folder, "ingest", *names, data=data.encode())
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return done.returncode, lines, done.stderr.decode()

    async def rows(self, query: Any) -> Sequence[Any]:
        """What a query finds."""
        database = await open_database(self.url)
        async with database.read() as connection:
            found = (await connection.execute(query)).all()
        await database.close()
        return found


@pytest.fixture
def runs(tmp_path: Path, sqlite_url: str) -> Runs:
    return Runs(tmp_path, sqlite_url)


def _statuses(lines: Sequence[dict[str, Any]]) -> list[tuple[int, str]]:
    return [(line.get("line", 0), line["status"]) for line in lines]


async def test_json_lines_are_an_article_each_and_wrong_ones_are_refused(runs: Runs) -> None:
    name = runs.file("a.jsonl", LINES)
    status, lines, said = runs.run(name)
    assert status == 1
    assert _statuses(lines) == [
        (1, "accepted"), (3, "accepted"), (4, "accepted"), (5, "refused"), (6, "refused"),
    ]  # fmt: skip
    assert {line["file"] for line in lines} == {name}
    assert lines[0]["sources"] == ["Проба.kz"]
    assert [topic["title"] for topic in lines[1]["topics"]] == ["Дороги"]
    assert [line["reason"] for line in lines[3:]] == ["fields", "json"]
    assert f"{name}, line 5: /txt: Is no field of it." in said
    stored = await runs.rows(
        select(articles.c.source_ref, articles.c.backlog).order_by(articles.c.id)
    )
    assert list(stored) == [(f"{name}:1", False), (f"{name}:3", False), ("\nn-3", True)]

    status, lines, said = runs.run(data=LINES)  # the same by standard input
    assert [told for _, told in _statuses(lines)] == ["duplicate"] * 3 + ["refused"] * 2
    assert "-, line 1: this article is here already (number 1); not sent again" in said
    assert runs.run("-", data=TEXT)[1][0]["article"] == 1  # and as a text


async def test_the_feeds_of_a_list_become_sources(runs: Runs) -> None:
    name = runs.file("feeds.opml", OPML)
    status, lines, _ = runs.run(name, "-", data=OPML)
    assert status == 0
    assert [line["status"] for line in lines] == ["accepted", "accepted", "duplicate", "duplicate"]
    assert [line["file"] for line in lines] == [name, name, "-", "-"]
    assert lines[0] == {
        "file": name, "status": "accepted", "source": lines[0]["source"], "title": "Первая",
        "address": "https://a.example/rss",
    }  # fmt: skip
    stored = await runs.rows(select(sources.c.id, sources.c.title).order_by(sources.c.id))
    assert [tuple(row) for row in stored] == [
        (lines[0]["source"], "Первая"), (lines[1]["source"], "Вторая"),
    ]  # fmt: skip


def test_each_outline_of_a_list_is_a_line(runs: Runs) -> None:
    one = '<outline text="{0}" xmlUrl="{1}"/>'
    odd = one.format("Пароль", "https://user:secret@b.example/rss")
    good = one.format("Вестник", "https://a.example/rss")
    many = '<outline text="Ссылка"/>' * 5_000
    name = runs.file("odd.opml", f"<opml><body>{odd}{good}{many}</body></opml>")
    status, lines, said = runs.run(name)
    assert (status, len(lines)) == (1, 5_001)
    assert [line.get("reason") for line in lines] == [
        "address", None, *["no-feed"] * 4_998, "too-many",
    ]  # fmt: skip
    assert lines[1]["status"] == "accepted"
    assert lines[0] == {
        "file": name, "status": "refused", "reason": "address", "title": "Пароль",
        "address": "https://b.example/rss",
        "error": "outline 1 (Пароль): The address has a name or a password in it.",
    }  # fmt: skip
    assert f"{name}: the 2 outlines after the first 5,000 were left out: split the list" in said
    assert "secret" not in json.dumps(lines) + said


def test_a_directory_is_taken_in_with_all_that_is_in_it(runs: Runs) -> None:
    runs.file("in/b/feeds", OPML)
    runs.file("in/a.txt", TEXT)
    runs.file("in/c.html", PAGE)
    runs.file("in/c.jsonl", LINES)
    runs.file("in/.hidden", TEXT)
    os.mkfifo(runs.folder / "in" / "d")
    (runs.folder / "in" / os.fsdecode(b"\xcf")).symlink_to("gone")
    status, lines, said = runs.run(str(runs.folder / "in"))
    assert status == 1
    told = [Path(line["file"]).name for line in lines]
    assert told == ["a.txt", "feeds", "feeds", "c.html", *["c.jsonl"] * 5, "d", "\ufffd"]
    assert [line["status"] for line in lines] == [
        "accepted", "accepted", "accepted", "accepted",
        "duplicate", "accepted", "accepted", "refused", "refused", "refused", "refused",
    ]  # fmt: skip
    assert f"{runs.folder}/in/d: it is no file" in said
    assert "Traceback" not in said


def test_a_named_pipe_is_read_as_a_file_is(runs: Runs) -> None:
    pipe = runs.folder / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as other:
        writing = other.submit(pipe.write_text, LINES, encoding="utf-8")
        status, lines, _ = runs.run(str(pipe))
        writing.result()
    assert status == 1
    assert _statuses(lines)[:3] == [(1, "accepted"), (3, "accepted"), (4, "accepted")]


@pytest.mark.long
def test_a_line_is_told_while_the_pipe_is_open_and_it_can_be_interrupted(runs: Runs) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "ingest"],
        env=runs.environment,
        cwd=runs.folder,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(LINES.splitlines(keepends=True)[0].encode())
    assert json.loads(process.stdout.readline())["line"] == 1
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    _, said = process.communicate()
    assert b"Interrupted: 1 of 1 files" in said
    assert b"Traceback" not in said


@pytest.mark.long
def test_a_terminal_sees_how_far_it_is(runs: Runs) -> None:
    names = [runs.file("a.txt", TEXT), runs.file("b.jsonl", LINES)]
    terminal, other_end = pty.openpty()
    termios.tcsetwinsize(other_end, (24, 100))
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ingest", *names],
        env=runs.environment,
        cwd=runs.folder,
        stdout=subprocess.PIPE,
        stderr=other_end,
        check=False,
    )
    os.close(other_end)
    seen = os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert len(done.stdout.splitlines()) == 6
    assert "2/2" in seen
    assert "line 5" in seen
