"""Each line of the log says during which update it was written, and in which chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import TelegramObject, Update

from bot.logs import about


async def note_update(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
    event: TelegramObject,
    data: dict[str, Any],
) -> Any:
    """Outermost middleware of updates: what is logged inside is about this one."""
    if not isinstance(event, Update):
        return await handler(event, data)
    chat = data.get("event_chat")
    numbers = {"update": event.update_id} | ({"chat": chat.id} if chat is not None else {})
    with about(**numbers):
        return await handler(event, data)
