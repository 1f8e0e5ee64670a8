"""/subscriptions and /unsubscribe: what a chat follows, with its modes."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import subscriptions as told
from bot.messages.callbacks import Drop, ShowSubscriptions, SwitchMode
from bot.messages.markup import Message as Said
from bot.texts import Texts
from handlers.follow import MAX_REQUEST, MAX_SUBSCRIPTIONS
from handlers.middleware import World
from handlers.offers import suggestions
from handlers.presses import Pressed, is_on
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.titles import topic_view
from handlers.wanted import own, wanted_in
from storage import subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription


def make_router() -> Router:
    """The router of subscriptions."""
    router = Router(name="subscriptions")
    router.message(Command("unsubscribe", ignore_case=True))(unsubscribe)
    router.message(Command("subscriptions", ignore_case=True))(show)
    router.callback_query(Pressed(ShowSubscriptions))(press_page)
    router.callback_query(Pressed(SwitchMode))(press_mode)
    router.callback_query(Pressed(Drop))(press_drop)
    return router


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/subscriptions: the first page."""
    await reply(message, await _page(world, chat, texts, 0))


async def _page(world: World, chat: Chat, texts: Texts, page: int) -> Said:
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    if not mine:
        return told.nothing_yet(await suggestions(world, chat.language), texts)
    following = [
        told.Following(
            topic_view(world, one.topic, chat.language), one.mode, one.muted(world.clock())
        )
        for one in mine
    ]
    return told.subscriptions(following, page, limit=MAX_SUBSCRIPTIONS, texts=texts)


async def press_page(
    query: CallbackQuery, press: ShowSubscriptions, world: World, chat: Chat, texts: Texts
) -> None:
    """Turn a page; from an alert or a digest, show the list in a message of its own."""
    await pop_up(query)
    page = await _page(world, chat, texts, press.page if is_on(query, Drop) else 0)
    if is_on(query, Drop):
        await redraw(query, page)
    else:
        await reply(query, page)


async def press_mode(
    query: CallbackQuery, press: SwitchMode, world: World, chat: Chat, texts: Texts
) -> None:
    """Switch a topic to a mode."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, press.topic)
        if one is None:
            raise UserError("error-not-subscribed")
        mode = press.mode or one.mode.next
        await subscriptions.set_mode(connection, chat.id, press.topic, mode)
    title = topic_view(world, one.topic, chat.language).title
    await pop_up(query, f"{title}: {texts(f'mode-{mode}')}")
    await redraw(query, await _page(world, chat, texts, press.page))


async def press_drop(
    query: CallbackQuery, press: Drop, world: World, chat: Chat, texts: Texts
) -> None:
    """Remove a topic."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, press.topic)
        removed = await subscriptions.remove(connection, chat.id, press.topic)
    if one is None or not removed:
        raise UserError("error-not-subscribed")
    title = topic_view(world, one.topic, chat.language).title
    await pop_up(query, texts("unsubscribed", topic=title))
    await redraw(query, await _page(world, chat, texts, press.page))


async def unsubscribe(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/unsubscribe with or without topics."""
    await require_admin(message)
    asked = (command.args or "").strip()
    if not asked:
        await show(message, world, chat, texts)
        return
    if len(asked) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    gone: list[Subscription] = []
    unknown = []
    wanted = await world.searching(lambda: wanted_in(asked, world))
    for piece in wanted:
        found = own(piece, mine, world, chat.language)
        gone.extend(found)
        if not found:
            unknown.append(piece.text)
    async with world.database.write() as connection:
        for topic in sorted({one.topic.id for one in gone}):  # in one order, as `add_all` does
            await subscriptions.remove(connection, chat.id, topic)
    views = [topic_view(world, one.topic, chat.language) for one in gone]
    await reply(message, told.unsubscribed(views, unknown, asked, texts))
