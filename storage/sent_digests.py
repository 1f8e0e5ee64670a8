"""Which digests chats were sent, or are being sent, before an instant, each by its window."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, exists, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import among
from storage.schema import deliveries, schedules
from storage.vocabulary import Kind, State

# A digest is owed soon after it is due, or as late as the process was down.
_OWED_WITHIN = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A digest that a chat was sent, or is being sent: by which schedule, of which window (its ends
    in milliseconds, as stored: they are compared by the ten thousand)."""

    chat: int
    schedule: int
    since: int
    until: int


async def digests_before(
    connection: AsyncConnection,
    chats: Collection[int],
    *,
    since: datetime,
    until: datetime,
    several: bool = False,
) -> Sequence[Earlier]:
    """The digests that some chats were sent, or are being sent, whose windows ended between two
    instants, these included. `several`: of chats alone that have other schedules, too."""
    ends = (type_coerce(deliveries.c[name], BigInteger) for name in ("since", "until"))
    query = select(deliveries.c.chat, deliveries.c.schedule, *ends).where(
        among(connection, deliveries.c.chat, sorted(chats)),
        deliveries.c.kind == Kind.DIGEST,
        # A range of the outbox's key: a digest's subject is when it was due.
        deliveries.c.subject >= milliseconds(since - _OWED_WITHIN),
        deliveries.c.state.in_((State.OWED, State.CLAIMED, State.WAITING, State.SENT)),
        deliveries.c.until.between(since, until),
    )
    if several:
        other = exists().where(
            schedules.c.chat == deliveries.c.chat, schedules.c.id != deliveries.c.schedule
        )
        query = query.where(other)
    return [Earlier(*row) for row in await connection.execute(query)]
