"""Lists of feeds (OPML) as sources: each feed of a list is one, and those that are here stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.feeds.opml import Outline
from bot.sources.addresses import as_address, is_telegram, key_of, shown
from storage import sources
from storage.database import Database
from storage.sources import NewSource
from storage.vocabulary import SourceBy, SourceKind

# Feeds that are added in one transaction: some milliseconds for which the bot may have to wait.
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a feed of a list: its source, and whether that is new (or is back); `source`
    is None where it was refused."""

    title: str
    address: str
    source: int | None
    new: bool = False


async def add_feeds(database: Database, outlines: Sequence[Outline], now: datetime) -> list[Added]:
    """Add the feeds of a list, in order; committed when this returns. What each has by then is old,
    as with every source that is added; a feed that is here keeps what editors have decided."""
    added: list[Added] = []
    for at in range(0, len(outlines), _AT_ONCE):
        async with database.write(background=True) as connection:
            for outline in outlines[at : at + _AT_ONCE]:
                address = as_address(outline.address)
                if is_telegram(outline.address):
                    added.append(Added(outline.title, shown(address), None))
                    continue
                key = key_of(address)
                before = await sources.by_key(connection, SourceKind.FEED, key)
                new = NewSource(
                    SourceKind.FEED,
                    key,
                    address,
                    SourceBy.COMMAND,
                    now,
                    given=address,
                    title=outline.title,
                )
                stored = await sources.add(connection, new)
                is_new = before is None or before.removed_at is not None
                added.append(Added(stored.name, shown(stored.address), stored.id, is_new))
    return added
