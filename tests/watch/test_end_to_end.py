"""The real bot tells its editor in Telegram: once, also where it is killed and started again."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.sandbox.server import CHANNEL, EDITOR
from tests.running import RunningBot
from tests.test_end_to_end import ARTICLE, IVAN

pytestmark = pytest.mark.long

_LONGEST_SECONDS = 60
TOLD = "SELECT state FROM deliveries WHERE kind = 4"


def file_of(bot: RunningBot) -> Path:
    return Path(bot.environment["DATABASE_URL"].partition(":///")[2])


def execute(bot: RunningBot, sql: str) -> list[tuple[object]]:
    """One statement beside the bot."""
    with closing(sqlite3.connect(file_of(bot), timeout=20)) as other, other:
        return other.execute(sql).fetchall()


async def looked(bot: RunningBot) -> None:
    """Wait until the watch has looked once more."""
    query = "SELECT value FROM marks WHERE name = 'watch: last look'"
    before, end = execute(bot, query), time.monotonic() + _LONGEST_SECONDS
    while execute(bot, query) == before:
        assert time.monotonic() < end, bot.logged()
        await asyncio.sleep(0.2)


def warnings_to(bot: RunningBot, person: int) -> list[str]:
    return [one["text"] for one in bot.heard(person) if one["text"].startswith("⚠️")]


async def test_dead_letters_are_told_once_over_a_kill(bot: RunningBot) -> None:
    # by its name, as a link
    name = bot.sandbox.world.chats[CHANNEL]["username"]
    bot.environment["SOURCE_CHANNELS"] = f"https://t.me/{name.upper()}, t.me/+invites"
    await bot.start()
    await bot.ask(EDITOR, "/help", "/registry")
    await bot.ask(IVAN, "/subscribe #ТюркПА", "Подписка")
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    execute(bot, "UPDATE deliveries SET state = 5, reason = 'Bad Request: <x>'")
    execute(bot, f"UPDATE deliveries SET settled_at = {int(time.time() * 1000)}")
    await bot.hear(EDITOR, lambda text: "Bad Request: <x>" in text, _LONGEST_SECONDS)
    # A kill before it is settled would be the outbox's one possible double.
    async with asyncio.timeout(_LONGEST_SECONDS):
        while execute(bot, TOLD) != [(3,)]:  # noqa: ASYNC110  # another process's doing
            await asyncio.sleep(0.1)
    await bot.end(signal.SIGKILL)
    await bot.start()
    await looked(bot)
    assert execute(bot, TOLD) == [(3,)]
    assert len(warnings_to(bot, EDITOR)) == 1
    assert warnings_to(bot, IVAN) == []
    assert "t.me/+invites is no id, no @name and no link" in bot.logged()
