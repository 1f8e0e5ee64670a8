"""/review: the editors' list of doubtful mentions, refused matches and people asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orjson
from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import review as told
from bot.messages.callbacks import Choose, Confirm, Reject, ShowReview
from bot.messages.markup import Message as Said
from bot.officials.current import put_things, read_registry
from bot.officials.vetoes import veto_phrase
from bot.texts import Texts
from bot.topics.findings import Rule
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_editor
from handlers.titles import topic_view, with_role
from storage import articles, fanouts, reviews, topics
from storage.articles import Evidence
from storage.chats import Chat
from storage.reviews import Review
from storage.vocabulary import EntryOrigin, ReviewState, TopicKind


def make_router() -> Router:
    """The router of editors' decisions."""
    router = Router(name="review")
    router.message(Command("review", ignore_case=True))(show)
    router.callback_query(Pressed(ShowReview))(press_page)
    router.callback_query(Pressed(Confirm))(press_yes)
    router.callback_query(Pressed(Reject))(press_no)
    router.callback_query(Pressed(Choose))(press_who)
    return router


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/review."""
    require_editor(message, world)
    await reply(message, await _page(world, chat, texts))


async def _page(world: World, chat: Chat, texts: Texts, place: int = 0) -> Said:
    async with world.database.read() as connection:
        waiting = await reviews.count_open(connection)
        place = place % waiting if waiting else 0
        found = await reviews.open_ones(connection, offset=place, limit=1)
        if not found:
            return told.nothing_to_review(texts)
        one = found[0]
        article = (await articles.by_ids(connection, [one.article])).get(one.article)
        topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
    language = chat.language
    view = told.ReviewView(
        one.id,
        one.kind,
        words=one.words,
        times=one.times,
        article=article.title if article else "",
        topic=topic_view(world, topic, language).title if topic else "",
        candidates=[
            with_role(world, TopicKind.OFFICIAL, person, language) for person in _candidates(one)
        ],
    )
    return told.review(view, place=place, waiting=waiting, texts=texts)


def _candidates(one: Review) -> list[str]:
    details: dict[str, Any] = orjson.loads(one.details)
    return [str(person) for person in details.get("candidates", ())]


async def press_page(
    query: CallbackQuery, press: ShowReview, world: World, chat: Chat, texts: Texts
) -> None:
    """The next one."""
    require_editor(query, world)
    await pop_up(query)
    await redraw(query, await _page(world, chat, texts, press.place))


async def press_yes(
    query: CallbackQuery, press: Confirm, world: World, chat: Chat, texts: Texts
) -> None:
    """The readers are right: the article loses the match for all, and a veto is learnt."""
    editor = require_editor(query, world)
    async with world.database.write() as connection:
        one = await _decide(connection, press.review, ReviewState.CONFIRMED, editor, world)
        await reviews.unmatch(connection, one.article, one.topic)
        await _learn_veto(connection, one, world)
    await pop_up(query, texts("review-unmatched"))
    await redraw(query, await _page(world, chat, texts))


async def _decide(
    connection: AsyncConnection, review: int, state: ReviewState, editor: int, world: World
) -> Review:
    """The review that is settled by this. Raises UserError when it was before."""
    one = await reviews.decide(connection, review, state, editor=editor, now=world.clock())
    if one is None:
        raise UserError("review-decided")
    return one


async def _learn_veto(connection: AsyncConnection, one: Review, world: World) -> None:
    """Remember for the person that these words, with their neighbours, are somebody else."""
    topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
    article = (await articles.by_ids(connection, [one.article])).get(one.article)
    if topic is None or article is None or topic.kind != TopicKind.OFFICIAL or not one.words:
        return
    person = (await read_registry(connection)).people.get(topic.key)
    text = "\n\n".join(part for part in (article.title, article.lead, article.body) if part)
    phrase = veto_phrase(text, one.words)
    if person is not None and phrase and phrase not in person.vetoes:
        changed = replace(person, vetoes=(*person.vetoes, phrase))
        await put_things(connection, [changed], origin=EntryOrigin.EDITOR, now=world.clock())


async def press_no(
    query: CallbackQuery, press: Reject, world: World, chat: Chat, texts: Texts
) -> None:
    """The match was right, nobody of these is meant, or it is done."""
    editor = require_editor(query, world)
    async with world.database.write() as connection:
        await _decide(connection, press.review, ReviewState.REJECTED, editor, world)
    await pop_up(query, texts("saved"))
    await redraw(query, await _page(world, chat, texts))


async def press_who(
    query: CallbackQuery, press: Choose, world: World, chat: Chat, texts: Texts
) -> None:
    """This one is meant: the article is about him or her, and the followers are told."""
    editor = require_editor(query, world)
    now = world.clock()
    async with world.database.write() as connection:
        await fanouts.share(connection)
        one = await _decide(connection, press.review, ReviewState.CONFIRMED, editor, world)
        candidates = _candidates(one)
        if press.place >= len(candidates):
            raise UserError("error-stale-button")
        key = (TopicKind.OFFICIAL, candidates[press.place])
        title = world.subjects.title(*key, "ru", key[1])
        topic = (await topics.ensure(connection, {key: title}, now))[key]
        evidence = [Evidence(one.words, 0, 0, Rule.EDITOR)]
        if await articles.add_topic(connection, one.article, topic, evidence):
            await fanouts.owe_alerts(connection, one.article, [topic], now)
    world.wake()
    await pop_up(query, texts("saved"))
    await redraw(query, await _page(world, chat, texts))
