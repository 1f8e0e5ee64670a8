"""Buttons of messages of earlier releases: what they take away, and what they bring back.

What is sent today has a button that puts back all that was changed (handlers/undone.py).
"""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import alert_panel
from bot.messages import subscriptions as told
from bot.messages.callbacks.following import mark_of
from bot.messages.callbacks.presses import Mute, RestoreAll, TakeBack, Undo
from bot.messages.callbacks.undo import Spot
from bot.messages.plain import said
from bot.messages.subscriptions import Changed
from bot.texts import Texts
from handlers.alerts import follow_again, muted_again
from handlers.following import follow_one
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.subscriptions import card, followed_by, listed
from handlers.titles import topic_view
from handlers.undoing import act_of, changing
from storage import hiding, mutes, rules, subscriptions
from storage.chats import Chat
from storage.vocabulary import Mode, Urgency


def wire(router: Router) -> None:
    """Give a router the handlers of these buttons."""
    router.callback_query(Pressed(Mute))(press_mute)
    router.callback_query(Pressed(Undo))(press_undo)
    router.callback_query(Pressed(TakeBack))(press_take_back)
    router.callback_query(Pressed(RestoreAll))(press_restore_all)


async def press_mute(
    query: CallbackQuery, press: Mute, world: World, chat: Chat, texts: Texts
) -> None:
    """Send nothing of a topic any more."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        one = await subscriptions.get(connection, chat.id, press.topic)
        if one is None:
            raise UserError("error-not-subscribed")
        await subscriptions.set_mode(connection, chat.id, press.topic, Mode.MUTED, world.clock())
    topic = topic_view(world, one.topic, chat.language)
    await pop_up(query, texts("muted", topic=topic.title))
    if one.mode is not Mode.MUTED:
        await reply(query, told.muted(topic, way.back(Spot.SAID), texts), quoting=True)


async def press_undo(
    query: CallbackQuery, press: Undo, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow a topic in the mode that is named, in place of the message that told what was done."""
    await require_admin(query)
    mode = press.mode or Mode.BOTH
    topic = await follow_again(world, chat, press.topic, mode)
    view = topic_view(world, topic, chat.language)
    await pop_up(query, alert_panel.restored(view, mode, texts).words)
    await redraw(query, said(texts, "undone", topic=view.title, mode=mode))


async def press_take_back(
    query: CallbackQuery, press: TakeBack, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow a topic again, as before and within the limit, and show it."""
    await require_admin(query)
    now = world.clock()
    until = muted_again(press.muted, now)
    async with world.database.write() as connection:
        topic = await hiding.visible(connection, chat.id, press.topic)
        if topic is None:
            raise UserError("error-stale-button")
        if await follow_one(connection, chat.id, topic.id, press.mode, now):
            await rules.bring_back(connection, chat.id, topic.id)
            await _follow_as_before(connection, chat.id, press, until, now)
    await pop_up(query, texts("subscribed", topic=topic_view(world, topic, chat.language).title))
    again = await followed_by(world, chat, press.topic)
    await redraw(query, await card(world, chat, texts, again, press.page))


async def _follow_as_before(
    connection: AsyncConnection, chat: int, press: TakeBack, until: datetime | None, now: datetime
) -> None:
    """As loud as it was, and muted or switched off as long as it was."""
    await mutes.set_urgency(connection, chat, press.topic, press.urgency or Urgency.NORMAL)
    if until is not None and press.off:
        await mutes.switch_off(connection, chat, press.topic, until, now)
    elif until is not None:
        await mutes.mute(connection, chat, press.topic, until=until, now=now)


async def press_restore_all(
    query: CallbackQuery, press: RestoreAll, world: World, chat: Chat, texts: Texts
) -> None:
    """Bring the topics back into the modes of before; what was followed since stays as it is."""
    await require_admin(query)
    async with world.database.write() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
        ids = [one.topic.id for one in mine][: len(press.before)]
        # A shorter list may have the mark of a button that somebody made up.
        if len(ids) < len(press.before) or mark_of(ids) != press.mark:
            raise UserError("error-list-changed")
        modes = dict(zip(ids, press.before, strict=True))
        await subscriptions.set_modes(connection, chat.id, modes)
    changed = Changed(texts.html("subscriptions-restored"))
    await pop_up(query, texts("saved"))
    await redraw(query, await listed(world, chat, texts, press.page, changed))
