"""/registry: an editor adds a person, a spelling or a role; shown first, stored at a press."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import orjson
from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.grammar.dates import period
from bot.messages import registry as told
from bot.messages.callbacks.presses import StoreEntry
from bot.messages.plain import said
from bot.officials.current import enter as enter_entry
from bot.officials.current import read_registry
from bot.officials.faults import Fault
from bot.texts import Texts
from bot.topics.registry.entries import Thing, dump, kind_of, load
from bot.topics.registry.registry import Registry
from handlers.entries import Desk, entered, view_of
from handlers.follow import MAX_REQUEST
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from storage import acts, drafts
from storage.chats import Chat
from storage.vocabulary import DraftKind, EntryKind
from storage.vocabulary_desk import Act

_WHAT = ("person", "spelling", "role")


def wire(router: Router) -> None:
    """Give a router the handlers of the editors' registry."""
    router.message(Command("registry", ignore_case=True))(enter)
    router.callback_query(Pressed(StoreEntry))(press_store)


async def enter(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/registry person …, /registry spelling …, /registry role …"""
    editor = await require_desk(message, world)
    what, rest = [*(command.args or "").split(maxsplit=1), "", ""][:2]
    what = what.casefold()
    if what not in _WHAT:
        await reply(message, said(texts, "registry-help"))
        return
    if not rest:
        raise UserError("registry-form", what=what, fault="none")
    if len(rest) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    async with world.database.read() as connection:
        registry = await read_registry(connection)

    desk = _desk(registry, world, chat)
    made = await world.searching(lambda: entered(what, rest, desk))
    if made.faults:
        await reply(message, told.refused(_why(made.faults, texts), texts))
        return
    thing = made.thing
    payload = _dump(what, thing)
    async with world.database.write() as connection:
        draft = await drafts.add(connection, editor.id, DraftKind.ENTRY, payload, world.clock())
    view = view_of(what, thing, desk)
    await reply(message, told.preview(view, draft, texts))


def _desk(registry: Registry, world: World, chat: Chat) -> Desk:
    return Desk(registry, world.subjects.search, world.clock().date(), chat.language)


def _why(faults: Sequence[Fault], texts: Texts) -> list[str]:
    """The faults in a reader's language, plain."""
    dates = partial(period, language=texts.language)
    return [texts(one.key, **one.args_in(texts.language, dates)) for one in faults]


async def press_store(
    query: CallbackQuery, press: StoreEntry, world: World, chat: Chat, texts: Texts
) -> None:
    """Store what was shown, or drop it."""
    editor = await require_desk(query, world)
    if not press.wanted:
        await _drop(press.draft, editor.id, world)
        await pop_up(query)
        await redraw(query, said(texts, "registry-dropped"))
        return
    become, faults = DraftKind.STORED, list[Fault]()
    async with world.database.write() as connection:
        registry = await read_registry(connection)
        payload = await drafts.get(connection, press.draft, editor.id, DraftKind.ENTRY)
        if payload is None:
            # This press, handled before, is answered as it was.
            payload = await drafts.get(connection, press.draft, editor.id, become)
        else:
            faults = await enter_entry(connection, _load(payload)[1], world.clock())
            if not faults:
                await drafts.end(connection, press.draft, editor.id, DraftKind.ENTRY, become)
                entered_as = view_of(*_load(payload), _desk(registry, world, chat))
                about = ", ".join(one for one in (entered_as.person, entered_as.place) if one)
                await acts.note(connection, editor, Act.REGISTRY, world.clock(), about=about)
        if payload is None:
            gone = await drafts.get(connection, press.draft, editor.id, DraftKind.DROPPED)
            raise _decided("dropped" if gone else "")
    if faults:
        await pop_up(query)
        await redraw(query, told.refused(_why(faults, texts), texts))
        return
    await pop_up(query, texts("saved"))
    what, thing = _load(payload)
    view = view_of(what, thing, _desk(registry, world, chat))
    await redraw(query, told.stored(view, texts))


async def _drop(draft: int, editor: int, world: World) -> None:
    """Throw a draft away, or find it thrown away. Raises UserError where it is stored."""
    async with world.database.write() as connection:
        kinds = DraftKind.ENTRY, DraftKind.DROPPED
        if await drafts.end(connection, draft, editor, *kinds) is not None:
            return
        if await drafts.get(connection, draft, editor, DraftKind.DROPPED) is None:
            stored = await drafts.get(connection, draft, editor, DraftKind.STORED)
            raise _decided("stored" if stored else "")


def _decided(what: str) -> UserError:
    return UserError("registry-decided", what=what) if what else UserError("error-stale-button")


def _dump(what: str, thing: Thing) -> str:
    entry = orjson.Fragment(dump(thing))
    return orjson.dumps({"kind": kind_of(thing), "entry": entry, "what": what}).decode()


def _load(payload: str) -> tuple[str, Thing]:
    """What was entered, and the entry; of drafts of before 0.3 a spelling is told as a person."""
    stored = orjson.loads(payload)
    what = stored.get("what") or ("role" if stored["kind"] == EntryKind.MEMBERSHIP else "person")
    return what, load(stored["kind"], orjson.dumps(stored["entry"]).decode())
