"""Handlers that tell what they were given, behind the real dispatcher and the real inbox."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from sqlalchemy import func, select

from bot.telegram.inbox import Inbox
from bot.telegram.updates import Updates
from storage.database import Database
from storage.opening import open_database
from storage.schema_desk import updates

TOKEN = "123456:a-token-of-nobody-0000000000"
HANGING, FAILING, FAILING_ONCE = "hang", "fail", "once"


class Heard:
    """What the handlers were given, in the order in which they ended."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.statuses: list[str] = []
        self.begun: list[str] = []
        self.lasts: list[bool] = []
        self.news = asyncio.Event()
        dispatcher = Dispatcher()
        dispatcher.message()(self._message)
        dispatcher.channel_post()(self._message)
        dispatcher.callback_query()(self._pressed)
        dispatcher.my_chat_member()(self._member)
        self.updates = Updates(Bot(TOKEN), dispatcher)

    async def _message(self, message: Message, last_attempt: bool) -> None:
        text = message.text or ""
        self.begun.append(text)
        self.news.set()
        self.lasts.append(last_attempt)
        if text == FAILING or (text.startswith(FAILING_ONCE) and self.begun.count(text) == 1):
            raise RuntimeError("a bug")
        if text == HANGING:
            await asyncio.Event().wait()
        await asyncio.sleep(float(text.partition(" ")[2] or 0))
        self._hear(text)

    async def _pressed(self, query: CallbackQuery) -> None:
        self._hear(query.data or "")

    async def _member(self, event: ChatMemberUpdated) -> None:
        self.statuses.append(event.new_chat_member.status)

    def _hear(self, text: str) -> None:
        self.texts.append(text)
        self.news.set()

    async def begin(self, count: int) -> None:
        """Wait until so many were begun."""
        while len(self.begun) < count:
            self.news.clear()
            await self.news.wait()

    async def hear(self, count: int) -> list[str]:
        """Wait until so many were heard; their texts."""
        while len(self.texts) < count:
            self.news.clear()
            await self.news.wait()
        return self.texts


def said(number: int, chat: int, text: str) -> dict[str, Any]:
    """A raw update: somebody says something."""
    sender = {"id": chat, "is_bot": False, "first_name": "x"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}}
    return {"update_id": number, "message": {**message, "from": sender, "text": text}}


@contextlib.asynccontextmanager
async def inbox_of(heard: Heard, database: Database) -> AsyncIterator[Inbox]:
    """The inbox of a process while the block runs; then it stops in order."""
    inbox = Inbox(database, heard.updates.handle)
    await inbox.start()
    try:
        yield inbox
    finally:
        await inbox.stop(4)


@contextlib.asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A database while the block runs, for tests whose loop is their own."""
    database = await open_database(url)
    try:
        yield database
    finally:
        await database.close()


async def to_do(database: Database) -> int:
    """How many updates are not done."""
    async with database.read() as connection:
        found = await connection.scalar(
            select(func.count()).select_from(updates).where(updates.c.done_at.is_(None))
        )
    return found or 0


async def all_done(database: Database) -> None:
    """Wait until every update is done, and marked so."""
    while await to_do(database):  # noqa: ASYNC110 - the database rings no bell
        await asyncio.sleep(0.01)
