"""Who tells the stories of a window, in any language and whatever their articles are about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.schema import articles
from storage.schema_stories import story_members
from storage.windows import LISTED, Listed, in_window, listed_as, related_of


async def told_in(
    connection: AsyncConnection,
    stories: Collection[int],
    *,
    since: datetime,
    until: datetime,
) -> list[Listed]:
    """The articles of some stories with since < received_at <= until, whatever they are about; that
    is not said."""
    found = await connection.execute(
        select(*LISTED)
        .join(story_members, story_members.c.article == articles.c.id)
        .where(
            among(connection, story_members.c.story, stories),
            *in_window(since, until),
        )
        .order_by(articles.c.id)
    )
    return list(map(listed_as, found))


# Of a window so many are read: who floods it with near copies makes nobody's digest dear.
_MOST_BESIDE = 6_000


async def told_beside(
    connection: AsyncConnection, *, since: datetime, until: datetime
) -> list[Listed]:
    """The articles with since < received_at <= until, whatever they are about, that tell the same
    event as another story, which says `same`; the newest first, and of a great many only these."""
    found = await connection.execute(
        select(*LISTED, story_members.c.related.label("related"))
        .join(story_members, story_members.c.article == articles.c.id)
        .where(
            story_members.c.related.like("%-%"),
            *in_window(since, until),
        )
        .order_by(articles.c.id.desc())
        .limit(_MOST_BESIDE)
    )
    return [replace(listed_as(row), related=related_of(row.related)) for row in found]
