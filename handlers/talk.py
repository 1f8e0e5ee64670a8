"""Whatever no command understood: an answer we waited for, a bare name, a surprise."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial

from aiogram import F, Router
from aiogram.types import Message

from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages.follow import offer
from bot.messages.markup import shown
from bot.messages.plain import said
from bot.texts import Texts
from bot.topics.requests import Wanted
from handlers import questions
from handlers.addressed import answers_us
from handlers.follow import ask_which, follow_text, keyword_of, named_by, wanted_in
from handlers.middleware import World
from handlers.offers import in_registry, numbered
from handlers.preferences import take_time, take_zone
from handlers.questions import Question
from handlers.reply import reply
from handlers.rights import require_admin
from handlers.subscriptions import show
from handlers.titles import heir, what_is_over
from storage import dialogs
from storage.chats import Chat
from storage.vocabulary import ChatKind, TopicKind

log = logging.getLogger(__name__)

_PATIENCE = timedelta(hours=1)
_LONGEST_NAME = 100
_MEANT = 4
_OFFERED = 8
# Who wants to follow something no longer, and does not know the command.
_LEAVING = re.compile(
    r"(?:отпи[сш]\w+|не (?:хочу|надо|нужно)|хватит|отмени\w* подписк\w+|жазылымнан|жазылудан|"
    r"unsubscribe|unfollow|stop)\b",
    re.IGNORECASE,
)

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
    elif private and _LEAVING.match(text.strip()):
        await show(message, world, chat, texts)  # each with its button to leave it
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
    """A bare name or hashtag, or a sentence about one: offer to follow it."""
    wanted: list[Wanted] = []
    if len(text) <= _LONGEST_NAME and any(char.isalpha() for char in text):
        wanted = await world.searching(lambda: wanted_in(text, world))
    if not wanted:
        await reply(message, said(texts, "talk-hint"))
    elif len(wanted) == 1 and wanted[0].kind == "words" and not wanted[0].sure:
        await ask_which(message, wanted[0], world, chat, texts)
    else:
        named = ", ".join(f"#{one.text}" if one.key else one.text for one in wanted)
        sure = [(one.sure.kind, one.sure.id) for one in wanted if one.sure]
        over = what_is_over(world, sure, chat.language)
        await reply(message, offer(named, await _offered(wanted, world, chat), texts, over))


async def _offered(wanted: Sequence[Wanted], world: World, chat: Chat) -> list[TopicView]:
    """What to offer for several things, or for one that is surely meant."""
    tags: dict[tuple[str, str], str] = {}
    keys: list[tuple[str, str]] = []
    phrases: list[TopicView] = []
    for piece in wanted:
        if piece.kind == TopicKind.HASHTAG:
            tags[TopicKind.HASHTAG, piece.key] = piece.text
            named = await world.searching(partial(named_by, piece.text, world))
            keys += [(named.kind, named.id)] if named else []
        elif piece.sure:
            keys.append((piece.sure.kind, piece.sure.id))
            instead = heir(world, *keys[-1])
            keys += [(piece.sure.kind, instead)] if instead else []
        elif piece.hits:
            keys += [(hit.kind, hit.id) for hit in piece.hits[:_MEANT]]
        else:
            keyword = await keyword_of(piece.text, world, chat)
            if keyword is not None:
                phrases.append(TopicView(keyword, TopicKind.KEYWORD, f"«{shown(piece.text, 60)}»"))
    ids = await numbered(world, tags, to=chat)
    named_views = await in_registry(world, list(dict.fromkeys(keys)), chat.language)
    tag_views = [TopicView(ids[key], key[0], f"#{tags[key]}") for key in tags]
    return [*tag_views, *named_views, *phrases][:_OFFERED]


async def other(message: Message, texts: Texts) -> None:
    """A document, a photo, a sticker, a voice, a place."""
    if message.chat.type == ChatKind.PRIVATE and message.content_type != "pinned_message":
        await reply(message, said(texts, "error-only-text"))
