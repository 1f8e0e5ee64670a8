"""A server on the loopback that answers each request with what a test has laid ready."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import orjson

CUT = b""  # the connection ends where an answer should be
HANG = None  # no answer at all


@dataclass
class Server:
    """What comes next, and what was asked. Without anything laid ready it says ok."""

    url: str = ""
    answers: deque[bytes | None] = field(default_factory=deque)
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    connections: int = 0
    # Chats whose messages it fails at, always.
    poisoned: set[int] = field(default_factory=set)
    # Methods that it does not know.
    unknown: set[str] = field(default_factory=set)

    def lay(self, *answers: bytes | None) -> None:
        """Lay answers ready, in their order."""
        self.answers.extend(answers)


def http(body: bytes, status: int = 200, *, head: str = "") -> bytes:
    """A whole answer."""
    return (
        f"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n{head}\r\n"
    ).encode() + body


def ok(result: Any) -> bytes:
    """What Telegram says when it did it."""
    return http(orjson.dumps({"ok": True, "result": result}))


def refused(status: int, description: str, **parameters: Any) -> bytes:
    """What Telegram says when it did not."""
    told = {"ok": False, "error_code": status, "description": description}
    if parameters:
        told["parameters"] = parameters
    return http(orjson.dumps(told), status)


MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "x"}


@contextlib.asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    """A server while the block runs."""
    server = Server()
    writers: set[asyncio.StreamWriter] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connections += 1
        writers.add(writer)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = int(head.lower().split("content-length: ")[1].split("\r\n")[0])
                body = await reader.readexactly(length)
                params = orjson.loads(body) if body.startswith(b"{") else {}
                server.asked.append((head.split()[1].rpartition("/")[2], params))
                server.arrived.set()
                answer = server.answers.popleft() if server.answers else ok(MESSAGE)
                if server.asked[-1][0] in server.unknown:
                    answer = refused(404, "Not Found")
                if params.get("chat_id") in server.poisoned:
                    answer = refused(500, "Internal Server Error")
                if answer is HANG:
                    await asyncio.Event().wait()
                elif answer == CUT:
                    break
                else:
                    writer.write(answer)
                    await writer.drain()
        writers.discard(writer)
        writer.close()

    listening = await asyncio.start_server(handle, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    try:
        yield server
    finally:
        listening.close()
        for writer in writers:
            writer.close()
        await asyncio.sleep(0)
