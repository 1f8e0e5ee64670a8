"""Whether a site lets us fetch its pages: each robots.txt is asked for once a day."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.caches import Lru
from bot.fetching import robots
from bot.fetching.addresses import Address
from bot.fetching.errors import FetchError
from bot.fetching.turns import Turns

# How long one is believed (RFC 9309, 2.4: no longer than a day), and how long one that could not
# be had is not asked for again.
_SECONDS = 24 * 3600.0
_AGAIN_SECONDS = 3600.0
_CACHE_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class _Kept:
    """A robots.txt, and until when on the loop's clock; `fault`: why it could not be had."""

    rules: robots.Rules
    until: float
    fault: FetchError | None = None


class Permissions:
    """What the sites allow an agent. `read`: the body at an address; raises FetchError."""

    def __init__(self, agent: str, read: Callable[[str], Awaitable[bytes]]) -> None:
        self._agent = agent
        self._read = read
        self._asked = Turns()
        self._kept: Lru[str, _Kept] = Lru(
            "fetching.robots",
            most_bytes=_CACHE_BYTES,
            weigh=lambda origin, kept: len(origin) + kept.rules.weight,
        )

    async def allowed(self, address: Address) -> bool:
        """Whether an address may be fetched. A site without a robots.txt allows everything; one
        that cannot give it now allows nothing now, and has said nothing about later (RFC 9309,
        2.3.1): raises the FetchError with which it was asked."""
        loop = asyncio.get_running_loop()
        async with self._asked.of(address.origin):
            kept = self._kept.get(address.origin)
            if kept is None or kept.until <= loop.time():
                kept = await self._ask(address.origin, loop.time())
                self._kept.put(address.origin, kept)
        if (fault := kept.fault) is not None:
            raise FetchError(fault.reason, str(fault), status=fault.status)
        return kept.rules.allow(address.url)

    async def _ask(self, origin: str, now: float) -> _Kept:
        """The rules of a site."""
        try:
            found = await self._read(f"{origin}/robots.txt")
        except FetchError as error:
            status = error.status or 0
            # Too Many Requests is no word about what is allowed.
            if error.reason == "redirects" or (400 <= status < 500 and status != 429):
                return _Kept(robots.ALL_ALLOWED, now + _SECONDS)
            return _Kept(robots.Rules(), now + _AGAIN_SECONDS, error)
        return _Kept(robots.read_robots(found, self._agent), now + _SECONDS)
