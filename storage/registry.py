"""What was imported or entered beyond the shipped registry: JSON documents, read whole."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.locks import Lock
from storage.schema_desk import registry
from storage.vocabulary import EntryKind, EntryOrigin

_AT_ONCE = 500  # rows that are made into entries before others have their turn


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the registry; `entry` is its JSON."""

    kind: EntryKind
    id: str
    entry: str
    origin: EntryOrigin


async def everything(connection: AsyncConnection) -> list[Entry]:
    """All entries, the oldest change first. Others have their turn while many are read."""
    found = await connection.execute(
        select(registry.c.kind, registry.c.id, registry.c.entry, registry.c.origin).order_by(
            registry.c.changed_at, registry.c.kind, registry.c.id
        )
    )
    entries: list[Entry] = []
    while rows := found.fetchmany(_AT_ONCE):
        entries += [Entry(*row) for row in rows]
        await asyncio.sleep(0)
    return entries


async def one(connection: AsyncConnection, kind: EntryKind, id_: str) -> Entry | None:
    """The stored entry of a kind and an id; None where nothing is stored."""
    columns = (registry.c.kind, registry.c.id, registry.c.entry, registry.c.origin)
    row = (
        await connection.execute(
            select(*columns).where(registry.c.kind == kind, registry.c.id == id_)
        )
    ).first()
    return Entry(*row) if row else None


async def version(connection: AsyncConnection) -> tuple[int, datetime | None]:
    """Changes whenever an entry is put or removed: how many there are, and the newest change."""
    row = (
        await connection.execute(
            select(func.count().label("entries"), func.max(registry.c.changed_at).label("newest"))
        )
    ).one()
    return row.entries, row.newest


async def alone(connection: AsyncConnection) -> None:
    """Let nobody else change entries until the transaction ends: whoever lays something over what
    is stored reads it after this, or one of two who do so at once would lose what he brought."""
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.REGISTRY:d})"))


async def put(connection: AsyncConnection, entries: Sequence[Entry], now: datetime) -> None:
    """Add entries, or replace those of the same kind and id."""
    if not entries:
        return
    statement = insert_into(connection, registry)
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=["kind", "id"],
            set_={name: statement.excluded[name] for name in ("entry", "origin", "changed_at")},
        ),
        [
            {
                "kind": entry.kind,
                "id": entry.id,
                "entry": entry.entry,
                "origin": entry.origin,
                "changed_at": now,
            }
            for entry in entries
        ],
    )


async def remove(connection: AsyncConnection, ids: Iterable[tuple[str, str]]) -> None:
    """Remove entries by (kind, id); unknown ones are nothing."""
    for kind, id_ in ids:
        await connection.execute(
            delete(registry).where(registry.c.kind == kind, registry.c.id == id_)
        )
