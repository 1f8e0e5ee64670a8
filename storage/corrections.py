"""Corrections of what chats were sent: which are still to be judged, and who is owed an edit.

An article that is taken back says, as readers count, one thing more: nothing. So `revision` here is
the one that it has, and one more once it was taken back; an alert's `revision` is the one of the
article that its chat reads. Whoever was alerted of the article's story may read it (edits.py).

How it goes: who corrects an article notes it (`note`), in the same transaction; whoever delivers
judges it outside of any (bot/corrections), decides, and owes the edits, some at a time (`expand`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, delete, exists, func, literal_column, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage import stories, told_sequels
from storage.dialects import among, insert_into
from storage.edits import PERHAPS_SENT, owe_edits
from storage.fanouts import CHANNEL
from storage.paging import last_of_piece
from storage.schema import deliveries
from storage.schema_sources import corrections
from storage.schema_stories import story_members
from storage.stories import story_id
from storage.vocabulary import Kind

# Written out, not as a parameter: the index holds alerts only.
_ALERT: ColumnElement[Kind] = literal_column(f"{Kind.ALERT:d}")


@dataclass(frozen=True, slots=True)
class Pending:
    """An article that was corrected to a revision, of which readers may have to be told."""

    article: int
    revision: int


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
    """Those of some corrected articles of whose stories a chat was alerted, or perhaps just is."""
    found = await connection.scalars(
        select(corrections.c.article)
        .join(story_members, story_members.c.article == corrections.c.article, isouter=True)
        .where(
            among(connection, corrections.c.article, ids),
            or_(
                exists().where(
                    deliveries.c.kind == _ALERT,
                    deliveries.c.subject == story_id(corrections.c.article),
                    deliveries.c.state.in_(PERHAPS_SENT),
                ),
                told_sequels.tell_of(corrections.c.article),
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

    One chat is owed one edit of an article, and one of a sequel that tells it. Where one waits, it
    will say what is right then; where one is on its way, it is owed again when it has arrived
    (storage/deliveries.py). A chat that is set aside is owed none. The transaction has begun with
    `storage.fanouts.share`.
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
    story = (await stories.of(connection, [one.article]))[one.article]
    piece = deliveries.c.chat > one.cursor
    those = (
        (deliveries.c.kind == _ALERT)
        & (deliveries.c.subject == story)
        & deliveries.c.state.in_(PERHAPS_SENT)
    )
    last = await last_of_piece(connection, those & piece, limit=limit)
    if last is not None:
        piece &= deliveries.c.chat <= last
    await owe_edits(connection, story, those & piece, now, revision=one.revision, of=one.article)
    await told_sequels.owe_edits(
        connection, story, piece, now, article=one.article, revision=one.revision
    )
    if last is None:
        await connection.execute(delete(corrections).where(corrections.c.article == one.article))
        return Left(to_judge=every > judged, to_owe=judged > 1)
    await connection.execute(
        update(corrections).where(corrections.c.article == one.article).values(cursor=last)
    )
    return Left(to_judge=every > judged, to_owe=True)
