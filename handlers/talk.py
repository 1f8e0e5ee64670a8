"""Whatever no command understood: an answer we waited for, a bare name, a surprise."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.errors import UserError
from bot.intake.doubts import is_told
from bot.messages.deep_link import parameter_in
from bot.messages.markup import Message as Said
from bot.messages.plain import said
from bot.texts import Texts
from bot.topics.asked_for import Wanted
from bot.topics.refusals import leaves, refuses, stops
from bot.topics.sharing import shares
from handlers import bundles, editors, questions
from handlers.addressed import answers_us
from handlers.amendments import take_topics, take_words
from handlers.asking import ask_which, offer_topics
from handlers.conditions import take_condition
from handlers.follow import MAX_REQUEST, follow_text
from handlers.meant import show_meant
from handlers.middleware import World
from handlers.named import take_phrases, take_topic_name
from handlers.pause import take_pause
from handlers.preferences import take_time, take_zone
from handlers.preview import take_topic
from handlers.publications import take_when, take_when_anew
from handlers.questions import PATIENCE, Question
from handlers.quiet_hours import take_cap, take_quiet
from handlers.reply import reply
from handlers.rights import is_editor, require_admin
from handlers.source_search import look
from handlers.source_traits import take_country, take_name
from handlers.start import take_parameter
from handlers.subscriptions import show
from handlers.timetable import take_rhythm
from handlers.typed_conditions import conditions_in, follow_under, tells, under_conditions
from handlers.typed_named import named_in, show_named
from handlers.unsubscribe import leave_text
from handlers.urgency import take_off
from handlers.wanted import ask_back, is_refused, offered, wanted_in
from storage import dialogs
from storage.chats import Chat
from storage.vocabulary import ChatKind

log = logging.getLogger(__name__)

_LONGEST_NAME = 100

# What takes the answer to each question. When it is none, the question goes on waiting: UserError
# is raised, or, where that was told already, False comes back.
ANSWERS: dict[str, Callable[[Message, str, World, Chat, Texts], Awaitable[bool | None]]] = {
    Question.SUBSCRIBE: follow_text,
    Question.UNSUBSCRIBE: leave_text,
    Question.BUNDLE: bundles.take_bundle_name,
    Question.CONDITION: take_condition,
    Question.PHRASES: take_phrases,
    Question.NAME: take_topic_name,
    Question.TIME: take_time,
    Question.ZONE: take_zone,
    Question.SCHEDULE: take_rhythm,
    Question.QUIET: take_quiet,
    Question.CAP: take_cap,
    Question.OFF: take_off,
    Question.PAUSE: take_pause,
    Question.SOURCE: look,
    Question.CHANNEL: look,
    Question.TOPIC: take_topic,
    Question.WHEN: take_when,
    Question.WHEN_ANEW: take_when_anew,
    Question.WORDS: take_words,
    Question.MORE_TOPICS: take_topics,
    Question.SOURCE_NAME: take_name,
    Question.SOURCE_COUNTRY: take_country,
}


def wire(router: Router) -> None:
    """Give a router the handlers of everything else."""
    router.message(Command("cancel", ignore_case=True))(cancel)
    router.message(F.text)(heard)
    router.message()(other)


async def cancel(message: Message, texts: Texts) -> None:
    """/cancel: as any command, it gives up what was asked (handlers/middleware.py)."""
    await require_admin(message)
    await reply(message, _given_up(texts))


def _given_up(texts: Texts) -> Said:
    """No answer is waited for; a button below the text field is not needed any more."""
    return replace(said(texts, "question-given-up"), asked=True)


async def heard(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """Plain text."""
    text = message.text or ""
    person = message.from_user.id if message.from_user else 0
    async with world.database.read() as connection:
        asked = await dialogs.pending(
            connection, message.chat.id, person, message=message.message_id
        )
    private = message.chat.type == ChatKind.PRIVATE
    waited = asked and not text.startswith("/") and world.clock() - asked.asked_at < PATIENCE
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
    if questions.gives_up(text):
        await reply(message, _given_up(texts))
        await questions.answered(message, world)
        return
    editor = await is_editor(message.from_user, world)
    if not editor and awaiting in questions.OF_EDITORS:  # he is none any more, but a reader
        await questions.close(message, world)
        await _offer(message, text, world, chat, texts)
        return
    news = editor and questions.is_news(text, awaiting)
    if message.chat.type == ChatKind.PRIVATE and (news or questions.is_topic(text, awaiting)):
        await questions.close(message, world)
        await _offer(message, text, world, chat, texts)
        return
    answer = ANSWERS.get(awaiting)
    if answer is None:
        # A row of another release: nobody would ever take the answer.
        log.error("nobody takes the answer to the question %r in chat %s", awaiting, chat.chat_id)
        await questions.close(message, world)
        raise UserError("error-question-unknown")
    if await answer(message, text, world, chat, texts) is not False:
        await questions.answered(message, world)


async def _offer(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A bare name or hashtag, or a sentence about one: offer to follow it. A link of ours is
    opened, whatever stands around it."""
    linked = parameter_in(text, await bundles.our_name(message))
    if linked is not None:
        await take_parameter(message, linked, world, chat, texts)
        return
    if shares(text):
        await bundles.show(message, world, chat, texts)
        return
    if await show_meant(message, text, world, chat, texts):
        return
    if await _named(message, text, world, chat, texts):
        return
    wanted: list[Wanted] = []
    if len(text) <= _LONGEST_NAME and any(char.isalpha() for char in text):
        wanted = await world.searching(lambda: wanted_in(text, world, chat.language))
    # A sentence of an editor may ask for something, or be short news: one answer offers both.
    told = is_told(text) and not refuses(text)
    news = told and await is_editor(message.from_user, world)
    typed = await conditions_in(text, world, asked=False) if wanted and not news else None
    if typed is not None and is_told(text) and tells(typed):
        typed = None
    if typed is not None:
        await follow_under(message, typed, world, chat, texts)
        return
    if (not wanted and leaves(text)) or stops(text):
        await show(message, world, chat, texts)  # each with its button to leave it
        return
    if news:
        known = [one for one in wanted if one.key or one.sure or one.hits]
        follow = await offered(known, world, chat)
        await editors.show(message, world, chat, texts, follow)
    else:
        await _answer(message, text, wanted, world, chat, texts)


async def _named(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> bool:
    """Phrases under a name: show what would come of them. Of an editor a sentence may be news."""
    typed = None if len(text) > MAX_REQUEST else await named_in(text, world)
    if typed is None or (is_told(text) and await is_editor(message.from_user, world)):
        return False
    await show_named(message, typed, world, chat, texts)
    return True


async def _answer(
    message: Message, text: str, wanted: list[Wanted], world: World, chat: Chat, texts: Texts
) -> None:
    """Offer what a text asks for."""
    if not wanted:
        await reply(message, said(texts, "talk-hint", what=_what(text)))
    elif await is_refused(text, wanted, world, chat):
        under = await under_conditions(text, world, chat, texts)
        await ask_back(message, text, wanted, world, chat, texts, under)
    elif (
        len(wanted) == 1 and wanted[0].kind == "words" and not (wanted[0].sure or wanted[0].itself)
    ):
        await ask_which(message, wanted[0], world, chat, texts)
    else:
        await offer_topics(message, wanted, world, chat, texts)


def _what(text: str) -> str:
    """What a text is that asks for nothing, in a word for the texts."""
    if "://" in text and len(text.split()) == 1:
        return "link"
    return "long" if len(text) > _LONGEST_NAME else "other"


async def other(message: Message, world: World, texts: Texts) -> None:
    """A document, a photo, a sticker, a voice, a place; of editors files are taken."""
    if message.chat.type == ChatKind.PRIVATE and message.content_type != "pinned_message":
        editor = await is_editor(message.from_user, world)
        await reply(message, said(texts, "editor-refused-no-text" if editor else "error-only-text"))
