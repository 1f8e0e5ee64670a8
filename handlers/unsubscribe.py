"""/unsubscribe: what is named is followed no longer; where nothing is named, it is asked."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import subscriptions as told
from bot.messages import unsubscribe as asking
from bot.messages.callbacks.presses import Leave, ShowLeaving
from bot.messages.callbacks.undo import Spot
from bot.messages.markup import Message as Said
from bot.messages.subscriptions import Changed
from bot.texts import Texts
from handlers import questions
from handlers.follow import MAX_REQUEST
from handlers.middleware import World
from handlers.offers import suggestions
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.subscriptions import dropped, following_of
from handlers.titles import topic_view
from handlers.undoing import act_of, changing
from handlers.wanted import own, telling, wanted_in
from storage import hiding, subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.vocabulary import ChatKind


def wire(router: Router) -> None:
    """Give a router the handlers of leaving."""
    router.message(Command("unsubscribe", ignore_case=True))(unsubscribe)
    router.callback_query(Pressed(ShowLeaving))(press_page)
    router.callback_query(Pressed(Leave))(press_leave)


async def unsubscribe(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/unsubscribe with or without topics."""
    await require_admin(message)
    asked = (command.args or "").strip()
    if asked:
        await leave_text(message, asked, world, chat, texts)
        return
    await questions.ask(message, Question.UNSUBSCRIBE, world)
    await reply(message, await leaving(message, world, chat, texts, 0))


async def leaving(
    event: Message | CallbackQuery,
    world: World,
    chat: Chat,
    texts: Texts,
    page: int,
    changed: Changed | None = None,
) -> Said:
    """A page of what may be left, and what has just been changed of it."""
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    if not mine:
        return told.nothing_yet(await suggestions(world, chat), texts, changed)
    views = [topic_view(world, one.topic, chat.language) for one in mine]
    message = event.message if isinstance(event, CallbackQuery) else event
    private = message is not None and message.chat.type == ChatKind.PRIVATE
    return asking.leaving(views, page, texts, private=private, changed=changed)


async def press_page(
    query: CallbackQuery, press: ShowLeaving, world: World, chat: Chat, texts: Texts
) -> None:
    """Turn a page; what is asked is asked anew."""
    await require_admin(query)
    await questions.ask(query, Question.UNSUBSCRIBE, world)
    await pop_up(query)
    await redraw(query, await leaving(query, world, chat, texts, press.page))


async def press_leave(
    query: CallbackQuery, press: Leave, world: World, chat: Chat, texts: Texts
) -> None:
    """Unsubscribe from a topic; what is typed from now on answers nothing."""
    await require_admin(query)
    await questions.close(query, world)
    one, way = await dropped(query, world, chat, press.topic)
    gone = following_of(one, world, chat)
    await pop_up(query, texts("unsubscribed", topic=gone.topic.title))
    undo = way.back(Spot.LIST, press.topic, press.page)
    changed = told.dropped_from_list(gone, undo, texts)
    await redraw(query, await leaving(query, world, chat, texts, press.page, changed))


async def leave_text(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """Unsubscribe from what a text names."""
    if len(text) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    gone: dict[int, Subscription] = {}
    unknown = []
    wanted = await world.searching(lambda: wanted_in(text, world, chat.language))
    for piece in wanted:
        found = own(piece, mine, world, chat.language)
        gone |= {one.topic.id: one for one in found}
        if not found:
            unknown.append(telling(piece))
    async with changing(world, chat, act_of(message)) as (connection, way):
        for topic in sorted(gone):  # in one order, as `add_all` does
            await subscriptions.remove(connection, chat.id, topic)
        await hiding.offer(connection, chat.id, gone.keys(), world.clock())
    left = [following_of(one, world, chat) for one in gone.values()]
    undo = way.back(Spot.LIST, next(iter(gone), 0) if len(gone) == 1 else 0)
    await reply(message, asking.unsubscribed(left, unknown, text, undo, texts))
