"""Every kind of answer that the Bot API, a proxy before it or the network between can give."""

from __future__ import annotations

import socket
import time

import pytest

from bot.telegram.client import Answer, TelegramClient
from tests.jumping import now, without_waiting
from tests.telegram.server import CUT, HANG, http, ok, refused, serving

TOKEN = "123456:a-token-of-nobody-0000000000"

ANSWERS: list[tuple[bytes | None, Answer]] = [
    (ok({"message_id": 5}), Answer(True, 200, {"message_id": 5})),
    (ok(True), Answer(True, 200, True)),
    (
        refused(429, "Too Many Requests: retry after 7", retry_after=7),
        Answer(False, 429, description="Too Many Requests: retry after 7", retry_after=7),
    ),
    (
        refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1009),
        Answer(
            False, 400, description="Bad Request: group chat was upgraded", migrate_to_chat_id=-1009
        ),
    ),
    (
        refused(403, "Forbidden: bot was blocked by the user"),
        Answer(False, 403, description="Forbidden: bot was blocked by the user"),
    ),
    (
        refused(500, "Internal Server Error"),
        Answer(False, 500, description="Internal Server Error"),
    ),
    # a proxy's page: 5xx says that it failed, 200 says nothing
    (http(b"<html>Bad Gateway</html>", 502), Answer(False, 502, description="HTTP 502")),
    (http(b"<html>Sign in to this wifi</html>"), Answer(False, 0, description="HTTP 200")),
    (http(b"[]"), Answer(False, 0, description="HTTP 200")),
    (http(b'{"ok":false,"parameters":[1]}', 400), Answer(False, 400, description="HTTP 400")),
    # and what it forbids, Telegram has not forbidden
    (http(b"<html>Blocked</html>", 403), Answer(False, 502, description="HTTP 403")),
    (http(b"null", 404), Answer(False, 502, description="HTTP 404")),
    (http(b"<html>Slow down</html>", 429), Answer(False, 429, description="HTTP 429")),
    (http(b"<html>Time-out</html>", 504), Answer(False, 0, description="HTTP 504")),
    (http(b'{"result":1}'), Answer(False, 0, description="HTTP 200")),
    (CUT, Answer(False, 0, description="connection closed")),
    (HANG, Answer(False, 0, description="no answer in time")),
]


@pytest.mark.parametrize(("laid", "answer"), ANSWERS)
@without_waiting
async def test_an_answer_is_read_as_what_it_is(laid: bytes | None, answer: Answer) -> None:
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        server.lay(laid)
        assert await client.call("sendMessage", {"chat_id": 7, "text": "Ә"}) == answer
        assert server.asked == [("sendMessage", {"chat_id": 7, "text": "Ә"})]


@without_waiting
async def test_a_refused_connection_is_known_not_to_have_arrived() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    async with TelegramClient(f"http://127.0.0.1:{port}", TOKEN) as client:
        told = await client.call("getMe", {})
        assert (told.ok, told.status, told.not_sent) == (False, 0, True)
        assert TOKEN not in told.description


@without_waiting
async def test_a_call_waits_as_long_as_it_is_told_to() -> None:
    async with serving() as server, TelegramClient(server.url, TOKEN, timeout=20) as client:
        for seconds, waited in ((3, 3), (None, 20)):
            server.lay(HANG)
            started = now()
            assert not (await client.call("getMe", {}, seconds=seconds)).ok
            assert waited <= now() - started < waited + 1


@without_waiting
async def test_when_telegram_last_answered_is_kept() -> None:
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        server.lay(refused(500, "Internal Server Error"))
        await client.call("getMe", {})
        assert client.answered_at == 0
        before = time.monotonic()
        await client.call("getMe", {})
        assert client.answered_at >= before
