"""What may be shown to anybody: topics of the registry, and hashtags that are public.

A hashtag is public once an article has carried it, or five chats follow it; a phrase never is.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Subquery, distinct, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import is_news
from storage.schema import article_topics, articles, chats, subscriptions, topics
from storage.topics import COLUMNS, Topic
from storage.vocabulary import IN_REGISTRY, IN_WORDS, TopicKind

# Chats, not rows: all forum topics of a group are one.
_CHATS = 5
# Among so many of the most followed is looked for those that may be shown.
_LOOKED_AT = 200
_RECENT_ARTICLES = 200
# What is in the news is looked for in so many of the newest; how often it was is counted exactly.
_SAMPLED_ARTICLES = 1000


def for_all() -> ColumnElement[bool]:
    """Whether a topic (of a query on `topics`) may be shown to anybody."""
    carried = exists().where(article_topics.c.topic == topics.c.id)
    followed_by = (
        select(func.count(distinct(chats.c.chat_id)))
        .select_from(subscriptions.join(chats, chats.c.id == subscriptions.c.chat))
        .where(subscriptions.c.topic == topics.c.id)
        .scalar_subquery()
    )
    return or_(
        topics.c.kind.in_(IN_REGISTRY),
        (topics.c.kind == TopicKind.HASHTAG)
        & or_(carried, (topics.c.followers >= _CHATS) & (followed_by >= _CHATS)),
    )


async def in_the_news(
    connection: AsyncConnection, chat: int, since: datetime, limit: int
) -> list[Topic]:
    """What most of the newest articles since an instant are about, of what may be shown to anybody
    and a chat (our id; 0: none) does not follow."""
    newest = (
        select(articles.c.id)
        .where(articles.c.received_at > since, is_news())
        # By their index: what came before is not looked at.
        .order_by(articles.c.received_at.desc())
        .limit(_SAMPLED_ARTICLES)
    )
    often = _counted(newest)
    found = await connection.execute(
        select(*COLUMNS)
        .join(often, often.c.topic == topics.c.id)
        # An article carries it, so that it is public, if it is no phrase.
        .where(topics.c.kind.not_in(IN_WORDS), _not_followed_by(chat))
        .order_by(often.c.articles.desc(), topics.c.id)
        .limit(limit)
    )
    return [Topic(*row) for row in found]


async def news_of(
    connection: AsyncConnection, ids: Collection[int], since: datetime
) -> dict[int, int]:
    """How many articles since an instant are about each of some topics; those without are left
    out."""
    # Each article is looked at once, and not with each topic: whether it is news stands behind its
    # text.
    news = select(articles.c.id).where(articles.c.received_at > since, is_news())
    # Numbers follow the order of arrival, but for what was backlog once: hardly any article before
    # the first one is looked at.
    first = news.order_by(articles.c.received_at).limit(1).scalar_subquery()
    found = await connection.execute(
        select(article_topics.c.topic, func.count())
        .where(
            article_topics.c.topic.in_(list(ids)),
            article_topics.c.article >= first,
            article_topics.c.article.in_(news),
        )
        .group_by(article_topics.c.topic)
    )
    return {row[0]: row[1] for row in found}


def _not_followed_by(chat: int) -> ColumnElement[bool]:
    return ~exists().where(subscriptions.c.chat == chat, subscriptions.c.topic == topics.c.id)


def _counted(newest: Select[tuple[int]]) -> Subquery:
    """How many of some articles (their ids) are about each topic."""
    return (
        select(article_topics.c.topic, func.count().label("articles"))
        .where(article_topics.c.article.in_(newest))
        .group_by(article_topics.c.topic)
        .subquery()
    )


async def most_followed(connection: AsyncConnection, limit: int, *, chat: int = 0) -> list[Topic]:
    """Topics to begin with, without what a chat (our id) follows: those with most followers first,
    then, so that a new installation has something to offer, those that nobody follows yet but the
    newest articles name."""
    most = (
        select(topics.c.id)
        .where(topics.c.followers > 0, topics.c.kind.not_in(IN_WORDS), _not_followed_by(chat))
        .order_by(topics.c.followers.desc(), topics.c.id)
        .limit(_LOOKED_AT)
    )
    found = await connection.execute(
        select(*COLUMNS)
        .where(topics.c.id.in_(most), for_all())
        .order_by(topics.c.followers.desc(), topics.c.id)
        .limit(limit)
    )
    followed = [Topic(*row) for row in found]
    if len(followed) >= limit:
        return followed
    newest = (
        select(articles.c.id)
        .where(is_news())
        .order_by(articles.c.id.desc())
        .limit(_RECENT_ARTICLES)
    )
    recent = _counted(newest)
    found = await connection.execute(
        select(*COLUMNS)
        .join(recent, recent.c.topic == topics.c.id)
        .where(topics.c.followers == 0, topics.c.kind.not_in(IN_WORDS))
        .order_by(recent.c.articles.desc(), topics.c.id)
        .limit(limit - len(followed))
    )
    return followed + [Topic(*row) for row in found]
