"""Quiet hours and the cap of a day: questions behind /settings, answered by buttons or typed."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.digest.clock import EVERY_DAY
from bot.digest.quiet import Quiet, next_list, quiet_of
from bot.errors import UserError
from bot.limits_typed import read_limit, read_quiet
from bot.messages import quiet_hours as told
from bot.messages.callbacks.fields import Number
from bot.messages.callbacks.quiet import EndQuiet, SetCap, SetQuiet, SetQuietDays
from bot.messages.callbacks.undo import Spot
from bot.messages.dates import local_moment
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.undo import undoable
from bot.spans import read_span
from bot.texts import Texts
from bot.zones import zone_of
from handlers import questions
from handlers.middleware import World
from handlers.preferences import saved
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import change, schedule_of
from handlers.undoing import act_of
from storage.chats import Chat
from storage.vocabulary import ChatKind

_TYPED_UNITS = 40
_MOST = 999
LIMITS = Number(0, _MOST)
_NONE = frozenset("нет,без предела,жоқ,шектеусіз,шексіз,no,none,off,no limit".split(","))


def wire(router: Router) -> None:
    """Give a router the handlers of these two."""
    router.callback_query(Pressed(SetQuiet))(press_quiet)
    router.callback_query(Pressed(SetQuietDays))(press_days)
    router.callback_query(Pressed(EndQuiet))(press_end)
    router.callback_query(Pressed(SetCap))(press_cap)


def _private(query: CallbackQuery) -> bool:
    return query.message is not None and query.message.chat.type == ChatKind.PRIVATE


def quiet_in(chat: Chat) -> Quiet | None:
    """The quiet hours of a chat."""
    return quiet_of(chat.quiet_from, chat.quiet_to, chat.quiet_days)


async def press_quiet(
    query: CallbackQuery, press: SetQuiet, world: World, chat: Chat, texts: Texts
) -> None:
    """From when to when; hours that are not offered are typed."""
    await require_admin(query)
    if press.begin is None or press.end is None or press.begin == press.end:
        await pop_up(query)
        await questions.ask(query, Question.QUIET, world)
        await redraw(query, _ask_quiet(query, chat, texts))
        return
    answered = questions.asked(query)
    hours = {"quiet_from": press.begin, "quiet_to": press.end}
    if press.days is not None:
        hours["quiet_days"] = press.days
    await saved(query, world, await change(world, chat, act_of(query), answered=answered, **hours))


async def press_days(
    query: CallbackQuery, press: SetQuietDays, world: World, chat: Chat, texts: Texts
) -> None:
    """On which days it begins."""
    await require_admin(query)
    changed, way = await change(world, chat, act_of(query), quiet_days=press.days)
    await pop_up(query, texts("saved"))
    asked = _ask_quiet(query, changed, texts)
    await redraw(query, undoable(asked, way.back(Spot.SETTINGS), texts))


def _ask_quiet(query: CallbackQuery, chat: Chat, texts: Texts) -> Said:
    private, digest_on = _private(query), chat.digest_on
    return told.ask_quiet(quiet_in(chat), texts, private=private, digest_on=digest_on)


async def press_end(query: CallbackQuery, world: World, chat: Chat) -> None:
    """No quiet hours any more; what was held back comes."""
    await require_admin(query)
    answered = questions.asked(query)
    none = {"quiet_from": None, "quiet_to": None, "quiet_days": EVERY_DAY}
    await saved(query, world, await change(world, chat, act_of(query), answered=answered, **none))


async def press_cap(
    query: CallbackQuery, press: SetCap, world: World, chat: Chat, texts: Texts
) -> None:
    """How many a day; a number that is not offered is typed."""
    await require_admin(query)
    if press.most is None:
        await pop_up(query)
        await questions.ask(query, Question.CAP, world)
        minute = (await schedule_of(world, chat)).at
        zone, now = chat.time_zone, world.clock()
        at = local_moment(next_list(quiet_in(chat), minute, zone, now), zone_of(zone), now=now)
        private, digest_on = _private(query), chat.digest_on
        asked = told.ask_cap(chat.alerts_most, at, texts, private=private, digest_on=digest_on)
        await redraw(query, asked)
        return
    answered = questions.asked(query)
    changed = await change(
        world, chat, act_of(query), answered=answered, alerts_most=press.most or None
    )
    await saved(query, world, changed)


async def take_quiet(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """Typed hours. Raises UserError, and goes on waiting, when they are none."""
    span = read_span(text) or read_quiet(text, asked=True)
    if span is None:
        raise UserError("error-quiet", text=shown(text, _TYPED_UNITS))
    days = chat.quiet_days if span.days is None else span.days
    quiet = Quiet(span.begin, span.end, days)
    act = act_of(message)
    _, way = await change(
        world, chat, act, quiet_from=quiet.begin, quiet_to=quiet.end, quiet_days=quiet.days
    )
    await reply(message, undoable(told.quiet_set(quiet, texts), way.back(Spot.SETTINGS), texts))


async def take_cap(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A typed number. Raises UserError, and goes on waiting, when it is none."""
    typed = " ".join(text.split()).casefold().strip(" .!")
    most = 0 if typed in _NONE else LIMITS.read(read_limit(text, asked=True) or typed)
    if most is None:
        raise UserError("error-cap", text=shown(text, _TYPED_UNITS), limit=_MOST)
    _, way = await change(world, chat, act_of(message), alerts_most=most or None)
    await reply(
        message, undoable(told.cap_set(most or None, texts), way.back(Spot.SETTINGS), texts)
    )
