"""Alerts that a chat does not want now: in its quiet hours, or beyond how many a day may bring.

Each is a row of the outbox that nobody claims (`State.DEFERRED`) until `due_at`. Whoever looks then
(`due`; bot/delivery/releasing.py) owes it by itself, or, where there are several, binds them
(`within`) to one catch-up, a delivery of its own (catch_ups.py); what a digest shows in full is
dropped. So nothing is lost where a process dies: a row is deferred, bound, or owed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    func,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import among, insert_into
from storage.in_digests import in_a_digest, met_in_a_digest
from storage.locks import Lock
from storage.schema import chats, deliveries
from storage.vocabulary import Deferral, Kind, Lane, State

# Why an alert was dropped of which a digest tells.
IN_DIGEST = "it is in the digest"
# Written out, not as parameters: the indices hold only these.
_IS_DEFERRED: ColumnElement[bool] = deliveries.c.state == literal_column(f"{State.DEFERRED:d}")
_IS_ALERT: ColumnElement[bool] = deliveries.c.kind == literal_column(f"{Kind.ALERT:d}")
_FREE = _IS_DEFERRED & deliveries.c.due_at.is_not(None)
_AGAIN = {"state": State.OWED, "due_at": None, "reason": None, "within": None}
# What waits for the end of a quiet, or of a day, by itself (bot/compose/composer.py, sequels.py).
_WAITING = (Kind.NOTICE, Kind.SEQUEL, Kind.CATCH_UP, Kind.HEARTBEAT)


@dataclass(frozen=True, slots=True)
class Due:
    """A chat whose deferred alerts are due, with what decides whether it wants them now."""

    chat: int
    time_zone: str
    quiet_from: int | None
    quiet_to: int | None
    quiet_days: int


_DUE = (chats.c.id, *(chats.c[name] for name in list(Due.__dataclass_fields__)[1:]))


async def any_due(connection: AsyncConnection, now: datetime) -> bool:
    """Whether some deferred alert has come to its time."""
    found = select(deliveries.c.id).where(_FREE, deliveries.c.due_at <= now).limit(1)
    return await connection.scalar(found) is not None


async def due(connection: AsyncConnection, now: datetime, *, limit: int) -> list[Due]:
    """Some of the chats whose deferred alerts are due, those of `limit` alerts; none where another
    process is at it: only one is, until its transaction ends."""
    if connection.dialect.name == "postgresql":
        mine = text(f"SELECT pg_try_advisory_xact_lock({Lock.DEFERRED:d})")
        if not await connection.scalar(mine):
            return []
    # The first ones only: at one hour a hundred thousand chats may have some.
    first = (
        select(deliveries.c.chat)
        .where(_FREE, deliveries.c.due_at <= now)
        .order_by(deliveries.c.due_at)
        .limit(limit)
    )
    query = select(*_DUE).where(chats.c.id.in_(first.scalar_subquery())).order_by(chats.c.id)
    if connection.dialect.name == "postgresql":
        # A chat that is just being forgotten is waited for, and left out.
        query = query.with_for_update(of=chats, read=True, key_share=True)
    return [Due(*row) for row in await connection.execute(query)]


async def put_off(connection: AsyncConnection, until: Mapping[int, datetime]) -> None:
    """Some chats are quiet still, or again: until when, by chat. All of theirs that is due comes
    then."""
    for chat, at in until.items():
        await connection.execute(
            update(deliveries)
            .where(_FREE, _IS_ALERT, deliveries.c.chat == chat, deliveries.c.due_at < at)
            .values(due_at=at)
        )


async def release(
    connection: AsyncConnection, chats_: Collection[int], until: datetime, now: datetime
) -> int:
    """Owe what of some chats was due `until` then: a single one by itself, several in one catch-up;
    how many deliveries. Of what a digest shows no more is said."""
    theirs = _FREE & _IS_ALERT & (deliveries.c.due_at <= until)
    theirs &= among(connection, deliveries.c.chat, chats_)
    shown = in_a_digest(now)
    if ruled := await met_in_a_digest(connection, theirs, now):
        shown = or_(shown, among(connection, deliveries.c.id, ruled))
    await connection.execute(
        update(deliveries)
        .where(theirs, shown)
        .values(state=State.DROPPED, reason=IN_DIGEST, due_at=None, settled_at=now)
    )
    found = await connection.execute(
        select(deliveries.c.chat, func.count()).where(theirs).group_by(deliveries.c.chat)
    )
    counts = {row[0]: row[1] for row in found}
    single = [chat for chat, count in counts.items() if count == 1]
    owed = await connection.execute(
        update(deliveries)
        .where(theirs, among(connection, deliveries.c.chat, single))
        # Beyond the cap of a day nothing comes as an alert.
        .where(deliveries.c.reason == Deferral.QUIET)
        # As if it were news only now, for nobody is late with it.
        .values(_AGAIN | {"created_at": now})
        .returning(deliveries.c.chat)
    )
    alone = set(owed.scalars())
    return len(alone) + await _bind(connection, theirs, sorted(counts.keys() - alone), now)


async def _bind(
    connection: AsyncConnection, theirs: ColumnElement[bool], chats_: Sequence[int], now: datetime
) -> int:
    """Owe some chats a catch-up of theirs each."""
    if not chats_:
        return 0
    made = await connection.execute(
        insert_into(connection, deliveries)
        .on_conflict_do_nothing()  # two in one millisecond: the next look makes it
        .returning(deliveries.c.chat),
        [
            {
                "chat": chat,
                "kind": Kind.CATCH_UP,
                "subject": milliseconds(now),
                "lane": Lane.DIGEST,
                "created_at": now,
            }
            for chat in chats_
        ],
    )
    bound = [row.chat for row in made]
    catch_up = deliveries.alias()
    theirs_now = (
        select(catch_up.c.id)
        .where(
            catch_up.c.chat == deliveries.c.chat,
            catch_up.c.kind == Kind.CATCH_UP,
            catch_up.c.subject == milliseconds(now),
            catch_up.c.schedule == 0,
        )
        .scalar_subquery()
    )
    await connection.execute(
        update(deliveries)
        .where(theirs, among(connection, deliveries.c.chat, bound))
        .values(within=theirs_now, due_at=None)
    )
    return len(bound)


async def hasten(connection: AsyncConnection, chat: int, why: Deferral, until: datetime) -> None:
    """What a chat has chosen is other now: what is deferred for a reason comes at an instant."""
    await connection.execute(
        update(deliveries)
        .where(_FREE, _IS_ALERT, deliveries.c.chat == chat, deliveries.c.reason == why)
        .values(due_at=until)
    )
    # What is owed and waits for the same.
    await connection.execute(
        update(deliveries)
        .where(deliveries.c.chat == chat, deliveries.c.kind.in_(_WAITING))
        .where(deliveries.c.state == State.WAITING, deliveries.c.reason == why)
        .values(due_at=until)
    )


@dataclass(frozen=True, slots=True)
class Held:
    """Some alerts that are deferred for one reason: how many, and until when."""

    why: Deferral
    count: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Deferred:
    """An alert of a story that is deferred: why, and until when."""

    story: int
    why: Deferral
    until: datetime


async def of_chat(connection: AsyncConnection, chat: int) -> list[Deferred]:
    """What of a chat's alerts is deferred, what comes first first."""
    found = await connection.execute(
        select(deliveries.c.subject, deliveries.c.reason, deliveries.c.due_at)
        .where(_FREE, _IS_ALERT, deliveries.c.chat == chat)
        .order_by(deliveries.c.due_at, deliveries.c.id)
    )
    return [Deferred(row[0], Deferral(row[1]), row[2]) for row in found]


async def of_story(connection: AsyncConnection, chat: int, story: int) -> Held | None:
    """Whether a chat's alert of a story is deferred."""
    found = await connection.execute(
        select(deliveries.c.reason, deliveries.c.due_at).where(
            _FREE, _IS_ALERT, deliveries.c.chat == chat, deliveries.c.subject == story
        )
    )
    row = found.first()
    return Held(Deferral(row.reason), 1, row.due_at) if row else None
