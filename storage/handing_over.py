"""What a schedule had yet to tell when it goes, or tells of fewer topics: another takes it over."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import schedules
from storage.schedules import Schedule
from storage.schema import deliveries


async def hand_over(
    connection: AsyncConnection, schedule: Schedule, planned: Sequence[Schedule]
) -> None:
    """A schedule is to tell of all topics no more (nor of what it owes and nobody has begun to
    send): what came before the chat `planned` the others that do is told by the first of them to
    come. One that is older has told it, or will."""
    heirs = [one for one in planned if one.topics is None and one.id != schedule.id]
    if schedule.topics is not None or not heirs:
        return
    begun = await connection.scalar(
        select(func.min(deliveries.c.since)).where(*schedules.unsent(schedule.id))
    )
    since = min(begun or schedule.since, schedule.since)
    if all(one.created_at > since for one in heirs):
        heir = min(heirs, key=lambda one: (one.next_at is None, one.next_at, one.id))
        await schedules.change(connection, heir.id, since=min(heir.since, since))
