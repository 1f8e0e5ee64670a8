"""What a digest says at its end: which of the news that its chat was alerted of was corrected or
taken back in the digest's window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Drop, Say
from bot.compose.views import view_of
from bot.messages.digest import with_corrections
from bot.texts import texts_for
from bot.zones import zone_of
from storage import articles, edits
from storage.deliveries import Claimed


async def add_corrections(
    connection: AsyncConnection,
    claimed: Sequence[Claimed],
    said: Mapping[int, Say | Drop],
    now: datetime,
) -> dict[int, Say | Drop]:
    """What some digests say, by id, with what their chats were told of corrections; a digest that
    has nothing else says that alone."""
    since = min((one.since or now for one in claimed), default=now)
    until = max((one.until or now for one in claimed), default=now)
    told = await edits.told(connection, {one.chat for one in claimed}, since=since, until=until)
    answer = dict(said)
    if not told:
        return answer
    stored = await articles.by_ids(connection, {one for some in told.values() for one in some})
    for one in claimed:
        theirs = [
            stored[article]
            for article, at in told.get(one.chat, {}).items()
            if article in stored and (one.since or now) < at <= (one.until or now)
        ]
        if not theirs:
            continue
        before = said[one.id]
        messages = [op.message for op in before.operations] if isinstance(before, Say) else []
        answer[one.id] = Say.messages(
            with_corrections(
                messages,
                [view_of(it) for it in theirs if it.retracted_at is None],
                [view_of(it) for it in theirs if it.retracted_at is not None],
                texts_for(one.language),
                now.astimezone(zone_of(one.time_zone)).date(),
            )
        )
    return answer
