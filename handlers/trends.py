"""/trends: what a week was about, as a picture with its numbers in words; weeks before it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, timedelta

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.outcomes import Outcome, outcome_of
from bot.digest.trends import Week, week_at
from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages.callbacks.trends import ShowWeek
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.picture import Photo
from bot.messages.trends import Scope, picture_of, told
from bot.telegram.client import Answer
from bot.texts import Texts, texts_for
from bot.zones import zone_of
from handlers.middleware import World
from handlers.presses import Pressed, is_on
from handlers.reply import has_photo, pop_up, redraw, reply, show_photo
from storage import subscriptions, trends
from storage.chats import Chat

log = logging.getLogger(__name__)

# So many topics of the week can be followed by buttons under it.
_OFFERED = 3
_A_WEEK = timedelta(days=7)
# Of what was asked for so much is said again.
_ASKED_UNITS = 60


def wire(router: Router) -> None:
    """Give a router the handlers of /trends."""
    router.message(Command("trends", ignore_case=True))(show)
    router.callback_query(Pressed(ShowWeek))(press_week)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A week as it is told to a chat, and whether it follows anything."""

    week: Week
    said: Said


async def show(
    message: Message, world: World, chat: Chat, command: CommandObject | None = None
) -> None:
    """This week for everybody; where it has hardly begun, the one before, which has more. Raises
    UserError where one topic is asked for: a week is told of all, or of those of the chat."""
    if command is not None and command.args:
        raise UserError("error-trends-topic", text=shown(command.args, _ASKED_UNITS))
    monday = week_at(world.clock(), zone_of(chat.time_zone))
    week = await _week(world, chat, monday, Scope.ALL)
    if not week.week.drawn and week.week.before:
        before = await _week(world, chat, monday - _A_WEEK, Scope.ALL)
        week = before if before.week.drawn else week
    await _send(message, world, chat, week, Scope.ALL)


async def press_week(
    query: CallbackQuery, press: ShowWeek, world: World, chat: Chat, texts: Texts
) -> None:
    """Another week, or other topics, in the place of a week. Where there is no picture of that, the
    one that is there stays: Telegram makes no text of a photo."""
    scope = Scope.MINE if press.mine else Scope.ALL
    if press.monday > week_at(world.clock(), zone_of(chat.time_zone)):
        raise UserError("error-stale-button")
    shown = await _week(world, chat, press.monday, scope)
    if not shown.week.drawn and has_photo(query):
        await pop_up(query, texts("trends-none-pressed", scope=scope), alert=True)
        return
    await pop_up(query)
    # A week that is none, whoever forges its press, is not drawn over.
    below = None if is_on(query, ShowWeek) else query.message
    await _send(below if isinstance(below, Message) else query, world, chat, shown, scope)


async def _week(world: World, chat: Chat, monday: date, scope: Scope) -> _Shown:
    now = world.clock()
    async with world.database.read() as connection:
        mine = await trends.followed_by(connection, [chat.id], now)
        if scope is Scope.MINE and not mine:
            every = await subscriptions.count(connection, chat.id)
            raise UserError("trends-no-subscriptions", followed="yes" if every else "no")
        week = await world.weeks.week(
            connection,
            monday,
            language=chat.language,
            time_zone=chat.time_zone,
            of=mine[chat.id] if scope is Scope.MINE else None,
            now=now,
        )
        follow = await _to_follow(connection, chat, week) if scope is Scope.ALL else []
    latest = monday >= week_at(now, zone_of(chat.time_zone))
    texts = texts_for(chat.language)
    said = told(week, scope, texts, both=bool(mine), follow=follow, latest=latest)
    return _Shown(week, said)


async def _to_follow(connection: AsyncConnection, chat: Chat, week: Week) -> list[TopicView]:
    """Of what a week was about most what the chat does not follow at all."""
    followed = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
    return [one.topic for one in week.ranked()[:_OFFERED] if one.topic.id not in followed]


async def _send(
    event: Message | CallbackQuery, world: World, chat: Chat, shown: _Shown, scope: Scope
) -> None:
    """Say it with its picture, where there is one, or in words alone where Telegram takes none."""
    picture = picture_of(shown.week, scope, texts_for(chat.language))
    photo = await world.studio.photo(picture) if shown.week.drawn else None
    if photo is not None and await _shown_with(photo, event, world, shown.said):
        return
    if isinstance(event, CallbackQuery):
        await redraw(event, shown.said)
    else:
        await reply(event, shown.said)


async def _shown_with(
    photo: Photo, event: Message | CallbackQuery, world: World, said: Said
) -> bool:
    """Send a photo; False where Telegram does not take it."""
    try:
        name = await show_photo(event, said, photo)
    except TelegramBadRequest as error:
        outcome, _ = outcome_of(Answer(False, 400, description=error.message))
        if outcome is Outcome.UNCHANGED:
            raise
        log.info("a picture was not taken, its words are sent alone: %s", error.message)
        await world.studio.refused(photo, everywhere=outcome is Outcome.BAD_PICTURE)
        return False
    await world.studio.sent(photo, name)
    return True
