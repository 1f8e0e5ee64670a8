"""Saving an article from its message, and /saved: what was saved, page by page."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.compose.views import view_of
from bot.errors import UserError
from bot.messages import alert_panel
from bot.messages.callbacks.alerts import FoldPanel, LetGo, Save, ShowSaved
from bot.messages.markup import Message as Said
from bot.messages.saved import Saved, SavedPage
from bot.messages.saved import saved as page_of
from bot.texts import Texts
from bot.zones import zone_of
from handlers.alerts import tell
from handlers.middleware import World
from handlers.presses import Pressed, is_on
from handlers.presses import turn as turn_to
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from storage import articles, saved
from storage.chats import Chat

_PAGE = 5


def wire(router: Router) -> None:
    """Give a router the handlers of what is saved."""
    router.message(Command("saved", ignore_case=True))(show)
    router.callback_query(Pressed(ShowSaved))(turn)
    router.callback_query(Pressed(Save))(save)
    router.callback_query(Pressed(LetGo))(let_go)


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """The first page."""
    await reply(message, await _page(world, chat, texts, 0))


async def turn(
    query: CallbackQuery, press: ShowSaved, world: World, chat: Chat, texts: Texts
) -> None:
    """Another page."""
    page = await _page(world, chat, texts, press.page)
    await pop_up(query)
    await turn_to(query, page, ShowSaved)


async def save(query: CallbackQuery, press: Save, world: World, chat: Chat, texts: Texts) -> None:
    """Save an article; or again, on the page from which it has just gone."""
    await require_admin(query)
    async with world.database.write() as connection:
        if not await saved.may_save(connection, chat.id, press.article):
            raise UserError("error-stale-button")
        if not await saved.save(connection, chat.id, press.article, world.clock()):
            raise UserError("saved-full", limit=saved.MOST)
    await _say(query, press, alert_panel.saved(texts), world, chat, texts)


async def let_go(
    query: CallbackQuery, press: LetGo, world: World, chat: Chat, texts: Texts
) -> None:
    """Save it no longer."""
    await require_admin(query)
    async with world.database.write() as connection:
        await saved.let_go(connection, chat.id, press.article)
    await _say(query, press, alert_panel.let_go(texts), world, chat, texts)


async def _say(
    query: CallbackQuery,
    press: Save | LetGo,
    what: alert_panel.Told,
    world: World,
    chat: Chat,
    texts: Texts,
) -> None:
    """Show what is true now where the button stood: on the panel of a message, or on a page."""
    if is_on(query, FoldPanel):
        undo = LetGo(press.article) if isinstance(press, Save) else Save(press.article)
        await tell(query, what, alert_panel.done(press.article, what.label, press, undo, texts))
        return
    gone = None
    if isinstance(press, LetGo):
        async with (
            world.database.read() as connection
        ):  # there is a way back only to what is theirs
            again = await saved.may_save(connection, chat.id, press.article)
        gone = press.article if again else None
    page = await _page(world, chat, texts, press.page or 0, gone=gone)
    await pop_up(query, what.words)
    await redraw(query, page)


async def _page(
    world: World, chat: Chat, texts: Texts, number: int, *, gone: int | None = None
) -> Said:
    """A page of what the chat has saved, the last one where there are not so many any more."""
    async with world.database.read() as connection:
        count = await saved.count(connection, chat.id)
        number = min(number, max(count - 1, 0) // _PAGE)
        ids = await saved.page(connection, chat.id, offset=number * _PAGE, limit=_PAGE)
        stored = await articles.by_ids(connection, ids)
    told = [
        Saved(view_of(stored[one]), gone=stored[one].retracted_at is not None)
        for one in ids
        if one in stored
    ]
    page = SavedPage(number, number * _PAGE + 1, count, gone)
    return page_of(told, page, texts=texts, zone=zone_of(chat.time_zone), now=world.clock())
