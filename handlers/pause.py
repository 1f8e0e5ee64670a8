"""/pause and /resume: silence, for some days or until the reader is back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import pause as told
from bot.messages.callback_fields import Number
from bot.messages.callbacks import AskPause, Pause, Resume, SetLanguage, ShowSettings
from bot.messages.settings import FOR_EVER
from bot.texts import Texts
from handlers.middleware import World
from handlers.preferences import home
from handlers.presses import Pressed, is_on
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from storage import chats
from storage.chats import Chat

_MOST_DAYS = 365
_DAYS = Number(1, _MOST_DAYS)


def make_router() -> Router:
    """The router of silence."""
    router = Router(name="pause")
    router.message(Command("pause", ignore_case=True))(pause)
    router.message(Command("resume", ignore_case=True))(resume)
    router.callback_query(Pressed(AskPause))(press_ask)
    router.callback_query(Pressed(Pause))(press_pause)
    router.callback_query(Pressed(Resume))(press_resume)
    return router


async def pause(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/pause [days]; without a number it is asked, and nothing changes yet."""
    await require_admin(message)
    asked = (command.args or "").split()
    now, chosen = world.clock(), await chosen_by(world, chat)
    if not asked:
        await reply(message, told.ask(chosen, texts=texts, now=now, settings=False))
        return
    days = _DAYS.read(asked[0].lstrip("0") or "0")
    if days is None:
        raise UserError("error-pause-days", limit=_MOST_DAYS)
    chosen = replace(chosen, paused_until=await _pause(world, chat, days))
    await reply(message, told.paused(chosen, texts=texts, now=now, settings=False))


async def _pause(world: World, chat: Chat, days: int) -> datetime:
    """Silence for some days, or (0) until it is ended; its end."""
    until = world.clock() + timedelta(days=days) if days else FOR_EVER
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, paused_until=until)
    return until


async def press_ask(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The settings ask how long."""
    await require_admin(query)
    await pop_up(query)
    chosen = await chosen_by(world, chat)
    await redraw(query, told.ask(chosen, texts=texts, now=world.clock(), settings=True))


async def press_pause(
    query: CallbackQuery, press: Pause, world: World, chat: Chat, texts: Texts
) -> None:
    """Silence for as long as the button says."""
    await require_admin(query)
    chosen = await chosen_by(world, chat)
    chosen = replace(chosen, paused_until=await _pause(world, chat, press.days))
    await pop_up(query)
    settings = is_on(query, ShowSettings)
    said = told.paused(chosen, texts=texts, now=world.clock(), settings=settings)
    await redraw(query, said)


async def resume(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/resume."""
    await require_admin(message)
    chosen = replace(await chosen_by(world, chat), paused_until=None)
    was = await _resume(world, chat)
    await reply(message, told.resumed(chosen, was=was, texts=texts, now=world.clock()))


async def _resume(world: World, chat: Chat) -> bool:
    """End the pause; whether there was one."""
    if not chat.paused(world.clock()):
        return False
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, paused_until=None)
    world.wake()
    return True


async def press_resume(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The button that ends a pause, and says so, however often it is pressed, unless it was over
    before; in the settings, and in what they have led to, they are shown as they are now."""
    await require_admin(query)
    # One that has ended by itself: what came in it has come in a digest, perhaps long ago.
    over = chat.paused_until is not None and not chat.paused(world.clock())
    await _resume(world, chat)
    awake = replace(chat, paused_until=None)
    if is_on(query, SetLanguage, ShowSettings):
        await pop_up(query, texts("resume-not-paused" if over else "resumed"))
        await redraw(query, await home(world, awake))
        return
    await pop_up(query)
    chosen = await chosen_by(world, awake)
    await redraw(query, told.resumed(chosen, was=not over, texts=texts, now=world.clock()))
