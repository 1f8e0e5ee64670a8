"""Long polling: asks Telegram for updates, and for the next ones once these are written down."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from bot.telegram.arrivals import number_of, read_answer, read_pieces
from bot.telegram.client import Answer, TelegramClient
from bot.telegram.inbox import Inbox
from bot.telegram.trouble import Trouble
from storage.faults import is_trouble

log = logging.getLogger(__name__)

_POLL_SECONDS = 25
_LONGEST_WAIT_SECONDS = 15.0
# A token that was revoked may be given back; meanwhile the bot lives and says so (bot/watch).
_REFUSED = (401, 404)
_LONGEST_REFUSED_SECONDS = 60.0
# An answer that is broken may be whole the next time; after so many it is read piece by piece.
_TIMES_BROKEN = 3


async def poll(client: TelegramClient, inbox: Inbox, *, allowed: list[str]) -> None:
    """Poll until cancelled."""
    polling = _Polling(client, inbox, allowed)
    while True:
        await polling.round()


class _Polling:
    """Where polling stands: the offset moves when the updates before it are in the inbox."""

    def __init__(self, client: TelegramClient, inbox: Inbox, allowed: list[str]) -> None:
        self._client = client
        self._inbox = inbox
        self._allowed = allowed
        self._offset = 0
        self._wait = 1.0
        self._broken = 0
        self._telegram, self._database = Trouble(), Trouble()

    async def round(self) -> None:
        """Ask once, and take what there is; wait where that cannot be done."""
        answer = await self._client.call(
            "getUpdates",
            {
                "offset": self._offset,
                "timeout": _POLL_SECONDS,
                "limit": 100,
                "allowed_updates": self._allowed,
            },
            seconds=_POLL_SECONDS + 10,
        )
        raws = self._read(answer)
        if raws is None:
            if answer.status == 409 and "webhook" in answer.description:
                # Another release of us has set it, or a request to take it away was lost.
                await self._client.call("deleteWebhook", {})
            longest = _LONGEST_REFUSED_SECONDS if answer.status in _REFUSED else None
            await self._pause(answer.retry_after, longest=longest)
            return
        self._telegram.over("getUpdates")
        try:
            await self._inbox.take(raws)
        except Exception as error:  # whatever it is, polling goes on: the same updates come again
            if not is_trouble(error):
                log.exception("updates could not be taken in; they are asked for again")
            self._database.note("taking in updates", error)
            await self._pause()
            return
        self._database.over("taking in updates")
        self._wait = 1.0
        # Not the highest ever: after a week of silence Telegram begins with another number
        # (https://core.telegram.org/bots/api#update).
        numbers = [number for raw in raws if (number := number_of(raw)) is not None]
        if numbers:
            self._offset = max(numbers) + 1
        elif raws:
            await self._pause()  # the same would come again, at once

    def _read(self, answer: Answer) -> list[Any] | None:
        """The updates that an answer brings; None where it brings none and must be asked again."""
        if answer.ok and isinstance(answer.result, list):
            self._broken = 0
            return answer.result
        if answer.ok or answer.unread:
            self._broken += 1
            read = read_answer(answer.unread)
            if read is None and self._broken >= _TIMES_BROKEN:
                read = read_pieces(answer.unread) or None
            self._telegram.note("getUpdates", "an answer that is no JSON of Telegram's")
            return read
        if answer.status == 409:
            what = f"another process asks for this bot's updates: {answer.description}"
        elif answer.status in _REFUSED:
            what = "Telegram refuses the token: was it revoked? Get one from @BotFather"
        else:
            what = f"{answer.status or ''} {answer.description}".strip()
        self._telegram.note("getUpdates", what)
        return None

    async def _pause(self, at_least: float = 0.0, *, longest: float | None = None) -> None:
        await asyncio.sleep(max(at_least, self._wait))
        self._wait = min(self._wait * 2, longest or _LONGEST_WAIT_SECONDS)
