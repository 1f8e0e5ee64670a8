"""Gives an update to the conversations: understood as far as it goes, then dispatched."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram import Bot, Dispatcher

from bot.telegram.rich import with_plain_text
from bot.telegram.unknown import understand


class Updates:
    """What handles the raw updates of the inbox."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher) -> None:
        self._bot = bot
        self._dispatcher = dispatcher

    async def handle(
        self,
        raw: dict[str, Any],
        *,
        last: bool = True,
        first: bool = True,
        arrived: datetime | None = None,
    ) -> None:
        """Handle one raw update. Handlers are given `last_attempt`: whether it is not tried again
        when they fail; `first_attempt`; and when it `arrived`, which, and not when its turn came,
        says who asks for too much. Raises NotUnderstoodError, and what a handler raises."""
        update = understand(with_plain_text(raw), self._bot)
        await self._dispatcher.feed_update(
            self._bot, update, last_attempt=last, first_attempt=first, arrived=arrived
        )
