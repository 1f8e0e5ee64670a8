"""A light client of the Bot API for what is sent by the thousand: JSON out, a few fields in.

aiogram builds and parses models around each message, at several times the cost; replies to people
still go through it. Never logs an address: the token is in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import aiohttp
import orjson

_CONNECTIONS = 128


@dataclass(frozen=True, slots=True)
class Answer:
    """What Telegram said. `status` 0: no answer came, and it is not known whether it acted."""

    ok: bool
    status: int = 0
    result: Any = None
    description: str = ""
    retry_after: float = 0
    migrate_to_chat_id: int | None = None
    # The connection was never made: the request cannot have arrived.
    not_sent: bool = False


class TelegramClient:
    """One pool of connections to the Bot API at `api_url`."""

    def __init__(self, api_url: str, token: str, *, timeout: float = 20) -> None:
        self._base = f"{api_url.rstrip('/')}/bot{token}/"
        self._timeout = aiohttp.ClientTimeout(total=timeout, sock_connect=5)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> TelegramClient:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=_CONNECTIONS, keepalive_timeout=30),
            timeout=self._timeout,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def call(
        self, method: str, params: dict[str, Any], *, seconds: float | None = None
    ) -> Answer:
        """Call a method, waiting `seconds` at most. Never raises for what the network does."""
        if self._session is None:
            raise RuntimeError("the client is not open")
        wait = self._timeout if seconds is None else aiohttp.ClientTimeout(total=seconds)
        try:
            async with self._session.post(
                self._base + method,
                data=orjson.dumps(params),
                headers={"Content-Type": "application/json"},
                timeout=wait,
            ) as response:
                body = await response.read()
                status = response.status
        except aiohttp.ClientConnectorError as error:
            return Answer(False, description=type(error).__name__, not_sent=True)
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            return Answer(False, description=type(error).__name__)
        try:
            told = orjson.loads(body)
            if told["ok"]:
                return Answer(True, status, told["result"])
            parameters = told.get("parameters") or {}
            return Answer(
                False,
                int(told.get("error_code", status)),
                description=str(told.get("description", "")),
                retry_after=float(parameters.get("retry_after", 0)),
                migrate_to_chat_id=parameters.get("migrate_to_chat_id"),
            )
        except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, ValueError):
            # A proxy's page instead of an answer: 200 says nothing about what happened behind it.
            return Answer(False, status if status >= 400 else 0, description=f"HTTP {status}")
