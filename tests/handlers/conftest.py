"""For tests of conversations the bot runs already."""

from __future__ import annotations

import pytest

from tests.running import RunningBot


@pytest.fixture
async def bot(bot: RunningBot, request: pytest.FixtureRequest) -> RunningBot:
    """The real bot, running, with the settings that a module names in ENVIRONMENT."""
    bot.environment |= getattr(request.module, "ENVIRONMENT", {})
    await bot.start()
    return bot
