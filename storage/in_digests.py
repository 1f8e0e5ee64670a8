"""Of which deferred alerts a digest tells, so that nothing comes twice (deferred.py)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Text,
    cast,
    exists,
    literal,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import judging, rules
from storage.mutes import digesting
from storage.schema import article_topics, articles, deliveries, schedules, subscriptions
from storage.schema_stories import story_members
from storage.vocabulary import Kind, State

# A digest may be due before an article came that is in it, where the bot was away; no longer.
_LATE_MS = 40 * 24 * 3600 * 1000


def in_a_digest(now: datetime) -> ColumnElement[bool]:
    """Whether a digest that was sent, or will be, has a member of an alert's story in its window,
    about something that the chat has in its digests without any conditions."""
    digest, followed = deliveries.alias(), subscriptions.alias()
    wanted = select(followed.c.topic).where(
        followed.c.rule.is_(None), *_wanted(followed, digest, now)
    )
    return exists().where(*_in_its_window(digest), wanted.correlate(articles, digest).exists())


async def met_in_a_digest(
    connection: AsyncConnection, theirs: ColumnElement[bool], now: datetime
) -> set[int]:
    """Which of some alerts (a condition on deliveries) have such a member about something that
    the chat has in its digests under a rule, which it meets: by the ids of their deliveries."""
    digest, followed = deliveries.alias(), subscriptions.alias()
    found = await connection.execute(
        select(deliveries.c.id, articles.c.id, followed.c.topic, followed.c.rule)
        .where(theirs, *_in_its_window(digest), *_wanted(followed, digest, now))
        .where(followed.c.rule.is_not(None))
    )
    rows = found.all()
    if not rows:
        return set()
    every = await rules.by_ids(connection, {row[3] for row in rows})
    pairs = {(topic, every[rule]) for _, _, topic, rule in rows if rule in every}
    facts = await judging.facts_of(connection, {row[1] for row in rows}, pairs)
    return {
        alert
        for alert, article, topic, rule in rows
        if rule in every and article in facts and every[rule].meets(topic, facts[article])
    }


def _wanted(
    followed: FromClause, digest: FromClause, now: datetime
) -> tuple[ColumnElement[bool], ...]:
    """Whether an article is about what a chat has in its digests, and one of them tells."""
    own = schedules.alias()
    # Of what a schedule tells that was removed since, nobody knows: it is told rather twice.
    told = exists().where(
        own.c.id == digest.c.schedule,
        or_(own.c.topics.is_(None), _is_among(own.c.topics, article_topics.c.topic)),
    )
    return (
        article_topics.c.article == articles.c.id,
        article_topics.c.topic == followed.c.topic,
        followed.c.chat == digest.c.chat,
        digesting(followed, now),
        told.correlate(article_topics, digest),
    )


def _in_its_window(digest: FromClause) -> tuple[ColumnElement[bool], ...]:
    """Whether an article is of the story of an alert, and in the window of a digest of its chat
    that was sent, or will be."""
    member = story_members.alias()
    members = select(member.c.article).where(member.c.story == deliveries.c.subject)
    those = members.correlate(deliveries)
    came = type_coerce(deliveries.c.created_at, BigInteger)
    return (
        digest.c.chat == deliveries.c.chat,
        digest.c.kind == Kind.DIGEST,
        # The instant at which it was due: bounds what is read of the outbox's key.
        digest.c.subject > came - _LATE_MS,
        digest.c.state.in_((State.OWED, State.CLAIMED, State.WAITING, State.SENT)),
        or_(articles.c.id == deliveries.c.subject, articles.c.id.in_(those)),
        articles.c.received_at > digest.c.since,
        articles.c.received_at <= digest.c.until,
    )


def _is_among(numbers: ColumnElement[str], number: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a number is one of some with commas between."""
    every = literal(",").concat(numbers).concat(",")
    return every.contains(literal(",").concat(cast(number, Text)).concat(","))
