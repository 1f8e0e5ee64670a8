"""The real bot's log as JSON: every line is an object, and says what it is about."""

from __future__ import annotations

import json

from bot.sandbox.server import CHANNEL
from handlers.noting import note_update
from tests.running import RunningBot
from tests.test_end_to_end import ARTICLE, IVAN


async def test_lines_say_during_which_update_they_were_written(bot: RunningBot) -> None:
    bot.environment["LOG_FORMAT"] = "json"
    await bot.start()
    await bot.ask(IVAN, "/subscribe #ТюркПА", "Вы подписаны")
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    assert await bot.end() == 0
    told = [json.loads(line) for line in bot.logged().splitlines()]
    [taken] = [line for line in told if line["logger"] == "handlers.channels"]
    assert taken["chat"] == CHANNEL
    assert taken["article"] == 1
    assert taken["update"] > 0


async def test_what_is_no_update_is_handled_all_the_same() -> None:
    async def handler(_event: object, _data: object) -> str:
        return "handled"

    assert await note_update(handler, object(), {}) == "handled"  # type: ignore[arg-type]
