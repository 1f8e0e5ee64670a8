"""/desk: what editors have scheduled and published, how far it has gone out, and taking it back."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.intake.accept import Origin
from bot.messages import desk as told
from bot.messages.callbacks_editors import AskRetract, Retract, ShowDesk, ShowSent
from bot.messages.dates import local_moment
from bot.messages.desk import PlannedView, SentView
from bot.messages.markup import Message as Said
from bot.texts import Texts
from bot.zones import zone_of
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from storage import acts, article_sources, desk
from storage.chats import Chat
from storage.desk import Published
from storage.vocabulary import Source
from storage.vocabulary_desk import Act

_SHOWN = 8


def make_router() -> Router:
    """The router of the desk."""
    router = Router(name="desk")
    router.message(Command("desk", ignore_case=True))(show)
    router.callback_query(Pressed(ShowDesk))(turn)
    router.callback_query(Pressed(ShowSent))(open_card)
    router.callback_query(Pressed(AskRetract))(ask_retract)
    router.callback_query(Pressed(Retract))(retract)
    return router


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/desk."""
    await require_desk(message, world)
    await reply(message, await _desk(world, chat, texts))


async def turn(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Back to it, as it is now."""
    await require_desk(query, world)
    await pop_up(query)
    await redraw(query, await _desk(world, chat, texts))


async def _desk(world: World, chat: Chat, texts: Texts) -> Said:
    now, zone = world.clock(), zone_of(chat.time_zone)
    async with world.database.read() as connection:
        planned = await desk.planned(connection, limit=_SHOWN)
        lately = await desk.published(connection, limit=_SHOWN)
    waiting = [
        PlannedView(one.id, one.title, one.name, local_moment(one.due_at, zone, now=now))
        for one in planned
    ]
    return told.desk(waiting, [_view(one, zone, world) for one in lately], texts)


def _view(one: Published, zone: ZoneInfo, world: World) -> SentView:
    at = local_moment(one.at, zone, now=world.clock())
    return SentView(one.article, one.title, one.name, at, one.gone)


async def card_of(article: int, world: World, chat: Chat) -> SentView:
    """What was published, and how far it has gone out. Raises UserError for what no editor has
    published, or is kept no more."""
    now, zone = world.clock(), zone_of(chat.time_zone)
    async with world.database.read() as connection:
        one = await desk.published_one(connection, article)
        if one is None:
            raise UserError("error-stale-button")
        gone = await desk.progress(connection, article)
    at = local_moment(one.at, zone, now=now)
    counts = (gone.sent, gone.failed, gone.left, gone.more, gone.wrong)
    return SentView(one.article, one.title, one.name, at, one.gone, *counts)


async def open_card(
    query: CallbackQuery, press: ShowSent, world: World, chat: Chat, texts: Texts
) -> None:
    """How far one has gone out by now."""
    await require_desk(query, world)
    view = await card_of(press.article, world, chat)
    await pop_up(query)
    await redraw(query, told.card(view, texts))


async def ask_retract(
    query: CallbackQuery, press: AskRetract, world: World, chat: Chat, texts: Texts
) -> None:
    """Asks first: what is deleted from chats does not come back."""
    await require_desk(query, world)
    view = await card_of(press.article, world, chat)
    await pop_up(query)
    await redraw(query, told.card(view, texts) if view.gone else told.ask_retract(view, texts))


async def retract(
    query: CallbackQuery, press: Retract, world: World, chat: Chat, texts: Texts
) -> None:
    """Take it back, whoever of the editors has published it; one that others have brought, too,
    stays as theirs."""
    editor = await require_desk(query, world)
    view = await card_of(press.article, world, chat)

    async def note(connection: AsyncConnection) -> None:
        now = world.clock()
        await acts.note(
            connection, editor, Act.RETRACT, now, subject=view.article, about=view.title
        )

    origin, gone = await origin_of(press.article, world), view.gone
    if origin is not None and not gone:
        gone = await world.door.retract(press.article, origin, together=note)
    await pop_up(query, texts("saved" if gone else "desk-not-alone"))
    await redraw(query, told.card(await card_of(press.article, world, chat), texts))


async def origin_of(article: int, world: World) -> Origin | None:
    """By which road an editor has brought an article; None where none has, or it is taken back."""
    async with world.database.read() as connection:
        roads = (await article_sources.of(connection, [article])).get(article, ())
    for road in roads:
        if road.source is Source.EDITOR:
            own = Origin(Source.EDITOR, road.ref)
            return own if own.teacher == road.key else Origin(Source.EDITOR, road.ref, road.key)
    return None
