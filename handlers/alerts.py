"""The buttons of an alert: mute this topic, unsubscribe; each with a way back."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.texts import Texts
from handlers.follow import topic_title
from handlers.keyboards import keyboard, numbers
from handlers.middleware import World
from handlers.rights import require_admin
from storage import subscriptions, topics
from storage.chats import Chat


def make_router() -> Router:
    """The router of alerts' buttons."""
    router = Router(name="alerts")
    router.callback_query(F.data.startswith("mute:"))(press_mute)
    router.callback_query(F.data.startswith("unsub:"))(press_unsubscribe)
    router.callback_query(F.data.startswith("undo:"))(press_undo)
    return router


async def press_mute(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Mute the topic that brought an alert."""
    await require_admin(query)
    (id_,) = numbers(query.data, 1)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, id_)
        if one is None:
            raise UserError("error-not-subscribed")
        await subscriptions.set_mode(connection, chat.id, id_, "muted")
    title = topic_title(world, one.topic, chat.language)
    await query.answer(texts("muted", topic=title)[:200])
    if one.mode != "muted" and isinstance(query.message, Message):
        rows = [[(texts("button-undo"), f"undo:{id_}")]]
        await query.message.reply(texts.html("muted", topic=title), reply_markup=keyboard(rows))


async def press_unsubscribe(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Unsubscribe from the topic that brought an alert."""
    await require_admin(query)
    (id_,) = numbers(query.data, 1)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, id_)
        removed = await subscriptions.remove(connection, chat.id, id_)
    if one is None or not removed:
        raise UserError("error-not-subscribed")
    title = topic_title(world, one.topic, chat.language)
    await query.answer(texts("unsubscribed", topic=title)[:200])
    if isinstance(query.message, Message):
        rows = [[(texts("button-undo"), f"undo:{id_}")]]
        await query.message.reply(
            texts.html("unsubscribed", topic=title), reply_markup=keyboard(rows)
        )


async def press_undo(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Follow the topic as before."""
    await require_admin(query)
    (id_,) = numbers(query.data, 1)
    async with world.database.write() as connection:
        topic = (await topics.by_ids(connection, [id_])).get(id_)
        if topic is None:
            raise UserError("error-stale-button")
        if not await subscriptions.add(connection, chat.id, id_, "both", world.clock()):
            await subscriptions.set_mode(connection, chat.id, id_, "both")
    title = topic_title(world, topic, chat.language)
    await query.answer(texts("undone"))
    if isinstance(query.message, Message):
        await query.message.edit_text(texts.html("subscribed", topic=title))
