"""Which news of a digest its chat has read in the digests before: what another outlet tells a day
later once more is none.

It is shown as what was alerted is. Who has chosen a topic since is shown its stories as news: of
that topic he has read nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru
from bot.compose.shelf import Shelf
from bot.compose.wanted import Window
from storage import read_digests
from storage.columns import milliseconds
from storage.read_digests import Member
from storage.vocabulary import Alerted
from storage.windows import Listed

# Longer than stories go on (STORY_HOURS), with what joins them late.
_REACH = timedelta(days=3)
_BYTES, _BYTES_OF_ONE = 2_000_000, 600
Asked: TypeAlias = tuple[int, datetime, tuple[int, ...] | None]
_Pairs: TypeAlias = frozenset[tuple[int, int]]
_Key: TypeAlias = tuple[int, frozenset[int], tuple[int, int], int, int, _Pairs]


async def since_when(connection: AsyncConnection, asked: Sequence[Window]) -> dict[Asked, int]:
    """Since when chats have read all digests up to where some windows begin (milliseconds since
    1970), by `asked_by`; who has not, or wants to be shown it in full, is left out."""
    those = [one for one in asked if one.alerted is not Alerted.FULL]
    if not those:
        return {}
    first = min(one.since for one in those)
    windows = await read_digests.windows_of(
        connection, {one.chat for one in those}, since=first, reach=_REACH
    )
    found = {asked_by(one): windows.read_since(*asked_by(one)) for one in those}
    return {key: since for key, since in found.items() if since < milliseconds(key[1])}


def asked_by(window: Window) -> Asked:
    """By what it is known how far back the chat of a window has read."""
    return window.chat, window.since, window.topics


class Repeated:
    """Finds them, for many digests at once; what it has found is kept as long as the shelf is."""

    def __init__(self, name: str, *, part: int = 1) -> None:
        self._generation = -1
        self._members: Mapping[int, list[Member]] = {}  # bounded: of the articles on the shelf
        self._again: list[tuple[int, Listed]] = []  # bounded: likewise
        self._known: Lru[_Key, tuple[int, ...]] = Lru(
            f"{name}.repeated", most_bytes=_BYTES // part, weigh=lambda *_: _BYTES_OF_ONE
        )

    async def fill(self, connection: AsyncConnection, shelf: Shelf) -> None:
        """Read the stories of which something is on a shelf that is not their beginning."""
        if self._generation == shelf.generation:
            return
        again = [(place, one) for place, one in enumerate(shelf.articles) if one.story != one.id]
        stories = {one.story for _, one in again}
        self._members = await read_digests.members_of(connection, stories)
        self._again, self._generation = again, shelf.generation

    def on_shelf(
        self,
        window: Window,
        since: int,
        topics: frozenset[int],
        places: tuple[int, int],
        refused: _Pairs,
    ) -> tuple[int, ...]:
        """The articles of a window of the shelf, by id, whose stories its chat has read in the
        digests `since` when; `topics`: those of which everything comes to it, but what it has
        `refused`, as (article, topic)."""
        until = milliseconds(window.since)
        key = self._generation, topics, places, since, until, refused
        known = self._known.get(key)
        if known is None:
            first, end = places
            here = [one for place, one in self._again if first <= place < end]
            known = _repeated(here, self._members, topics, (since, until), refused)
            self._known.put(key, known)
        return known

    @staticmethod
    async def among(
        connection: AsyncConnection,
        window: Window,
        articles: Iterable[Listed],
        since: int,
        topics: frozenset[int],
        refused: _Pairs,
    ) -> tuple[int, ...]:
        """The same of the articles of a window that is asked for by itself."""
        here = [one for one in articles if one.story != one.id]
        members = await read_digests.members_of(connection, {one.story for one in here})
        return _repeated(here, members, topics, (since, milliseconds(window.since)), refused)


def _repeated(
    articles: Iterable[Listed],
    members: Mapping[int, Iterable[Member]],
    topics: frozenset[int],
    read: tuple[int, int],
    refused: _Pairs,
) -> tuple[int, ...]:
    """Those of some articles of whose stories another is about one of the topics that came in a
    time that was read."""
    since, until = read
    return tuple(
        one.id
        for one in articles
        if any(
            since < member.received_at <= until
            and any((member.id, topic) not in refused for topic in member.topics & topics)
            for member in members.get(one.story, ())
        )
    )
