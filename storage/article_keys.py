"""By what an article is known again: the keys of its text, now and before, and of its address."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Text, false, literal, or_, select, true, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.articles import COLUMNS, Article, article_of, tags_from
from storage.schema import article_revisions, articles

_KEYS = ("text_key", "url_key", "former", "tags", "number")


@dataclass(frozen=True, slots=True)
class Holder:
    """An article and the keys that it holds: no other one has them. With the `text_key` of what it
    said before (`former`) it has no `url_key`, and others may have that key, too. `hashtags` are
    those of what has the key, as spelt, `number` is which wording that is."""

    article: Article
    text_key: str
    url_key: str | None
    hashtags: tuple[str, ...]
    number: int
    former: bool = False


async def holders(
    connection: AsyncConnection, *, text_keys: Collection[str], url_keys: Collection[str]
) -> list[Holder]:
    """The articles that have one of these keys, newest first; behind them those that had one of the
    text keys before they were revised."""
    texts, urls = sorted(text_keys), sorted(url_keys)
    now = select(
        *COLUMNS,
        articles.c.text_key,
        articles.c.url_key,
        false().label("former"),
        articles.c.hashtags.label("tags"),
        articles.c.revision.label("number"),
    ).where(or_(articles.c.text_key.in_(texts), articles.c.url_key.in_(urls)))
    before = (
        select(
            *COLUMNS,
            article_revisions.c.text_key,
            literal(None, Text),
            true().label("former"),
            article_revisions.c.hashtags.label("tags"),
            article_revisions.c.number,
        )
        .join(article_revisions, article_revisions.c.article == articles.c.id)
        .where(article_revisions.c.text_key.in_(texts))
    )
    found = [
        Holder(
            article_of(row, leaving=_KEYS),
            row.text_key,
            row.url_key,
            tags_from(row.tags, row.id),
            row.number,
            bool(row.former),
        )
        for row in await connection.execute(union_all(now, before))
    ]
    return sorted(found, key=lambda one: (one.former, -one.article.id))


async def hold(connection: AsyncConnection, article: int) -> Holder | None:
    """An article that nobody else changes until the transaction ends; None where there is none."""
    query = select(*COLUMNS, articles.c.text_key, articles.c.url_key).where(
        articles.c.id == article
    )
    if connection.dialect.name == "postgresql":
        query = query.with_for_update()
    row = (await connection.execute(query)).first()
    if row is None:
        return None
    article_ = article_of(row, leaving=_KEYS)
    return Holder(article_, row.text_key, row.url_key, article_.hashtags, article_.revision)


async def is_free(connection: AsyncConnection, *, text_key: str = "", url_key: str = "") -> bool:
    """Whether no article has the text key, or the address, at present."""
    taken = or_(articles.c.text_key == text_key, articles.c.url_key == url_key)
    return await connection.scalar(select(articles.c.id).where(taken).limit(1)) is None


def no_text_key(article: int) -> str:
    """What stands for the text key of an article that another is known by."""
    return f"former {article}"


async def give_up_text_key(connection: AsyncConnection, holder: Holder) -> None:
    """Let a newer article have the text key of this one, unless another has it by now."""
    await connection.execute(
        update(articles)
        .where(articles.c.id == holder.article.id, articles.c.text_key == holder.text_key)
        .values(text_key=no_text_key(holder.article.id))
    )


async def give_up_url_key(connection: AsyncConnection, holder: Holder) -> None:
    """Let a newer article have the URL key of this one, unless another has it by now."""
    await connection.execute(
        update(articles)
        .where(articles.c.id == holder.article.id, articles.c.url_key == holder.url_key)
        .values(url_key=None)
    )


async def set_text_key(connection: AsyncConnection, article: int, text_key: str) -> None:
    """Know an article by another key from now on, unless one is known by that."""
    taken = articles.alias()
    await connection.execute(
        update(articles)
        .where(
            articles.c.id == article,
            ~select(taken.c.id).where(taken.c.text_key == text_key).exists(),
        )
        .values(text_key=text_key)
    )
