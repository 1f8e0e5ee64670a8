"""Questions that wait for an answer in plain text, by the names under which they are stored."""

from __future__ import annotations

from enum import StrEnum

from aiogram.types import CallbackQuery, Message

from handlers.middleware import World
from storage import dialogs


class Question(StrEnum):
    """What we ask (`dialogs.awaiting`); talk.py has the function that takes each answer."""

    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    TIME = "time"
    ZONE = "zone"


async def ask(event: Message | CallbackQuery, question: Question, world: World) -> None:
    """Wait for the answer of whoever wrote or pressed; an earlier question is given up."""
    chat, person = asked(event)
    async with world.database.write() as connection:
        await dialogs.ask(connection, chat, person, question, world.clock())


async def answered(message: Message, world: World) -> None:
    """This message was the answer: wait for no other."""
    async with world.database.write() as connection:
        await dialogs.mark_answered(connection, *asked(message), message.message_id)


async def close(event: Message | CallbackQuery, world: World) -> None:
    """Wait no longer."""
    async with world.database.write() as connection:
        await dialogs.close(connection, *asked(event))


def asked(event: Message | CallbackQuery) -> tuple[int, int]:
    """Of whom it is asked: the chat, and the person (0: nobody, a post in the name of a chat)."""
    message = event.message if isinstance(event, CallbackQuery) else event
    return message.chat.id if message else 0, event.from_user.id if event.from_user else 0
