"""Several phrases as one named topic: chosen by buttons and answers, looked at before it is saved,
and undone."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import named as told
from bot.messages.callbacks_following import Drop
from bot.messages.callbacks_named import (
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
from bot.messages.named import Saved
from bot.texts import Texts
from bot.topics.keywords import phrase_key
from bot.topics.named import keys_of
from bot.topics.typed_named import phrases_of
from handlers import questions
from handlers.conditions import press_leave
from handlers.following import follow_one, within_named
from handlers.middleware import World
from handlers.named_drafts import (
    Draft,
    checked,
    conditions_under,
    drafted,
    editor,
    refuse_common,
    require_free,
    told_words,
    with_words,
)
from handlers.named_found import in_texts, standing
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.related_words import related_words
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.titles import topic_view
from storage import hiding, named, news_texts, rules, subscriptions
from storage.chats import Chat
from storage.named import LONGEST, Named
from storage.vocabulary import ChatKind, Mode, TopicKind


def make_router() -> Router:
    """The router of named topics."""
    router = Router(name="named")
    router.callback_query(Pressed(ShowNamed))(press_show)
    router.callback_query(Pressed(DropPhrase))(press_drop)
    router.callback_query(Pressed(AskPhrases))(press_ask)
    router.callback_query(Pressed(AddPhrase))(press_add)
    router.callback_query(Pressed(AddName))(press_name)
    router.callback_query(Pressed(AskName))(press_ask_name)
    router.callback_query(Pressed(SaveNamed))(press_save)
    router.callback_query(Pressed(PutBackNamed))(press_put_back)
    router.callback_query(Pressed(LeaveNamed))(press_leave)
    return router


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


async def press_save(
    query: CallbackQuery, press: SaveNamed, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow it, in the place of what it replaces."""
    await _replace(query, press, world, chat, texts)


async def press_put_back(
    query: CallbackQuery, press: PutBackNamed, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow again what a change has replaced."""
    again = SaveNamed(press.topic, press.was, 0, press.mode)
    await _replace(query, again, world, chat, texts, back=press)


async def _replace(
    query: CallbackQuery,
    press: SaveNamed,
    world: World,
    chat: Chat,
    texts: Texts,
    *,
    back: PutBackNamed | None = None,
) -> None:
    """Follow a topic in the place of another and tell of it: as of a choice, or, where it takes one
    `back`, as of that."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    before = await _save(draft, press, world, chat, back)
    async with world.database.read() as connection:
        after = await subscriptions.get(connection, chat.id, press.topic)
    if after is None:  # it was left at this moment
        raise UserError("error-stale-button")
    now = world.clock()
    undo: PutBackNamed | Drop = Drop(press.topic, 0)
    changed = draft.followed is not None and press.was not in (0, press.topic)
    saved = Saved(
        topic_view(world, draft.topic, chat.language),
        told_words(draft.words),
        conditions_under(world, chat, draft),
        not changed,
        after.mode,
        await chosen_by(world, chat),
        after.muted_until if after.muted(now) else None,
        after.switched_off(now),
        after.urgency,
        back is not None,
    )
    if changed:
        undo = _way_back(press, before, after.mode)
    await pop_up(query, texts("undo-done" if back else "saved"))
    await redraw(query, told.saved(saved, undo, texts, now))


def _way_back(press: SaveNamed, before: Mode | None, now: Mode) -> PutBackNamed:
    """What takes a press back: also its mode, where it has changed that."""
    if before is None or press.mode != now or before == now:
        return PutBackNamed(press.was, press.topic)
    return PutBackNamed(press.was, press.topic, before, now)


async def _save(
    draft: Draft, press: SaveNamed, world: World, chat: Chat, back: PutBackNamed | None
) -> Mode | None:
    """Store that it is followed, where it stands in the news of the last month, and what is owed of
    it; all at once. Returns the mode that it had before (None: it was not followed)."""
    topic, now = draft.topic.id, world.clock()
    last, about = await standing(world, draft)
    async with world.database.write() as connection:
        await named.hold(connection)
        if await hiding.visible(connection, chat.id, topic) is None:
            raise UserError("error-stale-button")
        await require_free(connection, chat, draft)
        came = await news_texts.came_after(connection, world.clock(), last)
        await named.keep(connection, about | in_texts(draft, came))
        # As it is at this moment: a press that came at the same time may have saved it.
        followed = await subscriptions.get(connection, chat.id, press.was) if press.was else None
        followed = followed or await subscriptions.get(connection, chat.id, topic)
        if followed is None:
            if press.was:
                raise UserError("error-not-subscribed")
            await follow_one(connection, chat.id, topic, press.mode or Mode.BOTH, now)
            number = await rules.number(connection, draft.rule, now)
            await rules.give(connection, chat.id, topic, number)
            return None
        if followed.topic.kind != TopicKind.NAMED:
            await within_named(connection, chat.id)
        await named.replace(connection, chat.id, followed.topic.id, topic, now)
        since = back is not None and followed.mode != back.made  # it was chosen after the change
        if press.mode is not None and press.mode != followed.mode and not since:
            await subscriptions.set_mode(connection, chat.id, topic, press.mode, now)
        return followed.mode
