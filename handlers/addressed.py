"""Whether a message is meant for the bot: in a group most are not."""

from __future__ import annotations

from aiogram.exceptions import TelegramAPIError
from aiogram.types import Message

from handlers.menu import COMMANDS
from storage.vocabulary import ChatKind

# Those of editors are in no menu.
_KNOWN = {*COMMANDS, "review", "registry", "editors", "log", "desk"}


def answers_us(message: Message) -> bool:
    """Whether it is a reply to something that the bot has said."""
    replied = message.reply_to_message
    return (
        replied is not None
        and replied.from_user is not None
        and message.bot is not None
        and replied.from_user.id == message.bot.id
        and replied.forum_topic_created is None
    )


async def meant_for_us(message: Message) -> bool:
    """Whether the bot is spoken to: always in a private chat; in a group by a command of ours that
    does not name another bot, or by a reply to us."""
    if message.chat.type == ChatKind.PRIVATE or answers_us(message):
        return True
    word = (message.text or message.caption or "").split(maxsplit=1)[:1]
    if not word or not word[0].startswith("/"):
        return False
    command, _, bot = word[0][1:].casefold().partition("@")
    return command in _KNOWN and (not bot or bot == await _our_name(message))


async def _our_name(message: Message) -> str:
    """The bot's @name, which aiogram asks for once; empty when Telegram does not say now."""
    try:
        me = await message.bot.me() if message.bot else None
    except TelegramAPIError:
        return ""
    return (me.username or "").casefold() if me else ""
