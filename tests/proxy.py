"""A TCP proxy that a test can cut or freeze: the network between two real parts, going wrong."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import parse_qs, urlsplit, urlunsplit

Streams: TypeAlias = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class Proxy:
    """Forwards from a port of its own to wherever `connect` leads."""

    connect: Callable[[], Awaitable[Streams]]
    port: int = 0
    connections: int = 0
    _server: asyncio.Server | None = None
    _flowing: asyncio.Event = field(default_factory=asyncio.Event)
    _writers: set[asyncio.StreamWriter] = field(default_factory=set)
    _pumps: set[asyncio.Task[None]] = field(default_factory=set)

    async def open(self) -> None:
        """Listen, as at first or again; what was frozen flows."""
        self._flowing.set()
        if self._server is None:
            self._server = await asyncio.start_server(self._handle, "127.0.0.1", self.port)
            self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Refuse connections, and break those that are."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for writer in self._writers:
            writer.transport.abort()
        for pump in self._pumps:
            pump.cancel()
        await asyncio.gather(*self._pumps, return_exceptions=True)

    def freeze(self) -> None:
        """Swallow everything, tell nobody: connections are taken, and nothing comes through."""
        self._flowing.clear()

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writers.add(writer)
        task = asyncio.current_task()
        assert task is not None
        self._pumps.add(task)
        task.add_done_callback(self._pumps.discard)
        try:
            await self._flowing.wait()
            far_reader, far_writer = await self.connect()
            self._writers.add(far_writer)
            try:
                async with asyncio.TaskGroup() as both:
                    both.create_task(self._pump(reader, far_writer))
                    both.create_task(self._pump(far_reader, writer))
            finally:
                far_writer.transport.abort()
                self._writers.discard(far_writer)
        except (OSError, ExceptionGroup, asyncio.CancelledError):
            pass  # one of the two ends is gone: so is the other
        finally:
            writer.transport.abort()
            self._writers.discard(writer)

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            await self._flowing.wait()
            writer.write(data)
            await writer.drain()
        raise ConnectionError


@contextlib.asynccontextmanager
async def proxied(connect: Callable[[], Awaitable[Streams]]) -> AsyncIterator[Proxy]:
    """An open proxy while the block runs."""
    proxy = Proxy(connect)
    await proxy.open()
    try:
        yield proxy
    finally:
        await proxy.cut()


def to_url(url: str) -> Callable[[], Awaitable[Streams]]:
    """To the server of an http URL, or of a PostgreSQL one (with its socket in `host`)."""
    parts = urlsplit(url)
    folder = parse_qs(parts.query).get("host", [""])[0]
    if folder:
        return lambda: asyncio.open_unix_connection(f"{folder}/.s.PGSQL.{parts.port or 5432}")
    return lambda: asyncio.open_connection(parts.hostname, parts.port)


def through(proxy: Proxy, url: str) -> str:
    """The URL of the same server, behind the proxy."""
    parts = urlsplit(url)
    user = f"{parts.username}@" if parts.username else ""
    return urlunsplit(parts._replace(netloc=f"{user}127.0.0.1:{proxy.port}", query=""))
