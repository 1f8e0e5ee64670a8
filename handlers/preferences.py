"""/settings: one message with buttons, redrawn in place; one function a setting."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.digest.clock import EVERY_DAY
from bot.errors import UserError
from bot.messages import settings as told
from bot.messages import settings_asked as asked
from bot.messages.callbacks.digest import ChooseForm
from bot.messages.callbacks.presses import (
    AskPause,
    Pause,
    PreferOutlet,
    Press,
    Resume,
    SetAlerted,
    SetDay,
    SetDays,
    SetEveryDay,
    SetLanguage,
    SetSwitch,
    SetTime,
    SetZone,
    ShowOutlets,
    ShowSettings,
    Switch,
)
from bot.messages.callbacks.quiet import SetCap, SetQuiet
from bot.messages.callbacks.schedules import AskRhythm, ShowSchedule
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.undo import undoable
from bot.texts import Texts, texts_for
from bot.times import read_time
from bot.zones import find_zone, several
from handlers import questions
from handlers.desk_menu import keep_menu
from handlers.middleware import World
from handlers.presses import Pressed, is_on
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import change, chosen_by, schedule_of
from handlers.undoing import Way, act_of, changing
from storage import sequels
from storage.chats import Chat
from storage.vocabulary import ChatKind

_TYPED_UNITS = 40


def wire(router: Router) -> None:
    """Give a router the handlers of settings."""
    router.message(Command("settings", ignore_case=True))(show)
    for kind, function in _SETTINGS.items():
        router.callback_query(Pressed(kind))(function)


async def show(message: Message, world: World, chat: Chat) -> None:
    """/settings."""
    await reply(message, await home(world, chat))


async def home(world: World, chat: Chat) -> Said:
    """The settings of a chat as they are now."""
    chosen = await chosen_by(world, chat)
    return told.settings(chosen, texts=texts_for(chat.language), now=world.clock())


async def saved(query: CallbackQuery, world: World, changed: tuple[Chat, Way]) -> None:
    """Say so, and show the settings as they are now, with the way back."""
    chat, way = changed
    texts = texts_for(chat.language)
    await pop_up(query, texts("saved"))
    await redraw(query, undoable(await home(world, chat), way.back(Spot.SETTINGS), texts))


async def press_home(query: CallbackQuery, world: World, chat: Chat) -> None:
    """Back to the settings; from a digest, show them in a message of their own."""
    await require_admin(query)
    await questions.close(query, world)
    await pop_up(query)
    shown_now = await home(world, chat)
    mine = (
        *(AskPause, Pause, Resume, ShowOutlets, PreferOutlet),
        *(SetQuiet, SetCap, ShowSchedule, AskRhythm, ChooseForm, Reverse),
    )
    if is_on(query, *mine, *(kind for kind in _SETTINGS if kind != ShowSettings)):
        await redraw(query, shown_now)
    else:
        await reply(query, shown_now)


async def press_language(
    query: CallbackQuery, press: SetLanguage, world: World, chat: Chat, texts: Texts
) -> None:
    """The language of all that is said."""
    await require_admin(query)
    if press.language is None:
        await pop_up(query)
        await redraw(query, asked.ask_language(texts))
        return
    await saved(query, world, await change(world, chat, act_of(query), language=press.language))
    await keep_menu(query, world)


async def press_time(
    query: CallbackQuery, press: SetTime, world: World, chat: Chat, texts: Texts
) -> None:
    """When the digest comes; a time that is not offered is typed."""
    await require_admin(query)
    if press.minute is None:
        await pop_up(query)
        await questions.ask(query, Question.TIME, world)
        await redraw(query, asked.ask_time(texts, private=_private(query)))
        return
    # What is typed from now on is no time.
    changed = await change(
        world, chat, act_of(query), at=press.minute, answered=questions.asked(query)
    )
    await saved(query, world, changed)


async def press_days(
    query: CallbackQuery,
    press: SetDays | SetDay | SetEveryDay,
    world: World,
    chat: Chat,
    texts: Texts,
) -> None:
    """On which days it comes: each button ticks its day or does so no longer."""
    await require_admin(query)
    days, undo = (await schedule_of(world, chat)).days or EVERY_DAY, None
    if press != SetDays():
        days = _days_after(press, days)
        if not days:
            await pop_up(query, texts("days-last"), alert=True)
            return
        _, way = await change(world, chat, act_of(query), days=days)
        undo = way.back(Spot.SETTINGS)
    await pop_up(query)
    await redraw(query, undoable(asked.ask_days(days, texts), undo, texts))


def _days_after(press: SetDays | SetDay | SetEveryDay, days: int) -> int:
    """The days once a press is handled, and the same when it is handled again (but for one of an
    older message, which says only what to change); none where it would take the last one away."""
    if isinstance(press, SetEveryDay) or press.weekday is None:
        return EVERY_DAY
    day = 1 << press.weekday
    if isinstance(press, SetDays):
        return days ^ day
    return days | day if press.wanted else days & ~day


async def press_zone(
    query: CallbackQuery, press: SetZone, world: World, chat: Chat, texts: Texts
) -> None:
    """Where the reader is; a place that is not offered is typed."""
    await require_admin(query)
    if press.zone is None:
        await pop_up(query)
        await questions.ask(query, Question.ZONE, world)
        await redraw(query, asked.ask_zone(texts, now=world.clock(), private=_private(query)))
        return
    answered = questions.asked(query)
    changed = await change(world, chat, act_of(query), time_zone=press.zone, answered=answered)
    await saved(query, world, changed)


_SWITCHED: dict[Switch, dict[str, Any]] = {
    Switch.DIGEST_ON: {"digest_on": True},
    Switch.DIGEST_OFF: {"digest_on": False},
    Switch.ALERTS_ON: {"alerts_on": True},
    Switch.ALERTS_OFF: {"alerts_on": False},
    Switch.EMPTY_ON: {"digest_empty": True},
    Switch.EMPTY_OFF: {"digest_empty": False},
    Switch.HEARTBEAT_ON: {"heartbeat_on": True},
    Switch.HEARTBEAT_OFF: {"heartbeat_on": False},
    Switch.WEEK_ON: {"week_picture": True},
    Switch.WEEK_OFF: {"week_picture": False},
}


async def press_switch(query: CallbackQuery, press: SetSwitch, world: World, chat: Chat) -> None:
    """What is on or off."""
    await require_admin(query)
    if press.to in (Switch.SEQUELS_ON, Switch.SEQUELS_OFF):
        wanted = press.to is Switch.SEQUELS_ON
        async with changing(world, chat, act_of(query)) as (connection, way):
            await sequels.choose(connection, chat.id, sequels.ALL, world.clock(), wanted=wanted)
        await saved(query, world, (chat, way))
        return
    await saved(query, world, await change(world, chat, act_of(query), **_SWITCHED[press.to]))


async def press_alerted(
    query: CallbackQuery, press: SetAlerted, world: World, chat: Chat, texts: Texts
) -> None:
    """How a digest shows what was sent at once before."""
    await require_admin(query)
    if press.shown is None:
        await pop_up(query)
        await redraw(query, asked.ask_alerted(chat.alerted_in_digest, texts))
        return
    await saved(
        query, world, await change(world, chat, act_of(query), alerted_in_digest=press.shown)
    )


# A new setting is a press in bot/messages/callbacks/presses.py, its button in
# bot/messages/settings.py, and a line here.
_SETTINGS: dict[type[Press], Callable[..., Awaitable[Any]]] = {
    ShowSettings: press_home,
    SetLanguage: press_language,
    SetTime: press_time,
    SetDays: press_days,
    SetDay: press_days,
    SetEveryDay: press_days,
    SetZone: press_zone,
    SetSwitch: press_switch,
    SetAlerted: press_alerted,
}


def _private(query: CallbackQuery) -> bool:
    return query.message is not None and query.message.chat.type == ChatKind.PRIVATE


async def take_time(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A typed time. Raises UserError, and goes on waiting, when it is none."""
    minute = read_time(text)
    if minute is None:
        raise UserError("error-time", text=shown(text, _TYPED_UNITS))
    _, way = await change(world, chat, act_of(message), at=minute)
    said = asked.time_set(minute, digest_on=chat.digest_on, texts=texts)
    await reply(message, undoable(said, way.back(Spot.SETTINGS), texts))


async def take_zone(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A typed place. Raises UserError, and goes on waiting, when nobody could tell where it is."""
    # The places of three languages take a second to be read when they are first needed.
    zone = await world.searching(lambda: find_zone(text))
    if zone is None:
        raise UserError(
            "error-zone-several" if several(text) else "error-zone",
            text=shown(text, _TYPED_UNITS),
        )
    _, way = await change(world, chat, act_of(message), time_zone=zone)
    said = asked.zone_set(zone, texts=texts, now=world.clock())
    await reply(message, undoable(said, way.back(Spot.SETTINGS), texts))
