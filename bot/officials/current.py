"""The registry in force: what ships, what was imported and what editors entered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.officials import vetoes
from bot.officials.checks import Placed, check
from bot.officials.faults import Fault
from bot.topics.kept import Kept
from bot.topics.registry.entries import (
    Thing,
    closer,
    dump,
    key_of,
    kind_of,
    load,
    merged,
    over_stored,
    same_place,
)
from bot.topics.registry.registry import Body, Membership, Office, Person, Registry
from bot.topics.registry.shipped import shipped_registry
from bot.topics.subjects import Subjects
from storage import registry
from storage.database import Database
from storage.registry import Entry
from storage.vocabulary import EntryKind, EntryOrigin

log = logging.getLogger(__name__)

Version = tuple[int, datetime | None]


async def read_registry(connection: AsyncConnection) -> Registry:
    """The shipped registry with everything that is stored laid over it, off the event loop."""
    stored = await registry.everything(connection)
    return await asyncio.to_thread(_laid_over, stored)


def _laid_over(stored: Sequence[Entry]) -> Registry:
    if not stored:
        return shipped_registry()
    return merged(shipped_registry(), (load(entry.kind, entry.entry) for entry in stored))


async def load_subjects(database: Database, cache: Path | None = None) -> Subjects:
    """The subjects of the registry in force; what takes long to make is kept in `cache`."""
    async with database.read() as connection:
        in_force = await read_registry(connection)
    if cache is None:
        return Subjects(in_force)
    kept = Kept(cache)
    return Subjects(in_force, index_of=kept.index, table_of=kept.table)


async def put_things(
    connection: AsyncConnection, things: Sequence[Thing], *, origin: EntryOrigin, now: datetime
) -> None:
    """Store things; `origin` says who brought them."""
    entries = [
        Entry(EntryKind(kind_of(thing)), key_of(thing), dump(thing), origin) for thing in things
    ]
    await registry.put(connection, entries, now)


async def put_vetoes(
    connection: AsyncConnection,
    entry: Person | Office | Body,
    *,
    learnt: Sequence[str] = (),
    unlearnt: Collection[str] = (),
    now: datetime,
) -> None:
    """Rule words out for an entry of the registry, or no longer; of one that ships nothing but
    that is stored, and one that was entered stays as it was entered."""
    kind = kind_of(entry)
    await registry.alone(connection)
    stored = await registry.one(connection, kind, key_of(entry))
    thing = load(kind, stored.entry) if stored else vetoes.only_vetoes(entry, ())
    assert not isinstance(thing, Membership)  # noqa: S101 - only what has a name is ruled out
    for phrase in unlearnt:
        thing = vetoes.without(thing, phrase)
    thing = vetoes.with_more(thing, learnt)
    origin = stored.origin if stored else EntryOrigin.EDITOR
    await put_things(connection, [thing], origin=origin, now=now)


async def enter(connection: AsyncConnection, thing: Thing, now: datetime) -> list[Fault]:
    """Store what an editor entered, laid over what is stored of it; why not, where it became wrong
    since it was shown: another editor may have entered the same, or somebody else, meanwhile."""
    await registry.alone(connection)
    base = await read_registry(connection)
    faults = check([Placed("", thing)], base)
    if faults:
        return faults
    if isinstance(thing, Membership):  # one row of one membership, however closely it was typed
        known = [row for row in base.memberships if same_place(row, thing)]
        thing = closer(known[0], thing) if known else thing
    stored = await registry.one(connection, kind_of(thing), key_of(thing))
    whole = over_stored(load(stored.kind, stored.entry), thing) if stored else thing
    origin = stored.origin if stored else EntryOrigin.EDITOR
    await put_things(connection, [whole], origin=origin, now=now)
    return []


class Reloading:
    """Notices that the stored registry has changed, and makes a running bot use it."""

    def __init__(self, database: Database, subjects: Subjects) -> None:
        self._database = database
        self.subjects = subjects
        self._version: Version | None = None

    async def look(self) -> bool:
        """Reload if another process, or an editor, has changed the registry; whether it did."""
        async with self._database.read() as connection:
            version = await registry.version(connection)
            if version == self._version:
                return False
            if self._version is None and not version[0]:
                self._version = version
                return False
            fresh = await read_registry(connection)
        changed = fresh != self.subjects.registry
        if changed:
            await asyncio.to_thread(self.subjects.replace, fresh)
        self._version = version  # not before: what could not be read is read again
        if not changed:
            return False
        log.info("the registry has changed: %s people", len(fresh.people))
        return True
