"""Which open questions of the editors' list are like one, so that one answer does for all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.reviews import COLUMNS, Review
from storage.schema_desk import reviews
from storage.vocabulary import ReviewKind, ReviewState


class Scope(StrEnum):
    """Which open questions are like one: those of the same name (the same candidates, or the same
    words for the same topic), or those of the same article."""

    NAME = "name"
    ARTICLE = "article"


_CANDIDATES = '{"candidates":['


def _alike(one: Review, scope: Scope) -> ColumnElement[bool]:
    open_ = (reviews.c.state == ReviewState.OPEN) & (reviews.c.kind == one.kind)
    if scope is Scope.ARTICLE:
        return open_ & (reviews.c.article == one.article)
    if one.kind == ReviewKind.NOT_THIS:
        return open_ & (reviews.c.topic == one.topic) & (reviews.c.words == one.words)
    if one.details.startswith(_CANDIDATES):
        # They are written first, and in one order (bot/intake/findings.py).
        candidates = one.details[: one.details.index("]") + 1]
        return open_ & reviews.c.details.startswith(candidates, autoescape=True)
    return open_ & (reviews.c.id == one.id)


@dataclass(frozen=True, slots=True)
class Alike:
    """Open questions that are like one: how many with it, and the highest of their numbers."""

    count: int
    last: int


async def count_alike(connection: AsyncConnection, one: Review, scope: Scope) -> Alike:
    """Those that are like an open one now."""
    row = (
        await connection.execute(
            select(func.count(), func.max(reviews.c.id)).where(_alike(one, scope))
        )
    ).one()
    return Alike(row[0], row[1] or one.id)


async def articles_alike(
    connection: AsyncConnection, one: Review, scope: Scope, *, limit: int
) -> list[int]:
    """The other articles of which the first of them are."""
    found = await connection.scalars(
        select(reviews.c.article)
        .where(_alike(one, scope), reviews.c.article != one.article)
        .group_by(reviews.c.article)
        .order_by(func.min(reviews.c.id))
        .limit(limit)
    )
    return list(found)


async def alike(
    connection: AsyncConnection, one: Review, scope: Scope, *, last: int, limit: int
) -> list[Review]:
    """The first of those that are open still, up to a number: what was asked since is not meant."""
    found = await connection.execute(
        select(*COLUMNS)
        .where(_alike(one, scope), reviews.c.id <= last)
        .order_by(reviews.c.id)
        .limit(limit)
    )
    return [Review(*row) for row in found]
