"""Stories that grow after chats were alerted: who is owed an edit, and a sequel, and when.

A story that twenty outlets tell in an hour does not edit its alerts twenty times: the first edit
comes some seconds after what is new, each further one later than the one before, so that what
comes meanwhile is told together. Only a language that the story was not told in comes soon.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    and_,
    case,
    delete,
    exists,
    literal_column,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import sequels, stories
from storage.dialects import among, insert_into
from storage.edits import PERHAPS_SENT, owe_edits
from storage.paging import last_of_piece
from storage.schema import articles, deliveries
from storage.schema_stories import growing_stories, story_members
from storage.vocabulary import Kind, Lane

# How long after the last edit the next one may come, by how many there were; and after what is new.
WAITS = tuple(timedelta(seconds=seconds) for seconds in (10, 20, 60, 180, 600, 1800))
_SOON = WAITS[0]
_ALERT: ColumnElement[Kind] = literal_column(f"{Kind.ALERT:d}")


async def note(connection: AsyncConnection, ids: Collection[int], now: datetime) -> None:
    """Note that these articles are new to their stories, or have other sources now: those who were
    alerted of the stories are owed an edit some time. Of a story that nobody was alerted of there
    is nothing to note: whoever is will read all of it."""
    if not ids:
        return
    mine = await stories.of(connection, ids)
    for story in sorted(set(mine.values())):
        if await _is_alerted(connection, story):
            own = [article for article in mine if mine[article] == story]
            soon = await _in_new_language(connection, story, own)
            await _note(connection, story, now, soon=soon)


async def note_left(connection: AsyncConnection, left: Collection[int], now: datetime) -> None:
    """Note that some stories have fewer members: who was alerted of them and reads that those tell
    them, too, is owed an edit soon."""
    for story in sorted(set(left)):
        if await _is_alerted(connection, story):
            await _note(connection, story, now, soon=True)


async def _is_alerted(connection: AsyncConnection, story: int) -> bool:
    alerted = exists().where(
        deliveries.c.kind == _ALERT,
        deliveries.c.subject == story,
        deliveries.c.state.in_(PERHAPS_SENT),
    )
    return bool(await connection.scalar(select(alerted)))


async def _in_new_language(connection: AsyncConnection, story: int, own: Collection[int]) -> bool:
    """Whether some members of a story are the first in their language."""
    other, theirs = story_members.alias(), articles.alias()
    told = exists().where(
        other.c.story == story,
        ~among(connection, other.c.article, own),
        theirs.c.id == other.c.article,
        theirs.c.language == articles.c.language,
    )
    first = select(articles.c.id).where(among(connection, articles.c.id, own), ~told).limit(1)
    return await connection.scalar(first) is not None


async def _note(connection: AsyncConnection, story: int, now: datetime, *, soon: bool) -> None:
    known = (
        await connection.execute(
            select(growing_stories.c.times, growing_stories.c.told_at).where(
                growing_stories.c.story == story
            )
        )
    ).first()
    due = now + _SOON
    if known is not None and known.told_at is not None and not soon:
        due = max(due, known.told_at + WAITS[min(known.times, len(WAITS) - 1)])
    there = growing_stories.c.due_at
    inserted = insert_into(connection, growing_stories).values(story=story, due_at=due)
    # One that is being told just now begins anew: what it has told already is not told again.
    waits = and_(
        there.is_not(None), there < inserted.excluded.due_at, growing_stories.c.cursor == 0
    )
    await connection.execute(
        inserted.on_conflict_do_update(
            index_elements=["story"],
            set_={
                "due_at": case((waits, there), else_=inserted.excluded.due_at),
                "cursor": 0,
            },
        )
    )


async def expand(connection: AsyncConnection, now: datetime, *, limit: int) -> bool:
    """Owe the next edits, and sequels to those who want them, of the story that is due longest,
    to `limit` chats at most; True while more remains. The transaction has begun with
    `storage.fanouts.share`."""
    due = (
        select(growing_stories)
        .where(growing_stories.c.due_at <= now)
        .order_by(growing_stories.c.due_at)
        .limit(1)
    )
    if connection.dialect.name == "postgresql":
        due = due.with_for_update(skip_locked=True)
    one = (await connection.execute(due)).first()
    if one is None:
        return False
    those = (
        (deliveries.c.kind == _ALERT)
        & (deliveries.c.subject == one.story)
        & (deliveries.c.chat > one.cursor)
        & deliveries.c.state.in_(PERHAPS_SENT)
    )
    last = await last_of_piece(connection, those, limit=limit)
    mine = growing_stories.c.story == one.story
    if last is not None:
        those &= deliveries.c.chat <= last
        done: dict[str, object] = {"cursor": last}
    else:
        done = {"cursor": 0, "due_at": None, "told_at": now, "times": growing_stories.c.times + 1}
    # Behind digests: nobody waits for it.
    await owe_edits(connection, one.story, those, now, lane=Lane.NOTICE)
    await sequels.owe(connection, one.story, those, now)
    await connection.execute(update(growing_stories).where(mine).values(done))
    return True


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Forget how stories grew of which nothing new was told since an instant; how many."""
    gone = await connection.execute(
        delete(growing_stories).where(
            growing_stories.c.due_at.is_(None), growing_stories.c.told_at < before
        )
    )
    return gone.rowcount
