"""The edge of what has come: no digest's window ends behind an article that is not stored yet.

A digest shows the articles with since < received_at <= until, and `until` of one is `since` of the
next. An article that commits after a window has ended, but was received before its end, would be in
none. So the instant at which windows end, the *edge*, only ever moves on, and an article is
received behind it, whatever the clocks say:

- SQLite has one writer at a time: the edge and the articles stand in one row of transactions.
- On PostgreSQL whoever takes an article in holds a shared lock from before it asks for the edge
  until it commits; the edge moves under the exclusive one, when none of them is in flight. One
  that hangs (its process is frozen, its network gone) holds up no digest: the edge stays where it
  is, and the digests of that time end there. So it is moved now and then without need, too.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import BigInteger, case, cast, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import instant_of, milliseconds
from storage.dialects import insert_into
from storage.locks import Lock
from storage.schema_desk import marks

_MARK = "received-edge"
_STEP = timedelta(milliseconds=1)  # as fine as instants are stored
# As long as a batch of articles takes; those who come later wait behind us for as long.
_PATIENCE = "1s"
_LOCK_NOT_AVAILABLE = "55P03"  # https://www.postgresql.org/docs/current/errcodes-appendix.html


async def receive(connection: AsyncConnection, now: datetime) -> datetime:
    """The instant at which an article is received that this transaction stores: `now`, or just
    behind the edge where that is later. In no window that has ended; held until the commit."""
    if connection.dialect.name == "postgresql":
        # A statement of its own: the next one must see what was committed while this one waited.
        await connection.execute(text(f"SELECT pg_advisory_xact_lock_shared({Lock.RECEIVED:d})"))
    value = await connection.scalar(select(marks.c.value).where(marks.c.name == _MARK))
    behind = instant_of(int(value or 0)) + _STEP
    return max(now, behind)


async def move_edge(connection: AsyncConnection, now: datetime) -> datetime:
    """Move the edge on to `now` and give it: whatever was received until then is committed, and
    seen by the statements that follow. It is where it was when a clock has gone back, or where on
    PostgreSQL somebody who is storing an article does not come to an end.

    In a transaction of its own: nothing is received meanwhile.
    """
    reach = milliseconds(now)
    if connection.dialect.name == "postgresql" and not await _all_have_committed(connection):
        reach = 0
    moved = insert_into(connection, marks).values(name=_MARK, value=str(reach))
    there, offered = (cast(value, BigInteger) for value in (marks.c.value, moved.excluded.value))
    ahead = case((there < offered, moved.excluded.value), else_=marks.c.value)
    moved = moved.on_conflict_do_update(index_elements=["name"], set_={"value": ahead})
    return instant_of(int((await connection.execute(moved.returning(marks.c.value))).scalar_one()))


async def _all_have_committed(connection: AsyncConnection) -> bool:
    """Hold the exclusive lock to the end of the transaction; False when somebody keeps his."""
    await connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}'"))
    try:
        async with connection.begin_nested():  # a refusal ends only this
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.RECEIVED:d})"))
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
            raise
        return False
    return True
