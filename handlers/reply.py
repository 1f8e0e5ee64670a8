"""How a message of bot/messages becomes an answer: sent, drawn anew in its place, or popped up.

The only module here that speaks aiogram's keyboards: whatever is said is a value until this point.
"""

from __future__ import annotations

import logging
from typing import TypeAlias

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    ChatAdministratorRights,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputRichMessage,
    KeyboardButton,
    KeyboardButtonRequestChat,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.messages.limits import POP_UP_CHARACTERS, cut_units
from bot.messages.markup import Button, Rich, Rows
from bot.messages.markup import Message as Said
from bot.messages.picture import Photo
from bot.telegram.operations import input_of

# What Telegram calls a channel that was chosen by our button, among all that may be asked for.
CHOSEN_CHANNEL = 1
# https://core.telegram.org/bots/api#chatadministratorrights: those that are always said.
_RIGHTS = (
    "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
    "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
)  # fmt: skip
# https://core.telegram.org/bots/api#editmessagereplymarkup: deleted, or too old to be changed.
_NOT_TO_EDIT = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")
_NO_TEXT = "there is no text in the message to edit"
_AS_IT_IS = "message is not modified"
# That Telegram does not take as a rich message what it may take as another: its content, or that it
# knows no such method.
_REFUSED = (TelegramBadRequest, TelegramNotFound)

log = logging.getLogger(__name__)


async def reply(event: Message | CallbackQuery, said: Said, *, quoting: bool = False) -> None:
    """Say something where somebody wrote or pressed; `quoting` answers that very message."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if not isinstance(message, Message):
        return  # too old to be answered; whoever pressed its button was told so (middleware.py)
    if said.rich is not None and await reply_rich(message, said):
        return
    markup = _markup(said)
    quiet = said.silent or None
    if quoting:
        await message.reply(said.html, reply_markup=markup, disable_notification=quiet)
    else:
        await message.answer(said.html, reply_markup=markup, disable_notification=quiet)


async def reply_rich(message: Message, said: Said) -> bool:
    """Say something as a rich message below another. False where Telegram does not take it."""
    rich = said.rich
    if rich is None or not rich.html:
        return False
    quiet = said.silent or None
    try:
        await message.answer_rich(
            _input(rich), reply_markup=_keyboard(rich.buttons), disable_notification=quiet
        )
    except _REFUSED as error:
        log.warning("Telegram did not take a rich message: %s", error.message)
        return False
    return True


async def say_first(message: Message, said: Said) -> Message:
    """Say at once what is being done; `say_instead` puts what came of it in its place."""
    return await message.answer(said.html, reply_markup=_keyboard(said.buttons))


async def say_instead(sent: Message, said: Said) -> None:
    """Say something in the place of a message of ours; below it where that is gone."""
    try:
        await sent.edit_text(said.html, reply_markup=_keyboard(said.buttons))
    except TelegramBadRequest as error:
        if not any(told in error.message for told in _NOT_TO_EDIT):
            raise
        await reply(sent, said)


async def tell(bot: Bot, chat_id: int, said: Said) -> None:
    """Say something where nobody has asked: to a chat, by Telegram's number."""
    await bot.send_message(chat_id, said.html, reply_markup=_markup(said))


async def redraw(query: CallbackQuery, said: Said) -> None:
    """Say something in place of the message whose button was pressed; below it where that has no
    text (a photo: also one that the press, which was made before, does not show)."""
    message = query.message
    if not isinstance(message, Message):
        return
    if has_photo(query):
        await reply(query, said)
        return
    rich = said.rich
    if rich is not None and rich.html:
        try:
            await message.edit_text(
                rich_message=_input(rich),
                reply_markup=_keyboard(rich.buttons),
                parse_mode=None,
                link_preview_options=None,
            )
        except _REFUSED as error:
            if any(told in error.message for told in (*_NOT_TO_EDIT, _AS_IT_IS)):
                raise
            log.warning("Telegram did not take a rich message: %s", error.message)
        else:
            return
    try:
        await message.edit_text(said.html, reply_markup=_keyboard(said.buttons))
    except TelegramBadRequest as error:
        if _NO_TEXT not in error.message:
            raise
        await reply(query, said)


async def remove(query: CallbackQuery) -> None:
    """Delete the message whose button was pressed, if Telegram allows that still."""
    try:
        if isinstance(query.message, Message):
            await query.message.delete()
    except TelegramBadRequest as error:
        log.info("a message stays: %s", error.message)


def _input(rich: Rich) -> InputRichMessage:
    return InputRichMessage(**input_of(rich))


async def show_photo(event: Message | CallbackQuery, said: Said, photo: Photo) -> str:
    """Send a photo with its caption where somebody wrote, or put it in the place of the message
    whose button was pressed; the name under which Telegram sends it again ("": it said none)."""
    file = BufferedInputFile(photo.png, "week.png") if photo.png else photo.file_id
    if isinstance(event, Message):
        sent = await event.answer_photo(
            file, caption=said.html, reply_markup=_keyboard(said.buttons)
        )
        return sent.photo[-1].file_id if sent.photo else ""
    if not isinstance(event.message, Message):
        return ""
    media = InputMediaPhoto(media=file, caption=said.html, parse_mode=ParseMode.HTML)
    edited = await event.message.edit_media(media, reply_markup=_keyboard(said.buttons))
    return edited.photo[-1].file_id if isinstance(edited, Message) and edited.photo else ""


def has_photo(event: Message | CallbackQuery) -> bool:
    """Whether the message whose button was pressed is a photo: no text can take its place."""
    message = event.message if isinstance(event, CallbackQuery) else None
    return isinstance(message, Message) and bool(message.photo)


async def redraw_buttons(query: CallbackQuery, rows: Rows) -> bool:
    """Give the message whose button was pressed other buttons, and leave its text as it is. False
    where that cannot be: it is gone, or Telegram does not let it be changed any more."""
    message = query.message
    if not isinstance(message, Message):
        return False
    return await _rebuttoned(message.bot, message.chat.id, message.message_id, rows)


async def take_buttons(message: Message, number: int) -> None:
    """Leave a message of ours in the chat in which somebody wrote without buttons, by its number:
    what they were about is settled. Where it cannot be changed any more, they stay."""
    await _rebuttoned(message.bot, message.chat.id, number, ())


async def _rebuttoned(bot: Bot | None, chat: int, number: int, rows: Rows) -> bool:
    """Whether a message has these buttons now."""
    if bot is None:
        return False
    try:
        await bot.edit_message_reply_markup(
            chat_id=chat, message_id=number, reply_markup=_keyboard(rows)
        )
    except TelegramBadRequest as error:
        if _AS_IT_IS in error.message:
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


_Markup: TypeAlias = ForceReply | ReplyKeyboardMarkup | ReplyKeyboardRemove | InlineKeyboardMarkup


def _markup(said: Said) -> _Markup | None:
    if said.force_reply:
        return ForceReply(selective=True)
    if said.asks_channel:
        rows = [[KeyboardButton(text=said.asks_channel, request_chat=_channel())]]
        rows += [[KeyboardButton(text=said.gives_up)]] if said.gives_up else []
        return ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True, one_time_keyboard=True)
    if said.asked:
        return ReplyKeyboardRemove()
    return _keyboard(said.buttons)


def _channel() -> KeyboardButtonRequestChat:
    """A channel in which whoever presses may make the bot an administrator, which the client then
    does: with no right but to be there, for whoever is one is sent the posts. What is asked for the
    bot must be among what is asked for the person
    (https://core.telegram.org/bots/api#keyboardbuttonrequestchat)."""
    none = dict.fromkeys(_RIGHTS, False)
    there = none | {"can_manage_chat": True}
    return KeyboardButtonRequestChat(
        request_id=CHOSEN_CHANNEL,
        chat_is_channel=True,
        user_administrator_rights=ChatAdministratorRights(**there | {"can_promote_members": True}),
        bot_administrator_rights=ChatAdministratorRights(**there),
        request_title=True,
        request_username=True,
    )


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[list(map(_button, row)) for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.text, url=button.url)
    if button.copies:
        copied = CopyTextButton(text=button.copies)
        return InlineKeyboardButton(text=button.text, copy_text=copied)
    return InlineKeyboardButton(text=button.text, callback_data=button.callback)
