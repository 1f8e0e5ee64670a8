"""What may be shown to anybody: topics of the registry, and hashtags that are public.

A hashtag is public once an article has carried it, or five chats follow it; a phrase never is.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, distinct, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import article_topics, articles, chats, subscriptions, topics
from storage.topics import COLUMNS, Topic
from storage.vocabulary import IN_REGISTRY, TopicKind

# Chats, not rows: all forum topics of a group are one.
_CHATS = 5
# Among so many of the most followed is looked for those that may be shown.
_LOOKED_AT = 200
_RECENT_ARTICLES = 200


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


async def most_followed(connection: AsyncConnection, limit: int) -> list[Topic]:
    """Topics to begin with: those with most followers first, then, so that a new installation has
    something to offer, those that nobody follows yet but the newest articles name."""
    most = (
        select(topics.c.id)
        .where(topics.c.followers > 0, topics.c.kind != TopicKind.KEYWORD)
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
    newest = select(articles.c.id).order_by(articles.c.id.desc()).limit(_RECENT_ARTICLES)
    recent = (
        select(article_topics.c.topic, func.count().label("articles"))
        .where(article_topics.c.article.in_(newest))
        .group_by(article_topics.c.topic)
        .subquery()
    )
    found = await connection.execute(
        select(*COLUMNS)
        .join(recent, recent.c.topic == topics.c.id)
        .where(topics.c.followers == 0, topics.c.kind != TopicKind.KEYWORD)
        .order_by(recent.c.articles.desc(), topics.c.id)
        .limit(limit - len(followed))
    )
    return followed + [Topic(*row) for row in found]
