"""A light client of the Bot API for what is sent by the thousand: JSON out, a few fields in.

aiogram builds and parses models around each message, at several times the cost; replies to people
still go through it. Never logs an address: the token is in it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass, field
from typing import Any

import orjson

from bot.errors import OperatorError
from bot.telegram.http import JSON, HttpPool, LostError, NotSentError

log = logging.getLogger(__name__)


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
    # An answer of status 200 that could not be read.
    unread: bytes = field(default=b"", repr=False, compare=False)

    @property
    def uncertain(self) -> bool:
        """Whether it may have acted although nobody has told us."""
        return self.status == 0 and not self.ok and not self.not_sent


class TelegramClient:
    """One pool of connections to the Bot API at `api_url`."""

    def __init__(self, api_url: str, token: str, *, timeout: float = 20) -> None:
        self._pool = HttpPool(api_url)
        self._prefix = f"/bot{token}/"
        number = token.partition(":")[0]
        # Who we are, in Telegram's number: the token begins with it. 0: there is no token.
        self.bot_id = int(number) if number.isdecimal() else 0
        # Where people find us, once Telegram has said who we are (`introduce`).
        self.page = ""
        self._timeout = timeout
        self.answered_at = 0.0  # when Telegram last answered anything, by time.monotonic()

    async def __aenter__(self) -> TelegramClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        self._pool.close()

    async def call(
        self, method: str, params: dict[str, Any], *, seconds: float | None = None
    ) -> Answer:
        """Call a method, waiting `seconds` at most. Never raises for what the network does."""
        return await self.send(method, orjson.dumps(params), seconds=seconds)

    async def send(
        self, method: str, body: bytes, *, seconds: float | None = None, kind: str = JSON
    ) -> Answer:
        """The same with parameters that are JSON already, or a form, as their `kind` says."""
        try:
            status, answer = await self._pool.post(
                self._prefix + method,
                body,
                seconds=self._timeout if seconds is None else seconds,
                kind=kind,
            )
        except NotSentError as error:
            return Answer(False, description=str(error), not_sent=True)
        except LostError as error:
            return Answer(False, description=str(error))
        return self._read(status, answer)

    def _read(self, status: int, body: bytes) -> Answer:
        try:
            told = orjson.loads(body)
            if told["ok"]:
                self.answered_at = time.monotonic()
                return Answer(True, status, told["result"])
            parameters = told.get("parameters")
            parameters = parameters if isinstance(parameters, dict) else {}
            return Answer(
                False,
                int(told.get("error_code", status)),
                description=str(told.get("description") or f"HTTP {status}"),
                retry_after=float(parameters.get("retry_after", 0)),
                migrate_to_chat_id=parameters.get("migrate_to_chat_id"),
            )
        except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, ValueError):
            return _of_a_page(status, body)


def _of_a_page(status: int, body: bytes) -> Answer:
    """A proxy's page instead of an answer: Telegram itself always answers in JSON.

    What the page forbids, Telegram has not forbidden: it is as if Telegram were not there (502).
    200 and 504 (it asked, and was not answered) do not say what has happened behind the proxy; a
    200 may be Telegram's own, broken.
    """
    described = f"HTTP {status}"
    if status < 400 or status == 504:
        return Answer(False, description=described, unread=b"" if status >= 400 else body)
    return Answer(False, status if status == 429 or status >= 500 else 502, description=described)


class TelegramAwayError(OperatorError):
    """The Bot API does not answer just now, and may in a while."""


async def introduce(client: TelegramClient, api_url: str) -> None:
    """Ask Telegram who we are. Raises OperatorError with what to do: TelegramAwayError when it
    does not say, another when it does not know us."""
    description = ""
    for wait in (0.5, 1.0, 2.0, 0.0):
        answer = await client.call("getMe", {}, seconds=5)
        if answer.ok:
            log.info("this is @%s", answer.result.get("username"))
            client.page = _page_of(answer)
            return
        if answer.status in (401, 404):
            raise OperatorError(
                "Telegram does not know this BOT_TOKEN. Copy it again from @BotFather into .env."
            )
        description = answer.description or f"HTTP {answer.status}"
        await asyncio.sleep(wait)
    raise TelegramAwayError(
        f"The Bot API at {api_url} cannot be reached ({description}). "
        "Check the network and TELEGRAM_API_URL."
    )


async def page_of(api_url: str, token: str) -> str:
    """Where people find the bot of a token; "" where there is no token, or Telegram does not say it
    within a few seconds."""
    if not token:
        return ""
    async with TelegramClient(api_url, token) as client:
        return _page_of(await client.call("getMe", {}, seconds=3))


def _page_of(answer: Answer) -> str:
    name = answer.result.get("username") if answer.ok and isinstance(answer.result, dict) else None
    return f"https://t.me/{name}" if name else ""
