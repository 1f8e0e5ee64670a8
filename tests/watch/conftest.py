"""An installation with editors, on each database."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import update

from bot.telegram.client import TelegramClient
from storage import chats
from storage.database import Database
from storage.schema import schedules as schedule_rows
from storage.vocabulary import SetAside
from tests.seeding import NOW, reader
from tests.telegram.server import serving
from tests.watch.office import EDITORS, Office


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    """Two editors who spoke to the bot (one of them has blocked it), a third who never did."""
    first = await reader(database, EDITORS[0], {})
    second = await reader(database, EDITORS[1], {})
    async with database.write() as connection:
        await chats.set_aside(connection, second, SetAside.BLOCKED, NOW)
        # their own digests are no part of it
        await connection.execute(update(schedule_rows).values(next_at=None))
    assert first != second
    async with serving() as server, TelegramClient(server.url, "1:token") as client:
        client.answered_at = time.monotonic()
        yield Office(database, server, client)
