"""An installation goes out as JSON lines and comes in again, also into the other engine."""

from __future__ import annotations

import asyncio
import subprocess
from pathlib import Path

import orjson
import pytest

from storage import drafts, forgetting
from storage.moving import EXPORTED, numbers_given
from storage.opening import open_database
from storage.vocabulary import DraftKind
from tests.running import command, command_by_itself, environment_of
from tests.storage import first_release
from tests.storage.first_release import EXPORT, expected, make_first_release, rows_of
from tests.storage.test_queries import NOW, add_chat

pytestmark = pytest.mark.long


def run(
    url: str, folder: Path, *words: str, data: bytes = b"", by_itself: bool = False
) -> subprocess.CompletedProcess[bytes]:
    how = command_by_itself if by_itself else command
    return how(environment_of(url, folder), folder, *words, data=data)


def test_what_goes_out_comes_in_again(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    chats = [
        {
            "chat_id": number,
            "language": "ru",
            "timezone": "Asia/Almaty",
            "digest_at": "08:00",
            "subscriptions": [{"topic": "#ТюркПА", "mode": "instant"}, {"topic": "Ашимбаев"}],
        }
        for number in range(1, 31)
    ]
    plain = b"".join(orjson.dumps(chat) + b"\n" for chat in chats)
    assert run(sqlite_url, tmp_path, "import", "-", data=plain).returncode == 0
    faulty = run(sqlite_url, tmp_path, "import", "-", data=plain + b'rubbish\n{"chat_id": "x"}\n')
    assert faulty.returncode == 1
    assert orjson.loads(faulty.stdout) == {"chats": 30, "refused": 2}
    assert b"line 31: not JSON" in faulty.stderr

    changed = (
        "UPDATE subscriptions SET muted_until = 1797154400000 WHERE chat % 3 = 0",
        "INSERT INTO rules (id, text, made_at) VALUES (7, '{\"title\":true}', 1797154400000)",
        "INSERT INTO rule_topics (rule, topic) VALUES (7, 1)",
        "UPDATE subscriptions SET rule = 7 WHERE chat % 4 = 1",
        "INSERT INTO bundles (id, chat, token, name, made_at) "
        "VALUES (5, 1, 'AAAAAAAAAAAAAAAAAAAAAA', 'Имя', 1797154400000)",
        "INSERT INTO bundle_topics (bundle, topic, place, mode, rule) VALUES (5, 1, 0, 'both', 7)",
        "INSERT INTO bundle_takings (chat, bundle, topic, taken_at) "
        "VALUES (2, 5, 1, 1797154400000)",
        "UPDATE chats SET alerted_in_digest = 'full' WHERE id % 3 = 1",
        "UPDATE chats SET outlets = 'Вестник' || char(10) || 'Курьер' WHERE id % 5 = 1",
        "INSERT INTO sequel_choices (chat, story, wanted, since) "
        "SELECT id, id % 3, id % 2, 1797154400000 FROM chats",
    )
    asyncio.run(first_release.run(sqlite_url, *changed))
    article = "Проба\n\nЛид.\n\n#ТюркПА".encode()
    assert run(sqlite_url, tmp_path, "ingest", data=article).returncode == 0
    exported = run(sqlite_url, tmp_path, "export")
    assert exported.returncode == 0, exported.stderr

    # cut off: said; whole: goes on where it was; again: nothing new
    lines = exported.stdout.splitlines(keepends=True)
    cut = run(postgres_url, tmp_path, "import", "-", data=b"".join(lines[:20]))
    assert cut.returncode == 1
    assert b"cut off" in cut.stderr
    for new in (len(lines) - 2 - 19, 0):
        restored = run(postgres_url, tmp_path, "import", "-", data=exported.stdout)
        assert restored.returncode == 0, restored.stderr
        assert orjson.loads(restored.stdout)["new"] == new
    again = run(postgres_url, tmp_path, "export")
    assert again.stdout.splitlines()[1:] == exported.stdout.splitlines()[1:]
    # new rows are numbered after those that came with ids
    assert run(postgres_url, tmp_path, "ingest", data="Другое\n\nЛид.".encode()).returncode == 0


@pytest.mark.parametrize("back", [False, True])
async def test_numbers_of_what_was_removed_are_not_given_again_elsewhere(
    sqlite_url: str, postgres_url: str, tmp_path: Path, back: bool
) -> None:
    """A preview's "publish" stays in the chat when the installation moves: it is no new draft's."""
    here, there = (postgres_url, sqlite_url) if back else (sqlite_url, postgres_url)
    database = await open_database(here)
    async with database.write() as connection:
        for number in range(3):
            draft = await drafts.add(connection, 7, DraftKind.ARTICLE, "{}", NOW)
            chat = await add_chat(connection, number + 1)
        await forgetting.forget(connection, 3)
        given = await numbers_given(connection)
    await database.close()
    assert (given["drafts"], given["chats"], given["fanouts"]) == (draft, chat.id, 0)
    exported = await asyncio.to_thread(run, here, tmp_path, "export", by_itself=not back)
    edited = exported.stdout.replace(b'"numbers":{', b'"numbers":{"mars":5,"reviews":"x",', 1)
    restored = await asyncio.to_thread(
        run, there, tmp_path, "import", "-", data=edited, by_itself=not back
    )
    assert restored.returncode == 0, restored.stderr
    database = await open_database(there)
    async with database.write() as connection:
        assert await drafts.add(connection, 7, DraftKind.ARTICLE, "{}", NOW) > draft
        assert (await add_chat(connection, 9)).id > chat.id
    await database.close()


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_an_export_of_the_first_release_is_read(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = request.getfixturevalue("sqlite_url" if engine == "sqlite" else "postgres_url")
    old_url = f"sqlite:///{tmp_path}/old.db"
    asyncio.run(make_first_release(old_url))
    wanted = expected(asyncio.run(rows_of(old_url)))
    lines = EXPORT.read_bytes().splitlines(keepends=True)
    # interrupted between a chat and its deliveries, it goes on where it was
    for part in (lines[:100], lines):
        restored = run(url, tmp_path, "import", "-", data=b"".join(part))
        assert restored.returncode == (0 if part is lines else 1), restored.stderr
    new = asyncio.run(rows_of(url))
    for table in EXPORTED:
        assert new[table.name] == wanted[table.name], table.name

    # what goes out again is of today's format, and comes in as it is
    exported = run(url, tmp_path, "export")
    assert orjson.loads(exported.stdout.splitlines()[0])["format"] == "parldigest-export-2"
    other = f"sqlite:///{tmp_path}/other.db"
    assert run(other, tmp_path, "import", "-", data=exported.stdout).returncode == 0
    again = asyncio.run(rows_of(other))
    for table in EXPORTED:
        assert again[table.name] == wanted[table.name], table.name


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ((b'"digest_at"', b'"digest_when"'), "a row of chats"),
        ((b'"created_at":"', b'"created_at":"on '), "a row of"),
    ],
)
def test_a_row_that_was_edited_is_named_by_its_line(
    change: tuple[bytes, bytes], named: str, sqlite_url: str, tmp_path: Path
) -> None:
    lines = EXPORT.read_bytes().splitlines(keepends=True)
    at = next(
        number for number, line in enumerate(lines) if change[0] in line and b'"table"' in line
    )
    lines[at] = lines[at].replace(*change)
    done = run(sqlite_url, tmp_path, "import", "-", data=b"".join(lines))
    assert done.returncode == 1
    assert f"line {at + 1}: not {named}" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    # mended, it goes on where it was
    mended = EXPORT.read_bytes()
    assert run(sqlite_url, tmp_path, "import", "-", data=mended).returncode == 0
