"""What was corrected or taken back in a time, and who had read it in a digest, or heard of it.

A digest keeps no list of what it showed: it showed what had come in its window and was about what
its chat followed. So its window says whether an article was in it. One that a chat asked for is
kept as those that are due: as a delivery that was sent, of no schedule.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, func, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import among, insert_into
from storage.schema import article_revisions, articles, deliveries, schedules
from storage.schema_stories import stopped_stories
from storage.vocabulary import Kind, Lane, State

# A digest names a few: of more the last ones are enough.
_MOST = 500
# A digest may be due before an article came that is in it, where the bot was away; no longer.
_LATE = timedelta(days=40)
_ASKED = 0  # the schedule of a digest that is of none


@dataclass(frozen=True, slots=True)
class Former:
    """A wording of an article (from 1), which it said until `at`; 0: whatever it said last, for it
    was taken back then."""

    article: int
    number: int
    at: datetime


async def former_wordings(
    connection: AsyncConnection, *, since: datetime, until: datetime
) -> dict[int, list[Former]]:
    """The wordings that news said until an instant with since < instant <= until, by article, in
    their order; no backlog, but what was news until an editor stopped it."""
    was_news = ~articles.c.backlog | articles.c.id.in_(select(stopped_stories.c.article))
    corrected = (
        select(
            article_revisions.c.article, article_revisions.c.number, article_revisions.c.replaced_at
        )
        .join(articles, articles.c.id == article_revisions.c.article)
        .where(
            article_revisions.c.replaced_at > since,
            article_revisions.c.replaced_at <= until,
            was_news,
        )
    )
    retracted = select(articles.c.id, literal(0), articles.c.retracted_at).where(
        articles.c.retracted_at > since, articles.c.retracted_at <= until, was_news
    )
    both = union_all(corrected, retracted).subquery()
    found = await connection.execute(select(both).order_by(both.c.replaced_at.desc()).limit(_MOST))
    answer: dict[int, list[Former]] = {}
    for one in sorted((Former(*row) for row in found), key=lambda one: one.at):
        answer.setdefault(one.article, []).append(one)
    return answer


async def read_in_digests(
    connection: AsyncConnection, chats: Collection[int], ids: Collection[int]
) -> dict[int, dict[int, datetime]]:
    """Which of some articles had come in the window of a digest that was sent to some chats, by
    chat, and when the first of these windows ended. One that an editor has stopped is in none
    since."""
    those = among(connection, articles.c.id, ids)
    oldest = await connection.scalar(select(func.min(articles.c.received_at)).where(those))
    if oldest is None or not chats:
        return {}
    found = await connection.execute(
        select(deliveries.c.chat, articles.c.id, func.min(deliveries.c.until))
        .join(
            articles,
            (articles.c.received_at > deliveries.c.since)
            & (articles.c.received_at <= deliveries.c.until),
        )
        .join(stopped_stories, stopped_stories.c.article == articles.c.id, isouter=True)
        .where(
            among(connection, deliveries.c.chat, chats),
            deliveries.c.kind == Kind.DIGEST,
            # The instant at which it was due: bounds what is read of the outbox's key.
            deliveries.c.subject > milliseconds(oldest - _LATE),
            deliveries.c.state == State.SENT,
            those,
            or_(
                ~articles.c.backlog,
                stopped_stories.c.since.is_(None),
                deliveries.c.settled_at < stopped_stories.c.since,
            ),
        )
        .group_by(deliveries.c.chat, articles.c.id)
    )
    answer: dict[int, dict[int, datetime]] = {}
    for chat, article, at in found:
        answer.setdefault(chat, {})[article] = at
    return answer


async def corrected_in_digests(
    connection: AsyncConnection, chats: Collection[int], ids: Collection[int]
) -> dict[tuple[int, int], list[datetime]]:
    """When the windows of digests that were sent to some chats ended, in which some articles came
    to say something else, by chat and article: there their chats were told, if it was to be."""
    if not chats or not ids:
        return {}
    those = among(connection, article_revisions.c.article, ids)
    oldest = await connection.scalar(select(func.min(article_revisions.c.replaced_at)).where(those))
    if oldest is None:
        return {}
    found = await connection.execute(
        select(deliveries.c.chat, article_revisions.c.article, deliveries.c.until)
        .join(
            article_revisions,
            (article_revisions.c.replaced_at > deliveries.c.since)
            & (article_revisions.c.replaced_at <= deliveries.c.until),
        )
        .where(
            among(connection, deliveries.c.chat, chats),
            deliveries.c.kind == Kind.DIGEST,
            deliveries.c.subject > milliseconds(oldest - _LATE),
            deliveries.c.state == State.SENT,
            those,
        )
        .distinct()
        .order_by(deliveries.c.until)
    )
    answer: dict[tuple[int, int], list[datetime]] = {}
    for chat, article, until in found:
        answer.setdefault((chat, article), []).append(until)
    return answer


async def note_asked(
    connection: AsyncConnection, chat: int, *, since: datetime, until: datetime
) -> None:
    """A chat has asked for a digest of a window, and was sent it."""
    values = {
        "chat": chat,
        "kind": Kind.DIGEST,
        "subject": milliseconds(until),
        "schedule": _ASKED,
        "lane": Lane.DIGEST,
        "state": State.SENT,
        "since": since,
        "until": until,
        "created_at": until,
        "settled_at": until,
    }
    await connection.execute(
        insert_into(connection, deliveries).values(values).on_conflict_do_nothing()
    )


async def heard(
    connection: AsyncConnection, chats: Collection[int], *, since: datetime, until: datetime
) -> dict[int, list[datetime]]:
    """Until when digests of all topics that some chats were sent have told them of corrections:
    the instants with since < instant < until, by chat."""
    found = await connection.execute(
        select(deliveries.c.chat, deliveries.c.until)
        .join(schedules, schedules.c.id == deliveries.c.schedule, isouter=True)
        .where(
            among(connection, deliveries.c.chat, chats),
            deliveries.c.kind == Kind.DIGEST,
            # As above.
            deliveries.c.subject > milliseconds(since - _LATE),
            deliveries.c.state == State.SENT,
            deliveries.c.until > since,
            deliveries.c.until < until,
            or_(
                deliveries.c.schedule == _ASKED,
                and_(schedules.c.id.is_not(None), schedules.c.topics.is_(None)),
            ),
        )
    )
    answer: dict[int, list[datetime]] = {}
    for chat, at in found:
        answer.setdefault(chat, []).append(at)
    return answer
