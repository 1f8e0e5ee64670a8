"""Large bodies come a few at a time; nobody keeps their places from others."""

from __future__ import annotations

import asyncio

from bot.fetching.bodies import LARGE
from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Asked
from bot.fetching.places import GRACE_SECONDS
from tests.fetching.site import OUTSIDE, Answer, fetching, serving
from tests.jumping import now, without_waiting

MEGABYTE = b"<" * (LARGE + 50_000)
HOSTS = {f"{number}.large.kz": [OUTSIDE] for number in range(4)}


def paced(size: int, *, every: float, times: int, after: float = 0) -> Answer:
    """A large body, `after` a while: a megabyte at once, then so many bytes so often."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (len(MEGABYTE) + size * times)

    async def answer(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(after)
        writer.write(head + MEGABYTE)
        for _ in range(times):
            await asyncio.sleep(every)
            writer.write(b"<" * size)
            await writer.drain()

    return answer


@without_waiting
async def test_large_bodies_that_drip_keep_no_place_from_others() -> None:
    async with serving() as site, fetching(HOSTS) as fetcher:
        site.answers["/"] = paced(1, every=1, times=1_000)
        site.answers["/good"] = paced(1_000_000, every=0, times=2, after=0.5)
        began = now()
        hostile = [asyncio.create_task(fetcher.fetch(Asked(site.url("/", host)))) for host in HOSTS]
        good = await fetcher.fetch(Asked(site.url("/good")))
        assert len(good.body) == len(MEGABYTE) + 2_000_000
        assert now() - began < GRACE_SECONDS + 1
        told = await asyncio.gather(*hostile, return_exceptions=True)
        assert all(isinstance(one, FetchError) and one.reason == "timeout" for one in told)
        # As many as others needed, and the rest in their own time.
        assert sum("others went first" in str(one) for one in told) == 1
        assert 29 < now() - began <= 30.1


@without_waiting
async def test_to_wait_for_a_place_costs_none_of_the_time() -> None:
    """Those that have the places come fast enough to be whole in time, and keep them."""
    async with serving() as site, fetching(HOSTS) as fetcher:
        site.answers["/"] = paced(150_000, every=0.25, times=32)
        site.answers["/late"] = paced(10, every=33, times=1, after=0.5)
        first = [asyncio.create_task(fetcher.fetch(Asked(site.url("/", host)))) for host in HOSTS]
        late = await fetcher.fetch(Asked(site.url("/late")))
        assert len(late.body) == len(MEGABYTE) + 10
        assert {len(one.body) for one in await asyncio.gather(*first)} == {
            len(MEGABYTE) + 4_800_000
        }
