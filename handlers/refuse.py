"""A reader says that an article is not about a topic, or is after all, and editors hear of it."""

from __future__ import annotations

from dataclasses import dataclass

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import alert_panel as panel
from bot.messages import refuse as told
from bot.messages.callbacks.presses import FoldPanel, IsAbout, NotAbout
from bot.texts import Texts
from handlers.alerts import tell
from handlers.middleware import World
from handlers.presses import Pressed, is_on
from handlers.reply import pop_up, redraw, reply
from handlers.rights import has_editors, require_admin
from handlers.titles import topic_view
from storage import articles, reviews, subscriptions, topics
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import IN_REGISTRY, ReviewKind


def wire(router: Router) -> None:
    """Give a router the handlers of taking back."""
    router.callback_query(Pressed(NotAbout))(press_not_about)
    router.callback_query(Pressed(IsAbout))(press_is_about)


async def press_not_about(
    query: CallbackQuery, press: NotAbout, world: World, chat: Chat, texts: Texts
) -> None:
    """Take back the topic that is named; without one, the only one there is, else ask which."""
    await require_admin(query)
    reasons = await _reasons(world, chat, press.article)
    named = [topic for topic in reasons.topics if press.topic in (None, topic.id)]
    left = [topic for topic in named if topic.id not in reasons.gone]
    on_panel = is_on(query, FoldPanel)
    if not named:
        raise _why_none(press, reasons)
    if not left and not on_panel:
        raise UserError("not-this-already")
    if len(left) > 1:
        await pop_up(query)
        views = [topic_view(world, topic, chat.language) for topic in left]
        await reply(query, told.which(press.article, views, texts), quoting=True)
        return
    new = await _take_back(world, chat, press.article, left[0].id) if left else False
    topic = topic_view(world, (left or named)[0], chat.language)
    checked = await _is_checked(world, chat, press.article, topic.id)
    if on_panel:
        what = panel.refused(topic, texts, checked=checked)
        undo = IsAbout(press.article, topic.id)
        rows = panel.done(press.article, what.label, press, undo, texts)
        await tell(query, what, rows)
    elif not new:
        raise UserError("not-this-already")
    else:
        await pop_up(query, texts("not-this-done-short"))
        done = told.done(press.article, topic, texts, checked=checked)
        await reply(query, done, quoting=True)


async def _is_checked(world: World, chat: Chat, article: int, topic: int) -> bool:
    """Whether editors will look at what was taken back."""
    async with world.database.read() as connection:
        waits = await reviews.waits(connection, chat.id, article, topic)
    return waits and await has_editors(world)


async def press_is_about(
    query: CallbackQuery, press: IsAbout, world: World, chat: Chat, texts: Texts
) -> None:
    """Give a topic back that was taken back."""
    await require_admin(query)
    reasons = await _reasons(world, chat, press.article)
    found = [topic for topic in reasons.topics if topic.id == press.topic]
    if not found:
        raise _why_none(press, reasons)
    async with world.database.write() as connection:
        await reviews.give_back(connection, chat.id, press.article, press.topic)
    topic = topic_view(world, found[0], chat.language)
    what = panel.about(topic, texts)
    if is_on(query, FoldPanel):
        rows = panel.done(press.article, what.label, press, None, texts)
        await tell(query, what, rows)
    else:
        await pop_up(query, what.words)
        await redraw(query, told.undone(topic, texts))


@dataclass(frozen=True, slots=True)
class _Reasons:
    """What can be taken back: people, offices and bodies that bring an article to a chat. By their
    ids: which topics were taken back from it, and which the chat follows at all."""

    topics: list[Topic]
    gone: set[int]
    follows: set[int]


def _why_none(press: NotAbout | IsAbout, reasons: _Reasons) -> UserError:
    """Why there is nothing to take back, or to give back: a button that was drawn before that."""
    if isinstance(press, NotAbout):
        if press.topic in reasons.gone or (press.topic is None and reasons.gone):
            return UserError("not-this-already")
        if press.topic is None:
            return UserError("why-unsubscribed")
    if press.topic in reasons.follows:
        return UserError("error-stale-button")
    return UserError("error-not-subscribed")


async def _reasons(world: World, chat: Chat, article: int) -> _Reasons:
    async with world.database.read() as connection:
        about = (await articles.topics_of(connection, [article])).get(article, {})
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
        gone = await reviews.taken_back(connection, chat.id, article)
        named = await topics.by_ids(connection, [id_ for id_ in about if id_ in mine])
    return _Reasons([topic for topic in named.values() if topic.kind in IN_REGISTRY], gone, mine)


async def _take_back(world: World, chat: Chat, article: int, topic: int) -> bool:
    """False when that was said before."""
    async with world.database.write() as connection:
        if not await reviews.take_back(connection, chat.id, article, topic):
            return False
        review = await reviews.report(
            connection,
            ReviewKind.NOT_THIS,
            article=article,
            topic=topic,
            words=await _words(connection, article, topic),
            now=world.clock(),
        )
        await reviews.counted(connection, chat.id, article, topic, review)
    return True


async def _words(connection: AsyncConnection, article: int, topic: int) -> str:
    """The words for which the article is taken to be about it: by them editors know the case."""
    about = (await articles.topics_of(connection, [article])).get(article, {})
    evidence = about.get(topic, ())
    return evidence[0].words[:100] if evidence else ""
