"""The webhook over real HTTP: only Telegram's updates, each once, answered at once."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.errors import OperatorError
from bot.settings import Settings
from bot.telegram import webhook
from bot.telegram.client import TelegramClient
from bot.telegram.webhook import SECRET_HEADER, Webhook, path_of, secret_of, set_webhook
from tests.jumping import now, without_waiting
from tests.telegram.server import ok, refused, serving
from tests.telegram.test_updates import HANGING, TOKEN, Heard, said

SECRET = "a-secret-of-the-test"


def settings(**given: Any) -> Settings:
    return Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        webhook_url="https://bot.example/updates/x",
        **given,
    )  # type: ignore[call-arg]  # pydantic's own


@contextlib.asynccontextmanager
async def listening(heard: Heard) -> AsyncIterator[tuple[str, aiohttp.ClientSession]]:
    app = web.Application()
    app.router.add_post("/updates", Webhook(heard.updates, SECRET).__call__)
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


@without_waiting
async def test_an_update_is_handled_once_however_often_it_is_told() -> None:
    heard = Heard()
    async with listening(heard) as (address, session):
        for _ in range(3):
            async with session.post(address, json=said(5, 7, "a")) as answer:
                assert answer.status == 200
        await heard.updates.finish(5)
    assert heard.texts == ["a"]


@without_waiting
async def test_telegram_is_answered_while_a_handler_still_works() -> None:
    heard = Heard()
    async with listening(heard) as (address, session):
        async with session.post(address, json=said(5, 7, HANGING)) as answer:
            assert answer.status == 200
        assert heard.updates.in_work == 1


@without_waiting
async def test_whoever_does_not_know_the_secret_is_refused() -> None:
    heard = Heard()
    async with listening(heard) as (address, session):
        for wrong in ("", "wrong", SECRET[:-1], SECRET + "x", "é"):
            headers = {SECRET_HEADER: wrong}
            async with session.post(address, json=said(5, 7, "a"), headers=headers) as answer:
                assert answer.status == 403
    assert heard.updates.in_work == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{no json", 400), (b"", 400), (b"[1]", 200), (b'{"update_id":"x"}', 200), (b"null", 200)],
)
@without_waiting
async def test_what_is_no_update_is_refused_or_skipped(body: bytes, status: int) -> None:
    heard = Heard()
    async with (
        listening(heard) as (address, session),
        session.post(address, data=body) as answer,
    ):
        assert answer.status == status
    assert heard.updates.in_work == 0


@without_waiting
async def test_when_too_much_is_in_work_telegram_is_asked_to_repeat(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(webhook, "_MOST_IN_WORK", 2)
    heard = Heard()
    async with listening(heard) as (address, session):
        for number, status in ((1, 200), (2, 200), (3, 503)):
            async with session.post(address, json=said(number, number, HANGING)) as answer:
                assert answer.status == status


@without_waiting
async def test_only_the_last_numbers_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "_REMEMBERED", 3)
    heard = Heard()
    async with listening(heard) as (address, session):
        for number in (1, 2, 3, 4, 4, 1):
            async with session.post(address, json=said(number, 7, str(number))) as answer:
                assert answer.status == 200
        await heard.updates.finish(5)
    assert heard.texts == ["1", "2", "3", "4", "1"]


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
