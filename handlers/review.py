"""/review: the editors' list of doubtful mentions, refused matches and people asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orjson
from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages.limits import cut_units
from bot.messages.markup import clean
from bot.officials.current import put_things, read_registry
from bot.officials.vetoes import veto_phrase
from bot.texts import Texts
from bot.topics.findings import Rule
from handlers.keyboards import keyboard, numbers
from handlers.middleware import World
from storage import articles, fanouts, reviews, topics
from storage.articles import Evidence
from storage.chats import Chat
from storage.reviews import Review


def make_router() -> Router:
    """The router of editors' decisions."""
    router = Router(name="review")
    router.message(Command("review", ignore_case=True))(show)
    router.callback_query(F.data.startswith("rv:"))(press_page)
    router.callback_query(F.data.startswith("rvyes:"))(press_yes)
    router.callback_query(F.data.startswith("rvno:"))(press_no)
    router.callback_query(F.data.startswith("rvwho:"))(press_who)
    return router


def _require_editor(event: Message | CallbackQuery, world: World) -> int:
    user = event.from_user
    if user is None or user.id not in world.settings.editor_ids:
        raise UserError("error-editors-only")
    return user.id


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/review."""
    _require_editor(message, world)
    html, rows = await _page(world, chat, texts, 0)
    await message.answer(html, reply_markup=keyboard(rows) if rows else None)


async def _page(
    world: World, chat: Chat, texts: Texts, offset: int
) -> tuple[str, list[list[tuple[str, str]]]]:
    async with world.database.read() as connection:
        waiting = await reviews.count_open(connection)
        found = await reviews.open_ones(
            connection, offset=offset % waiting if waiting else 0, limit=1
        )
        if not found:
            return texts.html("review-none"), []
        one = found[0]
        article = (await articles.by_ids(connection, [one.article])).get(one.article)
        topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
    language = chat.language
    title = world.subjects.title(topic.kind, topic.key, language, topic.title) if topic else ""
    html = texts.html(
        f"review-{one.kind}",
        count=waiting,
        times=one.times,
        words=cut_units(clean(one.words), 100),
        topic=clean(title),
        article=cut_units(clean(article.title), 200) if article else "—",
    )
    rows: list[list[tuple[str, str]]] = []
    if one.kind == "not-this":
        rows.append([(texts("review-button-yes"), f"rvyes:{one.id}")])
        rows.append([(texts("review-button-no"), f"rvno:{one.id}")])
    elif one.kind == "ambiguous":
        for place, person in enumerate(_candidates(one)):
            name = world.subjects.title("official", person, language, person)
            role = world.subjects.role("official", person, language, world.clock().date())
            rows.append([(f"{name}, {role}" if role else name, f"rvwho:{one.id}:{place}")])
        rows.append([(texts("review-button-nobody"), f"rvno:{one.id}")])
    else:
        rows.append([(texts("review-button-done"), f"rvno:{one.id}")])
    if waiting > 1:
        rows.append([(texts("review-button-skip"), f"rv:{(offset + 1) % waiting}")])
    return html, rows


def _candidates(one: Review) -> list[str]:
    details: dict[str, Any] = orjson.loads(one.details)
    return [str(person) for person in details.get("candidates", ())]


async def press_page(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The next one."""
    _require_editor(query, world)
    (offset,) = numbers(query.data, 1)
    await query.answer()
    await _redraw(query, world, chat, texts, offset)


async def _redraw(
    query: CallbackQuery, world: World, chat: Chat, texts: Texts, offset: int = 0
) -> None:
    html, rows = await _page(world, chat, texts, offset)
    if isinstance(query.message, Message):
        await query.message.edit_text(html, reply_markup=keyboard(rows) if rows else None)


async def press_yes(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The readers are right: the article loses the match for all, and a veto is learnt."""
    editor = _require_editor(query, world)
    (id_,) = numbers(query.data, 1)
    async with world.database.write() as connection:
        one = await reviews.decide(connection, id_, "confirmed", editor=editor, now=world.clock())
        if one is None:
            raise UserError("review-decided")
        await reviews.unmatch(connection, one.article, one.topic)
        await _learn_veto(connection, one, world)
    await query.answer(texts("review-unmatched"))
    await _redraw(query, world, chat, texts)


async def _learn_veto(connection: AsyncConnection, one: Review, world: World) -> None:
    """Remember for the person that these words, with their neighbours, are somebody else."""
    topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
    article = (await articles.by_ids(connection, [one.article])).get(one.article)
    if topic is None or article is None or topic.kind != "official" or not one.words:
        return
    person = (await read_registry(connection)).people.get(topic.key)
    text = "\n\n".join(part for part in (article.title, article.lead, article.body) if part)
    phrase = veto_phrase(text, one.words)
    if person is not None and phrase and phrase not in person.vetoes:
        changed = replace(person, vetoes=(*person.vetoes, phrase))
        await put_things(connection, [changed], origin="editor", now=world.clock())


async def press_no(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """The match was right, nobody of these is meant, or it is done."""
    editor = _require_editor(query, world)
    (id_,) = numbers(query.data, 1)
    async with world.database.write() as connection:
        if not await reviews.decide(connection, id_, "rejected", editor=editor, now=world.clock()):
            raise UserError("review-decided")
    await query.answer(texts("saved"))
    await _redraw(query, world, chat, texts)


async def press_who(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """This one is meant: the article is about him or her, and the followers are told."""
    editor = _require_editor(query, world)
    id_, place = numbers(query.data, 2)
    now = world.clock()
    async with world.database.write() as connection:
        one = await reviews.decide(connection, id_, "confirmed", editor=editor, now=now)
        if one is None:
            raise UserError("review-decided")
        candidates = _candidates(one)
        if not 0 <= place < len(candidates):
            raise UserError("error-stale-button")
        person = candidates[place]
        title = world.subjects.title("official", person, "ru", person)
        ids = await topics.ensure(connection, {("official", person): title}, now)
        topic = ids["official", person]
        evidence = [Evidence(one.words, 0, 0, Rule.EDITOR)]
        if await articles.add_topic(connection, one.article, topic, evidence):
            await fanouts.owe_alerts(connection, one.article, [topic], now)
    world.wake()
    await query.answer(texts("saved"))
    await _redraw(query, world, chat, texts)
