"""Whatever no command understood: an answer we waited for, a bare name, a surprise."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from aiogram import F, Router
from aiogram.types import Message

from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages.follow import offer
from bot.messages.plain import said
from bot.texts import Texts
from bot.topics.requests import Wanted, split_request
from handlers import questions
from handlers.addressed import answers_us
from handlers.follow import follow_text
from handlers.middleware import World
from handlers.offers import numbered
from handlers.preferences import take_time, take_zone
from handlers.questions import Question
from handlers.reply import reply
from handlers.rights import require_admin
from storage import dialogs
from storage.chats import Chat
from storage.vocabulary import ChatKind, TopicKind

log = logging.getLogger(__name__)

_PATIENCE = timedelta(hours=1)
_LONGEST_NAME = 100
_MEANT = 4
_OFFERED = 8

# What takes the answer to each question. Raises UserError, and goes on waiting, when it is none.
ANSWERS: dict[str, Callable[[Message, str, World, Chat, Texts], Awaitable[None]]] = {
    Question.SUBSCRIBE: follow_text,
    Question.TIME: take_time,
    Question.ZONE: take_zone,
}


def make_router() -> Router:
    """The router of everything else."""
    router = Router(name="talk")
    router.message(F.text)(heard)
    router.message()(other)
    return router


async def heard(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """Plain text."""
    text = message.text or ""
    person = message.from_user.id if message.from_user else 0
    async with world.database.read() as connection:
        asked = await dialogs.pending(
            connection, message.chat.id, person, message=message.message_id
        )
    private = message.chat.type == ChatKind.PRIVATE
    waited = asked and not text.startswith("/") and world.clock() - asked.asked_at < _PATIENCE
    # In a group people talk with each other: there only a reply to us is an answer.
    if asked and waited and (private or answers_us(message)):
        await _take(message, asked.awaiting, text, world, chat, texts)
    elif private and text.startswith("/"):
        await reply(message, said(texts, "error-unknown-command"))
    elif private:
        await _offer(message, text, world, chat, texts)


async def _take(
    message: Message, awaiting: str, text: str, world: World, chat: Chat, texts: Texts
) -> None:
    """Give an answer to the function that asked for it; the question then waits for no other."""
    await require_admin(message)
    answer = ANSWERS.get(awaiting)
    if answer is None:
        # A row of another release: nobody would ever take the answer.
        log.error("nobody takes the answer to the question %r in chat %s", awaiting, chat.chat_id)
        await questions.close(message, world)
        raise UserError("error-question-unknown")
    await answer(message, text, world, chat, texts)
    await questions.answered(message, world)


async def _offer(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A bare name or hashtag: offer to follow it."""
    wanted: list[Wanted] = []
    if len(text) <= _LONGEST_NAME:
        wanted = await world.searching(lambda: split_request(text, world.subjects.search))
    keys: dict[tuple[str, str], str] = {}
    for piece in wanted:
        if piece.kind == TopicKind.HASHTAG:
            keys[TopicKind.HASHTAG, piece.key] = piece.text
        for hit in piece.hits[:_MEANT]:
            keys[hit.kind, hit.id] = world.subjects.title(hit.kind, hit.id, "ru", piece.text)
    if not keys or any(piece.kind == "words" and not piece.hits for piece in wanted):
        await reply(message, said(texts, "talk-hint"))
        return
    ids = await numbered(world, keys, to=chat)
    views = [
        TopicView(ids[key], key[0], world.subjects.title(*key, chat.language, keys[key]))
        for key in list(keys)[:_OFFERED]
    ]
    await reply(message, offer(text, views, texts))


async def other(message: Message, texts: Texts) -> None:
    """A document, a photo, a sticker, a voice, a place."""
    if message.chat.type == ChatKind.PRIVATE and message.content_type != "pinned_message":
        await reply(message, said(texts, "error-only-text"))
