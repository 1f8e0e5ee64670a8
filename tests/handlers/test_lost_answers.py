"""Answers that could not be sent for want of a connection are said once there is one."""

from __future__ import annotations

import asyncio

from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import text

from bot.telegram.inbox import Inbox
from bot.telegram.updates import Updates
from bot.texts import texts_for
from tests.handlers.talking import Talk

IVAN = 1001
RU = texts_for("ru")
NOBODY = TelegramAPIServer.from_base("http://127.0.0.1:9")


async def subscribed(talk: Talk) -> int:
    async with talk.database.read() as connection:
        return int(await connection.scalar(text("SELECT count(*) FROM subscriptions")) or 0)


async def test_an_answer_that_was_lost_with_the_network_is_said_when_it_is_back(
    talk: Talk,
) -> None:
    inbox = Inbox(talk.database, Updates(talk.bot, talk.dispatcher).handle)
    await inbox.start()
    try:
        there, talk.bot.session.api = talk.bot.session.api, NOBODY
        for said in ("/subscribe #Проба", "/unsubscribe #Проба", "/nonsense", "/subscribe #Проба"):
            talk.world.say(IVAN, IVAN, said)
        await inbox.take(list(talk.world.updates)[-4:])
        async with asyncio.timeout(30):
            while not await subscribed(talk):  # noqa: ASYNC110 - the database rings no bell
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        assert talk.heard(IVAN) == []
        assert inbox.counts["handled"] == 0
        talk.bot.session.api = there
        async with asyncio.timeout(30):
            while inbox.counts["handled"] < 4:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.01)
    finally:
        await inbox.stop(4)
    told = [one["text"] for one in talk.heard(IVAN)]
    assert len(told) == 4
    # each is the answer to what was done, and not to its being done again
    assert told[0].startswith("✅ Подписка: #Проба")
    assert told[1].startswith("Подписка отменена")
    assert told[2] == RU("error-unknown-command")
    assert told[3].startswith("✅ Подписка: #Проба")
    assert inbox.counts["given_up"] == inbox.counts["retried"] == 0
    assert await subscribed(talk) == 1
