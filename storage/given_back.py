"""Windows of digests that nobody has read: given back to the next one, or kept."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.schema import deliveries, schedules
from storage.vocabulary import Kind, State


async def hold(connection: AsyncConnection, digests: Collection[int]) -> None:
    """Keep others from the schedules of some digests (by the ids of their deliveries) until the
    transaction ends: schedules come before deliveries (`storage.schedules.hold`)."""
    if connection.dialect.name == "postgresql":
        theirs = select(deliveries.c.schedule).where(among(connection, deliveries.c.id, digests))
        await connection.execute(
            select(schedules.c.id)
            .where(schedules.c.id.in_(theirs))
            .order_by(schedules.c.id)
            .with_for_update()
        )


async def not_inherited(connection: AsyncConnection, digests: Collection[int]) -> list[int]:
    """Of some digests (by the ids of their deliveries) those whose window no dead one had before.

    What has killed a digest may be one of its articles, which would kill the next one, too, and so
    every one for ever: a window is given back after a fault once, and whoever dies with it again
    keeps it, among the dead letters. Seldom that spares one that had died of age; nothing is lost
    but that it is looked at by a person.
    """
    mine, before = deliveries.alias(), deliveries.alias()
    inherited = exists().where(
        before.c.chat == mine.c.chat,
        before.c.kind == Kind.DIGEST,
        before.c.schedule == mine.c.schedule,
        before.c.since == mine.c.since,
        before.c.until < mine.c.until,
        before.c.state == State.DEAD,
    )
    found = await connection.execute(
        select(mine.c.id).where(among(connection, mine.c.id, digests), ~inherited)
    )
    return list(found.scalars())


async def give_back(connection: AsyncConnection, digests: Collection[int]) -> None:
    """Digests (by the ids of their deliveries) that nobody will read: the window that follows each
    begins where theirs began. It is that of a digest which is still owed, or the schedule's next.

    One that is not dropped or dead (another process has it) is left alone. Their schedules are
    held by `hold`, before anything else.
    """
    gone = deliveries.alias()
    theirs = (
        (gone.c.kind == Kind.DIGEST)
        & gone.c.state.in_((State.DROPPED, State.DEAD))
        & (gone.c.until > gone.c.since)
        & among(connection, gone.c.id, digests)
    )
    owed = (
        update(deliveries)
        .where(
            theirs,
            deliveries.c.chat == gone.c.chat,
            deliveries.c.kind == Kind.DIGEST,
            deliveries.c.schedule == gone.c.schedule,
            deliveries.c.since == gone.c.until,
            deliveries.c.state.in_((State.OWED, State.WAITING)),
        )
        .values(since=gone.c.since)
    )
    next_ = (
        update(schedules)
        .where(theirs, schedules.c.id == gone.c.schedule, schedules.c.since == gone.c.until)
        .values(since=gone.c.since)
    )
    # Where several of a schedule are gone, the last gives back first, and the one before to it.
    given = 1
    while given:
        given = (await connection.execute(owed)).rowcount
        given += (await connection.execute(next_)).rowcount


async def take_again(connection: AsyncConnection, digests: Collection[int]) -> int:
    """The opposite: digests that are owed again have their windows for themselves, if those were
    given back and no later one has taken them; how many."""
    taken = await connection.execute(
        update(schedules)
        .where(
            schedules.c.id == deliveries.c.schedule,
            schedules.c.since == deliveries.c.since,
            deliveries.c.kind == Kind.DIGEST,
            deliveries.c.until > deliveries.c.since,
            among(connection, deliveries.c.id, digests),
        )
        .values(since=deliveries.c.until)
    )
    return taken.rowcount
