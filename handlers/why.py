"""/why: which subscription brought an alert, and the words of the text that matched."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import why as told
from bot.messages.callbacks import Explain
from bot.messages.markup import Message as Said
from bot.texts import Texts
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, reply
from handlers.titles import topic_view
from storage import articles, sent_messages, subscriptions, topics
from storage.chats import Chat


def make_router() -> Router:
    """The router of /why."""
    router = Router(name="why")
    router.message(Command("why", ignore_case=True))(why)
    router.callback_query(Pressed(Explain))(press_why)
    return router


async def why(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """In reply to an alert, or of the latest one."""
    replied = message.reply_to_message
    if replied is not None and replied.forum_topic_created is not None:
        replied = None  # in a forum topic whatever answers nothing "answers" its first message
    async with world.database.read() as connection:
        article = await sent_messages.article_of(
            connection, chat.id, replied.message_id if replied else None
        )
    if article is None:
        raise UserError("why-not-an-alert" if replied else "why-no-alert")
    await reply(message, await _explain(world, chat, texts, article))


async def press_why(
    query: CallbackQuery, press: Explain, world: World, chat: Chat, texts: Texts
) -> None:
    """The button on an alert."""
    said = await _explain(world, chat, texts, press.article)
    await pop_up(query)
    await reply(query, said, quoting=True)


async def _explain(world: World, chat: Chat, texts: Texts, article: int) -> Said:
    async with world.database.read() as connection:
        stored = (await articles.by_ids(connection, [article])).get(article)
        about = (await articles.topics_of(connection, [article])).get(article, {})
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
        named = await topics.by_ids(connection, about)
    if stored is None:
        raise UserError("why-no-alert")
    reasons = [
        told.Because(
            topic_view(world, named[id_], chat.language),
            words=[one.words for one in evidence],
            rules=[one.rule for one in evidence],
        )
        for id_, evidence in about.items()
        if id_ in mine
    ]
    return told.why(stored.title, reasons, texts)
