"""How many news each topic had in each of some weeks: stories, each in the week that it began in.

For everybody only what is public: what anybody followed in words of his own is nobody else's
(storage/offered.py). Of a chat's own words nothing counts from before they were looked for on its
behalf: that they were found then would tell that somebody else had followed them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TypeAlias

from sqlalchemy import (
    BigInteger,
    Select,
    Subquery,
    case,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.articles import is_news
from storage.columns import instant_of, milliseconds
from storage.dialects import among, for_rows
from storage.previews import looked_for_since
from storage.schema import article_topics, articles, deliveries, subscriptions, topics
from storage.schema_stories import story_members
from storage.stories import story_id
from storage.topics import COLUMNS, Topic
from storage.vocabulary import IN_WORDS, LANE_OF, Kind, Mode, State

# A story may have begun so long before an article of it came.
_STORY = timedelta(days=3)
# Of all topics that had news in the last week those with most: no picture has room for more.
_MOST = 60


# Topics, each with the instant (milliseconds) since which it is looked for; 0: ever since
# news come.
Since: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: each topic with its news a week, the oldest week first; how many news
    about any of them each week had, or, where all topics were asked for, about anything."""

    topics: tuple[tuple[Topic, tuple[int, ...]], ...]
    totals: tuple[int, ...]


async def counted(
    connection: AsyncConnection, begins: Sequence[datetime], of: Since | None
) -> Counted:
    """The news of the weeks that begin at some instants, the last of which ends the last week: of
    some topics since they are looked for, or (None) of all that are public."""
    marks = [milliseconds(edge) for edge in begins]
    pairs = _stories(connection, begins[0], begins[-1], of).subquery()
    weeks = _by_week(pairs.c.first, marks)
    last = weeks[-1]
    query = (
        select(*COLUMNS, *weeks)
        .join(pairs, pairs.c.topic == topics.c.id)
        .group_by(*COLUMNS)
        .having(last > 0)
        .order_by(last.desc(), topics.c.id)
        .limit(_MOST)
    )
    if of is None:
        # An article carries it, so that it is public, if no reader has put it into words.
        query = query.where(topics.c.kind.not_in(IN_WORDS))
    width = len(COLUMNS)
    found = tuple(
        (Topic(*row[:width]), tuple(map(int, row[width:])))
        for row in await connection.execute(query)
    )
    every = _every_story(begins[0], begins[-1]) if of is None else _of_pairs(pairs)
    return Counted(found, await _totals(connection, every, marks))


def _of_pairs(pairs: Subquery) -> Subquery:
    """Each story about any of the topics, and when it began."""
    first = func.min(pairs.c.first).label("first")
    return select(pairs.c.story, first).group_by(pairs.c.story).subquery()


async def _totals(
    connection: AsyncConnection, once: Subquery, marks: Sequence[int]
) -> tuple[int, ...]:
    """News of each week, by when each began."""
    row = (await connection.execute(select(*_by_week(once.c.first, marks)))).one()
    return tuple(int(count or 0) for count in row)


def _every_story(since: datetime, until: datetime) -> Subquery:
    """Each story, whatever it is about, and when it began: what has no hashtag and names nobody is
    news, too."""
    received_at = type_coerce(articles.c.received_at, BigInteger)
    return (
        select(story_id(articles.c.id).label("story"), func.min(received_at).label("first"))
        .join(story_members, story_members.c.article == articles.c.id, isouter=True)
        .where(articles.c.received_at >= since - _STORY, articles.c.received_at < until, is_news())
        .group_by(story_id(articles.c.id))
        .subquery()
    )


def _stories(
    connection: AsyncConnection, since: datetime, until: datetime, of: Since | None
) -> Select[tuple[int, int, int]]:
    """Each topic with each story about it, and when the story began."""
    received_at = type_coerce(articles.c.received_at, BigInteger)
    news = (articles.c.received_at >= since - _STORY, articles.c.received_at < until, is_news())
    # Numbers follow the order of arrival, by and large: of a topic's years what is before the least
    # of them is not looked at.
    first = select(func.min(articles.c.id)).where(*news[:2]).scalar_subquery()
    query = (
        select(
            article_topics.c.topic,
            story_id(articles.c.id).label("story"),
            func.min(received_at).label("first"),
        )
        .join(articles, articles.c.id == article_topics.c.article)
        .join(story_members, story_members.c.article == articles.c.id, isouter=True)
        .where(article_topics.c.article >= first, *news)
        .group_by(article_topics.c.topic, story_id(articles.c.id))
    )
    if of is not None:
        query = query.where(among(connection, article_topics.c.topic, [topic for topic, _ in of]))
        later = {topic: at for topic, at in of if at}
        if later:
            begun = case(later, value=article_topics.c.topic, else_=0)
            query = query.where(received_at >= type_coerce(begun, BigInteger))
    return query


def _by_week(first: ColumnElement[int], marks: Sequence[int]) -> list[ColumnElement[int]]:
    """How many began in each week, as columns."""
    return [
        func.sum(case(((first >= begin) & (first < end), 1), else_=0))
        for begin, end in pairwise(marks)
    ]


async def first_news(connection: AsyncConnection) -> datetime | None:
    """When the first news came that is here; None while there is none."""
    received_at = type_coerce(articles.c.received_at, BigInteger)
    query = select(received_at).where(is_news()).order_by(articles.c.received_at).limit(1)
    found = await connection.scalar(query)
    return None if found is None else instant_of(found)


async def followed_by(
    connection: AsyncConnection, of: Collection[int], now: datetime
) -> dict[int, Since]:
    """What some chats (our ids) follow, by chat: without what is muted, or off until later."""
    found = await connection.execute(
        select(
            subscriptions.c.chat, subscriptions.c.topic, subscriptions.c.created_at, topics.c.kind
        )
        .join(topics, topics.c.id == subscriptions.c.topic)
        .where(
            among(connection, subscriptions.c.chat, of),
            subscriptions.c.mode != Mode.MUTED,
            or_(~subscriptions.c.off, subscriptions.c.muted_until <= now),
        )
        .order_by(subscriptions.c.chat, subscriptions.c.topic)
    )
    theirs: dict[int, list[tuple[int, int]]] = {}
    for chat, topic, created_at, kind in found:
        since = looked_for_since(kind, created_at)
        theirs.setdefault(chat, []).append((topic, milliseconds(since) if since else 0))
    return {chat: tuple(some) for chat, some in theirs.items()}


def is_weekly(days: int, month_day: int) -> bool:
    """Whether digests on such days (bit 0: Monday) come once a week: on one day of it."""
    return not month_day and days > 0 and not days & (days - 1)


async def with_digests_to_come(connection: AsyncConnection, of: Collection[int]) -> set[int]:
    """Those of some chats (our ids) that a digest is still owed to."""
    owed = select(deliveries.c.chat).where(
        among(connection, deliveries.c.chat, of),
        deliveries.c.kind == Kind.DIGEST,
        deliveries.c.state <= State.WAITING,
    )
    return set(await connection.scalars(owed))


# As storage/schedules.py owes digests: one statement for hundreds.
_OWE = f"""
INSERT INTO deliveries (kind, lane, chat, subject, created_at)
SELECT {Kind.WEEK:d}, {LANE_OF[Kind.WEEK]:d}, c.id, %s
WHERE c.week_picture ON CONFLICT DO NOTHING
"""
_OWE_SQLITE = _OWE % (
    "json_extract(s.value, '$[1]'), ?2 FROM json_each(?1) AS s "
    "CROSS JOIN chats AS c ON c.id = json_extract(s.value, '$[0]')"
)
_OWE_POSTGRESQL = _OWE % (
    "s.subject, $3 FROM unnest($1::bigint[], $2::bigint[]) AS s(chat, subject) "
    "JOIN chats AS c ON c.id = s.chat"
)


async def owe(
    connection: AsyncConnection, weeks: Collection[tuple[int, date]], now: datetime
) -> None:
    """Owe chats (our ids) the pictures of weeks, by their Mondays: one a week and chat, whichever
    of its digests asks for it, and none where it wants none."""
    rows = sorted((chat, monday.toordinal()) for chat, monday in set(weeks))
    at = milliseconds(now)
    await for_rows(connection, rows, at, sqlite=_OWE_SQLITE, postgresql=_OWE_POSTGRESQL)
