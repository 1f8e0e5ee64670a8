"""/log: what was done at the desk, by whom and when."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.messages import acts as told
from bot.messages.callbacks.editors import ShowLog
from bot.messages.dates import in_zone, moment
from bot.messages.markup import Message as Said
from bot.texts import Texts
from bot.zones import zone_of
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from storage import acts, decisions, topics
from storage.acts import Done
from storage.chats import Chat
from storage.vocabulary_desk import Act


def wire(router: Router) -> None:
    """Give a router the handlers of the record."""
    router.message(Command("log", ignore_case=True))(show)
    router.callback_query(Pressed(ShowLog))(turn)


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/log."""
    await require_desk(message, world)
    await reply(message, await _page(world, chat, texts, 0))


async def turn(
    query: CallbackQuery, press: ShowLog, world: World, chat: Chat, texts: Texts
) -> None:
    """Another page."""
    await require_desk(query, world)
    await pop_up(query)
    await redraw(query, await _page(world, chat, texts, press.page))


async def _page(world: World, chat: Chat, texts: Texts, number: int) -> Said:
    zone = zone_of(chat.time_zone)
    today = in_zone(world.clock(), zone).date()
    async with world.database.read() as connection:
        pages = max(1, -(-await acts.count(connection) // told.ON_A_PAGE))
        number = min(number, pages - 1)
        done = await acts.newest(connection, offset=number * told.ON_A_PAGE, limit=told.ON_A_PAGE)
        many = {one.decision for one in done if one.questions and one.act is not Act.REVIEW_UNDO}
        standing = await decisions.standing(connection, many)
        named = {key for one in done if (key := acts.topic_of(one)) is not None}
        known = await topics.by_keys(connection, named)
    stored = {(str(one.kind), one.key): one.title for one in known}

    def about(one: Done) -> str:
        topic = acts.topic_of(one)
        if topic is None:
            return one.about
        return world.subjects.title(*topic, texts.language, stored.get(topic, topic[1]))

    views = [
        told.DoneView(
            moment(one.at, zone, texts.language, today=today),
            one.name,
            one.who,
            one.act,
            about(one),
            one.questions,
            bool(one.subject),
            one.decision if one.act is not Act.REVIEW_UNDO and one.decision in standing else 0,
        )
        for one in done
        if isinstance(one.act, Act)  # one of a newer version is told by that
    ]
    return told.log(views, number, pages, texts)
