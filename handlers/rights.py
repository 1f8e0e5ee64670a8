"""Who may do what: administrators decide for a group, editors for all readers."""

from __future__ import annotations

from aiogram import Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest
from aiogram.types import CallbackQuery, Message, User

from bot.errors import UserError
from handlers.middleware import World
from storage.vocabulary import ChatKind

_ADMINS = {ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR}


async def require_admin(event: Message | CallbackQuery) -> None:
    """Raise UserError unless whoever wrote or pressed may change the chat's settings."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if message is None or message.chat.type == ChatKind.PRIVATE:
        return
    if isinstance(event, Message) and event.sender_chat and event.sender_chat.id == event.chat.id:
        return  # an anonymous administrator writes as the group itself
    person, bot = event.from_user, event.bot
    if person and bot and await _status(bot, message.chat.id, person.id) in _ADMINS:
        return
    raise UserError("error-admins-only")


async def _status(bot: Bot, chat: int, person: int) -> str:
    """What somebody is in a group, in Telegram's word; empty when it does not know."""
    try:
        return (await bot.get_chat_member(chat, person)).status
    except TelegramBadRequest:
        return ""  # somebody who left, or who writes in the name of a channel
    except ClientDecodeError as error:
        # A server newer or older than aiogram may tell of other rights; the word is all we need.
        told = error.data.get("result") if isinstance(error.data, dict) else None
        return str(told.get("status", "")) if isinstance(told, dict) else ""


def is_editor(person: User | None, world: World) -> bool:
    """Whether somebody is one of EDITOR_IDS."""
    return person is not None and person.id in world.settings.editor_ids


def require_editor(event: Message | CallbackQuery, world: World) -> int:
    """The id of the editor who wrote or pressed. Raises UserError for anybody else."""
    person = event.from_user
    if person is None or not is_editor(person, world):
        raise UserError("error-editors-only")
    return person.id


def require_desk(event: Message | CallbackQuery, world: World) -> int:
    """The id of the editor who wrote or pressed, in private: the words that readers follow are
    nobody else's. Raises UserError for anybody else, and in a group."""
    editor = require_editor(event, world)
    message = event.message if isinstance(event, CallbackQuery) else event
    if message is None or message.chat.type != ChatKind.PRIVATE:
        raise UserError("error-private-only")
    return editor
