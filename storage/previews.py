"""What a subscription would have brought under conditions that are still being chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import judging
from storage.articles import is_news
from storage.conditions import Facts, Rule
from storage.dialects import among
from storage.schema import article_topics, articles
from storage.schema_stories import story_members
from storage.stories import story_id
from storage.vocabulary import IN_WORDS, TopicKind

WEEK, MONTH = timedelta(days=7), timedelta(days=30)
# A story that began before the month is told in it once more by nobody (bot/stories: two days).
STORY = timedelta(days=2)
_LATEST = 3
_NOTHING = Facts()
_NONE: Mapping[int, Collection[int]] = {}  # bounded: it is empty


@dataclass(frozen=True, slots=True)
class Sample:
    """One article that would have come."""

    title: str
    url: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """What would have come: stories in the last 7 and 30 days, of which news is known only of so
    many `days` (30 at most), and the latest of them."""

    week: int
    month: int
    days: int
    latest: tuple[Sample, ...] = ()

    @property
    def a_day(self) -> float:
        """How many came on a day of the last week."""
        return self.week / max(1, min(7, self.days))


def looked_for_since(kind: TopicKind, followed_since: datetime) -> datetime | None:
    """Since when a topic is looked for on behalf of a chat that follows it: a phrase since then,
    what it has named also in the month before (handlers/named.py); None of what always is."""
    if kind not in IN_WORDS:
        return None
    return followed_since - (MONTH if kind == TopicKind.NAMED else timedelta(0))


async def preview(
    connection: AsyncConnection,
    topic: int,
    rule: Rule,
    now: datetime,
    *,
    more: Mapping[int, Collection[int]] = _NONE,
    since: datetime | None = None,
) -> Seen:
    """What a subscription to a topic under a rule would have brought in the last 30 days: a story
    once, by the first of its articles that meets the rule, as it is alerted. `more`: articles, by
    topics that the rule names, in which these were found only now. Nothing before `since`."""
    of_topic = select(article_topics.c.article).where(article_topics.c.topic == topic)
    which = articles.c.id.in_(of_topic)
    return await _seen(connection, topic, rule, now, which, more=more, since=since)


async def preview_found(
    connection: AsyncConnection,
    topic: int,
    rule: Rule,
    now: datetime,
    found: Mapping[int, bool],
    *,
    more: Mapping[int, Collection[int]] = _NONE,
    since: datetime | None = None,
) -> Seen:
    """The same of a topic that nobody may have looked for yet: of the articles in which it was
    `found` only now, and whether their titles name it."""
    which = among(connection, articles.c.id, found)
    here = {**more, topic: found}
    titled = {article for article, in_title in found.items() if in_title}
    return await _seen(connection, topic, rule, now, which, more=here, since=since, titled=titled)


async def _seen(
    connection: AsyncConnection,
    topic: int,
    rule: Rule,
    now: datetime,
    which: ColumnElement[bool],
    *,
    more: Mapping[int, Collection[int]],
    since: datetime | None,
    titled: Collection[int] = (),
) -> Seen:
    """What of some articles (a condition on them) would have come; `titled`: those whose title
    names the topic, beside those of which that is known."""
    begins = max(now - MONTH, since or now - MONTH)
    rows = await _of_month(connection, which, begins, now)
    facts = await judging.facts_of(connection, [row.id for row in rows], [(topic, rule)])
    came = _came(rows, facts, topic, rule, begins, more, titled)
    return Seen(
        sum(at > now - WEEK for at, _ in came.values()),
        len(came),
        await _days_known(connection, begins, now),
        await _samples(connection, [shown for _, shown in came.values()]),
    )


async def _of_month(
    connection: AsyncConnection, which: ColumnElement[bool], begins: datetime, now: datetime
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Some articles (a condition on them) with their stories, the first ones first."""
    found = await connection.execute(
        select(articles.c.id, articles.c.received_at, story_id(articles.c.id).label("story"))
        .select_from(articles)
        .join(story_members, story_members.c.article == articles.c.id, isouter=True)
        .where(
            which,
            articles.c.received_at > begins - STORY,
            articles.c.received_at <= now,
            is_news(),
        )
        .order_by(articles.c.received_at, articles.c.id)
    )
    return found.all()


def _came(
    rows: Iterable[Row[*tuple[Any, ...]]],
    facts: Mapping[int, Facts],
    topic: int,
    rule: Rule,
    begins: datetime,
    more: Mapping[int, Collection[int]] = _NONE,
    titled: Collection[int] = (),
) -> dict[int, tuple[datetime, int]]:
    """Of which stories an article would have come after an instant: when, and the newest one."""
    first: dict[int, datetime] = {}
    shown: dict[int, int] = {}
    for row in rows:
        named = {it for it, where in more.items() if row.id in where}
        one = facts.get(row.id, _NOTHING)
        in_title = one.titled | {topic} if row.id in titled else one.titled
        if rule.meets(topic, replace(one, topics=one.topics | named, titled=in_title)):
            first.setdefault(row.story, row.received_at)
            shown[row.story] = row.id
    return {story: (at, shown[story]) for story, at in first.items() if at > begins}


async def _days_known(connection: AsyncConnection, begins: datetime, now: datetime) -> int:
    """Of how many days news is known, 30 at most."""
    oldest = await connection.scalar(select(func.min(articles.c.received_at)))
    known = max(begins, oldest) if oldest else now
    return min(MONTH.days, max(1, ceil((now - known) / timedelta(days=1))))


@dataclass(frozen=True, slots=True)
class HeldBack:
    """How many stories `came` in so many `days` (30 at most), and how many of them would not have
    come under each of some other rules."""

    came: int
    days: int
    counts: tuple[int, ...]


async def held_back(
    connection: AsyncConnection,
    topic: int,
    rule: Rule,
    others: Sequence[Rule],
    now: datetime,
    *,
    since: datetime | None = None,
) -> HeldBack:
    """What other rules would have held back of what a subscription to a topic under a rule has
    brought, counted as in `preview`. Nothing before `since`."""
    begins = max(now - MONTH, since or now - MONTH)
    of_topic = select(article_topics.c.article).where(article_topics.c.topic == topic)
    rows = await _of_month(connection, articles.c.id.in_(of_topic), begins, now)
    every = [(topic, one) for one in (rule, *others)]
    facts = await judging.facts_of(connection, [row.id for row in rows], every)
    came = _came(rows, facts, topic, rule, begins).keys()
    kept = [came - _came(rows, facts, topic, one, begins).keys() for one in others]
    days = await _days_known(connection, begins, now)
    return HeldBack(len(came), days, tuple(map(len, kept)))


async def together(
    connection: AsyncConnection, wanted: Sequence[tuple[int, Rule]], now: datetime
) -> Seen:
    """What several topics, each under its rule, would have brought together in the last 7 days: a
    story once, whichever of them it is about. Of the month nothing is told."""
    begins = now - WEEK
    by_topic = dict(wanted)
    found = await connection.execute(
        select(
            article_topics.c.topic,
            articles.c.id,
            articles.c.received_at,
            story_id(articles.c.id).label("story"),
        )
        .select_from(article_topics)
        .join(articles, articles.c.id == article_topics.c.article)
        .join(story_members, story_members.c.article == articles.c.id, isouter=True)
        .where(
            among(connection, article_topics.c.topic, by_topic),
            articles.c.received_at > begins - STORY,
            articles.c.received_at <= now,
            is_news(),
        )
        .order_by(articles.c.received_at, articles.c.id)
    )
    rows = found.all()
    ruled = [one for one in wanted if one[1]]
    judged = {row.id for row in rows if by_topic[row.topic]}
    facts = await judging.facts_of(connection, judged, ruled)
    first: dict[int, datetime] = {}
    for row in rows:
        rule = by_topic[row.topic]
        if not rule or rule.meets(row.topic, facts.get(row.id, _NOTHING)):
            first.setdefault(row.story, row.received_at)
    week = sum(at > begins for at in first.values())
    days = await _days_known(connection, begins, now)
    return Seen(week, week, min(WEEK.days, days))


async def _samples(connection: AsyncConnection, ids: Collection[int]) -> tuple[Sample, ...]:
    """The latest of some articles."""
    newest = sorted(ids, reverse=True)[: 20 * _LATEST]
    found = await connection.execute(
        select(articles.c.title, articles.c.url, articles.c.published_at)
        .where(articles.c.id.in_(newest))
        .order_by(articles.c.published_at.desc(), articles.c.id.desc())
        .limit(_LATEST)
    )
    return tuple(Sample(row.title, row.url or "", row.published_at) for row in found)


async def candidates(
    connection: AsyncConnection, topic: int, now: datetime, *, limit: int
) -> list[int]:
    """The articles about a topic of the last 30 days, the newest first."""
    found = await connection.scalars(
        select(articles.c.id)
        .join(article_topics, article_topics.c.article == articles.c.id)
        .where(
            article_topics.c.topic == topic,
            articles.c.received_at > now - MONTH - STORY,
            articles.c.received_at <= now,
            is_news(),
        )
        .order_by(articles.c.id.desc())
        .limit(limit)
    )
    return list(found)
