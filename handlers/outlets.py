"""Which outlets a chat prefers, of several that tell one story: a page behind /settings."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.errors import UserError
from bot.messages import outlets as told
from bot.messages.callbacks.presses import PreferOutlet, ShowOutlets
from bot.messages.callbacks.undo import Spot
from bot.messages.undo import undoable
from bot.texts import Texts
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw
from handlers.rights import require_admin
from handlers.undoing import act_of, changing
from storage import chats, outlets
from storage.chats import Chat


def wire(router: Router) -> None:
    """Give a router the handlers of that page."""
    router.callback_query(Pressed(ShowOutlets))(turn)
    router.callback_query(Pressed(PreferOutlet))(prefer)


async def turn(
    query: CallbackQuery, press: ShowOutlets, world: World, chat: Chat, texts: Texts
) -> None:
    """Show a page of them."""
    await require_admin(query)
    async with world.database.read() as connection:
        offered = await outlets.known(connection)
    await pop_up(query)
    await redraw(query, told.outlets(offered, outlets.listed(chat.outlets), press.page, texts))


async def prefer(
    query: CallbackQuery, press: PreferOutlet, world: World, chat: Chat, texts: Texts
) -> None:
    """Prefer an outlet behind those that are preferred already, or give it up; then the first page
    is shown, where those stand. The same press may be handled again."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        offered = await outlets.known(connection)
        there = await chats.get(connection, chat.chat_id, chat.thread_id) or chat
        chosen = list(outlets.listed(there.outlets))
        marks = [told.mark_of(name) for name in chosen]
        if press.wanted and press.outlet not in marks:
            name = next((one for one in offered if told.mark_of(one) == press.outlet), None)
            if name is None:
                raise UserError("error-stale-button")
            if len(chosen) >= outlets.MOST_PREFERRED:
                raise UserError("outlets-full")
            chosen.append(name)
        elif not press.wanted:
            chosen = [
                name for name, mark in zip(chosen, marks, strict=True) if mark != press.outlet
            ]
        await chats.change(connection, there.id, outlets=outlets.stored(chosen))
    await pop_up(query, texts("saved"))
    drawn = told.outlets(offered, chosen, 0, texts)
    await redraw(query, undoable(drawn, way.back(Spot.SETTINGS), texts))
