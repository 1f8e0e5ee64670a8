"""What chats follow in their digests, in the order in which `/subscriptions` lists it.

Read for hundreds of chats at once, so the SQL is written by hand.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple, cast

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import for_rows
from storage.schema import subscriptions
from storage.vocabulary import DIGESTING


class Follows(NamedTuple):
    """What a chat follows in its digests: topic ids with commas between; `order`: the same in its
    order (`subscriptions.of_chat`), the first `moved` of which it has put there itself."""

    topics: str = ""
    order: tuple[int, ...] = ()
    moved: int = 0

    def only(self, topics: Collection[int]) -> Follows:
        """The same with the order of some topics alone: of others it says nothing."""
        order = tuple(one for one in self.order if one in topics)
        moved = sum(one in topics for one in self.order[: self.moved])
        return Follows(self.topics, order, moved)


_RULED = {  # of a subscription under a rule "topic:rule", and NULL where there is none
    "sqlite": "group_concat(t.topic || ':' || t.rule)",
    "postgresql": "string_agg(t.topic || ':' || t.rule, ',')",
}
# Behind all that have a place.
_LAST = 32_767
_PLACED = f"coalesce(t.place, {_LAST}) || ' ' || t.created_at || ' ' || t.topic"
_FOLLOWED = """
SELECT t.chat, {placed}, {ruled} FROM subscriptions AS t
WHERE t.chat {among} AND t.mode IN ({modes})
    AND (t.muted_until IS NULL OR NOT (t.off AND t.muted_until > {now:d})) GROUP BY t.chat
"""
_PLACES = {
    "sqlite": f"group_concat({_PLACED})",
    "postgresql": f"string_agg({_PLACED}, ',')",
}


async def followed(
    connection: AsyncConnection, chats: Collection[int], now: datetime
) -> dict[int, Follows]:
    """What each of some chats follows in its digests at an instant, by chat; those that follow
    nothing are left out."""
    return (await followed_under(connection, chats, now))[0]


async def followed_under(
    connection: AsyncConnection, chats: Collection[int], now: datetime
) -> tuple[dict[int, Follows], dict[int, dict[int, int]]]:
    """The same, and the numbers of the rules under which topics are followed, by chat and topic;
    without those that have none."""
    modes = ", ".join(f"'{mode.value}'" for mode in DIGESTING)
    sqlite, postgresql = (
        _FOLLOWED.format(
            placed=_PLACES[engine],
            ruled=_RULED[engine],
            among=among_,
            modes=modes,
            now=milliseconds(now),
        )
        for engine, among_ in (
            ("sqlite", "IN (SELECT json_extract(value, '$[0]') FROM json_each(?))"),
            ("postgresql", "= ANY($1::bigint[])"),
        )
    )
    rows = [(chat,) for chat in chats]
    found = await for_rows(connection, rows, sqlite=sqlite, postgresql=postgresql)
    every = cast("list[tuple[int, str, str | None]]", found)
    ruled = {chat: _numbered(rules) for chat, _, rules in every if rules}
    return {chat: _follows(placed) for chat, placed, _ in every}, ruled


def _numbered(ruled: str) -> dict[int, int]:
    """The numbers of rules by topic, of "topic:rule" with commas between."""
    pairs = (one.split(":") for one in ruled.split(","))
    return {int(topic): int(rule) for topic, rule in pairs}


def _follows(placed: str) -> Follows:
    """What is followed, of "place since topic" with commas between."""
    every = sorted(tuple(map(int, one.split(" "))) for one in placed.split(","))
    order = tuple(topic for _, _, topic in every)
    moved = sum(place != _LAST for place, _, _ in every)
    return Follows(",".join(map(str, sorted(order))), order, moved)


async def put_in_order(connection: AsyncConnection, chat: int, topics: Sequence[int]) -> None:
    """Give topics that a chat follows their places, the first the first; the others have none."""
    mine = subscriptions.c.chat == chat
    await connection.execute(update(subscriptions).where(mine).values(place=None))
    for at, topic in enumerate(topics):
        await connection.execute(
            update(subscriptions).where(mine, subscriptions.c.topic == topic).values(place=at)
        )
