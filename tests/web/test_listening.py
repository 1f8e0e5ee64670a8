"""What comes before any request is one: connections that say nothing whole, and what is no HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import logging

import orjson
import pytest

from storage.database import Database
from tests.web.pushers import raw, serving


@pytest.mark.parametrize("sent", [b"", b"GET /articles HTTP/1.1\r\nHost: bot\r\nX: "])
async def test_a_head_that_does_not_come_is_not_waited_for(lite: Database, sent: bytes) -> None:
    async with serving(lite, idle_seconds=0.2) as served:
        host, _, port = served.root.removeprefix("http://").partition(":")
        reading, writing = await asyncio.open_connection(host, int(port))

        async def drip() -> None:
            writing.write(sent)
            while sent and not writing.is_closing():
                writing.write(b"x")
                await asyncio.sleep(0.05)  # as slowly as whoever wants to hold it

        dripping = asyncio.create_task(drip())
        try:
            async with asyncio.timeout(10):
                # It may be dripping while it is closed.
                with contextlib.suppress(ConnectionResetError):
                    assert await reading.read() == b""
        finally:
            dripping.cancel()
            writing.transport.abort()


@pytest.mark.parametrize(
    "sent",
    [
        b"GET /articles HTTP/1.1\r\nHost: bot\r\nAuthorization: Bearer pd_SECRET\r\r\n\r\n",
        b"GET /articles HTTP/1.1\r\nHost: bot\r\nX-pd_SECRET y\r\n\r\n",
        b"GET /pd_SECRET HTTP/9.9.9\r\n\r\n",
        b"pd_SECRET\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: bot\r\nX: pd_SECRET" + b"x" * 20_000 + b"\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: bot\r\nContent-Length: pd_SECRET\r\n\r\n",
    ],
    ids=range(6),
)
async def test_what_is_no_http_is_told_so_and_not_repeated(
    lite: Database, sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with serving(lite) as served:
        told = await raw(served, sent)
        assert told.startswith((b"HTTP/1.1 400 ", b"HTTP/1.0 400 "))
        head, _, body = told.partition(b"\r\n\r\n")
        assert b"application/problem+json" in head
        assert orjson.loads(body)["type"] == "/docs#malformed"
        assert b"pd_SECRET" not in told
        assert "pd_SECRET" not in caplog.text
        assert not [one for one in caplog.records if one.levelno > logging.DEBUG]


@pytest.mark.parametrize("path", ["articles", "docs", "healthz", "nothing"])
async def test_what_is_expected_and_not_done_is_a_problem(lite: Database, path: str) -> None:
    async with serving(lite) as served:
        sent = f"POST /{path} HTTP/1.1\r\nHost: bot\r\nExpect: pd_SECRET\r\n\r\n"
        told = await raw(served, sent.encode())
        head, _, body = told.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 417 ")
        assert b"application/problem+json" in head
        assert orjson.loads(body)["type"] == "/docs#expectation"
        assert b"pd_SECRET" not in told
