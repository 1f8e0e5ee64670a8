"""Conditions on a topic that is followed, or is to be: chosen by buttons and answers."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import conditions as told
from bot.messages.callbacks.conditions import (
    CLEAR,
    TITLE,
    WITH,
    WITHOUT,
    AddCondition,
    AskCondition,
    ChangeConditions,
    DropCondition,
    LeaveConditions,
    PickOutlet,
    ShowConditionOutlets,
    ShowConditions,
)
from bot.messages.callbacks.named import LeaveNamed
from bot.messages.outlets import mark_of
from bot.texts import Texts
from handlers import questions
from handlers.condition_drafts import Draft, drafted, editor
from handlers.condition_words import Part, number_of, part_of, several_in
from handlers.middleware import World
from handlers.presses import Pressed, spelt_in, words_on
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from storage import hiding, outlets
from storage.chats import Chat
from storage.conditions import EVERYTHING
from storage.vocabulary import ChatKind


def wire(router: Router) -> None:
    """Give a router the handlers of conditions."""
    router.callback_query(Pressed(ShowConditions))(press_show)
    router.callback_query(Pressed(ChangeConditions))(press_change)
    router.callback_query(Pressed(AskCondition))(press_ask)
    router.callback_query(Pressed(AddCondition))(press_add)
    router.callback_query(Pressed(DropCondition))(press_drop)
    router.callback_query(Pressed(ShowConditionOutlets))(press_outlets)
    router.callback_query(Pressed(PickOutlet))(press_outlet)
    router.callback_query(Pressed(LeaveConditions))(press_leave)


async def press_show(
    query: CallbackQuery, press: ShowConditions, world: World, chat: Chat, texts: Texts
) -> None:
    """The conditions of a topic."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    await pop_up(query)
    await redraw(query, await editor(world, chat, texts, draft))


async def press_change(
    query: CallbackQuery, press: ChangeConditions, world: World, chat: Chat, texts: Texts
) -> None:
    """A language or the title more or less; or nothing any more."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    rule = draft.rule
    if press.change == CLEAR:
        rule = EVERYTHING
    elif press.change == TITLE:
        rule = rule._replace(title=not rule.title)
    else:
        rule = rule._replace(languages=_other(rule.languages, press.change))
    await pop_up(query)
    await redraw(query, await editor(world, chat, texts, replace(draft, rule=rule)))


def _other(chosen: tuple[str, ...], one: str) -> tuple[str, ...]:
    """The same with one, or, where it is among them, without."""
    rest = tuple(it for it in chosen if it != one)
    return rest if len(rest) < len(chosen) else (*chosen, one)


async def press_ask(
    query: CallbackQuery, press: AskCondition, world: World, chat: Chat, texts: Texts
) -> None:
    """What is to be named, or not to be?"""
    await require_admin(query)
    await drafted(world, chat, press.topic, press.rule, words_on(query))
    sort = int(press.sort == WITH)
    await questions.ask(
        query, Question.CONDITION, world, topic=press.topic, rule=press.rule, sort=sort
    )
    await pop_up(query)
    private = chat.kind == ChatKind.PRIVATE
    await reply(query, told.ask(press.sort, texts, private=private), quoting=not private)


async def take_condition(
    message: Message, text: str, world: World, chat: Chat, texts: Texts
) -> bool | None:
    """The answer to that: words that surely mean something, or which of several is asked; between
    commas each for itself, as behind a sign."""
    topic, rule = [await questions.noted(message, world, it) for it in ("topic", "rule")]
    sort = WITH if await questions.noted(message, world, "sort") else WITHOUT
    draft = await drafted(world, chat, topic, rule, text)
    several = await several_in(text, world)
    part = Part() if several else await part_of(text, world, chat)
    if several:
        numbers = [await number_of(one, world, chat) for one in several]
    elif part.sure is not None:
        numbers = [part.sure]
    else:
        said = told.which_part(
            text,
            part.candidates,
            lambda number: AddCondition(topic, rule, number, sort),
            part.keyword,
            texts,
        )
        await reply(message, said)
        return True
    for number in numbers:
        draft = await _with(world, chat, draft, number, sort, text)
    await reply(message, await editor(world, chat, texts, draft))
    return True


async def _with(world: World, chat: Chat, draft: Draft, part: int, sort: str, words: str) -> Draft:
    """A draft with one topic more, spelt as in the reader's words. Raises UserError for the topic
    that it is of, and for one that the chat may not see."""
    if part == draft.topic.id:
        raise UserError("error-condition-same")
    async with world.database.read() as connection:
        known = await hiding.visible(connection, chat.id, part)
    if known is None:
        raise UserError("error-stale-button")
    rule = draft.rule.but(part)
    if sort == WITH:
        rule = rule._replace(with_=(*rule.with_, part))
    else:
        rule = rule._replace(without=(*rule.without, part))
    return replace(draft, rule=rule, named=draft.named | {part: spelt_in(words, known)})


async def press_add(
    query: CallbackQuery, press: AddCondition, world: World, chat: Chat, texts: Texts
) -> None:
    """One of several that words may mean."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    draft = await _with(world, chat, draft, press.part, press.sort, words_on(query))
    await pop_up(query)
    await redraw(query, await editor(world, chat, texts, draft))


async def press_drop(
    query: CallbackQuery, press: DropCondition, world: World, chat: Chat, texts: Texts
) -> None:
    """Without one of the topics, or of the outlets that are left out, that are named."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    parts = [*draft.rule.with_, *draft.rule.without]
    left_out = [*draft.rule.not_outlets]
    if press.at >= len(parts) + len(left_out):
        raise UserError("error-stale-button")
    await pop_up(query)
    if press.at < len(parts):
        rule = draft.rule.but(parts[press.at])
    else:
        del left_out[press.at - len(parts)]
        rule = draft.rule._replace(not_outlets=tuple(left_out))
    await redraw(query, await editor(world, chat, texts, replace(draft, rule=rule)))


async def press_outlets(
    query: CallbackQuery, press: ShowConditionOutlets, world: World, chat: Chat, texts: Texts
) -> None:
    """A page of outlets."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    async with world.database.read() as connection:
        offered = await outlets.known(connection)
    await pop_up(query)
    await redraw(
        query,
        told.outlets(press.topic, press.rule, offered, draft.rule.outlets, press.page, texts),
    )


async def press_outlet(
    query: CallbackQuery, press: PickOutlet, world: World, chat: Chat, texts: Texts
) -> None:
    """An outlet more or less; then the conditions are shown."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    async with world.database.read() as connection:
        offered = await outlets.known(connection)
    names = {mark_of(name): name for name in (*offered, *draft.rule.outlets)}
    if press.outlet not in names:
        raise UserError("error-stale-button")
    chosen = _other(draft.rule.outlets, names[press.outlet])
    draft = replace(draft, rule=draft.rule._replace(outlets=chosen))
    await pop_up(query)
    await redraw(query, await editor(world, chat, texts, draft))


async def press_leave(
    query: CallbackQuery, press: LeaveConditions | LeaveNamed, texts: Texts
) -> None:
    """Nothing is saved, neither of conditions nor of words."""
    await require_admin(query)
    await pop_up(query)
    await redraw(query, told.left(texts))
