"""The channels that are sources; and which channel each @name of SOURCE_CHANNELS is: kept when it
is first met, never changed by itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, delete, func, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import source_names, sources
from storage.columns import instant_of
from storage.dialects import insert_into
from storage.outlet_names import one_line
from storage.schema import articles
from storage.schema_desk import source_channels
from storage.schema_sources import sources as source_rows
from storage.sources import NewSource, StoredSource
from storage.vocabulary import Source, SourceBy, SourceKind

# `sources.error` of a channel that the bot is no administrator of any more: Telegram does not send
# its posts.
LEFT = "left"


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


# --- as sources ----------------------------------------------------------------------------------


async def stored(connection: AsyncConnection) -> dict[int, StoredSource]:
    """Every channel that is or was a source, by its number."""
    channels = select(*sources.COLUMNS).where(source_rows.c.kind == SourceKind.CHANNEL)
    found = [StoredSource(*row) for row in await connection.execute(channels)]
    return {int(one.key): one for one in found}


async def by_number(connection: AsyncConnection, channel: int) -> StoredSource | None:
    """A channel that is or was a source."""
    return await sources.by_key(connection, SourceKind.CHANNEL, str(channel))


async def add(
    connection: AsyncConnection,
    channel: int,
    *,
    address: str,
    title: str,
    by: SourceBy,
    given: str = "",
    now: datetime,
) -> StoredSource:
    """A channel is a source from now on, also one that was paused or removed."""
    new = NewSource(
        SourceKind.CHANNEL,
        str(channel),
        address,
        by,
        now,
        given=given or address,
        title=one_line(title),
    )
    source = await sources.add(connection, new)
    await sources.resume(connection, source.id, now)
    await name_itself(connection, source, address=address, title=title)
    await came_back(connection, source.id)
    if by is not SourceBy.SETTING:  # it stays when the settings name it no more
        await connection.execute(
            update(source_rows).where(source_rows.c.id == source.id).values(added_by=by)
        )
    return await sources.by_id(connection, source.id) or source


async def name_itself(
    connection: AsyncConnection, source: StoredSource, *, address: str, title: str
) -> None:
    """What a channel calls itself now, and where it is; "" for each: as it was. The
    name of another source it does not take over."""
    title = one_line(title)
    if (
        title != source.title
        and source.title
        and await source_names.is_anothers(connection, title, address="", but=source.id)
    ):
        title = ""
    values = {"address": address or source.address, "title": title or source.title}
    if values != {"address": source.address, "title": source.title}:
        await connection.execute(
            update(source_rows).where(source_rows.c.id == source.id).values(values)
        )


async def leave(connection: AsyncConnection, source: int, now: datetime) -> None:
    """The bot is no administrator of a channel any more; since the first time that it was said."""
    await connection.execute(
        update(source_rows)
        .where(source_rows.c.id == source, source_rows.c.failing_since.is_(None))
        .values(failing_since=now, error=LEFT)
    )


async def came_back(connection: AsyncConnection, source: int) -> None:
    """The bot is its administrator: its posts come."""
    await connection.execute(
        update(source_rows)
        .where(source_rows.c.id == source, source_rows.c.error == LEFT)
        .values(failing_since=None, error="")
    )
