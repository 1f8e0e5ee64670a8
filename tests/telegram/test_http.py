"""One server, many requests: connections are kept, and what had no answer is told apart."""

from __future__ import annotations

import asyncio
import socket

import pytest

from bot.telegram.http import HttpPool, LostError, NotSentError
from tests.jumping import now, without_waiting
from tests.telegram.server import CUT, HANG, http, serving


@without_waiting
async def test_a_connection_is_kept_for_the_next_request() -> None:
    async with serving() as server:
        pool = HttpPool(server.url)
        for number in range(5):
            server.lay(http(b"%d" % number))
            assert await pool.post("/x", b"{}", seconds=5) == (200, b"%d" % number)
        assert server.connections == 1
        pool.close()


@without_waiting
async def test_requests_at_once_have_connections_of_their_own_up_to_the_most() -> None:
    async with serving() as server:
        pool = HttpPool(server.url, most=3)
        await asyncio.gather(*(pool.post("/x", b"{}", seconds=5) for _ in range(20)))
        assert len(server.asked) == 20
        assert server.connections <= 3
        pool.close()


@without_waiting
async def test_a_path_before_the_methods_is_kept_and_the_body_arrives() -> None:
    async with serving() as server:
        pool = HttpPool(f"{server.url}/prefix/")
        await pool.post("/method", b'{"text":"\xd3\x98"}', seconds=5)
        assert server.asked == [("method", {"text": "Ә"})]
        pool.close()


@without_waiting
async def test_a_connection_that_was_idle_too_long_is_not_trusted() -> None:
    async with serving() as server:
        pool = HttpPool(server.url)
        await pool.post("/x", b"{}", seconds=5)
        await asyncio.sleep(16)
        await pool.post("/x", b"{}", seconds=5)
        assert server.connections == 2
        pool.close()


@without_waiting
async def test_a_server_that_wants_to_close_is_let_to() -> None:
    async with serving() as server:
        pool = HttpPool(server.url)
        server.lay(http(b"x", head="Connection: close\r\n"), http(b"y"))
        assert await pool.post("/x", b"{}", seconds=5) == (200, b"x")
        assert await pool.post("/x", b"{}", seconds=5) == (200, b"y")
        assert server.connections == 2
        pool.close()


@without_waiting
async def test_an_answer_in_pieces_is_put_together() -> None:
    pieces = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    )
    async with serving() as server:
        server.lay(pieces)
        pool = HttpPool(server.url)
        assert await pool.post("/x", b"{}", seconds=5) == (200, b"abcde")
        pool.close()


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (CUT, "connection closed"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", "no answer in time"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "not HTTP"),
        (HANG, "no answer in time"),
    ],
)
@without_waiting
async def test_without_an_answer_nobody_knows_what_became_of_it(
    answer: bytes | None, why: str
) -> None:
    async with serving() as server:
        pool = HttpPool(server.url)
        server.lay(answer)
        started = now()
        with pytest.raises(LostError, match=why):
            await pool.post("/x", b"{}", seconds=20)
        assert now() - started < 21
        # the next request has a connection of its own
        assert (await pool.post("/x", b"{}", seconds=5))[0] == 200
        assert server.connections == 2
        pool.close()


@without_waiting
async def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.http._MOST_BYTES", 1000)
    async with serving() as server:
        pool = HttpPool(server.url)
        server.lay(http(b"x" * 5000))
        with pytest.raises(LostError, match="too long"):
            await pool.post("/x", b"{}", seconds=20)
        pool.close()


@without_waiting
async def test_what_comes_unasked_is_not_taken_for_the_next_answer() -> None:
    async with serving() as server:
        pool = HttpPool(server.url)
        server.lay(http(b"asked"), http(b"new"))
        await pool.post("/x", b"{}", seconds=5)
        (connection,) = pool._idle
        connection.data_received(http(b"unasked"))
        assert await pool.post("/x", b"{}", seconds=5) == (200, b"new")
        pool.close()


@without_waiting
async def test_without_a_connection_the_request_was_not_sent() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(NotSentError, match="ConnectionRefusedError"):
        await HttpPool(f"http://127.0.0.1:{port}").post("/x", b"{}", seconds=5)


@without_waiting
async def test_a_server_that_speaks_no_tls_was_sent_nothing() -> None:
    async with serving() as server:
        pool = HttpPool(server.url.replace("http:", "https:"))
        with pytest.raises(NotSentError):
            await pool.post("/x", b"{}", seconds=5)
        assert not server.asked


@without_waiting
async def test_a_request_that_is_given_up_takes_its_connection_with_it() -> None:
    async with serving() as server:
        pool = HttpPool(server.url)
        server.lay(HANG)
        asking = asyncio.create_task(pool.post("/x", b"{}", seconds=20))
        await server.arrived.wait()
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        assert not pool._idle
        pool.close()
