"""Whose delivery it is: claimed with a lease, renewed while its process lives, owed again after it.

Every instant here is of one clock (clock.py). `owner` names one incarnation of a process: nobody
else ever has the same.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import and_, case, literal_column, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import Claimed
from storage.dialects import among
from storage.schema import chats, deliveries
from storage.vocabulary import Kind, Lane, State

_CLAIMED = tuple(
    (deliveries if name in deliveries.c else chats).c[name] for name in Claimed.__dataclass_fields__
)

# Written out, not as parameters: SQLite does not use an index of some rows unless the statement
# itself says that it wants no others, and would read the whole record of what was sent.
_IS_OWED = text(f"deliveries.state = {State.OWED:d}")
_IS_DUE = text(f"deliveries.state IN ({State.CLAIMED:d}, {State.WAITING:d})")
_IS_WAITING = deliveries.c.state == literal_column(f"{State.WAITING:d}")
_IS_CLAIMED = deliveries.c.state == literal_column(f"{State.CLAIMED:d}")
_OWED = {"state": State.OWED, "owner": None, "due_at": None}
# Of the dead nobody knows what they sent. An edit says what is right, however often; whether one of
# before may have arrived decides whether one must be made at all (bot/compose/edits.py).
_MAY_HAVE_ARRIVED = and_(
    _IS_CLAIMED, deliveries.c.kind == literal_column(f"{Kind.EDIT:d}", deliveries.c.kind.type)
)
_TAKEN_OVER = _OWED | {"uncertain": deliveries.c.uncertain + case((_MAY_HAVE_ARRIVED, 1), else_=0)}


async def claim(
    connection: AsyncConnection,
    *,
    owner: str,
    now: datetime,
    lease: timedelta,
    limit: int,
    most_lane: Lane = Lane.NOTICE,
) -> list[Claimed]:
    """Take up to `limit` owed deliveries of the lanes up to `most_lane`: first lane, oldest first.

    Another process does not see them until the lease ends. A kind that is unknown here, owed by a
    newer process beside this one, is left to it.
    """
    wanted = (
        select(deliveries.c.id)
        .where(_IS_OWED, deliveries.c.lane <= most_lane, deliveries.c.kind.in_(list(Kind)))
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        wanted = wanted.with_for_update(skip_locked=True)
    taken = await connection.execute(
        update(deliveries)
        .where(deliveries.c.id.in_(wanted.scalar_subquery()))
        .values(state=State.CLAIMED, owner=owner, due_at=now + lease)
        .returning(deliveries.c.id)
    )
    ids = list(taken.scalars())
    if not ids:
        return []
    found = await connection.execute(
        select(*_CLAIMED)
        .join(chats, chats.c.id == deliveries.c.chat)
        .where(among(connection, deliveries.c.id, ids))
        .order_by(deliveries.c.lane, deliveries.c.id)
    )
    return [Claimed(*row) for row in found]


async def renew(
    connection: AsyncConnection, owner: str, ids: Collection[int], until: datetime
) -> set[int]:
    """Extend the leases of what a living process holds; those that are still its own."""
    renewed = await connection.execute(
        update(deliveries)
        .where(
            among(connection, deliveries.c.id, sorted(ids)),
            _IS_CLAIMED,
            deliveries.c.owner == owner,
        )
        .values(due_at=until)
        .returning(deliveries.c.id)
    )
    return set(renewed.scalars())


async def release(connection: AsyncConnection, owner: str, *, but: Collection[int] = ()) -> int:
    """Give back unsent what a process has claimed, but for some; how many."""
    mine = update(deliveries).where(_IS_DUE, _IS_CLAIMED, deliveries.c.owner == owner)
    if but:
        mine = mine.where(~among(connection, deliveries.c.id, but))
    return (await connection.execute(mine.values(_OWED))).rowcount


async def wake_due(
    connection: AsyncConnection, now: datetime, *, owner: str = "", leases: bool = True
) -> int:
    """Owe again what has waited long enough and (`leases`) what others hold beyond their lease.

    What `owner` itself has claimed is in work, whatever the time is. How many.
    """
    is_due = and_(
        _IS_DUE,
        deliveries.c.due_at <= now,
        _IS_WAITING | deliveries.c.owner.is_distinct_from(owner) if leases else _IS_WAITING,
    )
    due = update(deliveries).where(is_due)
    if connection.dialect.name == "postgresql":
        # What somebody writes to at this moment is not waited for: whoever wrote to several in
        # another order would wait for us. What is due then is due the next time, too.
        free = select(deliveries.c.id).where(is_due).with_for_update(skip_locked=True)
        due = update(deliveries).where(deliveries.c.id.in_(free.scalar_subquery()))
    return (await connection.execute(due.values(_TAKEN_OVER))).rowcount


async def take_over_all(connection: AsyncConnection) -> int:
    """Owe again whatever is claimed: for the one process of a SQLite file, at its start."""
    taken = update(deliveries).where(_IS_DUE, _IS_CLAIMED).values(_TAKEN_OVER)
    return (await connection.execute(taken)).rowcount
