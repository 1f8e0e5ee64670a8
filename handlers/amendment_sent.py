"""A correction of a published article is sent, or discarded: what is sent is what was shown, and of
two editors only one sends."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk.amendments import Amendment
from bot.desk.publishing import deny
from bot.errors import UserError
from bot.intake.accepted import OvertakenError, Picked, Revised
from bot.intake.origin import Origin
from bot.messages import amendments as told
from bot.messages.callbacks.amendments import DropAmendment, SendAmendment, TakeBack
from bot.messages.markup import Message as Said
from bot.texts import Texts
from handlers import questions
from handlers.amended import amended, gone, held, kept, road_of
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import PATIENCE
from handlers.reply import pop_up, redraw
from handlers.rights import require_desk
from handlers.sending import card
from storage import acts, articles, claims, drafts, reviews, topics
from storage.acts import Who
from storage.chats import Chat
from storage.vocabulary import DraftKind
from storage.vocabulary_desk import Act


def wire(router: Router) -> None:
    """Give a router the handlers of what becomes of corrections."""
    router.callback_query(Pressed(SendAmendment))(send)
    router.callback_query(Pressed(DropAmendment))(drop)


class _HeldError(Exception):
    """Another editor has taken the article over."""


async def send(
    query: CallbackQuery, press: SendAmendment, world: World, chat: Chat, texts: Texts
) -> None:
    """The article is what this message showed, where it still is what that was made of, and no
    other editor has it by now; else nothing is sent, and nothing of it lost."""
    editor = await require_desk(query, world)
    async with world.database.read() as connection:
        payload = await drafts.get(connection, press.draft, editor.id, DraftKind.AMENDED)
    if payload is not None:  # this press, handled before
        await questions.close_about(query, press.draft, world)
        await _tell(query, Amendment.load(payload).article, world, chat, texts)
        return
    one = await kept(press.draft, editor.id, world)
    if one.is_empty:
        await pop_up(query, texts("amend-nothing"))
        return
    origin = await road_of(one.article, world)
    if press.mark != one.mark:  # the button of an earlier preview: it shows what it is by now
        said = await amended(press.draft, editor, world, chat, texts)
        await pop_up(query, texts("amend-changed"))
        await redraw(query, said)
        return
    try:
        revised = await _apply(one, press.draft, origin, editor, world)
    except _HeldError:
        said = await _held(press.draft, one.article, editor, world, chat, texts)
        await pop_up(query)
        await redraw(query, said)
        return
    except OvertakenError:
        said = await amended(press.draft, editor, world, chat, texts)
        await pop_up(query)
        await redraw(query, said)
        return
    if revised.gone:
        raise UserError("amend-gone", what="withdrawn")
    if not revised.changed:
        await pop_up(query, texts("amend-nothing"))
        return
    await questions.close_about(query, press.draft, world)
    await _tell(query, one.article, world, chat, texts)


async def _held(
    number: int, article: int, editor: Who, world: World, chat: Chat, texts: Texts
) -> Said:
    """Who has the article now; where nobody has it any more, what would be sent."""
    async with world.database.read() as connection:
        claim = await claims.of(connection, article)
    if claim is None:
        return await amended(number, editor, world, chat, texts)
    return held(claim, TakeBack(number), article, world, chat, texts)


async def _tell(query: CallbackQuery, article: int, world: World, chat: Chat, texts: Texts) -> None:
    """It is done."""
    view = await card(article, world, chat)
    await pop_up(query)
    await redraw(query, told.done(view.title, article, texts))


async def _apply(one: Amendment, number: int, origin: Origin, editor: Who, world: World) -> Revised:
    """Let the article be as it was shown. Raises OvertakenError where it is another one by now, and
    _HeldError where another editor has it."""
    picked, now = one.draft.picked, world.clock()

    async def after(connection: AsyncConnection, revised: Revised) -> None:
        if revised.article != one.article:
            # What others have brought as well stays as they have it.
            raise UserError("amend-not-alone")
        if revised.changed:
            await _end(connection, one, number, editor, now)
            await _keep_topics(connection, revised.article, picked, editor.id, now, world)

    revised = Revised(False, one.base, one.article)
    if one.typed:
        revised = await world.door.revise(
            one.article, one.draft.parsed, origin, picked=picked, base=one.base, after=after
        )
    if not revised.changed and not revised.gone:  # the words are those that it has
        revised = await world.door.retopic(one.article, picked, base=one.base, after=after)
    return revised


async def _end(
    connection: AsyncConnection, one: Amendment, number: int, editor: Who, now: datetime
) -> None:
    """The draft is done, and put on record; in the transaction that changes the article."""
    claim = await claims.claim(connection, one.article, editor, now, patience=PATIENCE)
    if claim.editor_id != editor.id:
        raise _HeldError
    kinds = DraftKind.AMENDMENT, DraftKind.AMENDED
    if not await drafts.end(connection, number, editor.id, *kinds):
        raise await gone(connection, number, editor.id)
    await claims.release(connection, one.article, editor.id)
    title = (await articles.by_ids(connection, [one.article]))[one.article].title
    if one.typed:
        await acts.note(connection, editor, Act.CORRECT, now, subject=one.article, about=title)
    if one.draft.picked.less or one.draft.picked.more:
        await acts.note(connection, editor, Act.TOPICS, now, subject=one.article, about=title)


async def _keep_topics(
    connection: AsyncConnection,
    article: int,
    picked: Picked,
    editor: int,
    now: datetime,
    world: World,
) -> None:
    """What was said of topics holds for later corrections, too."""
    await deny(connection, article, picked, editor, world.subjects, now)
    added = [(str(one.kind), one.key) for one in picked.more]
    known = await topics.by_keys(connection, [key for key in added if key not in picked.less])
    about = [one.id for one in known]
    await reviews.rule_in(connection, article, about, editor=editor, now=now)


async def drop(query: CallbackQuery, press: DropAmendment, world: World, texts: Texts) -> None:
    """The article stays as it is, and is free for others."""
    editor = await require_desk(query, world)
    async with world.database.write() as connection:
        done = await drafts.get(connection, press.draft, editor.id, DraftKind.DISCARDED)
        if done is None:  # else this press, handled before
            payload = await drafts.get(connection, press.draft, editor.id, DraftKind.AMENDMENT)
            if payload is None:
                raise await gone(connection, press.draft, editor.id)
            kinds = DraftKind.AMENDMENT, DraftKind.DISCARDED
            await drafts.end(connection, press.draft, editor.id, *kinds)
            await claims.release(connection, Amendment.load(payload).article, editor.id)
    await questions.close_about(query, press.draft, world)
    await pop_up(query)
    await redraw(query, told.dropped(texts))
