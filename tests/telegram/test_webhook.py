"""The webhook over real HTTP: only Telegram's updates, each once, stored before the answer."""

from __future__ import annotations

import contextlib
import io
import sqlite3
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import orjson
import pytest
from aiohttp import web
from pydantic import SecretStr
from sqlalchemy import text

from bot.errors import OperatorError
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from bot.telegram.inbox import Inbox
from bot.telegram.webhook import (
    MOST_BYTES,
    SECRET_HEADER,
    Webhook,
    path_of,
    secret_of,
    set_webhook,
)
from storage.database import Database
from tests.jumping import now, without_waiting
from tests.telegram.hearing import HANGING, TOKEN, Heard, all_done, inbox_of, opened, said, to_do
from tests.telegram.server import ok, refused, serving

SECRET = "a-secret-of-the-test"


def settings(**given: Any) -> Settings:
    return Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        webhook_url="https://bot.example/updates/x",
        **given,
    )  # type: ignore[call-arg]  # pydantic's own


@contextlib.asynccontextmanager
async def listening(inbox: Inbox) -> AsyncIterator[tuple[str, aiohttp.ClientSession]]:
    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_post("/updates", Webhook(inbox, SECRET).__call__)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    headers = {SECRET_HEADER: SECRET}
    try:
        async with aiohttp.ClientSession(headers=headers) as session:
            port = runner.addresses[0][1]
            yield f"http://127.0.0.1:{port}/updates", session
    finally:
        await runner.cleanup()


async def test_an_update_is_handled_once_however_often_it_is_told(database: Database) -> None:
    heard = Heard()
    async with inbox_of(heard, database) as inbox, listening(inbox) as (address, session):
        for _ in range(3):
            async with session.post(address, json=said(5, 7, "a")) as answer:
                assert answer.status == 200
        await all_done(database)
        async with session.post(address, json=said(5, 7, "a")) as answer:
            assert answer.status == 200
    assert heard.texts == ["a"]


async def test_telegram_is_answered_when_it_is_stored_while_a_handler_still_works(
    database: Database,
) -> None:
    heard = Heard()
    async with inbox_of(heard, database) as inbox, listening(inbox) as (address, session):
        async with session.post(address, json=said(5, 7, HANGING)) as answer:
            assert answer.status == 200
        assert await to_do(database) == 1


async def test_whoever_does_not_know_the_secret_is_refused(database: Database) -> None:
    async with inbox_of(Heard(), database) as inbox, listening(inbox) as (address, session):
        for wrong in ("", "wrong", SECRET[:-1], SECRET + "x", "é"):
            headers = {SECRET_HEADER: wrong}
            async with session.post(address, json=said(5, 7, "a"), headers=headers) as answer:
                assert answer.status == 403
        assert inbox.counts == {}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{no json", 400),
        (b"", 400),
        (b"[" * 100_000, 400),
        (b"[1]", 200),
        (b'{"update_id":"x"}', 200),
        (b'{"update_id":-1}', 200),
        (b'{"update_id":9223372036854775808}', 200),
        (b"null", 200),
        (b"x" * (MOST_BYTES + 1), 413),
    ],
)
async def test_what_is_no_update_is_refused_or_skipped(
    sqlite_url: str, body: bytes, status: int
) -> None:
    async with (
        opened(sqlite_url) as database,
        inbox_of(Heard(), database) as inbox,
        listening(inbox) as (address, session),
        session.post(address, data=io.BytesIO(body)) as answer,
    ):
        assert answer.status == status
        assert inbox.counts["stored"] == 0


@pytest.mark.parametrize("words", [b"\\ud83d", b"\xff", b"a\\u0000"])
async def test_characters_that_nothing_keeps_are_replaced(database: Database, words: bytes) -> None:
    heard = Heard()
    body = orjson.dumps(said(5, 7, "odd?")).replace(b"odd?", words)
    async with inbox_of(heard, database) as inbox, listening(inbox) as (address, session):
        async with session.post(address, data=body) as answer:
            assert answer.status == 200
        await heard.hear(1)
    assert heard.texts[0] in ("\ufffd", "a ")


async def test_an_update_that_cannot_be_stored_is_to_come_again(sqlite_url: str) -> None:
    heard = Heard()
    with contextlib.closing(sqlite3.connect(sqlite_url.partition(":///")[2])) as other:
        async with (
            opened(sqlite_url) as database,
            inbox_of(heard, database) as inbox,
            listening(inbox) as (address, session),
        ):
            async with database.read() as first, database.read() as second:
                for connection in (first, second):
                    await connection.execute(text("PRAGMA busy_timeout = 1"))
            other.execute("BEGIN IMMEDIATE")
            for _ in range(2):
                async with session.post(address, json=said(5, 7, "a")) as answer:
                    assert answer.status == 503
            other.rollback()
            async with session.post(address, json=said(5, 7, "a")) as answer:
                assert answer.status == 200
            await all_done(database)
    assert heard.texts == ["a"]


@without_waiting
async def test_telegram_is_told_the_address_and_the_secret_until_it_has_heard() -> None:
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        server.lay(
            refused(500, "Internal Server Error"),
            refused(429, "Too Many Requests: retry after 9", retry_after=9),
            ok(True),
        )
        started = now()
        await set_webhook(client, settings(webhook_secret=SECRET), ["message"])
        assert 10 <= now() - started < 12
        method, params = server.asked[-1]
        assert method == "setWebhook"
        assert params["url"] == "https://bot.example/updates/x"
        assert params["secret_token"] == SECRET
        assert params["allowed_updates"] == ["message"]


@without_waiting
async def test_an_address_that_telegram_refuses_is_a_sentence() -> None:
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        server.lay(refused(400, "Bad Request: bad webhook: HTTPS url must be provided"))
        with pytest.raises(OperatorError, match="WEBHOOK_URL: Bad Request: bad webhook"):
            await set_webhook(client, settings(), [])


def test_without_a_secret_of_its_own_every_process_makes_the_same_one() -> None:
    made = secret_of(settings())
    assert made == secret_of(settings())
    assert made.isalnum()
    assert 1 <= len(made) <= 256
    assert TOKEN not in made
    assert secret_of(settings(webhook_secret=SECRET)) == SECRET


@pytest.mark.parametrize(
    ("address", "path"),
    [("https://bot.example/updates/x", "/updates/x"), ("https://bot.example", "/")],
)
def test_the_path_is_the_addresss(address: str, path: str) -> None:
    assert path_of(settings().model_copy(update={"webhook_url": address})) == path
