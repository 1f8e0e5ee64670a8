"""What a robots.txt allows, by RFC 9309, and when it is asked for."""

from __future__ import annotations

import asyncio

import pytest

from bot.fetching.addresses import read_address
from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Fetcher
from bot.fetching.networks import Guard
from bot.fetching.permissions import Permissions
from bot.fetching.robots import MOST_BYTES, read_robots
from tests.fetching.site import Answer, fetching, http, moved, serving
from tests.jumping import now, without_waiting


def _allows(text: str | bytes, path: str) -> bool:
    body = text if isinstance(text, bytes) else text.encode()
    return read_robots(body, "ParlDigest").allow(f"https://site.kz{path}")


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/", True),
        ("User-agent: *\nDisallow:", "/", True),
        ("User-agent: *\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("USER-AGENT : * # all\r\ndisallow : /a # that\r\n", "/abc", False),
        ("User-agent: *\rDisallow: /a", "/b", True),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False),
        # our group, whatever stands for all
        ("User-agent: *\nDisallow: /\n\nUser-agent: ParlDigest\nDisallow: /x", "/", True),
        ("User-agent: parldigest/1.0\nDisallow: /x\n\nUser-agent: *\nAllow: /", "/x", False),
        ("User-agent: ParlDigest\n\nUser-agent: *\nDisallow: /", "/", False),
        ("User-agent: ParlDigest\nDisallow:\n\nUser-agent: *\nDisallow: /", "/", True),
        ("User-agent: ParlDigestX\nDisallow: /", "/", True),
        # several agents head one group; several groups of one agent are one
        ("User-agent: a\nUser-agent: ParlDigest\nDisallow: /x", "/x", False),
        ("User-agent: a\nDisallow: /y\nUser-agent: ParlDigest\nDisallow: /x", "/y", True),
        ("User-agent: *\nDisallow: /x\nUser-agent: a\nUser-agent: *\nDisallow: /y", "/y", False),
        ("User-agent: *\nSitemap: https://a.kz/s\nDisallow: /x", "/x", False),
        # the longest rule counts; of two that are as long, what allows
        ("User-agent: *\nAllow: /\nDisallow: /x", "/x", False),
        ("User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", True),
        ("User-agent: *\nDisallow: /x\nAllow: /x", "/x", True),
        # * and $
        ("User-agent: *\nDisallow: /*?", "/x?page=2", False),
        ("User-agent: *\nDisallow: /*?", "/x", True),
        ("User-agent: *\nDisallow: /*.xml$", "/a/feed.xml", False),
        ("User-agent: *\nDisallow: /*.xml$", "/a/feed.xml?x", True),
        ("User-agent: *\nDisallow: /a*b*c", "/a-b-c-d", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a-c-b", True),
        ("User-agent: *\nDisallow: /a*a$", "/a", True),
        ("User-agent: *\nDisallow: /x$", "/x", False),
        ("User-agent: *\nDisallow: /x$", "/xy", True),
        ("User-agent: *\nDisallow: *", "/", False),
        # what is escaped and what is not are the same
        ("User-agent: *\nDisallow: /жаңа", "/%D0%B6%D0%B0%D2%A3%D0%B0/1", False),
        ("User-agent: *\nDisallow: /%d0%b6", "/%D0%B6", False),
        ("User-agent: *\nDisallow: /%7Ejoe", "/~joe", False),
        ("User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
        # no robots.txt at all
        ("<html><body>Not found: /</body></html>", "/", True),
        ("Disallow: /", "/", True),
    ],
)
def test_what_is_allowed(text: str, path: str, allowed: bool) -> None:
    assert _allows(text, path) is allowed


def test_what_is_too_long_or_odd_is_left_out() -> None:
    assert _allows("User-agent: *\nDisallow: /" + "a" * 3000, "/" + "a" * 2000)
    assert not _allows(b"User-agent: *\nDisallow: /x\nAllow: /\xff\n", "/x")
    assert _allows(b"\0" * 1000 + bytes(range(256)) * 100, "/")


PATH = "/news/1"


@pytest.mark.parametrize(
    ("answer", "allowed"),
    [
        (http(b"User-agent: *\nDisallow: /news"), False),
        (http(b"User-agent: *\nDisallow: /admin"), True),
        (http(b"", 404), True),
        (http(b"", 403), True),
        (http(b"", 410), True),
        (moved("/elsewhere"), False),
        (moved("/robots.txt"), True),
        (http(b"# \n" * MOST_BYTES + b"User-agent: *\nDisallow: /"), True),
        (http(b"User-agent: *\nDisallow: /news\n" + b"# \n" * MOST_BYTES), False),
    ],
)
async def test_what_a_site_answers(answer: Answer, allowed: bool) -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/robots.txt"] = answer
        site.answers["/elsewhere"] = http(b"User-agent: ParlDigest\nDisallow: /")
        assert await fetcher.allowed(site.url(PATH)) is allowed


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (http(b"", 429), ("status", 429)),
        (http(b"", 503), ("status", 503)),
        (moved("http://127.0.0.1/robots.txt"), ("refused-address", None)),
    ],
)
async def test_a_site_that_cannot_say_now_is_not_one_that_says_no(
    answer: Answer, told: tuple[str, int | None]
) -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/robots.txt"] = answer
        for _ in range(2):
            with pytest.raises(FetchError) as raised:
                await fetcher.allowed(site.url(PATH))
            assert (raised.value.reason, raised.value.status) == told
        assert site.paths.count(PATH) == 0


@without_waiting
async def test_it_is_asked_for_once_a_day_also_by_many_at_once() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/robots.txt"] = http(b"User-agent: *\nDisallow: /x", 200, "Connection: close")
        pages = [site.url(f"/{one}") for one in "xyz"]
        assert await asyncio.gather(*map(fetcher.allowed, pages)) == [False, True, True]
        await asyncio.sleep(24 * 3600 - 60)
        assert await fetcher.allowed(site.url("/y"))
        assert site.paths == ["/robots.txt"]
        await asyncio.sleep(60)
        assert await fetcher.allowed(site.url("/y"))
        assert site.paths == ["/robots.txt"] * 2
        # another site's is its own
        assert await fetcher.allowed(site.url("/y", "other.kz"))
        assert len(site.asked) == 3


@without_waiting
async def test_one_that_could_not_be_had_is_asked_for_again_in_an_hour() -> None:
    async with serving() as site, fetching() as fetcher:
        site.answers["/robots.txt"] = http(b"", 500, "Connection: close")
        began = now()
        with pytest.raises(FetchError):
            await fetcher.allowed(site.url())
        site.answers["/robots.txt"] = http(b"", 404, "Connection: close")
        with pytest.raises(FetchError):
            await fetcher.allowed(site.url())
        await asyncio.sleep(3600 - (now() - began))
        assert await fetcher.allowed(site.url())
        assert len(site.asked) == 2


async def test_an_address_inside_is_not_asked() -> None:
    async with Fetcher(private=False) as fetcher:
        with pytest.raises(FetchError) as told:
            await fetcher.allowed("http://127.0.0.1/")
        assert told.value.reason == "refused-address"


async def test_one_that_is_all_rules_is_asked_for_once_and_weighs_little() -> None:
    body = b"User-agent: *\n" + b"".join(b"Disallow:/%d\n" % number for number in range(40_000))
    asked: list[str] = []

    async def read(url: str) -> bytes:
        asked.append(url)
        return body

    permissions = Permissions("ParlDigest", read)
    page = read_address("https://site.kz/news", Guard())
    assert await permissions.allowed(page)
    assert await permissions.allowed(page)
    assert asked == ["https://site.kz/robots.txt"]
    assert 0 < permissions._kept.bytes < 2_000_000


async def test_the_sites_that_were_asked_last_are_kept() -> None:
    asked: list[str] = []

    async def read(url: str) -> bytes:
        asked.append(url)
        return b"User-agent: *\n" + b"".join(
            b"Disallow:/%d%s\n" % (one, b"x" * 1990) for one in range(200)
        )

    permissions = Permissions("ParlDigest", read)
    for number in range(100):
        rules = read_address(f"https://{number}.kz/", Guard())
        assert await permissions.allowed(rules)
    assert permissions._kept.bytes < 4_000_000
    assert len(asked) == len(set(asked)) == 100
