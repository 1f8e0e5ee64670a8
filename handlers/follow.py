"""/subscribe, and every other way in which a topic is named to be followed."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import follow as told
from bot.messages.callbacks.presses import Follow, FollowHashtag
from bot.messages.markup import shown
from bot.texts import Texts
from bot.topics.asked_for import Wanted
from bot.topics.hashtags import characters_beside, hashtag_key
from bot.topics.quoted import quoted_in
from handlers import questions
from handlers.asking import ask_each
from handlers.beside import elsewhere
from handlers.followed import follow_keys, follow_topic
from handlers.middleware import World
from handlers.named_saving import follow_words
from handlers.offers import suggestions
from handlers.presses import Pressed, spelt_on
from handlers.questions import Question
from handlers.reply import pop_up, reply
from handlers.rights import require_admin
from handlers.themes import (
    themed_beneath,
)
from handlers.titles import topic_view
from handlers.typed_conditions import conditions_in, follow_under, under_conditions
from handlers.typed_named import named_in, show_named
from handlers.wanted import (
    ask_back,
    followed_as_typed,
    is_refused,
    phrase_of,
    wanted_in,
)
from storage import hiding, subscriptions
from storage.chats import Chat
from storage.vocabulary import ChatKind, TopicKind

MAX_REQUEST = 1000
MAX_TEXT = 4096  # Telegram's own limit of a message


def wire(router: Router) -> None:
    """Give a router the handlers of following."""
    router.message(Command("subscribe", ignore_case=True))(subscribe)
    router.callback_query(Pressed(Follow))(press_follow)
    router.callback_query(Pressed(FollowHashtag))(press_hashtag)


async def subscribe(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/subscribe with or without topics."""
    await require_admin(message)
    if command.args and command.args.strip():
        await follow_text(message, command.args, world, chat, texts)
        return
    await questions.ask(message, Question.SUBSCRIBE, world)
    if message.chat.type == ChatKind.PRIVATE:
        await reply(message, told.ask(await suggestions(world, chat), texts))
    else:
        await reply(message, told.ask_in_group(texts), quoting=True)


async def follow_text(
    event: Message | CallbackQuery, text: str, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow what a text names; ask where several fit."""
    # Hashtags are cheap, however many: those over the limit of subscriptions are told so.
    if len(text) > MAX_TEXT or characters_beside(text) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    quoted = bool(quoted_in(text))
    named = None if quoted else await named_in(text, world)
    if named is not None:
        await show_named(event, named, world, chat, texts)
        return
    typed = None if quoted else await conditions_in(text, world, asked=True)
    if typed is not None:
        await follow_under(event, typed, world, chat, texts)
        return
    wanted = await world.searching(lambda: wanted_in(text, world, chat.language))
    if not wanted:
        raise UserError("error-no-topic", text=shown(text, 60))
    if not quoted and await is_refused(
        text, wanted, world, chat
    ):  # what is not wanted is never followed without being asked
        under = await under_conditions(text, world, chat, texts)
        await ask_back(event, text, wanted, world, chat, texts, under)
        return
    keys: dict[tuple[str, str], str] = {}
    for piece in wanted:
        if piece.kind == TopicKind.HASHTAG:
            keys[TopicKind.HASHTAG, piece.key] = piece.text
        elif piece.sure:
            hit = piece.sure
            keys[hit.kind, hit.id] = world.subjects.title(hit.kind, hit.id, "ru", piece.text)
        elif piece.itself and await followed_as_typed(piece.typed, world, chat) is None:
            keys |= phrase_of(piece.typed)
    if keys:
        only = await elsewhere(wanted[0], world, chat) if len(wanted) == 1 else None
        themes = await themed_beneath(wanted, world, chat)
        await follow_keys(event, keys, world, chat, texts, only, themes)
    unsure = [
        piece
        for piece in wanted
        if piece.kind == "words" and not piece.sure and keys.keys().isdisjoint(_phrase_in(piece))
    ]
    await ask_each(event, unsure, world, chat, texts)


def _phrase_in(piece: Wanted) -> set[tuple[str, str]]:
    """The phrase that was typed in quotation marks, by its key."""
    return set(phrase_of(piece.typed)) if piece.quoted else set()


async def press_follow(
    query: CallbackQuery, press: Follow, world: World, chat: Chat, texts: Texts
) -> None:
    """A button that offers a topic by its number; however often it is pressed, one message tells
    of it."""
    await require_admin(query)
    async with world.database.read() as connection:
        topic = await hiding.visible(connection, chat.id, press.topic)
        followed = await subscriptions.get(connection, chat.id, press.topic)
    if topic is None:
        raise UserError("error-stale-button")
    if followed is not None:
        title = topic_view(world, topic, chat.language).title
        await pop_up(query, texts("subscribed-already", topic=title))
        return
    if topic.kind == TopicKind.NAMED:
        await follow_words(query, topic.id, world, chat, texts)
        await pop_up(query)
        return
    await pop_up(query)
    await follow_topic(query, spelt_on(query, topic), world, chat, texts)


async def press_hashtag(
    query: CallbackQuery, press: FollowHashtag, world: World, chat: Chat, texts: Texts
) -> None:
    """A button that offers to follow words as a hashtag; pressed again, it says so."""
    await require_admin(query)
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    key = (TopicKind.HASHTAG, hashtag_key(press.tag))
    if any((one.topic.kind, one.topic.key) == key for one in mine):
        await pop_up(query, texts("subscribed-already", topic=f"#{press.tag}"))
        return
    await pop_up(query)
    await follow_text(query, f"#{press.tag}", world, chat, texts)
