"""Posts of source channels: which article each became, and the words of the parts of albums.

Which article a post is stands in `source_items`: `item` is the post's number, `content` a mark of
what was read of it (of an album: of all its parts together).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import source_items
from storage.dialects import insert_into
from storage.schema import articles
from storage.schema_sources import album_parts, sources
from storage.schema_sources import source_items as items
from storage.vocabulary import Source

# An article that is not known by its post (it came before posts were kept) was stored this soon
# after: Telegram keeps what a bot has not taken for a day.
_STORED_WITHIN = timedelta(days=2)
# So long the captions of an album are kept, for when one of them is changed.
PARTS_KEPT = timedelta(days=30)
_CLOCKS_DIFFER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class KnownPost:
    """What became of a post. `article`: which one it is, None for none; `own`: whether the article
    is of this post, and not another's that was here before; `mark`: of what was read; `retracted`:
    the article was taken back."""

    article: int | None
    own: bool
    mark: str
    retracted: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A post of an album: its number, and its caption as it was kept."""

    message: int
    content: str


async def known(
    connection: AsyncConnection, source: int, channel: int, messages: Collection[int]
) -> KnownPost | None:
    """What became of a post, or of an album with these posts; None for one never seen."""
    columns = (
        items.c.article,
        items.c.content,
        articles.c.source,
        articles.c.source_ref,
        articles.c.retracted_at,
    )
    query = (
        select(*columns)
        .select_from(items.outerjoin(articles, articles.c.id == items.c.article))
        .where(items.c.source == source, items.c.item.in_([str(one) for one in messages]))
        # A part that was seen before the one with the words has no article.
        .order_by(items.c.article.is_(None), items.c.item)
    )
    found = (await connection.execute(query)).first()
    if found is None:
        return None
    own = found.source is Source.CHANNEL and found.source_ref in _refs(channel, messages)
    return KnownPost(found.article, own, found.content, found.retracted_at is not None)


async def known_before(
    connection: AsyncConnection, channel: int, messages: Collection[int], posted_at: datetime
) -> KnownPost | None:
    """The article of a post that came before it was kept which post is which article."""
    query = select(articles.c.id, articles.c.retracted_at).where(
        articles.c.received_at.between(posted_at - _CLOCKS_DIFFER, posted_at + _STORED_WITHIN),
        articles.c.source == Source.CHANNEL,
        articles.c.source_ref.in_(_refs(channel, messages)),
    )
    found = (await connection.execute(query.order_by(articles.c.id).limit(1))).first()
    return KnownPost(found.id, True, "", found.retracted_at is not None) if found else None


async def tells_too(
    connection: AsyncConnection, source: int, messages: Collection[int], article: int
) -> bool:
    """Whether another post of a channel than these is an article, too."""
    query = select(items.c.item).where(
        items.c.source == source,
        items.c.article == article,
        items.c.item.not_in([str(one) for one in messages]),
    )
    return (await connection.execute(query.limit(1))).first() is not None


async def note(
    connection: AsyncConnection,
    source: int,
    messages: Collection[int],
    *,
    article: int | None,
    mark: str,
    now: datetime,
    news: bool = False,
) -> None:
    """Keep what became of a post; `news`: its article is new."""
    offered = [source_items.Offered(str(message), mark, article) for message in sorted(messages)]
    await source_items.keep(connection, source, offered, now)
    told = {"answered_at": now} | ({"news_at": now} if news else {})
    await connection.execute(update(sources).where(sources.c.id == source).values(told))


async def keep_part(
    connection: AsyncConnection, channel: int, album: str, part: Part, now: datetime
) -> None:
    """Keep the caption of a part of an album, as it is now; the others are kept for longer with
    it."""
    whole = (album_parts.c.channel == channel) & (album_parts.c.album == album)
    await connection.execute(update(album_parts).where(whole).values(seen_at=now))
    insert = insert_into(connection, album_parts).values(
        channel=channel, album=album, message=part.message, content=part.content, seen_at=now
    )
    await connection.execute(
        insert.on_conflict_do_update(
            index_elements=["channel", "album", "message"],
            set_={name: insert.excluded[name] for name in ("content", "seen_at")},
        )
    )


async def parts_of(connection: AsyncConnection, channel: int, album: str) -> list[Part]:
    """The parts of an album that have come, in the order in which they stand there."""
    query = (
        select(album_parts.c.message, album_parts.c.content)
        .where(album_parts.c.channel == channel, album_parts.c.album == album)
        .order_by(album_parts.c.message)
    )
    return [Part(*row) for row in await connection.execute(query)]


async def prune_parts(connection: AsyncConnection, now: datetime) -> int:
    """Forget albums of which no part has come or changed for long; how many parts. A change that
    comes later is not read: what the other parts say is not known any more."""
    old = album_parts.c.seen_at < now - PARTS_KEPT
    return (await connection.execute(delete(album_parts).where(old))).rowcount


def _refs(channel: int, messages: Collection[int]) -> list[str]:
    """As `Origin.ref` names posts (handlers/channels.py)."""
    return [f"{channel}:{message}" for message in messages]
