"""kill -9 while a channel's posts come, and while they are edited: each is stored once, says what
it says last, and is told once."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter

import pytest
from sqlalchemy import select

from bot.sandbox import channels
from bot.sandbox.server import CHANNEL
from storage.database import Database
from storage.opening import open_database
from storage.schema import articles, deliveries
from storage.vocabulary import Kind, State
from tests.handlers.test_albums_killed import taken
from tests.running import RunningBot

pytestmark = pytest.mark.long

IVAN, POSTS = 1001, 3
# When the bot is killed: at once, when Telegram has been told that the posts are here, when the
# first of them is stored.
MOMENTS = ("at once", "confirmed", "stored")


def _text(number: int, words: str = "говорили долго") -> str:
    return f"Весть номер {number}\n\nО деле номер {number} {words}. #Проба"


async def _wait(bot: RunningBot, moment: str, stored: int) -> None:
    if moment == "confirmed":
        await taken(bot)
    elif moment == "stored":
        await bot.hear_in_log(": new", times=stored + 1)


async def _on_the_way(database: Database) -> list[str]:
    """The titles of alerts that nobody knows to have arrived."""
    async with database.read() as connection:
        found = await connection.scalars(
            select(articles.c.title)
            .join(deliveries, deliveries.c.subject == articles.c.id)
            .where(deliveries.c.kind == Kind.ALERT, deliveries.c.state == State.CLAIMED)
        )
        return list(found)


async def _said(database: Database) -> dict[str, tuple[str, int]]:
    """What each article says, and as which wording, by its title; no title twice."""
    async with database.read() as connection:
        found = await connection.execute(
            select(articles.c.title, articles.c.lead, articles.c.revision)
        )
        rows = found.all()
    said = {row.title: (row.lead, row.revision) for row in rows}
    assert len(said) == len(rows)
    return said


async def test_posts_while_the_bot_is_killed(bot: RunningBot) -> None:
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    database = await open_database(bot.environment["DATABASE_URL"])
    on_the_way: Counter[str] = Counter()
    posted: dict[int, int] = {}
    try:
        for moment in MOMENTS:
            before = bot.logged().count(": new")
            for _ in range(POSTS):
                number = len(posted)
                posted[number] = bot.sandbox.world.post(CHANNEL, _text(number))["message_id"]
            await _wait(bot, moment, before)
            await bot.end(signal.SIGKILL)
            on_the_way.update(await _on_the_way(database))
            await bot.start()
            for number in posted:
                await bot.hear(IVAN, lambda text, at=number: text.startswith(_text(at)[:13]))  # type: ignore[misc]  # mypy knows no defaults of a lambda
        # the last words of each, whenever it is killed between
        for moment, number in zip(("at once", "confirmed", "confirmed"), posted, strict=False):
            channels.edit(bot.sandbox.world, CHANNEL, posted[number], _text(number, "спорили"))
            await _wait(bot, moment, 0)
            await bot.end(signal.SIGKILL)
            on_the_way.update(await _on_the_way(database))
            await bot.start()
        end = time.monotonic() + 20
        edited = [_text(number, "спорили").split("\n\n")[1] for number in range(POSTS)]
        while [lead for lead, _ in (await _said(database)).values()][:POSTS] != edited:
            assert time.monotonic() < end, await _said(database)
            await asyncio.sleep(0.05)
        said = await _said(database)
        assert [revision for _, revision in said.values()] == [2] * POSTS + [1] * 2 * POSTS
        told = Counter(one["text"].partition("\n")[0] for one in bot.heard(IVAN))
        extra = Counter({title: told[title] - 1 for title in said})
        assert +extra <= on_the_way, extra
    finally:
        await database.close()
