"""HTTP/1.1 to one server, for requests by the thousand: keep-alive, parsed by httptools.

aiohttp's client costs more than everything else about a message together (tests/benchmarks prints
both); what it has beyond this, redirects, cookies, proxies, compression, the Bot API never uses.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from urllib.parse import urlsplit

import httptools

JSON = "application/json"
_CONNECT_SECONDS = 5.0
# Servers close what is idle; one that does so while we write leaves us not knowing what it read.
_IDLE_SECONDS = 15.0
_MOST_BYTES = 64 * 1024 * 1024


class NotSentError(Exception):
    """No connection was made: the request cannot have arrived."""


class LostError(Exception):
    """The connection ended or time ran out: it is not known whether the request arrived."""


class _Connection(asyncio.Protocol):
    """One connection; one request at a time."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._parser: httptools.HttpResponseParser | None = None
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._body: list[bytes] = []
        self._size = 0
        self._keep = True
        self.idle_since = 0.0

    @property
    def usable(self) -> bool:
        """Whether another request can go out on it."""
        return self._keep and self._transport is not None and not self._transport.is_closing()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]  # create_connection's is a Transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._fail(f"connection closed ({type(exc).__name__})" if exc else "connection closed")

    def data_received(self, data: bytes) -> None:
        if self._parser is None:
            self.close()  # nobody asked: whatever this is, it is not for the next request
            return
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._fail(f"not HTTP: {type(error).__name__}")
            self.close()

    def on_body(self, body: bytes) -> None:
        """httptools: a piece of the body."""
        self._body.append(body)
        self._size += len(body)
        if self._size > _MOST_BYTES:
            self._fail("answer too long")
            self.close()

    def on_message_complete(self) -> None:
        """httptools: the answer is whole."""
        if self._parser is None or self._answer is None or self._answer.done():
            return
        self._keep = self._parser.should_keep_alive()
        body = self._body[0] if len(self._body) == 1 else b"".join(self._body)
        self._answer.set_result((self._parser.get_status_code(), body))
        self._parser = None

    def _fail(self, why: str) -> None:
        self._keep = False
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(LostError(why))

    def close(self) -> None:
        """Close it; a request in flight is lost."""
        self._keep = False
        if self._transport is not None:
            self._transport.close()

    async def ask(self, request: bytes, seconds: float) -> tuple[int, bytes]:
        """Send a request; its status and body. Raises LostError."""
        if self._transport is None:
            raise LostError("connection closed")
        self._parser = httptools.HttpResponseParser(self)
        self._body, self._size = [], 0
        self._answer = self._loop.create_future()
        timer = self._loop.call_later(seconds, self._fail, "no answer in time")
        self._transport.write(request)
        try:
            return await self._answer
        finally:
            timer.cancel()
            if not self._answer.done() or self._answer.cancelled() or not self._keep:
                self.close()


class HttpPool:
    """Connections to the server of `root` (http or https, with or without a path)."""

    def __init__(self, root: str, *, most: int = 128) -> None:
        parts = urlsplit(root)
        self._secure = parts.scheme == "https"
        self._host = parts.hostname or ""
        self._port = parts.port or (443 if self._secure else 80)
        self._path = parts.path.rstrip("/")
        self._head = (
            f"Host: {parts.netloc.rpartition('@')[2]}\r\nUser-Agent: ParlDigest\r\nContent-Type: "
        )
        self._ssl = ssl.create_default_context() if self._secure else None
        self._idle: deque[_Connection] = deque()
        self._gate = asyncio.Semaphore(most)
        self._closed = False

    async def post(
        self, path: str, body: bytes, *, seconds: float, kind: str = JSON
    ) -> tuple[int, bytes]:
        """POST what is of a `kind` (Content-Type); (status, body) of the answer. Raises
        NotSentError or LostError."""
        head = (
            f"POST {self._path}{path} HTTP/1.1\r\n"
            f"{self._head}{kind}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        async with self._gate:
            connection = self._take() or await self._connect()
            answer = await connection.ask(head.encode("ascii") + body, seconds)
            if connection.usable and not self._closed:
                connection.idle_since = asyncio.get_running_loop().time()
                self._idle.append(connection)
            return answer

    def _take(self) -> _Connection | None:
        oldest = asyncio.get_running_loop().time() - _IDLE_SECONDS
        while self._idle:
            connection = self._idle.pop()  # the one used last: the others may fall idle
            if connection.usable and connection.idle_since > oldest:
                return connection
            connection.close()
        return None

    async def _connect(self) -> _Connection:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(_CONNECT_SECONDS):
                _, connection = await loop.create_connection(
                    lambda: _Connection(loop), self._host, self._port, ssl=self._ssl
                )
        except (OSError, TimeoutError) as error:  # refused, no such host, no certificate
            raise NotSentError(type(error).__name__) from None
        return connection

    def close(self) -> None:
        """Close what is idle; what is in flight closes with its answer."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()
