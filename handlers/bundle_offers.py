"""A link of a bundle was opened: what is in it, followed all at once or one by one, taken back."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import bundle_offers as told
from bot.messages.bundle_offers import Brings, Offer, Offered
from bot.messages.callbacks.bundles import (
    EndBundle,
    GiveBundleBack,
    PickFromBundle,
    ShowBundleOffer,
    TakeBundle,
    TakeFromBundle,
)
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.settings import FIREHOSE
from bot.messages.undo import undoable
from bot.texts import Texts
from handlers.bundle_words import mark_of, staying, told_name
from handlers.condition_drafts import conditions_of
from handlers.following import MAX_SUBSCRIPTIONS, full
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.titles import ended, topic_view, what_is_over
from handlers.undoing import act_of, changing
from storage import askings, bundle_takings, bundles, previews, rules, subscriptions, topics
from storage.bundles import Bundle, Part
from storage.chats import Chat
from storage.conditions import EVERYTHING, Rule
from storage.vocabulary import ALERTING, IN_REGISTRY, IN_WORDS, Mode, TopicKind

# Of what only pops up, whose 200 characters hold more than the name.
_POPPED_UNITS = 60


def wire(router: Router) -> None:
    """Give a router the handlers of those who open a link."""
    router.callback_query(Pressed(ShowBundleOffer))(press_offer)
    router.callback_query(Pressed(TakeBundle))(press_take)
    router.callback_query(Pressed(PickFromBundle))(press_pick)
    router.callback_query(Pressed(TakeFromBundle))(press_one)
    router.callback_query(Pressed(EndBundle))(press_end)
    router.callback_query(Pressed(GiveBundleBack))(press_back)


async def open_bundle(message: Message, token: str, world: World, chat: Chat, texts: Texts) -> None:
    """Its link was opened; `token` is empty where that is not a whole one."""
    one = await _opened(world, token, by_link=True)
    await reply(message, told.offer(await _offer(world, chat, one, news=True), texts))


async def _opened(world: World, token: str, *, by_link: bool = False) -> Bundle:
    """The bundle that a button names, or a link. Raises UserError where that leads nowhere."""
    async with world.database.read() as connection:
        one = await bundles.by_token(connection, token)
    if one is None or one.withdrawn:
        raise UserError("error-bundle-gone") if by_link else UserError("error-bundle-over")
    return one


def _in_force(part: Part, world: World) -> bool:
    """Whether anything can come of a topic: it is neither over nor unknown to the registry."""
    kind, key = part.topic.kind, part.topic.key
    if kind not in IN_REGISTRY:
        return True
    return world.subjects.entry(kind, key) is not None and not ended(world, kind, key)


async def _handed(connection: AsyncConnection, one: Bundle, world: World) -> list[Part]:
    """What of a bundle may be followed: topics that are in force, and travel."""
    every = await bundles.topics_of(connection, one.id)
    stay = await staying(connection, every)
    return [it for it in every if it.topic.id not in stay and _in_force(it, world)]


async def _offer(world: World, chat: Chat, one: Bundle, *, news: bool = False) -> Offer:
    """A bundle as it is for a chat; with what it would bring, where that is asked."""
    async with world.database.read() as connection:
        every = await bundles.topics_of(connection, one.id)
        parts = await _handed(connection, one, world)
        mine = {it.topic.id for it in await subscriptions.of_chat(connection, chat.id)}
        taken = await bundle_takings.taken(connection, chat.id, one.id)
        ruled = await rules.by_ids(connection, {it.rule for it in parts if it.rule})
        named = await topics.by_ids(connection, {id_ for it in ruled.values() for id_ in it.topics})
        new = [it for it in parts if it.topic.id not in mine]
        brings = await _brings(connection, new, ruled, world, chat) if news and new else None
    offered = [
        Offered(
            topic_view(world, it.topic, chat.language),
            conditions_of(_rule(it, ruled), named, world, chat.language),
            it.topic.id in mine,
            it.topic.id in taken,
            it.topic.words,
        )
        for it in parts
    ]
    return Offer(
        one.token,
        told_name(one.name),
        offered,
        what_is_over(world, [(it.topic.kind, it.topic.key) for it in every], chat.language),
        brings,
        any(it.mode != Mode.BOTH or it.rule is not None for it in new),
        mark_of(one.name, parts),
    )


def _rule(part: Part, ruled: dict[int, Rule]) -> Rule:
    return EVERYTHING if part.rule is None else ruled.get(part.rule, EVERYTHING)


async def _brings(
    connection: AsyncConnection,
    new: Sequence[Part],
    ruled: dict[int, Rule],
    world: World,
    chat: Chat,
) -> Brings | None:
    """What would have come of these. Typed words are not counted: that they were found before would
    tell that somebody had followed them."""
    told_of = [it for it in new if it.topic.kind not in IN_WORDS]
    if not told_of:
        return None
    pairs = [(it.topic.id, _rule(it, ruled)) for it in told_of]
    seen = await previews.together(connection, pairs, world.clock())
    floods = chat.alerts_on and seen.a_day > FIREHOSE
    if floods and any(it.mode not in ALERTING for it in told_of):
        pairs = [(it.topic.id, _rule(it, ruled)) for it in told_of if it.mode in ALERTING]
        floods = (await previews.together(connection, pairs, world.clock())).a_day > FIREHOSE
    return Brings(seen.week, seen.days, len(told_of) < len(new), floods, chat.digest_on)


async def press_offer(
    query: CallbackQuery, press: ShowBundleOffer, world: World, chat: Chat, texts: Texts
) -> None:
    """What is in it, again."""
    await require_admin(query)
    one = await _opened(world, press.token)
    said = told.offer(await _offer(world, chat, one, news=True), texts)
    await pop_up(query)
    await redraw(query, said)


async def press_take(
    query: CallbackQuery, press: TakeBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow all of it; pressed again, nothing more. What is in it by now otherwise than it was
    shown is shown first."""
    await require_admin(query)
    one = await _opened(world, press.token)
    over = await _take(query, world, chat, one, mode=press.mode, mark=press.mark or "")
    if over is None:
        now_is = told.offer(await _offer(world, chat, one, news=True), texts, changed=True)
        await pop_up(query)
        await redraw(query, now_is)
        return
    await pop_up(query)
    await redraw(query, await _ended(world, chat, one, texts, over))


async def _take(
    query: CallbackQuery,
    world: World,
    chat: Chat,
    one: Bundle,
    *,
    mode: Mode | None = None,
    only: int | None = None,
    mark: str | None = None,
) -> int | None:
    """Follow what is in a bundle (`only` one topic) and in force; how many are over the limit.
    None, and nothing is followed, where it is not what a `mark` is of."""
    now, person = world.clock(), query.from_user.id
    async with world.database.write() as connection:
        parts = await _handed(connection, one, world)
        if mark is not None and mark != mark_of(one.name, parts):
            return None
        if only is not None:
            parts = [it for it in parts if it.topic.id == only]
            if not parts:  # it was taken out meanwhile, or never in it
                raise UserError("error-stale-button")
        added, over = await bundle_takings.take(
            connection, chat.id, one.id, parts, now, limit=MAX_SUBSCRIPTIONS, mode=mode
        )
        for part in parts:
            if part.topic.id in added and part.topic.kind == TopicKind.KEYWORD:
                # Somebody whom the registry should perhaps know.
                await askings.ask_for(connection, chat.id, person, part.topic.key, now)
    return len(over)


async def _ended(world: World, chat: Chat, one: Bundle, texts: Texts, over: int = 0) -> Said:
    """What the chat follows because of it by now."""
    offer, chosen = await _offer(world, chat, one), await chosen_by(world, chat)
    limit, named = await full(world, chat)
    return told.ended(offer, chosen, texts, world.clock(), over=over, limit=limit, named=named)


async def press_pick(
    query: CallbackQuery, press: PickFromBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """Choose from it."""
    await require_admin(query)
    one = await _opened(world, press.token)
    said = told.pick(await _offer(world, chat, one), press.page, texts)
    await pop_up(query)
    await redraw(query, said)


async def press_one(
    query: CallbackQuery, press: TakeFromBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow one of its topics, or no longer. What is followed for another reason stays so."""
    await require_admin(query)
    one = await _opened(world, press.token)
    undo: Reverse | None = None
    now, popped = world.clock(), "subscribed"
    if press.wanted:
        async with world.database.read() as connection:
            before = await subscriptions.get(connection, chat.id, press.topic)
        popped = "subscribed" if before is None else "subscribed-already"
        if await _take(query, world, chat, one, only=press.topic):
            limit, named = await full(world, chat)
            raise UserError("error-limit-named" if named else "error-limit", limit=limit, count=1)
    else:
        popped = "unsubscribed"
        async with changing(world, chat, act_of(query)) as (connection, way):
            if not await bundle_takings.give_back(
                connection, chat.id, one.id, now, only=[press.topic]
            ):
                popped = ""
        undo = way.back(Spot.LIST, press.topic)
    offer = await _offer(world, chat, one)
    names = {it.topic.id: shown(it.topic.title, _POPPED_UNITS) for it in offer.topics}
    said = press.topic in names and popped
    await pop_up(query, texts(popped, topic=names[press.topic]) if said else "")
    await redraw(query, undoable(told.pick(offer, press.page, texts), undo, texts))


async def press_end(
    query: CallbackQuery, press: EndBundle, world: World, chat: Chat, texts: Texts
) -> None:
    """Enough, or nothing at all."""
    await require_admin(query)
    one = await _opened(world, press.token)
    said = await _ended(world, chat, one, texts)
    await pop_up(query)
    await redraw(query, said)


async def press_back(
    query: CallbackQuery, press: GiveBundleBack, world: World, chat: Chat, texts: Texts
) -> None:
    """All that is followed because of it no longer, also where its link leads nowhere by now."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        one = await bundles.by_token(connection, press.token)
        if one is None:
            raise UserError("error-bundle-over")
        await bundle_takings.give_back(connection, chat.id, one.id, world.clock())
    await pop_up(query)
    opens = not one.withdrawn
    # Handled again, it is what it has done, not nothing.
    said = told.given_back(one.token, told_name(one.name), len(way.noted.left), texts, opens=opens)
    await redraw(query, undoable(said, way.back(Spot.LIST), texts))
