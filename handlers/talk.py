"""Whatever no command understood: an answer we waited for, a bare name, a surprise."""

from __future__ import annotations

from datetime import timedelta

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.messages.limits import cut_units
from bot.messages.markup import clean
from bot.texts import Texts
from bot.topics.requests import split_request
from handlers.follow import follow_text
from handlers.keyboards import keyboard
from handlers.middleware import World
from handlers.preferences import take_answer
from handlers.rights import require_admin
from storage import dialogs, topics
from storage.chats import Chat

_PATIENCE = timedelta(hours=1)
_LONGEST_NAME = 100


def make_router() -> Router:
    """The router of everything else."""
    router = Router(name="talk")
    router.message(F.text)(said)
    router.message()(other)
    router.callback_query()(press_unknown)
    return router


async def said(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """Plain text."""
    text = message.text or ""
    user = message.from_user.id if message.from_user else 0
    async with world.database.read() as connection:
        asked = await dialogs.pending(connection, message.chat.id, user)
    private = message.chat.type == "private"
    waited = asked and not text.startswith("/") and world.clock() - asked.asked_at < _PATIENCE
    # In a group people talk with each other: there only a reply to us is an answer.
    if asked and waited and (private or _answers_us(message)):
        await require_admin(message)
        if asked.awaiting == "subscribe":
            await follow_text(message, text, world, chat, texts)
        else:
            await take_answer(message, asked.awaiting, text, world, chat, texts)
        async with world.database.write() as connection:
            await dialogs.close(connection, message.chat.id, user)
        return
    if not private:
        return
    if text.startswith("/"):
        await message.answer(texts.html("error-unknown-command"))
        return
    wanted = split_request(text, world.subjects.search) if len(text) <= _LONGEST_NAME else []
    keys = {}
    for piece in wanted:
        if piece.kind == "hashtag":
            keys["hashtag", piece.key] = piece.text
        for hit in piece.hits[:4]:
            keys[hit.kind, hit.id] = world.subjects.title(hit.kind, hit.id, "ru", piece.text)
    if not keys or any(piece.kind == "words" and not piece.hits for piece in wanted):
        await message.answer(texts.html("talk-hint"))
        return
    async with world.database.write() as connection:
        ids = await topics.ensure(connection, keys, world.clock())
    rows = [
        [
            (
                texts(
                    "button-follow",
                    topic=world.subjects.title(*key, chat.language, keys[key]),
                ),
                f"sub:{ids[key]}",
            )
        ]
        for key in list(keys)[:8]
    ]
    shown = cut_units(clean(text), 60)
    await message.answer(texts.html("offer-follow", text=shown), reply_markup=keyboard(rows))


def _answers_us(message: Message) -> bool:
    replied = message.reply_to_message
    return (
        replied is not None
        and replied.from_user is not None
        and message.bot is not None
        and replied.from_user.id == message.bot.id
        and replied.forum_topic_created is None
    )


async def other(message: Message, texts: Texts) -> None:
    """A document, a photo, a sticker, a voice, a place."""
    if message.chat.type == "private" and message.content_type != "pinned_message":
        await message.answer(texts.html("error-only-text"))


async def press_unknown(query: CallbackQuery, texts: Texts) -> None:
    """A button that we no longer make."""
    await query.answer(texts("error-stale-button"), show_alert=True)
