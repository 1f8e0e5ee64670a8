"""Telegram's command menu, in each language."""

from __future__ import annotations

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import BotCommand

from bot.texts import FOR_READERS, LANGUAGES, texts_for

log = logging.getLogger(__name__)

COMMANDS = (
    "start",
    "subscribe",
    "unsubscribe",
    "subscriptions",
    "officials",
    "digest",
    "latest",
    "trends",
    "saved",
    "bundle",
    "settings",
    "pause",
    "resume",
    "why",
    "forgetme",
    "help",
    "privacy",
)


def commands(language: str) -> list[BotCommand]:
    """The menu in a language."""
    texts = texts_for(language)
    return [BotCommand(command=name, description=texts(f"menu-{name}")) for name in COMMANDS]


async def set_menu(bot: Bot) -> None:
    """Tell Telegram the menu in every language: to each reader in the one in which he is answered
    (`language_from` of bot/texts.py)."""
    menus, failed = {language: commands(language) for language in LANGUAGES}, False
    for wait in (1, 10, 60):
        try:
            for code, language in FOR_READERS:
                await bot.set_my_commands(menus[language], language_code=code or None)
        except (TelegramAPIError, ClientDecodeError) as error:
            if not failed:  # once; and of a proxy's page only that it is none of Telegram's answers
                log.warning("the menu could not be set: %s", str(error).partition("\n")[0])
            failed = True
            await asyncio.sleep(wait)
        else:
            return
