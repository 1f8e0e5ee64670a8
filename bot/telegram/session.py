"""aiogram's door to the Bot API, for replies to people: paced, and at any server's root."""

from __future__ import annotations

import asyncio
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    Response,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendRichMessage,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiohttp import ClientTimeout

from bot.telegram.away import not_sent
from bot.telegram.pace import Pace
from storage.vocabulary import Lane

_MOST_TRIES = 4
_FIRST_WAIT_SECONDS = 0.5
# A person does not wait longer for an answer.
_PATIENCE_SECONDS = 60
# So long what is said to people waits for a connection, and so long between two tries at most.
_AWAY_SECONDS, _AWAY_GAP_SECONDS = 120, 5
# Until a connection is made, so that one that nobody takes is told from an answer that is lost; and
# for all of a request (aiogram's own).
_TIMEOUT = ClientTimeout(total=60, sock_connect=10)


# The form of each method's answer. When nobody has kept it pydantic makes it anew, for some
# milliseconds of each reply.
_answers: dict[type[TelegramMethod[Any]], object] = {}  # bounded: one a method of the Bot API

# What people are told by.
_SENDING = (SendMessage, SendRichMessage, SendDocument, SendPhoto)
_EDITING = (EditMessageText, EditMessageMedia, EditMessageReplyMarkup)
_SAYING = (*_SENDING, *_EDITING, AnswerCallbackQuery)


class PacedSession(AiohttpSession):
    """Counts messages to people in the pace of all, before any broadcast."""

    def __init__(self, api_url: str, pace: Pace) -> None:
        super().__init__(api=TelegramAPIServer.from_base(api_url), limit=100)
        self._pace = pace

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """aiogram's request; a message waits for its turn, and what Telegram says that it did not
        take (429, 5xx), or was not sent for want of a connection, is sent again: somebody waits for
        the answer, and what was asked for is done already."""
        tries, began = 0, self._pace.now()
        while True:
            tries += 1
            chat = await self._turn(method)
            started = self._pace.now()
            try:
                result: Any = await super().make_request(
                    bot,
                    method,
                    timeout or _TIMEOUT,  # type: ignore[arg-type]  # aiohttp takes either
                )
                return result  # type: ignore[no-any-return]  # aiogram's generic is lost above
            except TelegramRetryAfter as error:
                if tries == _MOST_TRIES or error.retry_after > _PATIENCE_SECONDS:
                    raise
                if chat is not None and self._pace.chat_is_at_fault(chat):
                    self._pace.slow_chat(chat, error.retry_after)
                elif chat is not None:
                    self._pace.slow_down(error.retry_after, sent_at=started)
                await asyncio.sleep(error.retry_after)
            except TelegramNetworkError as error:
                away = self._pace.now() - began
                if not (isinstance(method, _SAYING) and not_sent(error)) or away > _AWAY_SECONDS:
                    raise
                tries -= 1
                await asyncio.sleep(min(max(_FIRST_WAIT_SECONDS, away), _AWAY_GAP_SECONDS))
            except TelegramServerError:
                if tries == _MOST_TRIES:
                    raise
                await asyncio.sleep(_FIRST_WAIT_SECONDS * 2 ** (tries - 1))

    async def close(self) -> None:
        """Close the connections. aiogram would wait a quarter of a second more, for what aiohttp
        itself waits for since 3.12 (`ClientSession.close`)."""
        if self._session is not None:
            await self._session.close()

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """aiogram's check; a proxy's page is what it is in client.py: Telegram is not there."""
        if type(method) not in _answers:
            _answers[type(method)] = Response[method.__returning__]  # type: ignore[name-defined]  # as aiogram asks for it
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            if status_code < 400 or not isinstance(error.data, str):
                raise
            told = f"HTTP {status_code}"
            if status_code == 504:  # it asked, and was not answered
                raise TelegramNetworkError(method, told) from None
            raise TelegramServerError(method, told) from None

    async def _turn(self, method: TelegramMethod[Any]) -> int | None:
        """Wait for a turn when the method is a message; the chat that it goes to."""
        if not isinstance(method, _SENDING):
            return None
        if not isinstance(method.chat_id, int):
            await self._pace.turn(Lane.REPLY)
            return None
        await self._pace.reply(method.chat_id)
        return method.chat_id
