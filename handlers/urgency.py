"""How loud a topic is, and until when it is switched off: buttons of its card, and a typed date."""

from __future__ import annotations

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import loudness as told
from bot.messages.callbacks.quiet import AskOff, SetUrgency, SwitchOff
from bot.messages.callbacks.undo import Spot
from bot.messages.markup import shown
from bot.messages.undo import undoable
from bot.texts import Texts
from bot.untils import read_until
from bot.zones import zone_of
from handlers import questions
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.subscriptions import card, followed_by
from handlers.titles import topic_view
from handlers.undoing import Way, act_of, changing
from storage import mutes
from storage.chats import Chat
from storage.vocabulary import ChatKind

_TYPED_UNITS = 40


def wire(router: Router) -> None:
    """Give a router the handlers of these buttons."""
    router.callback_query(Pressed(SetUrgency))(press_urgency)
    router.callback_query(Pressed(AskOff))(press_ask)
    router.callback_query(Pressed(SwitchOff))(press_off)


async def press_urgency(
    query: CallbackQuery, press: SetUrgency, world: World, chat: Chat, texts: Texts
) -> None:
    """With a sound, without one, or at any time."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        if not await mutes.set_urgency(connection, chat.id, press.topic, press.urgency):
            raise UserError("error-not-subscribed")
    await pop_up(query, texts("saved"))
    one = await followed_by(world, chat, press.topic)
    drawn = await card(world, chat, texts, one, press.page)
    await redraw(query, undoable(drawn, way.back(Spot.LIST, press.topic, press.page), texts))


async def press_ask(
    query: CallbackQuery, press: AskOff, world: World, chat: Chat, texts: Texts
) -> None:
    """Until when is nothing of it to come?"""
    await require_admin(query)
    one = await followed_by(world, chat, press.topic)
    await pop_up(query)
    await questions.ask(query, Question.OFF, world, topic=press.topic, page=press.page)
    private = query.message is not None and query.message.chat.type == ChatKind.PRIVATE
    topic = topic_view(world, one.topic, chat.language)
    await redraw(query, told.ask_off(topic, press.page, texts, private=private))


async def press_off(
    query: CallbackQuery, press: SwitchOff, world: World, chat: Chat, texts: Texts
) -> None:
    """Nothing of it for as long as the button says."""
    await require_admin(query)
    until = world.clock() + timedelta(days=press.days)
    way = await _switch_off(act_of(query, timed=True), world, chat, press.topic, until)
    await questions.close(query, world)
    await pop_up(query, texts("saved"))
    one = await followed_by(world, chat, press.topic)
    drawn = await card(world, chat, texts, one, press.page)
    await redraw(query, undoable(drawn, way.back(Spot.LIST, press.topic, press.page), texts))


async def _switch_off(act: str, world: World, chat: Chat, topic: int, until: datetime) -> Way:
    async with changing(world, chat, act) as (connection, way):
        if not await mutes.switch_off(connection, chat.id, topic, until, world.clock()):
            raise UserError("error-not-subscribed")
    return way


async def take_off(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A typed date. Raises UserError, and goes on waiting, when it is none."""
    until = read_until(text, world.clock().astimezone(zone_of(chat.time_zone)))
    if until is None:
        raise UserError("error-until", text=shown(text, _TYPED_UNITS))
    topic = await questions.noted(message, world, "topic")
    way = await _switch_off(act_of(message), world, chat, topic, until)
    one = await followed_by(world, chat, topic)
    page = await questions.noted(message, world, "page")
    drawn = await card(world, chat, texts, one, page)
    await reply(message, undoable(drawn, way.back(Spot.LIST, topic, page), texts))
