"""`python -m bot deliveries`: what was given up is listed, counted, and owed again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import orjson
from sqlalchemy import update

from storage.database import Database
from storage.opening import open_database
from storage.schema import deliveries as rows
from storage.vocabulary import State
from tests.delivery.test_delivery import follow
from tests.delivery.test_engine import publish
from tests.running import command, command_by_itself, environment_of


def listing(
    url: str, folder: Path, *words: str, by_itself: bool = False
) -> subprocess.CompletedProcess[bytes]:
    how = command_by_itself if by_itself else command
    return how(environment_of(url, folder), folder, "deliveries", *words)


async def give_up(database: Database, chats: int) -> None:
    await follow(database, chats)
    await publish(database)
    async with database.write() as connection:
        given_up = update(rows).values(state=State.DEAD, reason="gave up").where(rows.c.id > 1)
        await connection.execute(given_up)


async def test_what_was_given_up_is_listed_and_owed_again(
    database_url: str, tmp_path: Path
) -> None:
    database = await open_database(database_url)
    await give_up(database, 4)
    await database.close()

    listed = listing(database_url, tmp_path, "list", "--limit", "2", by_itself=True)
    assert listed.returncode == 0, listed.stderr
    letters = [orjson.loads(line) for line in listed.stdout.splitlines()]
    assert [letter["reason"] for letter in letters] == ["gave up"] * 2
    assert all(letter["title"] == "Заседание" for letter in letters)
    assert len(listing(database_url, tmp_path).stdout.splitlines()) == 3

    one = listing(database_url, tmp_path, "requeue", str(letters[0]["id"]))
    assert (one.returncode, orjson.loads(one.stdout)) == (0, {"requeued": 1})
    again = listing(database_url, tmp_path, "requeue", str(letters[0]["id"]))
    assert (again.returncode, orjson.loads(again.stdout)) == (1, {"requeued": 0})
    assert f"no dead letter has the number {letters[0]['id']}" in again.stderr.decode()
    some = listing(database_url, tmp_path, "requeue", "99", str(letters[1]["id"]))
    assert (some.returncode, orjson.loads(some.stdout)) == (1, {"requeued": 1})
    assert "no dead letter has the number 99" in some.stderr.decode()
    others = listing(database_url, tmp_path, "requeue")
    assert (others.returncode, orjson.loads(others.stdout)) == (0, {"requeued": 1})

    counted = orjson.loads(listing(database_url, tmp_path, "count").stdout)
    assert (counted["owed"], counted["dead"]) == (4, 0)
