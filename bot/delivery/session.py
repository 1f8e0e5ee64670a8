"""aiogram's door to the Bot API, for replies to people: paced, and at any server's root."""

from __future__ import annotations

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import SendDocument, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.delivery.pace import Pace

_REPLY_LANE = 0


class PacedSession(AiohttpSession):
    """Counts messages to people in the pace of all, before any broadcast."""

    def __init__(self, api_url: str, pace: Pace) -> None:
        super().__init__(api=TelegramAPIServer.from_base(api_url), limit=100)
        self._pace = pace

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """aiogram's request; a message waits for its turn."""
        if isinstance(method, SendMessage | SendDocument):
            await self._pace.turn(_REPLY_LANE)
            if isinstance(method.chat_id, int):
                self._pace.note_chat(method.chat_id)
        result: Any = await super().make_request(bot, method, timeout)
        return result  # type: ignore[no-any-return]  # aiogram's generic is lost above
