"""What chats have saved to read again: each article once, the newest article first."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema import articles, deliveries
from storage.schema_saved import saved_articles
from storage.schema_stories import sent_sequels, shown_alerts, stopped_stories, story_members
from storage.vocabulary import Kind, State

# So many, a reader leafs through; who wants more forwards messages to Telegram's own saved ones.
MOST = 300
_SAVED = saved_articles.join(articles, articles.c.id == saved_articles.c.article)
_STOPPED = articles.c.backlog & articles.c.id.in_(select(stopped_stories.c.article))


async def save(connection: AsyncConnection, chat: int, article: int, now: datetime) -> bool:
    """Save an article for a chat, once; False where the chat has `MOST` others already."""
    mine = (saved_articles.c.chat == chat) & (saved_articles.c.article != article)
    others = select(func.count()).select_from(saved_articles).where(mine)
    if (await connection.scalar(others) or 0) >= MOST:
        return False
    await connection.execute(
        insert_into(connection, saved_articles)
        .values(chat=chat, article=article, saved_at=now)
        .on_conflict_do_nothing()
    )
    return True


async def may_save(connection: AsyncConnection, chat: int, article: int) -> bool:
    """Whether an article is a chat's to save: it finds it, or was sent it. Numbers can be guessed,
    and a button's data can be forged: what was stopped or taken back is nobody else's."""
    found = articles.c.retracted_at.is_(None) & ~_STOPPED
    one = select(articles.c.id).where(articles.c.id == article, or_(found, _sent(chat)))
    return await connection.scalar(one) is not None


async def let_go(connection: AsyncConnection, chat: int, article: int) -> None:
    """Save an article for a chat no longer, if it was."""
    await connection.execute(delete(saved_articles).where(_one(chat, article)))


async def is_saved(connection: AsyncConnection, chat: int, article: int) -> bool:
    """Whether a chat has saved an article."""
    one = select(saved_articles.c.article).where(_one(chat, article))
    return await connection.scalar(one) is not None


async def count(connection: AsyncConnection, chat: int) -> int:
    """How many articles a chat has saved, but for those that it does not see (as `page`)."""
    mine = select(func.count()).select_from(_SAVED).where(*_seen(chat))
    return await connection.scalar(mine) or 0


async def page(connection: AsyncConnection, chat: int, *, offset: int, limit: int) -> list[int]:
    """The articles that a chat has saved, the newest first, but for the first `offset`, and for
    those that an editor has stopped before the chat was sent them."""
    found = await connection.scalars(
        select(saved_articles.c.article)
        .select_from(_SAVED)
        .where(*_seen(chat))
        .order_by(saved_articles.c.article.desc())
        .offset(offset)
        .limit(limit)
    )
    return list(found)


def _seen(chat: int) -> tuple[ColumnElement[bool], ...]:
    return saved_articles.c.chat == chat, or_(~_STOPPED, _sent(chat))


def _sent(chat: int) -> ColumnElement[bool]:
    """Whether a chat has an article (of a query on `articles`) before its eyes, in an alert or in a
    sequel."""
    stories = select(story_members.c.story).where(story_members.c.article == articles.c.id)
    told = deliveries.outerjoin(shown_alerts, shown_alerts.c.delivery == deliveries.c.id).outerjoin(
        sent_sequels, sent_sequels.c.delivery == deliveries.c.id
    )
    shown = func.coalesce(shown_alerts.c.article, sent_sequels.c.article, deliveries.c.subject)
    return (
        exists()
        .select_from(told)
        .where(
            deliveries.c.chat == chat,
            deliveries.c.kind.in_((Kind.ALERT, Kind.SEQUEL)),
            or_(
                deliveries.c.subject == articles.c.id,
                deliveries.c.subject.in_(stories.correlate(articles).scalar_subquery()),
            ),
            deliveries.c.state == State.SENT,
            shown == articles.c.id,
        )
        .correlate(articles)
    )


def _one(chat: int, article: int) -> ColumnElement[bool]:
    return (saved_articles.c.chat == chat) & (saved_articles.c.article == article)
