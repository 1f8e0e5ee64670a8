"""The button "not this person": a reader takes a match back, and editors hear of it."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.errors import UserError
from bot.messages import refuse as told
from bot.messages.callbacks import NotAbout
from bot.texts import Texts
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, reply
from handlers.rights import require_admin
from handlers.titles import topic_view
from storage import articles, reviews, subscriptions, topics
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import IN_REGISTRY, ReviewKind


def make_router() -> Router:
    """The router of taking back."""
    router = Router(name="refuse")
    router.callback_query(Pressed(NotAbout))(press_not_about)
    return router


async def press_not_about(
    query: CallbackQuery, press: NotAbout, world: World, chat: Chat, texts: Texts
) -> None:
    """Take back the topic that is named; without one, the only one there is, else ask which."""
    await require_admin(query)
    left = await _reasons(world, chat, press.article)
    if press.topic is not None:
        left = [topic for topic in left if topic.id == press.topic]
    if not left:
        raise UserError("not-this-already")
    if len(left) == 1:
        await _take_back(query, world, chat, texts, press.article, left[0])
        return
    await pop_up(query)
    views = [topic_view(world, topic, chat.language) for topic in left]
    await reply(query, told.which(press.article, views, texts), quoting=True)


async def _reasons(world: World, chat: Chat, article: int) -> list[Topic]:
    """What can be taken back: people, offices and bodies that brought the article to the chat."""
    async with world.database.read() as connection:
        about = (await articles.topics_of(connection, [article])).get(article, {})
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
        gone = await reviews.taken_back(connection, chat.id, article)
        named = await topics.by_ids(connection, [id_ for id_ in about if id_ in mine - gone])
    return [topic for topic in named.values() if topic.kind in IN_REGISTRY]


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
            ReviewKind.NOT_THIS,
            article=article,
            topic=topic.id,
            words=evidence[0].words[:100] if evidence else "",
            now=world.clock(),
        )
    await pop_up(query, texts("not-this-done-short"))
    said = told.done(topic_view(world, topic, chat.language), texts)
    await reply(query, said, quoting=True)
