"""Which channel each @name of SOURCE_CHANNELS is: kept when it is first met, never changed by
itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, delete, func, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import instant_of
from storage.dialects import insert_into
from storage.schema import articles
from storage.schema_desk import source_channels
from storage.vocabulary import Source


@dataclass(frozen=True, slots=True)
class SourceChannel:
    """A name (without @, in small letters) and the id of its channel. `moved_to`: the channel that
    has taken the name since, whose posts are not taken."""

    name: str
    channel_id: int
    moved_to: int | None
    moved_at: datetime | None


_COLUMNS = tuple(source_channels.c[name] for name in SourceChannel.__dataclass_fields__)


async def all_of_them(connection: AsyncConnection) -> dict[str, SourceChannel]:
    """Every name that was met, by the name."""
    found = await connection.execute(select(*_COLUMNS))
    return {row.name: SourceChannel(*row) for row in found}


async def meet(connection: AsyncConnection, name: str, channel_id: int, now: datetime) -> None:
    """A name is this channel's now: kept when it is met for the first time; when it was another's,
    that is noted; when it is its own one's again, that it ever moved is forgotten."""
    await connection.execute(
        insert_into(connection, source_channels)
        .values(name=name, channel_id=channel_id, kept_at=now)
        .on_conflict_do_nothing(index_elements=["name"])
    )
    known = source_channels.c.name == name
    await connection.execute(
        update(source_channels)
        .where(
            known,
            source_channels.c.channel_id != channel_id,
            source_channels.c.moved_to.is_distinct_from(channel_id),
        )
        .values(moved_to=channel_id, moved_at=now)
    )
    await connection.execute(
        update(source_channels)
        .where(known, source_channels.c.channel_id == channel_id)
        .values(moved_to=None, moved_at=None)
    )


async def forget_others(connection: AsyncConnection, names: Collection[str]) -> None:
    """Forget every name but these: one that is named again later is met for the first time."""
    await connection.execute(
        delete(source_channels).where(source_channels.c.name.not_in(list(names)))
    )


_HOUR = 3_600_000


async def hours_of_posts(connection: AsyncConnection, since: datetime) -> dict[int, list[datetime]]:
    """In which hours (UTC, the beginning of each) articles came from each channel, by its id, the
    earliest first. An hour counts once, however many came in it."""
    # An article of a channel says where it was posted: "channel:message".
    place = (
        func.instr(articles.c.source_ref, ":")
        if connection.dialect.name == "sqlite"
        else func.strpos(articles.c.source_ref, ":")
    )
    channel = func.substr(articles.c.source_ref, 1, place - 1)
    hour = type_coerce(articles.c.received_at, BigInteger) // _HOUR
    found = await connection.execute(
        select(channel, hour)
        .where(articles.c.source == Source.CHANNEL, articles.c.received_at >= since)
        .distinct()
        .order_by(hour)
    )
    hours: dict[int, list[datetime]] = {}
    for name, number in found:
        if name.lstrip("-").isdigit():
            hours.setdefault(int(name), []).append(instant_of(int(number) * _HOUR))
    return hours
