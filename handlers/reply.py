"""How a message of bot/messages becomes an answer: sent, drawn anew in its place, or popped up.

The only module here that speaks aiogram's keyboards: whatever is said is a value until this point.
"""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    CallbackQuery,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from bot.messages.limits import POP_UP_CHARACTERS, cut_units
from bot.messages.markup import Button, Rows
from bot.messages.markup import Message as Said

# https://core.telegram.org/bots/api#editmessagereplymarkup: deleted, or too old to be changed.
_NOT_TO_EDIT = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")


async def reply(event: Message | CallbackQuery, said: Said, *, quoting: bool = False) -> None:
    """Say something where somebody wrote or pressed; `quoting` answers that very message."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if not isinstance(message, Message):
        return  # too old to be answered; whoever pressed its button was told so (middleware.py)
    markup = ForceReply(selective=True) if said.force_reply else _keyboard(said)
    if quoting:
        await message.reply(said.html, reply_markup=markup)
    else:
        await message.answer(said.html, reply_markup=markup)


async def tell(bot: Bot, chat_id: int, said: Said) -> None:
    """Say something where nobody has asked: to a chat, by Telegram's number."""
    await bot.send_message(chat_id, said.html, reply_markup=_keyboard(said))


async def redraw(query: CallbackQuery, said: Said) -> None:
    """Say something in place of the message whose button was pressed."""
    if isinstance(query.message, Message):
        await query.message.edit_text(said.html, reply_markup=_keyboard(said))


async def redraw_buttons(query: CallbackQuery, rows: Rows) -> bool:
    """Give the message whose button was pressed other buttons, and leave its text as it is. False
    where that cannot be: it is gone, or Telegram does not let it be changed any more."""
    if not isinstance(query.message, Message):
        return False
    try:
        await query.message.edit_reply_markup(reply_markup=_keyboard(Said("", rows)))
    except TelegramBadRequest as error:
        if "message is not modified" in error.message:
            return True  # pressed twice, or handled again
        if any(told in error.message for told in _NOT_TO_EDIT):
            return False
        raise
    return True


async def pop_up(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Tell Telegram that a press was taken, with words that pop up (for a moment, or to close)."""
    shown = cut_units(text, POP_UP_CHARACTERS) or None
    try:
        await query.answer(shown, show_alert=alert or None)
    except TelegramBadRequest as error:
        # A press that had to wait for the database: nothing pops up any more, but what it has
        # changed is still drawn.
        if "query is too old" not in error.message:
            raise


def _keyboard(said: Said) -> InlineKeyboardMarkup | None:
    if not said.buttons:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[list(map(_button, row)) for row in said.buttons])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.text, url=button.url)
    return InlineKeyboardButton(text=button.text, callback_data=button.callback)
