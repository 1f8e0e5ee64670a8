"""How much news topics have had day by day: for what is said of a topic that has far more of it
than it usually has (bot/digest/surge.py).

What was published long before it came (an archive that somebody reads in) is not counted: it is no
news of the day.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import among, each, numbers
from storage.schema import articles, topics
from storage.schema_sources import sources
from storage.vocabulary import Source, SourceKind

DAY = timedelta(days=1)
_WEEK_DAYS = 7
# A source that came later is new.
_NEW_FOR = timedelta(days=28)
_LATE = timedelta(days=2)
_SAME_MOMENT = 1000  # as in alerted_today.py


@dataclass(frozen=True, slots=True)
class Counted:
    """Stories of a topic: `today` in the last 24 hours, `known` of them told by a source that is
    not new, and in the days before, the latest first, as many as the topic and the database have
    been there for whole weeks."""

    today: int
    known: int
    days: tuple[int, ...]


_NEWS = f"""
a.received_at > :since AND a.received_at <= :until AND NOT a.backlog AND a.retracted_at IS NULL
AND a.published_at > a.received_at - {_LATE // timedelta(milliseconds=1)}
"""
_MANY = f"""
SELECT t.topic FROM articles AS a JOIN article_topics AS t ON t.article = a.id
JOIN topics AS f ON f.id = t.topic AND f.followers > 0
LEFT JOIN story_members AS m ON m.article = a.id
WHERE {_NEWS} GROUP BY t.topic HAVING count(DISTINCT coalesce(m.story, a.id)) >= :least
"""
_TOLD_BY_OTHERS = """
EXISTS (SELECT 1 FROM article_sources AS s WHERE s.article = a.id AND s.key NOT IN :new)
"""
_DAYS = f"""
SELECT topic, ago, count(*) AS stories, sum(known) AS known FROM (
    SELECT t.topic AS topic, (:until - min(a.received_at)) / {DAY // timedelta(milliseconds=1)}
        AS ago, max(CASE WHEN {{known}} THEN 1 ELSE 0 END) AS known
    FROM article_topics AS t JOIN articles AS a ON a.id = t.article
    LEFT JOIN story_members AS m ON m.article = a.id
    WHERE t.topic IN {{topics}} AND t.article >= :oldest AND {_NEWS}
    GROUP BY t.topic, coalesce(m.story, a.id)
) AS begun GROUP BY topic, ago
"""


async def many_today(connection: AsyncConnection, until: datetime, least: int) -> set[int]:
    """The topics that somebody follows which have so many stories, or more, in the 24 hours before
    an instant."""
    asked = {
        "since": milliseconds(until - DAY),
        "until": milliseconds(until),
        "least": least,
    }
    return set((await connection.execute(text(_MANY), asked)).scalars())


async def counted(
    connection: AsyncConnection, ids: Collection[int], until: datetime, *, weeks: int
) -> dict[int, Counted]:
    """The stories of some topics in the 24 hours before an instant, and in the days of so many
    weeks before these."""
    if not ids:
        return {}
    first = await connection.scalar(select(func.min(articles.c.received_at)))
    since = until - DAY - timedelta(weeks=weeks)
    oldest = await connection.scalar(
        select(articles.c.id)
        .where(articles.c.received_at > since)
        .order_by(articles.c.received_at)
        .limit(1)
    )
    new = await _new_sources(connection, until)
    sql = _DAYS.format(
        topics=each(connection.dialect.name, "topics"), known=_TOLD_BY_OTHERS if new else "true"
    )
    query = text(sql)
    asked: dict[str, object] = {
        "since": milliseconds(since),
        "until": milliseconds(until),
        "oldest": (oldest or 0) - _SAME_MOMENT,
        "topics": numbers(ids),
    }
    if new:
        query, asked = query.bindparams(bindparam("new", expanding=True)), asked | {"new": new}
    found: dict[int, dict[int, tuple[int, int]]] = {id_: {} for id_ in ids}
    for topic, ago, stories, known in await connection.execute(query, asked):
        found[topic][ago] = stories, known
    began = await connection.execute(
        select(topics.c.id, topics.c.created_at).where(among(connection, topics.c.id, ids))
    )
    answer = {}
    for topic, created_at in began:
        whole = _whole_weeks(max(created_at, first or until), until)
        days = range(1, 1 + _WEEK_DAYS * min(weeks, whole))
        today, known = found[topic].get(0, (0, 0))
        before = tuple(found[topic].get(day, (0, 0))[0] for day in days)
        answer[topic] = Counted(today, known, before)
    return answer


def _whole_weeks(since: datetime, until: datetime) -> int:
    """How many whole weeks lie between an instant and the last 24 hours before another."""
    return max(0, (until - DAY - since) // timedelta(weeks=1))


async def _new_sources(connection: AsyncConnection, until: datetime) -> list[str]:
    """The keys (`article_sources.key`) of the sources that were added lately."""
    found = await connection.execute(
        select(sources.c.kind, sources.c.id, sources.c.key).where(
            sources.c.added_at > until - _NEW_FOR
        )
    )
    return [_road(kind, id_, key) for kind, id_, key in found]


def _road(kind: SourceKind, id_: int, key: str) -> str:
    """As `road_of` of arrivals.py."""
    if kind is SourceKind.CHANNEL:
        return f"{Source.CHANNEL}:{key}"
    return f"{Source.HTTP if kind is SourceKind.HTTP else Source.FEED}:{id_}"
