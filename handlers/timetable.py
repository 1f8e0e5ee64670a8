"""A chat's schedules: as many as its reader likes, each with its own hours, days and topics.

One of them at least tells of all topics, so that nothing that is followed comes in none.
"""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.clock import Rhythm
from bot.digest.typed import read_rhythm
from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages import schedules as told
from bot.messages.callbacks.schedules import (
    AddSchedule,
    AskRhythm,
    RemoveSchedule,
    SetEveryTopic,
    SetRhythm,
    SetScheduleTopic,
    ShowSchedule,
    ShowSchedules,
    ShowScheduleTopics,
)
from bot.messages.callbacks.undo import Spot
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.schedules import Planned
from bot.messages.undo import undoable
from bot.texts import Texts
from handlers import questions
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import next_of, rhythm_of, set_rhythm
from handlers.titles import topic_view
from handlers.undoing import Way, act_of, changing
from storage import schedules, subscriptions
from storage.chats import Chat
from storage.handing_over import hand_over
from storage.schedules import Schedule
from storage.vocabulary import DIGESTING, ChatKind

MOST_SCHEDULES = 20
_TYPED_UNITS = 60


def wire(router: Router) -> None:
    """Give a router the handlers of schedules."""
    router.callback_query(Pressed(ShowSchedules))(press_all)
    router.callback_query(Pressed(ShowSchedule))(press_one)
    router.callback_query(Pressed(AskRhythm))(press_ask)
    router.callback_query(Pressed(AddSchedule))(press_add)
    router.callback_query(Pressed(SetRhythm))(press_rhythm)
    router.callback_query(Pressed(ShowScheduleTopics))(press_topics)
    router.callback_query(Pressed(SetScheduleTopic))(press_topic)
    router.callback_query(Pressed(SetEveryTopic))(press_every)
    router.callback_query(Pressed(RemoveSchedule))(press_remove)


async def _followed(connection: AsyncConnection, world: World, chat: Chat) -> list[TopicView]:
    """What of all that a chat follows goes into digests, in its order."""
    mine = await subscriptions.of_chat(connection, chat.id)
    return [topic_view(world, one.topic, chat.language) for one in mine if one.mode in DIGESTING]


def _planned(one: Schedule, followed: Sequence[TopicView], world: World, chat: Chat) -> Planned:
    """A schedule as it is told: of its topics those that go into a digest now."""
    own = None
    if one.topics is not None:
        own = tuple(topic for topic in followed if topic.id in one.topics)
    paused = chat.digest_on and chat.paused(world.clock())
    next_at = one.next_at if chat.digest_on and not paused else None
    return Planned(one.id, rhythm_of(one), own, next_at, paused)


async def listed(world: World, chat: Chat, texts: Texts) -> Said:
    """All the schedules of a chat."""
    async with world.database.read() as connection:
        planned = await schedules.of_chat(connection, chat.id)
        followed = await _followed(connection, world, chat)
    every = [_planned(one, followed, world, chat) for one in planned]
    return told.schedules(every, texts, limit=MOST_SCHEDULES)


def _mine(planned: Sequence[Schedule], schedule: int) -> Schedule:
    """A schedule of a chat. Raises UserError for one that it does not have (any more)."""
    found = next((one for one in planned if one.id == schedule), None)
    if found is None:
        raise UserError("error-schedule-gone")
    return found


def _is_needed(one: Schedule, planned: Sequence[Schedule]) -> bool:
    """Whether no other tells of all topics."""
    return not any(other.topics is None for other in planned if other.id != one.id)


async def _card(world: World, chat: Chat, texts: Texts, schedule: int) -> Said:
    async with world.database.read() as connection:
        planned = await schedules.of_chat(connection, chat.id)
        followed = await _followed(connection, world, chat)
    one = _mine(planned, schedule)
    only = _is_needed(one, planned)
    view = _planned(one, followed, world, chat)
    return told.schedule(view, texts, zone=chat.time_zone, now=world.clock(), only=only)


async def press_all(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """All of them."""
    await require_admin(query)
    await questions.close(query, world)
    await pop_up(query)
    await redraw(query, await listed(world, chat, texts))


async def press_one(
    query: CallbackQuery, press: ShowSchedule, world: World, chat: Chat, texts: Texts
) -> None:
    """One of them."""
    await require_admin(query)
    await questions.close(query, world)
    card = await _card(world, chat, texts, press.schedule)
    await pop_up(query)
    await redraw(query, card)


async def press_ask(
    query: CallbackQuery, press: AskRhythm, world: World, chat: Chat, texts: Texts
) -> None:
    """When is it to come? Chosen, or typed."""
    await require_admin(query)
    if press.schedule is not None:
        await _card(world, chat, texts, press.schedule)  # that it is there
    await questions.ask(query, Question.SCHEDULE, world, schedule=press.schedule or 0)
    await pop_up(query)
    private = query.message is not None and query.message.chat.type == ChatKind.PRIVATE
    await redraw(query, told.ask_rhythm(press.schedule, texts, private=private))


async def _put(act: str, world: World, chat: Chat, schedule: int, rhythm: Rhythm) -> Way:
    """Give a schedule a rhythm, or (0) the chat one more, unless it has one of all topics that
    comes then; the way back. Raises UserError for one that is not there, and for more than there
    may be."""
    now = world.clock()
    async with changing(world, chat, act) as (connection, way):
        await schedules.hold(connection, [chat.id])
        planned = await schedules.of_chat(connection, chat.id)
        if schedule:
            one = _mine(planned, schedule)
            await set_rhythm(connection, one, rhythm, zone=chat.time_zone, now=now)
            return way
        if any(one.topics is None and rhythm_of(one) == rhythm for one in planned):
            return way
        if len(planned) >= MOST_SCHEDULES:
            raise UserError("error-schedules", limit=MOST_SCHEDULES)
        first, *further = rhythm.times
        await schedules.add(
            connection,
            chat.id,
            at=first,
            further=further,
            days=rhythm.days,
            month_day=rhythm.month_day,
            next_at=next_of(rhythm, zone=chat.time_zone, now=now),
            now=now,
        )
    return way


async def press_add(
    query: CallbackQuery, press: AddSchedule, world: World, chat: Chat, texts: Texts
) -> None:
    """One more of what is offered."""
    await require_admin(query)
    rhythm = Rhythm((press.at,), press.days, press.month_day)
    way = await _put(act_of(query), world, chat, 0, rhythm)
    await questions.close(query, world)
    await pop_up(query, texts("saved"))
    await redraw(query, _undoable(await listed(world, chat, texts), way, texts))


def _undoable(said: Said, way: Way, texts: Texts) -> Said:
    return undoable(said, way.back(Spot.SCHEDULES), texts)


async def press_rhythm(
    query: CallbackQuery, press: SetRhythm, world: World, chat: Chat, texts: Texts
) -> None:
    """Another rhythm of what is offered."""
    await require_admin(query)
    rhythm = Rhythm((press.at,), press.days, press.month_day)
    way = await _put(act_of(query), world, chat, press.schedule, rhythm)
    await questions.close(query, world)
    await pop_up(query, texts("saved"))
    await redraw(query, _undoable(await _card(world, chat, texts, press.schedule), way, texts))


async def take_rhythm(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A typed rhythm. Raises UserError, and goes on waiting, when it is none."""
    schedule = await questions.noted(message, world, "schedule")
    async with world.database.read() as connection:
        planned = await schedules.of_chat(connection, chat.id)
    usual = next((one.at for one in planned if one.id == schedule), planned[0].at)
    rhythm = read_rhythm(text, usual)
    if rhythm is None:
        raise UserError("error-rhythm", text=shown(text, _TYPED_UNITS))
    way = await _put(act_of(message), world, chat, schedule, rhythm)
    await reply(message, _undoable(await listed(world, chat, texts), way, texts))


async def press_topics(
    query: CallbackQuery, press: ShowScheduleTopics, world: World, chat: Chat, texts: Texts
) -> None:
    """Of which topics does it tell?"""
    await require_admin(query)
    asked = await _topics(world, chat, texts, press.schedule, press.page)
    await pop_up(query)
    await redraw(query, asked)


async def _topics(world: World, chat: Chat, texts: Texts, schedule: int, page: int) -> Said:
    async with world.database.read() as connection:
        planned = await schedules.of_chat(connection, chat.id)
        followed = await _followed(connection, world, chat)
    view = _planned(_mine(planned, schedule), followed, world, chat)
    return told.ask_topics(view, followed, page, texts)


async def press_topic(
    query: CallbackQuery, press: SetScheduleTopic, world: World, chat: Chat, texts: Texts
) -> None:
    """A topic in it, or not. Raises UserError where it would tell of none, or none of all."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        await schedules.hold(connection, [chat.id])
        planned = await schedules.of_chat(connection, chat.id)
        one = _mine(planned, press.schedule)
        followed = {topic.id for topic in await _followed(connection, world, chat)}
        if press.topic not in followed:
            raise UserError("error-not-subscribed")
        own = followed if one.topics is None else followed.intersection(one.topics)
        wanted = own | {press.topic} if press.wanted else own - {press.topic}
        if one.topics is None and wanted != followed and _is_needed(one, planned):
            raise UserError("schedule-of-all")
        if not wanted:
            raise UserError("schedule-needs-topic")
        if one.topics is not None or wanted != followed:
            stored = schedules.written(sorted(wanted))
            await hand_over(connection, one, planned)
            await schedules.change(connection, one.id, topics=stored)
    await pop_up(query)
    drawn = await _topics(world, chat, texts, press.schedule, press.page)
    await redraw(query, _undoable(drawn, way, texts))


async def press_every(
    query: CallbackQuery, press: SetEveryTopic, world: World, chat: Chat, texts: Texts
) -> None:
    """All topics in it, also those that will be followed later."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        await schedules.hold(connection, [chat.id])
        one = _mine(await schedules.of_chat(connection, chat.id), press.schedule)
        await schedules.change(connection, one.id, topics=None)
    await pop_up(query, texts("saved"))
    await redraw(query, _undoable(await _card(world, chat, texts, press.schedule), way, texts))


async def press_remove(
    query: CallbackQuery, press: RemoveSchedule, world: World, chat: Chat, texts: Texts
) -> None:
    """Remove it; not the only one that tells of all topics. One that is gone already is so."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        await schedules.hold(connection, [chat.id])
        planned = await schedules.of_chat(connection, chat.id)
        for one in planned:
            if one.id == press.schedule:
                if _is_needed(one, planned):
                    raise UserError("schedule-of-all")
                await hand_over(connection, one, planned)
                await schedules.remove(connection, one.id)
    await pop_up(query, texts("saved"))
    await redraw(query, _undoable(await listed(world, chat, texts), way, texts))
