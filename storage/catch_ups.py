"""Catch-ups: one message of several alerts that a chat had not wanted when they came (deferred.py).

What is in one is bound to it (`deliveries.within`). What it told counts as sent with it; what it
did not tell is owed by itself, and whoever composes that says why not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, exists, literal_column, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage import corrections
from storage.dialects import among, insert_into
from storage.schema import articles, deliveries
from storage.schema_stories import shown_alerts
from storage.shows import Told
from storage.vocabulary import DeadBy, Deferral, State

# Why it was dropped of which nobody can say whether it has arrived.
PERHAPS_TOLD = "its catch-up was given up"
_IS_BOUND: ColumnElement[bool] = (
    deliveries.c.state == literal_column(f"{State.DEFERRED:d}")
) & deliveries.c.within.is_not(None)


@dataclass(frozen=True, slots=True)
class Bound:
    """An alert that comes in a catch-up: which delivery, of which story, and why it is late."""

    alert: int
    story: int
    why: Deferral


async def bound(connection: AsyncConnection, ids: Collection[int]) -> dict[int, list[Bound]]:
    """The alerts that are to come in some catch-ups, by these, in the order in which they came."""
    found = await connection.execute(
        select(deliveries.c.within, deliveries.c.id, deliveries.c.subject, deliveries.c.reason)
        .where(_IS_BOUND, among(connection, deliveries.c.within, ids))
        .order_by(deliveries.c.id)
    )
    answer: dict[int, list[Bound]] = {}
    for within, alert, story, why in found:
        answer.setdefault(within, []).append(Bound(alert, story, Deferral(why)))
    return answer


async def settle(
    connection: AsyncConnection, ended: Sequence[tuple[int, Sequence[Told]]], now: datetime
) -> None:
    """What becomes of the alerts that were to come in some catch-ups, which have ended, by what
    these told. One that another process has by now is left to it."""
    tells = dict(ended)
    rows = await connection.execute(
        select(
            deliveries.c.id,
            deliveries.c.state,
            deliveries.c.reason,
            (deliveries.c.parts_sent + deliveries.c.uncertain).label("arrived"),
        )
        .where(among(connection, deliveries.c.id, sorted(tells)))
        .where(deliveries.c.state > State.WAITING)
        .order_by(deliveries.c.id)
    )
    for id_, state, reason, arrived in rows.all():
        mine = _IS_BOUND & (deliveries.c.within == id_)
        if state is State.SENT:
            await _told(connection, mine, tells[id_], now)
        elif state is State.DEAD and (arrived or reason == DeadBy.EXPIRED):
            await _end(connection, mine, reason if not arrived else PERHAPS_TOLD, now)
        await _owe_again(connection, mine, now)


async def _told(
    connection: AsyncConnection, mine: ColumnElement[bool], told: Sequence[Told], now: datetime
) -> None:
    """They are sent, as the catch-up is."""
    if not told:
        return
    reads = case({one.alert: one.revision for one in told}, value=deliveries.c.id, else_=1)
    sent = await connection.execute(
        update(deliveries)
        .where(mine, among(connection, deliveries.c.id, [one.alert for one in told]))
        .values(state=State.SENT, settled_at=now, reason=None, revision=reads)
        .returning(deliveries.c.id)
    )
    done = set(sent.scalars())
    rows = [
        {"delivery": one.alert, "article": one.article, "told": one.told, "seen": one.seen}
        for one in told
        if one.alert in done and one.told is not None
    ]
    if rows:
        shown = insert_into(connection, shown_alerts).on_conflict_do_nothing()
        await connection.execute(shown, rows)
    await _correct(connection, [one for one in told if one.alert in done], now)


async def _correct(connection: AsyncConnection, told: Sequence[Told], now: datetime) -> None:
    """Have those corrections told that came while the catch-up was on its way."""
    read = {one.article: one.revision for one in told}
    found = await connection.execute(
        select(articles.c.id, articles.c.revision, articles.c.retracted_at).where(
            among(connection, articles.c.id, sorted(read))
        )
    )
    for id_, revision, retracted_at in found.all():
        says = revision + (retracted_at is not None)
        if says > read[id_]:
            await corrections.note(connection, id_, says, now)


async def _end(
    connection: AsyncConnection, mine: ColumnElement[bool], reason: str | None, now: datetime
) -> None:
    """They do not come any more."""
    await connection.execute(
        update(deliveries).where(mine).values(state=State.DROPPED, reason=reason, settled_at=now)
    )


async def _owe_again(connection: AsyncConnection, mine: ColumnElement[bool], now: datetime) -> None:
    """What was not told is owed by itself."""
    await connection.execute(
        update(deliveries)
        .where(mine)
        .values(state=State.OWED, due_at=None, reason=None, within=None, created_at=now)
    )


async def mend(connection: AsyncConnection, now: datetime) -> int:
    """Owe by themselves the alerts whose catch-up is not there any more, or has ended without
    them; how many. There should be none: what is deferred must not be lost by a bug either."""
    catch_up = deliveries.alias()
    lives = exists().where(catch_up.c.id == deliveries.c.within, catch_up.c.state <= State.WAITING)
    found = await connection.execute(
        update(deliveries)
        .where(_IS_BOUND, ~lives)
        .values(state=State.OWED, due_at=None, reason=None, within=None, created_at=now)
    )
    return found.rowcount
