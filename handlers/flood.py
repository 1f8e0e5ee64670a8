"""Who asks for too much is told so once, and what comes then is dropped before any handler sees it.

Not counted are posts of channels (no update of a person), what editors send to be published, and
what in a group is meant for others.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.messages.plain import said
from bot.telegram.flood import Verdict, flood_of, sent_at
from bot.texts import Texts, language_from, texts_for
from handlers.addressed import meant_for_us
from handlers.middleware import World
from handlers.reply import pop_up, reply
from handlers.rights import EditorsLately
from storage import chats
from storage.vocabulary import ChatKind

log = logging.getLogger(__name__)

_Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

# A press changes a message or pops up; it seldom sends one.
_PRESS_COSTS = 0.5


class NotSoFast:
    """Outer middleware of messages and presses, before any other: what it drops costs nothing.

    `counts` (for /metrics) has what was dropped as "flood.ignored". When an update arrived is
    `arrived` in its data (an aware datetime); without one, now.
    """

    def __init__(self, world: World, counts: dict[str, int] | None = None) -> None:
        self._world = world
        self._counts = {} if counts is None else counts
        self._editors = EditorsLately(world)
        self._flood = flood_of(world.settings.chat_rate, world.settings.group_rate)

    async def __call__(self, handler: _Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on, or tell, or do nothing."""
        if not data.get("first_attempt", True):
            return await handler(event, data)  # judged when it came, whatever failed since
        verdict = await self._judge(event, data.get("arrived") or self._world.clock())
        if verdict is Verdict.PASS:
            return await handler(event, data)
        self._counts["flood.ignored"] = self._counts.get("flood.ignored", 0) + 1
        try:
            if verdict is Verdict.TELL:
                await self._tell(event)
            elif isinstance(event, CallbackQuery):
                await pop_up(event)  # or its button would turn for ever
        except TelegramAPIError as error:
            log.warning("a flood could not be answered: %s", error)
        return None

    async def _judge(self, event: TelegramObject, arrived: datetime) -> Verdict:
        editor = await self._editors.has(getattr(event, "from_user", None))
        at = arrived.timestamp()
        if isinstance(event, CallbackQuery):
            chat = event.message.chat.id if event.message else event.from_user.id
            if editor and chat == event.from_user.id:
                return Verdict.PASS
            return self._flood.judge(chat, event.from_user.id, at, cost=_PRESS_COSTS)
        if not isinstance(event, Message) or not await meant_for_us(event):
            return Verdict.PASS
        command = (event.text or "").startswith("/")
        if editor and event.chat.type == ChatKind.PRIVATE and not command:
            return Verdict.PASS
        # Anonymous administrators, and who writes in the name of a channel, have no number here.
        person = event.sender_chat or event.from_user
        at = sent_at(arrived=at, date=event.date.timestamp())
        return self._flood.judge(event.chat.id, person.id if person else 0, at)

    async def _tell(self, event: TelegramObject) -> None:
        if isinstance(event, CallbackQuery):
            message = event.message if isinstance(event.message, Message) else None
            texts = await self._texts(message, event.from_user.language_code)
            await pop_up(event, texts("error-too-fast"), alert=True)
        elif isinstance(event, Message):
            log.info("chat %s asks for too much and is ignored for a while", event.chat.id)
            person = event.from_user
            texts = await self._texts(event, person.language_code if person else None)
            group = event.chat.type != ChatKind.PRIVATE
            await reply(event, said(texts, "error-too-fast"), quoting=group)

    async def _texts(self, message: Message | None, language: str | None) -> Texts:
        """In the language of the chat; in the person's where it is not known."""
        if message is None:
            return texts_for(language_from(language))
        thread = (message.message_thread_id or 0) if message.is_topic_message else 0
        async with self._world.database.read() as connection:
            known = await chats.get(connection, message.chat.id, thread)
        return texts_for(known.language if known else language_from(language))
