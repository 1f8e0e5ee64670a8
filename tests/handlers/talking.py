"""The real conversations on the sandbox, fed one update after the other by the test itself."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties

from bot.intake.placing import Placer
from bot.messages.topic_buttons import keyword_button
from bot.sandbox.server import CHANNEL, EDITOR, Sandbox
from bot.sandbox.state import BOT
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.telegram.session import PacedSession
from bot.texts import Texts
from bot.watch.sources import Sources
from storage.database import Database
from tests.handlers import rooms
from tests.handlers.worlds import world_on

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class Talk:
    """The real conversations on the sandbox; each update arrives when the test says so. `placer`
    tells which articles are one story (None: each is one)."""

    def __init__(
        self,
        sandbox: Sandbox,
        database: Database,
        *,
        placer: Placer | None = None,
        clock: Callable[[], datetime] = lambda: NOW,
        **settings_: object,
    ) -> None:
        self.world = sandbox.world
        self.world.ahead = clock().timestamp() - time.time()  # what is said is dated by one clock
        self.counts: dict[str, int] = {}
        world = world_on(database, clock, placer)
        settings = world.settings.model_copy(
            update={
                "editor_ids": frozenset({EDITOR}),
                "source_channels": (str(CHANNEL),),
                **settings_,
            }
        )
        self.database = database
        self.client = TelegramClient(sandbox.url, sandbox.token)
        sources = Sources(database, self.client, settings.source_chats, clock=world.clock)
        self.sources = sources
        self.surroundings = replace(world, settings=settings, sources=sources)
        self._rooms = rooms.enter(self.surroundings, self.counts)
        self.dispatcher: Dispatcher = self._rooms
        pace = Pace(1000, chat_rate=1000, group_rate=10**6)
        self.bot = Bot(
            sandbox.token,
            session=PacedSession(sandbox.url, pace),
            default=DefaultBotProperties(parse_mode="HTML"),
        )
        self.at = clock()

    async def close(self) -> None:
        """Let go of the connections to the sandbox, and of the conversations."""
        rooms.leave(self._rooms)
        await self.bot.session.close()
        await self.client.__aexit__()
        await self.surroundings.studio.close()

    async def hear(self, act: Callable[[], object], *, after: float = 0.0) -> None:
        """What somebody does arrives so many seconds after what came before."""
        self.at += timedelta(seconds=after)
        before = len(self.world.updates)
        act()
        for raw in list(self.world.updates)[before:]:
            if "message" in raw:
                raw["message"]["date"] = int(self.at.timestamp())
            await self.feed(raw)

    async def feed(self, raw: dict[str, Any]) -> None:
        """An update arrives."""
        await self.dispatcher.feed_raw_update(self.bot, raw, arrived=self.at)

    async def say(self, person: int, text: str, *, chat: int = 0) -> dict[str, Any]:
        """Somebody says something, a minute later than what was before; the last answer."""
        before = self.heard(chat or person)
        await self.hear(partial(self.world.say, person, chat or person, text), after=60)
        heard = self.heard(chat or person)
        return heard[-1] if len(heard) > len(before) else {"text": ""}

    async def press(self, person: int, message: dict[str, Any], data: str, *, chat: int = 0) -> str:
        """Somebody presses a button; what pops up, or nothing."""
        toasts = len(self.world.toasts)
        number = message["message_id"]
        await self.hear(partial(self.world.press, person, chat or person, number, data), after=60)
        return self.world.toasts[-1]["text"] if len(self.world.toasts) > toasts else ""

    def heard(self, chat: int) -> list[dict[str, Any]]:
        """What the bot has said in a chat, oldest first."""
        said: list[dict[str, Any]] = self.world.messages.get(chat, [])
        return [one for one in said if one.get("from") == BOT]

    def told(self, chat: int) -> Counter[str]:
        """What the bot has said in a chat."""
        return Counter(one.get("text", "") for one in self.heard(chat))


def as_typed(texts: Texts, words: str = "two words") -> str:
    """What the button says that follows some words as they were typed."""
    return keyword_button(words, 1, texts).text
