"""In groups only administrators change what the group gets."""

from __future__ import annotations

from aiogram.enums import ChatMemberStatus
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError

_ADMINS = {ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR}


async def require_admin(event: Message | CallbackQuery) -> None:
    """Raise UserError unless whoever wrote or pressed may change the chat's settings."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if message is None or message.chat.type == "private":
        return
    if isinstance(event, Message) and event.sender_chat and event.sender_chat.id == event.chat.id:
        return  # an anonymous administrator writes as the group itself
    if event.from_user is not None and event.bot is not None:
        member = await event.bot.get_chat_member(message.chat.id, event.from_user.id)
        if member.status in _ADMINS:
            return
    raise UserError("error-admins-only")
