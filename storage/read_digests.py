"""What chats have read in earlier digests: how far back without a gap, and what of stories had come
in that time.

A digest keeps no list of what it showed (corrected_news.py); its window says it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import for_rows
from storage.schedules import read_topics
from storage.vocabulary import DIGESTING, Kind, State
from storage.windows import ABOUT

# A digest may be due before an article came that is in it, where the bot was away; no longer.
_LATE = timedelta(days=4)
# Why a digest was dropped that had nothing to tell: its window was read, too (bot/compose).
NOTHING_TOLD = "empty"

# By hand, for it is asked for hundreds of chats at once. The instant at which a digest was due, its
# `subject`, bounds what is read of the outbox's key.
_READ = """
SELECT d.chat, d.since, d.until, p.topics FROM deliveries AS d
JOIN schedules AS p ON p.id = d.schedule
WHERE d.chat {among} AND d.kind = {kind:d} AND d.subject > {due:d} AND d.since < d.until
    AND (d.state = {sent:d} OR d.state = {dropped:d} AND d.reason = '{empty}')
"""
_CHOSEN = """
SELECT s.chat, max(s.created_at) FROM subscriptions AS s
WHERE s.chat {among} AND s.created_at > {since:d} AND s.mode IN ({modes}) GROUP BY s.chat
"""
_AMONG = "IN (SELECT json_extract(value, '$[0]') FROM json_each(?))", "= ANY($1::bigint[])"


# Where a window began, and of which topics alone its digest told (None: of all).
_Began: TypeAlias = tuple[int, tuple[int, ...] | None]


class Windows:
    """How far back some chats have read all that they follow."""

    def __init__(
        self,
        ended: Mapping[int, Mapping[int, Sequence[_Began]]],
        chosen: Mapping[int, int],
        reach: timedelta,
    ) -> None:
        """`ended`: windows by chat and by where they ended; `chosen`: when a chat has chosen its
        newest topic; milliseconds since 1970."""
        self._ended = ended
        self._chosen = chosen
        self._reach = reach // timedelta(milliseconds=1)

    def read_since(self, chat: int, until: datetime, topics: Collection[int] | None) -> int:
        """Since when a chat has read all of some topics (None: of all that it follows) up to an
        instant, at most so far back as the reach. The instant itself where it has read nothing;
        milliseconds since 1970."""
        end = begin = milliseconds(until)
        farthest = max(end - self._reach, self._chosen.get(chat, 0))
        windows = self._ended.get(chat, {})
        while begin > farthest:
            before = [at for at, told in windows.get(begin, ()) if _holds(told, topics)]
            if not before:
                break
            begin = min(before)
        return min(end, max(begin, farthest))


def _holds(told: Collection[int] | None, topics: Collection[int] | None) -> bool:
    """Whether a digest of some topics tells of others, too."""
    return told is None or (topics is not None and set(told).issuperset(topics))


async def windows_of(
    connection: AsyncConnection, chats: Collection[int], *, since: datetime, reach: timedelta
) -> Windows:
    """The windows of digests that some chats were sent, to look back so far from `since` on."""
    first = since - reach
    rows = [(chat,) for chat in chats]
    modes = ", ".join(f"'{mode.value}'" for mode in DIGESTING)

    async def asked(sql: str, **values: object) -> Sequence[Row[*tuple[Any, ...]]]:
        sqlite, postgresql = (sql.format(among=one, **values) for one in _AMONG)
        return await for_rows(connection, rows, sqlite=sqlite, postgresql=postgresql)

    ended: dict[int, dict[int, list[_Began]]] = {}
    for chat, begin, end, topics in await asked(
        _READ,
        kind=Kind.DIGEST,
        due=milliseconds(first - _LATE),
        sent=State.SENT,
        dropped=State.DROPPED,
        empty=NOTHING_TOLD,
    ):
        began = begin, read_topics(topics)
        ended.setdefault(chat, {}).setdefault(end, []).append(began)
    chosen = await asked(_CHOSEN, since=milliseconds(first), modes=modes) if ended else []
    return Windows(ended, {chat: at for chat, at in chosen}, reach)  # noqa: C416 - of rows


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story: when it was received (milliseconds since 1970), what it is about."""

    id: int
    received_at: int
    topics: frozenset[int]


_MEMBERS = """
SELECT m.story, a.id, a.received_at, {about} FROM story_members AS m
JOIN articles AS a ON a.id = m.article JOIN article_topics AS t ON t.article = a.id
WHERE m.story {among} AND NOT a.backlog GROUP BY m.story, a.id, a.received_at
"""


async def members_of(
    connection: AsyncConnection, stories: Collection[int]
) -> dict[int, list[Member]]:
    """The news of some stories that is about something, by story."""
    sqlite, postgresql = (
        _MEMBERS.format(about=ABOUT[engine], among=one)
        for engine, one in zip(("sqlite", "postgresql"), _AMONG, strict=True)
    )
    rows = [(story,) for story in stories]
    found = await for_rows(connection, rows, sqlite=sqlite, postgresql=postgresql)
    members: dict[int, list[Member]] = {}
    for story, id_, at, about in found:
        one = Member(id_, at, frozenset(map(int, about.split(","))))
        members.setdefault(story, []).append(one)
    return members
