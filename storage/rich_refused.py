"""Whether Telegram takes rich messages at all: an older Bot API server does not know them.

One process that heard so writes it down for all of the installation, for a while: then one digest
asks again, for a server is renewed without a word.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import instant_of, milliseconds
from storage.moving import mark, set_mark

_MARK = "rich_refused_until"
# So long all digests are classic.
FOR_A_WHILE = timedelta(hours=6)


async def note(connection: AsyncConnection, now: datetime) -> None:
    """The server has no such method, at `now` (UTC)."""
    await set_mark(connection, _MARK, str(milliseconds(now + FOR_A_WHILE)))


async def is_refused(connection: AsyncConnection, now: datetime) -> bool:
    """Whether it was heard not long ago that the server has no such method."""
    until = await mark(connection, _MARK)
    return until is not None and now < instant_of(int(until))
