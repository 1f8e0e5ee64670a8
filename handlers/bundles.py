"""/bundle: topics that a chat hands to others under one link; chosen, named, withdrawn."""

from __future__ import annotations

import re
import secrets

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import bundles as told
from bot.messages.bundles import BundleView, Choice
from bot.messages.callbacks_bundles import (
    NameBundle,
    NewBundle,
    PutAllInBundle,
    PutInBundle,
    ShowBundle,
    ShowBundles,
    ShowBundleTopics,
    WithdrawBundle,
)
from bot.messages.deep_link import bundle_link
from bot.messages.invisible import is_seen, visible_alone
from bot.messages.markup import Message as Said
from bot.texts import Texts
from handlers import questions
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.titles import topic_view
from storage import bundles, subscriptions
from storage.bundles import LONGEST_NAME, MOST_BUNDLES, MOST_TOPICS, Bundle
from storage.chats import Chat
from storage.forgetting import WITHDRAWN_KEPT
from storage.vocabulary import ChatKind, Mode

_BYTES = 16
# Telegram makes links of these, whoever wrote them; a name is nobody's way to a reader.
_ADDRESS = re.compile(r"[@/\\]|\w\.\w")


def make_router() -> Router:
    """The router of those who make bundles."""
    router = Router(name="bundles")
    router.message(Command("bundle", ignore_case=True))(bundle)
    router.callback_query(Pressed(ShowBundles))(press_list)
    router.callback_query(Pressed(NewBundle))(press_new)
    router.callback_query(Pressed(ShowBundle))(press_bundle)
    router.callback_query(Pressed(ShowBundleTopics))(press_topics)
    router.callback_query(Pressed(PutInBundle))(press_put)
    router.callback_query(Pressed(PutAllInBundle))(press_put_all)
    router.callback_query(Pressed(NameBundle))(press_name)
    router.callback_query(Pressed(WithdrawBundle))(press_withdraw)
    return router


async def bundle(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/bundle: the list; with a name the bundle of that name, or one of all topics under it."""
    await require_admin(message)
    typed = command.args or ""
    if not typed.strip():
        await show(message, world, chat, texts)
        return
    name = _name_of(typed)
    async with world.database.write() as connection:
        listed = await bundles.of_chat(connection, chat.id)
        same = [it.bundle for it in listed if it.bundle.name.casefold() == name.casefold()]
        one = same[0] if same else await _begun(connection, world, chat)
        if not same:
            await _call(connection, one, name)
    await reply(message, await _card(world, chat, one.id, texts, await our_name(message)))


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """The bundles of the chat."""
    await reply(message, await _list(world, chat, texts, 0))


async def _list(world: World, chat: Chat, texts: Texts, page: int) -> Said:
    async with world.database.read() as connection:
        listed = await bundles.of_chat(connection, chat.id)
        follows = await subscriptions.count(connection, chat.id)
    if not listed and not follows:
        return told.nothing_to_share(texts)
    views = [BundleView(it.bundle.id, it.bundle.name, it.topics, it.takers) for it in listed]
    return told.bundles(views, page, MOST_BUNDLES, texts)


async def press_list(
    query: CallbackQuery, press: ShowBundles, world: World, chat: Chat, texts: Texts
) -> None:
    """A page of the list."""
    await require_admin(query)
    await pop_up(query)
    await redraw(query, await _list(world, chat, texts, press.page))


async def press_new(
    query: CallbackQuery, press: NewBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """Another one: all that is followed is in it at first; pressed again, it is the same one."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await _begun(connection, world, chat)
    await pop_up(query)
    await redraw(query, await _choices(world, chat, one.id, texts, 0))


async def _begun(connection: AsyncConnection, world: World, chat: Chat) -> Bundle:
    """A bundle of all that the chat follows, without a name. Raises UserError where it follows
    nothing, or has as many as it may."""
    if not await subscriptions.count(connection, chat.id):
        raise UserError("bundles-nothing")
    token = secrets.token_urlsafe(_BYTES)
    number = await bundles.begin(connection, chat.id, token, world.clock())
    if number is None:
        raise UserError("error-bundles-many", limit=MOST_BUNDLES)
    return await _mine(connection, chat, number, held=True)


async def _mine(
    connection: AsyncConnection, chat: Chat, number: int, *, held: bool = False
) -> Bundle:
    """A bundle of the chat. Raises UserError for another's, and for one that is no more."""
    one = await bundles.mine(connection, chat.id, number, held=held)
    if one is None:
        raise UserError("error-stale-button")
    return one


# --- which topics


async def press_topics(
    query: CallbackQuery, press: ShowBundleTopics, world: World, chat: Chat, texts: Texts
) -> None:
    """A page of what may be in it."""
    await require_admin(query)
    said = await _choices(world, chat, press.bundle, texts, press.page)
    await pop_up(query)
    await redraw(query, said)


async def press_put(
    query: CallbackQuery, press: PutInBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """A topic in it, as it is followed now, or out of it."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await _mine(connection, chat, press.bundle, held=True)
        if press.wanted:
            followed = await subscriptions.get(connection, chat.id, press.topic)
            if followed is None:
                raise UserError("error-not-subscribed")
            if not await bundles.put_in(connection, one, [followed]):
                raise UserError("error-bundle-full", limit=MOST_TOPICS)
        else:
            await bundles.take_out(connection, one, [press.topic])
    await pop_up(query)
    await redraw(query, await _choices(world, chat, press.bundle, texts, press.page))


async def press_put_all(
    query: CallbackQuery, press: PutAllInBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """All that is followed in it, or nothing."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await _mine(connection, chat, press.bundle, held=True)
        if press.wanted:
            followed = await subscriptions.of_chat(connection, chat.id)
            if not await bundles.put_in(connection, one, followed):
                raise UserError("error-bundle-full", limit=MOST_TOPICS)
        else:
            await bundles.take_out(connection, one)
    await pop_up(query)
    await redraw(query, await _choices(world, chat, press.bundle, texts, press.page))


async def _choices(world: World, chat: Chat, number: int, texts: Texts, page: int) -> Said:
    """What may be in a bundle: what is in it, also what the chat follows no more, and the rest."""
    async with world.database.read() as connection:
        one = await _mine(connection, chat, number)
        parts = await bundles.topics_of(connection, number)
        followed = await subscriptions.of_chat(connection, chat.id)
        own_words = await bundles.tells_own_words(connection, number)
    chosen = {it.topic.id for it in parts}
    there = {it.topic.id for it in followed}
    choices = [
        Choice(
            topic_view(world, it.topic, chat.language), it.topic.id in chosen, it.mode == Mode.MUTED
        )
        for it in followed
    ]
    choices += [
        Choice(topic_view(world, it.topic, chat.language), chosen=True)
        for it in parts
        if it.topic.id not in there
    ]
    view = BundleView(one.id, one.name, len(parts), own_words=own_words)
    return told.choose(view, choices, page, MOST_TOPICS, texts)


# --- its name, its link


async def press_name(
    query: CallbackQuery, press: NameBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """What is it to be called?"""
    await require_admin(query)
    async with world.database.read() as connection:
        one = await _mine(connection, chat, press.bundle)
        empty = not await bundles.topics_of(connection, press.bundle)
    if not one.name and empty:
        raise UserError("error-bundle-empty")
    await questions.ask(query, Question.BUNDLE, world, bundle=press.bundle)
    await pop_up(query)
    private = chat.kind == ChatKind.PRIVATE
    await reply(query, told.ask_name(texts, LONGEST_NAME, private=private), quoting=not private)


async def take_bundle_name(
    message: Message, text: str, world: World, chat: Chat, texts: Texts
) -> None:
    """The answer to that: from now on its link can be passed on."""
    name = _name_of(text)
    number = await questions.noted(message, world, "bundle")
    async with world.database.write() as connection:
        one = await _mine(connection, chat, number, held=True)
        await _call(connection, one, name)
    await reply(message, await _card(world, chat, number, texts, await our_name(message)))


def _name_of(text: str) -> str:
    """What somebody typed, as a name. Raises UserError for nothing to see, for what is too long,
    and for addresses."""
    name = visible_alone(text)
    if not is_seen(name) or len(name) > LONGEST_NAME:
        raise UserError("error-bundle-name", limit=LONGEST_NAME)
    if _ADDRESS.search(name):
        raise UserError("error-bundle-address")
    return name


async def _call(connection: AsyncConnection, one: Bundle, name: str) -> None:
    if not await bundles.name(connection, one, name):
        raise UserError("error-bundles-many", limit=MOST_BUNDLES)


async def our_name(event: Message | CallbackQuery) -> str:
    """The bot's @name, which Telegram is asked for once."""
    return ((await event.bot.me()).username or "") if event.bot else ""


async def _card(world: World, chat: Chat, number: int, texts: Texts, bot: str) -> Said:
    async with world.database.read() as connection:
        one = await _mine(connection, chat, number)
        topics = len(await bundles.topics_of(connection, number))
        takers = await bundles.takers(connection, number)
        own_words = await bundles.tells_own_words(connection, number)
    view = BundleView(one.id, one.name, topics, takers, own_words)
    if one.withdrawn:
        return told.withdrawn(view, texts, WITHDRAWN_KEPT.days)
    return told.card(view, bundle_link(bot, one.token), texts)


async def press_bundle(
    query: CallbackQuery, press: ShowBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """A bundle with its link; one that has no name yet, with its topics."""
    await require_admin(query)
    async with world.database.read() as connection:
        one = await _mine(connection, chat, press.bundle)
    if one.name:
        said = await _card(world, chat, one.id, texts, await our_name(query))
    else:
        said = await _choices(world, chat, one.id, texts, 0)
    await pop_up(query)
    await redraw(query, said)


async def press_withdraw(
    query: CallbackQuery, press: WithdrawBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """Its link leads nowhere any more; or again to it."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await _mine(connection, chat, press.bundle, held=True)
        if not await bundles.set_withdrawn(connection, one, world.clock(), withdrawn=press.wanted):
            raise UserError("error-bundles-many", limit=MOST_BUNDLES)
    said = await _card(world, chat, one.id, texts, await our_name(query))
    await pop_up(query)
    await redraw(query, said)
