"""/pause and /resume: silence, for some days or until the reader is back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import pause as told
from bot.messages.callbacks.fields import Number
from bot.messages.callbacks.presses import AskPause, Pause, Resume, SetLanguage, ShowSettings
from bot.messages.callbacks.undo import Spot
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.settings import FOR_EVER
from bot.messages.undo import undoable
from bot.texts import Texts
from bot.untils import read_until
from bot.zones import zone_of
from handlers import questions
from handlers.middleware import World
from handlers.preferences import home
from handlers.presses import Pressed, is_on
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.undoing import Way, act_of, changing
from storage import chats
from storage.chats import Chat
from storage.vocabulary import ChatKind

_MOST_DAYS = 365
_DAYS = Number(1, _MOST_DAYS)
_TYPED_UNITS = 40


def wire(router: Router) -> None:
    """Give a router the handlers of silence."""
    router.message(Command("pause", ignore_case=True))(pause)
    router.message(Command("resume", ignore_case=True))(resume)
    router.callback_query(Pressed(AskPause))(press_ask)
    router.callback_query(Pressed(Pause))(press_pause)
    router.callback_query(Pressed(Resume))(press_resume)


async def pause(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/pause [days, or until when]; without that it is asked, and nothing changes yet."""
    await require_admin(message)
    asked = " ".join((command.args or "").split())
    now, chosen = world.clock(), await chosen_by(world, chat)
    if not asked:
        private = chat.kind == ChatKind.PRIVATE
        await questions.ask(message, Question.PAUSE, world)
        asked_ = told.ask(chosen, texts=texts, now=now, settings=False, private=private)
        await reply(message, asked_)
        return
    until = _until(asked, now, chat)
    if until is None:
        raise UserError("error-pause-days", limit=_MOST_DAYS)
    await _begin(message, until, world, chat, texts)


async def _begin(message: Message, until: datetime, world: World, chat: Chat, texts: Texts) -> None:
    """Silence until an instant that was typed."""
    now, chosen = world.clock(), await chosen_by(world, chat)
    way = await _pause(act_of(message), world, chat, until)
    said = told.paused(replace(chosen, paused_until=until), texts=texts, now=now, settings=False)
    await reply(message, _with_way(said, way, chat, texts, now))


async def take_pause(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """The answer to how long. Raises UserError, and goes on waiting, when it is none."""
    until = _until(" ".join(text.split()), world.clock(), chat)
    if until is None:
        raise UserError("error-pause-length", text=shown(text, _TYPED_UNITS), limit=_MOST_DAYS)
    await _begin(message, until, world, chat, texts)


def _with_way(said: Said, way: Way, chat: Chat, texts: Texts, now: datetime) -> Said:
    """With a way back to the pause of before; where there was none, its end is that."""
    return undoable(said, way.back(Spot.SETTINGS) if chat.paused(now) else None, texts)


def _until(asked: str, now: datetime, chat: Chat) -> datetime | None:
    """Until when a pause is asked for: a number is one of days. None where nobody could tell."""
    if asked.isdigit():
        days = _DAYS.read(asked.lstrip("0"))
        return None if days is None else now + timedelta(days=days)
    return read_until(asked, now.astimezone(zone_of(chat.time_zone)))


async def _pause(act: str, world: World, chat: Chat, until: datetime) -> Way:
    """Silence until an instant; the way back."""
    async with changing(world, chat, act) as (connection, way):
        await chats.change(connection, chat.id, paused_until=until)
    return way


async def press_ask(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The settings ask how long."""
    await require_admin(query)
    await pop_up(query)
    await questions.ask(query, Question.PAUSE, world)
    chosen, private = await chosen_by(world, chat), chat.kind == ChatKind.PRIVATE
    asked = told.ask(chosen, texts=texts, now=world.clock(), settings=True, private=private)
    await redraw(query, asked)


async def press_pause(
    query: CallbackQuery, press: Pause, world: World, chat: Chat, texts: Texts
) -> None:
    """Silence for as long as the button says."""
    await require_admin(query)
    chosen = await chosen_by(world, chat)
    until = world.clock() + timedelta(days=press.days) if press.days else FOR_EVER
    chosen = replace(chosen, paused_until=until)
    way = await _pause(act_of(query, timed=True), world, chat, until)
    await questions.close(query, world)  # what is typed from now on is no answer
    await pop_up(query)
    settings, now = is_on(query, ShowSettings), world.clock()
    said = told.paused(chosen, texts=texts, now=now, settings=settings)
    await redraw(query, _with_way(said, way, chat, texts, now))


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
