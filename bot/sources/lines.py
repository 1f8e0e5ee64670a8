"""What `sources` says of a source in a line of JSON, and which source its arguments mean."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import orjson

from bot.fetching.turns import Turns
from bot.sources.addresses import as_address, is_telegram, key_of, shown
from bot.sources.faults import sentence_of
from storage import source_names
from storage.sources import VISITED, StoredSource
from storage.vocabulary import SourceKind

_One = TypeVar("_One")
# What is looked at together: strangers' sites answer slowly.
_AT_ONCE = 8


async def print_as_they_come(
    line_of: Callable[[_One], Awaitable[dict[str, Any]]],
    given: Sequence[_One],
    places: Sequence[str],
) -> int:
    """Print a line for each, in order, several being looked at together; 0 where each is "ok", else
    1. `places`: at which host each is; what is no address is a place of its own."""
    room, hosts, good = asyncio.Semaphore(_AT_ONCE), Turns(), True

    async def line(one: _One, place: str) -> dict[str, Any]:
        # A host is asked one thing at a time: who waits for it loses none of his time so.
        async with hosts.of(place), room:
            return await line_of(one)

    looks = [line(one, place) for one, place in zip(given, places, strict=True)]
    tasks = [asyncio.create_task(look) for look in looks]
    try:
        for task in tasks:
            told = await task
            good = good and bool(told["ok"])
            print_line(told)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return 0 if good else 1


def which(stored: Sequence[StoredSource], given: str) -> StoredSource | None:
    """The source with a number, or with an address."""
    if given.isdecimal():
        return next((one for one in stored if one.id == int(given)), None)
    if is_telegram(given):
        called = _called(given)
        channels = (one for one in stored if one.kind is SourceKind.CHANNEL)
        return next(
            (
                one
                for one in channels
                if called in (one.key, *map(_called, (one.given, one.address)))
            ),
            None,
        )
    key = key_of(as_address(given))
    return next(
        (one for one in stored if one.key == key or (one.given and key_of(one.given) == key)), None
    )


def _called(channel: str) -> str:
    """A channel's name, or its number, without what people write around it."""
    return channel.strip().rstrip("/").rpartition("/")[2].removeprefix("@").casefold()


def shown_line(one: StoredSource) -> dict[str, Any]:
    """A source as a line says it."""
    is_visited = one.kind in VISITED
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "address": shown(one.address) if is_visited else one.address,
        "title": one.title,
        "outlet": one.outlet,
        "country": one.country,
        "language": one.language,
        "full_text": one.full_text,
        "added_by": one.added_by,
        "added_at": one.added_at,
        "state": _state(one),
        "last_visit": one.visited_at,
        "last_answer": one.answered_at,
        "last_news": one.news_at,
        "next_visit": one.next_at,
        "error": sentence_of(source_names.fault_of(one)) or None,
    }


def _state(one: StoredSource) -> str:
    if one.removed_at is not None:
        return "removed"
    if one.paused_at is not None:
        return "paused"
    return "failing" if one.failures else "active"


def print_line(value: dict[str, Any]) -> None:
    """A line of what the command says, at once."""
    sys.stdout.write(orjson.dumps(value, option=orjson.OPT_UTC_Z).decode() + "\n")
    sys.stdout.flush()
