"""Which topics are in a bundle: a page of what the chat follows, ticked and unticked."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import bundles as told
from bot.messages.bundles import BundleView, Choice
from bot.messages.callbacks.bundles import PutAllInBundle, PutInBundle, ShowBundleTopics
from bot.messages.markup import Message as Said
from bot.texts import Texts
from handlers.bundle_words import staying
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw
from handlers.rights import require_admin
from handlers.titles import topic_view
from storage import bundles, subscriptions
from storage.bundles import MOST_TOPICS, Bundle
from storage.chats import Chat
from storage.vocabulary import Mode


def wire(router: Router) -> None:
    """Give a router the handlers of choosing."""
    router.callback_query(Pressed(ShowBundleTopics))(press_topics)
    router.callback_query(Pressed(PutInBundle))(press_put)
    router.callback_query(Pressed(PutAllInBundle))(press_put_all)


async def mine_by_number(
    connection: AsyncConnection, chat: Chat, number: int, *, held: bool = False
) -> Bundle:
    """A bundle of the chat. Raises UserError for another's, and for one that is no more."""
    one = await bundles.mine(connection, chat.id, number, held=held)
    if one is None:
        raise UserError("error-stale-button")
    return one


async def press_topics(
    query: CallbackQuery, press: ShowBundleTopics, world: World, chat: Chat, texts: Texts
) -> None:
    """A page of what may be in it."""
    await require_admin(query)
    said = await choices_of(world, chat, press.bundle, texts, press.page)
    await pop_up(query)
    await redraw(query, said)


async def press_put(
    query: CallbackQuery, press: PutInBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """A topic in it, as it is followed now, or out of it."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await mine_by_number(connection, chat, press.bundle, held=True)
        if press.wanted:
            followed = await subscriptions.get(connection, chat.id, press.topic)
            if followed is None:
                raise UserError("error-not-subscribed")
            if await staying(connection, [followed]):
                raise UserError("error-bundle-words")
            if not await bundles.put_in(connection, one, [followed]):
                raise UserError("error-bundle-full", limit=MOST_TOPICS)
        else:
            await _keep_some(connection, one, but=press.topic)
            await bundles.take_out(connection, one, [press.topic])
    await pop_up(query)
    await redraw(query, await choices_of(world, chat, press.bundle, texts, press.page))


async def _keep_some(connection: AsyncConnection, one: Bundle, *, but: int | None = None) -> None:
    """Raises UserError where nothing (`but` a topic) would be left in a bundle whose link others
    may have: to open it would be of no use."""
    there = {it.topic.id for it in await bundles.topics_of(connection, one.id)}
    if one.name and there and (but is None or there == {but}):
        raise UserError("error-bundle-last")


async def press_put_all(
    query: CallbackQuery, press: PutAllInBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """All that is followed in it, or nothing."""
    await require_admin(query)
    async with world.database.write() as connection:
        one = await mine_by_number(connection, chat, press.bundle, held=True)
        if press.wanted:
            followed = await subscriptions.of_chat(connection, chat.id)
            stay = await staying(connection, followed)
            followed = [it for it in followed if it.topic.id not in stay]
            if not await bundles.put_in(connection, one, followed):
                raise UserError("error-bundle-full", limit=MOST_TOPICS)
        else:
            await _keep_some(connection, one)
            await bundles.take_out(connection, one)
    await pop_up(query)
    await redraw(query, await choices_of(world, chat, press.bundle, texts, press.page))


async def choices_of(world: World, chat: Chat, number: int, texts: Texts, page: int) -> Said:
    """What may be in a bundle: what is in it, also what the chat follows no more, and the rest."""
    async with world.database.read() as connection:
        one = await mine_by_number(connection, chat, number)
        parts = await bundles.topics_of(connection, number)
        followed = await subscriptions.of_chat(connection, chat.id)
        own_words = await bundles.tells_own_words(connection, number)
        stay = await staying(connection, followed) | await staying(connection, parts)
    chosen = {it.topic.id: it.mode for it in parts}
    there = {it.topic.id for it in followed}
    choices = [
        Choice(
            topic_view(world, it.topic, chat.language),
            it.topic.id in chosen,
            it.mode == Mode.MUTED and chosen.get(it.topic.id) == Mode.BOTH,
            it.topic.words,
        )
        for it in followed
    ]
    choices += [
        Choice(topic_view(world, it.topic, chat.language), chosen=True, words=it.topic.words)
        for it in parts
        if it.topic.id not in there
    ]
    view = BundleView(one.id, one.name, len(parts), own_words=own_words, staying=len(stay))
    return told.choose(view, choices, page, MOST_TOPICS, texts)
