"""/why: which subscription brought an alert, and the words of the text that matched."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.held_back import held_back
from bot.errors import UserError
from bot.grammar.times import Moment
from bot.intake.addresses import host_of, is_article
from bot.messages import why as told
from bot.messages.callbacks.presses import Explain
from bot.messages.dates import local_moment
from bot.messages.markup import Message as Said
from bot.texts import Texts
from bot.zones import zone_of
from handlers.condition_drafts import followed_under
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, reply
from handlers.titles import topic_view
from storage import (
    article_sources,
    articles,
    deferred,
    judging,
    reviews,
    sent_messages,
    stories,
    subscriptions,
)
from storage.article_sources import Road
from storage.chats import Chat
from storage.deferred import Held


def wire(router: Router) -> None:
    """Give a router the handlers of /why."""
    router.message(Command("why", ignore_case=True))(why)
    router.callback_query(Pressed(Explain))(press_why)


async def why(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """In reply to an alert, or of the latest one."""
    replied = message.reply_to_message
    if replied is not None and replied.forum_topic_created is not None:
        replied = None  # in a forum topic whatever answers nothing "answers" its first message
    async with world.database.read() as connection:
        article = await sent_messages.article_of(
            connection, chat.id, replied.message_id if replied else None
        )
        promised = replied is None and chat.alerts_on and not chat.paused(world.clock())
        waiting = await held_back(connection, chat) if promised else []
    if article is None and waiting:
        await reply(message, told.only_waits(_told_of(waiting, world, chat), texts))
        return
    if article is None:
        raise UserError("why-not-an-alert" if replied else "why-no-alert")
    await reply(message, await _explain(world, chat, texts, article, waiting))


async def press_why(
    query: CallbackQuery, press: Explain, world: World, chat: Chat, texts: Texts
) -> None:
    """The button on an alert; however often it is pressed, one message tells why."""
    said, now = await _explain(world, chat, texts, press.article), world.clock()
    below = query.message.message_id if query.message else 0
    if world.once.is_said(chat.id, below, said.html, now):
        await pop_up(query, texts("why-told"))
        return
    await pop_up(query)
    await reply(query, said, quoting=True)
    world.once.keep(chat.id, below, said.html, now)


def _told_of(waiting: Sequence[Held], world: World, chat: Chat) -> list[tuple[str, int, Moment]]:
    """What is deferred, as it is told: why, how many, until when."""
    now, zone = world.clock(), zone_of(chat.time_zone)
    return [
        (one.why.name.lower(), one.count, local_moment(max(one.until, now), zone, now=now))
        for one in waiting
    ]


async def _explain(
    world: World, chat: Chat, texts: Texts, article: int, waiting: Sequence[Held] = ()
) -> Said:
    now = world.clock()
    async with world.database.read() as connection:
        story = (await stories.of(connection, [article]))[article]
        held = await deferred.of_story(connection, chat.id, story)
        stored = (await articles.by_ids(connection, [article])).get(article)
        about = (await articles.topics_of(connection, [article])).get(article, {})
        every = await subscriptions.of_chat(connection, chat.id)
        gone = await reviews.taken_back(connection, chat.id, article)
        sent = await sent_messages.alerted_at(connection, chat.id, article)
        roads = await _roads(connection, article)
        judged = await judging.judged(connection, [chat.id], about.keys(), [article])
    if stored is None:
        raise UserError("why-gone")
    mine = [one for one in every if one.topic.id in about]
    zone = zone_of(chat.time_zone)
    reasons = [
        told.Because(
            topic_view(world, one.topic, chat.language),
            words=[found.words for found in about[one.topic.id]],
            rules=[found.rule for found in about[one.topic.id]],
            muted_until=local_moment(one.muted_until, zone, now=now)
            if one.muted_until and one.muted(now)
            else None,
            # What is followed since did not bring it: a reader may have left what did.
            later=sent is not None and one.created_at > sent,
            conditions=await followed_under(world, chat, one),
            met=judged.brings(chat.id, one.topic.id, article),
            off=one.switched_off(now),
        )
        for one in mine
        if one.topic.id not in gone
    ]
    refused = [topic_view(world, one.topic, chat.language) for one in mine if one.topic.id in gone]
    sources = [told.Brought(road.source, road.name or _site(road.url)) for road in roads]
    # What nothing lets come any more is dropped when its time comes: no promise is made of it.
    promised = [held] if held is not None and any(one.met for one in reasons) else []
    late = [(why, until) for why, _, until in _told_of(promised, world, chat)]
    return told.why(
        stored.title,
        reasons,
        refused,
        texts,
        sources=sources,
        held=late[0] if late else None,
        waiting=_told_of(waiting, world, chat),
    )


async def _roads(connection: AsyncConnection, article: int) -> list[Road]:
    """By which roads an article came, and then the others of its story."""
    story = (await stories.of(connection, [article]))[article]
    told = (await stories.told(connection, [story])).get(story, ())
    every = list(dict.fromkeys([article, *told]))
    roads = await article_sources.telling(connection, every)
    return [road for one in every for road in roads.get(one, ())]


def _site(url: str | None) -> str:
    """The site that an article stands on; "" where its address is no article's."""
    return host_of(url) if url and is_article(url) else ""
