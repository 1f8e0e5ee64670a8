"""FEEDS: the addresses of the settings as sources, added and removed with them; and which sources
the settings name."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.settings import Settings
from bot.sources.addresses import as_address, fault_of, is_telegram, key_of, shown
from bot.sources.called import called
from storage import source_channels, sources
from storage.sources import JOINED, UNNAMED, NewSource, StoredSource
from storage.vocabulary import SourceBy, SourceKind

log = logging.getLogger(__name__)


async def bring_in_line(
    connection: AsyncConnection, named: Sequence[str], now: datetime
) -> tuple[int, int]:
    """Add what FEEDS names and remove what it names no more; how many of each.

    What an editor has decided stays: one that was removed by hand is not added again, and one that
    has a name, a language or a pause from an editor is not removed.
    """
    stored = await sources.all_of_them(connection, removed=True)
    by_number = {one.id: one for one in stored}
    known = {key: one for one in stored for key in _keys(one)}
    wanted: set[int] = set()
    added = removed = 0
    for written in named:
        if is_telegram(written):
            log.warning("FEEDS: %s is a channel: write it into SOURCE_CHANNELS", written)
            continue
        address = as_address(written)
        if fault := fault_of(address):
            log.error("FEEDS: %s is no address of a feed: %s", shown(address) or "a part", fault)
            continue
        one = known.get(key_of(address))
        if one is None:
            new = NewSource(
                SourceKind.FEED, key_of(address), address, SourceBy.SETTING, now, given=address
            )
            one = await sources.add(connection, new)
            known |= dict.fromkeys(_keys(one), one)
            added += 1
            log.info("FEEDS: %s is source %s", shown(address), one.id)
        else:
            one = by_number.get(_survivor(one), one)
            if one.is_unnamed:
                await sources.bring_back(connection, one.id, now)
                log.info("FEEDS: %s is %s again", shown(address), called(one))
                added += 1
            elif one.removed_at is not None:
                log.warning(
                    "FEEDS: %s was removed by a person and stays away. To have it again: "
                    "`python -m bot sources add` and its address, or /source in Telegram",
                    shown(address),
                )
        wanted.add(one.id)
    for one in stored:
        is_named = one.added_by is SourceBy.SETTING and one.kind is SourceKind.FEED
        if is_named and one.id not in wanted and one.removed_at is None and not one.is_touched:
            await sources.remove(connection, one.id, now, why=UNNAMED)
            log.info("FEEDS: %s is named no more and removed", called(one))
            removed += 1
    return added, removed


async def named_by(connection: AsyncConnection, settings: Settings) -> dict[int, str]:
    """Which sources the settings name, those that were removed as well: the name of the setting by
    the number of the source. One that a person removes stays away all the same."""
    stored = await sources.all_of_them(connection, removed=True)
    feeds = {key_of(one) for one in map(as_address, settings.feeds) if not fault_of(one)}
    met = await source_channels.all_of_them(connection)
    chats = {
        str(met[one].channel_id if isinstance(one, str) else one)
        for one in settings.source_chats
        if isinstance(one, int) or one in met
    }
    named = {one.id: "FEEDS" for one in stored if _keys(one) & feeds}
    channels = [one for one in stored if one.kind is SourceKind.CHANNEL and one.key in chats]
    return named | {one.id: "SOURCE_CHANNELS" for one in channels}


def _keys(source: StoredSource) -> set[str]:
    """By what an address of the settings is known: where it is now, and as it was written."""
    if source.kind is not SourceKind.FEED:
        return set()
    return {source.key} | ({key_of(source.given)} if source.given else set())


def _survivor(source: StoredSource) -> int:
    """Itself, or the one with which it was joined when both had moved to one address."""
    word, _, other = source.error.partition(" ")
    joined = source.removed_at is not None and word == JOINED and other.isdigit()
    return int(other) if joined else source.id
