"""/forgetme: everything about the chat is deleted, once it is confirmed."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.messages import forget as told
from bot.messages.callbacks.presses import Forget, Keep
from bot.messages.plain import said
from bot.texts import Texts
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from storage import forgetting
from storage.chats import Chat


def wire(router: Router) -> None:
    """Give a router the handlers of /forgetme."""
    router.message(Command("forgetme", ignore_case=True))(ask)
    router.callback_query(Pressed(Forget))(forget)
    router.callback_query(Pressed(Keep))(keep)


async def ask(message: Message, chat: Chat, texts: Texts) -> None:
    """Ask first."""
    await require_admin(message)
    await reply(message, told.ask(texts, thread=chat.thread_id))


async def forget(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Confirmed."""
    await require_admin(query)
    async with world.database.write() as connection:
        await forgetting.forget(connection, chat.chat_id, chat.thread_id)
    await forgetting.wipe_log(world.database)
    await pop_up(query)
    await redraw(query, said(texts, "forgotten", of=told.of_what(chat.thread_id)))


async def keep(query: CallbackQuery, texts: Texts) -> None:
    """Thought better of it."""
    await require_admin(query)
    await pop_up(query)
    await redraw(query, said(texts, "forget-kept"))
