"""What an address offers is shown to the editor who asked, and added by a press; of several feeds
of a site one after the other, from the same message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

import orjson
from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import sources_found as told
from bot.messages.callbacks.sources import AddFound, DropFound
from bot.messages.markup import Message as Said
from bot.messages.sources_found import FoundView
from bot.sources.addresses import shown
from bot.sources.discovery import Found
from bot.texts import Texts
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, redraw_buttons
from handlers.rights import require_desk
from handlers.source_channels import reply_once
from handlers.sources import card
from storage import acts, drafts, source_names, sources
from storage.acts import Who
from storage.chats import Chat
from storage.sources import NewSource, StoredSource
from storage.vocabulary import DraftKind, SourceBy, SourceKind
from storage.vocabulary_desk import Act

# What was added so recently was added by this very press, handled or tapped once more.
_JUST_NOW = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _One:
    """A source of an offer; `label` is what its button says."""

    kind: SourceKind
    key: str
    address: str
    title: str
    label: str


@dataclass(frozen=True, slots=True)
class _Offer:
    """What an address offers, as a draft keeps it; `added` are the places that were taken of it."""

    given: str
    found: tuple[_One, ...]
    added: tuple[int, ...] = ()

    def packed(self) -> str:
        """As JSON."""
        return orjson.dumps(asdict(self)).decode()


def _unpacked(payload: str) -> _Offer:
    """What `packed` made, also in an older release; an empty offer of a draft of something else."""
    fields = orjson.loads(payload)
    found = tuple(
        _One(
            SourceKind(one["kind"]),
            one["key"],
            one["address"],
            one["title"],
            one.get("label") or one["title"] or shown(one["address"]),
        )
        for one in fields.get("found", ())
    )
    return _Offer(fields.get("given", ""), found, tuple(fields.get("added", ())))


def wire(router: Router) -> None:
    """Give a router the handlers of what was found."""
    router.callback_query(Pressed(AddFound))(add)
    router.callback_query(Pressed(DropFound))(drop)


async def offer(
    found: Sequence[Found], given: str, editor: Who, world: World, chat: Chat, texts: Texts
) -> Said:
    """What was found, with buttons that add it; the card of the only one, where it is a source."""
    views = [_view(one) for one in found]
    offered = _Offer(
        given,
        tuple(
            _One(one.kind, one.key, one.address, one.title, view.label)
            for one, view in zip(found, views, strict=True)
        ),
    )
    async with world.database.read() as connection:
        first = await sources.by_key(connection, found[0].kind, found[0].key)
        there = await _there(connection, offered)
    if len(found) == 1 and first is not None and there:
        return await card(first.id, 0, world, chat, texts, texts.html("source-known"))
    async with world.database.write() as connection:
        draft = await drafts.add(
            connection, editor.id, DraftKind.FOUND, offered.packed(), world.clock()
        )
    if len(views) == 1:
        return told.found(views[0], draft, texts)
    return told.choice(views, draft, texts, there)


def _view(found: Found) -> FoundView:
    return FoundView(
        found.kind,
        found.title,
        shown(found.address),
        [(one.title, one.url) for one in found.samples],
        found.a_day,
        found.section,
    )


async def _there(connection: AsyncConnection, offered: _Offer) -> frozenset[int]:
    """The places of what is a source already."""
    stored = [await sources.by_key(connection, one.kind, one.key) for one in offered.found]
    return frozenset(
        place for place, one in enumerate(stored) if one is not None and one.removed_at is None
    )


async def add(
    query: CallbackQuery, press: AddFound, world: World, chat: Chat, texts: Texts
) -> None:
    """Add what was found; of several, the others stay to be taken, and the card is shown below.
    Pressed or handled again, the card is shown once more."""
    editor, now = await require_desk(query, world), world.clock()
    async with world.database.write() as connection:
        offered = await _open(connection, press.draft, editor.id)
        stored, is_new = await _take(connection, offered, press.place, editor, now)
        taken = replace(offered, added=(*offered.added, press.place))
        if press.place not in offered.added:
            await drafts.rewrite(connection, press.draft, editor.id, taken.packed())
        there = await _there(connection, offered)
    note = texts.html("source-added" if is_new else "source-known")
    said = await card(stored.id, 0, world, chat, texts, note)
    if len(offered.found) == 1:
        await pop_up(query)
        await redraw(query, said)
        return
    labels = [one.label for one in offered.found]
    await reply_once(query, said, world, texts)
    await redraw_buttons(query, told.choices(labels, press.draft, there, texts, is_begun=True))


async def _open(connection: AsyncConnection, draft: int, editor: int) -> _Offer:
    """An editor's offer, of which something is taken now or was before. Raises UserError where it
    is gone, or another's."""
    payload = await drafts.end(connection, draft, editor, DraftKind.FOUND, DraftKind.STORED)
    payload = payload or await drafts.get(connection, draft, editor, DraftKind.STORED)
    if payload is None:
        raise UserError("error-stale-button")
    return _unpacked(payload)


async def _take(
    connection: AsyncConnection, offered: _Offer, place: int, editor: Who, now: datetime
) -> tuple[StoredSource, bool]:
    """Make what stands at a place of an offer a source, unless that was done: the source, and
    whether it is one by this. Raises UserError where nothing stands there, or it is no more."""
    if place >= len(offered.found):
        raise UserError("error-stale-button")
    one = offered.found[place]
    before = await sources.by_key(connection, one.kind, one.key)
    if place in offered.added:
        if before is None:
            raise UserError("error-stale-button")
        return before, now - before.added_at < _JUST_NOW
    new = NewSource(
        kind=one.kind,
        key=one.key,
        address=one.address,
        added_by=SourceBy.EDITOR,
        added_at=now,
        given=offered.given,
        title=await source_names.own(connection, one.title, address=one.address),
    )
    stored, is_new = (
        await sources.add(connection, new),
        before is None or before.removed_at is not None,
    )
    if is_new:
        await acts.note(
            connection, editor, Act.SOURCE_ADD, now, subject=stored.id, about=stored.name
        )
    return stored, is_new


async def drop(
    query: CallbackQuery, press: DropFound, world: World, chat: Chat, texts: Texts
) -> None:
    """Add nothing; what was added a moment before is shown."""
    editor = (await require_desk(query, world)).id
    kinds = DraftKind.FOUND, DraftKind.DROPPED
    async with world.database.write() as connection:
        dropped = await drafts.end(connection, press.draft, editor, *kinds) is not None
        dropped = dropped or bool(
            await drafts.get(connection, press.draft, editor, DraftKind.DROPPED)
        )
        stored = None if dropped else await _added(connection, press.draft, editor)
    said = told.dropped(texts)
    if stored is not None:
        said = await card(stored.id, 0, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)


async def _added(connection: AsyncConnection, draft: int, editor: int) -> StoredSource:
    """What was added of an offer last. Raises UserError where nothing of it is a source."""
    payload = await drafts.get(connection, draft, editor, DraftKind.STORED)
    offered = _unpacked(payload) if payload is not None else _Offer("", ())
    for place in reversed(offered.added or range(len(offered.found))):
        one = offered.found[place]
        found = await sources.by_key(connection, one.kind, one.key)
        if found is not None:
            return found
    raise UserError("error-stale-button")
