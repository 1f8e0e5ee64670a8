"""For tests of conversations the bot runs already."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.sandbox.server import Sandbox
from storage.opening import open_database
from tests.handlers.talking import Talk
from tests.running import RunningBot


@pytest.fixture
async def bot(bot: RunningBot, request: pytest.FixtureRequest) -> RunningBot:
    """The real bot, running, with the settings that a module names in ENVIRONMENT."""
    bot.environment |= getattr(request.module, "ENVIRONMENT", {})
    await bot.start()
    return bot


@pytest.fixture
async def talk(sandbox: Sandbox, sqlite_url: str) -> AsyncIterator[Talk]:
    """The conversations on a database of their own, without a process."""
    database = await open_database(sqlite_url)
    made = Talk(sandbox, database)
    yield made
    await made.close()
    await database.close()
