"""Commands on a disk that takes no more: one sentence, status 1, and nothing half stored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.opening import open_database
from storage.schema import article_topics, articles
from tests.benchmarks.generated import article
from tests.running import ROOT, environment_of

pytestmark = pytest.mark.long

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def command(
        *words: str, url: str, most: int, data: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a command that may write no file of more than `most` bytes."""
        environment = environment_of(url, tmp_path) | {
            "BOT_TOKEN": "123456:token-of-nobody-0000000000000",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        # `ulimit` of a shell: a function between fork and exec is not safe beside threads.
        limited = ["sh", "-c", f'ulimit -f {most // 512}; exec "$@"', "sh"]
        return subprocess.run(
            [*limited, sys.executable, "-m", "bot", *words],
            env=environment, cwd=tmp_path, input=data, capture_output=True, timeout=120,
        )  # fmt: skip

    return command


def _is_one_sentence(done: subprocess.CompletedProcess[bytes]) -> None:
    said = [line for line in done.stderr.decode().splitlines() if " INFO " not in line]
    assert done.returncode == 1, said
    assert len(said) == 1, said
    assert said[0].startswith("parldigest: the disk")
    assert "cannot be written" in said[0]


async def test_ingest_stores_what_it_tells_of_and_nothing_else(
    run: Run, tmp_path: Path, sqlite_url: str
) -> None:
    names = []
    for number in range(190):
        path = tmp_path / f"{number}.txt"
        path.write_text(article(number), encoding="utf-8")
        names.append(str(path))
    done = run("ingest", *names, url=sqlite_url, most=900_000)
    _is_one_sentence(done)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert 0 < len(told) < len(names)
    database = await open_database(sqlite_url)
    async with database.read() as connection:
        ids = set((await connection.execute(select(articles.c.id))).scalars())
        about = set((await connection.execute(select(article_topics.c.article))).scalars())
        sound = await connection.exec_driver_sql("PRAGMA integrity_check")
        assert sound.scalar() == "ok"
    await database.close()
    assert ids == about == {line["article"] for line in told}
    rest = run("ingest", *names, url=sqlite_url, most=10**9)
    assert rest.returncode == 0
    statuses = [json.loads(line)["status"] for line in rest.stdout.splitlines()]
    assert statuses.count("duplicate") == len(told)


def _word(number: int) -> str:
    """A surname of its own for each number."""
    return "Ф" + "".join("абвгдежзик"[int(digit)] for digit in f"{number:05}") + "ский"


def test_import_officials_and_a_first_start_say_it_in_one_sentence(
    run: Run, tmp_path: Path, sqlite_url: str
) -> None:
    chats = "\n".join(
        json.dumps({"chat_id": number + 1, "subscriptions": [{"topic": f"#Tag{number}"}]})
        for number in range(8000)
    )
    (tmp_path / "chats.jsonl").write_text(chats)
    _is_one_sentence(run("import", "chats.jsonl", url=sqlite_url, most=600_000))
    names = (f"Имя {_word(number)}" for number in range(8000))
    people = "\n".join(f"p{number},{name}" for number, name in enumerate(names))
    (tmp_path / "people.csv").write_text(f"id,name_ru\n{people}\n", encoding="utf-8")
    _is_one_sentence(run("officials", "import", "people.csv", url=sqlite_url, most=600_000))
    fresh = f"sqlite:///{tmp_path}/fresh/parldigest.db"
    _is_one_sentence(run("export", url=fresh, most=100_000))
    _is_one_sentence(run(url=fresh, most=100_000))


def test_a_full_file_of_an_export_is_one_sentence(
    run: Run, tmp_path: Path, sqlite_url: str
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    environment = {**os.environ, "DATABASE_URL": sqlite_url, "PYTHONPATH": str(ROOT)}
    with full.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "export"],
            env=environment, cwd=tmp_path, stdout=out, stderr=subprocess.PIPE,
        )  # fmt: skip
    said = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert len(said) == 1, said
    assert "No space left on device" in said[0]
