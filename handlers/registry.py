"""/registry: an editor adds a person, a spelling or a role; shown first, stored at a press."""

from __future__ import annotations

from dataclasses import replace

import orjson
from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import registry as told
from bot.messages.callbacks import StoreEntry
from bot.messages.markup import shown
from bot.messages.plain import said
from bot.officials.checks import Fault, Placed, check
from bot.officials.current import put_things, read_registry
from bot.officials.places import slug
from bot.texts import LANGUAGES, Texts
from bot.topics.registry.entries import Thing, dump, kind_of, load
from bot.topics.registry.registry import Membership, Name, Person, Registry
from bot.topics.same_person import known_person
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_editor
from storage import drafts
from storage.vocabulary import ChatKind, DraftKind, EntryOrigin, TopicKind


def make_router() -> Router:
    """The router of the editors' registry."""
    router = Router(name="registry")
    router.message(Command("registry", ignore_case=True))(enter)
    router.callback_query(Pressed(StoreEntry))(press_store)
    return router


async def enter(message: Message, command: CommandObject, world: World, texts: Texts) -> None:
    """/registry person …, /registry spelling …, /registry role …"""
    editor = require_editor(message, world)
    if message.chat.type != ChatKind.PRIVATE:
        raise UserError("error-editors-only")
    what, _, rest = (command.args or "").strip().partition(" ")
    makers = {"person": _person, "spelling": _spelling, "role": _role}
    if what.casefold() not in makers or not rest.strip():
        await reply(message, said(texts, "registry-help"))
        return
    async with world.database.read() as connection:
        registry = await read_registry(connection)
    make = makers[what.casefold()]

    def made() -> tuple[Thing, list[Fault]]:
        thing = make(rest.strip(), registry, world)
        return thing, check([Placed("", thing)], registry)

    thing, faults = await world.searching(made)
    if faults:
        raise UserError("registry-fault", why=shown("; ".join(one.why for one in faults), 500))
    payload = orjson.dumps({"kind": kind_of(thing), "entry": orjson.Fragment(dump(thing))}).decode()
    async with world.database.write() as connection:
        draft = await drafts.add(connection, editor, DraftKind.ENTRY, payload, world.clock())
    await reply(message, told.preview(_described(thing, registry), draft, texts))


def _described(thing: Thing, registry: Registry) -> str:
    if isinstance(thing, Membership):
        place = registry.offices.get(thing.office) or registry.bodies[thing.body]
        person = registry.people[thing.person].names[0].text
        role = "" if thing.office else f", {thing.role}"
        dates = f"{thing.start or '…'} – {thing.end or '…'}"
        return f"{person}: {place.names[0].text}{role} ({dates})"
    return " | ".join(name.text for name in thing.names)


def _person(text: str, registry: Registry, _world: World) -> Thing:
    """Русское имя | қазақша | Latin."""
    parts = [" ".join(part.split()) for part in text.split("|")]
    names = tuple(
        Name(part, language)  # type: ignore[arg-type]  # the three languages
        for part, language in zip(parts, LANGUAGES, strict=False)
        if part
    )
    id_ = slug(names[0].text) if names else ""
    same = registry.people.get(id_) or known_person(registry, names)
    if same is not None:
        raise UserError("registry-known", name=same.names[0].text)
    return Person(id_, names, sources=("editor",))


def _one(kind: str, text: str, world: World) -> str:
    """The id of the one person, office or body that is meant. Raises UserError."""
    hits = [hit for hit in world.subjects.search.find(text) if hit.kind == kind]
    if not hits or not (hits[0].exact or len(hits) == 1):
        raise UserError("officials-nobody", text=shown(text, 60))
    return hits[0].id


def _spelling(text: str, registry: Registry, world: World) -> Thing:
    """Имя = другое написание."""
    name, _, spelling = text.partition("=")
    person = registry.people[_one(TopicKind.OFFICIAL, name.strip(), world)]
    added = Name(" ".join(spelling.split()))
    if not added.text:
        raise UserError("registry-fault", why="=")
    return replace(person, names=(*person.names, added))


def _role(text: str, registry: Registry, world: World) -> Thing:
    """Имя; должность или орган[, роль]; начало; конец."""
    parts = [part.strip() for part in text.split(";")] + ["", "", ""]
    person = _one(TopicKind.OFFICIAL, parts[0], world)
    start, end = parts[2], parts[3]
    hits = world.subjects.search.find(parts[1])
    offices = [hit for hit in hits if TopicKind(hit.kind) is TopicKind.OFFICE]
    if offices and offices[0].exact:
        office = registry.offices[offices[0].id]
        return Membership(person, office.body, office.id, start=start, end=end, sources=("editor",))
    body, _, role = parts[1].partition(",")
    return Membership(
        person,
        _one(TopicKind.BODY, body.strip(), world),
        "",
        role.strip(),
        start,
        end,
        "",
        ("editor",),
    )


async def press_store(query: CallbackQuery, press: StoreEntry, world: World, texts: Texts) -> None:
    """Store what was shown, or drop it."""
    editor = require_editor(query, world)
    become = DraftKind.STORED if press.wanted else DraftKind.DROPPED
    async with world.database.write() as connection:
        payload = await drafts.end(connection, press.draft, editor, DraftKind.ENTRY, become)
        if payload is not None and press.wanted:
            stored = orjson.loads(payload)
            thing = load(stored["kind"], orjson.dumps(stored["entry"]).decode())
            await put_things(connection, [thing], origin=EntryOrigin.EDITOR, now=world.clock())
        # This press, handled before, is answered as it was.
        elif payload is None and not await drafts.get(connection, press.draft, editor, become):
            raise UserError("error-stale-button")
    await pop_up(query, texts("saved") if press.wanted else "")
    await redraw(query, said(texts, "registry-stored" if press.wanted else "registry-dropped"))
