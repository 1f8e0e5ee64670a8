"""Questions that wait for an answer in plain text, by the names under which they are stored."""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum

import orjson
from aiogram.types import CallbackQuery, Message

from bot.intake.doubts import is_article, is_told
from handlers.middleware import World
from storage import dialogs

# What was asked longer ago is forgotten by whoever was asked.
PATIENCE = timedelta(hours=1)


class Question(StrEnum):
    """What we ask (`dialogs.awaiting`); talk.py has the function that takes each answer."""

    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    BUNDLE = "bundle"  # what it is to be called
    CONDITION = "condition"  # what is to be named in the news of a topic, or not to be
    PHRASES = "phrases"  # what else is to be looked for under a name
    NAME = "name"  # what a topic is to be called
    TIME = "time"
    QUIET = "quiet"  # hours
    CAP = "cap"  # of a day
    OFF = "off"  # until when a topic is to be
    PAUSE = "pause"  # until when all is to be silent
    ZONE = "zone"
    SCHEDULE = "schedule"
    SOURCE = "source"
    CHANNEL = "channel"
    SOURCE_NAME = "source-name"
    SOURCE_COUNTRY = "source-country"
    WHEN = "when"  # a draft is to be published
    WHEN_ANEW = "when-anew"  # what was put off is to be published instead
    TOPIC = "topic"  # to be added to a draft
    WORDS = "words"  # that a published article is to say
    MORE_TOPICS = "more-topics"  # that it is to be about


# What is asked for may be typed as a list of many names, in lines and sentences.
_LISTS = frozenset({Question.SUBSCRIBE, Question.UNSUBSCRIBE, Question.PHRASES})
_ADDRESSES = frozenset({Question.SOURCE, Question.CHANNEL})
_OF_SOURCES = _ADDRESSES | {Question.SOURCE_NAME, Question.SOURCE_COUNTRY}
_HOST = re.compile(r"\w\.\w")
# What only editors are asked.
OF_EDITORS = _OF_SOURCES | {
    Question.WHEN,
    Question.WHEN_ANEW,
    Question.TOPIC,
    Question.WORDS,
    Question.MORE_TOPICS,
}
# By words alone: "отмена" while nothing is asked is about what is followed.
_GIVING_UP = frozenset({"отмена", "отменить", "отмени", "болдырмау", "бас тарту", "cancel"})


def gives_up(text: str) -> bool:
    """Whether an answer is that there will be none."""
    return " ".join(text.casefold().strip(" .!").split()) in _GIVING_UP


def is_news(text: str, awaiting: str) -> bool:
    """Whether what an editor typed while a question waits can be no answer to it, but an
    article."""
    if awaiting == Question.WORDS:
        return False  # an article is the answer
    if is_article(text, lists=awaiting in _LISTS):
        return True
    return awaiting in _ADDRESSES and is_told(text) and _HOST.search(text) is None


def is_topic(text: str, awaiting: str) -> bool:
    """Whether it can be no answer, but is what somebody may follow: nothing that is asked of
    sources is a hashtag."""
    return awaiting in _OF_SOURCES and all(word[0] == "#" and word[1:] for word in text.split())


async def ask(
    event: Message | CallbackQuery, question: Question, world: World, **about: int
) -> None:
    """Wait for the answer of whoever wrote or pressed; an earlier question is given up. `about` are
    numbers that whoever takes the answer needs (`noted`)."""
    chat, person = asked(event)
    data = orjson.dumps(about).decode()
    async with world.database.write() as connection:
        await dialogs.ask(connection, chat, person, question, world.clock(), data)


async def noted(message: Message, world: World, name: str) -> int:
    """A number with which the question was asked that a message answers; 0 where there is none."""
    async with world.database.read() as connection:
        dialog = await dialogs.pending(connection, *asked(message), message=message.message_id)
    number = orjson.loads(dialog.data).get(name, 0) if dialog else 0
    return number if isinstance(number, int) else 0


async def answered(message: Message, world: World) -> None:
    """This message was the answer: wait for no other."""
    async with world.database.write() as connection:
        await dialogs.mark_answered(connection, *asked(message), message.message_id)


async def waits(message: Message, question: Question, world: World) -> bool:
    """Whether a message may be the answer to a question that waits."""
    async with world.database.read() as connection:
        dialog = await dialogs.pending(connection, *asked(message), message=message.message_id)
    fresh = dialog is not None and world.clock() - dialog.asked_at < PATIENCE
    return fresh and dialog is not None and dialog.awaiting == question


async def asks_for_source(event: Message | CallbackQuery, world: World) -> bool:
    """Whether a source to add is waited for: its address, or a channel."""
    async with world.database.read() as connection:
        dialog = await dialogs.pending(connection, *asked(event))
    return (
        dialog is not None
        and dialog.awaiting in _ADDRESSES
        and world.clock() - dialog.asked_at < PATIENCE
    )


async def close(event: Message | CallbackQuery, world: World) -> None:
    """Wait no longer."""
    async with world.database.write() as connection:
        await dialogs.close(connection, *asked(event))


async def close_about(event: CallbackQuery, draft: int, world: World) -> None:
    """Wait no longer for what was asked about a draft."""
    async with world.database.write() as connection:
        dialog = await dialogs.pending(connection, *asked(event))
        if dialog is not None and orjson.loads(dialog.data).get("draft") == draft:
            await dialogs.close(connection, *asked(event))


def asked(event: Message | CallbackQuery) -> tuple[int, int]:
    """Of whom it is asked: the chat, and the person (0: nobody, a post in the name of a chat)."""
    message = event.message if isinstance(event, CallbackQuery) else event
    return message.chat.id if message else 0, event.from_user.id if event.from_user else 0
