"""/subscriptions: what a chat follows, as a list; a topic of it opens in its place."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import subscriptions as told
from bot.messages.callbacks.presses import (
    Drop,
    PlaceTopic,
    SetAll,
    ShowSubscriptions,
    ShowTopic,
    SwitchMode,
    TakeBack,
)
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.subscriptions import Changed
from bot.messages.undo import undoable
from bot.texts import Texts
from handlers.activity import seen_by, told_of
from handlers.condition_drafts import followed_under
from handlers.following import MAX_SUBSCRIPTIONS
from handlers.middleware import World
from handlers.named_drafts import told_words, words_under
from handlers.offers import suggestions
from handlers.presses import Pressed, is_on, presses_on, spelt_on
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.titles import topic_view
from handlers.undoing import Way, act_of, changing
from storage import hiding, subscriptions
from storage.chats import Chat
from storage.followed import put_in_order
from storage.subscriptions import Subscription
from storage.vocabulary import Mode

# Of what only pops up, whose 200 characters hold more than the name.
_POPPED_UNITS = 60


def wire(router: Router) -> None:
    """Give a router the handlers of subscriptions."""
    router.message(Command("subscriptions", ignore_case=True))(show)
    router.callback_query(Pressed(ShowSubscriptions))(press_page)
    router.callback_query(Pressed(ShowTopic))(press_topic)
    router.callback_query(Pressed(SwitchMode))(press_mode)
    router.callback_query(Pressed(PlaceTopic))(press_place)
    router.callback_query(Pressed(Drop))(press_drop)
    router.callback_query(Pressed(SetAll))(press_all)


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/subscriptions: the first page."""
    await reply(message, await listed(world, chat, texts, 0))


async def listed(
    world: World, chat: Chat, texts: Texts, page: int, changed: Changed | None = None
) -> Said:
    """A page of what a chat follows, and what has just been changed of it."""
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    if not mine:
        return told.nothing_yet(await suggestions(world, chat), texts, changed)
    following = [following_of(one, world, chat) for one in mine]
    return told.subscriptions(
        following,
        page,
        limit=MAX_SUBSCRIPTIONS,
        chosen=await chosen_by(world, chat),
        texts=texts,
        now=world.clock(),
        changed=changed,
    )


def following_of(one: Subscription, world: World, chat: Chat) -> told.Following:
    """A subscription of a chat as it is told."""
    now = world.clock()
    muted = one.muted_until if one.muted(now) else None
    topic = topic_view(world, one.topic, chat.language)
    return told.Following(
        topic, one.mode, muted, one.switched_off(now), one.urgency, one.rule is not None
    )


async def press_page(
    query: CallbackQuery, press: ShowSubscriptions, world: World, chat: Chat, texts: Texts
) -> None:
    """Turn a page; from an alert or a digest, show the list in a message of its own. In a group
    everybody may look, but what all see is turned by administrators."""
    # A list has such buttons, or only one that takes back what was on it.
    ours = is_on(query, Drop, ShowTopic, TakeBack) or any(
        one.spot is Spot.LIST for one in presses_on(query, Reverse)
    )
    if ours:
        await require_admin(query)
    await pop_up(query)
    page = await listed(world, chat, texts, press.page if ours else 0)
    if ours:
        await redraw(query, page)
    else:
        await reply(query, page)


async def card(world: World, chat: Chat, texts: Texts, one: Subscription, page: int) -> Said:
    """A topic that is followed, with its news."""
    now = world.clock()
    async with world.database.read() as connection:
        seen = await seen_by(connection, one, now)
        mine = await subscriptions.of_chat(connection, chat.id)
    return told.topic(
        told_of(one.topic, seen, world, chat.language),
        one.mode,
        page,
        chosen=await chosen_by(world, chat),
        texts=texts,
        now=now,
        muted_until=one.muted_until if one.muted(now) else None,
        place=[other.topic.id for other in mine].index(one.topic.id),
        off=one.switched_off(now),
        urgency=one.urgency,
        conditions=await followed_under(world, chat, one),
        words=told_words(words_under(one.topic)) if one.topic.words else told.NO_WORDS,
    )


async def followed_by(world: World, chat: Chat, topic: int) -> Subscription:
    """A subscription of the chat. Raises UserError where it is none any more."""
    async with world.database.read() as connection:
        one = await subscriptions.get(connection, chat.id, topic)
    if one is None:
        raise UserError("error-not-subscribed")
    return one


async def press_topic(
    query: CallbackQuery, press: ShowTopic, world: World, chat: Chat, texts: Texts
) -> None:
    """Open a topic in place."""
    await require_admin(query)
    one = await followed_by(world, chat, press.topic)
    one = replace(one, topic=spelt_on(query, one.topic))
    await pop_up(query)
    await redraw(query, await card(world, chat, texts, one, press.page))


async def press_mode(
    query: CallbackQuery, press: SwitchMode, world: World, chat: Chat, texts: Texts
) -> None:
    """Switch a topic to a mode, and show it; a mute for a time ends with it."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        one = await subscriptions.get(connection, chat.id, press.topic)
        if one is None:
            raise UserError("error-not-subscribed")
        mode = press.mode or one.mode.next
        await subscriptions.set_mode(connection, chat.id, press.topic, mode, world.clock())
    was, chosen = following_of(one, world, chat), await chosen_by(world, chat)
    await pop_up(query, told.mode_chosen(was, mode, chosen, texts, world.clock()))
    changed = await followed_by(world, chat, press.topic)
    drawn = await card(world, chat, texts, changed, press.page)
    await redraw(query, undoable(drawn, way.back(Spot.LIST, press.topic, press.page), texts))


async def press_place(
    query: CallbackQuery, press: PlaceTopic, world: World, chat: Chat, texts: Texts
) -> None:
    """Move a topic to a place in the reader's order, which digests have, too."""
    await require_admin(query)
    async with world.database.write() as connection:
        mine = [one.topic.id for one in await subscriptions.of_chat(connection, chat.id)]
        if press.topic not in mine:
            raise UserError("error-not-subscribed")
        mine.remove(press.topic)
        mine.insert(press.place, press.topic)
        await put_in_order(connection, chat.id, mine)
    one = await followed_by(world, chat, press.topic)
    title = shown(topic_view(world, one.topic, chat.language).title, _POPPED_UNITS)
    await pop_up(query, texts("placed", topic=title, place=mine.index(press.topic) + 1))
    await redraw(query, await card(world, chat, texts, one, press.page))


async def press_drop(
    query: CallbackQuery, press: Drop, world: World, chat: Chat, texts: Texts
) -> None:
    """Remove a topic; the list can take it back."""
    await require_admin(query)
    one, way = await dropped(query, world, chat, press.topic)
    gone = following_of(one, world, chat)
    await pop_up(query, texts("unsubscribed", topic=gone.topic.title))
    undo = way.back(Spot.LIST, press.topic, press.page)
    changed = told.dropped_from_list(gone, undo, texts)
    await redraw(query, await listed(world, chat, texts, press.page, changed))


async def dropped(
    query: CallbackQuery, world: World, chat: Chat, topic: int
) -> tuple[Subscription, Way]:
    """Remove a topic; how it was followed, and the way back. Raises UserError where it is not
    followed."""
    async with changing(world, chat, act_of(query)) as (connection, way):
        one = await subscriptions.get(connection, chat.id, topic)
        removed = await subscriptions.remove(connection, chat.id, topic)
        if removed:  # a phrase that nobody else follows can be followed again
            await hiding.offer(connection, chat.id, [topic], world.clock())
    if one is None or not removed:
        raise UserError("error-not-subscribed")
    return one, way


async def press_all(
    query: CallbackQuery, press: SetAll, world: World, chat: Chat, texts: Texts
) -> None:
    """Bring all topics but the muted ones into a mode."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        mine = await subscriptions.of_chat(connection, chat.id)
        heard = [one for one in mine if one.mode != Mode.MUTED]
        modes = {one.topic.id: press.mode for one in heard if one.mode != press.mode}
        await subscriptions.set_modes(connection, chat.id, modes)
    kept = len(heard) < len(mine)
    undo = way.back(Spot.LIST, page=press.page)
    changed = told.all_changed(press.mode, undo, kept=kept, texts=texts)
    await pop_up(query, texts("saved"))
    await redraw(query, await listed(world, chat, texts, press.page, changed))
