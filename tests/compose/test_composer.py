"""What a delivery says is decided when it is sent, by the settings of that moment."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.compose.said import Drop, Say
from storage import chats
from storage.database import Database
from storage.vocabulary import Mode, SetAside
from tests.compose.composing import TAG, TEXT, said_of
from tests.seeding import NOW, article, claim, reader


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"alerts_on": False}, "alerts off"),
        ({"paused_until": NOW + timedelta(days=1)}, "paused"),
        ({"set_aside": SetAside.BLOCKED}, "chat set aside: blocked"),
        ({"paused_until": NOW}, None),  # the pause is just over
    ],
)
async def test_what_the_chat_has_set_meanwhile_holds(
    database: Database, change: dict[str, object], reason: str | None
) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    async with database.write() as connection:
        await chats.change(connection, chat, **change)
    [one] = await claim(database)
    said = (await said_of(database, [one]))[one.id]
    assert isinstance(said, Drop if reason else Say)
    if isinstance(said, Drop):
        assert said.reason == reason
