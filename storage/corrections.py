"""Corrections of what chats were sent: which are still to be judged, and who is owed an edit.

An article that is taken back says, as readers count, one thing more: nothing. So `revision` here is
the one that it has, and one more once it was taken back; an alert's `revision` is the one that its
chat reads, an edit's the one that its chat is to read.

How it goes: who corrects an article notes it (`note`), in the same transaction; whoever delivers
judges it outside of any (bot/corrections), decides, and owes the edits, some at a time (`expand`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, delete, exists, func, literal, literal_column, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.dialects import among, insert_into
from storage.fanouts import CHANNEL
from storage.schema import chats, deliveries, sent_messages
from storage.schema_sources import corrections
from storage.vocabulary import Kind, Lane, State

# What may have arrived: an alert that is claimed is perhaps on its way, with the former words.
_PERHAPS_SENT = (State.SENT, State.CLAIMED)
# Written out, not as a parameter: the index holds alerts only.
_ALERT: ColumnElement[Kind] = literal_column(f"{Kind.ALERT:d}")


@dataclass(frozen=True, slots=True)
class Pending:
    """An article that was corrected to a revision, of which readers may have to be told."""

    article: int
    revision: int


@dataclass(frozen=True, slots=True)
class Shown:
    """An alert that a chat was sent: where it stands, which revision the chat reads, since when it
    is there, and as which message (None: nobody knows). `moved`: nobody can change it any more."""

    state: State
    revision: int
    settled_at: datetime | None
    message_id: int | None
    moved: bool


async def note(connection: AsyncConnection, article: int, revision: int, now: datetime) -> None:
    """Keep that an article has come to a revision, for whoever judges it."""
    values = {"revision": revision, "judged": False, "cursor": 0, "created_at": now}
    await connection.execute(
        insert_into(connection, corrections)
        .values(article=article, **values)
        .on_conflict_do_update(index_elements=["article"], set_=values)
    )
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"NOTIFY {CHANNEL}"))


async def to_judge(connection: AsyncConnection, *, limit: int) -> list[Pending]:
    """The corrections of which it is not decided yet whether readers are told, oldest first."""
    found = await connection.execute(
        select(corrections.c.article, corrections.c.revision)
        .where(~corrections.c.judged)
        .order_by(corrections.c.created_at, corrections.c.article)
        .limit(limit)
    )
    return [Pending(*row) for row in found]


async def alerted(connection: AsyncConnection, ids: Collection[int]) -> list[int]:
    """Those of some corrected articles of which a chat was alerted, or perhaps just is."""
    found = await connection.scalars(
        select(corrections.c.article).where(
            among(connection, corrections.c.article, ids),
            exists().where(
                deliveries.c.kind == _ALERT,
                deliveries.c.subject == corrections.c.article,
                deliveries.c.state.in_(_PERHAPS_SENT),
            ),
        )
    )
    return list(found)


async def decide(connection: AsyncConnection, pending: Pending, *, tell: bool) -> None:
    """Readers are told of a correction, or not; of one that was overtaken it stays open."""
    mine = (corrections.c.article == pending.article) & (corrections.c.revision == pending.revision)
    if tell:
        await connection.execute(update(corrections).where(mine).values(judged=True))
    else:
        await connection.execute(delete(corrections).where(mine))


@dataclass(frozen=True, slots=True)
class Left:
    """What of corrections is still to be done: some to be judged, some edits to be owed."""

    to_judge: bool = False
    to_owe: bool = False


async def expand(connection: AsyncConnection, now: datetime, *, limit: int) -> Left:
    """Owe the next edits of the oldest correction that is told, to `limit` chats at most.

    One chat is owed one edit of an article. Where one waits, it will say what is right then; where
    one is on its way, it is owed again when it has arrived (storage/deliveries.py). A chat that is
    set aside is owed none. The transaction has begun with `storage.fanouts.share`.
    """
    counts = (
        await connection.execute(
            select(func.count(), func.sum(case((corrections.c.judged, 1), else_=0)))
        )
    ).one()
    every, judged = counts[0], counts[1] or 0
    if not judged:
        return Left(to_judge=every > 0)
    oldest = (
        select(corrections)
        .where(corrections.c.judged)
        .order_by(corrections.c.created_at, corrections.c.article)
        .limit(1)
    )
    if connection.dialect.name == "postgresql":
        oldest = oldest.with_for_update(skip_locked=True)
    one = (await connection.execute(oldest)).first()
    if one is None:  # another process is at it
        return Left(to_judge=every > judged)
    those = (
        (deliveries.c.kind == _ALERT)
        & (deliveries.c.subject == one.article)
        & (deliveries.c.chat > one.cursor)
        & deliveries.c.state.in_(_PERHAPS_SENT)
    )
    last = await connection.scalar(
        select(deliveries.c.chat)
        .where(those)
        .order_by(deliveries.c.chat)
        .offset(limit - 1)
        .limit(1)
    )
    if last is None:
        await _owe(connection, Pending(one.article, one.revision), those, now)
        await connection.execute(delete(corrections).where(corrections.c.article == one.article))
        return Left(to_judge=every > judged, to_owe=judged > 1)
    within = those & (deliveries.c.chat <= last)
    await _owe(connection, Pending(one.article, one.revision), within, now)
    await connection.execute(
        update(corrections).where(corrections.c.article == one.article).values(cursor=last)
    )
    return Left(to_judge=every > judged, to_owe=True)


async def _owe(
    connection: AsyncConnection, one: Pending, those: ColumnElement[bool], now: datetime
) -> None:
    """Owe an edit to the chats of some alerts (a condition on deliveries) that can be reached."""
    values = {
        "kind": literal(Kind.EDIT, deliveries.c.kind.type),
        "subject": literal(one.article),
        "lane": literal(Lane.EDIT, deliveries.c.lane.type),
        "revision": literal(one.revision),
        "created_at": literal(now, deliveries.c.created_at.type),
    }
    owed = (
        select(deliveries.c.chat, *(value.label(name) for name, value in values.items()))
        .join(chats, chats.c.id == deliveries.c.chat)
        .where(those, deliveries.c.revision < one.revision, chats.c.set_aside.is_(None))
        .order_by(deliveries.c.chat)
    )
    if connection.dialect.name == "postgresql":
        # As in fanouts.py: a chat that is just being forgotten is waited for, and left out.
        owed = owed.with_for_update(of=chats, read=True, key_share=True)
    inserted = insert_into(connection, deliveries).from_select(["chat", *values], owed)
    over = deliveries.c.state > State.WAITING
    fresh = {
        "state": State.OWED, "attempts": 0, "uncertain": 0, "parts_sent": 0, "reason": None,
        "settled_at": None, "created_at": inserted.excluded.created_at,
    }  # fmt: skip
    await connection.execute(
        inserted.on_conflict_do_update(
            index_elements=["chat", "kind", "subject", "schedule"],
            set_={"revision": inserted.excluded.revision}
            | {
                name: case((over, value), else_=deliveries.c[name]) for name, value in fresh.items()
            },
            where=deliveries.c.revision < inserted.excluded.revision,
        )
    )


async def shown(connection: AsyncConnection, edits: Collection[int]) -> dict[int, Shown]:
    """The alerts that some edits are of, by the ids of the edits; one that was removed is left out.

    Of an alert of several messages the first is meant: there are none.
    """
    alert = deliveries.alias()
    found = await connection.execute(
        select(
            deliveries.c.id,
            alert.c.state,
            alert.c.revision,
            alert.c.settled_at,
            sent_messages.c.message_id,
            sent_messages.c.moved,
        )
        .join(
            alert,
            (alert.c.chat == deliveries.c.chat)
            & (alert.c.kind == Kind.ALERT)
            & (alert.c.subject == deliveries.c.subject)
            & (alert.c.schedule == 0),
        )
        .join(
            sent_messages,
            (sent_messages.c.delivery == alert.c.id) & (sent_messages.c.part == 0),
            isouter=True,
        )
        .where(among(connection, deliveries.c.id, edits))
    )
    return {row[0]: Shown(row[1], row[2], row[3], row[4], bool(row[5])) for row in found}


async def told(
    connection: AsyncConnection,
    chats_: Collection[int],
    *,
    since: datetime,
    until: datetime,
) -> dict[int, dict[int, datetime]]:
    """Of which articles some chats were told with since < instant <= until that they were wrong,
    and when, by chat; a chat that was told of none is left out."""
    found = await connection.execute(
        select(deliveries.c.chat, deliveries.c.subject, deliveries.c.settled_at)
        .where(
            among(connection, deliveries.c.chat, chats_),
            deliveries.c.kind == Kind.EDIT,
            deliveries.c.state == State.SENT,
            deliveries.c.settled_at > since,
            deliveries.c.settled_at <= until,
        )
        .order_by(deliveries.c.chat, deliveries.c.subject)
    )
    answer: dict[int, dict[int, datetime]] = {}
    for chat, article, at in found:
        answer.setdefault(chat, {})[article] = at
    return answer
