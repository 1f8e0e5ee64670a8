"""Articles as phrases are looked for in them: which there are, and what they say."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.article_text import text_of, with_tags
from storage.articles import is_news, tags_from
from storage.dialects import among
from storage.previews import MONTH, STORY
from storage.schema import articles

# So many of the newest articles are looked through for phrases that nobody has looked for.
MOST_READ = 5000
# So many rows are read at once.
AT_ONCE = 500


class Head(NamedTuple):
    """An article without its text: its number, which of its wordings stands."""

    id: int
    revision: int
    language: str
    received_at: datetime


class Text(NamedTuple):
    """What an article says; `hashtags` as spelt, without the #."""

    id: int
    revision: int
    language: str
    title: str
    text: str
    hashtags: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """What it says, and its hashtags below: what phrases are looked for in when it comes."""
        return with_tags(self.text, self.hashtags)


_HEAD = (articles.c.id, articles.c.revision, articles.c.language, articles.c.received_at)
_TEXT = (
    *_HEAD[:3],
    articles.c.title,
    articles.c.lead,
    articles.c.body,
    articles.c.hashtags,
)


def _of_month(now: datetime) -> list[ColumnElement[bool]]:
    begins = now - MONTH - STORY
    return [articles.c.received_at > begins, articles.c.received_at <= now, is_news()]


async def newest(
    connection: AsyncConnection, now: datetime, *, before: int | None = None
) -> list[Head]:
    """The newest articles of the last month, the newest first: with a number below `before`, some
    at a time."""
    query = select(*_HEAD).where(*_of_month(now)).order_by(articles.c.id.desc()).limit(AT_ONCE)
    if before is not None:
        query = query.where(articles.c.id < before)
    return [Head(*row) for row in await connection.execute(query)]


async def heads(connection: AsyncConnection, ids: Collection[int]) -> list[Head]:
    """Some articles, the newest first; those that are not there are left out."""
    which = among(connection, articles.c.id, ids)
    found = await connection.execute(select(*_HEAD).where(which).order_by(articles.c.id.desc()))
    return [Head(*row) for row in found]


async def texts(connection: AsyncConnection, ids: Collection[int]) -> list[Text]:
    """What some articles say; those that are not there are left out."""
    found = await connection.execute(select(*_TEXT).where(among(connection, articles.c.id, ids)))
    return [_text(*row) for row in found]


async def came_after(connection: AsyncConnection, now: datetime, last: int) -> list[Text]:
    """What the articles of the last month say that came after one, some of them."""
    query = select(*_TEXT).where(*_of_month(now), articles.c.id > last)
    found = await connection.execute(query.order_by(articles.c.id.desc()).limit(AT_ONCE))
    return [_text(*row) for row in found]


def _text(
    id_: int, revision: int, language: str, title: str, lead: str, body: str, hashtags: str
) -> Text:
    return Text(
        id_, revision, language, title, text_of(title, lead, body), tags_from(hashtags, id_)
    )
