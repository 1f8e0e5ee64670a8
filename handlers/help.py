"""/help and /privacy."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.messages import editors
from bot.messages.plain import said
from bot.texts import Texts
from handlers.middleware import World
from handlers.reply import reply
from handlers.rights import is_editor
from storage.vocabulary import ChatKind


def make_router() -> Router:
    """The router of explanations."""
    router = Router(name="help")
    router.message(Command("help", ignore_case=True))(show_help)
    router.message(Command("privacy", ignore_case=True))(show_privacy)
    return router


async def show_help(message: Message, world: World, texts: Texts) -> None:
    """How it works; to an editor, alone with the bot, also how news is published."""
    await reply(message, said(texts, "help"))
    if message.chat.type == ChatKind.PRIVATE and is_editor(message.from_user, world):
        await reply(message, editors.helped(texts))


async def show_privacy(message: Message, world: World, texts: Texts) -> None:
    """What is stored, and for how long."""
    await reply(message, said(texts, "privacy", days=world.settings.keep_days))
