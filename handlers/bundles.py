"""/bundle: topics that a chat hands to others under one link; chosen, named, withdrawn."""

from __future__ import annotations

import secrets

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import bundles as told
from bot.messages.bundles import BundleView
from bot.messages.callbacks.bundles import (
    NameBundle,
    NewBundle,
    ShowBundle,
    ShowBundles,
    WithdrawBundle,
)
from bot.messages.deep_link import bundle_link
from bot.messages.invisible import is_seen, visible_alone
from bot.messages.markup import Message as Said
from bot.texts import Texts
from handlers import bundle_offers, bundle_topics, questions
from handlers.bundle_topics import choices_of, mine_by_number
from handlers.bundle_words import may_be_told, staying
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from storage import bundles, subscriptions
from storage.bundles import LONGEST_NAME, MOST_BUNDLES, Bundle
from storage.chats import Chat
from storage.vocabulary import ChatKind

_BYTES = 16


def wire(router: Router) -> None:
    """Give a router the handlers of bundles: of those who make them, and of those who open them."""
    router.message(Command("bundle", ignore_case=True))(bundle)
    router.callback_query(Pressed(ShowBundles))(press_list)
    router.callback_query(Pressed(NewBundle))(press_new)
    router.callback_query(Pressed(ShowBundle))(press_bundle)
    router.callback_query(Pressed(NameBundle))(press_name)
    router.callback_query(Pressed(WithdrawBundle))(press_withdraw)
    bundle_topics.wire(router)
    bundle_offers.wire(router)


async def bundle(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/bundle: the list; with a name the bundle of that name, or one of all topics under it."""
    await require_admin(message)
    typed = command.args or ""
    if not typed.strip():
        await show(message, world, chat, texts)
        return
    name = _name_of(typed, asked=False)
    async with world.database.write() as connection:
        listed = await bundles.of_chat(connection, chat.id)
        same = [it.bundle for it in listed if it.bundle.name.casefold() == name.casefold()]
        one = same[0] if same else await _begun(connection, world, chat, name)
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
    await redraw(query, await choices_of(world, chat, one.id, texts, 0))


async def _begun(connection: AsyncConnection, world: World, chat: Chat, name: str = "") -> Bundle:
    """A bundle of all that the chat follows: the one that is being chosen, or one of that name.
    Raises UserError where it follows nothing, nothing that may be handed on under that name, or
    has as many as it may."""
    if not await subscriptions.count(connection, chat.id):
        raise UserError("bundles-nothing")
    token = secrets.token_urlsafe(_BYTES)
    number = await bundles.begin(connection, chat.id, token, world.clock(), name)
    if number is None:
        raise UserError("error-bundles-many", limit=MOST_BUNDLES)
    one = await mine_by_number(connection, chat, number, held=True)
    stay = await staying(connection, await bundles.topics_of(connection, number))
    await bundles.take_out(connection, one, sorted(stay))
    if name and not await bundles.topics_of(connection, number):
        raise UserError("bundle-staying", count=len(stay))
    return one


# --- its name, its link


async def press_name(
    query: CallbackQuery, press: NameBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """What is it to be called?"""
    await require_admin(query)
    async with world.database.read() as connection:
        one = await mine_by_number(connection, chat, press.bundle)
        if not one.name:
            await _refuse_empty(connection, one)
    await questions.ask(query, Question.BUNDLE, world, bundle=press.bundle)
    await pop_up(query)
    private = chat.kind == ChatKind.PRIVATE
    await reply(query, told.ask_name(texts, LONGEST_NAME, private=private), quoting=not private)


async def take_bundle_name(
    message: Message, text: str, world: World, chat: Chat, texts: Texts
) -> None:
    """The answer to that: from now on its link can be passed on."""
    name = _name_of(text, asked=True)
    number = await questions.noted(message, world, "bundle")
    async with world.database.write() as connection:
        one = await mine_by_number(connection, chat, number, held=True)
        if not one.name:  # its last mark may have been taken off since it was to be named
            await _refuse_empty(connection, one)
        await _call(connection, one, name)
    await reply(message, await _card(world, chat, number, texts, await our_name(message)))


def _name_of(text: str, *, asked: bool) -> str:
    """What somebody typed, as a name; `asked`: what he types next is one, too. Raises UserError for
    nothing to see, for what is too long, and for what may not be told to others."""
    again = "yes" if asked else "no"
    name = visible_alone(text)
    if not is_seen(name) or len(name) > LONGEST_NAME:
        raise UserError("error-bundle-name", limit=LONGEST_NAME, asked=again)
    if not may_be_told(name):  # a name is nobody's way to a reader
        raise UserError("error-bundle-address", asked=again)
    return name


async def _refuse_empty(connection: AsyncConnection, one: Bundle) -> None:
    """Raises UserError for a bundle in which nothing is: to open its link would be of no use."""
    if not await bundles.topics_of(connection, one.id):
        raise UserError("error-bundle-empty")


async def _call(connection: AsyncConnection, one: Bundle, name: str) -> None:
    if not await bundles.name(connection, one, name):
        raise UserError("error-bundles-many", limit=MOST_BUNDLES)


async def our_name(event: Message | CallbackQuery) -> str:
    """The bot's @name, which Telegram is asked for once."""
    return ((await event.bot.me()).username or "") if event.bot else ""


async def _card(world: World, chat: Chat, number: int, texts: Texts, bot: str) -> Said:
    async with world.database.read() as connection:
        one = await mine_by_number(connection, chat, number)
        topics = len(await bundles.topics_of(connection, number))
        takers = await bundles.takers(connection, number)
        own_words = await bundles.tells_own_words(connection, number)
    view = BundleView(one.id, one.name, topics, takers, own_words)
    if one.withdrawn:
        return told.withdrawn(view, texts)
    return told.card(view, bundle_link(bot, one.token), texts)


async def press_bundle(
    query: CallbackQuery, press: ShowBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """A bundle with its link; one that has no name yet, with its topics."""
    await require_admin(query)
    async with world.database.read() as connection:
        one = await mine_by_number(connection, chat, press.bundle)
    if one.name:
        said = await _card(world, chat, one.id, texts, await our_name(query))
    else:
        said = await choices_of(world, chat, one.id, texts, 0)
    await pop_up(query)
    await redraw(query, said)


async def press_withdraw(
    query: CallbackQuery, press: WithdrawBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """Its link leads nowhere any more; or again to it."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await mine_by_number(connection, chat, press.bundle, held=True)
        if not await bundles.set_withdrawn(connection, one, world.clock(), withdrawn=press.wanted):
            raise UserError("error-bundles-many", limit=MOST_BUNDLES)
    said = await _card(world, chat, one.id, texts, await our_name(query))
    await pop_up(query)
    await redraw(query, said)
