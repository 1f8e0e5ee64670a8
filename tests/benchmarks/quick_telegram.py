"""A Bot API server that does nothing but answer, as fast as Python can: `python -m … PORT`.

`/sent` says how many messages it has taken, how many edits, when the first and the last came, and
when each of those came that hold MARK (seconds since 1970).
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

import uvloop

MARK = "zzmarked"
SENT: dict[str, Any] = {"count": 0, "edited": 0, "first": 0.0, "last": 0.0, "marked": []}
_MARK = MARK.encode()
_MESSAGE = b'{"ok":true,"result":{"message_id":%d,"date":1,"chat":{"id":5,"type":"private"}}}'


class _Answering(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._buffer = b""

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while True:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            head = self._buffer[:end].lower()
            at = head.find(b"content-length:")
            length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self._buffer) < end + 4 + length:
                return
            body = self._buffer[end + 4 : end + 4 + length]
            self._buffer = self._buffer[end + 4 + length :]
            self._answer(head.split(b" ", 2)[1], body)

    def _answer(self, path: bytes, body: bytes) -> None:
        method = path.rsplit(b"/", 1)[-1]
        if method in (b"sendmessage", b"sendrichmessage"):
            SENT["count"] += 1
            SENT["last"] = time.time()
            SENT["first"] = SENT["first"] or SENT["last"]
            if _MARK in body:
                SENT["marked"].append(SENT["last"])
            self._write(_MESSAGE % SENT["count"])
        elif method == b"editmessagetext":
            SENT["edited"] += 1
            self._write(_MESSAGE % SENT["count"])
        elif method == b"sent":
            self._write(json.dumps(SENT).encode())
        elif method == b"forget":
            SENT.update(count=0, edited=0, first=0.0, last=0.0, marked=[])
            self._write(b"{}")
        elif method == b"getme":
            self._write(b'{"ok":true,"result":{"id":1,"is_bot":true,"username":"bench_bot"}}')
        elif method == b"getupdates":
            later = asyncio.get_running_loop().call_later
            later(20, self._write, b'{"ok":true,"result":[]}')
        else:
            self._write(b'{"ok":true,"result":true}')

    def _write(self, body: bytes) -> None:
        if not self._transport.is_closing():
            head = (
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            )
            self._transport.write(head % len(body) + body)  # type: ignore[attr-defined]


async def _main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Answering, "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(_main())
