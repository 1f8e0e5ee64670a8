"""/source: an editor adds a source by an address, which is looked at first; or a channel."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import orjson
from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import sources_found as told
from bot.messages.callbacks_sources import AddFound, AskSource, DropFound, StopAsking
from bot.messages.markup import Message as Said
from bot.messages.source_channels import or_site
from bot.messages.sources_found import FoundView
from bot.settings import source_of
from bot.sources.addresses import as_typed, bare, is_prose, is_telegram, is_word, shown
from bot.sources.discovery import Discovered, Found
from bot.sources.faults import INTERNAL
from bot.texts import Texts
from bot.watch.asked_channels import Added
from handlers import questions
from handlers.follow import MAX_REQUEST
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply, say_first, say_instead
from handlers.rights import require_desk
from handlers.source_channels import add_channel, outcome, outcome_with_card, reply_once
from handlers.sources import card
from storage import acts, drafts, sources
from storage.acts import Who
from storage.chats import Chat
from storage.sources import NewSource, StoredSource
from storage.vocabulary import DraftKind, SourceBy, SourceKind
from storage.vocabulary_desk import Act

log = logging.getLogger(__name__)

_ADD = ("add", "добавить", "қосу")
# A page, the feeds that it names, the usual places, a sitemap: each may take half a minute
# (bot/fetching). Nobody waits for an answer much longer than that.
_LONGEST_SECONDS = 60.0
# What was added so recently was added by this very press, handled or tapped once more.
_JUST_NOW = timedelta(minutes=1)


def make_router() -> Router:
    """The router of sources that are to be added."""
    router = Router(name="source_search")
    router.message(Command("source", ignore_case=True))(start)
    router.callback_query(Pressed(AskSource))(ask)
    router.callback_query(Pressed(AddFound))(add)
    router.callback_query(Pressed(DropFound))(drop)
    router.callback_query(Pressed(StopAsking))(stop)
    return router


async def start(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/source add <address>; without an address it is asked for."""
    await require_desk(message, world)
    first, _, rest = (command.args or "").strip().partition(" ")
    written = rest.strip() if first.casefold() in _ADD else (command.args or "").strip()
    if written:
        if not await look(message, written, world, chat, texts):
            await questions.ask(message, Question.SOURCE, world)
        return
    await questions.ask(message, Question.SOURCE, world)
    await reply(message, told.ask_what(texts))


async def ask(query: CallbackQuery, world: World, texts: Texts) -> None:
    """What is to be added? What the press stands on stays."""
    await require_desk(query, world)
    await questions.ask(query, Question.SOURCE, world)
    await reply_once(query, told.ask_what(texts), world, texts)


async def stop(query: CallbackQuery, world: World, texts: Texts) -> None:
    """Nothing is to be added after all."""
    await require_desk(query, world)
    await questions.close(query, world)
    await pop_up(query)
    await redraw(query, told.dropped(texts))


async def look(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> bool:
    """Look what is at an address, and offer it; a channel is added at once. Whether it was a
    source: where it was none, what is told asks for another address."""
    editor = await require_desk(message, world)
    if len(text) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    written = bare(text)
    if is_telegram(written):
        added = await add_channel(world, written, editor)
        return await _tell_channel(message, added, world, chat, texts)
    if is_word(written):
        return await _look_at_word(message, written, editor, world, chat, texts)
    if is_prose(written):
        await reply(message, told.odd(as_typed(written), texts))
        return False
    return await _look_at_address(message, written, world, chat, texts)


async def _look_at_word(
    message: Message, word: str, editor: Who, world: World, chat: Chat, texts: Texts
) -> bool:
    """A word without a dot is a channel's name, or a host of the operator's own network."""
    said = told.odd(word, texts)
    if isinstance(source_of(word), str):
        added = await add_channel(world, word, editor)
        said = outcome(added, texts)
        if added.source is not None:
            return await _tell_channel(message, added, world, chat, texts)
        said = or_site(said, texts)
    if world.settings.fetch_private:
        return await _look_at_address(message, word, world, chat, texts, otherwise=said)
    await reply(message, said)
    return False


async def _look_at_address(
    message: Message,
    written: str,
    world: World,
    chat: Chat,
    texts: Texts,
    *,
    otherwise: Said | None = None,
) -> bool:
    """Offer what is at an address; `otherwise` is told where nothing is, in place of the reason."""
    editor = await require_desk(message, world)
    typed = as_typed(written)
    sent = await say_first(message, told.looking(typed, texts))
    discovered = await _discover(world, written)
    if not discovered.found:
        said = otherwise or told.refused(typed, discovered.fault, texts)
    else:
        said = await _offer(discovered.found, written, editor, world, chat, texts)
    await say_instead(sent, said)
    return bool(discovered.found)


async def _discover(world: World, written: str) -> Discovered:
    try:
        async with asyncio.timeout(_LONGEST_SECONDS):
            return await world.visiting.discover(written)
    except TimeoutError:
        return Discovered(fault="timeout")
    except Exception:  # a bug that some page finds: whoever waits for it hears so at once
        log.exception("an address could not be looked at")
        return Discovered(fault=INTERNAL)


async def _tell_channel(
    message: Message, added: Added, world: World, chat: Chat, texts: Texts
) -> bool:
    """Tell what became of a channel; whether it is a source."""
    await reply(message, await outcome_with_card(added, world, chat, texts))
    return added.source is not None


async def _offer(
    found: Sequence[Found], given: str, editor: Who, world: World, chat: Chat, texts: Texts
) -> Said:
    """What was found, with buttons that add it; the card of the only one, where it is a source."""
    if len(found) == 1:
        async with world.database.read() as connection:
            there = await sources.by_key(connection, found[0].kind, found[0].key)
        if there is not None and there.removed_at is None:
            return await card(there.id, 0, world, chat, texts, texts.html("source-known"))
    async with world.database.write() as connection:
        draft = await drafts.add(
            connection, editor.id, DraftKind.FOUND, _dump(found, given), world.clock()
        )
    views = [_view(one) for one in found]
    return (
        told.found(views[0], draft, texts) if len(views) == 1 else told.choice(views, draft, texts)
    )


def _view(found: Found) -> FoundView:
    return FoundView(
        found.kind,
        found.title,
        shown(found.address),
        [(one.title, one.url) for one in found.samples],
        found.a_day,
        found.section,
    )


def _dump(found: Sequence[Found], given: str) -> str:
    kept = [
        {"kind": one.kind, "key": one.key, "address": one.address, "title": one.title}
        for one in found
    ]
    return orjson.dumps({"given": given, "found": kept}).decode()


async def add(
    query: CallbackQuery, press: AddFound, world: World, chat: Chat, texts: Texts
) -> None:
    """Add what was found. Pressed or handled again, the card is shown once more."""
    editor = await require_desk(query, world)
    now = world.clock()
    kinds = DraftKind.FOUND, DraftKind.STORED
    async with world.database.write() as connection:
        payload = await drafts.end(connection, press.draft, editor.id, *kinds)
        if payload is None:
            stored, was_there = (
                await _added_before(connection, press.draft, editor.id, press.place),
                True,
            )
        else:
            new = _chosen(payload, press.place, now)
            before = await sources.by_key(connection, new.kind, new.key)
            stored = await sources.add(connection, new)
            was_there = before is not None and before.removed_at is None
            if not was_there:
                number, name = stored.id, stored.name
                await acts.note(connection, editor, Act.SOURCE_ADD, now, subject=number, about=name)
    # Handled again, it is there by this very press; else somebody was quicker.
    known = was_there and (payload is not None or now - stored.added_at >= _JUST_NOW)
    note = texts.html("source-known" if known else "source-added")
    said = await card(stored.id, 0, world, chat, texts, note)
    await pop_up(query)
    await redraw(query, said)


async def drop(
    query: CallbackQuery, press: DropFound, world: World, chat: Chat, texts: Texts
) -> None:
    """Add nothing; what was added a moment before is shown."""
    editor = await require_desk(query, world)
    kinds = DraftKind.FOUND, DraftKind.DROPPED
    async with world.database.write() as connection:
        dropped = await drafts.end(connection, press.draft, editor.id, *kinds) is not None
        dropped = dropped or bool(
            await drafts.get(connection, press.draft, editor.id, DraftKind.DROPPED)
        )
        stored = None if dropped else await _added_before(connection, press.draft, editor.id)
    said = told.dropped(texts)
    if stored is not None:
        said = await card(stored.id, 0, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)


async def _added_before(
    connection: AsyncConnection, draft: int, editor: int, place: int | None = None
) -> StoredSource:
    """What was added of a draft, or what stands at a place of it, if that is a source. Raises
    UserError where nothing of it is."""
    payload = await drafts.get(connection, draft, editor, DraftKind.STORED)
    if payload is not None:
        for at, one in enumerate(_found_in(payload)):
            kind, key = SourceKind(one["kind"]), one["key"]
            found = await sources.by_key(connection, kind, key)
            if found is not None and place in (None, at):
                return found
    raise UserError("error-stale-button")


def _found_in(payload: str) -> list[dict[str, str]]:
    """What a draft offers; nothing, where it is one of something else."""
    fields: dict[str, Any] = orjson.loads(payload)
    found: list[dict[str, str]] = fields.get("found", [])
    return found


def _chosen(payload: str, place: int, now: datetime) -> NewSource:
    """What stands at a place of a draft. Raises UserError where nothing does."""
    found = _found_in(payload)
    if place >= len(found):
        raise UserError("error-stale-button")
    return NewSource(
        kind=SourceKind(found[place]["kind"]),
        key=found[place]["key"],
        address=found[place]["address"],
        added_by=SourceBy.EDITOR,
        added_at=now,
        given=orjson.loads(payload)["given"],
        title=found[place]["title"],
    )
