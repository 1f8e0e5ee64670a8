"""Polling: nothing is confirmed before it is written down, and nothing can stop it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.telegram.client import TelegramClient
from bot.telegram.polling import poll
from storage.database import Database
from tests.jumping import now, without_waiting
from tests.telegram.hearing import HANGING, TOKEN, Heard, all_done, inbox_of, opened, said, to_do
from tests.telegram.server import CUT, HANG, Server, http, ok, refused, serving


@contextlib.asynccontextmanager
async def polling(
    heard: Heard, url: str
) -> AsyncIterator[tuple[Server, asyncio.Task[None], Database]]:
    async with (
        serving() as server,
        TelegramClient(server.url, TOKEN) as client,
        opened(url) as database,
        inbox_of(heard, database) as inbox,
    ):
        task = asyncio.create_task(poll(client, inbox, allowed=["message"]))
        try:
            yield server, task, database
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def asked(server: Server, times: int) -> list[int]:
    """Wait until updates were asked for so often; the offsets."""
    while len(server.asked) < times:
        server.arrived.clear()
        await server.arrived.wait()
    return [params["offset"] for _, params in server.asked]


@without_waiting
async def test_updates_are_confirmed_with_the_next_question(sqlite_url: str) -> None:
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, _, database):
        server.lay(ok([said(5, 7, "a"), said(6, 8, "b")]), ok([]), ok([said(9, 7, "c")]), HANG)
        assert await asked(server, 4) == [0, 7, 7, 10]
        await all_done(database)
        method, params = server.asked[0]
        assert (method, params["allowed_updates"]) == ("getUpdates", ["message"])
    assert sorted(heard.texts) == ["a", "b", "c"]


@without_waiting
async def test_an_update_is_stored_when_it_is_confirmed_and_no_handler_waited_for(
    sqlite_url: str,
) -> None:
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, _, database):
        server.lay(ok([said(1, 7, HANGING)]), ok([said(2, 8, "b")]), HANG)
        assert await asked(server, 2) == [0, 2]
        assert await to_do(database) >= 1
        assert await asked(server, 3) == [0, 2, 3]
        await heard.hear(1)
    assert heard.texts == ["b"]


async def test_a_locked_file_moves_no_offset(sqlite_url: str) -> None:
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, _, database):
        server.lay(ok([]))
        await asked(server, 1)
        async with contextlib.AsyncExitStack() as stack:
            for _ in range(8):  # every connection of the pool
                connection = await stack.enter_async_context(database.read())
                await connection.execute(text("PRAGMA busy_timeout = 1"))
        with contextlib.closing(sqlite3.connect(sqlite_url.partition(":///")[2])) as other:
            other.execute("BEGIN IMMEDIATE")
            server.lay(*[ok([said(5, 7, "a")])] * 2)
            await asked(server, 3)
            assert await asked(server, 4) == [0, 0, 0, 0]
            other.rollback()
        server.lay(ok([said(5, 7, "a")]), HANG)
        while (await asked(server, len(server.asked) + 1))[-1] != 6:
            pass
        await heard.hear(1)
        await all_done(database)
    assert heard.texts == ["a"]


@without_waiting
async def test_what_is_no_update_is_skipped_and_the_rest_handled(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, _, database):
        strange = ["text", {"update_id": "5"}, {"update_id": 3, "message": 5}, said(4, 7, "a")]
        server.lay(ok(strange), ok("no list"), HANG)
        assert await asked(server, 3) == [0, 5, 5]
        await all_done(database)
    assert heard.texts == ["a"]
    assert caplog.text.count("an update without a number") == 2


@pytest.mark.parametrize("number", [2**63, 2**64 - 1, -1, True, 1e30])
@without_waiting
async def test_a_number_that_is_none_moves_no_offset(sqlite_url: str, number: object) -> None:
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, _, database):
        odd = {**said(1, 7, "odd"), "update_id": number}
        server.lay(ok([odd, said(4, 7, "a")]), ok([odd]), ok([said(6, 7, "b")]), HANG)
        assert await asked(server, 4) == [0, 5, 5, 7]
        await all_done(database)
    assert heard.texts == ["a", "b"]


@without_waiting
async def test_numbers_that_begin_anew_are_followed(sqlite_url: str) -> None:
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, _, database):
        server.lay(ok([said(900, 7, "a")]), ok([said(30, 7, "b")]), ok([said(31, 7, "c")]), HANG)
        assert await asked(server, 4) == [0, 901, 31, 32]
        await all_done(database)
    assert heard.texts == ["a", "b", "c"]


@without_waiting
async def test_an_answer_of_odd_characters_is_read(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()
    lone = ok([said(5, 7, "a?b")]).replace(b"a?b", b"\\ud83d")
    head, _, body = ok([said(6, 7, "xx")]).partition(b"\r\n\r\n")
    assert head
    async with polling(heard, sqlite_url) as (server, _, database):
        server.lay(http(lone.partition(b"\r\n\r\n")[2]), http(body.replace(b"xx", b"\xff\xfe")))
        server.lay(HANG)
        assert await asked(server, 3) == [0, 6, 7]
        await all_done(database)
    assert heard.texts == ["\ufffd", "\ufffd\ufffd"]
    assert caplog.text.count("no JSON of Telegram's") == 1


@without_waiting
async def test_an_answer_that_stays_broken_is_read_piece_by_piece(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()
    whole = ok([said(5, 7, "a"), said(6, 7, "tainá"), said(7, 7, "c")]).partition(b"\r\n\r\n")[2]
    broken = http(whole.replace('"tainá"'.encode(), b"tain\xc3\xa1"))
    page = http(b"<html>")
    async with polling(heard, sqlite_url) as (server, _, database):
        server.lay(page, page, page, page, broken, ok([said(9, 7, "d")]), HANG)
        assert await asked(server, 7) == [0, 0, 0, 0, 0, 8, 10]
        await all_done(database)
        async with database.read() as connection:
            reason = await connection.scalar(text("SELECT reason FROM updates WHERE update_id = 6"))
    assert heard.texts == ["a", "c", "d"]
    assert reason == "nothing in it is understood (it is empty)"
    assert "tain" not in caplog.text


@without_waiting
async def test_a_server_that_fails_is_asked_again_less_and_less_often(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, _, database):
        server.lay(
            refused(500, "Internal Server Error"),
            CUT,
            http(b"<html>", 502),
            refused(409, "Conflict: terminated by other getUpdates request"),
            refused(429, "Too Many Requests: retry after 30", retry_after=30),
            ok([said(1, 7, "a")]),
            HANG,
        )
        started = now()
        await asked(server, 7)
        assert now() - started >= 1 + 2 + 4 + 8 + 30
        await all_done(database)
    assert heard.texts == ["a"]
    assert caplog.text.count("getUpdates: 500 Internal Server Error") == 1
    assert "getUpdates: all is well again" in caplog.text


@without_waiting
async def test_another_process_that_asks_is_told(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with polling(Heard(), sqlite_url) as (server, _, _database):
        server.lay(refused(409, "Conflict: terminated by other getUpdates request"), HANG)
        await asked(server, 2)
    assert "another process asks" in caplog.text


@pytest.mark.parametrize("answer", [refused(401, "Unauthorized"), refused(404, "Not Found")])
@without_waiting
async def test_a_revoked_token_is_asked_with_again_less_and_less_often_and_told(
    sqlite_url: str, answer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()
    async with polling(heard, sqlite_url) as (server, task, database):
        started = now()
        server.lay(*[answer] * 10, ok([said(1, 7, "a")]), HANG)
        await asked(server, 11)
        assert 1 + 2 + 4 + 8 + 16 + 32 + 4 * 60 <= now() - started < 360
        assert not task.done()
        assert 3 <= caplog.text.count("Telegram refuses the token") <= 7  # once a minute
        await asked(server, 12)
        await all_done(database)
    assert heard.texts == ["a"]


@without_waiting
async def test_an_update_that_is_told_again_after_a_kill_is_handled_once(
    sqlite_url: str, tmp_path: Path
) -> None:
    heard = Heard()
    for _ in range(2):
        async with polling(heard, sqlite_url) as (server, _, database):
            server.lay(ok([said(5, 7, "a")]), HANG)  # the second time: nothing had confirmed it
            await asked(server, 2)
            await all_done(database)
    assert heard.texts == ["a"]
