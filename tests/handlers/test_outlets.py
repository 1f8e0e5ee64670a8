"""Outlets are preferred behind a button of the settings: three at most, in order, by name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text

from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.messages.callbacks.presses import PreferOutlet, ShowOutlets, parse
from bot.messages.outlets import mark_of
from bot.sandbox.server import Sandbox
from bot.texts import texts_for
from handlers import make_dispatcher
from storage.database import Database
from tests.handlers.talking import Talk
from tests.seeding import NOW, SUBJECTS
from tests.stories.telling import by

IVAN = 1001
RU = texts_for("ru")
NAMES = ["Вестник", "Курьер", "Почта", "Хабаршы"]


@pytest.fixture
async def talk(sandbox: Sandbox, database: Database) -> AsyncIterator[Talk]:
    """Conversations where four outlets have brought news, the first ones more of it."""
    made = Talk(sandbox, database)
    settings = made.surroundings.settings.model_copy(update={"story_hours": 48})
    made.surroundings = replace(made.surroundings, settings=settings)
    made.dispatcher = make_dispatcher(made.surroundings, made.counts)
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    for number, name in enumerate(NAMES):
        for at in range(4 - number):
            told = from_text(f"Новость {number} {at}\n\nО деле {number} и {at}.\n\n#Проба")
            await door.take_in(told, by(name, number + 1))
    yield made
    await made.close()


def buttons(message: dict[str, Any]) -> dict[str, Any]:
    """The presses of a message, by their labels."""
    rows = message["reply_markup"]["inline_keyboard"]
    return {one["text"]: parse(one["callback_data"]) for row in rows for one in row}


def last(talk: Talk) -> dict[str, Any]:
    return talk.heard(IVAN)[-1]


async def stored(talk: Talk) -> str:
    async with talk.database.read() as connection:
        return str(await connection.scalar(text("SELECT outlets FROM chats")))


async def test_three_are_preferred_in_the_order_in_which_they_were_pressed(talk: Talk) -> None:
    home = await talk.say(IVAN, "/settings")
    assert buttons(home)[RU("button-outlets")] == ShowOutlets(0)
    await talk.press(IVAN, home, ShowOutlets(0).pack())
    assert list(buttons(last(talk)))[:4] == [f"▫️ {name}" for name in NAMES]
    for name in ("Хабаршы", "Курьер", "Хабаршы", "Почта"):
        press = PreferOutlet(mark_of(name), wanted=True)
        assert await talk.press(IVAN, last(talk), press.pack()) == RU("saved")
    assert list(buttons(last(talk)))[:5] == [
        RU("button-undo"),
        "✅ 1. Хабаршы",
        "✅ 2. Курьер",
        "✅ 3. Почта",
        "▫️ Вестник",
    ]
    fourth = PreferOutlet(mark_of("Вестник"), wanted=True)
    assert await talk.press(IVAN, last(talk), fourth.pack()) == RU("outlets-full")
    for _ in range(2):
        gone = PreferOutlet(mark_of("Хабаршы"), wanted=False)
        await talk.press(IVAN, last(talk), gone.pack())
    assert await stored(talk) == "Курьер\nПочта"
    home = await talk.say(IVAN, "/settings")
    assert "Любимые источники: Курьер, Почта" in home["text"]


async def test_one_that_nobody_knows_is_not_preferred(talk: Talk) -> None:
    home = await talk.say(IVAN, "/settings")
    press = PreferOutlet(mark_of("Чужое"), wanted=True)
    assert await talk.press(IVAN, home, press.pack()) == RU("error-stale-button")
    assert await stored(talk) == ""


async def test_without_stories_there_is_nothing_to_prefer(
    sandbox: Sandbox, database: Database
) -> None:
    talk = Talk(sandbox, database, story_hours=0)
    home = await talk.say(IVAN, "/settings")
    assert RU("button-outlets") not in buttons(home)
    await talk.close()
