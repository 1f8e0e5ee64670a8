"""The one client for addresses that strangers give: bounded in time, size and hops, and guarded.

Redirects are followed here, not by aiohttp, so that each hop is read as strictly as the first
address; bodies are unpacked by us (bodies.py), so that none ever grows beyond what was allowed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

from bot import __version__
from bot.fetching import answers, robots
from bot.fetching.addresses import Address, inside_error, read_address
from bot.fetching.bodies import read_body
from bot.fetching.certificates import certificate_error
from bot.fetching.errors import FetchError, Reason
from bot.fetching.networks import Guard
from bot.fetching.permissions import Permissions
from bot.fetching.places import Body, Places
from bot.fetching.sockets import EndlessError, InsideError, LookUp, Names, guarded_connector
from bot.fetching.turns import Turns
from bot.fetching.unpacking import ACCEPTED, BombError, NotPackedError

AGENT = "ParlDigest"
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
    " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.1"
)
# Places for large bodies: that many together weigh at most 40 MB.
_LARGE_AT_ONCE = 4
_MOST_BYTES = 10_000_000

_FAULTS = (aiohttp.ClientError, OSError, BombError, NotPackedError)
# What is said of each; the first that fits.
_SAID: tuple[tuple[type[Exception], Reason, str], ...] = (
    (TimeoutError, "timeout", "{host} did not answer whole within {seconds:.0f} s."),
    (aiohttp.ClientConnectorDNSError, "dns", "No address of {host} is known."),
    (aiohttp.ClientConnectorError, "unreachable", "{host} cannot be reached."),
    (aiohttp.ClientResponseError, "not-http", "{host} answers what is no HTTP."),
    (aiohttp.InvalidURL, "malformed", "The address cannot be read."),
    (BombError, "bomb", "{host} sends what grows without measure."),
    (NotPackedError, "not-http", "{host} packs its answer as it was not asked to."),
    (EndlessError, "too-large", "{host} sends an answer without an end."),
    (Exception, "unreachable", "{host} ended before its answer did."),
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how far: tests ask for less."""

    # For one fetch with all its redirects, from its turn on.
    seconds: float = 30.0
    redirects: int = 5
    at_once: int = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be fetched. etag, last_modified: of what is here already ("": nothing).

    most_bytes: of the body, unpacked. by_robots: nothing that a robots.txt closes is asked for, nor
    where a redirect leads.
    """

    url: str
    etag: str = ""
    last_modified: str = ""
    most_bytes: int = _MOST_BYTES
    by_robots: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came. `status` 304: what is here already is what there is; the body is empty then.

    url: where it was found. moved_to: where it has moved for good, by permanent redirects alone.
    content_type: the header as it was sent. etag, last_modified: to be asked with the next time,
    "" where there are none. max_age: for how many seconds the server expects nothing new.
    """

    url: str
    moved_to: str | None
    status: int
    body: bytes
    content_type: str
    etag: str
    last_modified: str
    max_age: int | None


@dataclass(frozen=True, slots=True)
class _Redirect:
    status: int
    location: str


def _now() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """Fetches, one request at a time to a host; one for a process, used with `async with`.

    private: addresses of the operator's own network are allowed (FETCH_PRIVATE). contact: where
    those who are asked can learn who asks, as an address; it stands in the User-Agent.
    """

    def __init__(
        self,
        *,
        private: bool,
        clock: Callable[[], datetime] = _now,
        contact: str = "",
        limits: Limits | None = None,
        guard: Guard | None = None,
        look_up: LookUp | None = None,
    ) -> None:
        self._guard = guard or Guard(private=private)
        self._clock = clock
        self._limits = limits or Limits()
        self._look_up = look_up
        who = f"feed reader; {contact}" if contact else "feed reader"
        self._headers = {
            "User-Agent": f"{AGENT}/{__version__} ({who})",
            "Accept": _ACCEPT,
            "Accept-Encoding": ACCEPTED,
        }
        self._hosts = Turns()
        self._free = asyncio.Semaphore(self._limits.at_once)
        # The slowest at which the largest body is whole in time.
        self._large = Places(_LARGE_AT_ONCE, slowest=_MOST_BYTES / self._limits.seconds)
        self._session: aiohttp.ClientSession | None = None
        self._permissions = Permissions(AGENT, self._robots)

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=guarded_connector(self._guard, self._look_up or Names()),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=self._headers,
            auto_decompress=False,
            trust_env=False,  # no proxy, no passwords of the machine's user
            timeout=aiohttp.ClientTimeout(total=None),  # the whole fetch has its own
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def fetch(self, asked: Asked) -> Fetched:
        """What is at an address, within 30 s from its turn on. Raises FetchError."""
        return await self._fetch(asked, cut=False)

    async def allowed(self, url: str) -> bool:
        """Whether the site's robots.txt lets us fetch an address; asked once a day.

        Raises FetchError where the address itself may not be asked, or nobody can say now.
        """
        return await self._permissions.allowed(read_address(url, self._guard))

    async def _robots(self, url: str) -> bytes:
        found = await self._fetch(Asked(url, most_bytes=robots.MOST_BYTES), cut=True)
        return found.body

    async def _fetch(self, asked: Asked, *, cut: bool) -> Fetched:
        """`cut`: of a body that is too large the beginning will do."""
        address = first = read_address(asked.url, self._guard)
        seconds = self._limits.seconds
        moved_to: str | None = None
        for_good = True
        for _ in range(self._limits.redirects + 1):
            if asked.by_robots and not await self._permissions.allowed(address):
                raise FetchError("robots", f"{address.host} asks robots to stay away from there.")
            # Each hop waits for its host anew, holding no other; to wait costs none of the time.
            async with self._hosts.of(address.host), self._free:
                began = asyncio.get_running_loop().time()
                answer = await self._within(seconds, address, asked, cut=cut)
                seconds -= asyncio.get_running_loop().time() - began
            if not isinstance(answer, _Redirect):
                return replace(answer, moved_to=None if moved_to == first.url else moved_to)
            further = read_address(answer.location, self._guard, base=address.url)
            for_good = for_good and remembered(address, further, answer.status)
            address = further
            moved_to = address.url if for_good else moved_to
        raise FetchError("redirects", f"{address.host} redirects further and further.")

    async def _within(
        self, seconds: float, address: Address, asked: Asked, *, cut: bool
    ) -> Fetched | _Redirect:
        coming = Body(asyncio.timeout(seconds), self._large)
        try:
            async with coming.scope:
                return await self._ask(address, asked, coming, cut=cut)
        except _FAULTS as error:
            if coming.let_go:
                slow = f"{address.host} sends much, so slowly that others went first."
                raise FetchError("timeout", slow) from None
            raise self._said_of(error, address.host) from None

    def _said_of(self, error: Exception, host: str) -> FetchError:
        if isinstance(error, aiohttp.ClientConnectorError) and isinstance(
            error.os_error, InsideError
        ):
            return inside_error(host, private=error.os_error.private)
        if isinstance(error, aiohttp.ClientConnectorCertificateError):
            return certificate_error(host, error.certificate_error)
        _, reason, sentence = next(one for one in _SAID if isinstance(error, one[0]))
        return FetchError(reason, sentence.format(host=host, seconds=self._limits.seconds))

    async def _ask(
        self, address: Address, asked: Asked, coming: Body, *, cut: bool
    ) -> Fetched | _Redirect:
        if self._session is None:
            raise RuntimeError("a Fetcher is used with `async with`")
        conditions = answers.conditions(asked.etag, asked.last_modified)
        response = await self._session.get(
            URL(address.url, encoded=True), headers=conditions, allow_redirects=False
        )
        try:
            if response.status in answers.REDIRECTS and (to := answers.location(response.headers)):
                return _Redirect(response.status, to)
            if response.status not in ({200, 203, 304} if conditions else {200, 203}):
                raise self._refusal(address.host, response)
            unchanged = response.status == 304
            body = b""
            if not unchanged:
                body = await read_body(response, address.host, asked.most_bytes, coming, cut=cut)
        finally:
            # Closed where anything is left to come, kept for the next request otherwise.
            response.release()
        fresh = answers.freshness(response.headers, self._clock())
        return Fetched(
            url=address.url,
            moved_to=None,
            status=304 if unchanged else 200,
            body=body,
            content_type=answers.content_type(response.headers),
            etag=fresh.etag,
            last_modified=fresh.last_modified,
            max_age=fresh.max_age,
        )

    def _refusal(self, host: str, response: aiohttp.ClientResponse) -> FetchError:
        status = response.status
        return FetchError(
            "status",
            f"{host} answers with status {status}.",
            status=status,
            retry_after=answers.retry_after(response.headers, self._clock()),
            permanent=status == 410,
        )


def remembered(before: Address, after: Address, status: int) -> bool:
    """Whether a redirect is for good; what was asked for safely never moves to what is not."""
    lowered = before.scheme == "https" and after.scheme == "http"
    return status in answers.PERMANENT_REDIRECTS and not lowered
