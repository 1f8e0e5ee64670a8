"""Noting what a press or an answer changes of a chat, so that a button takes it back."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages.callbacks.undo import Reverse, Spot
from handlers.middleware import World
from storage import undos
from storage.chats import Chat
from storage.undos import Noted


@dataclass(frozen=True, slots=True)
class Way:
    """The way back of what was changed, if anything was."""

    noted: Noted

    def back(self, spot: Spot, of: int = 0, page: int = 0) -> Reverse | None:
        """The press that takes it back, on a button of some spot."""
        number = self.noted.number
        return None if number is None else Reverse(number, spot, of, page)


def act_of(event: Message | CallbackQuery, *, timed: bool = False) -> str:
    """What tells a press or an answer from others, and is the same when it is handled again, or
    pressed on another message. What is `timed` (for a week from now) does something else each
    time: there only who presses twice on one message does the same."""
    if not isinstance(event, CallbackQuery):
        return f"said:{event.message_id}"
    under = f"{event.message.message_id}:" if timed and event.message else ""
    return f"{under}{event.data}"


@contextlib.asynccontextmanager
async def changing(
    world: World, chat: Chat, act: str
) -> AsyncIterator[tuple[AsyncConnection, Way]]:
    """A transaction that changes what a chat is sent; its way back is known once it is over."""
    async with (
        world.database.write() as connection,
        undos.noting(connection, chat.id, act, world.clock()) as noted,
    ):
        yield connection, Way(noted)
