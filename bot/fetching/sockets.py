"""Connections that go nowhere but outside: names are looked up here, sockets are opened here.

Each connection asks the name anew and connects to what that very answer said, so that a name whose
second answer leads inside gains nothing. What the answer said is looked at twice: as an answer, and
as the address that the socket is for, which also sees what no name was looked up for.
"""

from __future__ import annotations

import asyncio
import functools
import socket
import threading
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

import aiohttp
from aiohttp import AddrInfoType
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.client_proto import ResponseHandler
from aiohttp.http import RawResponseMessage

from bot.fetching.networks import Guard

# A name server that does not answer holds a thread for as long as the system waits for it.
LOOKUPS_AT_ONCE = 32
# Long enough for the pages of one visit, short enough that hardly one is open between two.
_KEEP_SECONDS = 10.0
# Several addresses of a name are tried side by side (RFC 8305); a thousand are an attack.
_MOST_ADDRESSES = 8
# Of an answer as it is sent: its head with the interim ones before it (aiohttp allows 128 headers
# of 8 KB; nobody sends that), those, and the whole: three times what a body may have.
_MOST_HEAD_BYTES = 256 * 1024
_MOST_INTERIM = 8
_MOST_BYTES = 32 * 1024 * 1024

# The IP addresses of a host. Raises OSError where there are none.
LookUp = Callable[[str], Awaitable[list[str]]]


class InsideError(OSError):
    """An address inside: nothing was sent to it. `private`: it is one of a network of one's own,
    which the operator could let in."""

    def __init__(self, addresses: Iterable[str]) -> None:
        super().__init__("an address inside")
        self.private = not all(map(Guard(private=True).refuses, addresses))


class EndlessError(aiohttp.ClientError):
    """More came than any answer has, whatever of it was to be the body."""


class Names:
    """The system's own look-up, each in a thread that nobody waits for at the end.

    Not the loop's threads: a few name servers that hang would take all of them from everybody.
    """

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(LOOKUPS_AT_ONCE)

    async def __call__(self, host: str) -> list[str]:
        """The addresses of a host, in the order in which the system would try them."""
        loop = asyncio.get_running_loop()
        found: asyncio.Future[list[str]] = loop.create_future()
        await self._free.acquire()

        def tell(answer: list[str] | OSError) -> None:
            self._free.release()
            if found.done():
                return  # nobody waits any more
            if isinstance(answer, OSError):
                found.set_exception(answer)
            else:
                found.set_result(answer)

        def ask() -> None:
            answer = _system(host)
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(tell, answer)

        try:
            threading.Thread(target=ask, name="look up", daemon=True).start()
        except RuntimeError as error:  # the system gives no more threads
            self._free.release()
            raise OSError(str(error)) from None
        return await found


def _system(host: str) -> list[str] | OSError:
    try:
        infos = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    except OSError as error:
        return error
    except UnicodeError as error:  # what the codec of names cannot take
        return OSError(str(error))
    return list(dict.fromkeys(str(address[0]) for *_, address in infos))


class _Guarded(AbstractResolver):
    """aiohttp's way to a look-up: only addresses outside come back."""

    def __init__(self, guard: Guard, look_up: LookUp) -> None:
        self._guard = guard
        self._look_up = look_up

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Raises InsideError where every address of the host is inside, OSError without any."""
        addresses = await self._look_up(host)
        outside = [one for one in addresses if not self._guard.refuses(one)]
        if not outside:
            raise InsideError(addresses) if addresses else OSError("no address")
        return [
            ResolveResult(
                hostname=host,
                host=one,
                port=port,
                family=socket.AF_INET6 if ":" in one else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for one in outside[:_MOST_ADDRESSES]
        ]

    async def close(self) -> None:
        """Nothing is kept."""


class _Measured(ResponseHandler):
    """A connection that is given up where its answer does not end.

    aiohttp bounds each line and header; not how many interim answers come before the answer, nor
    what stands between the chunks of a body: nobody who reads the body would ever see those.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop)
        self._received = self._interim = 0
        self._headed = False

    def set_response_params(self, **params: Any) -> None:
        """Before each request on the connection."""
        self._received = self._interim = 0
        self._headed = False
        super().set_response_params(**params)

    def feed_data(
        self, data: tuple[RawResponseMessage, aiohttp.StreamReader], size: int = 0
    ) -> None:
        """The head of an answer has come: with a status below 200 another follows."""
        self._headed = self._headed or data[0].code >= 200
        self._interim += not self._headed
        if self._headed or self._interim <= _MOST_INTERIM:
            super().feed_data(data, size)

    def data_received(self, data: bytes) -> None:
        """Whatever has come, unpacked from TLS."""
        self._received += len(data)
        if self._received <= (_MOST_BYTES if self._headed else _MOST_HEAD_BYTES):
            super().data_received(data)
            return
        endless = EndlessError()
        if self._payload is not None:
            self._payload.set_exception(endless)
        self.set_exception(endless)
        if self.transport is not None:
            self.transport.abort()


class _Connector(aiohttp.TCPConnector):
    """aiohttp's, for connections that are measured."""

    def __init__(self, **params: Any) -> None:
        super().__init__(**params)
        made = functools.partial(_Measured, loop=self._loop)
        self._factory = made  # type: ignore[assignment]  # a kind of what stands there


def guarded_connector(guard: Guard, look_up: LookUp) -> aiohttp.TCPConnector:
    """A connector whose every socket is for an address outside."""

    def open_socket(info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, (address, port, *_rest) = info
        if guard.refuses(str(address)) or guard.refuses_port(int(port)):
            raise InsideError([str(address)])
        return socket.socket(family=family, type=kind, proto=protocol)

    return _Connector(
        resolver=_Guarded(guard, look_up),
        use_dns_cache=False,  # one look-up a connection: what was looked at is what is used
        socket_factory=open_socket,
        limit=0,  # the fetcher counts
        keepalive_timeout=_KEEP_SECONDS,
    )
