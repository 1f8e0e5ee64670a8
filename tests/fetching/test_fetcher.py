"""What is asked, what comes, and what is said where nothing does."""

from __future__ import annotations

import asyncio
import gzip
import random
import zlib
from datetime import UTC, datetime

import pytest
import uvloop

from bot import __version__
from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Asked, Fetched, Fetcher
from tests.fetching.site import OUTSIDE, Answer, StandIn, fetching, http, names, serving

FEED = b"<rss/>"


async def _told(fetcher: Fetcher, asked: Asked) -> FetchError:
    with pytest.raises(FetchError) as told:
        await fetcher.fetch(asked)
    return told.value


async def test_a_feed_is_fetched_with_what_it_says_of_itself() -> None:
    head = (
        "Content-Type: application/rss+xml; charset=windows-1251",
        'ETag: "7"',
        "Last-Modified: Sat, 28 Nov 2026 08:00:00 GMT",
        "Cache-Control: max-age=300",
    )
    async with serving() as site, fetching() as fetcher:
        site.answers["/rss?x=1"] = http(FEED, 200, *head)
        assert await fetcher.fetch(Asked(site.url("/rss?x=1#top"))) == Fetched(
            url=site.url("/rss?x=1"),
            moved_to=None,
            status=200,
            body=FEED,
            content_type="application/rss+xml; charset=windows-1251",
            etag='"7"',
            last_modified="Sat, 28 Nov 2026 08:00:00 GMT",
            max_age=300,
        )
        head_sent = site.asked[0].lower()
        assert f"user-agent: parldigest/{__version__} (feed reader)\r\n" in head_sent
        assert "accept-encoding: gzip, deflate\r\n" in head_sent
        assert "accept: application/rss+xml," in head_sent
        assert f"host: site.kz:{site.port}\r\n" in head_sent
        for never in ("cookie", "authorization", "if-none-match", "if-modified-since", "referer"):
            assert f"{never}:" not in head_sent


async def test_who_asks_can_be_told() -> None:
    contact = "https://t.me/parldigest_bot"
    async with (
        serving() as site,
        Fetcher(
            private=False, contact=contact, guard=StandIn(), look_up=names({"site.kz": [OUTSIDE]})
        ) as fetcher,
    ):
        site.answers["/"] = http(FEED)
        await fetcher.fetch(Asked(site.url()))
        assert f"({'feed reader'}; {contact})\r\n" in site.asked[0]


async def test_what_has_not_changed_is_not_sent_again() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/rss"] = http(b"", 304, 'ETag: "8"', length=False)
        found = await fetcher.fetch(Asked(site.url("/rss"), etag='"7"', last_modified="then"))
        assert (found.status, found.body, found.etag) == (304, b"", '"8"')
        assert 'If-None-Match: "7"\r\n' in site.asked[0]
        assert "If-Modified-Since: then\r\n" in site.asked[0]


async def test_not_modified_is_no_answer_where_nothing_is_here() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/rss"] = http(b"", 304, length=False)
        told = await _told(fetcher, Asked(site.url("/rss")))
        assert (told.reason, told.status) == ("status", 304)


async def test_validators_that_are_none_are_not_sent() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/rss"] = http(FEED)
        await fetcher.fetch(Asked(site.url("/rss"), etag="a\r\nX-Evil: 1", last_modified="ә"))
        assert "Evil" not in site.asked[0]
        assert "If-" not in site.asked[0]


@pytest.mark.parametrize(
    ("status", "head", "retry_after", "permanent"),
    [
        (404, "X: y", None, False),
        (410, "X: y", None, True),
        (403, "X: y", None, False),
        (429, "Retry-After: 120", 120, False),
        (503, "Retry-After: Sat, 28 Nov 2026 10:00:00 GMT", 3600, False),
        (500, "X: y", None, False),
        (204, "X: y", None, False),
        (206, "X: y", None, False),
        (300, "X: y", None, False),
        (302, "X: y", None, False),
    ],
)
async def test_a_status_that_brings_nothing(
    status: int, head: str, retry_after: int | None, permanent: bool
) -> None:
    async with (
        serving() as site,
        Fetcher(
            private=False,
            clock=lambda: datetime(2026, 11, 28, 9, tzinfo=UTC),
            guard=StandIn(),
            look_up=names({"site.kz": [OUTSIDE]}),
        ) as fetcher,
    ):
        site.answers["/secret"] = http(b"" if status == 204 else b"sorry", status, head)
        told = await _told(fetcher, Asked(site.url("/secret")))
        assert (told.reason, told.status) == ("status", status)
        assert (told.retry_after, told.permanent) == (retry_after, permanent)
        assert str(told) == f"site.kz answers with status {status}."


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(FEED)),
        ("deflate", zlib.compress(FEED)),
        ("deflate", zlib.compress(FEED, wbits=-15)),
        ("identity", FEED),
        ("identity", gzip.compress(FEED)),
    ],
)
async def test_a_packed_body_is_unpacked(encoding: str, body: bytes) -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/"] = http(body, 200, f"Content-Encoding: {encoding}")
        assert (await fetcher.fetch(Asked(site.url()))).body == FEED


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (http(FEED, 200, "Content-Encoding: br"), "not-http"),
        (http(FEED, 200, "Content-Encoding: gzip"), "not-http"),
        (http(gzip.compress(FEED)[:-3], 200, "Content-Encoding: gzip"), "not-http"),
        (http(FEED, 200, "Content-Encoding: gzip, gzip"), "bomb"),
        (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "not-http"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "not-http"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "not-http"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 20_000 + b"\r\n\r\n", "not-http"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 2000 + b"\r\n", "not-http"),
    ],
)
async def test_an_answer_that_cannot_be_read(answer: bytes, reason: str) -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/"] = answer
        assert (await _told(fetcher, Asked(site.url()))).reason == reason


async def test_no_bytes_are_too_odd() -> None:
    """A thousand answers with something wrong in each: an article or a FetchError, nothing else."""
    chance = random.Random(7)
    whole = http(gzip.compress(FEED * 50), 200, "Content-Encoding: gzip", 'ETag: "1"')
    chunked = (
        b"HTTP/1.1 301 Moved\r\nLocation: /x\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"5\r\n<rss>\r\n0\r\n\r\n"
    )
    odd = b"\r\n\0:; \xff<1"
    async with serving() as site, fetching(seconds=0.2) as fetcher:
        reasons = set()
        for number in range(1000):
            answer = bytearray(chance.choice([whole, chunked]))
            for _ in range(chance.randrange(1, 5)):
                at = chance.randrange(len(answer))
                answer[at : at + chance.randrange(3)] = bytes(chance.choices(odd, k=2))
            site.answers[f"/{number}"] = _ending(bytes(answer))
            try:
                await fetcher.fetch(Asked(site.url(f"/{number}")))
            except FetchError as error:
                reasons.add(error.reason)
        assert reasons >= {"not-http", "status"}


def _ending(answer: bytes) -> Answer:
    """After which the connection ends."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(answer)
        await writer.drain()

    return send


@pytest.mark.parametrize("begun", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<rss"])
async def test_a_connection_that_ends_before_its_answer(begun: bytes) -> None:
    async def end(writer: asyncio.StreamWriter) -> None:
        writer.write(begun)
        await writer.drain()

    async with serving() as site, fetching() as fetcher:
        site.answers["/"] = end
        assert (await _told(fetcher, Asked(site.url()))).reason == "unreachable"


async def test_nobody_there() -> None:
    async with serving() as site, fetching({"gone.kz": []}) as fetcher:
        url = site.url("/", "site.kz")
        assert (await _told(fetcher, Asked(site.url("/", "nowhere.kz")))).reason == "dns"
        assert (await _told(fetcher, Asked(site.url("/", "gone.kz")))).reason == "dns"
    async with fetching() as fetcher:
        assert (await _told(fetcher, Asked(url))).reason == "unreachable"


async def test_a_server_that_speaks_no_tls() -> None:
    async def plain(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(http(b"Speak plainly", 400))
        writer.close()

    server = await asyncio.start_server(plain, OUTSIDE, 0)
    async with server, fetching() as fetcher:
        port = server.sockets[0].getsockname()[1]
        told = await _told(fetcher, Asked(f"https://site.kz:{port}/"))
        assert told.reason == "unreachable"


async def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving() as proxy, serving() as site, fetching() as fetcher:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://{OUTSIDE}:{proxy.port}")
        monkeypatch.setenv("no_proxy", "")
        site.answers["/"] = http(FEED)
        assert (await fetcher.fetch(Asked(site.url()))).body == FEED
        assert not proxy.connections


def test_the_same_on_the_loop_that_the_bot_runs_on() -> None:
    """uvloop connects and reads by itself: the guard and the bounds hold there as well."""

    async def fetch_all() -> None:
        async with serving() as site, fetching({"inside.kz": ["127.0.0.1"]}) as fetcher:
            site.answers["/"] = http(FEED)
            site.answers["/flood"] = _ending(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 20_000)
            assert (await fetcher.fetch(Asked(site.url()))).body == FEED
            for url, reason in [
                (site.url("/", "inside.kz"), "refused-address"),
                (site.url("/flood"), "too-large"),
                (site.url("/", "nowhere.kz"), "dns"),
            ]:
                assert (await _told(fetcher, Asked(url))).reason == reason
        async with fetching() as fetcher:
            assert (await _told(fetcher, Asked(site.url()))).reason == "unreachable"

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(fetch_all())
