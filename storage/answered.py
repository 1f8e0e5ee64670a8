"""Requests that were answered, by `Idempotency-Key`: the same one again gets the same answer.

A key is taken before the work begins and holds the answer after it. What a killed process has taken
is taken over after a minute: no request is in work for so long.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_sources import answered_requests as rows

IN_WORK_SECONDS = 60
_IN_WORK = 0  # `status` of a request without an answer yet


@dataclass(frozen=True, slots=True)
class Request:
    """A request with a key, as hashes: of the key, and of method, path and body."""

    source: int
    key: str
    content: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: an HTTP status, and the body as JSON."""

    status: int
    body: str


class Refusal(Enum):
    """Why a key cannot be taken."""

    ANOTHER = auto()  # it was used for another request
    IN_WORK = auto()  # the same request is being answered


async def take(
    connection: AsyncConnection, request: Request, now: datetime
) -> Answer | Refusal | None:
    """Take a key for a request. None: it is ours, `settle` or `release` it; else what was answered
    before, or why it is refused."""
    taken = await connection.scalar(
        insert_into(connection, rows)
        .values(
            source=request.source,
            key=request.key,
            request=request.content,
            status=_IN_WORK,
            answer="",
            answered_at=now,
        )
        .on_conflict_do_nothing()
        .returning(rows.c.key)
    )
    if taken is not None:
        return None
    found = await connection.execute(select(rows).where(_is(request)))
    row = found.one_or_none()
    if row is None or (row.status == _IN_WORK and row.request == request.content):
        return await _take_over(connection, request, now)
    if row.request != request.content:
        return Refusal.ANOTHER
    return Answer(row.status, row.answer)


async def _take_over(
    connection: AsyncConnection, request: Request, now: datetime
) -> Refusal | None:
    """Take a key that a process took and did not settle, where that was long ago."""
    taken = await connection.execute(
        update(rows)
        .where(
            _is(request),
            rows.c.status == _IN_WORK,
            rows.c.answered_at <= now - timedelta(seconds=IN_WORK_SECONDS),
        )
        .values(answered_at=now)
    )
    return None if taken.rowcount == 1 else Refusal.IN_WORK


async def settle(
    connection: AsyncConnection, request: Request, answer: Answer, now: datetime
) -> None:
    """Keep what was answered."""
    await connection.execute(
        update(rows)
        .where(_is(request))
        .values(status=answer.status, answer=answer.body, answered_at=now)
    )


async def release(connection: AsyncConnection, request: Request) -> None:
    """Give a key back whose request was not done: it may come again."""
    await connection.execute(delete(rows).where(_is(request), rows.c.status == _IN_WORK))


async def release_all(connection: AsyncConnection) -> None:
    """Give back every key that was taken and not settled: for the one process of a SQLite file, at
    its start."""
    await connection.execute(delete(rows).where(rows.c.status == _IN_WORK))


def _is(request: Request) -> ColumnElement[bool]:
    return and_(rows.c.source == request.source, rows.c.key == request.key)
