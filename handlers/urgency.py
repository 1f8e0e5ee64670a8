"""How loud a topic is, and until when it is switched off: buttons of its card, and a typed date."""

from __future__ import annotations

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import urgency as told
from bot.messages.callbacks_quiet import AskOff, SetUrgency, SwitchOff
from bot.messages.markup import shown
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
from storage import mutes
from storage.chats import Chat
from storage.vocabulary import ChatKind

_TYPED_UNITS = 40


def make_router() -> Router:
    """The router of these buttons."""
    router = Router(name="urgency")
    router.callback_query(Pressed(SetUrgency))(press_urgency)
    router.callback_query(Pressed(AskOff))(press_ask)
    router.callback_query(Pressed(SwitchOff))(press_off)
    return router


async def press_urgency(
    query: CallbackQuery, press: SetUrgency, world: World, chat: Chat, texts: Texts
) -> None:
    """With a sound, without one, or at any time."""
    await require_admin(query)
    async with world.database.write() as connection:
        if not await mutes.set_urgency(connection, chat.id, press.topic, press.urgency):
            raise UserError("error-not-subscribed")
    await pop_up(query, texts("saved"))
    one = await followed_by(world, chat, press.topic)
    await redraw(query, await card(world, chat, texts, one, press.page))


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
    await _switch_off(world, chat, press.topic, world.clock() + timedelta(days=press.days))
    await questions.close(query, world)
    await pop_up(query, texts("saved"))
    one = await followed_by(world, chat, press.topic)
    await redraw(query, await card(world, chat, texts, one, press.page))


async def _switch_off(world: World, chat: Chat, topic: int, until: datetime) -> None:
    async with world.database.write() as connection:
        if not await mutes.switch_off(connection, chat.id, topic, until, world.clock()):
            raise UserError("error-not-subscribed")


async def take_off(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A typed date. Raises UserError, and goes on waiting, when it is none."""
    until = read_until(text, world.clock().astimezone(zone_of(chat.time_zone)))
    if until is None:
        raise UserError("error-until", text=shown(text, _TYPED_UNITS))
    topic = await questions.noted(message, world, "topic")
    await _switch_off(world, chat, topic, until)
    one = await followed_by(world, chat, topic)
    page = await questions.noted(message, world, "page")
    await reply(message, await card(world, chat, texts, one, page))
