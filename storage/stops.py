"""Stories whose sending an editor has stopped: what is not sent yet is held, until it is decided.

What is owed is put out of the way of who claims (`tend`), as waiting for a retry that does not
come; who has claimed some already gives it back (bot/delivery/stops.py). Meanwhile the article is
as one that came before its source was added: it is in no digest and in no list, while whoever was
sent it has it before his eyes. Then it is sent on, as if nothing had been, or not at all; the same
where nobody decides in time: what is old is no alert.

Whoever claims holds the lock shared (`share`), who decides holds it alone: after a decision nobody
claims by what was before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, literal_column, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import articles as articles_
from storage import fanouts, received, stories
from storage.dialects import among, insert_into
from storage.locks import Lock
from storage.schema import articles, deliveries
from storage.schema import fanouts as fanout_rows
from storage.schema_stories import stopped_stories, story_members
from storage.vocabulary import Kind, Lane, State
from storage.vocabulary_desk import Stop

# An alert that is a day old would be read as news of today.
HELD_FOR = timedelta(days=1)
# Why a delivery waits, and why it was dropped (`deliveries.reason`).
HELD = "held by an editor"
DROPPED = "stopped by an editor"
# What a process had in work when it was decided comes back within moments.
_STRAGGLERS = timedelta(hours=1)
# Held deliveries wait beyond the end of the hold, so that nothing takes them for late retries.
_BEYOND = timedelta(days=1)

# Written out, not as parameters: the indices hold only these.
_IS_ALERT: ColumnElement[bool] = deliveries.c.kind == literal_column(f"{Kind.ALERT:d}")
_IS_OWED: ColumnElement[bool] = deliveries.c.state == literal_column(f"{State.OWED:d}")


@dataclass(frozen=True, slots=True)
class Stopped:
    """A story that was stopped, which article is no news meanwhile (0: none that was), what was
    decided of it, and when; `until`: when what is held is dropped."""

    story: int
    article: int
    stage: Stop
    since: datetime
    until: datetime

    def holds(self, story: int, owed_at: datetime) -> bool:
        """Whether an alert of a story, owed since an instant, is not to be sent."""
        return story == self.story and (self.stage is Stop.HELD or owed_at <= self.since)


@dataclass(frozen=True, slots=True)
class Tended:
    """How many of the alerts that are owed first may be claimed (None: all), and whether there is
    more to be put out of the way."""

    free: int | None = None
    more: bool = False


_STOPPED = tuple(stopped_stories.c[name] for name in Stopped.__dataclass_fields__)


async def share(connection: AsyncConnection) -> None:
    """Let nobody decide anything until the transaction ends. After `storage.fanouts.share`."""
    if connection.dialect.name == "postgresql":
        # A statement of its own: the next one must see what was committed while this one waited.
        await connection.execute(text(f"SELECT pg_advisory_xact_lock_shared({Lock.STOPS:d})"))


async def _alone(connection: AsyncConnection) -> None:
    """Let nobody claim or decide until the transaction ends."""
    await fanouts.share(connection)
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.STOPS:d})"))


async def standing(connection: AsyncConnection, now: datetime) -> list[Stopped]:
    """The stories of which something is held, or was dropped lately: a few."""
    stage, since = stopped_stories.c.stage, stopped_stories.c.since
    lately = (stage != Stop.SENT_ON) & (since > now - _STRAGGLERS)
    found = await connection.execute(
        select(*_STOPPED).where(or_(stage == Stop.HELD, lately)).order_by(stopped_stories.c.story)
    )
    return [Stopped(*row) for row in found]


async def of_article(connection: AsyncConnection, article: int) -> Stopped | None:
    """Whether the story of an article was stopped."""
    story = (await stories.of(connection, [article]))[article]
    found = await connection.execute(select(*_STOPPED).where(stopped_stories.c.story == story))
    row = found.one_or_none()
    return Stopped(*row) if row else None


async def stop(connection: AsyncConnection, article: int, now: datetime) -> bool:
    """Hold what of an article's story is not sent yet; False where it is held already. The first
    thing in its transaction."""
    await _alone(connection)
    before = await of_article(connection, article)
    if before is not None and before.stage is Stop.HELD:
        return False
    story = (await stories.of(connection, [article]))[article]
    mine = (articles.c.id == article) & ~articles.c.backlog
    hidden = await connection.execute(update(articles).where(mine).values(backlog=True))
    values = {
        "article": article if hidden.rowcount else 0,
        "stage": Stop.HELD,
        "since": now,
        "until": now + HELD_FOR,
        "cursor": None,
    }
    await connection.execute(
        insert_into(connection, stopped_stories)
        .values(story=story, **values)
        .on_conflict_do_update(index_elements=["story"], set_=values)
    )
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"NOTIFY {fanouts.CHANNEL}"))
    return True


async def send_on(connection: AsyncConnection, article: int, now: datetime) -> bool:
    """Let what is held go out, in the words of now and to whom it is for now; False where nothing
    is held. The first thing in its transaction."""
    at = await received.receive(connection, now)
    await _alone(connection)
    one = await of_article(connection, article)
    if one is None or one.stage is not Stop.HELD:
        return False
    await _decide(connection, one, Stop.SENT_ON, now)
    values: dict[str, object] = {"backlog": False}
    if await _digests_since(connection, one.since):
        values["received_at"] = at  # those had to leave it out, and the next ones tell it
    mine = (articles.c.id == one.article) & articles.c.retracted_at.is_(None)
    row = (
        await connection.execute(
            update(articles).where(mine).values(values).returning(articles.c.digest_only)
        )
    ).first()
    if row is not None and not row.digest_only:
        # It may have been corrected meanwhile: who follows what it is about only now, too.
        about = await articles_.topics_of(connection, [one.article])
        await fanouts.owe_alerts(connection, one.article, about.get(one.article, ()), now)
    await connection.execute(update(fanout_rows).where(_of_story(one.story)).values(created_at=now))
    return True


async def drop_rest(connection: AsyncConnection, article: int, now: datetime) -> bool:
    """Send what is held to nobody; False where nothing is held. What another source tells of the
    same later is news of its own. The first thing in its transaction."""
    await _alone(connection)
    one = await of_article(connection, article)
    if one is None or one.stage is not Stop.HELD:
        return False
    await _drop(connection, one, Stop.DROPPED, now)
    return True


async def _decide(connection: AsyncConnection, one: Stopped, stage: Stop, now: datetime) -> None:
    await connection.execute(
        update(stopped_stories)
        .where(stopped_stories.c.story == one.story)
        .values(stage=stage, since=now, cursor=0)
    )


async def _drop(connection: AsyncConnection, one: Stopped, stage: Stop, now: datetime) -> None:
    await _decide(connection, one, stage, now)
    await connection.execute(
        update(articles).where(articles.c.id == one.article).values(backlog=True)
    )
    await connection.execute(delete(fanout_rows).where(_of_story(one.story)))


def _of_story(story: int) -> ColumnElement[bool]:
    """Fan-outs of the members of a story."""
    members = select(story_members.c.article).where(story_members.c.story == story)
    return or_(fanout_rows.c.article == story, fanout_rows.c.article.in_(members))


async def _digests_since(connection: AsyncConnection, since: datetime) -> bool:
    """Whether a digest was sent, or given up, since an instant."""
    ended: ColumnElement[bool] = literal_column(f"deliveries.state > {State.WAITING:d}")
    found = select(
        exists().where(ended, deliveries.c.settled_at >= since, deliveries.c.kind == Kind.DIGEST)
    )
    return bool(await connection.scalar(found))


async def tend(connection: AsyncConnection, now: datetime, *, limit: int) -> Tended:
    """Put the alerts of stopped stories out of the way, and do some of what was decided: `limit`
    deliveries of each at most. After `share`."""
    if await connection.scalar(select(stopped_stories.c.story).limit(1)) is None:
        return Tended()
    is_late = (stopped_stories.c.stage == Stop.HELD) & (stopped_stories.c.until <= now)
    if late := await _locked(connection, is_late):
        await _drop(connection, late, Stop.EXPIRED, now)
    more = await _walk(connection, now, limit=limit)
    stopped = await standing(connection, now)
    if not stopped:
        return Tended(more=more)
    looked = (
        select(deliveries.c.id, deliveries.c.kind, deliveries.c.subject, deliveries.c.created_at)
        .where(_IS_OWED, deliveries.c.lane == Lane.ALERT)
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        looked = looked.with_for_update(skip_locked=True)
    rows = (await connection.execute(looked)).all()
    free = len(rows)
    for one in stopped:
        mine = [
            row.id
            for row in rows
            if row.kind is Kind.ALERT and one.holds(row.subject, row.created_at)
        ]
        if mine:
            free -= len(mine)
            await _put_away(connection, one, among(connection, deliveries.c.id, mine), now)
    full = len(rows) == limit
    return Tended(free if full else None, more or (full and free < limit))


async def _put_away(
    connection: AsyncConnection, one: Stopped, those: ColumnElement[bool], now: datetime
) -> None:
    """Hold some deliveries of a story, or drop them."""
    values: dict[str, object] = {"state": State.DROPPED, "settled_at": now, "reason": DROPPED}
    if one.stage is Stop.HELD:
        values = {"state": State.WAITING, "due_at": one.until + _BEYOND, "reason": HELD}
    await connection.execute(update(deliveries).where(those).values(values))


async def _locked(connection: AsyncConnection, which: ColumnElement[bool]) -> Stopped | None:
    """A stopped story that no other process is at just now."""
    query = select(*_STOPPED).where(which).order_by(stopped_stories.c.story).limit(1)
    if connection.dialect.name == "postgresql":
        query = query.with_for_update(skip_locked=True)
    row = (await connection.execute(query)).first()
    return Stopped(*row) if row else None


async def _walk(connection: AsyncConnection, now: datetime, *, limit: int) -> bool:
    """Do what was decided of a story with its next alerts; whether there is more."""
    one = await _locked(connection, stopped_stories.c.cursor.is_not(None))
    if one is None:
        return False
    mine = stopped_stories.c.story == one.story
    cursor = select(stopped_stories.c.cursor).where(mine).scalar_subquery()
    those = _IS_ALERT & (deliveries.c.subject == one.story) & (deliveries.c.chat > cursor)
    last = await connection.scalar(
        select(deliveries.c.chat)
        .where(those)
        .order_by(deliveries.c.chat)
        .offset(limit - 1)
        .limit(1)
    )
    if last is not None:
        those &= deliveries.c.chat <= last
    if one.stage is Stop.SENT_ON:
        those &= (deliveries.c.state == State.WAITING) & (deliveries.c.reason == HELD)
        again = {"state": State.OWED, "due_at": None, "reason": None, "created_at": now}
        await connection.execute(update(deliveries).where(those).values(again))
    else:
        those &= deliveries.c.state.in_((State.OWED, State.WAITING))
        await _put_away(connection, one, those & (deliveries.c.created_at <= one.since), now)
    if last is None and one.stage is Stop.SENT_ON:
        await connection.execute(delete(stopped_stories).where(mine))
    else:
        await connection.execute(update(stopped_stories).where(mine).values(cursor=last))
    return last is not None


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Forget what was dropped before an instant; how many."""
    gone = await connection.execute(
        delete(stopped_stories).where(
            stopped_stories.c.stage.in_((Stop.DROPPED, Stop.EXPIRED)),
            stopped_stories.c.since < before,
        )
    )
    return gone.rowcount
