"""Stories whose sending an editor has stopped: what is not sent yet is held, until it is decided.

What is owed is put out of the way of who claims (`tend`), as waiting for a retry that does not
come; who has claimed some already gives it back (bot/delivery/stops.py). Meanwhile the article is
as one that came before its source was added: it is in no digest and in no list, while whoever was
sent it has it before his eyes. Then it is sent on, as if nothing had been, or not at all; the same
where nobody decides in time: what is old is no alert. What comes back from whoever had it in work
then is dropped by whoever composes it, for the article is no news, unless another one tells it.

Whoever claims holds the lock shared (`share`), who decides holds it alone: after a decision nobody
claims by what was before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, literal_column, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import articles as articles_
from storage import fanouts, received, stories
from storage.clock import read_clock
from storage.dialects import among, insert_into
from storage.locks import Lock
from storage.paging import last_of_piece
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
# Why it was dropped that came back from whoever had it in work when that was decided, and of what
# another article tells.
NO_NEWS = "article no news any more"

# Written out, not as parameters: the indices hold only these.
_IS_ALERT: ColumnElement[bool] = deliveries.c.kind == literal_column(f"{Kind.ALERT:d}")
_IS_OWED: ColumnElement[bool] = deliveries.c.state == literal_column(f"{State.OWED:d}")


_UNSENT = (State.DEFERRED, State.OWED, State.CLAIMED, State.WAITING)

# The process's own: what time it is, the database may know better (clock.py).
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A story that was stopped, which article is no news meanwhile (0: none that was), what was
    decided of it, and since when it is stopped; `until`: when what is held is dropped."""

    story: int
    article: int
    stage: Stop
    since: datetime
    until: datetime


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


async def held(connection: AsyncConnection) -> set[int]:
    """The stories of which nothing is to be sent for now: a few."""
    found = await connection.scalars(
        select(stopped_stories.c.story).where(stopped_stories.c.stage == Stop.HELD)
    )
    return set(found)


async def of_article(connection: AsyncConnection, article: int) -> Stopped | None:
    """Whether the story of an article was stopped."""
    story = (await stories.of(connection, [article]))[article]
    found = await connection.execute(select(*_STOPPED).where(stopped_stories.c.story == story))
    row = found.one_or_none()
    return Stopped(*row) if row else None


async def stop(connection: AsyncConnection, article: int, clock: Clock) -> bool:
    """Hold what of an article's story is not sent yet; False where it is held already, or all is
    sent. The first thing in its transaction."""
    await _alone(connection)
    now = await read_clock(connection, clock)
    before = await of_article(connection, article)
    story = (await stories.of(connection, [article]))[article]
    if (before is not None and before.stage is Stop.HELD) or not await _is_going(connection, story):
        return False
    mine = (articles.c.id == article) & ~articles.c.backlog
    hidden = await connection.execute(update(articles).where(mine).values(backlog=True))
    shown = article if hidden.rowcount else 0
    held = {"stage": Stop.HELD, "since": now, "until": now + HELD_FOR, "cursor": None}
    values: dict[str, object] = {"article": shown, **held}
    await connection.execute(
        insert_into(connection, stopped_stories)
        .values(story=story, **values)
        .on_conflict_do_update(index_elements=["story"], set_=values)
    )
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"NOTIFY {fanouts.CHANNEL}"))
    return True


async def _is_going(connection: AsyncConnection, story: int) -> bool:
    """Whether an alert of a story is not sent yet, or not even written down."""
    unsent = deliveries.c.state.in_(_UNSENT)
    left = exists().where(_IS_ALERT, deliveries.c.subject == story, unsent)
    found = select(or_(left, exists().where(_of_story(story))))
    return bool(await connection.scalar(found))


async def send_on(connection: AsyncConnection, article: int, clock: Clock) -> bool:
    """Let what is held go out, in the words of now and to whom it is for now; False where nothing
    is held. The first thing in its transaction."""
    at = await received.receive(connection, clock())
    await _alone(connection)
    now = await read_clock(connection, clock)
    one = await of_article(connection, article)
    if one is None or one.stage is not Stop.HELD:
        return False
    await _decide(connection, one, Stop.SENT_ON)
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


async def drop_rest(connection: AsyncConnection, article: int, _: Clock) -> bool:
    """Send what is held to nobody; False where nothing is held. What another source tells of the
    same later is news of its own. The first thing in its transaction."""
    await _alone(connection)
    one = await of_article(connection, article)
    if one is None or one.stage is not Stop.HELD:
        return False
    await _drop(connection, one, Stop.DROPPED)
    return True


async def _decide(connection: AsyncConnection, one: Stopped, stage: Stop) -> None:
    await connection.execute(
        update(stopped_stories)
        .where(stopped_stories.c.story == one.story)
        .values(stage=stage, cursor=0)
    )


async def _drop(connection: AsyncConnection, one: Stopped, stage: Stop) -> None:
    await _decide(connection, one, stage)
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
    digest = deliveries.c.kind == Kind.DIGEST
    found = exists().where(ended, deliveries.c.settled_at >= since, digest)
    return bool(await connection.scalar(select(found)))


async def tend(connection: AsyncConnection, now: datetime, *, limit: int) -> Tended:
    """Put the alerts of stopped stories out of the way, and do some of what was decided: `limit`
    deliveries of each at most. After `share`."""
    if await connection.scalar(select(stopped_stories.c.story).limit(1)) is None:
        return Tended()
    is_late = (stopped_stories.c.stage == Stop.HELD) & (stopped_stories.c.until <= now)
    if late := await _locked(connection, is_late):
        await _drop(connection, late, Stop.EXPIRED)
    more = await _walk(connection, now, limit=limit)
    stopped = await held(connection)
    if not stopped:
        return Tended(more=more)
    looked = (
        select(deliveries.c.id, deliveries.c.kind, deliveries.c.subject)
        .where(_IS_OWED, deliveries.c.lane == Lane.ALERT)
        .order_by(deliveries.c.lane, deliveries.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        looked = looked.with_for_update(skip_locked=True)
    rows = (await connection.execute(looked)).all()
    away = [row.id for row in rows if row.kind is Kind.ALERT and row.subject in stopped]
    if away:
        await connection.execute(
            update(deliveries)
            .where(among(connection, deliveries.c.id, away))
            # Beyond the end of the hold, so that nothing takes it for a late retry.
            .values(state=State.WAITING, due_at=now + 2 * HELD_FOR, reason=HELD)
        )
    full, free = len(rows) == limit, len(rows) - len(away)
    return Tended(free if full else None, more or (full and bool(away)))


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
    last = await last_of_piece(connection, those, limit=limit)
    if last is not None:
        those &= deliveries.c.chat <= last
    is_held = (deliveries.c.state == State.WAITING) & (deliveries.c.reason == HELD)
    # Nobody had come to put it away when that was decided.
    owed = (deliveries.c.state == State.OWED) & (deliveries.c.created_at <= one.since)
    those &= is_held if one.stage is Stop.SENT_ON else or_(is_held, owed)
    values: dict[str, object] = {"state": State.DROPPED, "settled_at": now, "reason": DROPPED}
    if one.stage is Stop.SENT_ON:  # as if it were news only now, for nobody is late with it
        values = {"state": State.OWED, "due_at": None, "reason": None, "created_at": now}
    await connection.execute(update(deliveries).where(those).values(values))
    if last is None and one.stage is Stop.SENT_ON:
        await connection.execute(delete(stopped_stories).where(mine))
    else:
        await connection.execute(update(stopped_stories).where(mine).values(cursor=last))
    return last is not None


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Forget what was stopped before an instant and dropped; how many."""
    gone = await connection.execute(
        delete(stopped_stories).where(
            stopped_stories.c.stage.in_((Stop.DROPPED, Stop.EXPIRED)),
            stopped_stories.c.since < before,
        )
    )
    return gone.rowcount
