"""Redirects are followed, each read as strictly as the first address; hosts are asked in turn."""

from __future__ import annotations

import asyncio

import pytest

from bot.fetching.addresses import read_address
from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Asked, remembered
from bot.fetching.networks import Guard
from tests.fetching.site import fetching, http, moved, serving

FEED = b"<rss/>"


@pytest.mark.parametrize(
    ("hops", "moved_to"),
    [
        ([301], 1),
        ([308, 301], 2),
        ([302], None),
        ([303], None),
        ([307, 301], None),
        # up to where it is no longer said to be for good
        ([301, 302, 301], 1),
        ([301] * 5, 5),
    ],
)
async def test_only_permanent_redirects_move_it(hops: list[int], moved_to: int | None) -> None:
    async with serving() as site, fetching() as fetcher:
        for number, status in enumerate(hops):
            site.answers[f"/{number}"] = moved(f"/{number + 1}", status)
        site.answers[f"/{len(hops)}"] = http(FEED)
        found = await fetcher.fetch(Asked(site.url("/0"), etag='"7"'))
        assert found.url == site.url(f"/{len(hops)}")
        assert found.moved_to == (None if moved_to is None else site.url(f"/{moved_to}"))
        assert all('If-None-Match: "7"' in head for head in site.asked)


async def test_who_is_sent_back_has_not_moved() -> None:
    """By way of a page that only wanted to be seen."""

    async def first_away(writer: asyncio.StreamWriter) -> None:
        writer.write(moved("/seen", 301) if len(site.asked) == 1 else http(FEED))
        await writer.drain()

    async with serving() as site, fetching() as fetcher:
        site.answers["/"] = first_away
        site.answers["/seen"] = moved("/", 301)
        found = await fetcher.fetch(Asked(site.url()))
        assert (found.body, found.moved_to, len(site.asked)) == (FEED, None, 3)


async def test_a_redirect_leads_to_another_host() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/"] = http(
            b"", 301, f"Location: http://other.kz:{site.port}/r?a=ә#x", "Set-Cookie: a=b"
        )
        site.answers["/r?a=%D3%99"] = http(FEED)
        found = await fetcher.fetch(Asked(site.url()))
        assert found.moved_to == found.url == site.url("/r?a=%D3%99", "other.kz")
        assert "Cookie" not in site.asked[1]


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("ftp://other.kz/", "not-http"),
        ("http://user:hunter2@other.kz/", "password"),
        ("http://unknown.kz/hunter2", "dns"),
        ("http://[/hunter2", "malformed"),
        ("https://site.kz\udcff/hunter2", "no-host"),
        ("http://other.kz/" + "x" * 7000, "malformed"),
    ],
)
async def test_a_redirect_is_read_as_strictly_as_an_address(to: str, reason: str) -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/"] = moved(to)
        with pytest.raises(FetchError) as told:
            await fetcher.fetch(Asked(site.url()))
        assert told.value.reason == reason
        assert "hunter2" not in str(told.value)


async def test_two_hosts_that_redirect_to_each_other_wait_for_nobody() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/a"] = moved(site.url("/end", "other.kz"))
        site.answers["/b"] = moved(site.url("/end", "site.kz"))
        site.answers["/end"] = http(FEED)
        both = [Asked(site.url("/a")), Asked(site.url("/b", "other.kz"))]
        async with asyncio.timeout(20):
            found = await asyncio.gather(*map(fetcher.fetch, both * 3))
        assert {one.body for one in found} == {FEED}


async def test_one_request_at_a_time_to_a_host() -> None:
    async with serving() as site, fetching() as fetcher:
        going = asyncio.Event()

        async def slow(writer: asyncio.StreamWriter) -> None:
            site.hanging.set()
            await going.wait()
            writer.write(http(FEED, 200, "Connection: close"))
            await writer.drain()

        for number in range(5):
            site.answers[f"/{number}"] = slow
        site.answers["/other"] = http(FEED)
        fetches = [
            asyncio.create_task(fetcher.fetch(Asked(site.url(f"/{number}")))) for number in range(5)
        ]
        await site.hanging.wait()
        # another host is not waited for
        await fetcher.fetch(Asked(site.url("/other", "other.kz")))
        assert site.paths == ["/0", "/other"]
        going.set()
        await asyncio.gather(*fetches)
        assert sorted(site.paths) == ["/0", "/1", "/2", "/3", "/4", "/other"]
        assert not len(fetcher._hosts)


async def test_a_fetch_that_is_cancelled_gives_its_turn_back() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/hang"] = site.hang
        site.answers["/"] = http(FEED)
        hanging = asyncio.create_task(fetcher.fetch(Asked(site.url("/hang"))))
        await site.hanging.wait()
        waiting = asyncio.create_task(fetcher.fetch(Asked(site.url())))
        hanging.cancel()
        assert (await waiting).body == FEED
        assert not len(fetcher._hosts)


def test_what_was_safe_does_not_move_to_what_is_not() -> None:
    """Followed, and not remembered: the next visit asks for the safe address again."""
    guard = Guard()
    safe, plain = (read_address(f"{way}://a.kz/", guard) for way in ("https", "http"))
    assert remembered(safe, plain, 301) is False
    assert remembered(plain, safe, 301) is True
    assert remembered(safe, safe, 308) is True
    assert remembered(plain, plain, 302) is False
