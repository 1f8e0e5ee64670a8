"""/sources: the editors' desk of the sources of news; each with its state, and what is done with
it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import source_switches as switches
from bot.messages import sources as told
from bot.messages.callbacks.sources import (
    CheckFailing,
    CheckSource,
    PauseSource,
    ReadPages,
    RemoveSource,
    ShowSource,
    ShowSources,
)
from bot.messages.markup import Message as Said
from bot.sources.named import named_by
from bot.texts import Texts
from handlers import questions, source_views
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from storage import acts, source_names, sources, visits
from storage.acts import Who
from storage.chats import Chat
from storage.vocabulary_desk import Act

# A site is not asked more often than this by pressing, but while its source is new, for then it is
# tried.
_JUST_NOW = timedelta(seconds=30)
_NEW = timedelta(hours=1)


def wire(router: Router) -> None:
    """Give a router the handlers of the list and the cards."""
    router.message(Command("sources", ignore_case=True))(show)
    router.callback_query(Pressed(ShowSources))(turn)
    router.callback_query(Pressed(CheckFailing))(check_failing)
    router.callback_query(Pressed(ShowSource))(open_card)
    router.callback_query(Pressed(PauseSource))(pause)
    router.callback_query(Pressed(ReadPages))(read_pages)
    router.callback_query(Pressed(CheckSource))(check)
    router.callback_query(Pressed(RemoveSource))(remove)


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """The first page of the list."""
    await require_desk(message, world)
    await reply(message, await _list(world, chat, texts, 0))


async def turn(
    query: CallbackQuery, press: ShowSources, world: World, chat: Chat, texts: Texts
) -> None:
    """Another page of it, or back to it."""
    await require_desk(query, world)
    await pop_up(query)
    await redraw(query, await _list(world, chat, texts, press.page))


async def _list(world: World, chat: Chat, texts: Texts, page: int) -> Said:
    async with world.database.read() as connection:
        views = await source_views.views(connection, world, chat.language)
    return told.sources(views, page, texts)


async def check_failing(
    query: CallbackQuery, press: CheckFailing, world: World, chat: Chat, texts: Texts
) -> None:
    """Visit now whatever cannot be read."""
    await require_desk(query, world)
    async with world.database.write() as connection:
        hurried = await visits.hurry_failing(connection, world.clock())
    await pop_up(query, texts("source-checking-failing", due="some" if hurried else "none"))
    await redraw(query, await _list(world, chat, texts, press.page))


async def card(
    source: int, page: int, world: World, chat: Chat, texts: Texts, note: str = ""
) -> Said:
    """The card of a source as it is now; of one that was removed, that it was. `note` (HTML): what
    has just been done. Raises UserError where it is no more."""
    async with world.database.read() as connection:
        stored = await source_views.stored(connection, source)
        if stored.removed_at is not None:
            named = (await named_by(connection, world.settings)).get(source, "")
            return switches.removed(stored.name, stored.kind, source, page, texts, named)
        view = await source_views.view_of(connection, world, stored, chat.language)
    return told.card(view, page, texts, note)


async def draw(
    query: CallbackQuery,
    source: int,
    page: int,
    world: World,
    chat: Chat,
    texts: Texts,
    done: str = "",
    note: str = "",
) -> None:
    """Draw the card anew, with a `note` (HTML) where there is one, and let pop up what was done; to
    one that was removed nothing was."""
    async with world.database.read() as connection:
        there = (await source_views.stored(connection, source)).removed_at is None
    said = await card(source, page, world, chat, texts, note)
    await pop_up(query, done if there else "")
    await redraw(query, said)


async def open_card(
    query: CallbackQuery, press: ShowSource, world: World, chat: Chat, texts: Texts
) -> None:
    """A source's card, or what has changed on it since; the way back from what was asked."""
    await require_desk(query, world)
    await questions.close(query, world)  # what is typed from now on is no name
    await draw(query, press.source, press.page, world, chat, texts)


async def pause(
    query: CallbackQuery, press: PauseSource, world: World, chat: Chat, texts: Texts
) -> None:
    """Take nothing of it, or take it again: then it is said what becomes of the time between."""
    editor, now, note = await require_desk(query, world), world.clock(), ""
    change = sources.pause if press.wanted else sources.resume
    act = Act.SOURCE_PAUSE if press.wanted else Act.SOURCE_RESUME
    async with world.database.write() as connection:
        before = await source_views.stored(connection, press.source)
        change_it = partial(change, connection, press.source, now)
        await changed(connection, editor, act, press.source, world, change_it)
    if before.paused_at is not None and not press.wanted:
        is_slip = sources.is_slip(before.paused_at, now)
        note = switches.resumed(before.kind, is_slip=is_slip, texts=texts)
    await draw(query, press.source, press.page, world, chat, texts, texts("saved"), note)


async def read_pages(
    query: CallbackQuery, press: ReadPages, world: World, chat: Chat, texts: Texts
) -> None:
    """Read the page of each item, or take what the feed says."""
    editor = await require_desk(query, world)
    async with world.database.write() as connection:
        await changed(
            connection,
            editor,
            Act.SOURCE_CHANGE,
            press.source,
            world,
            lambda: sources.set_full_text(connection, press.source, press.wanted),
        )
    await draw(query, press.source, press.page, world, chat, texts, texts("saved"))


async def changed(
    connection: AsyncConnection,
    editor: Who,
    act: Act,
    source: int,
    world: World,
    change: Callable[[], Awaitable[None]],
) -> None:
    """Change a source, and put it on record where that has changed anything."""
    before = await sources.by_id(connection, source)
    await change()
    after = await sources.by_id(connection, source)
    if after is not None and after != before:
        now = world.clock()
        await acts.note(connection, editor, act, now, subject=source, about=after.name)


async def check(
    query: CallbackQuery, press: CheckSource, world: World, chat: Chat, texts: Texts
) -> None:
    """Visit it now: whoever visits sources looks every few seconds what is due. One that was
    visited just now is not asked again, unless it is new: it is said what came of it."""
    await require_desk(query, world)
    now, done = world.clock(), ""
    async with world.database.write() as connection:
        stored = await source_views.stored(connection, press.source)
        visited_at = stored.visited_at
        is_new = now - stored.added_at < _NEW
        if stored.next_at and visited_at and not is_new and now - visited_at < _JUST_NOW:
            done = told.checked(
                source_names.fault_of(stored), texts, news=stored.news_at == visited_at
            )
        elif await sources.hurry(connection, press.source, now):
            done = texts("source-checking")
    await draw(query, press.source, press.page, world, chat, texts, done)


async def remove(
    query: CallbackQuery, press: RemoveSource, world: World, chat: Chat, texts: Texts
) -> None:
    """Remove it, with a button that brings it back; or bring it back."""
    editor, now, note = await require_desk(query, world), world.clock(), ""
    change = sources.remove if press.wanted else sources.bring_back
    act = Act.SOURCE_REMOVE if press.wanted else Act.SOURCE_BACK
    async with world.database.write() as connection:
        before = await source_views.stored(connection, press.source)
        change_it = partial(change, connection, press.source, now)
        await changed(connection, editor, act, press.source, world, change_it)
    if not press.wanted:
        gone = before.removed_at
        note = switches.back(
            before.name,
            before.kind,
            is_slip=sources.is_slip(gone, now) if gone is not None else None,
            is_paused=before.paused_at is not None,
            texts=texts,
        )
    said = await card(press.source, press.page, world, chat, texts, note)
    await pop_up(query)
    await redraw(query, said)
