"""The bot is killed while the parts of albums come: each is one article with all its words, owed
once."""

from __future__ import annotations

import asyncio
import signal
import time

import pytest
from sqlalchemy import func, select

from bot.sandbox import channels
from bot.sandbox.server import CHANNEL
from storage.opening import open_database
from storage.schema import articles, deliveries
from storage.vocabulary import Kind
from tests.running import RunningBot

IVAN, ALBUMS = 1001, 4
ENVIRONMENT = {"SEND_RATE": "1000"}
FIRST = "Палата приняла закон {0}\n\nЗа него проголосовали все депутаты палаты. #Проба"
SECOND = "Закон {0} вступит в силу через десять дней после публикации."


async def taken(bot: RunningBot) -> None:
    """Every update has been confirmed: Telegram will not bring it again."""
    end = time.monotonic() + 15
    while bot.sandbox.world.updates:
        assert time.monotonic() < end, bot.logged()
        await asyncio.sleep(0)  # the sandbox answers in this very loop


@pytest.mark.long
async def test_albums_while_the_bot_is_killed(bot: RunningBot) -> None:
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    for number in range(ALBUMS):
        captions = [FIRST.format(number), "", SECOND.format(number)]
        channels.album(bot.sandbox.world, CHANNEL, captions[:: -1 if number % 2 else 1])
        if number % 2:
            await taken(bot)
        else:  # the first words are stored; what comes after them may be
            await bot.hear_in_log(": new", times=bot.logged().count(": new") + 1)
        await bot.end(signal.SIGKILL)
        await bot.start()
    last = FIRST.format("последний")
    channels.publish(bot.sandbox.world, CHANNEL, {"text": last})
    # What came before it in the channel is handled before it.
    await bot.hear(IVAN, lambda text: text.startswith(last.splitlines()[0]), seconds=20)
    database = await open_database(bot.environment["DATABASE_URL"])
    async with database.read() as connection:
        words = select(articles.c.title, articles.c.lead, articles.c.body)
        told = (await connection.execute(words)).all()
        # A part that came after the alert had gone edits it, which is owed besides.
        alerts = select(func.count()).where(deliveries.c.kind == Kind.ALERT)
        owed = await connection.scalar(alerts)
    await database.close()
    assert len(told) == ALBUMS + 1
    for number in range(ALBUMS):
        [whole] = [" ".join(one) for one in told if f" {number}" in " ".join(one)]
        assert f"закон {number}" in whole
        assert SECOND.format(number) in whole
    assert owed == ALBUMS + 1
