"""`ingest` as it is run: an archive through several processes, one file, kills, interruptions."""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import psutil
import pytest
from sqlalchemy import select

from bot.files.pieces import Piece
from bot.files.reading import read_pieces
from bot.intake.accept import Origin, Read
from bot.intake.articles import from_text
from bot.intake.door import Door
from storage import reviews
from storage.database import Database
from storage.opening import open_database
from storage.schema import article_topics, articles, topics
from storage.schema_desk import reviews as review_rows
from storage.vocabulary import Mode, Source
from tests.benchmarks.generated import articles as generated
from tests.running import environment_of
from tests.seeding import NOW, SUBJECTS, reader

pytestmark = pytest.mark.long

MANY = 230  # more than are read without other processes


class Ingest:
    """Runs `ingest` on a SQLite file of its own."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        self.environment = environment_of(url, folder)

    def files(self, count: int) -> list[str]:
        """Write so many articles; their names."""
        names = []
        for number, text in enumerate(generated(count)):
            path = self.folder / f"{number}.txt"
            path.write_text(text, encoding="utf-8")
            names.append(str(path))
        return names

    def spoil(self, name: str) -> None:
        """Make a file one that is no article."""
        Path(name).write_bytes(b"%PDF-1.4")

    def start(self, names: list[str]) -> subprocess.Popen[bytes]:
        """Start it."""
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "ingest", *names],
            env=self.environment,
            cwd=self.folder,
            stdin=subprocess.PIPE,
            bufsize=0,  # what `readline` does not take is left to `communicate`
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(self, names: list[str]) -> tuple[int, list[dict[str, Any]], str]:
        """Run it to its end: exit status, lines, what it said."""
        return self.finish(self.start(names))

    def finish(
        self, process: subprocess.Popen[bytes], data: bytes | None = None
    ) -> tuple[int, list[dict[str, Any]], str]:
        """Wait for its end, which comes; `data` goes in before."""
        out, err = process.communicate(data, timeout=120)
        return process.returncode, [json.loads(line) for line in out.splitlines()], err.decode()


@pytest.fixture
def ingest(tmp_path: Path, sqlite_url: str) -> Ingest:
    return Ingest(tmp_path, sqlite_url)


def _wait_for(happened: Callable[[], object]) -> None:
    end = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def _readers(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The processes that read, not the helper that multiprocessing keeps beside them."""
    try:
        children = psutil.Process(process.pid).children()
        return [one for one in children if "spawn_main" in " ".join(one.cmdline())]
    except psutil.NoSuchProcess:
        return []


async def _stored(database: Database) -> list[Any]:
    """Every article with its topics and their evidence, in words."""
    async with database.read() as connection:
        rows = await connection.execute(
            select(
                articles.c.title, articles.c.body, articles.c.text_key, articles.c.hashtags,
                topics.c.kind, topics.c.key, topics.c.title.label("topic"),
                article_topics.c.evidence,
            )
            .join(article_topics, article_topics.c.article == articles.c.id)
            .join(topics, topics.c.id == article_topics.c.topic)
            .order_by(articles.c.id, topics.c.kind, topics.c.key)
        )  # fmt: skip
        questions = await connection.execute(
            select(review_rows.c.words, review_rows.c.details).order_by(
                review_rows.c.article, review_rows.c.words
            )
        )
        return [*map(tuple, rows), *map(tuple, questions)]


@dataclass(frozen=True)
class Archive:
    """An archive that was read by several processes: what it told, and the same read here."""

    ingest: Ingest
    names: list[str]
    status: int
    lines: list[dict[str, Any]]
    said: str
    read: list[Read]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Archive:
    folder = tmp_path_factory.mktemp("archive")
    shutil.copy(migrated_file, folder / "parldigest.db")
    ingest = Ingest(folder, f"sqlite+aiosqlite:///{folder}/parldigest.db")
    names = ingest.files(MANY)
    names.insert(40, names[3])  # twice the same
    names[64:96] = [str(folder / f"nothing-{n}.txt") for n in range(32)]  # a whole chunk
    ingest.spoil(names[100])
    done = ingest.run(names)
    pieces = [Piece(name, name) for name in names]
    read = [one for one in read_pieces(pieces, SUBJECTS, NOW) if isinstance(one, Read)]
    return Archive(ingest, names, *done, read)


def test_an_archive_is_told_of_file_by_file(archive: Archive) -> None:
    names, lines = archive.names, archive.lines
    assert archive.status == 1
    assert [line["file"] for line in lines] == names
    told = [line["status"] for line in lines]
    assert told[64:96] == ["refused"] * 32
    assert (told[40], told[100], lines[100]["reason"]) == ("duplicate", "refused", "binary")
    assert told.count("accepted") == MANY + 1 - 32 - 2
    assert all(line["sources"] for line in lines if line["status"] != "refused")
    assert "Traceback" not in archive.said
    status, lines, _ = archive.ingest.run(names[:5])  # again, without other processes
    assert status == 0
    assert [line["status"] for line in lines] == ["duplicate"] * 5


async def test_an_archive_is_stored_as_its_articles_are_one_by_one(
    archive: Archive, database: Database
) -> None:
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    for read in archive.read:
        await door.take_in(read.parsed, read.origin)
    stored = await open_database(archive.ingest.url)
    assert await _stored(stored) == await _stored(database)
    assert len(await _stored(database)) > MANY
    await stored.close()


async def test_articles_of_one_batch_owe_what_they_owe_one_by_one(database: Database) -> None:
    person = await reader(database, 1, {("hashtag", "проба"): Mode.BOTH})
    await reader(database, 2, {("hashtag", "иное"): Mode.BOTH})
    woken: list[int] = []
    door = Door(database, SUBJECTS, wake=lambda: woken.append(1), clock=lambda: NOW)
    texts = ["Палата\n\nо мостах.\n\n#Проба", "Палата\n\nо мостах.\n\n#Проба", "Совет\n\n#Проба"]
    read = list(map(_offered, texts))
    assert await door.take_in_many([]) == []
    accepted = await door.take_in_many(read)
    assert [one.new for one in accepted] == [True, False, True]
    assert accepted[0].article == accepted[1].article
    assert len(woken) == 1
    async with database.read() as connection:
        owed = await connection.exec_driver_sql("SELECT chat, subject FROM deliveries ORDER BY id")
        rows = [tuple(row) for row in owed]
        assert rows == [(person, accepted[0].article), (person, accepted[2].article)]
        assert await reviews.count_open(connection) == 0


async def test_batches_of_the_same_articles_in_any_order_do_not_wait_for_ever(
    postgres_url: str,
) -> None:
    replicas = [await open_database(postgres_url) for _ in range(2)]
    texts = [f"Палата {number}\n\nо мостах.\n\n#Проба{number % 7}" for number in range(24)]

    async def takes_in(number: int) -> int:
        door = Door(replicas[number % 2], SUBJECTS, wake=lambda: None, clock=lambda: NOW)
        chance, new = random.Random(number), 0
        offered = [_offered(text) for text in chance.sample(texts, len(texts))]
        for at in range(0, len(offered), 8):
            new += sum(one.new for one in await door.take_in_many(offered[at : at + 8]))
            single = await door.take_in(offered[at].parsed, offered[at].origin)
            new += single.new
        return new

    taken = await asyncio.gather(*map(takes_in, range(6)))
    assert sum(taken) == len(texts)  # each once, whoever it was
    for one in replicas:
        await one.close()


def _offered(text: str) -> Read:
    parsed = from_text(text)
    found = SUBJECTS.of_article(parsed.text, parsed.hashtags, language="ru", published=NOW.date())
    return Read(parsed, found, Origin(Source.FILE, "x"))


def test_many_lines_of_a_stream_are_read_by_other_processes_in_their_order(
    ingest: Ingest,
) -> None:
    lines = [orjson.dumps({"title": f"Палата {number}", "text": "О."}) for number in range(MANY)]
    lines[70] = lines[229] = b"{"
    process = ingest.start([])
    with ThreadPoolExecutor(1) as other:  # who writes and reads, while we look at its processes
        finished = other.submit(ingest.finish, process, b"\n".join(lines))
        seen = False
        while not finished.done():
            seen = seen or bool(_readers(process))
            time.sleep(0.02)
        status, told, said = finished.result()
    assert (status, seen) == (1, True), said
    assert [line["line"] for line in told] == list(range(1, MANY + 1))
    assert [line["line"] for line in told if line["status"] == "refused"] == [71, 230]


def test_a_reading_process_that_is_killed_costs_nothing(ingest: Ingest) -> None:
    process = ingest.start(ingest.files(MANY))
    _wait_for(lambda: _readers(process))
    os.kill(_readers(process)[0].pid, signal.SIGKILL)
    status, lines, said = ingest.finish(process)
    assert (status, len(lines)) == (0, MANY), said
    assert {line["status"] for line in lines} == {"accepted"}


async def test_an_interrupted_archive_says_what_is_stored(ingest: Ingest) -> None:
    process = ingest.start(ingest.files(1200))
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    status, lines, said = await asyncio.to_thread(ingest.finish, process)
    told = 1 + len(lines)
    assert json.loads(first)["status"] == "accepted"
    assert status == 130, said
    assert f"Interrupted: {told} of 1200 files" in said
    assert "Traceback" not in said
    assert told < 1200
    database = await open_database(ingest.url)
    async with database.read() as connection:
        ids = (await connection.execute(select(articles.c.id))).scalars().all()
    assert len(ids) == told
    await database.close()


def test_the_readers_end_with_whoever_asked(ingest: Ingest) -> None:
    process = ingest.start(ingest.files(1200))
    assert process.stdout is not None
    process.stdout.readline()
    children = _readers(process)
    assert children
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(children, timeout=30)
    assert not alive
