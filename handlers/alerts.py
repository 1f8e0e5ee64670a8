"""The buttons of an alert: ⚙ opens what can be done about its topics; each with a way back."""

from __future__ import annotations

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.compose.views import view_of
from bot.errors import UserError
from bot.messages import alert_panel as told
from bot.messages import subscriptions as earlier
from bot.messages.alert_panel import Handled, Sends, Told
from bot.messages.callbacks.alerts import of_minute
from bot.messages.callbacks.presses import (
    EndMute,
    FoldPanel,
    MuteForDay,
    Restore,
    ShowPanel,
    ToDigest,
    Unsubscribe,
)
from bot.messages.callbacks.undo import Spot
from bot.messages.markup import Rows
from bot.messages.settings import comes_in_words
from bot.texts import Texts
from bot.zones import zone_of
from handlers.following import follow_one
from handlers.middleware import World
from handlers.presses import Pressed, is_on
from handlers.reply import pop_up, redraw_buttons, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.titles import topic_view
from handlers.undoing import act_of, changing
from storage import articles, hiding, mutes, reviews, rules, saved, sequels, subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import ALERTING, Mode

_A_DAY, _A_YEAR = timedelta(days=1), timedelta(days=366)


def wire(router: Router) -> None:
    """Give a router the handlers of alerts' buttons."""
    router.callback_query(Pressed(ShowPanel))(press_panel)
    router.callback_query(Pressed(FoldPanel))(press_fold)
    router.callback_query(Pressed(MuteForDay))(press_mute_for_day)
    router.callback_query(Pressed(EndMute))(press_end_mute)
    router.callback_query(Pressed(ToDigest))(press_to_digest)
    router.callback_query(Pressed(Unsubscribe))(press_unsubscribe)
    router.callback_query(Pressed(Restore))(press_restore)


async def press_panel(
    query: CallbackQuery, press: ShowPanel, world: World, chat: Chat, texts: Texts
) -> None:
    """What can be done about a topic of the alert, or which topic is meant."""
    await require_admin(query)
    async with world.database.read() as connection:
        about = (await articles.topics_of(connection, [press.article])).get(press.article, {})
        every = await subscriptions.of_chat(connection, chat.id)
        refused = await reviews.taken_back(connection, chat.id, press.article)
        sent = await sequels.sent_for(connection, chat.id, press.article)
        kept = await saved.is_saved(connection, chat.id, press.article)
    mine = [one for one in every if one.topic.id in about]
    if not mine:
        raise UserError("why-unsubscribed")
    chosen = [one for one in mine if press.topic in (None, one.topic.id)]
    if not chosen:  # unfollowed, or the article is about it no more
        follows = any(one.topic.id == press.topic for one in every)
        raise UserError("error-stale-button" if follows else "error-not-subscribed")
    if len(chosen) > 1:
        views = [topic_view(world, one.topic, chat.language) for one in chosen]
        await _show(query, told.which(press.article, views, texts, saved=kept), texts)
        return
    handled = Handled(
        topic_view(world, chosen[0].topic, chat.language),
        chosen[0].mode,
        muted_until=_muted_until(chosen[0], world.clock()),
        refused=chosen[0].topic.id in refused,
    )
    sends = _sends(chat, world.clock())
    rows = told.panel(
        press.article,
        handled,
        sends,
        texts,
        several=len(mine) > 1,
        saved=kept,
        sequels=sent if world.settings.story_hours > 0 else None,
    )
    await _show(query, rows, texts)


async def press_fold(query: CallbackQuery, press: FoldPanel, world: World, texts: Texts) -> None:
    """Back to the three buttons."""
    await require_admin(query)
    async with world.database.read() as connection:
        stored = (await articles.by_ids(connection, [press.article])).get(press.article)
    url = view_of(stored).url if stored else None
    await _show(query, told.first_sight(press.article, url, texts), texts)


async def _show(query: CallbackQuery, rows: Rows, texts: Texts) -> None:
    if await redraw_buttons(query, rows):
        await pop_up(query)
    else:
        await pop_up(query, texts("error-stale-button"), alert=True)


def _sends(chat: Chat, now: datetime) -> Sends:
    return Sends(alerts=chat.alerts_on, digest=chat.digest_on, paused=chat.paused(now))


def muted_again(minute: int | None, now: datetime) -> datetime | None:
    """Until when a topic is to be muted that is followed again, as its button says; no button of
    ours says more than a year."""
    until = of_minute(minute)
    return min(until, now + _A_YEAR) if until is not None and until > now else None


def _muted_until(one: Subscription, now: datetime) -> datetime | None:
    return one.muted_until if one.muted(now) else None


async def tell(query: CallbackQuery, what: Told, rows: Rows) -> None:
    """Say what is true now, and show it on the panel of an alert, though nothing be new: it may
    stand on another panel only, or on none, when a process died before it could draw it."""
    await pop_up(query, what.words)
    await redraw_buttons(query, rows)


async def press_mute_for_day(
    query: CallbackQuery, press: MuteForDay, world: World, chat: Chat, texts: Texts
) -> None:
    """Send nothing of a topic at once for a day. Where nothing would come at once (a button that
    was drawn before that), nothing is muted, and what comes is said."""
    await require_admin(query)
    now = world.clock()
    until = None
    async with changing(world, chat, act_of(query)) as (connection, way):
        one = await subscriptions.get(connection, chat.id, press.topic)
        if one is not None and one.mode in ALERTING and _sends(chat, now).at_once:
            until = await mutes.mute(connection, chat.id, press.topic, until=now + _A_DAY, now=now)
    if one is None:
        raise UserError("error-not-subscribed")
    if until is None:
        chosen = await chosen_by(world, chat)
        await pop_up(query, comes_in_words(one.mode, chosen, texts, now), alert=True)
        return
    what = _told_muted(world, chat, one.topic, one.mode, until, texts)
    undo = way.back(Spot.PANEL, press.article)
    await tell(query, what, told.done(press.article, what.label, press, undo, texts))


def _told_muted(
    world: World, chat: Chat, topic: Topic, mode: Mode, until: datetime, texts: Texts
) -> Told:
    now, zone = world.clock(), zone_of(chat.time_zone)
    handled = Handled(topic_view(world, topic, chat.language), mode)
    return told.muted_for_day(handled, until, _sends(chat, now), texts, zone=zone, now=now)


async def press_end_mute(
    query: CallbackQuery, press: EndMute, world: World, chat: Chat, texts: Texts
) -> None:
    """Send it at once again, before the day is over. Where its mode, the settings or a pause keep
    it from that (a button that was drawn before), its mode is said and no more."""
    await require_admin(query)
    now = world.clock()
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, press.topic)
        await mutes.end(connection, chat.id, press.topic, now)
    if one is None:
        raise UserError("error-not-subscribed")
    topic = topic_view(world, one.topic, chat.language)
    at_once = one.mode in ALERTING and _sends(chat, now).at_once
    what = told.heard(topic, texts) if at_once else told.restored(topic, one.mode, texts)
    await tell(query, what, told.done(press.article, what.label, press, None, texts))


async def press_to_digest(
    query: CallbackQuery, press: ToDigest, world: World, chat: Chat, texts: Texts
) -> None:
    """Have a topic in the digest only."""
    await require_admin(query)
    now = world.clock()
    async with changing(world, chat, act_of(query)) as (connection, way):
        one = await subscriptions.get(connection, chat.id, press.topic)
        if one is None:
            raise UserError("error-not-subscribed")
        await subscriptions.set_mode(connection, chat.id, press.topic, Mode.DIGEST, now)
    sends = _sends(chat, now)
    what = told.to_digest(topic_view(world, one.topic, chat.language), sends, texts)
    undo = way.back(Spot.PANEL, press.article)
    await tell(query, what, told.done(press.article, what.label, press, undo, texts))


async def press_unsubscribe(
    query: CallbackQuery, press: Unsubscribe, world: World, chat: Chat, texts: Texts
) -> None:
    """Unsubscribe from the topic that brought an alert."""
    await require_admin(query)
    async with changing(world, chat, act_of(query)) as (connection, way):
        one = await subscriptions.get(connection, chat.id, press.topic)
        removed = await subscriptions.remove(connection, chat.id, press.topic)
        if removed:  # a phrase that nobody else follows can be followed again
            await hiding.offer(connection, chat.id, [press.topic], world.clock())
        known = one.topic if one else await hiding.visible(connection, chat.id, press.topic)
    on_panel = is_on(query, FoldPanel) and press.article is not None
    if known is None or (one is None and not on_panel):
        raise UserError("error-not-subscribed")
    topic = topic_view(world, known, chat.language)
    if on_panel and press.article is not None:
        what, undo = told.left(topic, texts), way.back(Spot.PANEL, press.article)
        await tell(query, what, told.done(press.article, what.label, press, undo, texts))
    else:
        await pop_up(query, texts("unsubscribed", topic=topic.title))
        await reply(query, earlier.dropped(topic, way.back(Spot.SAID), texts), quoting=True)


async def press_restore(
    query: CallbackQuery, press: Restore, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow the topic in the mode that is named, within the limit, and muted as long as it was;
    on the panel."""
    await require_admin(query)
    now = world.clock()
    until = muted_again(press.muted, now)
    topic = await follow_again(world, chat, press.topic, press.mode, until)
    if until is not None and press.mode in ALERTING and _sends(chat, now).at_once:
        what = _told_muted(world, chat, topic, press.mode, until, texts)
    else:
        what = told.restored(topic_view(world, topic, chat.language), press.mode, texts)
    await tell(query, what, told.done(press.article, what.label, press, None, texts))


async def follow_again(
    world: World, chat: Chat, topic: int, mode: Mode, muted_until: datetime | None = None
) -> Topic:
    """Follow a topic in a mode, muted until an instant or not; the topic. Raises UserError for one
    that the chat may not see, and beyond the limit."""
    now = world.clock()
    async with world.database.write() as connection:
        known = await hiding.visible(connection, chat.id, topic)
        if known is None:
            raise UserError("error-stale-button")
        if not await subscriptions.set_mode(connection, chat.id, topic, mode, now):
            await follow_one(connection, chat.id, topic, mode, now)
            await rules.bring_back(connection, chat.id, topic)
        if muted_until is not None:
            await mutes.mute(connection, chat.id, topic, until=muted_until, now=now)
    return known
