"""The buttons of an alert: mute this topic, unsubscribe; each with a way back."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.errors import UserError
from bot.messages import subscriptions as told
from bot.messages.callbacks import Mute, Undo, Unsubscribe
from bot.messages.plain import said
from bot.texts import Texts
from handlers.follow import follow_one
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.titles import topic_view
from storage import hiding, subscriptions
from storage.chats import Chat
from storage.vocabulary import Mode


def make_router() -> Router:
    """The router of alerts' buttons."""
    router = Router(name="alerts")
    router.callback_query(Pressed(Mute))(press_mute)
    router.callback_query(Pressed(Unsubscribe))(press_unsubscribe)
    router.callback_query(Pressed(Undo))(press_undo)
    return router


async def press_mute(
    query: CallbackQuery, press: Mute, world: World, chat: Chat, texts: Texts
) -> None:
    """Mute the topic that brought an alert."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, press.topic)
        if one is None:
            raise UserError("error-not-subscribed")
        await subscriptions.set_mode(connection, chat.id, press.topic, Mode.MUTED)
    topic = topic_view(world, one.topic, chat.language)
    await pop_up(query, texts("muted", topic=topic.title))
    if one.mode != Mode.MUTED:
        await reply(query, told.muted(topic, one.mode, texts), quoting=True)


async def press_unsubscribe(
    query: CallbackQuery, press: Unsubscribe, world: World, chat: Chat, texts: Texts
) -> None:
    """Unsubscribe from the topic that brought an alert."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, press.topic)
        removed = await subscriptions.remove(connection, chat.id, press.topic)
        if removed:  # a phrase that nobody else follows can be followed again
            await hiding.offer(connection, chat.id, [press.topic], world.clock())
    if one is None or not removed:
        raise UserError("error-not-subscribed")
    topic = topic_view(world, one.topic, chat.language)
    await pop_up(query, texts("unsubscribed", topic=topic.title))
    await reply(query, told.dropped(topic, one.mode, texts), quoting=True)


async def press_undo(
    query: CallbackQuery, press: Undo, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow the topic as before, in its mode and within the limit."""
    await require_admin(query)
    id_, mode = press.topic, press.mode or Mode.BOTH
    async with world.database.write() as connection:
        topic = await hiding.visible(connection, chat.id, id_)
        if topic is None:
            raise UserError("error-stale-button")
        if not await subscriptions.set_mode(connection, chat.id, id_, mode):
            await follow_one(connection, chat.id, id_, mode, world.clock())
    await pop_up(query, texts("undone"))
    title = topic_view(world, topic, chat.language).title
    await redraw(query, said(texts, "subscribed", topic=title))
