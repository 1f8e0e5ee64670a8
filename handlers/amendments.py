"""An article that was published is corrected, or is about something else: typed, looked at as its
readers will see it, sent; by one editor at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk.amendments import Amendment
from bot.errors import UserError
from bot.intake.accepted import Picked
from bot.intake.origin import Origin
from bot.messages import amendments as told
from bot.messages.callbacks.amendments import (
    Amend,
    AskAmended,
    AskWords,
    PickAmended,
    ShowAmendment,
    TakeBack,
    TakeOver,
)
from bot.messages.desk import card
from bot.messages.editors import ask_topic
from bot.texts import Texts
from handlers import questions, sending
from handlers.amended import amended, foreseen, gone, held, kept, road_of, words_of
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.preview import mark_of, with_typed
from handlers.questions import PATIENCE, Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from handlers.typed_article import article_of, document_of
from storage import articles, claims, drafts
from storage.acts import Who
from storage.chats import Chat
from storage.claims import Claim
from storage.vocabulary import DraftKind


def wire(router: Router) -> None:
    """Give a router the handlers of corrections."""
    router.callback_query(Pressed(Amend))(begin)
    router.callback_query(Pressed(TakeOver))(begin)
    router.callback_query(Pressed(TakeBack))(take_back)
    router.callback_query(Pressed(ShowAmendment))(switch)
    router.callback_query(Pressed(PickAmended))(pick)
    router.callback_query(Pressed(AskAmended))(ask_topics)
    router.callback_query(Pressed(AskWords))(ask_words)


async def begin(
    query: CallbackQuery, press: Amend | TakeOver, world: World, chat: Chat, texts: Texts
) -> None:
    """Have the article, unless another is at it (`TakeOver`: all the same), and go on where this
    editor was with it."""
    editor = await require_desk(query, world)
    view = await sending.card(press.article, world, chat)
    if view.gone:
        await pop_up(query)
        await redraw(query, card(view, texts))
        return
    await road_of(press.article, world)
    over = isinstance(press, TakeOver)
    async with world.database.write() as connection:
        claim = await claims.claim(
            connection, press.article, editor, world.clock(), patience=PATIENCE, over=over
        )
        if claim.editor_id == editor.id:
            number = await begun(connection, press.article, claim, editor, world, chat)
    if claim.editor_id == editor.id and press.words:
        await _ask_words(query, number, editor, world, texts)
        return
    if claim.editor_id == editor.id:
        said = await amended(number, editor, world, chat, texts)
    else:
        take = TakeOver(press.article, press.words)
        said = held(claim, take, press.article, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)


async def begun(
    connection: AsyncConnection, article: int, claim: Claim, editor: Who, world: World, chat: Chat
) -> int:
    """The draft in which an editor changes an article that he has: the one that he had begun, or a
    new one."""
    kind = DraftKind.AMENDMENT
    if claim.draft and await drafts.get(connection, claim.draft, editor.id, kind) is not None:
        return claim.draft
    was = (await articles.by_ids(connection, [article]))[article]
    payload = Amendment.of(was, chat.language).dump()
    number = await drafts.add(connection, editor.id, kind, payload, world.clock())
    await claims.begin(connection, article, editor.id, number)
    return number


async def take_back(
    query: CallbackQuery, press: TakeBack, world: World, chat: Chat, texts: Texts
) -> None:
    """The article is this editor's again, in his draft."""
    editor = await require_desk(query, world)
    one = await kept(press.draft, editor.id, world)
    now = world.clock()
    async with world.database.write() as connection:
        await claims.claim(connection, one.article, editor, now, patience=PATIENCE, over=True)
        await claims.begin(connection, one.article, editor.id, press.draft)
    said = await amended(press.draft, editor, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)


async def _change(
    number: int,
    editor: Who,
    world: World,
    change: Callable[[Amendment], Amendment],
) -> None:
    """Keep an amendment otherwise, and that its editor is still at it. Raises UserError where it is
    none any more."""
    one = await kept(number, editor.id, world)
    async with world.database.write() as connection:
        payload = change(one).dump()
        if not await drafts.change(connection, number, editor.id, payload, DraftKind.AMENDMENT):
            raise await gone(connection, number, editor.id)
        await claims.claim(connection, one.article, editor, world.clock(), patience=PATIENCE)


async def switch(
    query: CallbackQuery, press: ShowAmendment, world: World, chat: Chat, texts: Texts
) -> None:
    """In another language."""
    editor = await require_desk(query, world)

    def turned(one: Amendment) -> Amendment:
        return replace(one, draft=replace(one.draft, language=press.language))

    await _change(press.draft, editor, world, turned)
    said = await amended(press.draft, editor, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)


async def pick(
    query: CallbackQuery, press: PickAmended, world: World, chat: Chat, texts: Texts
) -> None:
    """Without a topic, or with it again."""
    editor = await require_desk(query, world)
    seen = await foreseen(await kept(press.draft, editor.id, world), world)
    meant = {(str(one.kind), one.key) for one in seen.topics if mark_of(one) == press.mark}

    def picked(one: Amendment) -> Amendment:
        was = one.draft.picked
        less = was.less - meant if press.wanted else was.less | meant
        return replace(one, draft=replace(one.draft, picked=Picked(frozenset(less), was.more)))

    await _change(press.draft, editor, world, picked)
    said = await amended(press.draft, editor, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)


async def ask_topics(query: CallbackQuery, press: AskAmended, world: World, texts: Texts) -> None:
    """Which are to be added?"""
    editor = await require_desk(query, world)
    one = await kept(press.draft, editor.id, world)
    await road_of(one.article, world)
    await questions.ask(query, Question.MORE_TOPICS, world, draft=press.draft)
    await pop_up(query)
    await reply(query, ask_topic(texts))


async def take_topics(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """Topics were typed. Raises UserError for what is none."""
    editor = await require_desk(message, world)
    number, was, _ = await _asked_about(message, editor, world)
    added = await with_typed(was.draft.picked, text, world)
    await _change(
        number, editor, world, lambda one: replace(one, draft=replace(one.draft, picked=added))
    )
    await reply(message, await amended(number, editor, world, chat, texts))


async def _asked_about(
    message: Message, editor: Who, world: World
) -> tuple[int, Amendment, Origin]:
    """The amendment that a message answers a question about, and by which road its article came.
    Raises UserError where nothing can be amended any more; what is typed next is no answer then."""
    number = await questions.noted(message, world, "draft")
    try:
        one = await kept(number, editor.id, world)
        return number, one, await road_of(one.article, world)
    except UserError:
        await questions.answered(message, world)
        raise


async def ask_words(query: CallbackQuery, press: AskWords, world: World, texts: Texts) -> None:
    """What is it to say?"""
    editor = await require_desk(query, world)
    await kept(press.draft, editor.id, world)
    await _ask_words(query, press.draft, editor, world, texts)


async def _ask_words(
    query: CallbackQuery, number: int, editor: Who, world: World, texts: Texts
) -> None:
    one = await kept(number, editor.id, world)
    said = told.ask_words(await words_of(one, world), texts)
    await questions.ask(query, Question.WORDS, world, draft=number)
    await pop_up(query)
    await reply(query, said)


async def take_words(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A text was typed, or sent as a document (`text` is that of the message). Raises UserError for
    what is none."""
    editor = await require_desk(message, world)
    number, was, origin = await _asked_about(message, editor, world)
    parsed = await article_of(message, await document_of(message))
    same = (await world.door.preview(parsed, origin)).same
    if same is not None and same.id != was.article:
        raise UserError("amend-same", number=same.id, title=same.title)
    await _change(
        number,
        editor,
        world,
        lambda one: replace(one, typed=True, draft=replace(one.draft, parsed=parsed)),
    )
    await reply(message, await amended(number, editor, world, chat, texts))
