"""The button "not this person": a reader takes a match back, and editors hear of it."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.texts import Texts
from handlers.follow import topic_title
from handlers.keyboards import keyboard, numbers
from handlers.middleware import World
from handlers.rights import require_admin
from storage import articles, reviews, subscriptions, topics
from storage.chats import Chat
from storage.topics import Topic

_WHO = frozenset({"official", "office", "body"})


def make_router() -> Router:
    """The router of taking back."""
    router = Router(name="refuse")
    router.callback_query(F.data.regexp(r"^not:\d+$"))(press)
    router.callback_query(F.data.startswith("not:"))(press_which)
    return router


async def press(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The button on an alert: at once where one person matched, else ask which."""
    await require_admin(query)
    (article,) = numbers(query.data, 1)
    left = await _reasons(world, chat, article)
    if not left:
        raise UserError("not-this-already")
    if len(left) == 1:
        await _take_back(query, world, chat, texts, article, left[0])
        return
    await query.answer()
    if isinstance(query.message, Message):
        rows = [
            [(topic_title(world, topic, chat.language), f"not:{article}:{topic.id}")]
            for topic in left[:8]
        ]
        await query.message.reply(texts.html("not-this-which"), reply_markup=keyboard(rows))


async def press_which(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Which of several."""
    await require_admin(query)
    article, id_ = numbers(query.data, 2)
    topic = next((one for one in await _reasons(world, chat, article) if one.id == id_), None)
    if topic is None:
        raise UserError("not-this-already")
    await _take_back(query, world, chat, texts, article, topic)


async def _reasons(world: World, chat: Chat, article: int) -> list[Topic]:
    """What can be taken back: people, offices and bodies that brought the article to the chat."""
    async with world.database.read() as connection:
        about = (await articles.topics_of(connection, [article])).get(article, {})
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
        gone = await reviews.taken_back(connection, chat.id, article)
        named = await topics.by_ids(connection, [id_ for id_ in about if id_ in mine - gone])
    return [topic for topic in named.values() if topic.kind in _WHO]


async def _take_back(
    query: CallbackQuery, world: World, chat: Chat, texts: Texts, article: int, topic: Topic
) -> None:
    async with world.database.write() as connection:
        if not await reviews.take_back(connection, chat.id, article, topic.id):
            raise UserError("not-this-already")
        about = (await articles.topics_of(connection, [article])).get(article, {})
        evidence = about.get(topic.id, ())
        await reviews.report(
            connection,
            "not-this",
            article=article,
            topic=topic.id,
            words=evidence[0].words[:100] if evidence else "",
            now=world.clock(),
        )
    title = topic_title(world, topic, chat.language)
    await query.answer(texts("not-this-done-short"))
    if isinstance(query.message, Message):
        await query.message.reply(texts.html("not-this-done", topic=title))
