"""Telegram's command menu of whoever works at the desk, in his own chat: readers' commands and the
desk's, as long as he has the role."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Collection

import orjson
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat, CallbackQuery, Message

from bot.texts import texts_for
from handlers.menu import commands
from handlers.middleware import World
from handlers.rights import is_editor
from storage import chats, roles
from storage.database import Database
from storage.faults import REFUSALS
from storage.moving import mark, set_mark
from storage.vocabulary import ChatKind
from storage.vocabulary_desk import Role

log = logging.getLogger(__name__)

OF_EDITORS = ("desk", "review", "sources", "log")
OF_OWNERS = (*OF_EDITORS, "editors")
# Which chats have which menu, by Telegram's numbers.
_MARK = "desk-menus"


def desk_commands(role: Role, language: str) -> list[BotCommand]:
    """The menu of a role in a language: the desk's commands, and behind them those of readers."""
    names = OF_OWNERS if role is Role.OWNER else OF_EDITORS
    texts = texts_for(language)
    own = [BotCommand(command=name, description=texts(f"menu-{name}")) for name in names]
    return [*own, *commands(language)]


async def set_desk_menus(bot: Bot, database: Database, owners: Collection[int]) -> None:
    """Bring the menus in line with who works at the desk (`owners` are EDITOR_IDS), and in which
    language: told is only what has changed. What Telegram does not take now it is told the next
    time: at a start, when somebody's role changes, when he chooses a language or says /start."""
    try:
        async with database.read() as connection:
            known: dict[str, str] = orjson.loads(await mark(connection, _MARK) or "{}")
        wanted = await _wanted(database, owners)
        now = dict(known)
        for chat in sorted(known.keys() | wanted.keys()):
            menu = wanted.get(chat)
            kind = _kind(menu) if menu is not None else ""
            if known.get(chat, "") != kind and await _told(bot, int(chat), menu):
                now[chat] = kind
        now = {chat: kind for chat, kind in now.items() if kind}
        if now != known:
            async with database.write() as connection:
                await set_mark(connection, _MARK, orjson.dumps(now).decode())
    except REFUSALS as error:
        log.warning("the menus of the desk are as they were: %s", error)


async def keep_menu(event: Message | CallbackQuery, world: World) -> None:
    """Whoever wrote or pressed may be answered in another language now, or has a chat only now:
    his menu follows, where he works at the desk."""
    message = event.message if isinstance(event, CallbackQuery) else event
    private = message is not None and message.chat.type == ChatKind.PRIVATE
    if private and event.bot is not None and await is_editor(event.from_user, world):
        await set_desk_menus(event.bot, world.database, world.settings.editor_ids)


async def _wanted(database: Database, owners: Collection[int]) -> dict[str, list[BotCommand]]:
    """By chat, of all who work at the desk and have spoken with the bot."""
    async with database.read() as connection:
        given = {one.user_id: one.role for one in await roles.members(connection)}
        given |= dict.fromkeys(owners, Role.OWNER)
        there = {person: await chats.get(connection, person) for person in given}
    return {
        str(person): desk_commands(given[person], chat.language)
        for person, chat in there.items()
        if chat is not None
    }


def _kind(menu: list[BotCommand]) -> str:
    """The same for the same menu, also in another release."""
    told = "\n".join(f"{one.command} {one.description}" for one in menu)
    return f"{zlib.crc32(told.encode()):08x}"


async def _told(bot: Bot, chat: int, menu: list[BotCommand] | None) -> bool:
    """Tell Telegram the menu of a chat, or (None) that it is that of all. False where it does not
    take it."""
    scope = BotCommandScopeChat(chat_id=chat)
    try:
        if menu is None:
            await bot.delete_my_commands(scope=scope)
        else:
            await bot.set_my_commands(menu, scope=scope)
    except (TelegramAPIError, ClientDecodeError) as error:
        log.info("the menu of chat %s is as it was: %s", chat, str(error).partition("\n")[0])
        return False
    return True
