"""The shelf: the articles of the windows of a batch of digests, found by topic.

It is read once for a batch, and what was made of it is kept as long as nothing on it changes: an
article that comes, is corrected or loses a topic makes another `generation`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.standing import ALL_STAND, versions_of
from storage import windows
from storage.columns import milliseconds
from storage.windows import Listed, Row

# So many of the articles received last. A window that begins before them is asked for by itself:
# its chat was away for weeks, or the whole bot was. About a megabyte.
MOST = 4000


class Shelf:
    """Articles in the order in which they were received, from 0."""

    def __init__(self, most: int = MOST) -> None:
        self.generation = 0
        self._most = most
        self.versions = ALL_STAND  # of what is on it: what tells other news than its story is not
        self._rows: list[Row] = []
        self._articles: list[Listed] = []
        self._received: list[int] = []
        self._about: dict[int, list[int]] = {}  # bounded: of those articles
        self._place: dict[int, int] = {}  # bounded: by their ids
        self._asked: tuple[datetime, datetime] | None = None
        self._reaches = 0

    async def fill(self, connection: AsyncConnection, since: datetime, until: datetime) -> None:
        """Put on it the articles with since < received_at <= until."""
        if self._asked is not None and self._asked[1] == until:
            # What is due together ends together and begins here and there: the widest serves all.
            since = min(since, self._asked[0])
        self._asked = since, until
        rows = await windows.received(connection, since=since, until=until, limit=self._most)
        # Where it is full there may be older ones, and some as old as the last of these.
        self._reaches = rows[-1][3] if len(rows) == self._most else milliseconds(since)
        if rows == self._rows:
            return
        listed = [windows.listed(row) for row in reversed(rows)]
        self.versions = await versions_of(connection, listed)
        self.generation += 1
        self._rows = rows
        self._articles = self.versions.standing(listed)
        self._received = [one.received_at for one in self._articles]
        self._place = {one.id: place for place, one in enumerate(self._articles)}
        self._about = {}  # bounded: as above
        for place, one in enumerate(self._articles):
            for topic in one.topics:
                self._about.setdefault(topic, []).append(place)

    def places(self, since: datetime, until: datetime) -> tuple[int, int] | None:
        """Where a window of the batch begins and ends; None when it begins before the shelf."""
        first, last = milliseconds(since), milliseconds(until)
        if first < self._reaches:
            return None
        return bisect_right(self._received, first), bisect_right(self._received, last)

    def about(self, topics: Iterable[int], places: tuple[int, int]) -> list[Listed]:
        """The articles of a window about any of the topics, in no order."""
        first, end = places
        found: set[int] = set()
        for topic in topics:
            there = self._about.get(topic, [])
            found.update(there[bisect_left(there, first) : bisect_left(there, end)])
        return [self._articles[place] for place in found]

    def topics_in(self, topics: Iterable[int], places: tuple[int, int]) -> set[int]:
        """Those of some topics that anything in a window is about."""
        first, end = places
        return {
            topic
            for topic in topics
            if (there := self._about.get(topic))
            and (at := bisect_left(there, first)) < len(there)
            and there[at] < end
        }

    @property
    def articles(self) -> Sequence[Listed]:
        """All that is on it."""
        return self._articles

    def those_of(
        self, articles: Iterable[int], topics: Collection[int], places: tuple[int, int]
    ) -> set[int]:
        """Of some articles, by id, those of a window that are about any of the topics."""
        first, end = places
        return {
            one
            for one in articles
            if first <= self._place.get(one, -1) < end
            and any(topic in topics for topic in self._articles[self._place[one]].topics)
        }
