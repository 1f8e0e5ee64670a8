"""Whatever a site does, it is let go within thirty seconds, and no other waits for it.

The seconds are the real ones; nobody waits for them (tests/jumping.py).
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import socket
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Asked, Fetcher, Limits
from tests.fetching.site import (
    OUTSIDE,
    Answer,
    Site,
    StandIn,
    fetching,
    http,
    moved,
    names,
    serving,
)
from tests.jumping import now, without_waiting

FEED = b"<rss/>"
MOST = 10_000_000
# What an answer may have altogether (bot/fetching/sockets.py); and what may stand in the buffers of
# both sides, unread: a Linux kernel lets a connection's grow up to 32 MB and 4 MB by itself
# (net.ipv4.tcp_rmem, tcp_wmem), on a loaded machine it does.
ALLOWED = 32 * 1024**2
BUFFERED = 36 * 1024**2
OPEN = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
PACKED = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
BOMB = gzip.compress(b"\0" * 20_000_000, mtime=0)


def dripping(head: bytes, drop: bytes) -> Callable[[asyncio.StreamWriter], Awaitable[None]]:
    """A few bytes a second, for ever."""

    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(drop)
            await writer.drain()
            await asyncio.sleep(1)

    return drip


class Flood:
    """What comes again and again as fast as it is taken: up to 2 GB; counts how much was."""

    def __init__(self, head: bytes, wave: bytes) -> None:
        self._head, self._wave = head, wave
        self.sent = 0

    async def __call__(self, writer: asyncio.StreamWriter) -> None:
        """An answer."""
        writer.write(self._head)
        while self.sent < 2 * 1024**3:
            writer.write(self._wave)
            await writer.drain()
            self.sent += len(self._wave)


def _spun(site: Site) -> None:
    """Each path redirects to another."""
    for number in range(100):
        site.answers[f"/{number}"] = moved(f"/{number + 1}", 301)
    site.answers["/"] = moved("/0")


# By what it does: what it answers, and what is said of it.
HOSTILE: dict[str, tuple[Answer, str]] = {
    "drips its status": (dripping(b"H", b""), "timeout"),
    "drips its head": (dripping(b"HTTP/1.1 200 OK\r\n", b"X"), "timeout"),
    "drips its lines": (dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"), "timeout"),
    "drips its body": (dripping(OPEN, b"<"), "timeout"),
    "drips chunks": (dripping(CHUNKED, b"1\r\n<\r\n"), "timeout"),
    "drips what is packed": (dripping(PACKED + gzip.compress(FEED, mtime=0)[:9], b""), "timeout"),
    "has nothing to say but that it works": (
        dripping(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        "timeout",
    ),
    "redirects to itself": (moved("/", 301), "redirects"),
    "sends 2 GB": (Flood(OPEN, b"<" * 100_000), "too-large"),
    "sends 2 GB in chunks": (Flood(CHUNKED, b"10000\r\n" + b"<" * 65536 + b"\r\n"), "too-large"),
    "sends a chunk of a byte and another": (Flood(CHUNKED, b"1\r\n<\r\n" * 20_000), "bomb"),
    "says that it sends 2 GB": (
        b"HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n",
        "too-large",
    ),
    "sends one line of head for ever": (Flood(b"HTTP/1.1 200 OK\r\nX: ", b"y" * 9000), "not-http"),
    "sends lines of head for ever": (Flood(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 99), "not-http"),
    "sends a bomb": (http(BOMB, 200, "Content-Encoding: gzip"), "bomb"),
    "sends a bomb as a file": (http(BOMB), "bomb"),
    "sends a bomb under another name": (
        http(zlib.compress(b"\0" * 20_000_000), 200, "Content-Encoding: deflate"),
        "bomb",
    ),
    "sends interim answers for ever": (
        Flood(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 2000),
        "too-large",
    ),
    "sends extensions of a chunk for ever": (Flood(CHUNKED + b"1;", b"a=b;" * 9000), "too-large"),
    "sends the length of a chunk for ever": (Flood(CHUNKED, b"0" * 50_000), "too-large"),
    "sends trailers for ever": (
        Flood(CHUNKED + b"0\r\n", b"X: y\r\n" * 9000),
        "not-http unreachable",
    ),
    "sends nothing, packed, for ever": (
        Flood(PACKED + gzip.compress(b"", mtime=0)[:10], b"\0\0\0\xff\xff" * 10_000),
        "too-large",
    ),
    "sends empty packets for ever": (Flood(PACKED, gzip.compress(b"", mtime=0) * 100), "bomb"),
}  # fmt: skip


async def _others_do_not_wait(fetcher: Fetcher, asked: Asked, reason: str) -> None:
    """Twenty others are fetched meanwhile; then whoever is hostile is let go, for that reason (or
    one of several: where it is seen depends on how the bytes arrive)."""
    async with serving() as good:
        good.answers["/rss"] = http(FEED)
        began = now()
        hostile = asyncio.create_task(fetcher.fetch(asked))
        others = [Asked(good.url("/rss", f"{number}.good.kz")) for number in range(20)]
        found = await asyncio.gather(*map(fetcher.fetch, others))
        assert {one.body for one in found} == {FEED}
        assert now() - began < 5
        with pytest.raises(FetchError) as told:
            await hostile
        assert told.value.reason in reason.split()
        assert now() - began <= 30.1


KNOWN = {f"{number}.good.kz": [OUTSIDE] for number in range(20)}


@pytest.mark.parametrize("what", HOSTILE)
@without_waiting
async def test_a_hostile_site_delays_no_other_and_is_let_go(what: str) -> None:
    answer, reason = HOSTILE[what]
    async with serving() as site, fetching(KNOWN) as fetcher:
        site.answers["/"] = answer
        await _others_do_not_wait(fetcher, Asked(site.url(), most_bytes=MOST), reason)
        if isinstance(answer, Flood):
            assert answer.sent < ALLOWED + BUFFERED


@without_waiting
async def test_a_site_that_hangs() -> None:
    async with serving() as site, fetching(KNOWN) as fetcher:
        site.answers["/"] = site.hang
        await _others_do_not_wait(fetcher, Asked(site.url()), "timeout")


@without_waiting
async def test_a_site_that_shakes_no_hands() -> None:
    """It takes the connection and never answers TLS."""
    async with serving() as site, fetching(KNOWN) as fetcher:
        url = site.url().replace("http:", "https:")
        await _others_do_not_wait(fetcher, Asked(url), "timeout")


@contextlib.asynccontextmanager
async def _full() -> AsyncIterator[int]:
    """A port at which connections hang: its queue is full, and nobody takes from it."""
    with socket.socket() as listener, contextlib.ExitStack() as stack:
        listener.bind((OUTSIDE, 0))
        listener.listen(0)
        for _ in range(2):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


@without_waiting
async def test_a_site_whose_connections_hang() -> None:
    async with _full() as port, fetching(KNOWN) as fetcher:
        await _others_do_not_wait(fetcher, Asked(f"http://site.kz:{port}/"), "timeout")


@without_waiting
async def test_a_name_server_that_hangs() -> None:
    async def look_up(host: str) -> list[str]:
        if host == "site.kz":
            await asyncio.Event().wait()
        return await names(KNOWN)(host)

    async with Fetcher(private=False, guard=StandIn(), look_up=look_up) as fetcher:
        await _others_do_not_wait(fetcher, Asked("http://site.kz/"), "timeout")


@without_waiting
async def test_redirects_for_ever_cost_six_requests() -> None:
    async with serving() as site, fetching(KNOWN) as fetcher:
        _spun(site)
        await _others_do_not_wait(fetcher, Asked(site.url()), "redirects")
        assert len(site.asked) == 6


@without_waiting
async def test_slow_redirects_share_the_thirty_seconds() -> None:
    async def slowly(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(8)
        writer.write(moved(f"/{len(site.asked)}"))
        await writer.drain()

    async with serving() as site, fetching(KNOWN) as fetcher:
        for number in range(10):
            site.answers[f"/{number}"] = slowly
        await _others_do_not_wait(fetcher, Asked(site.url("/0")), "timeout")
        assert len(site.asked) == 4


@without_waiting
async def test_to_wait_for_ones_turn_costs_none_of_the_time() -> None:
    async def slowly(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(20)
        writer.write(http(FEED, 200, "Connection: close"))
        await writer.drain()

    async with serving() as site, fetching() as fetcher:
        site.answers["/"] = slowly
        began = now()
        found = await asyncio.gather(*(fetcher.fetch(Asked(site.url())) for _ in range(4)))
        assert [one.body for one in found] == [FEED] * 4
        assert now() - began >= 80


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("length", [True, False])
async def test_the_last_byte_that_is_allowed(packed: bool, length: bool) -> None:
    async with serving() as site, fetching() as fetcher:
        for path, size in (("/most", 5000), ("/more", 5001)):
            body = b"<>" * (size // 2) + b"x" * (size % 2)
            head = ("Content-Encoding: gzip",) if packed else ()
            whole = http(
                gzip.compress(body, mtime=0) if packed else body, 200, *head, length=length
            )
            site.answers[path] = _once(whole)
        found = await fetcher.fetch(Asked(site.url("/most"), most_bytes=5000))
        assert len(found.body) == 5000
        with pytest.raises(FetchError) as told:
            await fetcher.fetch(Asked(site.url("/more"), most_bytes=5000))
        assert told.value.reason == "too-large"


def _once(whole: bytes) -> Answer:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(whole)
        await writer.drain()

    return answer


async def test_many_large_bodies_come_a_few_at_a_time() -> None:
    """What they weigh together is bounded; each comes whole."""
    body = bytes(range(256)) * 12_000  # 3 MB
    known = {f"{number}.large.kz": [OUTSIDE] for number in range(8)}
    async with serving() as site, fetching(known) as fetcher:
        site.answers["/"] = http(body, 200, "Connection: close")
        asked = [Asked(site.url("/", host)) for host in known]
        found = await asyncio.gather(*map(fetcher.fetch, asked))
        assert all(one.body == body for one in found)
        assert len(fetcher._large) == 0


async def test_only_so_many_at_once() -> None:
    known = {f"{number}.kz": [OUTSIDE] for number in range(10)}
    async with serving() as site, fetching(known, at_once=3) as fetcher:

        async def crowd(writer: asyncio.StreamWriter) -> None:
            if site.busy == 3:
                site.hanging.set()
            await site.hanging.wait()
            writer.write(http(FEED, 200, "Connection: close"))
            await writer.drain()

        site.answers["/"] = crowd
        await asyncio.gather(*(fetcher.fetch(Asked(site.url("/", host))) for host in known))
        assert site.busiest == 3
        assert Limits().at_once >= 50
