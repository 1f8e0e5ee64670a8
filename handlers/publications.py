"""A draft that is to be published later: when, and that it is not to be after all."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.intake.drafts import Draft
from bot.intake.shown.gist import headline
from bot.messages import editors as told
from bot.messages.callbacks.editors import AskWhen, AskWhenAnew, Unschedule
from bot.messages.dates import in_zone, local_moment
from bot.messages.markup import Message as Said
from bot.moments import read_moment
from bot.texts import Texts
from bot.zones import zone_of
from handlers import questions
from handlers.held import tell_person
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.preview import gone, kept, previewed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply, take_buttons
from handlers.rights import require_desk
from storage import acts, drafts, publications
from storage.acts import Who
from storage.chats import Chat
from storage.publications import Publication
from storage.vocabulary import DraftKind
from storage.vocabulary_desk import Act, Stage

_TITLE_KEPT = 200
_FARTHEST = timedelta(days=366)


def wire(router: Router) -> None:
    """Give a router the handlers of what is put off."""
    router.callback_query(Pressed(AskWhen))(ask_when)
    router.callback_query(Pressed(AskWhenAnew))(ask_when_anew)
    router.callback_query(Pressed(Unschedule))(unschedule)


async def ask_when(
    query: CallbackQuery, press: AskWhen, world: World, chat: Chat, texts: Texts
) -> None:
    """When is it to be published?"""
    editor = await require_desk(query, world)
    await kept(press.draft, editor.id, world)
    preview = query.message.message_id if query.message else 0
    await questions.ask(query, Question.WHEN, world, draft=press.draft, preview=preview)
    await pop_up(query)
    now, zone = world.clock(), zone_of(chat.time_zone)
    await reply(query, told.ask_when(local_moment(now, zone, now=now), texts))


async def take_when(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A time was typed: the preview from which it was asked has nothing left to press. Raises
    UserError for what is none, or is past."""
    editor = await require_desk(message, world)
    now, zone = world.clock(), zone_of(chat.time_zone)
    at = _instant(text, now, zone)
    number = await questions.noted(message, world, "draft")
    async with world.database.write() as connection:
        waiting = await publications.waiting_of(connection, number)
        if waiting is None or waiting.editor_id != editor.id:
            kinds = DraftKind.ARTICLE, DraftKind.SCHEDULED
            payload = await drafts.end(connection, number, editor.id, *kinds)
            if payload is None:
                raise await gone(connection, number, editor.id)
            parsed = Draft.load(payload).parsed
            title = headline(parsed.title, parsed.lead, parsed.body)[:_TITLE_KEPT]
            publication = await publications.add(
                connection, number, editor_id=editor.id, name=editor.name, title=title,
                payload=payload, due_at=at, now=now,
            )  # fmt: skip
            await acts.note(connection, editor, Act.SCHEDULE, now, about=title)
            waiting = await publications.by_id(connection, publication)
    if preview := await questions.noted(message, world, "preview"):
        await take_buttons(message, preview)
    if waiting is not None:
        await reply(message, _scheduled(waiting, zone, now, texts))


def _scheduled(one: Publication, zone: ZoneInfo, now: datetime, texts: Texts) -> Said:
    return told.scheduled(one.title, local_moment(one.due_at, zone, now=now), one.id, texts)


def _instant(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant that is meant. Raises UserError for what is none, is past or too far ahead."""
    at = read_moment(text, in_zone(now, zone))
    if at is None:
        raise UserError("editor-when-unknown")
    if at <= now:
        raise UserError("editor-when-past")
    if at > now + _FARTHEST:
        raise UserError("editor-when-far")
    return at


async def ask_when_anew(
    query: CallbackQuery, press: AskWhenAnew, world: World, chat: Chat, texts: Texts
) -> None:
    """For when is it to be put off instead?"""
    await require_desk(query, world)
    async with world.database.read() as connection:
        one = await publications.by_id(connection, press.publication)
    if one is None:
        raise UserError("error-stale-button")
    if one.stage is not Stage.SCHEDULED:
        raise late(one)
    await questions.ask(query, Question.WHEN_ANEW, world, publication=one.id)
    await pop_up(query)
    now, zone = world.clock(), zone_of(chat.time_zone)
    await reply(query, told.ask_when(local_moment(now, zone, now=now), texts))


async def take_when_anew(
    message: Message, text: str, world: World, chat: Chat, texts: Texts
) -> None:
    """Another time was typed: it stays its editor's, who is told where a colleague has done it.
    Raises UserError for what is none, or is past."""
    editor = await require_desk(message, world)
    now, zone = world.clock(), zone_of(chat.time_zone)
    at = _instant(text, now, zone)
    number = await questions.noted(message, world, "publication")
    async with world.database.write() as connection:
        moved = await publications.put_off(connection, number, at)
        one = await publications.by_id(connection, number)
        if one is not None and moved:
            await acts.note(connection, editor, Act.RESCHEDULE, now, about=one.title)
    if one is None or one.stage is not Stage.SCHEDULED:
        await questions.close(message, world)
        raise UserError("error-stale-button") if one is None else late(one)
    await reply(message, _scheduled(one, zone, now, texts))
    if moved:
        await _tell_author(message.bot, one, editor, world, cancelled=False)


def late(one: Publication) -> UserError:
    """Why nothing can be done about a publication any more, or yet."""
    if one.stage in publications.ON_HOLD:
        return UserError("editor-unscheduled-late", what="held")
    published = one.stage in (Stage.PUBLISHED, Stage.KNOWN)
    return UserError("editor-unscheduled-late", what="published" if published else "cancelled")


async def _tell_author(
    bot: Bot | None, one: Publication, editor: Who, world: World, *, cancelled: bool
) -> None:
    """Say to whoever had put it off what a colleague has done, once; of what he does himself he
    knows."""
    if one.editor_id == editor.id:
        return

    def say(chat: Chat, texts: Texts) -> Said:
        at = local_moment(one.due_at, zone_of(chat.time_zone), now=world.clock())
        name, number = editor.name, editor.id
        return told.changed_by(name, number, one.title, at, texts, cancelled=cancelled)

    await tell_person(bot, one.editor_id, world, say)


async def unschedule(
    query: CallbackQuery, press: Unschedule, world: World, chat: Chat, texts: Texts
) -> None:
    """It is a draft again, which can be published, put off or thrown away; of another editor it
    becomes a draft of whoever cancels it, and he is told so."""
    editor = await require_desk(query, world)
    now = world.clock()
    async with world.database.write() as connection:
        one = await publications.by_id(connection, press.publication)
        if one is None:
            raise UserError("error-stale-button")
        waiting = publications.WAITING
        if not await publications.end(connection, one.id, Stage.CANCELLED, of=waiting):
            raise late(await publications.by_id(connection, one.id) or one)
        await acts.note(connection, editor, Act.UNSCHEDULE, now, about=one.title)
        kind = DraftKind.ARTICLE
        number = await drafts.add(connection, editor.id, kind, one.payload, now)
    await _tell_author(query.bot, one, editor, world, cancelled=True)
    draft = Draft.load(one.payload)
    said = await previewed(number, draft, editor.id, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)
