"""How much is owed and since when: what the metrics and the readiness ask."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import deliveries
from storage.vocabulary import Lane, State


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


async def oldest_owed_alert(connection: AsyncConnection) -> datetime | None:
    """Since when the oldest alert that is not sent has been owed; None when none is."""
    return await connection.scalar(
        select(deliveries.c.created_at)
        .where(deliveries.c.state == State.OWED, deliveries.c.lane == Lane.ALERT)
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(1)
    )
