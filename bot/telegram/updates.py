"""Takes in updates: long polling that no single update can stop, in order within a chat.

aiogram parses the whole answer of getUpdates at once, and one update of a shape that it does not
know makes it ask for the same ones for ever; here each is parsed by itself.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from bot.errors import OperatorError
from bot.telegram.client import TelegramClient

log = logging.getLogger(__name__)

_POLL_SECONDS = 25
# After this the next updates are asked for though a handler still works; its update is confirmed
# with them, so that one that hangs cannot silence the bot.
_BATCH_SECONDS = 10.0
_MOST_AT_ONCE = 100


class Updates:
    """Feeds raw updates to the dispatcher: by chat one after the other, chats side by side."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._last: dict[int, asyncio.Task[None]] = {}
        self._gate = asyncio.Semaphore(_MOST_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def in_work(self) -> int:
        """How many updates are being handled, or wait for their turn."""
        return len(self._tasks)

    def feed(self, raw: dict[str, Any]) -> asyncio.Task[None] | None:
        """Handle one raw update; None when it is of no shape that we know (logged, skipped)."""
        try:
            update = self._understand(raw)
        except ValidationError as error:
            log.warning(
                "update %s is not understood and skipped (%s faults)",
                raw.get("update_id"),
                error.error_count(),
            )
            return None
        chat = _chat_of(raw)
        task = asyncio.create_task(self._handle(update, self._last.get(chat), datetime.now(UTC)))
        self._last[chat] = task
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        if len(self._last) > 1000:
            self._last = {key: value for key, value in self._last.items() if not value.done()}
        return task

    def _understand(self, raw: dict[str, Any]) -> Update:
        """The update as aiogram's model; raises ValidationError."""
        try:
            return Update.model_validate(raw, context={"bot": self._bot})
        except ValidationError:
            if not isinstance(raw.get("my_chat_member"), dict):
                raise
            # aiogram asks for every right of an administrator that its release knows, and servers
            # of another release tell of others; whether the bot is in or out is all we need.
            plain = {
                key: _in_or_out(value) if key.endswith("_chat_member") else value
                for key, value in raw["my_chat_member"].items()
            }
            return Update.model_validate(
                {**raw, "my_chat_member": plain}, context={"bot": self._bot}
            )

    async def _handle(
        self, update: Update, before: asyncio.Task[None] | None, arrived: datetime
    ) -> None:
        if before is not None:
            await asyncio.wait([before])
        async with self._gate:
            try:
                # When it arrived, not when its turn came, says who asks for too much.
                await self._dispatcher.feed_update(self._bot, update, arrived=arrived)
            except Exception:
                log.exception("update %s could not be handled", update.update_id)

    async def finish(self, seconds: float) -> None:
        """Wait for what is being handled."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=seconds)


def _in_or_out(member: Any) -> Any:
    if not isinstance(member, dict):
        return member
    out = member.get("status") in ("left", "kicked") or member.get("is_member") is False
    return {"status": "left" if out else "member", "user": member.get("user")}


def _chat_of(raw: dict[str, Any]) -> int:
    for value in raw.values():
        if isinstance(value, dict):
            message = value.get("message") if isinstance(value.get("message"), dict) else value
            for place in (message, value):
                chat = (place or {}).get("chat") or (place or {}).get("from")
                if isinstance(chat, dict) and isinstance(chat.get("id"), int):
                    return int(chat["id"])
    return 0


async def poll(client: TelegramClient, updates: Updates, *, allowed: list[str]) -> None:
    """Long polling until it is cancelled. Raises OperatorError when the token was revoked."""
    offset, wait = 0, 1.0
    while True:
        answer = await client.call(
            "getUpdates",
            {
                "offset": offset,
                "timeout": _POLL_SECONDS,
                "limit": 100,
                "allowed_updates": allowed,
            },
            seconds=_POLL_SECONDS + 10,
        )
        if not answer.ok:
            if answer.status == 401:
                raise OperatorError("Telegram refuses the token now: was it revoked?")
            if answer.status == 409:
                log.warning("another process asks for this bot's updates: %s", answer.description)
            elif answer.status or answer.not_sent:
                log.warning("getUpdates: %s %s", answer.status or "", answer.description)
            await asyncio.sleep(max(answer.retry_after, wait))
            wait = min(wait * 2, 15.0)
            continue
        wait = 1.0
        tasks = []
        for raw in answer.result if isinstance(answer.result, list) else []:
            if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
                log.warning("an update without a number is skipped")
                continue
            offset = max(offset, raw["update_id"] + 1)
            task = updates.feed(raw)
            if task is not None:
                tasks.append(task)
        if tasks:
            # Not confirmed before it is handled: after a crash Telegram tells it again.
            await asyncio.wait(tasks, timeout=_BATCH_SECONDS)
