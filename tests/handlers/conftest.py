"""For tests of conversations the bot runs already."""

from __future__ import annotations

import pytest

from tests.running import RunningBot


@pytest.fixture
async def bot(bot: RunningBot) -> RunningBot:
    """The real bot, running."""
    await bot.start()
    return bot
