"""/forgetme: everything about the chat is deleted, once it is confirmed."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.texts import Texts
from handlers.keyboards import keyboard
from handlers.middleware import World
from handlers.rights import require_admin
from storage import chats
from storage.chats import Chat


def make_router() -> Router:
    """The router of /forgetme."""
    router = Router(name="forget")
    router.message(Command("forgetme", ignore_case=True))(ask)
    router.callback_query(F.data == "forget:yes")(forget)
    router.callback_query(F.data == "forget:no")(keep)
    return router


async def ask(message: Message, texts: Texts) -> None:
    """Ask first."""
    await require_admin(message)
    rows = [[(texts("button-forget"), "forget:yes"), (texts("button-keep"), "forget:no")]]
    await message.answer(texts.html("forget-ask"), reply_markup=keyboard(rows))


async def forget(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Confirmed."""
    await require_admin(query)
    if isinstance(query.message, Message):
        async with world.database.write() as connection:
            await chats.forget(connection, chat.chat_id, chat.thread_id)
        await query.answer()
        await query.message.edit_text(texts.html("forgotten"))


async def keep(query: CallbackQuery, texts: Texts) -> None:
    """Thought better of it."""
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.edit_text(texts.html("forget-kept"))
