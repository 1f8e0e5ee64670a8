"""/help and /privacy, each with a button to its second page."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.messages.callbacks.fields import HelpPage
from bot.messages.callbacks.presses import ShowHelp
from bot.messages.help import explained
from bot.messages.markup import Message as Said
from bot.texts import Texts
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.presses import turn as turn_to
from handlers.reply import pop_up, reply
from handlers.rights import is_editor
from storage.chats import Chat
from storage.vocabulary import ChatKind


def wire(router: Router) -> None:
    """Give a router the handlers of explanations."""
    router.message(Command("help", ignore_case=True))(show_help)
    router.message(Command("privacy", ignore_case=True))(show_privacy)
    router.callback_query(Pressed(ShowHelp))(turn)


async def show_help(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """How it works; to an editor, alone with the bot, first how news is published."""
    alone = message.chat.type == ChatKind.PRIVATE
    editor = alone and await is_editor(message.from_user, world)
    page = HelpPage.HELP_EDITORS if editor else HelpPage.HELP
    await reply(message, _page(page, world, chat, texts))


async def show_privacy(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """What is stored, and for how long."""
    await reply(message, _page(HelpPage.PRIVACY, world, chat, texts))


async def turn(
    query: CallbackQuery, press: ShowHelp, world: World, chat: Chat, texts: Texts
) -> None:
    """Another page, in the place of this one."""
    await pop_up(query)
    await turn_to(query, _page(press.page, world, chat, texts), ShowHelp)


def _page(page: HelpPage, world: World, chat: Chat, texts: Texts) -> Said:
    return explained(page, texts, days=world.settings.keep_days, thread=chat.thread_id)
