"""Incidents: what needs a hand, from its beginning to its end, and who is told of it (drawn as a
table in schema_desk.py). Whatever many processes do together here happens once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Row, delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.locks import Lock
from storage.schema import chats, deliveries
from storage.schema_desk import incidents
from storage.vocabulary import IncidentKind, Kind, Lane


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident. Instants are UTC; `over_at` None: it lasts."""

    id: int
    kind: IncidentKind
    about: str
    details: dict[str, Any]
    since: datetime
    seen_at: datetime
    told_at: datetime | None
    over_at: datetime | None
    over_told_at: datetime | None


_COLUMNS = tuple(incidents.c[name] for name in Incident.__dataclass_fields__)
_LIVE = incidents.c.over_at.is_(None)


def _incident(row: Row[*tuple[Any, ...]]) -> Incident:
    found = row._mapping  # noqa: SLF001  # the public way to a row's columns by name
    return Incident(**{**found, "details": orjson.loads(found["details"])})


async def lock(connection: AsyncConnection) -> None:
    """Until the transaction ends no other process decides about incidents."""
    if connection.dialect.name == "postgresql":  # SQLite has one writer anyway
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.INCIDENTS:d})"))


async def live(connection: AsyncConnection) -> list[Incident]:
    """What lasts, the oldest first."""
    found = await connection.execute(select(*_COLUMNS).where(_LIVE).order_by(incidents.c.id))
    return [_incident(row) for row in found]


async def by_ids(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Incident]:
    """Incidents by their numbers; those that are gone are left out."""
    found = await connection.execute(select(*_COLUMNS).where(incidents.c.id.in_(list(ids))))
    return {one.id: one for one in map(_incident, found)}


async def ended_since(connection: AsyncConnection, since: datetime) -> list[Incident]:
    """What ended after an instant."""
    found = await connection.execute(select(*_COLUMNS).where(incidents.c.over_at > since))
    return list(map(_incident, found))


async def untold(connection: AsyncConnection) -> list[Incident]:
    """What is over and was not told to be."""
    query = select(*_COLUMNS).where(
        incidents.c.over_at.is_not(None), incidents.c.over_told_at.is_(None)
    )
    return list(map(_incident, await connection.execute(query)))


async def begin(
    connection: AsyncConnection,
    kind: IncidentKind,
    about: str,
    *,
    since: datetime,
    details: Mapping[str, Any],
    now: datetime,
) -> None:
    """One has begun; where it lasts already, nothing happens."""
    await connection.execute(
        insert_into(connection, incidents)
        .values(
            kind=kind,
            about=about,
            details=orjson.dumps(dict(details)).decode(),
            since=since,
            seen_at=now,
        )
        .on_conflict_do_nothing(index_elements=["kind", "about"], index_where=_LIVE)
    )


async def see(
    connection: AsyncConnection, incident: int, details: Mapping[str, Any], now: datetime
) -> None:
    """It lasts, and this is how it stands."""
    await connection.execute(
        update(incidents)
        .where(incidents.c.id == incident, _LIVE)
        .values(seen_at=now, details=orjson.dumps(dict(details)).decode())
    )


async def end(connection: AsyncConnection, incident: int, at: datetime) -> None:
    """It is over since an instant."""
    await connection.execute(
        update(incidents).where(incidents.c.id == incident, _LIVE).values(over_at=at)
    )


async def told(connection: AsyncConnection, incident: int, at: datetime, *, over: bool) -> None:
    """That it is (or is over) was told, or needs no telling."""
    column = incidents.c.over_told_at if over else incidents.c.told_at
    await connection.execute(
        update(incidents)
        .where(incidents.c.id == incident, column.is_(None))
        .values({column.name: at})
    )


async def owe(
    connection: AsyncConnection,
    incident: int,
    editors: Collection[int],
    now: datetime,
    *,
    over: bool,
) -> int:
    """Owe the telling to the private chats of some people (Telegram's ids); to how many.

    Who never spoke to the bot, or blocked it, cannot be told.
    """
    reached = await connection.execute(
        select(chats.c.id).where(
            chats.c.chat_id.in_(list(editors)), chats.c.thread_id == 0, chats.c.set_aside.is_(None)
        )
    )
    rows = [
        {
            "chat": chat,
            "kind": Kind.INCIDENT_OVER if over else Kind.INCIDENT,
            "subject": incident,
            "lane": Lane.REPLY,
            "created_at": now,
        }
        for chat in reached.scalars()
    ]
    if rows:
        await connection.execute(insert_into(connection, deliveries).on_conflict_do_nothing(), rows)
    return len(rows)


async def prune(connection: AsyncConnection, before: datetime) -> None:
    """Remove what was over before an instant."""
    await connection.execute(delete(incidents).where(incidents.c.over_at < before))
