"""Articles of an editor that meet others here: conversations with a window that tells stories."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.sandbox.server import EDITOR, Sandbox
from bot.stories.keeping import Keeper
from bot.texts import texts_for
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Kind, State
from tests.corrections.reading import Reading
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_preview import press
from tests.stories.telling import REPRINT, RUSSIAN, WINDOW, by, told

RU, KK = texts_for("ru"), texts_for("kk")
TITLE, AGAIN = RUSSIAN.split("\n")[0], REPRINT.split("\n")[0]
SECOND = ("hashtag", "вторая")
MORE = (
    "Докладчик добавил, что графики ремонта появятся на сайтах городов, а жители смогут там "
    "оставить замечания. Подрядчиков, которые не уложатся в срок, внесут в отдельный перечень."
)
# The same with another figure.
FIGURE = RUSSIAN.replace("62 депутата", "64 депутата")


@pytest.fixture
async def talk(sandbox: Sandbox, database: Database) -> AsyncIterator[Talk]:
    """The conversations with a window that tells stories."""
    keeper = Keeper(database, WINDOW, clock=lambda: NOW, patience=None)
    made = Talk(sandbox, database, placer=keeper)
    yield made
    await made.close()


@pytest.fixture
async def reading(database: Database) -> Reading:
    return Reading(database, grown_at=NOW + timedelta(hours=9))


async def alerts(talk: Talk) -> int:
    """How many alerts are owed, or were sent."""
    async with talk.database.read() as connection:
        of = (deliveries.c.kind == Kind.ALERT) & (deliveries.c.state != State.DROPPED)
        return int(await connection.scalar(select(func.count()).where(of)) or 0)


async def edits(reading: Reading) -> int:
    """How many messages are edited next."""
    done = await reading.deliver(NOW)
    return sum(type(one).__name__ == "Edit" for one in done)


async def bring(talk: Talk, text: str, outlet: str, number: int = 1, url: str = "") -> int:
    """Another road brings an article."""
    door = talk.surroundings.door
    return (await door.take_in(told(text, url), by(outlet, number))).article


async def published(talk: Talk, text: str = RUSSIAN) -> dict[str, Any]:
    return await press(talk, await talk.say(EDITOR, text), RU("button-publish"))
