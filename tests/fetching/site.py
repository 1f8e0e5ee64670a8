"""Sites on the loopback that answer, byte by byte, as a test says; and places inside that count who
came.

127.0.0.2 stands for an address outside, and names for sites are known to the tests' own look-up:
everything else is refused as it would be anywhere.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.fetching.fetcher import Fetcher, Limits
from bot.fetching.networks import Guard

OUTSIDE, INSIDE = "127.0.0.2", "127.0.0.1"
Answer = bytes | Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True)
class AnyPort(Guard):
    """The real guard, but of ports: a test's listener takes the one that is free."""

    def refuses_port(self, port: int) -> bool:
        """None."""
        return False


@dataclass(frozen=True)
class StandIn(AnyPort):
    """The same, for whom 127.0.0.2 is outside."""

    def refuses(self, address: str) -> bool:
        """Every other address inside."""
        return address != OUTSIDE and super().refuses(address)


def http(body: bytes = b"", status: int = 200, *head: str, length: bool = True) -> bytes:
    """A whole answer, after which the connection stays open."""
    lines = [f"HTTP/1.1 {status} Whatever", *head]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + body


def moved(to: str, status: int = 302) -> bytes:
    """A redirect."""
    return http(b"", status, f"Location: {to}")


@dataclass
class Site:
    """What it answers by path, and what it was asked: the heads of requests, in their order."""

    port: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    connections: int = 0
    # Requests that have begun and not been answered yet, and the most that ever were.
    busy: int = 0
    busiest: int = 0
    hanging: asyncio.Event = field(default_factory=asyncio.Event)

    def url(self, path: str = "/", host: str = "site.kz") -> str:
        """An address of it."""
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for."""
        return [head.split(" ")[1] for head in self.asked]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while head := (await reader.readuntil(b"\r\n\r\n")).decode():
                self.asked.append(head)
                self.busy += 1
                self.busiest = max(self.busiest, self.busy)
                answer = self.answers.get(head.split(" ")[1], http(b"", 404))
                try:
                    if isinstance(answer, bytes):
                        writer.write(answer)
                        await writer.drain()
                    else:
                        await answer(writer)
                        break
                finally:
                    self.busy -= 1
        writer.close()

    async def hang(self, _: asyncio.StreamWriter) -> None:
        """No answer, ever."""
        self.hanging.set()
        await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def serving(*hosts: str) -> AsyncIterator[Site]:
    """A site at these addresses, all at one port; at 127.0.0.2 without any."""
    site = Site()
    tasks: list[asyncio.Task[None]] = []
    writers: list[asyncio.StreamWriter] = []

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.append(asyncio.ensure_future(site.serve(reader, writer)))
        writers.append(writer)

    async with contextlib.AsyncExitStack() as stack:
        for host in hosts or (OUTSIDE,):
            server = await asyncio.start_server(connected, host, site.port)
            site.port = server.sockets[0].getsockname()[1]
            stack.callback(server.close)
        try:
            yield site
        finally:
            for writer in writers:
                writer.transport.abort()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


def names(
    known: Mapping[str, list[str] | list[list[str]]],
) -> Callable[[str], Awaitable[list[str]]]:
    """A look-up by a table; a list of lists are the answers to one question after another."""
    turns: dict[str, int] = {}

    async def look_up(host: str) -> list[str]:
        turns[host] = turn = turns.get(host, -1) + 1
        found = known.get(host)
        if found is None:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        several = [one for one in found if isinstance(one, list)]
        return several[turn % len(several)] if several else [str(one) for one in found]

    return look_up


@contextlib.asynccontextmanager
async def fetching(
    known: Mapping[str, list[str] | list[list[str]]] | None = None,
    *,
    guard: Guard | None = None,
    **limits: float,
) -> AsyncIterator[Fetcher]:
    """A fetcher for which site.kz and other.kz are at 127.0.0.2."""
    table = {"site.kz": [OUTSIDE], "other.kz": [OUTSIDE], **(known or {})}
    async with Fetcher(
        private=False,
        limits=Limits(**limits),  # type: ignore[arg-type]  # numbers, each by its name
        guard=guard or StandIn(),
        look_up=names(table),
    ) as fetcher:
        yield fetcher
