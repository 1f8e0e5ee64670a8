"""`python -m bot tokens`, and what is kept of a token: enough to know it again, and no more."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.logs import redact
from bot.web.secrets import digest_of, make_secret
from storage import tokens
from storage.opening import open_database
from storage.vocabulary import TokenRight
from tests.running import command, environment_of


class Machine:
    """Runs the command on a database."""

    def __init__(self, url: str, folder: Path) -> None:
        self._environment = environment_of(url, folder) | {"LOG_LEVEL": "INFO"}
        self._folder = folder

    def run(self, *words: str, status: int = 0) -> tuple[list[Any], str]:
        """The lines of standard output as JSON, and standard error."""
        done = command(self._environment, self._folder, "tokens", *words)
        told = done.stderr.decode()
        assert done.returncode == status, told
        assert "Traceback" not in told
        return [orjson.loads(line) for line in done.stdout.splitlines()], told


@pytest.fixture
def machine(sqlite_url: str, tmp_path: Path) -> Machine:
    return Machine(sqlite_url, tmp_path)


def _written(folder: Path) -> bytes:
    """All that the database's files hold."""
    return b"".join(one.read_bytes() for one in folder.glob("*.db*"))


def test_a_token_has_256_bits_and_its_hint_few_of_them() -> None:
    made = [make_secret() for _ in range(100)]
    assert len({one.token for one in made}) == 100
    for one in made:
        assert re.fullmatch(r"pd_[A-Za-z0-9_-]{43}", one.token)
        assert re.fullmatch(r"[0-9a-f]{64}", one.digest)
        assert (one.digest, one.token[:7]) == (digest_of(one.token), one.hint)


def test_a_token_is_blotted_out_of_the_log() -> None:
    secret = make_secret().token
    assert redact(f"b'Authorization: Bearer {secret}'") == "b'Authorization: Bearer pd_<token>'"


async def test_a_token_is_made_listed_and_revoked(
    machine: Machine, sqlite_url: str, tmp_path: Path
) -> None:
    assert machine.run() == machine.run("list")
    [made], warned = machine.run("create", "Desk", "--outlet", "Zakon.kz", "--language", "ru")
    assert "not shown again" in warned
    secret = made.pop("token")
    assert made == {"id": 1, "source": "Desk", "rights": ["read", "write"]}
    [reading], _ = machine.run("create", " desk ", "--rights", "read")
    assert (reading["id"], reading["rights"]) == (2, ["read"])
    machine.run("create", "Other", "--rights=write")
    listed, told = machine.run("list")
    assert [one["source"] for one in listed] == ["Desk", "Desk", "Other"]
    assert listed[0]["hint"] == f"{secret[:7]}…"
    assert listed[0]["used_at"] is listed[0]["revoked_at"] is None
    assert secret not in told + str(listed)
    assert secret.encode() not in _written(tmp_path)
    database = await open_database(sqlite_url)
    async with database.read() as connection:
        bearer = await tokens.bearer_of(connection, digest_of(secret))
        assert await tokens.bearer_of(connection, digest_of(secret[:-1])) is None
    assert bearer is not None
    assert (bearer.token, bearer.name, bearer.outlet) == (1, "Zakon.kz", "Zakon.kz")
    assert (bearer.language, set(bearer.rights), bearer.paused) == ("ru", set(TokenRight), False)
    assert machine.run("revoke", "1", "3")[0] == [{"revoked": [1, 3]}]
    assert machine.run("revoke", "1")[0] == [{"revoked": [1]}]
    [missing], told = machine.run("revoke", "2", "9", status=1)
    assert (missing, "number 9" in told) == ({"revoked": [2]}, True)
    async with database.read() as connection:
        assert await tokens.bearer_of(connection, digest_of(secret)) is None
    await database.close()
    assert all(one["revoked_at"] for one in machine.run("list")[0])


@pytest.mark.parametrize(
    "words",
    [("create", "Desk", "--rights", "all"), ("create", "Desk", "--rights", ""),
     ("create", "…"), ("create", "x" * 81), ("create", "\n")],
)  # fmt: skip
def test_what_cannot_be_made_is_told_and_nothing_is(machine: Machine, words: list[str]) -> None:
    told, why = machine.run(*words, status=1)
    assert told == []
    assert len(why.splitlines()[-1]) < 200
    assert machine.run("list")[0] == []


def test_a_right_that_a_newer_version_wrote_is_nobodys(machine: Machine, sqlite_url: str) -> None:
    machine.run("create", "Desk")
    with closing(sqlite3.connect(sqlite_url.partition(":///")[2])) as file, file:
        file.execute("UPDATE tokens SET rights = 'read administer'")
    assert machine.run("list")[0][0]["rights"] == ["read"]
