"""How much waits, in every place where something can, and since when: what the metrics, the
readiness and the watch ask. Each question is answered by an index that holds only what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, case, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import deliveries, fanouts, schedules
from storage.schema_desk import updates
from storage.vocabulary import Lane, State

# A retry that is farther away than this is meant to be: the chat was told to wait so long.
_SOON = timedelta(minutes=10)
# The timetable asks every two seconds; what it finds a moment later is not late.
_PUNCTUAL = timedelta(seconds=30)
_MOST_REASONS = 5
# What tells editors of a backlog is none.
_FOR_READERS = deliveries.c.lane > Lane.REPLY


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait in one place, and since when (UTC) the one that has waited longest."""

    count: int = 0
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Backlog:
    """Everything that waits.

    `owed`, `claimed` and `waiting` are deliveries by their state (of those that wait for a retry,
    `oldest` is of the retries to come soon); `fanouts` articles whose alerts are not all owed yet;
    `digests` schedules whose instant has passed; `inbox` updates that are not handled.
    """

    owed: Waiting = Waiting()
    claimed: Waiting = Waiting()
    waiting: Waiting = Waiting()
    fanouts: Waiting = Waiting()
    digests: Waiting = Waiting()
    inbox: Waiting = Waiting()
    oldest_alert: datetime | None = None
    dead_letters: int = 0
    given_up: int = 0

    def places(self) -> dict[str, Waiting]:
        """What waits, by the name of the place."""
        return {
            "owed": self.owed,
            "claimed": self.claimed,
            "waiting": self.waiting,
            "fanouts": self.fanouts,
            "digests": self.digests,
            "inbox": self.inbox,
        }


@dataclass(frozen=True, slots=True)
class GivenUp:
    """What was given up since an instant: how many, since when, the commonest reasons first."""

    count: int
    since: datetime
    reasons: tuple[str, ...]


async def count_by_state(connection: AsyncConnection) -> dict[str, int]:
    """How many deliveries are in each state, by its name in small letters.

    A state that only a newer version knows is `unknown`, which is there only then.
    """
    found = await connection.execute(
        select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
    )
    counts: dict[State, int] = {row[0]: row[1] for row in found}
    known = {state.name.lower(): counts.pop(state, 0) for state in State}
    return known | ({"unknown": sum(counts.values())} if counts else {})


async def measure(connection: AsyncConnection, now: datetime) -> Backlog:
    """How much waits just now."""
    claimed, to_retry = await _in_work(connection, now)
    late = schedules.c.next_at <= now - _PUNCTUAL
    given_up = updates.c.done_at.is_not(None) & updates.c.reason.is_not(None)
    return Backlog(
        owed=await _owed(connection),
        claimed=claimed,
        waiting=to_retry,
        fanouts=await _waiting(connection, fanouts.c.created_at, fanouts.c.id > 0),
        digests=await _waiting(connection, schedules.c.next_at, late),
        inbox=await _waiting(connection, updates.c.received_at, updates.c.done_at.is_(None)),
        oldest_alert=await _oldest_owed(connection, Lane.ALERT),
        dead_letters=await _count(connection, _is(State.DEAD)),
        given_up=await _count(connection, given_up),
    )


async def dead_since(connection: AsyncConnection, since: datetime) -> GivenUp | None:
    """The deliveries that were given up since an instant and not requeued; None when none was."""
    given_up = (_is(State.DEAD)) & (deliveries.c.settled_at > since)
    return await _given_up(connection, deliveries.c.reason, deliveries.c.settled_at, given_up)


async def updates_given_up_since(connection: AsyncConnection, since: datetime) -> GivenUp | None:
    """The updates that were given up since an instant; None when none was."""
    given_up = (updates.c.done_at > since) & updates.c.reason.is_not(None)
    return await _given_up(connection, updates.c.reason, updates.c.done_at, given_up)


def _is(state: State) -> ColumnElement[bool]:
    """In a state, written as a number: the indices hold some states only, and with a parameter no
    engine knows that one of them is enough."""
    return deliveries.c.state == literal_column(f"{state:d}")


async def _in_work(connection: AsyncConnection, now: datetime) -> tuple[Waiting, Waiting]:
    """What is claimed, and what waits for a retry."""
    # In the words of the index that holds both.
    either = deliveries.c.state.in_(
        [literal_column(f"{State.CLAIMED:d}"), literal_column(f"{State.WAITING:d}")]
    )
    soon = or_(_is(State.CLAIMED), deliveries.c.due_at <= now + _SOON)
    found = await connection.execute(
        select(
            deliveries.c.state,
            func.count(),
            func.min(case((soon, deliveries.c.created_at))),
        )
        .where(either, _FOR_READERS)
        .group_by(deliveries.c.state)
    )
    waiting: dict[State, Waiting] = {row[0]: Waiting(row[1], row[2]) for row in found}
    return waiting.get(State.CLAIMED, Waiting()), waiting.get(State.WAITING, Waiting())


async def _owed(connection: AsyncConnection) -> Waiting:
    # The index is in the order of lanes and numbers; the oldest of each lane is its first.
    lanes = [lane for lane in Lane if lane > Lane.REPLY]
    oldest = [
        found for lane in lanes if (found := await _oldest_owed(connection, lane)) is not None
    ]
    count = await _count(connection, (_is(State.OWED)) & _FOR_READERS)
    return Waiting(count, min(oldest, default=None))


async def _oldest_owed(connection: AsyncConnection, lane: Lane) -> datetime | None:
    return await connection.scalar(
        select(deliveries.c.created_at)
        .where(_is(State.OWED), deliveries.c.lane == lane)
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(1)
    )


async def _count(connection: AsyncConnection, which: ColumnElement[bool]) -> int:
    return int(await connection.scalar(select(func.count()).where(which)) or 0)


async def _waiting(
    connection: AsyncConnection, since: ColumnElement[datetime], which: ColumnElement[bool]
) -> Waiting:
    row = (await connection.execute(select(func.count(), func.min(since)).where(which))).one()
    return Waiting(row[0], row[1])


async def _given_up(
    connection: AsyncConnection,
    reason: ColumnElement[str],
    at: ColumnElement[datetime],
    which: ColumnElement[bool],
) -> GivenUp | None:
    rows = (
        await connection.execute(
            select(reason, func.count().label("times"), func.min(at))
            .where(which)
            .group_by(reason)
            .order_by(func.count().desc(), reason)
        )
    ).all()
    if not rows:
        return None
    return GivenUp(
        count=sum(row[1] for row in rows),
        since=min(row[2] for row in rows),
        reasons=tuple(row[0] or "" for row in rows[:_MOST_REASONS]),
    )
