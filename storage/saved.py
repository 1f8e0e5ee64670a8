"""What chats have saved to read again: each article once, the newest article first."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_saved import saved_articles

# So many, a reader leafs through; who wants more forwards messages to Telegram's own saved ones.
MOST = 300


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


async def let_go(connection: AsyncConnection, chat: int, article: int) -> None:
    """Save an article for a chat no longer, if it was."""
    await connection.execute(delete(saved_articles).where(_one(chat, article)))


async def is_saved(connection: AsyncConnection, chat: int, article: int) -> bool:
    """Whether a chat has saved an article."""
    one = select(saved_articles.c.article).where(_one(chat, article))
    return await connection.scalar(one) is not None


async def count(connection: AsyncConnection, chat: int) -> int:
    """How many articles a chat has saved."""
    mine = select(func.count()).select_from(saved_articles).where(saved_articles.c.chat == chat)
    return await connection.scalar(mine) or 0


async def page(connection: AsyncConnection, chat: int, *, offset: int, limit: int) -> list[int]:
    """The articles that a chat has saved, the newest first, but for the first `offset`."""
    found = await connection.scalars(
        select(saved_articles.c.article)
        .where(saved_articles.c.chat == chat)
        .order_by(saved_articles.c.article.desc())
        .offset(offset)
        .limit(limit)
    )
    return list(found)


def _one(chat: int, article: int) -> ColumnElement[bool]:
    return (saved_articles.c.chat == chat) & (saved_articles.c.article == article)
