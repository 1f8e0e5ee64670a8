"""Several phrases as one named topic: chosen by buttons and answers, looked at before it is saved
(named_saving.py)."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import named as told
from bot.messages.callbacks.named import (
    AddName,
    AddPhrase,
    AskName,
    AskPhrases,
    DropPhrase,
    LeaveNamed,
    PutBackNamed,
    SaveNamed,
    ShowNamed,
)
from bot.texts import Texts
from bot.topics.keywords import phrase_key
from bot.topics.named import keys_of
from bot.topics.typed_named import phrases_of
from handlers import questions
from handlers.conditions import press_leave
from handlers.middleware import World
from handlers.named_drafts import (
    Draft,
    checked,
    drafted,
    editor,
    refuse_common,
    require_free,
    with_words,
)
from handlers.named_saving import press_put_back, press_save
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.related_words import related_words
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from storage import hiding
from storage.chats import Chat
from storage.named import LONGEST, Named
from storage.vocabulary import ChatKind, TopicKind


def wire(router: Router) -> None:
    """Give a router the handlers of named topics."""
    router.callback_query(Pressed(ShowNamed))(press_show)
    router.callback_query(Pressed(DropPhrase))(press_drop)
    router.callback_query(Pressed(AskPhrases))(press_ask)
    router.callback_query(Pressed(AddPhrase))(press_add)
    router.callback_query(Pressed(AddName))(press_name)
    router.callback_query(Pressed(AskName))(press_ask_name)
    router.callback_query(Pressed(SaveNamed))(press_save)
    router.callback_query(Pressed(PutBackNamed))(press_put_back)
    router.callback_query(Pressed(LeaveNamed))(press_leave)


async def press_show(
    query: CallbackQuery, press: ShowNamed, world: World, chat: Chat, texts: Texts
) -> None:
    """The words of a topic."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    await pop_up(query)
    await redraw(query, await editor(world, chat, texts, draft))


async def press_drop(
    query: CallbackQuery, press: DropPhrase, world: World, chat: Chat, texts: Texts
) -> None:
    """Without a phrase; it can be had back at once."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    phrases = list(draft.words.phrases)
    if press.at >= len(phrases) or len(phrases) < 2:
        raise UserError("error-stale-button")
    gone = phrases.pop(press.at)
    fewer = await with_words(world, chat, draft, Named(draft.words.name, tuple(phrases)))
    await pop_up(query)
    said = await editor(world, chat, texts, fewer, before=draft.topic.id, gone=gone)
    await redraw(query, said)


async def press_ask(
    query: CallbackQuery, press: AskPhrases, world: World, chat: Chat, texts: Texts
) -> None:
    """What else is to be looked for? What may be related is offered."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    await pop_up(query)
    offered = await related_words(world, chat, draft.words)
    await _ask(query, Question.PHRASES, draft, world)
    private = chat.kind == ChatKind.PRIVATE
    said = told.ask_words(draft.topic.id, draft.was, draft.number, offered, texts, private=private)
    await redraw(query, said)


async def _ask(query: CallbackQuery, question: Question, draft: Draft, world: World) -> None:
    await questions.ask(
        query, question, world, topic=draft.topic.id, was=draft.was, rule=draft.number
    )


async def _asked_about(message: Message, world: World, chat: Chat) -> Draft:
    topic, was, rule = [
        await questions.noted(message, world, it) for it in ("topic", "was", "rule")
    ]
    return await drafted(world, chat, topic, was, rule)


async def take_phrases(
    message: Message, text: str, world: World, chat: Chat, texts: Texts
) -> bool | None:
    """The answer to that."""
    draft = await _asked_about(message, world, chat)
    more = phrases_of(text)
    if not more:
        raise UserError("error-condition-short")
    draft = await _with_more(world, chat, draft, more)
    await reply(message, await editor(world, chat, texts, draft))
    return True


async def _with_more(world: World, chat: Chat, draft: Draft, more: tuple[str, ...]) -> Draft:
    """A draft with more phrases. Raises UserError where it has them all, and for those that stand
    in most of the news."""
    phrases = draft.words.phrases
    known = set(keys_of(phrases))
    if set(keys_of(more)) <= known:
        raise UserError("error-words-known")
    checked(Named(draft.words.name, (*phrases, *more)))  # how many are looked for is bounded
    await refuse_common(world, [one for one in more if phrase_key(one) not in known])
    return await with_words(world, chat, draft, Named(draft.words.name, (*phrases, *more)))


async def press_add(
    query: CallbackQuery, press: AddPhrase, world: World, chat: Chat, texts: Texts
) -> None:
    """With a phrase that was offered."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    async with world.database.read() as connection:
        part = await hiding.visible(connection, chat.id, press.part)
    if part is None or part.kind != TopicKind.KEYWORD:
        raise UserError("error-stale-button")
    draft = await _with_more(world, chat, draft, (part.title,))
    await pop_up(query)
    await redraw(query, await editor(world, chat, texts, draft))


async def press_name(
    query: CallbackQuery, press: AddName, world: World, chat: Chat, texts: Texts
) -> None:
    """The name is looked for, too."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    draft = await _with_more(world, chat, draft, (draft.words.name,))
    await pop_up(query)
    await redraw(query, await editor(world, chat, texts, draft))


async def press_ask_name(
    query: CallbackQuery, press: AskName, world: World, chat: Chat, texts: Texts
) -> None:
    """What is it to be called?"""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    await _ask(query, Question.NAME, draft, world)
    await pop_up(query)
    private = chat.kind == ChatKind.PRIVATE
    await reply(query, told.ask_name(texts, LONGEST, private=private), quoting=not private)


async def take_topic_name(
    message: Message, text: str, world: World, chat: Chat, texts: Texts
) -> bool | None:
    """The answer to that."""
    draft = await _asked_about(message, world, chat)
    draft = await with_words(world, chat, draft, Named(text, draft.words.phrases))
    async with world.database.read() as connection:
        await require_free(connection, chat, draft)
    await reply(message, await editor(world, chat, texts, draft))
    return True
