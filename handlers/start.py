"""/start: the welcome, the language, deep links that subscribe."""

from __future__ import annotations

import base64
import binascii
import re

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.texts import LANGUAGES, Texts, texts_for
from handlers.follow import follow_text, suggestions, topic_rows, topic_title
from handlers.keyboards import keyboard
from handlers.middleware import World
from handlers.rights import require_admin
from storage import chats, topics
from storage.chats import Chat

_TOPIC_LINK = re.compile(r"t([0-9]{1,18})")
LANGUAGE_NAMES = {"ru": "Русский", "kk": "Қазақша", "en": "English"}


def make_router() -> Router:
    """The router of /start."""
    router = Router(name="start")
    router.message(CommandStart(ignore_case=True))(start)
    router.callback_query(F.data.startswith("lang:"))(press_language)
    return router


def deep_link_text(payload: str) -> str:
    """What a `?start=` parameter names: base64url of a hashtag or a name. Empty when nothing.

    Telegram allows 64 of A-Z a-z 0-9 _ - there (https://core.telegram.org/bots/features#deep-linking).
    """
    try:
        text = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""
    return text if text.isprintable() and any(char.isalpha() for char in text) else ""


async def start(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """Welcome, or follow what a deep link names."""
    if command.args:
        await require_admin(message)
        await _follow_link(message, command.args.strip(), world, chat, texts)
        return
    rows = [[(LANGUAGE_NAMES[code], f"lang:{code}:start") for code in LANGUAGES]]
    rows += topic_rows(world, await suggestions(world), chat.language)
    await message.answer(texts.html("start"), reply_markup=keyboard(rows))


async def _follow_link(
    message: Message, payload: str, world: World, chat: Chat, texts: Texts
) -> None:
    numbered = _TOPIC_LINK.fullmatch(payload)
    if numbered:
        number = int(numbered.group(1))
        async with world.database.read() as connection:
            topic = (await topics.by_ids(connection, [number])).get(number)
        if topic is not None:
            title = topic_title(world, topic, "ru")
            await follow_text(message, title, world, chat, texts)
            return
    text = deep_link_text(payload)
    if not text and payload.replace("_", "").replace("-", "").isalnum():
        text = f"#{payload}"
    if not text:
        raise UserError("error-deep-link")
    await follow_text(message, text, world, chat, texts)


async def press_language(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """A language was chosen, under the welcome."""
    await require_admin(query)
    code = (query.data or "").split(":")[1]
    if code not in LANGUAGES:
        raise UserError("error-stale-button")
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, language=code)
    texts = texts_for(code)
    await query.answer(texts("language-set"))
    rows = [[(LANGUAGE_NAMES[other], f"lang:{other}:start") for other in LANGUAGES]]
    rows += topic_rows(world, await suggestions(world), code)
    if isinstance(query.message, Message):
        await query.message.edit_text(texts.html("start"), reply_markup=keyboard(rows))
