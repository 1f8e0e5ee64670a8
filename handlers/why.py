"""/why: which subscription brought an alert, and the words of the text that matched."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages.limits import cut_units
from bot.messages.markup import bold, clean, escape
from bot.texts import Texts
from handlers.follow import fit, topic_title
from handlers.keyboards import numbers
from handlers.middleware import World
from storage import articles, deliveries, subscriptions, topics
from storage.chats import Chat

_WORDS_SHOWN = 4


def make_router() -> Router:
    """The router of /why."""
    router = Router(name="why")
    router.message(Command("why", ignore_case=True))(why)
    router.callback_query(F.data.startswith("why:"))(press_why)
    return router


async def why(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """In reply to an alert, or of the latest one."""
    replied = message.reply_to_message
    if replied is not None and replied.forum_topic_created is not None:
        replied = None  # in a forum topic whatever answers nothing "answers" its first message
    async with world.database.read() as connection:
        article = await deliveries.article_of_message(
            connection, chat.id, replied.message_id if replied else None
        )
    if article is None:
        raise UserError("why-not-an-alert" if replied else "why-no-alert")
    await message.answer(await _explain(world, chat, texts, article))


async def press_why(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The button on an alert."""
    (article,) = numbers(query.data, 1)
    html = await _explain(world, chat, texts, article)
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.reply(html)


async def _explain(world: World, chat: Chat, texts: Texts, article: int) -> str:
    async with world.database.read() as connection:
        stored = (await articles.by_ids(connection, [article])).get(article)
        about = (await articles.topics_of(connection, [article])).get(article, {})
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
        named = await topics.by_ids(connection, about)
    if stored is None:
        raise UserError("why-no-alert")
    lines = [texts.html("why-header", title=cut_units(clean(stored.title), 200))]
    for id_, evidence in about.items():
        if id_ not in mine:
            continue
        words = dict.fromkeys(f"«{cut_units(clean(one.words), 60)}»" for one in evidence)
        shown = ", ".join(list(words)[:_WORDS_SHOWN])
        title = bold(escape(topic_title(world, named[id_], chat.language)))
        rules = sorted({one.rule for one in evidence})
        how = ", ".join(texts(f"rule-{rule}") for rule in rules)
        lines.append(texts.html("why-topic", topic=title, words=shown, how=how))
    if len(lines) == 1:
        lines.append(texts.html("why-unsubscribed"))
    return fit("\n".join(lines))
