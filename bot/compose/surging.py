"""What digests say of topics that have far more news than usual: of each topic once a day at most.

Nothing is kept of what was said: an earlier digest of the same day said it where the topic had far
more news then, too, and what it told is known by its window (storage/surges.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru
from bot.compose.theirs import ids
from bot.compose.wanted import Window
from bot.digest.opening import A_DAY
from bot.digest.surge import LEAST, MOST_WEEKS, Surge, surge_of
from bot.messages.callbacks.digest import ASKED
from storage import schedules, sent_digests, surges
from storage.columns import milliseconds
from storage.followed import Follows
from storage.instants import instant_of
from storage.sent_digests import Earlier

# Of a window: topics, each with what is said of it.
Surging: TypeAlias = tuple[tuple[int, Surge], ...]
# A digest of each day comes at its hour, give or take how late it is owed.
_APART = timedelta(hours=20)
_BYTES, _BYTES_OF_ONE = 200_000, 300


class Surges:
    """Asks for it once for all windows that end at an instant."""

    def __init__(self, name: str = "compose", *, part: int = 1) -> None:
        self._known: Lru[int, Mapping[int, Surge]] = Lru(
            f"{name}.surges",
            most_bytes=_BYTES // part,
            weigh=lambda _, found: _BYTES_OF_ONE * (1 + len(found)),
        )

    async def of(
        self, connection: AsyncConnection, asked: Sequence[Window], follows: Mapping[int, Follows]
    ) -> list[Surging]:
        """What is said in some windows of what their chats follow, in their order. A digest that
        somebody asks for, and one of more than a day, says nothing of it."""
        speak = [one for one in asked if one.scope != ASKED and one.until - one.since <= A_DAY]
        now = {until: await self._at(connection, until) for until in {one.until for one in speak}}
        found: dict[int, dict[int, Surge]] = {}
        for number, one in enumerate(asked):
            at = now.get(one.until)
            if at and one.scope != ASKED and one.until - one.since <= A_DAY:
                topics = ids(one.asked_of(follows.get(one.chat, _NO_TOPICS)).topics)
                mine = {topic: at[topic] for topic in at.keys() & topics}
                if mine:
                    found[number] = mine
        if found:
            await self._leave_out(connection, asked, found)
        return [tuple(sorted(found.get(at, {}).items(), key=_topic)) for at in range(len(asked))]

    async def _leave_out(
        self,
        connection: AsyncConnection,
        asked: Sequence[Window],
        found: Mapping[int, dict[int, Surge]],
    ) -> None:
        """Take out what earlier digests of the day said, or others of the same moment do."""
        those = [asked[number] for number in found]
        since = min(one.until for one in those) - _APART
        earlier = await sent_digests.digests_before(
            connection, {one.chat for one in those}, since=since,
            until=max(one.until for one in those),
        )  # fmt: skip
        own = await schedules.topics_of(connection, {one.schedule for one in earlier})
        by_chat: dict[int, list[Earlier]] = {}
        for it in earlier:
            by_chat.setdefault(it.chat, []).append(it)
        for number, mine in found.items():
            for it in by_chat.get(asked[number].chat, ()):
                if not _is_before(it, asked[number]):
                    continue
                told = await self._at(connection, instant_of(it.until))
                of = own.get(it.schedule)
                for topic in mine.keys() & told.keys():
                    if of is None or topic in of:
                        del mine[topic]

    async def _at(self, connection: AsyncConnection, until: datetime) -> Mapping[int, Surge]:
        """The topics that have far more news than usual at an instant."""
        key = milliseconds(until)
        known = self._known.get(key)
        if known is None:
            many = await surges.many_today(connection, until, LEAST)
            counted = await surges.counted(connection, many, until, weeks=MOST_WEEKS)
            known = {
                topic: surge
                for topic, one in counted.items()
                if (surge := surge_of(one.today, one.days, known=one.known)) is not None
            }
            self._known.put(key, known)
        return known


_NO_TOPICS = Follows()


def _topic(one: tuple[int, Surge]) -> int:
    return one[0]


def _is_before(earlier: Earlier, window: Window) -> bool:
    """Whether a digest stands before that of a window in the same day; of two of one moment, that
    of the older schedule."""
    since, until = instant_of(earlier.since), instant_of(earlier.until)
    if until - since > A_DAY or window.until - until >= _APART:
        return False
    return (until, earlier.schedule) < (window.until, window.schedule)
