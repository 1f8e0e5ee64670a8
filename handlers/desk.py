"""/desk: what editors have scheduled and published, how far it has gone out, and taking it back."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message, User
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import cards
from bot.intake.accept import Origin
from bot.messages import desk as told
from bot.messages.callbacks.editors import AskRetract, Retract, ShowDesk, ShowSent
from bot.messages.dates import local_moment
from bot.messages.desk import PlannedView
from bot.messages.markup import Message as Said
from bot.texts import Texts
from bot.zones import zone_of
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk, role_of
from handlers.sending import card, draw
from storage import acts, article_sources, desk, publications, stops, stories
from storage.chats import Chat
from storage.desk import Planned
from storage.publications import Publication
from storage.vocabulary import Source
from storage.vocabulary_desk import Act, Role


def wire(router: Router) -> None:
    """Give a router the handlers of the desk."""
    router.message(Command("desk", ignore_case=True))(show)
    router.callback_query(Pressed(ShowDesk))(turn)
    router.callback_query(Pressed(ShowSent))(open_card)
    router.callback_query(Pressed(AskRetract))(ask_retract)
    router.callback_query(Pressed(Retract))(retract)


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/desk."""
    await require_desk(message, world)
    await reply(message, await _desk(message.from_user, world, chat, texts))


async def turn(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Back to it, as it is now."""
    await require_desk(query, world)
    await pop_up(query)
    await redraw(query, await _desk(query.from_user, world, chat, texts))


async def _desk(person: User | None, world: World, chat: Chat, texts: Texts) -> Said:
    now, zone, rate = world.clock(), zone_of(chat.time_zone), world.settings.send_rate
    owner = await role_of(person, world) is Role.OWNER
    async with world.database.read() as connection:
        planned = await desk.planned(connection, limit=told.PLANNED)
        more = await desk.waiting(connection) - len(planned)
        lately = await desk.published(connection, limit=told.LATELY)
        held = await publications.held(connection)
        unfinished = [
            cards.card_of(one, await desk.progress(connection, one.article), zone, now, rate=rate)
            for one in await desk.unfinished(connection, limit=told.UNFINISHED)
        ]

    def waiting(one: Planned | Publication) -> PlannedView:
        at = local_moment(one.due_at, zone, now=now)
        return PlannedView(one.id, one.title, one.name, one.editor_id, at)

    view = told.DeskView(
        unfinished,
        [waiting(one) for one in planned],
        [cards.view_of(one, zone, now) for one in lately],
        [waiting(one) for one in held],
        max(0, more),
        owner,
    )
    return told.desk(view, texts)


async def open_card(
    query: CallbackQuery, press: ShowSent, world: World, chat: Chat, texts: Texts
) -> None:
    """How far one has gone out by now."""
    await require_desk(query, world)
    await card(press.article, world, chat)
    await pop_up(query)
    await draw(query, press.article, world, chat, texts)


async def ask_retract(
    query: CallbackQuery, press: AskRetract, world: World, chat: Chat, texts: Texts
) -> None:
    """Asks first: what is deleted from chats does not come back."""
    await require_desk(query, world)
    view = await card(press.article, world, chat)
    others = await _has_others(press.article, world)
    await pop_up(query)
    asked = told.ask_retract(view, texts, others=others)
    await redraw(query, told.card(view, texts) if view.gone else asked)


async def _has_others(article: int, world: World) -> bool:
    """Whether others tell the story of an article, one of which may take its place."""
    async with world.database.read() as connection:
        story = (await stories.of(connection, [article]))[article]
        members = (await stories.told(connection, [story])).get(story, ())
    return any(one != article for one in members)


async def retract(
    query: CallbackQuery, press: Retract, world: World, chat: Chat, texts: Texts
) -> None:
    """Take it back, whoever of the editors has published it; one that others have brought, too,
    stays as theirs."""
    editor = await require_desk(query, world)
    view = await card(press.article, world, chat)

    async def note(connection: AsyncConnection) -> None:
        now = world.clock()
        await acts.note(
            connection, editor, Act.RETRACT, now, subject=view.article, about=view.title
        )

    origin, gone = await origin_of(press.article, world), view.gone
    if origin is not None and not gone:
        gone = await world.door.retract(press.article, origin, together=note)
        if gone:
            await _let_go(press.article, world)
    await pop_up(query, texts("saved" if gone else "desk-not-alone"))
    await draw(query, press.article, world, chat, texts)


async def _let_go(article: int, world: World) -> None:
    """What is held of what was taken back is not waited for any more."""
    async with world.database.write() as connection:
        await stops.drop_rest(connection, article, world.clock)


async def origin_of(article: int, world: World) -> Origin | None:
    """By which road an editor has brought an article; None where none has, or it is taken back."""
    async with world.database.read() as connection:
        roads = (await article_sources.of(connection, [article])).get(article, ())
    for road in roads:
        if road.source is Source.EDITOR:
            own = Origin(Source.EDITOR, road.ref)
            return own if own.teacher == road.key else Origin(Source.EDITOR, road.ref, road.key)
    return None
