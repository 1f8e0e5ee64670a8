"""Lists of feeds (OPML) as sources: each feed of a list is one, and those that are here stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.feeds.opml import Outline
from bot.sources.addresses import as_address, fault_of, is_telegram, key_of, shown
from storage import sources
from storage.database import Database
from storage.sources import NewSource
from storage.vocabulary import SourceBy, SourceKind

# Feeds that are added in one transaction: some milliseconds for which the bot may have to wait.
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an outline of a list: its source, and whether that is new (or is back);
    `source` is None where it was refused, for a `reason` (a word) that `why` says in words."""

    title: str
    address: str
    source: int | None
    new: bool = False
    reason: str = ""
    why: str = ""


async def add_feeds(database: Database, outlines: Sequence[Outline], now: datetime) -> list[Added]:
    """Add the feeds of a list, in order; committed when this returns. What each has by then is old,
    as with every source that is added; a feed that is here keeps what editors have decided."""
    added: list[Added] = []
    for at in range(0, len(outlines), _AT_ONCE):
        async with database.write(background=True) as connection:
            added += [
                _refused(outline) or await _add(connection, outline, now)
                for outline in outlines[at : at + _AT_ONCE]
            ]
    return added


async def _add(connection: AsyncConnection, outline: Outline, now: datetime) -> Added:
    address = as_address(outline.address)
    key = key_of(address)
    before = await sources.by_key(connection, SourceKind.FEED, key)
    new = NewSource(
        SourceKind.FEED, key, address, SourceBy.COMMAND, now, given=address, title=outline.title
    )
    stored = await sources.add(connection, new)
    is_new = before is None or before.removed_at is not None
    return Added(stored.name, shown(stored.address), stored.id, is_new)


def _refused(outline: Outline) -> Added | None:
    """Why an outline is not added; None where it can be."""
    address = shown(as_address(outline.address)) if outline.address else ""
    if not outline.address:
        page = shown(as_address(outline.page)) if outline.page else ""
        hint = f"; `sources add {page}` looks for one" if page else ""
        reason, why = "no-feed", f"it names no feed (it has no xmlUrl){hint}"
    elif is_telegram(outline.address):
        reason, why = "telegram", f"{address} is a channel of Telegram: add it in Telegram"
    elif fault := fault_of(as_address(outline.address)):
        reason, why = "address", fault
    else:
        return None
    name = f"outline {outline.number}" + (f" ({outline.title})" if outline.title else "")
    return Added(outline.title, address, None, reason=reason, why=f"{name}: {why}")
