"""A chat whose row holds what this version does not know is served, and can choose again."""

from __future__ import annotations

from functools import partial

from sqlalchemy import text

from bot.messages.callbacks.presses import SetZone
from storage import chats
from storage.opening import open_database
from tests.running import RunningBot

IVAN = 1001


async def test_a_reader_in_an_unknown_zone_is_answered_and_chooses_another(
    bot: RunningBot, sqlite_url: str
) -> None:
    world = bot.sandbox.world
    await bot.answer(IVAN, partial(world.say, IVAN, IVAN, "/start"))
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        await connection.execute(text("UPDATE chats SET time_zone = 'Mars/Olympus', kind = 'orb'"))
    for said in ("/settings", "/digest", "/latest", "/pause 3", "/resume", "/help"):
        answer = await bot.answer(IVAN, partial(world.say, IVAN, IVAN, said))
        assert "не получилось" not in answer.casefold(), said
        assert "ошибк" not in answer.casefold(), said
    home = await bot.ask(IVAN, "/settings", "Алматы")
    assert await bot.press(IVAN, home["message_id"], SetZone("Asia/Baku").pack())
    async with database.read() as connection:
        chat = await chats.get(connection, IVAN)
    await database.close()
    assert chat is not None
    assert chat.time_zone == "Asia/Baku"
    assert "unknown time zone 'Mars/Olympus'" in bot.logged()
