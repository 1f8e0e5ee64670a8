"""The button that takes a change back: what was before is so again, and is shown in its place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import alert_panel
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.markup import Message as Said
from bot.messages.plain import said
from bot.messages.subscriptions import Changed
from bot.texts import Texts, texts_for
from handlers import officials, questions, subscriptions, timetable
from handlers.alerts import tell
from handlers.desk_menu import keep_menu
from handlers.following import MAX_SUBSCRIPTIONS
from handlers.middleware import World
from handlers.preferences import home
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw
from handlers.rights import require_admin
from handlers.schedules import replan, rhythm_of, set_rhythm
from handlers.timetable import MOST_SCHEDULES
from storage import chats, schedules, undos
from storage import subscriptions as following
from storage.chats import Chat
from storage.named_room import MOST_NAMED
from storage.shapes import CHAT, SCHEDULE, Shape
from storage.undos import Limits, Undone

_LIMITS = Limits(MAX_SUBSCRIPTIONS, MOST_SCHEDULES)


def wire(router: Router) -> None:
    """Give a router the handlers of that button."""
    router.callback_query(Pressed(Reverse))(press_reverse)


def _refuse(became: Undone) -> None:
    if became is Undone.UNKNOWN:
        raise UserError("error-stale-button")
    if became is Undone.CHANGED:
        raise UserError("undo-changed")
    if became is Undone.FULL:
        raise UserError("undo-full", limit=MAX_SUBSCRIPTIONS)
    if became is Undone.CROWDED:
        raise UserError("undo-crowded", limit=MOST_SCHEDULES)
    if became is Undone.NAMED:
        raise UserError("undo-full-named", limit=MOST_NAMED)


async def press_reverse(query: CallbackQuery, press: Reverse, world: World, chat: Chat) -> None:
    """Put back what was changed, once. Raises UserError where it has been changed otherwise since,
    and for a change of another chat."""
    await require_admin(query)
    now = world.clock()
    async with world.database.write() as connection:
        became, was = await undos.undo(connection, chat.id, press.change, now, limits=_LIMITS)
        _refuse(became)  # and what was begun is rolled back
        chat = await chats.get(connection, chat.chat_id, chat.thread_id) or chat
        if became is Undone.NOW:
            await _follow_from(connection, chat, was, world)
    world.wake()
    await questions.close(query, world)
    texts = texts_for(chat.language)
    if press.spot is Spot.PANEL and press.of:
        what = alert_panel.undone(texts)
        await tell(query, what, alert_panel.done(press.of, what.label, press, None, texts))
        return
    await pop_up(query, texts("undo-done"))
    drawn = await _DRAWN[press.spot](query, press, world, chat, texts)
    await redraw(query, drawn)
    if "language" in (was.get(CHAT) or {}):
        await keep_menu(query, world)


async def _follow_from(connection: AsyncConnection, chat: Chat, was: Shape, world: World) -> None:
    """When digests and what is deferred come follows from what was put back."""
    now, mine = world.clock(), was.get(CHAT) or {}
    await replan(connection, chat.id, mine.keys(), now)
    for one in await schedules.of_chat(connection, chat.id):
        if "time_zone" in mine or was.get(f"{SCHEDULE}:{one.id}"):
            await set_rhythm(connection, one, rhythm_of(one), zone=chat.time_zone, now=now)


# --- what is shown then


async def _said(_: CallbackQuery, __: Reverse, ___: World, ____: Chat, texts: Texts) -> Said:
    return said(texts, "undo-done")


async def _list(_: CallbackQuery, press: Reverse, world: World, chat: Chat, texts: Texts) -> Said:
    """The topic that is followed again; else the list."""
    async with world.database.read() as connection:
        one = await following.get(connection, chat.id, press.of)
    if one is not None:
        return await subscriptions.card(world, chat, texts, one, press.page)
    changed = Changed(texts.html("undo-done"))
    return await subscriptions.listed(world, chat, texts, press.page, changed)


async def _settings(_: CallbackQuery, __: Reverse, world: World, chat: Chat, ___: Texts) -> Said:
    return await home(world, chat)


async def _schedules(_: CallbackQuery, __: Reverse, world: World, chat: Chat, texts: Texts) -> Said:
    return await timetable.listed(world, chat, texts)


async def _official(
    _: CallbackQuery, press: Reverse, world: World, chat: Chat, texts: Texts
) -> Said:
    return await officials.card(world, chat, texts, press.of)


_Drawn = Callable[[CallbackQuery, Reverse, World, Chat, Texts], Awaitable[Said]]
_DRAWN: dict[Spot, _Drawn] = {
    Spot.SAID: _said,
    Spot.PANEL: _said,
    Spot.LIST: _list,
    Spot.SETTINGS: _settings,
    Spot.SCHEDULES: _schedules,
    Spot.OFFICIAL: _official,
}
